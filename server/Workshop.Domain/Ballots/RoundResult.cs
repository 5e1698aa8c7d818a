using Workshop.Domain.Priorities;

namespace Workshop.Domain.Ballots;

/// <summary>The outcome of a round, counted from its ballots and nothing else.</summary>
/// <param name="N">Ballots counted. An empty ballot is an abstention and not among them.</param>
public abstract record RoundResult(int N)
{
    public static RoundResult Of(Round round, int k) => round.Instrument switch
    {
        DotVote => DotResult.Count(round),
        RankVote => RankResult.Count(round),
        FistVote => FistResult.Count(round),
        _ => throw new ArgumentOutOfRangeException(nameof(round)),
    };
}

/// <param name="Rank">Competition rank: equals share one, and the next is left out (1, 1, 3).</param>
public sealed record DotRow(string Item, int Dots, int People, int Rank, bool Tied);

public sealed record DotResult(int N, Seq<DotRow> Rows) : RoundResult(N)
{
    internal static DotResult Count(Round round)
    {
        var marks = round.Ballots.Values.SelectMany(b => ((DotBallot)b.Ballot).Dots).Where(d => d.Dots > 0).ToLookup(d => d.Item, d => d.Dots);
        var scores = round.Items.ToDictionary(i => i.Id, i => marks[i.Id].Sum());
        var rows = round.Items.Select(i => new DotRow(i.Id, scores[i.Id], marks[i.Id].Count(),
            1 + scores.Values.Count(s => s > scores[i.Id]), scores.Values.Count(s => s == scores[i.Id]) > 1));
        return new(round.Ballots.Count, rows.OrderBy(r => r.Rank).ThenByDescending(r => r.People).ToSeq());
    }
}

/// <param name="HalfPoints">Tournament Borda in half points: two for each ballot and other item that it stands above, one where they stand level.</param>
/// <param name="First">How many put it first.</param>
/// <param name="Ranked">How many ranked it at all.</param>
public sealed record RankRow(string Item, int HalfPoints, int First, int Ranked, int Rank, bool Tied);

public sealed record RankResult(int N, Seq<RankRow> Rows) : RoundResult(N)
{
    internal static RankResult Count(Round round)
    {
        var orders = round.Ballots.Values.Select(b => ((RankBallot)b.Ballot).Order).ToList();
        var scores = round.Items.ToDictionary(i => i.Id, i => orders.Sum(o => HalfPoints(o, i.Id, round.Items.Count)));
        var rows = round.Items.Select(i => new RankRow(i.Id, scores[i.Id], orders.Count(o => o[0] == i.Id), orders.Count(o => o.Contains(i.Id)),
            1 + scores.Values.Count(s => s > scores[i.Id]), scores.Values.Count(s => s == scores[i.Id]) > 1));
        return new(orders.Count, rows.OrderBy(r => r.Rank).ThenByDescending(r => r.Ranked).ToSeq());
    }

    // In half points, so that the shared last place of what was left out stays exact: below me twice, level with me once.
    private static int HalfPoints(Seq<string> order, string item, int items)
    {
        var place = order.Index().Where(o => o.Item == item).Select(o => o.Index).DefaultIfEmpty(-1).First();
        return place >= 0 ? 2 * (items - 1 - place) : items - order.Count - 1;
    }
}

/// <param name="Votes">How many showed 0, 1, 2, 3, 4 and 5.</param>
public sealed record FistResult(int N, Seq<int> Votes, Confirmation Status) : RoundResult(N)
{
    internal static FistResult Count(Round round)
    {
        var votes = Enumerable.Range(0, 6).Select(v => round.Ballots.Values.Count(b => b.Ballot is FistBallot f && f.Value == v)).ToSeq();
        return new(round.Ballots.Count, votes, round.Ballots.IsEmpty ? Confirmation.Open
            : votes[0] > 0 ? Confirmation.Blocked
            : votes[1] + votes[2] > 0 ? Confirmation.Concerns
            : Confirmation.Consensus);
    }
}
