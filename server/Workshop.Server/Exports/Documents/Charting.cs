using Workshop.Domain;
using Workshop.Server.Exports.Charts;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Documents;

/// <summary>Results as bars, with the sentence that says the same.</summary>
internal static class Charting
{
    public static Figure Bars(Seq<Bar> bars, Words words) => new(new(bars, words.IsRightToLeft,
        words.Say("chart", ("bars", bars.Select(b => words.Say("bar", ("label", b.Label), ("value", b.Said))).Aggregate((a, b) => a + "; " + b) + ".")).Plain));

    /// <summary>How many showed 5, 4, … 0 fingers: best first, as they are read.</summary>
    public static Figure Fingers(Seq<int> votes, Words words) => Bars(
        Enumerable.Range(0, votes.Count).Reverse().Select(v => new Bar(
            words.Say("fingersMean", ("fingers", words.Say("fingers", ("n", v))), ("meaning", words[$"finger.{v}"])), votes[v], words.Number(votes[v]), v < 3)).ToSeq(), words);
}
