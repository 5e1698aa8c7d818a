using Workshop.Domain.Counting;
using Workshop.Domain.Priorities;

namespace Workshop.Domain.Ballots;

/// <summary>
/// The outcome of a round as it is shown: counted from its ballots and nothing else, on reporting groups only. Exact values are strings
/// ("31/2"); what is undefined or may not be told is absent, never 0.
/// </summary>
/// <param name="N">Ballots counted. An empty ballot is an abstention and not among them.</param>
public abstract record RoundResult(int N)
{
    /// <summary>The rank of an item under the weighting of the round; null where it has none.</summary>
    public abstract int? RankOf(string item);

    /// <summary>Without what was computed by group, where the groups may not be told.</summary>
    public abstract RoundResult WithoutGroups();
}

/// <param name="Points">One voice per person: dots, points, votes or tournament-Borda points; exact.</param>
/// <param name="People">Who gave it anything: a dot, or a place among the top.</param>
/// <param name="First">Who put it first; rankings only. Items that share the first place each count.</param>
/// <param name="Rank">Competition rank (1, 1, 3) under the weighting that was fixed before the round.</param>
/// <param name="Share">Of all that was given out (approval: of all voices), in whole percents, under that weighting.</param>
/// <param name="EqualShare">Whole percents only: an exact equal-voice share would give away how a small group voted.</param>
public sealed record ResultRow(
    string Item, string Points, int People, int First, int? Rank, bool Tied, int? Share, int PersonRank, int? PersonShare, int? EqualRank, int? EqualShare)
{
    internal ResultRow WithoutGroups() => this with { EqualRank = null, EqualShare = null };
}

/// <param name="VoicesDiffer">One voice per person and one per group do not put the same in the first places.</param>
public sealed record DotResult(int N, bool VoicesDiffer, Seq<ResultRow> Rows) : RoundResult(N)
{
    public override int? RankOf(string item) => Rows.FirstOrDefault(r => r.Item == item)?.Rank;

    public override DotResult WithoutGroups() => this with { VoicesDiffer = false, Rows = Rows.Select(r => r.WithoutGroups()).ToSeq() };
}

/// <summary>Approval, points, the NGT vote and quadratic voting: what was given is added up.</summary>
public sealed record SumResult(int N, bool VoicesDiffer, Seq<ResultRow> Rows) : RoundResult(N)
{
    public override int? RankOf(string item) => Rows.FirstOrDefault(r => r.Item == item)?.Rank;

    public override SumResult WithoutGroups() => this with { VoicesDiffer = false, Rows = Rows.Select(r => r.WithoutGroups()).ToSeq() };
}

/// <param name="RulesAgree">Copeland and Schulze put the same first as the headline, tournament Borda.</param>
public sealed record RankResult(int N, bool VoicesDiffer, Seq<ResultRow> Rows, bool RulesAgree) : RoundResult(N)
{
    public override int? RankOf(string item) => Rows.FirstOrDefault(r => r.Item == item)?.Rank;

    public override RankResult WithoutGroups() => this with { VoicesDiffer = false, Rows = Rows.Select(r => r.WithoutGroups()).ToSeq() };
}

/// <param name="Mean">Under the weighting of the round, over those who rated; exact, in a strict round with equal voice to one decimal.</param>
/// <param name="Rank">Absent where fewer than half of the ballots rated it.</param>
/// <param name="Votes">People at each level, the lowest first.</param>
/// <param name="Agreement">Van der Eijk's A: 1 one camp, 0 flat, -1 two opposite camps.</param>
public sealed record ScoreRow(
    string Item, string? Mean, string? Median, int RatedBy, bool QuorumMet, int? Rank, bool Tied, Seq<int> Votes, string? Agreement,
    string? PersonMean, int? PersonRank, string? EqualMean, int? EqualRank);

public sealed record ScoreResult(int N, bool VoicesDiffer, Seq<ScoreRow> Rows) : RoundResult(N)
{
    public override int? RankOf(string item) => Rows.FirstOrDefault(r => r.Item == item)?.Rank;

    public override ScoreResult WithoutGroups() =>
        this with { VoicesDiffer = false, Rows = Rows.Select(r => r with { EqualMean = null, EqualRank = null }).ToSeq() };
}

/// <summary>Where an item stands in the field; absent where nobody rated it.</summary>
public sealed record MatrixPoint(string? Impact, string? Feasibility, Quadrant? Quadrant);

/// <summary>How an item was rated on one axis.</summary>
public sealed record AxisSpread(int RatedBy, string? Median, Seq<int> Votes, string? Agreement);

/// <param name="Rank">By quadrant, then impact, then feasibility.</param>
public sealed record MatrixRow(
    string Item, MatrixPoint Point, int? Rank, bool Tied, AxisSpread Impact, AxisSpread Feasibility, MatrixPoint PersonPoint, MatrixPoint EqualPoint,
    int? PersonRank = null, int? EqualRank = null);

/// <param name="VoicesDiffer">With one voice per group some item stands in another quadrant than with one per person, or others come first.</param>
public sealed record MatrixResult(int N, bool VoicesDiffer, Seq<MatrixRow> Rows) : RoundResult(N)
{
    public override int? RankOf(string item) => Rows.FirstOrDefault(r => r.Item == item)?.Rank;

    public override MatrixResult WithoutGroups() =>
        this with { VoicesDiffer = false, Rows = Rows.Select(r => r with { EqualPoint = new(null, null, null), EqualRank = null }).ToSeq() };
}

/// <param name="Votes">How many showed 0, 1, 2, 3, 4 and 5.</param>
/// <param name="Agreement">Van der Eijk's A.</param>
public sealed record FistResult(int N, Seq<int> Votes, Confirmation Status, string? Agreement = null) : RoundResult(N)
{
    public override int? RankOf(string item) => null;

    public override FistResult WithoutGroups() => this;
}

/// <param name="Votes">How many chose each of the levels 1 to 8.</param>
/// <param name="Status">Absent where nobody answered.</param>
/// <param name="Support">Levels 1 to 3 among all but 4, in whole percents, under the weighting of the round.</param>
/// <param name="EqualSupport">Absent where it would narrow down who supports or blocks; then every person weighs the same.</param>
/// <param name="VoicesDiffer">The other weighting would come to another status.</param>
public sealed record GradientsResult(
    int N, Seq<int> Votes, GradientsStatus? Status, int? Support, int? PersonSupport, int? EqualSupport, string? Agreement, bool VoicesDiffer = false) : RoundResult(N)
{
    public override int? RankOf(string item) => null;

    public override GradientsResult WithoutGroups() => this with { EqualSupport = null, VoicesDiffer = false };
}

/// <param name="Score">(best - worst) / shown; absent where it was never shown.</param>
public sealed record MaxDiffRow(
    string Item, string? Score, int Best, int Worst, int Shown, int? Rank, bool Tied, string? PersonScore, int? PersonRank, string? EqualScore, int? EqualRank);

/// <param name="Sets">Sets answered by all.</param>
public sealed record MaxDiffResult(int N, int Sets, bool VoicesDiffer, Seq<MaxDiffRow> Rows) : RoundResult(N)
{
    public override int? RankOf(string item) => Rows.FirstOrDefault(r => r.Item == item)?.Rank;

    public override MaxDiffResult WithoutGroups() =>
        this with { VoicesDiffer = false, Rows = Rows.Select(r => r with { EqualScore = null, EqualRank = null }).ToSeq() };
}
