using Workshop.Domain.Ballots;

namespace Workshop.Server.Exports.Documents;

/// <summary>Where one item came, under the weighting of its round and under either.</summary>
internal sealed record Placing(string Item, int? Rank, int? PersonRank, int? EqualRank);

internal static class Placings
{
    /// <summary>Of every item, in the order of the result; none for what was asked about one sentence.</summary>
    public static IEnumerable<Placing> Of(RoundResult result) => result switch
    {
        DotResult r => r.Rows.Select(Of),
        SumResult r => r.Rows.Select(Of),
        RankResult r => r.Rows.Select(Of),
        ScoreResult r => r.Rows.Select(x => new Placing(x.Item, x.Rank, x.PersonRank, x.EqualRank)),
        MatrixResult r => r.Rows.Select(x => new Placing(x.Item, x.Rank, x.PersonRank, x.EqualRank)),
        MaxDiffResult r => r.Rows.Select(x => new Placing(x.Item, x.Rank, x.PersonRank, x.EqualRank)),
        _ => [],
    };

    private static Placing Of(ResultRow row) => new(row.Item, row.Rank, row.PersonRank, row.EqualRank);
}
