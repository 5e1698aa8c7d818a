using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

/// <summary>How sure ratings, sets, fingers and gradients are: against counting everything again without, or with other ballots.</summary>
public class SurenessOfRatingsTests
{
    private static readonly Seq<string> Four = Items("ABCD");

    [Fact]
    public void WithoutAPersonAllOfTheirSetsAreGoneAndWithoutAGroupAllOfItsPeople() => Chance.ForAll(60, chance =>
    {
        var voting = new MaxDiff(Four);
        var ballots = Enumerable.Range(0, chance.Next(2, 7)).SelectMany(person => Enumerable.Range(0, chance.Next(1, 4)).Select(_ =>
        {
            var shown = chance.Order(Four).Take(3).ToSeq();
            return new Ballot<MostAndLeast>($"p{person}", new(shown, shown[0], chance.Coin() ? shown[1] : null), $"g{person % 3}");
        })).ToList();
        var terms = new Terms(chance.Coin() ? Weighting.EqualGroup : Weighting.PerPerson, Top: 1);
        var left = voting.Count(ballots, terms).LeaveOneOut;
        var people = ballots.Select(b => b.Id).Distinct().ToList();
        Assert.Equal(new Fraction(people.Count(p => Same(ballots.Where(b => b.Id != p), left.Top)), people.Count), left.BallotStability);
        foreach (var group in left.Groups.Where(g => g.Top is not null))
            Assert.Equal(voting.Count(ballots.Where(b => b.Group != group.Group), terms).Result.Top(1), group.Top!.Value);

        bool Same(IEnumerable<Ballot<MostAndLeast>> rest, Seq<string> top) => voting.Count(rest, terms).Result.Top(1).ToHashSet().SetEquals(top);
    });

    [Fact]
    public void TheFewestChangedRatingsAreWhatTryingEveryChangeFindsWhereEverybodyRatedEverything() => Chance.ForAll(40, chance =>
    {
        var voting = new Scores(Items("AB"), 0, 2);
        var ballots = Enumerable.Range(0, chance.Next(2, 5)).Select(i => new Ballot<Seq<Mark>>($"p{i}", [new("A", chance.Next(0, 3)), new("B", chance.Next(0, 3))], $"g{chance.Next(0, 2)}")).ToList();
        var terms = new Terms(chance.Coin() ? Weighting.EqualGroup : Weighting.PerPerson);
        var tally = voting.Count(ballots, terms);
        if (tally.Result.Winners is not [var winner])
        {
            Assert.Equal(new(null, 0, 0), tally.Margin);
            return;
        }
        Seq<Seq<Mark>> answers = Enumerable.Range(0, 9).Select(n => Seq.Of<Mark>([new("A", n % 3), new("B", n / 3)])).ToSeq();
        Assert.Equal(Fewest(ballots, answers, b => voting.Count(b, terms).Result.Winners.Any(i => i != winner)), tally.Margin!.ToTie);
        Assert.Equal(Fewest(ballots, answers, b => !voting.Count(b, terms).Result.Winners.Contains(winner)), tally.Margin.ToOverturn);
    });

    [Fact]
    public void WithABlankItCannotBeSaidHowManyWouldHaveToChange() =>
        Assert.Null(new Scores(Items("AB")).Count([Dots("A4 B5"), Dots("A3")], new Terms()).Margin);

    [Fact]
    public void TheFewestFingersForAnotherStatusAndForConsensusAreWhatTryingEveryChangeFinds() => Chance.ForAll(40, chance =>
    {
        var voting = new FistToFive("We agree.");
        var ballots = Enumerable.Range(0, chance.Next(1, 4)).Select(i => new Ballot<Fraction?>($"p{i}", chance.Next(0, 6))).ToList();
        var tally = voting.Count(ballots, new Terms());
        var all = Enumerable.Range(0, 6).Select(v => (Fraction?)v).ToSeq();
        Assert.Equal(Fewest(ballots, all, b => voting.Count(b, new Terms()).Status != tally.Status), tally.Sureness!.ToFlip);
        Assert.Equal(Fewest(ballots, all, b => voting.Count(b, new Terms()).Status == FistStatus.Consensus), tally.Sureness.ToAgree);
        Assert.Equal(Stability(ballots, b => voting.Count(b, new Terms()).Status == tally.Status), tally.Sureness.BallotStability);
    });

    [Fact]
    public void TheFewestGradientsForAnotherStatusAndForAgreementAreWhatTryingEveryChangeFinds() => Chance.ForAll(60, chance =>
    {
        var voting = new Gradients("We agree.", new(chance.Next(50, 101), 100));
        var ballots = Enumerable.Range(0, chance.Next(1, 5)).Select(i => new Ballot<Fraction?>($"p{i}", Seq.Of([1, 4, 4, 5, 6, 7, 8])[chance.Next(0, 7)], $"g{chance.Next(0, 2)}")).ToList();
        var terms = new Terms(chance.Coin() ? Weighting.EqualGroup : Weighting.PerPerson);
        var tally = voting.Count(ballots, terms);
        Seq<Fraction?> all = [1, 4, 5, 7, 8];
        Assert.Equal(Fewest(ballots, all, b => voting.Count(b, terms).Status != tally.Status), tally.Sureness!.ToFlip);
        Assert.Equal(Fewest(ballots, all, b => voting.Count(b, terms).Status == GradientsStatus.Agreed), tally.Sureness.ToAgree);
        Assert.Equal(Stability(ballots, b => voting.Count(b, terms).Status == tally.Status), tally.Sureness.BallotStability);
    });

    [Fact]
    public void AnotherRuleMaySayOtherwise()
    {
        var scores = new Scores(Items("AB")).Count([Dots("A5 B3"), Dots("A5 B3"), Dots("A0 B2"), Dots("A0 B3"), Dots("A1 B3")], new Terms());
        Assert.Equal(("B", "B"), (scores.Result.Winners.Line(), scores.ByMedian.Line()));
        Assert.Equal("A", new Scores(Items("AB")).Count([Dots("A5 B0"), Dots("A1 B2"), Dots("A2 B2")], new Terms()).Result.Winners.Line());
        Assert.Equal("A B", new Scores(Items("AB")).Count([Dots("A5 B0"), Dots("A1 B2"), Dots("A2 B2")], new Terms()).ByMedian.Line());
        var sets = new MaxDiff(Four).Count([Set("ABC", "A", null), Set("ABD", "B", "A"), Set("ACD", "A", "C")], new Terms());
        Assert.Equal(("B", "A"), (sets.Result.Winners.Line(), sets.MostOftenBest.Line()));

        static Ballot<MostAndLeast> Set(string shown, string best, string? worst) => new(null, new(Items(shown), best, worst));
    }

    private static Fraction? Stability<T>(List<Ballot<T>> ballots, Predicate<List<Ballot<T>>> same) =>
        ballots.Count < 2 ? null : new(ballots.Count(gone => same(ballots.FindAll(b => b != gone))), ballots.Count);

    private static int Fewest<T>(List<Ballot<T>> ballots, Seq<T> answers, Predicate<List<Ballot<T>>> changed)
    {
        for (var count = 0; count <= ballots.Count; count++)
            if (Changes(ballots, 0, count, answers).Any(b => changed(b)))
                return count;
        throw new InvalidOperationException("No change does it.");
    }

    private static IEnumerable<List<Ballot<T>>> Changes<T>(List<Ballot<T>> ballots, int from, int count, Seq<T> answers) =>
        count == 0 ? [ballots]
        : Enumerable.Range(from, ballots.Count - from).SelectMany(at => answers.SelectMany(answer =>
        {
            var changed = ballots.ToList();
            changed[at] = changed[at] with { Answer = answer };
            return Changes(changed, at + 1, count - 1, answers);
        }));
}
