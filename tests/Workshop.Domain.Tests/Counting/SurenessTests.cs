using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

/// <summary>How many ballots would have to change, and what if one or a group had stayed at home: against trying everything.</summary>
public class SurenessTests
{
    private static readonly Seq<string> Three = Items("ABC");

    [Fact]
    public void TheFewestChangedBallotsAreWhatTryingEveryChangeFinds() => Chance.ForAll(40, chance =>
    {
        var voting = new DotVoting(Three, Dots: 3, Cap: 2);
        var ballots = chance.Dots(Three, chance.Next(2, 5), 3, 2);
        var terms = new Terms(chance.Coin() ? Weighting.EqualGroup : Weighting.PerPerson);
        var tally = voting.Count(ballots, terms);
        var margin = tally.Margin!;
        if (tally.Result.Winners is not [var winner])
        {
            Assert.Equal(new(null, 0, 0), margin);
            return;
        }
        Assert.Equal(winner, margin.Winner);
        Assert.Equal(Fewest(voting, ballots, terms, t => t.Result.Winners.Any(i => i != winner)), margin.ToTie);
        Assert.Equal(Fewest(voting, ballots, terms, t => t.Result.RankOf(winner) > 1), margin.ToOverturn);
    });

    [Fact]
    public void BallotsThatStandForManyAreChangedOneByOne()
    {
        var margin = new DotVoting(Three, 3, 3).Count([Dots("A3", count: 10), Dots("B3", count: 4)], new Terms()).Margin!;
        Assert.Equal(new("A", 3, 4), margin);
    }

    [Fact]
    public void WithNoBallotsOrNoRivalThereIsNothingToChange()
    {
        Assert.Null(new DotVoting(Three, 3, 3).Count([], new Terms()).Margin);
        Assert.Null(new DotVoting(["A"], 3, 3).Count([Dots("A1")], new Terms()).Margin);
    }

    [Fact]
    public void WithoutEachBallotTheFirstPlacesAreAsIfTheRoundWereCountedAgain() => Chance.ForAll(60, chance =>
    {
        var ballots = chance.Rankings(Three, chance.Next(2, 8));
        var voting = new RankedVoting(Three, 3, AllowTies: true);
        var terms = new Terms(chance.Coin() ? Weighting.EqualGroup : Weighting.PerPerson, Top: chance.Next(1, 3));
        var left = voting.Count(ballots, terms).Borda.LeaveOneOut;
        var same = ballots.Count(out_ => SameTop(voting, ballots.Where(b => b != out_), terms, left.Top));
        Assert.Equal(new Fraction(same, ballots.Count), left.BallotStability);
        foreach (var group in left.Groups)
        {
            var others = ballots.Where(b => b.Group != group.Group).ToList();
            Assert.Equal(others.Count == 0 ? null : voting.Count(others, terms).Borda.Result.Top(terms.Top), group.Top);
        }
    });

    [Fact]
    public void WithoutEachRatingTheFirstPlacesAreAsIfTheRoundWereCountedAgain() => Chance.ForAll(60, chance =>
    {
        var ballots = chance.Dots(Three, chance.Next(2, 8), 4, 3).Where(b => b.Answer.Count > 0).ToList();
        var voting = new Scores(Three, 0, 3);
        var terms = new Terms(chance.Coin() ? Weighting.EqualGroup : Weighting.PerPerson, Top: 1);
        var left = voting.Count(ballots, terms).LeaveOneOut;
        var same = ballots.Count(gone => voting.Count(ballots.Where(b => b != gone), terms).Result.Top(1).ToHashSet().SetEquals(left.Top));
        Assert.Equal(ballots.Count < 2 ? null : new Fraction(same, ballots.Count), left.BallotStability);
    });

    [Fact]
    public void OneBallotAloneHasNoStability() =>
        Assert.Null(new DotVoting(Three, 3, 3).Count([Dots("A1")], new Terms()).LeaveOneOut.BallotStability);

    [Fact]
    public void AGroupWithoutWhichOthersWouldBeFirstIsDecisive()
    {
        var left = new DotVoting(Three, 3, 3).Count([Dots("A3", "g", 4), Dots("B2", "h", 3), Dots("C1", "i", 3)], new Terms(Top: 1)).LeaveOneOut;
        Assert.Equal("g", left.Decisive.Line());
        Assert.Equal(Fraction.One, left.BallotStability);
    }

    [Fact]
    public void WithKOnlyReportingGroupsAreLeftOut()
    {
        var left = new DotVoting(Three, 3, 3).Count([Dots("A3", "g", 4), Dots("B2", "h", 3), Dots("C1", "i", 2)], new Terms(K: 3)).LeaveOneOut;
        Assert.Equal("g h+i", string.Join(' ', left.Groups.Select(g => g.Group)));
    }

    private static bool SameTop(RankedVoting voting, IEnumerable<Ballot<Seq<Seq<string>>>> ballots, Terms terms, Seq<string> top) =>
        voting.Count(ballots, terms).Borda.Result.Top(terms.Top).ToHashSet().SetEquals(top);

    private static int Fewest(DotVoting voting, List<Ballot<Seq<Mark>>> ballots, Terms terms, Predicate<AdditiveTally> changed)
    {
        // A changed ballot stays a vote: an empty one would leave the group and change the weights of others.
        var answers = new[] { "A1", "B1", "C1", "A2", "B2", "C2", "A1 B1", "A1 C1", "B1 C1", "A2 B1", "A2 C1", "B2 A1", "B2 C1", "C2 A1", "C2 B1", "A1 B1 C1" }
            .Select(Marks).ToList();
        for (var count = 0; count <= ballots.Count; count++)
            if (Changes(ballots, 0, count, answers).Any(b => changed(voting.Count(b, terms))))
                return count;
        throw new InvalidOperationException("No change overturns it.");
    }

    private static IEnumerable<List<Ballot<Seq<Mark>>>> Changes(List<Ballot<Seq<Mark>>> ballots, int from, int count, List<Seq<Mark>> answers) =>
        count == 0 ? [ballots]
        : Enumerable.Range(from, ballots.Count - from).SelectMany(at => answers.SelectMany(answer =>
        {
            var changed = ballots.ToList();
            changed[at] = changed[at] with { Answer = answer };
            return Changes(changed, at + 1, count - 1, answers);
        }));
}
