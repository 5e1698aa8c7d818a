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
                foreach (var block in ByGroup(round, detail, phrases).Concat(Pairs(round, detail, phrases)).Concat(Duels(round, detail, phrases)).Concat(Sure(round, detail, phrases)))
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
        { N: 0 } => [new Paragraph(Finding.Of(round, phrases), Tone.Finding)],
        FistResult f => [new Paragraph(Finding.Of(round, phrases), Tone.Finding), Charting.Answers(f.Votes, phrases.Words)],
        GradientsResult g => [new Paragraph(Finding.Of(round, phrases), Tone.Finding), Charting.Answers(g.Votes, phrases.Words)],
        { } result =>
        [
            new Paragraph(Finding.Of(round, phrases), Tone.Finding), .. Finding.Beside(result, round, detail, phrases) is { IsEmpty: false } beside ? [new Paragraph(beside)] : Array.Empty<Block>(),
            .. Charting.Of(result, round, detail, phrases), ResultGrids.Of(result, round, phrases), .. Levels(result, round, phrases),
        ],
    };

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

    private static IEnumerable<Block> Levels(RoundResult result, RoundSight round, Phrases phrases) =>
        CountGrids.Levels(result, round, phrases).SelectMany((grid, i) => new Block[] { new Heading(3, grid.Caption, $"vote-{round.Number}-levels-{i + 1}"), grid });

    private static IEnumerable<Block> Pairs(RoundSight round, RoundDetail detail, Phrases phrases)
    {
        if (detail.GroupsAgree is not { Pairs.Count: > 0 } agree)
            yield break;
        yield return new Heading(3, phrases.Words["pairs"], $"vote-{round.Number}-pairs");
        yield return CountGrids.Pairs(agree, detail, phrases);
    }

    private static IEnumerable<Block> Duels(RoundSight round, RoundDetail detail, Phrases phrases)
    {
        if (detail.Duels is not { } duels)
            yield break;
        yield return new Heading(3, phrases.Words["duels"], $"vote-{round.Number}-duels");
        if (CountGrids.Duels(duels, round, phrases) is { } grid)
        {
            yield return new Paragraph(phrases.Words["duels.about"], Tone.About);
            yield return grid;
        }
        yield return CountGrids.Rules(duels, round, phrases);
        yield return new Paragraph(RulePlaces.Said(duels, round, phrases), Tone.Small);
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
