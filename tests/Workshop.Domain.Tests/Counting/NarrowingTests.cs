using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

/// <summary>
/// Somebody in the room who reads all that a round of ratings, or of gradients, publishes, and knows how large the groups are: tries every
/// way in which what everybody sees can be divided between two groups, and keeps those that fit.
/// </summary>
public class NarrowingTests
{
    private const int K = 3;
    private static readonly Seq<Seq<GroupId>> Both = [[new("x")], [new("y")]];

    // Group x rates A 4, 4, 5, 3, 4, 2, 5; of y one rates it 1, and two only B.
    private static readonly (string Group, Seq<ItemLevel> Levels)[] OneRatesAlone =
    [
        .. new[] { 4, 4, 5, 3, 4, 2, 5 }.Select(a => ("x", Seq.Of<ItemLevel>([new("A", a), new("B", 3)]))),
        ("y", [new("A", 1), new("B", 4)]), ("y", [new("B", 4)]), ("y", [new("B", 2)]),
    ];

    [Fact, Rule("RND-23")]
    public void AMeanOfEqualVoiceThatOnePersonOfAGroupStandsBehindIsWithheldForItWouldTellWhatTheyRated()
    {
        var told = new Scores(["A", "B"]).Count(OneRatesAlone.Select((b, i) => new Ballot<Seq<Mark>>($"p{i}", Instruments.Marks(b.Levels), b.Group)), Terms(Weighting.PerPerson));
        var distribution = told.Ratings[0].Distribution.ToArray();
        Assert.Equal([[1]], Divided(distribution, 7, 3).Where(d => Equal(d) == told.EqualVoice.ScoreOf("A")).Select(d => d.Y.ToArray()));

        foreach (var weighting in new[] { Weighting.PerPerson, Weighting.EqualGroup })
        {
            var (result, detail) = Scored(OneRatesAlone, weighting, strict: false);
            var (a, b) = (Row(result, "A"), Row(result, "B"));
            Assert.Equal((null, null), (a.EqualMean, a.EqualRank));
            Assert.NotNull(b.EqualMean);
            Assert.Equal(["A"], detail.Withheld);
            Assert.Equal(weighting == Weighting.EqualGroup ? null : "7/2", a.Mean);
            Assert.Equal(weighting == Weighting.EqualGroup ? 2 : 0, detail.Sure!.Without.Count);
            Assert.False(((ScoreResult)result).VoicesDiffer);
        }
    }

    [Fact, Rule("RND-23")]
    public void FromRatingsNobodyWorksOutWhatFewerThanKOfAGroupRated() => Chance.ForAll(150, chance =>
    {
        var (x, y) = (chance.Next(3, 6), chance.Next(3, 5));
        var ballots = Enumerable.Range(0, x + y).Select(i => (i < x ? "x" : "y", Rated(chance))).ToArray();
        foreach (var (weighting, strict) in new[] { (Weighting.PerPerson, false), (Weighting.EqualGroup, false), (Weighting.EqualGroup, true) })
        {
            var (result, detail) = Scored(ballots, weighting, strict);
            if (detail.Groups.Count < 2)
                continue;
            foreach (var row in ((ScoreResult)result).Rows)
            {
                var of = ballots.Where(b => b.Item2.Any(l => l.Item == row.Item)).CountBy(b => b.Item1).ToDictionary();
                var few = of.Where(g => g.Value < K).Select(g => g.Key).ToList();
                if (few.Count == 0 || row.Votes.Count(v => v > 0) < 2)
                    continue;
                var means = detail.Sheets.SelectMany(s => s.Lines).FirstOrDefault(l => l.Item == row.Item)?.Cells.Select(c => c.Mean).ToList();
                var fitting = Divided(row.Votes.ToArray(), x, y).Where(d => Fits(d, row, strict) && (means is null || means.TrueForAll(m => m is null))).ToList();
                foreach (var group in few)
                    Assert.True(fitting.Select(d => string.Join(' ', group == "x" ? d.X : d.Y)).Distinct().Count() >= 2, $"what {group} rated {row.Item} is certain");
            }
        }
    });

    [Fact, Rule("RND-24")]
    public void TheEqualVoiceOfGradientsWouldTellWhichGroupHoldsTheVetoAndIsWithheld()
    {
        // Nine of x support, of y two support and one vetoes: per person 92 %, by group 83 %; were it one of x, by group it would be 95 %.
        var ballots = Enumerable.Range(0, 12).Select(i => (i < 9 ? "x" : "y", i == 11 ? 8 : 1)).ToArray();
        var (result, detail) = Graded(ballots, Weighting.EqualGroup);
        Assert.Equal((null, 92, 92, GradientsStatus.Blocked, true), (result.EqualSupport, result.PersonSupport, result.Support, result.Status, detail.OneVoice));
        // Where every group stands behind one side with three people or more, it may be told, and that the groups would come to another end.
        var clear = Enumerable.Range(0, 12).Select(i => (i < 9 ? "x" : "y", i < 9 ? 1 : 6)).ToArray();
        var (told, more) = Graded(clear, Weighting.PerPerson);
        Assert.Equal((50, 75, GradientsStatus.Agreed, true, false), (told.EqualSupport, told.Support, told.Status, told.VoicesDiffer, more.OneVoice));
    }

    [Fact, Rule("RND-24")]
    public void FromGradientsNobodyNarrowsDownWhoBlocksOrHoldsOut() => Chance.ForAll(100, chance =>
    {
        var (x, y) = (chance.Next(3, 6), chance.Next(3, 5));
        Seq<int> often = [1, 1, 2, 4, 6, 7, 8];
        var ballots = Enumerable.Range(0, x + y).Select(i => (i < x ? "x" : "y", often[chance.Next(0, often.Count)])).ToArray();
        foreach (var weighting in new[] { Weighting.PerPerson, Weighting.EqualGroup })
        {
            var (result, _) = Graded(ballots, weighting);
            var fitting = Divided(result.Votes.ToArray(), x, y, whole: true).Where(d => Graded(Ballots(d), weighting).Result == result).ToList();
            foreach (var level in new[] { 6, 7, 8 }.Where(l => result.Votes[l - 1] is > 0 and < K))
                foreach (var group in new Func<Division, Seq<int>>[] { d => d.X, d => d.Y })
                    Assert.True(fitting.Select(d => group(d).Count(l => l == level)).Distinct().Count() >= 2, $"how many of a group are at {level} is certain");
        }
    });

    [Fact]
    public void SupportIsNeverRoundedAcrossTheThreshold()
    {
        // 149 of 200 support: 74.5 %, which is not enough.
        var (result, _) = Graded([.. Enumerable.Repeat(("x", 1), 149), .. Enumerable.Repeat(("x", 6), 51)], Weighting.PerPerson);
        Assert.Equal((74, GradientsStatus.MoreDiscussion), (result.Support, result.Status));
    }

    [Fact, Rule("RND-24")]
    public void AStrictRoundOfGradientsTellsNothingByGroupAndCountsPerPerson()
    {
        var clear = Enumerable.Range(0, 12).Select(i => (i < 9 ? "x" : "y", i < 9 ? 1 : 6)).ToArray();
        var (result, detail) = Graded(clear, Weighting.EqualGroup, strict: true);
        Assert.Equal((null, 75, GradientsStatus.Agreed, true), (result.EqualSupport, result.Support, result.Status, detail.OneVoice));
    }

    [Fact, Rule("RND-23")]
    public void WhatFewOfAGroupSawInSetsOrPlacedInTheFieldHasNoEqualVoiceEither()
    {
        var maxDiff = Enumerable.Range(0, 7).Select(i => new CountedBallot($"x{i}", new MaxDiffBallot([new(["A", "B", "C"], "A", "C")]), "x"))
            .Concat(Enumerable.Range(0, 3).Select(i => new CountedBallot($"y{i}", new MaxDiffBallot([i == 0 ? new(["A", "B", "C"], "C", "A") : new(["B", "C", "D"], "B", "D")]), "y"))).ToList();
        var (sets, detail) = CountingRounds.Of(new(new MaxDiffVote(3, 1), ["A", "B", "C", "D"], maxDiff, Terms(Weighting.EqualGroup), false, Both));
        Assert.Equal(["A", "D"], detail.Withheld);
        Assert.Null(((MaxDiffResult)sets).Rows.Single(r => r.Item == "A").Score);
        Assert.NotNull(((MaxDiffResult)sets).Rows.Single(r => r.Item == "B").EqualScore);

        var placed = OneRatesAlone.Select((b, i) => new CountedBallot($"p{i}", new MatrixBallot(b.Levels, [new("A", 3), new("B", 3)]), b.Group)).ToList();
        var (field, more) = CountingRounds.Of(new(new MatrixVote(1, 5), ["A", "B"], placed, Terms(Weighting.EqualGroup), false, Both));
        var a = ((MatrixResult)field).Rows.Single(r => r.Item == "A");
        Assert.Equal((new MatrixPoint(null, "3", null), null, new MatrixPoint("7/2", "3", Quadrant.HighImpactHighFeasibility)), (a.Point, a.Rank, a.PersonPoint));
        Assert.Equal(["A"], more.Withheld);
    }

    private static Terms Terms(Weighting weighting) => new(weighting, K, 1, ["x", "y"]);

    private static Seq<ItemLevel> Rated(Chance chance)
    {
        var levels = Items("AB").Where(_ => chance.Next(0, 5) > 1).Select(i => new ItemLevel(i, chance.Next(0, 4))).ToSeq();
        return levels.Count > 0 ? levels : [new("B", chance.Next(0, 4))];
    }

    private static (RoundResult Result, RoundDetail Detail) Scored((string Group, Seq<ItemLevel> Levels)[] ballots, Weighting weighting, bool strict) =>
        CountingRounds.Of(new(new ScoreVote(0, 5), ["A", "B"], ballots.Select((b, i) => new CountedBallot($"p{i}", new ScoreBallot(b.Levels), b.Group)).ToList(), Terms(weighting), strict, Both));

    private static (GradientsResult Result, RoundDetail Detail) Graded((string Group, int Level)[] ballots, Weighting weighting, bool strict = false)
    {
        var (result, detail) = CountingRounds.Of(new(new GradientsVote(75), ["s"], ballots.Select((b, i) => new CountedBallot($"p{i}", new GradientsBallot(b.Level), b.Group)).ToList(), Terms(weighting), strict, Both));
        return ((GradientsResult)result, detail);
    }

    private static ScoreRow Row(RoundResult result, string item) => ((ScoreResult)result).Rows.Single(r => r.Item == item);

    // The levels of those of each group who rated; the lowest is 0, of gradients 1.
    private sealed record Division(Seq<int> X, Seq<int> Y);

    private static IEnumerable<Division> Divided(int[] distribution, int x, int y, bool whole = false)
    {
        IEnumerable<int[]> Splits(int level) =>
            level == distribution.Length ? [new int[distribution.Length]]
            : Splits(level + 1).SelectMany(rest => Enumerable.Range(0, distribution[level] + 1).Select(n => { var one = (int[])rest.Clone(); one[level] = n; return one; }));
        var lowest = whole ? 1 : 0;
        foreach (var ofY in Splits(0).Where(s => s.Sum() <= y && distribution.Sum() - s.Sum() <= x))
            yield return new(Levels(distribution.Zip(ofY, (all, n) => all - n)), Levels(ofY));

        Seq<int> Levels(IEnumerable<int> people) => people.SelectMany((n, level) => Enumerable.Repeat(level + lowest, n)).ToSeq();
    }

    private static (string, int)[] Ballots(Division d) => [.. d.X.Select(l => ("x", l)), .. d.Y.Select(l => ("y", l))];

    private static Fraction Equal(Division d)
    {
        var means = new[] { d.X, d.Y }.Where(g => g.Count > 0).Select(g => new Fraction(g.Sum(), g.Count)).ToList();
        return means.Aggregate(Fraction.Zero, (sum, m) => sum + m) / means.Count;
    }

    private static Fraction Tenths(Fraction mean) => Digits.TryRead(mean.ToDecimal(1), out var tenths) ? tenths : throw new FormatException();

    // The rule is no secret: an item without equal voice has fewer than k ratings in some group, and one with it has not.
    private static bool Fits(Division d, ScoreRow row, bool strict)
    {
        var few = d.X.Count is > 0 and < K || d.Y.Count is > 0 and < K;
        return few == (row.EqualMean is null)
            && (row.EqualMean is null || row.EqualMean == (strict ? Tenths(Equal(d)) : Equal(d)).ToString());
    }
}
