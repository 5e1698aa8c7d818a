using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Server.Exports.Charts;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Documents;

/// <summary>Results as bars, with the sentence that says the same.</summary>
internal static class Charting
{
    /// <summary>A bar for each item where there is one amount to show of it; two axes, or what can be below nothing, stay in their table.</summary>
    public static IEnumerable<Block> Of(RoundResult result, RoundSight round, RoundDetail? detail, Phrases phrases) => result switch
    {
        DotResult d => Points(d.Rows, round, detail, phrases),
        SumResult s when s.Rows.All(r => Phrases.Amount(r.Points) >= 0) => Points(s.Rows, round, detail, phrases),
        RankResult r => Points(r.Rows, round, detail, phrases),
        ScoreResult s when round.Instrument is ScoreVote scale =>
            [Bars(s.Rows.Select(r => new Bar(Phrases.ItemOf(round, r.Item), r.Mean is { } mean ? Phrases.Amount(mean) - scale.Lowest : 0, phrases.Exact(r.Mean), r.Rank == 1)).ToSeq(), phrases.Words)],
        _ => [],
    };

    /// <summary>How many stand where by one sentence, best first, as they are read: the eight gradients, or fingers.</summary>
    public static Figure Answers(Seq<int> votes, Words words) => votes.Count == 8 ? Levels(votes, words) : Fingers(votes, words);

    private static Figure Fingers(Seq<int> votes, Words words) => Bars(
        Enumerable.Range(0, votes.Count).Reverse().Select(v => new Bar(
            words.Say("fingersMean", ("fingers", words.Say("fingers", ("n", v))), ("meaning", words[$"finger.{v}"])), votes[v], words.Number(votes[v]), v < 3)).ToSeq(), words);

    private static Figure Levels(Seq<int> votes, Words words) => Bars(
        votes.Select((n, v) => new Bar(words.Say("fingersMean", ("fingers", words.Number(v + 1)), ("meaning", words[$"gradients.{v + 1}"])), n, words.Number(n), v >= 6)).ToSeq(), words);

    /// <summary>As long as what it got; where the groups weigh that is the share, for the points would put the bars in another order than the result.</summary>
    private static IEnumerable<Block> Points(Seq<ResultRow> rows, RoundSight round, RoundDetail? detail, Phrases phrases)
    {
        var byGroup = round.Weighting == Domain.Counting.Weighting.EqualGroup;
        var bars = rows.Select(r => new Bar(Phrases.ItemOf(round, r.Item), byGroup ? Math.Max(r.Share ?? 0, 0) : Phrases.Amount(r.Points),
            byGroup ? phrases.Share(r.Share) : phrases.Points(r.Points), r.Rank == 1, PartsOf(r.Item, byGroup, detail, phrases))).ToSeq();
        yield return Bars(bars, phrases.Words);
        if (bars.Any(b => b.Parts.Count > 0))
            yield return new Paragraph(phrases.Words.Say(byGroup ? "chart.partsEqual" : "chart.parts", ("groups", ResultGrids.Groups(detail!, phrases))), Tone.Small);
    }

    /// <summary>Of which groups those are who chose it; an item with a hidden cell has no parts, for the rest would give it away.</summary>
    private static Seq<Part> PartsOf(string item, bool byGroup, RoundDetail? detail, Phrases phrases) =>
        detail?.Sheets.FirstOrDefault(s => s.Measure == GroupMeasure.Chose)?.Lines.FirstOrDefault(l => l.Item == item)?.Cells is not { } cells
            || cells.Any(c => c.People is null) || cells.All(c => c.People == 0) ? []
        : detail.Groups.Select((g, i) => new Part(ResultGrids.Letter(i), byGroup ? (double)cells[i].People!.Value / g.Ballots : cells[i].People!.Value, phrases.ColourOf(g.Groups))).ToSeq();

    private static Figure Bars(Seq<Bar> bars, Words words) => new(new(bars, words.IsRightToLeft,
        words.Say("chart", ("bars", bars.Select(b => words.Say("bar", ("label", b.Label), ("value", b.Said))).Aggregate((a, b) => a + "; " + b) + ".")).Plain));
}
