using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Server.Exports.Charts;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Documents;

/// <summary>Results as bars, with the sentence that says the same.</summary>
internal static class Charting
{
    /// <summary>A bar for each item where there is one amount to show of it; two axes, or what can be below nothing, stay in their table.</summary>
    public static IEnumerable<Figure> Of(RoundResult result, RoundSight round, Phrases phrases) => result switch
    {
        DotResult d => [Points(d.Rows, round, phrases)],
        SumResult s when s.Rows.All(r => Phrases.Amount(r.Points) >= 0) => [Points(s.Rows, round, phrases)],
        RankResult r => [Points(r.Rows, round, phrases)],
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

    private static Figure Points(Seq<ResultRow> rows, RoundSight round, Phrases phrases) =>
        Bars(rows.Select(r => new Bar(Phrases.ItemOf(round, r.Item), Phrases.Amount(r.Points), phrases.Points(r.Points), r.Rank == 1)).ToSeq(), phrases.Words);

    private static Figure Bars(Seq<Bar> bars, Words words) => new(new(bars, words.IsRightToLeft,
        words.Say("chart", ("bars", bars.Select(b => words.Say("bar", ("label", b.Label), ("value", b.Said))).Aggregate((a, b) => a + "; " + b) + ".")).Plain));
}
