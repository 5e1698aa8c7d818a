using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

/// <summary>
/// What H. P. Young, "Social choice scoring functions", SIAM Journal on Applied Mathematics 28 (1975) 824-838, has of methods that add up what
/// ballots give: neutral, anonymous, homogeneous, monotone and consistent; on random ballots with groups and both weightings.
/// </summary>
public class AdditivePropertyTests
{
    private static readonly Seq<string> Four = Items("ABCD");

    public static TheoryData<string> Methods() => ["dots", "points", "normalised points", "quadratic", "approval", "ngt"];

    private static AdditiveTally Count(string method, Seq<string> items, List<Ballot<Seq<Mark>>> ballots, Terms terms) => method switch
    {
        "dots" => new DotVoting(items, 5, 3).Count(ballots, terms),
        "points" => new Points(items, 5, 1).Count(ballots, terms),
        "normalised points" => new Points(items, 5, 1, Normalised: true).Count(ballots, terms),
        "quadratic" => new Quadratic(items, 25).Count(ballots, terms),
        "approval" => new Approval(items).Count(ballots.Select(b => new Ballot<Seq<string>?>(b.Id, b.Answer.Select(m => m.Item).ToSeq(), b.Group, b.Count)), terms),
        "ngt" => new NominalGroup(items, 4).Count(ballots.Select(b => new Ballot<Seq<string>>(b.Id, b.Answer.OrderByDescending(m => m.Amount).Select(m => m.Item).ToSeq(), b.Group, b.Count)), terms),
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    [Theory, MemberData(nameof(Methods))]
    public void TheNamesAndOrderOfItemsDoNotMatter(string method) => Chance.ForAll(60, chance =>
    {
        var (ballots, terms) = (Cast(chance), Either(chance));
        var (one, other) = (Count(method, Four, ballots, terms), Count(method, chance.Order(Four), ballots, terms));
        foreach (var item in Four)
            Assert.Equal((one.Result.ScoreOf(item), one.Result.RankOf(item)), (other.Result.ScoreOf(item), other.Result.RankOf(item)));
        Assert.Equal(one.Margin, other.Margin);
    });

    [Theory, MemberData(nameof(Methods))]
    public void WhoCastABallotAndWhenDoesNotMatter(string method) => Chance.ForAll(60, chance =>
    {
        var (ballots, terms) = (Cast(chance), Either(chance) with { K = 3, GroupOrder = ["g0", "g1", "g2"] });
        var mixed = ballots.OrderBy(_ => chance.Next(0, 1000)).Select((b, i) => b with { Id = $"q{i}" }).ToList();
        Assert.Equal(Count(method, Four, ballots, terms), Count(method, Four, mixed, terms));
    });

    [Theory, MemberData(nameof(Methods))]
    public void EverybodyTwiceChangesNoPlaceAndNoShare(string method) => Chance.ForAll(60, chance =>
    {
        var (ballots, terms) = (Cast(chance), Either(chance));
        var (once, twice) = (Count(method, Four, ballots, terms), Count(method, Four, ballots.ConvertAll(b => b with { Count = 2 }), terms));
        Assert.Equal(once.Result.Order(), twice.Result.Order());
        Assert.Equal(once.Shares, twice.Shares);
    });

    [Theory, MemberData(nameof(Methods))]
    public void WhoGivesTheWinnerMoreNeverUnseatsIt(string method) => Chance.ForAll(100, chance =>
    {
        var (ballots, terms) = (Cast(chance), Either(chance));
        var winner = Count(method, Four, ballots, terms).Result.Winners[0];
        var one = chance.Next(0, ballots.Count);
        var raised = ballots.ToList();
        raised[one] = raised[one] with { Answer = [new(winner, 3)] };
        Assert.Contains(winner, Count(method, Four, raised, terms).Result.Winners);
    });

    // Two rooms that put the same first put it first together; by groups only where both rooms have the same voices.
    [Theory, MemberData(nameof(Methods))]
    public void WhatTwoRoomsPutFirstTheyPutFirstTogether(string method) => Chance.ForAll(100, chance =>
    {
        var (one, other) = (Cast(chance), Cast(chance).ConvertAll(b => b with { Id = b.Id + "'" }));
        var both = Count(method, Four, one, new()).Result.Winners.Intersect(Count(method, Four, other, new()).Result.Winners).ToSeq();
        if (both.Count > 0)
            Assert.Equal(both, Count(method, Four, [.. one, .. other], new()).Result.Winners);
    });

    private static List<Ballot<Seq<Mark>>> Cast(Chance chance) => chance.Dots(Four, chance.Next(2, 12), 5, 3).Where(b => b.Answer.Count > 0).ToList();

    private static Terms Either(Chance chance) => new(chance.Coin() ? Weighting.EqualGroup : Weighting.PerPerson);
}
