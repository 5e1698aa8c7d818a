using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

/// <summary>
/// Somebody who has everything: every ballot of a round without its group, as its archive has them, the size of each of three groups and
/// more, and all that was published, each table and what is left when any of them is subtracted. They deal the ballots to the groups in
/// every way there is, count each as the product would, and keep those that come to the very same. Which cells are hidden they take for no
/// hint: that whoever knows the rules can narrow a hidden cell is a risk that strictness leaves.
/// </summary>
public class DealingTests
{
    private const int K = 3;
    private static readonly Seq<string> Items = ["A", "B"];
    private static readonly Seq<string> Names = ["w", "x", "y", "z"];

    // All kinds of ballots that a round of two items has; few, so that every deal can be tried.
    private static Ballot[] Kinds(string instrument) => instrument switch
    {
        "approval" => [new ApprovalBallot([]), new ApprovalBallot(["A"]), new ApprovalBallot(["B"]), new ApprovalBallot(["A", "B"])],
        "dots" => [new DotBallot([new("A", 2)]), new DotBallot([new("A", 1), new("B", 1)]), new DotBallot([new("B", 2)])],
        "ranked" => [new RankBallot(["A", "B"]), new RankBallot(["B", "A"]), new TierBallot([["A", "B"]])],
        "score" => [new ScoreBallot([new("A", 1), new("B", 3)]), new ScoreBallot([new("A", 3)]), new ScoreBallot([new("A", 2), new("B", 1)]), new ScoreBallot([new("B", 2)])],
        "one rating each" => [new ScoreBallot([new("A", 1)]), new ScoreBallot([new("A", 3)]), new ScoreBallot([new("B", 1)]), new ScoreBallot([new("B", 3)])],
        "gradients" => [new GradientsBallot(1), new GradientsBallot(4), new GradientsBallot(6), new GradientsBallot(7), new GradientsBallot(8)],
        _ => throw new ArgumentOutOfRangeException(nameof(instrument)),
    };

    private static Instrument Instrument(string name) => name switch
    {
        "approval" => new ApprovalVote(),
        "dots" => new DotVote(2, 2),
        "ranked" => new RankVote(2, TiesAllowed: true),
        "gradients" => new GradientsVote(60),
        _ => new ScoreVote(1, 3),
    };

    [Theory, Rule("RND-22", "LAW-9")]
    [InlineData("approval", false), InlineData("dots", false), InlineData("ranked", false), InlineData("score", false)]
    [InlineData("approval", true), InlineData("dots", true), InlineData("ranked", true), InlineData("score", true)]
    public void FromAStrictRoundNobodyDealsTheBallotsInOneWayOnlyThatSomeHiddenCellHas(string instrument, bool equal) => Chance.ForAll(equal ? 20 : 60, chance =>
    {
        var kinds = Kinds(instrument);
        // With four groups and four kinds there are too many ways to try them all.
        var sizes = Enumerable.Range(0, kinds.Length < 4 ? chance.Next(3, 5) : 3).Select(_ => chance.Next(3, 5)).ToArray();
        var truth = Deal.AtRandom(chance, kinds.Length, sizes);
        var published = Published(instrument, truth, equal);
        // Places that would tell are not told, and every ballot weighs the same.
        var weighs = equal && !published.Detail.OneVoice;
        if (!weighs)
            Assert.Equal(Published(instrument, truth, equal: false).Result, published.Result);
        var all = Deal.All(truth.OfKind, sizes).ToList();
        var fitting = all.Where(d => Fits(published, Published(instrument, d, weighs, strict: false))).ToList();
        Assert.Contains(truth, fitting);
        foreach (var item in Items)
            for (var g = 0; g < sizes.Length; g++)
            {
                int Chose(Deal deal) => deal.InGroup(g).Index().Sum(x => Chooses(kinds[x.Index], item) ? x.Item : 0);
                var shown = published.Detail.Sheets.Where(s => s.Measure == GroupMeasure.Chose).SelectMany(s => s.Lines).FirstOrDefault(l => l.Item == item)?.Cells[g].People is not null;
                var known = Enumerable.Range(0, kinds.Length).Where(kind => Chooses(kinds[kind], item)).Sum(kind => truth.OfKind[kind]);
                if (shown || known == 0 || known == sizes.Sum() || all.Select(Chose).Distinct().Count() == 1)
                    continue;
                Assert.True(fitting.Select(Chose).Distinct().Count() > 1, $"{instrument}: how many of {Names[g]} chose {item} is certain in {truth}");
            }
    });

    // Whether all that a strict round tells is true of a deal.
    private static bool Fits((RoundResult Result, RoundDetail Detail) told, (RoundResult Result, RoundDetail Detail) dealt) =>
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

    private static IEnumerable<int?> RanksOf(RoundResult result) => Items.SelectMany(item => result switch
    {
        DotResult r => r.Rows.Where(x => x.Item == item).SelectMany(x => new[] { x.EqualRank, x.Rank }),
        SumResult r => r.Rows.Where(x => x.Item == item).SelectMany(x => new[] { x.EqualRank, x.Rank }),
        RankResult r => r.Rows.Where(x => x.Item == item).SelectMany(x => new[] { x.EqualRank, x.Rank }),
        ScoreResult r => r.Rows.Where(x => x.Item == item).SelectMany(x => new[] { x.EqualRank, x.Rank }),
        _ => [],
    });

    // To one decimal, as a strict round has them.
    private static IEnumerable<string?> MeansOf(RoundResult result) => result is not ScoreResult scores ? [] : Items.Select(item =>
        scores.Rows.First(x => x.Item == item).EqualMean is { } mean && Digits.TryRead(mean, out var exact) ? exact.ToDecimal(1) : null);

    private static bool Differ(RoundResult result) => result is DotResult { VoicesDiffer: true } or SumResult { VoicesDiffer: true } or RankResult { VoicesDiffer: true } or ScoreResult { VoicesDiffer: true };

    // Their archive holds no group either, for of some item fewer than k of a group stand behind what was said. Who rates several items can be
    // narrowed down further in a room of very few, by what those who rate alike rate besides.
    [Theory, InlineData(false), InlineData(true), Rule("RND-23", "LAW-9")]
    public void WhatFewerThanKOfOneOfThreeGroupsRatedIsDealtInMoreThanOneWay(bool equal) => Chance.ForAll(40, chance =>
    {
        var (kinds, sizes) = (Kinds("one rating each"), new[] { 3, 4, chance.Next(4, 6) });
        var truth = Deal.AtRandom(chance, kinds.Length, sizes);
        var published = Published("one rating each", truth, equal, strict: false);
        if (published.Detail.Withheld.Count == 0)
            return;
        var fitting = Deal.All(truth.OfKind, sizes).Where(d => Published("one rating each", d, equal, strict: false) == published).ToList();
        foreach (var item in published.Detail.Withheld)
            for (var g = 0; g < sizes.Length; g++)
            {
                string Said(Deal deal) => string.Join(' ', deal.InGroup(g).Index().Where(x => x.Item > 0 && Chooses(kinds[x.Index], item)).Select(x => $"{x.Item}×{x.Index}"));
                if (truth.InGroup(g).Index().Sum(x => Chooses(kinds[x.Index], item) ? x.Item : 0) is > 0 and < K)
                    Assert.True(fitting.Select(Said).Distinct().Count() > 1, $"what the few of {Names[g]} rated {item} is certain in {truth}");
            }
    });

    [Theory, InlineData(false), InlineData(true), Rule("RND-24", "LAW-9")]
    public void WhichOfThreeGroupsTheFewWhoHoldOutOrBlockAreOfIsDealtInMoreThanOneWay(bool equal) => Chance.ForAll(25, chance =>
    {
        int[] sizes = [3, 3, 3];
        var truth = Deal.AtRandom(chance, Kinds("gradients").Length, sizes);
        var published = Published("gradients", truth, equal, strict: false);
        var fitting = Deal.All(truth.OfKind, sizes).Where(d => Published("gradients", d, equal, strict: false) == published).ToList();
        foreach (var kind in new[] { 2, 3, 4 }.Where(kind => truth.OfKind[kind] is > 0 and < K))
            for (var g = 0; g < sizes.Length; g++)
                Assert.True(fitting.Select(d => d.InGroup(g)[kind]).Distinct().Count() > 1, $"how many of {Names[g]} are at {Kinds("gradients")[kind]} is certain in {truth}");
    });

    private static bool Chooses(Ballot ballot, string item) => ballot switch
    {
        ApprovalBallot a => a.Approved.Contains(item),
        DotBallot d => d.Dots.Any(x => x.Item == item),
        RankBallot r => r.Order[0] == item,
        TierBallot => true,
        ScoreBallot s => s.Levels.Any(l => l.Item == item),
        _ => throw new ArgumentOutOfRangeException(nameof(ballot)),
    };

    private static (RoundResult Result, RoundDetail Detail) Published(string instrument, Deal deal, bool equal, bool strict = true) => CountingRounds.Of(new(
        Instrument(instrument), instrument == "gradients" ? ["A"] : Items, deal.Ballots(Kinds(instrument)), new(equal ? Weighting.EqualGroup : Weighting.PerPerson, K, 1, Names), strict,
        Enumerable.Range(0, deal.Groups).Select(g => Seq.Of([new GroupId(Names[g])])).ToSeq()));

    /// <summary>How many of each group hold each kind of ballot.</summary>
    private sealed record Deal(Seq<Seq<int>> Cells)
    {
        public int Groups => Cells.Count;

        public int[] OfKind => Enumerable.Range(0, Cells[0].Count).Select(kind => Cells.Sum(g => g[kind])).ToArray();

        public Seq<int> InGroup(int group) => Cells[group];

        public List<CountedBallot> Ballots(Ballot[] kinds) =>
            Cells.SelectMany((cells, g) => cells.SelectMany((n, kind) => Enumerable.Repeat((g, kind), n))).Select((b, i) => new CountedBallot($"p{i}", kinds[b.kind], Names[b.g])).ToList();

        public static Deal AtRandom(Chance chance, int kinds, int[] sizes) =>
            new(sizes.Select(size => Enumerable.Range(0, size).Select(_ => chance.Next(0, kinds)).ToList() is var drawn ? Enumerable.Range(0, kinds).Select(kind => drawn.Count(d => d == kind)).ToSeq() : []).ToSeq());

        public static IEnumerable<Deal> All(int[] ofKind, int[] sizes) =>
            sizes.Length == 1 ? [new([ofKind.ToSeq()])]
            : Hands(ofKind, sizes[0], 0).SelectMany(hand => All(ofKind.Zip(hand, (all, mine) => all - mine).ToArray(), sizes[1..]).Select(rest => new Deal(rest.Cells.Insert(0, hand.ToSeq()))));

        private static IEnumerable<int[]> Hands(int[] left, int size, int kind) =>
            kind == left.Length - 1 ? size <= left[kind] ? [[size]] : []
            : Enumerable.Range(0, Math.Min(size, left[kind]) + 1).SelectMany(n => Hands(left, size - n, kind + 1).Select(rest => (int[])[n, .. rest]));
    }
}
