using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Reports;
using Workshop.Domain.Translations;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Documents;

/// <summary>How it was counted: each vote with its method, what came of it in a sentence, a chart and a table, how groups differ, and how sure it is.</summary>
internal static class ComposingRounds
{
    public static IEnumerable<Block> Of(Report report, Phrases phrases)
    {
        var words = phrases.Words;
        yield return new Heading(1, words["counted"], "counted");
        if (report.Rounds.Count == 0)
            yield return new Paragraph(words["countedNone"]);
        foreach (var reported in report.Rounds)
        {
            var round = reported.Sight;
            yield return new Heading(2, phrases.Named(round), $"vote-{round.Number}");
            foreach (var block in Composing.Translated(phrases, Original.Round, round.Id.Text))
                yield return block;
            yield return new Paragraph(phrases.Said(round, reported.Detail), Tone.About);
            if (ItemsIn(round, phrases) is { Count: > 0 } items)
                yield return new Listing(items, IsNumbered: false);
            foreach (var block in Found(round, reported.Detail, phrases))
                yield return block;
            if (round.Result is { N: > 0 } && reported.Detail is { } detail)
                foreach (var block in ByGroup(round, detail, phrases).Concat(Sure(round, detail, phrases)))
                    yield return block;
            if (reported.Receipts.Count > 0)
                yield return new Paragraph(words.Say("receipts", ("codes", string.Join(" ", reported.Receipts))), Tone.Small);
        }
    }

    // Charts and tables stay in the words that were voted on.
    private static Seq<Line> ItemsIn(RoundSight round, Phrases phrases) =>
        round.Items.Select((item, i) => (item, Of: round.On switch
        {
            ItemKind.Themes => (Original.Theme, item.Id, 0),
            ItemKind.Notes => (Original.Note, item.Id, 0),
            ItemKind.Priorities => (Original.Priority, item.Id, 0),
            _ => (Original.Round, round.Id.Text, 1 + i),
        })).Where(x => phrases.Says(x.Of.Item1, x.Of.Item2, x.item.Text) && !phrases.Translated(x.Of.Item1, x.Of.Item2, x.Of.Item3).IsEmpty)
            .Select(x => phrases.Both(x.item.Text, x.Of.Item1, x.Of.Item2, x.Of.Item3)).ToSeq();

    private static IEnumerable<Block> Found(RoundSight round, RoundDetail? detail, Phrases phrases) => round.Result switch
    {
        null => [],
        { N: 0 } => [new Paragraph(phrases.Words["finding.nobody"], Tone.Finding)],
        FistResult f => [new Paragraph(Phrases.Confirmation(f.Status, f.Votes, phrases.Words) + ".", Tone.Finding), Charting.Answers(f.Votes, phrases.Words)],
        GradientsResult g => [new Paragraph(phrases.Gradients(g), Tone.Finding), Charting.Answers(g.Votes, phrases.Words)],
        { } result => [new Paragraph(First(result, round, phrases), Tone.Finding), .. Voices(result, round, phrases), .. Charting.Of(result, round, detail, phrases), ResultGrids.Of(result, round, phrases)],
    };

    private static Line First(RoundResult result, RoundSight round, Phrases phrases)
    {
        var words = phrases.Words;
        if (result is MatrixResult matrix)
            return matrix.Rows.Where(r => r.Point.Quadrant == Domain.Counting.Quadrant.HighImpactHighFeasibility).Select(r => r.Item).ToSeq() is { Count: > 0 } both
                ? words.Say("finding.both", ("items", phrases.ItemsOf(both, round))) : words["finding.bothNone"];
        return Firsts(result, p => p.Rank) switch
        {
            [] => words["finding.tooFewRated"],
            [var only] => words.Say("finding.first", ("item", Phrases.ItemOf(round, only))),
            var tied => words.Say("finding.tied", ("items", phrases.ItemsOf(tied, round))),
        };
    }

    private static IEnumerable<Block> Voices(RoundResult result, RoundSight round, Phrases phrases)
    {
        var words = phrases.Words;
        var said = Weighed(result, round, phrases);
        if (result is RankResult ranks)
            said = (said.IsEmpty ? said : said + " ") + words[ranks.RulesAgree ? "finding.rulesAgree" : "finding.rulesDiffer"];
        if (!said.IsEmpty)
            yield return new Paragraph(said);
    }

    // Where nothing may be told by group, neither is whether it would change anything.
    private static Line Weighed(RoundResult result, RoundSight round, Phrases phrases)
    {
        var words = phrases.Words;
        if (result is MatrixResult matrix)
            return matrix.VoicesDiffer ? words["finding.matrixDiffers"] : Line.Empty;
        var places = Placings.Of(result);
        if (places.All(p => p.EqualRank is null))
            return Line.Empty;
        if (!places.Any(p => p.PersonRank != p.EqualRank) || !Differ(result))
            return words["finding.voicesAgree"];
        var byGroup = round.Weighting == Domain.Counting.Weighting.EqualGroup;
        var other = Firsts(result, p => byGroup ? p.PersonRank : p.EqualRank);
        return other.SequenceEqual(Firsts(result, p => p.Rank)) ? words[byGroup ? "finding.ifPerPersonLower" : "finding.ifEqualGroupLower"]
            : words.Say(byGroup ? "finding.ifPerPerson" : "finding.ifEqualGroup", ("items", phrases.ItemsOf(other, round)));
    }

    private static bool Differ(RoundResult result) => result is DotResult { VoicesDiffer: true } or SumResult { VoicesDiffer: true } or RankResult { VoicesDiffer: true }
        or ScoreResult { VoicesDiffer: true } or MaxDiffResult { VoicesDiffer: true };

    private static List<string> Firsts(RoundResult result, Func<Placing, int?> rank) => Placings.Of(result).Where(p => rank(p) == 1).Select(p => p.Item).ToList();

    private static IEnumerable<Block> ByGroup(RoundSight round, RoundDetail detail, Phrases phrases)
    {
        foreach (var sheet in detail.Sheets.Where(_ => detail.Groups.Count > 0))
        {
            yield return new Heading(3, phrases.Measure(sheet.Measure), $"vote-{round.Number}-{sheet.Measure.ToString().ToLowerInvariant()}");
            yield return new Paragraph(ResultGrids.Groups(detail, phrases), Tone.About);
            yield return ResultGrids.ByGroup(sheet, detail, round, phrases);
            yield return new Paragraph(phrases.Words["byGroup.hidden"], Tone.Small);
        }
    }

    private static IEnumerable<Block> Sure(RoundSight round, RoundDetail detail, Phrases phrases)
    {
        var said = Certainty.Of(round, detail, phrases).ToSeq();
        if (said.Count == 0)
            yield break;
        yield return new Heading(3, phrases.Words["sure"], $"vote-{round.Number}-sure");
        yield return new Listing(said, IsNumbered: false);
    }
}
