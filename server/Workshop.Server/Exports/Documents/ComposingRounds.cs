using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Reports;
using Workshop.Server.Exports.Charts;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Documents;

/// <summary>How it was counted: each vote with its method, what came of it in a sentence, a chart and a table.</summary>
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
            yield return new Heading(2, words.Say("vote", ("n", round.Number), ("question", phrases.Question(round))), $"vote-{round.Number}");
            yield return new Paragraph(phrases.Method(round) + " " + phrases.Weighting(round) + " " + phrases.Status(round), Tone.About);
            foreach (var block in Found(round, phrases))
                yield return block;
            if (reported.Receipts.Count > 0)
                yield return new Paragraph(words.Say("receipts", ("codes", string.Join(" ", reported.Receipts))), Tone.Small);
        }
    }

    private static IEnumerable<Block> Found(RoundSight round, Phrases phrases) => round.Result switch
    {
        null => [],
        { N: 0 } => [new Paragraph(phrases.Words["finding.nobody"], Tone.Finding)],
        DotResult d => Rows(round, d.Rows, d.VoicesDiffer, phrases, [], Dots),
        RankResult r => Rows(round, r.Rows, r.VoicesDiffer, phrases, [phrases.Words[r.RulesAgree ? "finding.rulesAgree" : "finding.rulesDiffer"]], Ranks),
        FistResult f => [new Paragraph(phrases.Confirmation(f.Status, f.Votes) + ".", Tone.Finding), Charting.Fingers(f.Votes, phrases.Words)],
        _ => throw new ArgumentOutOfRangeException(nameof(round)),
    };

    private static IEnumerable<Block> Rows(
        RoundSight round, Seq<ResultRow> rows, bool voicesDiffer, Phrases phrases, Seq<string> more, Func<RoundSight, Seq<ResultRow>, Phrases, Grid> table)
    {
        var words = phrases.Words;
        var first = rows.Where(r => r.Rank == 1).ToSeq();
        yield return new Paragraph(first.Count == 1
            ? words.Say("finding.first", ("item", Item(first[0], round)))
            : words.Say("finding.tied", ("items", Items(first, round, words))), Tone.Finding);
        yield return new Paragraph(more.Aggregate(Voices(round, rows, voicesDiffer, words), (said, sentence) => said + " " + sentence));
        yield return Charting.Bars(rows.Select(r => new Bar(Item(r, round), Phrases.Amount(r.Points), phrases.Points(r.Points), r.Rank == 1)).ToSeq(), words);
        yield return table(round, rows, phrases);
    }

    private static Line Voices(RoundSight round, Seq<ResultRow> rows, bool differ, Words words)
    {
        if (!differ)
            return words["finding.voicesAgree"];
        var (key, other) = round.Weighting == Weighting.EqualGroup
            ? ("finding.ifPerPerson", rows.Where(r => r.PersonRank == 1)) : ("finding.ifEqualGroup", rows.Where(r => r.EqualRank == 1));
        return words.Say(key, ("items", Items(other.ToSeq(), round, words)));
    }

    private static Grid Dots(RoundSight round, Seq<ResultRow> rows, Phrases phrases)
    {
        var words = phrases.Words;
        return new(words.Say("vote", ("n", round.Number), ("question", phrases.Question(round))),
            [new(words["column.place"], true, 4), new(words["column.theme"], false, 11), new(words["column.dots"], true, 4), new(words["column.people"], true, 4),
                new(words["column.share"], true, 4), new(words["column.equalPlace"], true, 5)],
            rows.Select(r => Seq.Of<Line>([Place(r, words), Item(r, round), phrases.Points(r.Points), words.Number(r.People), phrases.Share(r.Share), words.Number(r.EqualRank)])).ToSeq());
    }

    private static Grid Ranks(RoundSight round, Seq<ResultRow> rows, Phrases phrases)
    {
        var words = phrases.Words;
        return new(words.Say("vote", ("n", round.Number), ("question", phrases.Question(round))),
            [new(words["column.place"], true, 4), new(words["column.theme"], false, 11), new(words["column.borda"], true, 4), new(words["column.first"], true, 4),
                new(words["column.equalPlace"], true, 5)],
            rows.Select(r => Seq.Of<Line>([Place(r, words), Item(r, round), phrases.Points(r.Points), words.Number(r.First), words.Number(r.EqualRank)])).ToSeq());
    }

    private static Line Place(ResultRow row, Words words) => row.Tied ? words.Say("place.tied", ("n", row.Rank)) : words.Number(row.Rank);

    private static Line Items(Seq<ResultRow> rows, RoundSight round, Words words) => words.Join("aAndB", rows.Select(r => Item(r, round)).ToList());

    private static Line Item(ResultRow row, RoundSight round) => Line.Typed(round.Items.FirstOrDefault(i => i.Id == row.Item)?.Text ?? row.Item);
}
