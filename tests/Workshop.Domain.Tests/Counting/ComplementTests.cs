using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.People;

namespace Workshop.Domain.Tests.Counting;

/// <summary>
/// Somebody with a pencil lays all that a round publishes beside each other, with three groups and more: the groups against the whole, what is
/// left without some of them, and one table against another. What is left is nobody, or at least k people.
/// </summary>
public class ComplementTests
{
    private const int K = 3;
    private static readonly Seq<string> Items = ["A", "B", "C"];
    private static readonly Seq<string> Names = ["s", "t", "u", "v", "w", "x"];

    private static readonly Dictionary<string, Instrument> All = new()
    {
        ["dots"] = new DotVote(3, 2),
        ["approval"] = new ApprovalVote(),
        ["points"] = new PointsVote(10, 5),
        ["score"] = new ScoreVote(0, 3),
        ["matrix"] = new MatrixVote(1, 3),
        ["ranked"] = new RankVote(3),
        ["ngt"] = new NgtVote(2),
        ["quadratic"] = new QuadraticVote(9),
        ["maxdiff"] = new MaxDiffVote(3, 1),
        ["fist"] = new FistVote(),
        ["gradients"] = new GradientsVote(75),
    };

    public static TheoryData<string> Instruments() => new(All.Keys);

    [Theory, MemberData(nameof(Instruments)), Rule("RND-25", "RND-23", "LAW-9")]
    public void WhatIsLeftOfTheWholeWithoutAnyGroupsIsNobodyOrAtLeastK(string instrument) => Chance.ForAll(150, chance =>
    {
        var ballots = Cast(chance, instrument);
        foreach (var weighting in Enum.GetValues<Weighting>())
        {
            var (result, detail) = Published(instrument, ballots, weighting);
            if (detail.Groups.Count == 0)
            {
                Assert.Empty(detail.Sheets);
                continue;
            }
            Assert.Equal(result.N, detail.Groups.Sum(g => g.Ballots));
            foreach (var some in Subsets(detail.Groups.Count))
                NobodyOrK(result.N - some.Sum(g => detail.Groups[g].Ballots), "ballots");
            foreach (var line in detail.Sheets.Where(s => s.Measure != GroupMeasure.Chose).SelectMany(s => s.Lines))
                // Of ratings those who rated are what a group is: of an item either every group that rated it is told, or none is.
                if (line.Cells.Any(c => c.People is not null))
                    foreach (var some in Subsets(detail.Groups.Count))
                        NobodyOrK(line.Cells.Sum(c => c.People ?? 0) - some.Sum(g => line.Cells[g].People ?? 0), $"{line.Item} of {instrument}");
            foreach (var line in detail.Sheets.SelectMany(s => s.Lines).Where(l => l.Cells.Any(c => c.People is not null)))
                Assert.Equal(WhoCounts(result, line.Item, detail.Sheets.First(s => s.Lines.Contains(line)).Measure) ?? line.Cells.Sum(c => c.People ?? 0), line.Cells.Sum(c => c.People ?? 0));
        }
    });

    // Two tables of one item: nobody is in one of them and not in the other but as one of a group of at least k.
    [Fact, Rule("RND-23")]
    public void WhoRatedOneAxisAndNotTheOtherIsInNoTableOfFewerThanK() => Chance.ForAll(200, chance =>
    {
        var (_, detail) = Published("matrix", Cast(chance, "matrix"), Weighting.PerPerson);
        foreach (var cell in detail.Sheets.SelectMany(s => s.Lines).SelectMany(l => l.Cells))
            NobodyOrK(cell.People ?? 0, "who rated");
    });

    // Whoever is in a group too small to be told is told with others, and how the answers are dealt between them changes nothing at all.
    [Theory, MemberData(nameof(Instruments)), Rule("RND-25", "LAW-9")]
    public void HowTheAnswersAreDealtWithinWhatIsCountedTogetherChangesNothing(string instrument) => Chance.ForAll(80, chance =>
    {
        var ballots = Cast(chance, instrument);
        var reporting = Reporting(ballots);
        foreach (var bucket in reporting.Buckets.Where(b => b.Count > 1))
        {
            var inside = ballots.Index().Where(b => bucket.Contains(new(b.Item.Group!))).Select(b => b.Index).ToList();
            var dealt = inside.Zip(inside.OrderBy(_ => chance.Next(0, 1000)).ToList()).ToDictionary(p => p.First, p => ballots[p.Second].Group);
            var other = ballots.Select((b, i) => dealt.TryGetValue(i, out var group) ? b with { Group = group } : b).ToList();
            foreach (var weighting in Enum.GetValues<Weighting>())
                foreach (var strict in new[] { false, true })
                    Assert.Equal(Published(instrument, ballots, weighting, strict), Published(instrument, other, weighting, strict));
        }
    });

    private static void NobodyOrK(int people, string of) => Assert.True(people is 0 or >= K, $"{people} {of} are left");

    private static IEnumerable<List<int>> Subsets(int groups) =>
        Enumerable.Range(0, 1 << groups).Select(set => Enumerable.Range(0, groups).Where(g => (set >> g & 1) == 1).ToList());

    // What the whole says of the same; it has no such figure of MaxDiff, where people see an item several times.
    private static int? WhoCounts(RoundResult result, string item, GroupMeasure measure) => result switch
    {
        DotResult r => r.Rows.First(x => x.Item == item).People,
        SumResult r => r.Rows.First(x => x.Item == item).People,
        RankResult r => r.Rows.First(x => x.Item == item).People,
        ScoreResult r => r.Rows.First(x => x.Item == item).RatedBy,
        MatrixResult r when r.Rows.First(x => x.Item == item) is var row => measure == GroupMeasure.Impact ? row.Impact.RatedBy : row.Feasibility.RatedBy,
        _ => null,
    };

    private static (RoundResult Result, RoundDetail Detail) Published(string instrument, List<CountedBallot> ballots, Weighting weighting, bool strict = false) => CountingRounds.Of(new(
        All[instrument], instrument is "fist" or "gradients" ? ["A"] : Items, ballots, new(weighting, K, 2, Names), strict, Reporting(ballots).Buckets));

    private static NamedGroups Reporting(List<CountedBallot> ballots) =>
        NamedGroups.Of(Names.Select(n => KeyValuePair.Create(new GroupId(n), ballots.Count(b => b.Group == n))).Where(g => g.Value > 0), K);

    // Three to six groups of one to six people.
    private static List<CountedBallot> Cast(Chance chance, string instrument) =>
        Enumerable.Range(0, chance.Next(3, 7)).SelectMany(g => Enumerable.Range(0, chance.Next(1, 7)).Select(i => new CountedBallot($"{Names[g]}{i}", Answer(chance, instrument), Names[g]))).ToList();

    private static Ballot Answer(Chance chance, string instrument)
    {
        var order = chance.Order(Items);
        Seq<ItemLevel> Levels(int lowest, int highest) => order.Take(chance.Next(1, 4)).Select(i => new ItemLevel(i, chance.Next(lowest, highest + 1))).ToSeq();
        return instrument switch
        {
            "dots" => new DotBallot([new(order[0], 1 + chance.Next(0, 2)), new(order[1], 1)]),
            "approval" => new ApprovalBallot(order.Take(chance.Next(0, 4)).ToSeq()),
            "points" => new PointsBallot([new(order[0], 5), new(order[1], 5)]),
            "score" => new ScoreBallot(Levels(0, 3)),
            "matrix" => new MatrixBallot(Levels(1, 3), Levels(1, 3)),
            "ranked" => new RankBallot(order.Take(chance.Next(1, 4)).ToSeq()),
            "ngt" => new RankBallot(order.Take(chance.Next(1, 3)).ToSeq()),
            "quadratic" => new QuadraticBallot([new(order[0], 1 + chance.Next(0, 2)), new(order[1], 1)]),
            "maxdiff" => new MaxDiffBallot([new(order, order[0], chance.Coin() ? order[2] : null)]),
            "fist" => new FistBallot(chance.Next(0, 6)),
            "gradients" => new GradientsBallot(chance.Next(1, 9)),
            _ => throw new ArgumentOutOfRangeException(nameof(instrument)),
        };
    }
}
