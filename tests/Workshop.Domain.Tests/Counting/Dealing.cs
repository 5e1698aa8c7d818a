using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;

namespace Workshop.Domain.Tests.Counting;

/// <summary>The ballots of small rounds, in every way that they can be dealt to groups; see <see cref="DealingTests"/>.</summary>
internal static class Dealing
{
    public static readonly Seq<string> TwoItems = ["A", "B"];

    // All kinds of ballots that a round of two items has; few, so that every deal can be tried.
    public static Ballot[] Kinds(string instrument) => instrument switch
    {
        "approval" => [new ApprovalBallot([]), new ApprovalBallot(["A"]), new ApprovalBallot(["B"]), new ApprovalBallot(["A", "B"])],
        "dots" => [new DotBallot([new("A", 2)]), new DotBallot([new("A", 1), new("B", 1)]), new DotBallot([new("B", 2)])],
        "ranked" => [new RankBallot(["A", "B"]), new RankBallot(["B", "A"]), new TierBallot([["A", "B"]])],
        "score" => [new ScoreBallot([new("A", 1), new("B", 3)]), new ScoreBallot([new("A", 3)]), new ScoreBallot([new("A", 2), new("B", 1)]), new ScoreBallot([new("B", 2)])],
        "one rating each" => [new ScoreBallot([new("A", 1)]), new ScoreBallot([new("A", 3)]), new ScoreBallot([new("B", 1)]), new ScoreBallot([new("B", 3)])],
        "gradients" => [new GradientsBallot(1), new GradientsBallot(4), new GradientsBallot(6), new GradientsBallot(7), new GradientsBallot(8)],
        _ => throw new ArgumentOutOfRangeException(nameof(instrument)),
    };

    public static Instrument Instrument(string name) => name switch
    {
        "approval" => new ApprovalVote(),
        "dots" => new DotVote(2, 2),
        "ranked" => new RankVote(2, TiesAllowed: true),
        "gradients" => new GradientsVote(60),
        _ => new ScoreVote(1, 3),
    };

    // Whether all that a strict round tells is true of a deal.
    public static bool Fits((RoundResult Result, RoundDetail Detail) told, (RoundResult Result, RoundDetail Detail) dealt) =>
        RanksOf(told.Result).Zip(RanksOf(dealt.Result)).All(r => r.First is null || r.First == r.Second)
        && MeansOf(told.Result).Zip(MeansOf(dealt.Result)).All(m => m.First is null || m.First == m.Second)
        && (RanksOf(told.Result).Any(r => r is null) || Differ(told.Result) == Differ(dealt.Result))
        && told.Detail.Sheets.SelectMany(s => s.Lines).SelectMany(l => l.Cells).Zip(dealt.Detail.Sheets.Where(s => told.Detail.Sheets.Any(t => t.Measure == s.Measure)).SelectMany(s => s.Lines).SelectMany(l => l.Cells))
            .All(c => c.First.People is null || c.First.People == c.Second.People)
        && (told.Detail.Sure!.Top.Count == 0 || told.Detail.Sure.Top == dealt.Detail.Sure!.Top)
        && (told.Detail.Sure.Stability is null || told.Detail.Sure.Stability == dealt.Detail.Sure!.Stability)
        && (told.Detail.Sure.Change is null || told.Detail.Sure.Change == dealt.Detail.Sure!.Change)
        && told.Detail.Sure.Rules.Where(r => r.Winners.Count > 0).All(r => r == dealt.Detail.Sure!.Rules.First(d => d.Rule == r.Rule))
        && (told.Detail.Duels is not { } duels || dealt.Detail.Duels is not { } others
            || (duels.Copeland, duels.Tiers, duels.Condorcet, duels.Smith, duels.KemenyOrders, duels.RunOffWinners) == (others.Copeland, others.Tiers, others.Condorcet, others.Smith, others.KemenyOrders, others.RunOffWinners));

    private static IEnumerable<int?> RanksOf(RoundResult result) => TwoItems.SelectMany(item => result switch
    {
        DotResult r => r.Rows.Where(x => x.Item == item).SelectMany(x => new[] { x.EqualRank, x.Rank }),
        SumResult r => r.Rows.Where(x => x.Item == item).SelectMany(x => new[] { x.EqualRank, x.Rank }),
        RankResult r => r.Rows.Where(x => x.Item == item).SelectMany(x => new[] { x.EqualRank, x.Rank }),
        ScoreResult r => r.Rows.Where(x => x.Item == item).SelectMany(x => new[] { x.EqualRank, x.Rank }),
        _ => [],
    });

    // To one decimal, as a strict round has them.
    private static IEnumerable<string?> MeansOf(RoundResult result) => result is not ScoreResult scores ? [] : TwoItems.Select(item =>
        scores.Rows.First(x => x.Item == item).EqualMean is { } mean && Digits.TryRead(mean, out var exact) ? exact.ToDecimal(1) : null);

    private static bool Differ(RoundResult result) => result is DotResult { VoicesDiffer: true } or SumResult { VoicesDiffer: true } or RankResult { VoicesDiffer: true } or ScoreResult { VoicesDiffer: true };

    public static bool Chooses(Ballot ballot, string item) => ballot switch
    {
        ApprovalBallot a => a.Approved.Contains(item),
        DotBallot d => d.Dots.Any(x => x.Item == item),
        RankBallot r => r.Order[0] == item,
        TierBallot => true,
        ScoreBallot s => s.Levels.Any(l => l.Item == item),
        _ => throw new ArgumentOutOfRangeException(nameof(ballot)),
    };
}

/// <summary>How many of each group hold each kind of ballot.</summary>
internal sealed record Deal(Seq<Seq<int>> Cells)
{
    public int Groups => Cells.Count;

    public int[] OfKind => Enumerable.Range(0, Cells[0].Count).Select(kind => Cells.Sum(g => g[kind])).ToArray();

    public Seq<int> InGroup(int group) => Cells[group];

    public List<CountedBallot> Ballots(Ballot[] kinds, Seq<string> names) =>
        Cells.SelectMany((cells, g) => cells.SelectMany((n, kind) => Enumerable.Repeat((g, kind), n))).Select((b, i) => new CountedBallot($"p{i}", kinds[b.kind], names[b.g])).ToList();

    public static Deal AtRandom(Chance chance, int kinds, int[] sizes) =>
        new(sizes.Select(size => Enumerable.Range(0, size).Select(_ => chance.Next(0, kinds)).ToList() is var drawn ? Enumerable.Range(0, kinds).Select(kind => drawn.Count(d => d == kind)).ToSeq() : []).ToSeq());

    public static Deal Of(IEnumerable<(int Group, int Kind)> ballots, int groups, int kinds) =>
        new(Enumerable.Range(0, groups).Select(g => Enumerable.Range(0, kinds).Select(kind => ballots.Count(b => b == (g, kind))).ToSeq()).ToSeq());

    public static IEnumerable<Deal> All(int[] ofKind, int[] sizes) =>
        sizes.Length == 1 ? [new([ofKind.ToSeq()])]
        : Hands(ofKind, sizes[0], 0).SelectMany(hand => All(ofKind.Zip(hand, (all, mine) => all - mine).ToArray(), sizes[1..]).Select(rest => new Deal(rest.Cells.Insert(0, hand.ToSeq()))));

    private static IEnumerable<int[]> Hands(int[] left, int size, int kind) =>
        kind == left.Length - 1 ? size <= left[kind] ? [[size]] : []
        : Enumerable.Range(0, Math.Min(size, left[kind]) + 1).SelectMany(n => Hands(left, size - n, kind + 1).Select(rest => (int[])[n, .. rest]));
}
