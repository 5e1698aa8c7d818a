using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

/// <summary>What the literature proves of the rules, on random ballots with ties, short ballots, groups and both weightings.</summary>
public class RankedPropertyTests
{
    private static readonly Seq<string> Five = Items("ABCDE");
    private static readonly RankedVoting Voting = new(Five, 5, AllowTies: true);

    [Fact]
    public void KemenyFindsTheOrdersThatTryingAllOfThemFinds() => Chance.ForAll(60, chance =>
    {
        var tally = Voting.Count(chance.Rankings(Five, chance.Next(1, 12)), Either(chance));
        var scored = Permutations(Five).Select(o => (Order: o, Score: Agreement(tally.Pairwise, o))).ToList();
        var best = scored.Max(s => s.Score);
        var orders = scored.Where(s => s.Score == best).Select(s => s.Order.Line()).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(best, tally.Kemeny!.Score);
        Assert.Equal(orders.Count, tally.Kemeny.Count);
        if (tally.Kemeny.Orders is { } found)
            Assert.Equal(orders, found.Select(o => o.Line()).Order(StringComparer.Ordinal));
        Assert.Equal(orders.Select(o => o[..1]).Distinct().Order(StringComparer.Ordinal), tally.Kemeny.Winners);
    });

    [Fact]
    public void KemenyFindsTheBestOfTheFiveThousandAndFortyOrdersOfSeven() => Chance.ForAll(3, chance =>
    {
        var seven = Items("ABCDEFG");
        var tally = new RankedVoting(seven, 7, AllowTies: true).Count(chance.Rankings(seven, 9), Either(chance));
        var best = Permutations(seven).GroupBy(o => Agreement(tally.Pairwise, o)).MaxBy(g => g.Key)!;
        Assert.Equal((best.Key, best.Count()), (tally.Kemeny!.Score, (int)tally.Kemeny.Count));
        Assert.Equal(best.Select(o => o[0]).Distinct().Order(StringComparer.Ordinal), tally.Kemeny.Winners);
    });

    [Fact]
    public void TheSmithSetIsTheSmallestOfAllSetsThatBeatTheirOutside() => Chance.ForAll(200, chance =>
    {
        var tally = Voting.Count(chance.Rankings(Five, chance.Next(1, 8)), Either(chance));
        var smallest = Enumerable.Range(1, 31).Select(set => Enumerable.Range(0, 5).Where(i => (set >> i & 1) == 1).ToList())
            .Where(inside => inside.TrueForAll(a => Enumerable.Range(0, 5).Except(inside).All(b => tally.Pairwise[a, b] > tally.Pairwise[b, a])))
            .OrderBy(inside => inside.Count).First();
        Assert.Equal(smallest.Select(i => Five[i]), tally.Smith);
    });

    [Fact]
    public void ARunoffWinsWhoWinsInSomeWayToBreakItsTies() => Chance.ForAll(100, chance =>
    {
        var ballots = chance.Rankings(Five, chance.Next(1, 8), groups: 0);
        var winners = new HashSet<string>();
        Follow([.. Five], ballots, winners);
        Assert.Equal(winners.Order(StringComparer.Ordinal), Voting.Count(ballots, new Terms()).InstantRunoff!.Value);
    });

    [Fact]
    public void ACondorcetWinnerWinsUnderCopelandSchulzeAndKemenyAndIsTheSmithSet() => Chance.ForAll(200, chance =>
    {
        var tally = Voting.Count(chance.Rankings(Five, chance.Next(1, 10)), Either(chance));
        if (tally.Condorcet is not { } winner)
            return;
        Assert.Equal(winner, tally.Copeland.Winners.Line());
        Assert.Equal(winner, tally.Schulze.Winners.Line());
        Assert.Equal(winner, tally.Kemeny!.Winners.Line());
        Assert.Equal(winner, tally.Smith.Line());
    });

    [Fact]
    public void SchulzeAndKemenyWinnersAreInTheSmithSet() => Chance.ForAll(200, chance =>
    {
        var tally = Voting.Count(chance.Rankings(Five, chance.Next(1, 10)), Either(chance));
        Assert.Subset(tally.Smith.ToHashSet(), tally.Schulze.Winners.ToHashSet());
        Assert.Subset(tally.Smith.ToHashSet(), tally.Kemeny!.Winners.ToHashSet());
    });

    [Fact]
    public void TurningEveryBallotRoundTurnsBordaCopelandAndKemenyRound() => Chance.ForAll(100, chance =>
    {
        var ballots = chance.Rankings(Five, chance.Next(1, 10)).ConvertAll(b => b with { Answer = Full(b.Answer) });
        var terms = Either(chance);
        var tally = Voting.Count(ballots, terms);
        var turned = Voting.Count(ballots.ConvertAll(b => b with { Answer = b.Answer.Reverse().ToSeq() }), terms);
        Assert.Equal(Negated(tally.Borda.Result), turned.Borda.Result.Order());
        Assert.Equal(Negated(tally.Copeland), turned.Copeland.Order());
        Assert.Equal(tally.Kemeny!.Score, turned.Kemeny!.Score);
        Assert.Equal(tally.Kemeny.Orders?.Select(o => o.Reverse().ToSeq().Line()).Order(), turned.Kemeny.Orders?.Select(o => o.Line()).Order());
        // Schulze is reversal symmetric: a single winner does not stay one.
        if (tally.Schulze.Winners is [var winner] && tally.Schulze.Tiers.Count > 1)
            Assert.NotEqual(winner, turned.Schulze.Winners.Line());
    });

    [Fact]
    public void RaisingTheWinnerNeverUnseatsItUnderBordaCopelandSchulzeOrKemeny() => Chance.ForAll(200, chance =>
    {
        var ballots = chance.Rankings(Five, chance.Next(1, 10));
        var terms = Either(chance);
        var tally = Voting.Count(ballots, terms);
        var one = chance.Next(0, ballots.Count);
        foreach (var rule in new Func<RankedTally, Seq<string>>[] { t => t.Borda.Result.Winners, t => t.Copeland.Winners, t => t.Schulze.Winners, t => t.Kemeny!.Winners })
        {
            var winner = rule(tally)[0];
            var raised = ballots.ToList();
            raised[one] = raised[one] with { Answer = Raise(raised[one].Answer, winner) };
            Assert.Contains(winner, rule(Voting.Count(raised, terms)));
        }
    });

    [Fact]
    public void TheNamesAndOrderOfItemsDoNotMatter() => Chance.ForAll(60, chance =>
    {
        var ballots = chance.Rankings(Five, chance.Next(1, 10));
        var terms = Either(chance);
        var shuffled = chance.Order(Five);
        var (one, other) = (Voting.Count(ballots, terms), (Voting with { Items = shuffled }).Count(ballots, terms));
        foreach (var item in Five)
        {
            Assert.Equal(one.Borda.Result.RankOf(item), other.Borda.Result.RankOf(item));
            Assert.Equal(one.Copeland.RankOf(item), other.Copeland.RankOf(item));
            Assert.Equal(one.Schulze.Standings.RankOf(item), other.Schulze.Standings.RankOf(item));
            Assert.Equal(one.FirstChoices.ScoreOf(item), other.FirstChoices.ScoreOf(item));
        }
        Assert.Equal(one.Kemeny!.Count, other.Kemeny!.Count);
        Assert.Equal(one.InstantRunoff!.Value.Order(StringComparer.Ordinal), other.InstantRunoff!.Value.Order(StringComparer.Ordinal));
    });

    [Fact]
    public void WhoCastABallotAndWhenDoesNotMatter() => Chance.ForAll(60, chance =>
    {
        var ballots = chance.Rankings(Five, chance.Next(1, 10));
        var terms = new Terms(Weighting.EqualGroup, K: 3, GroupOrder: ["g0", "g1", "g2"]);
        var mixed = ballots.OrderBy(_ => chance.Next(0, 1000)).Select((b, i) => b with { Id = $"q{i}" }).ToList();
        Assert.Equal(Voting.Count(ballots, terms), Voting.Count(mixed, terms));
    });

    [Fact]
    public void EverybodyTwiceChangesNoRankUnderAnyWeighting() => Chance.ForAll(60, chance =>
    {
        var ballots = chance.Rankings(Five, chance.Next(1, 10));
        var twice = ballots.ConvertAll(b => b with { Count = 2 });
        var terms = Either(chance);
        var (once, doubled) = (Voting.Count(ballots, terms), Voting.Count(twice, terms));
        Assert.Equal(once.Borda.Result.Order(), doubled.Borda.Result.Order());
        Assert.Equal(once.Copeland.Order(), doubled.Copeland.Order());
        Assert.Equal(once.Schulze.Tiers, doubled.Schulze.Tiers);
        Assert.Equal(once.Kemeny!.Orders, doubled.Kemeny!.Orders);
        Assert.Equal(once.InstantRunoff, doubled.InstantRunoff);
        Assert.Equal(Voting.Count([.. ballots, .. ballots.Select(b => b with { Id = b.Id + "bis" })], terms).Borda.Result, doubled.Borda.Result);
    });

    [Fact]
    public void ShuffledDuplicatesOfAnItemDoNotChangeWhoElseWinsUnderSchulze() => Chance.ForAll(60, chance =>
    {
        var voting = new RankedVoting(Items("ABCDEF"), 6, AllowTies: true);
        var ballots = chance.Rankings(Five, chance.Next(1, 10), ties: false);
        var cloned = ballots.ConvertAll(b => b with { Answer = b.Answer.SelectMany(t => t[0] == "E" ? (chance.Coin() ? new Seq<string>[] { ["E"], ["F"] } : [["F"], ["E"]]) : [t]).ToSeq() });
        var (before, after) = (Voting.Count(ballots, new Terms()).Schulze.Winners, voting.Count(cloned, new Terms()).Schulze.Winners);
        Assert.Equal(before.Where(i => i != "E"), after.Where(i => i is not ("E" or "F")));
    });

    private static Terms Either(Chance chance) => new(chance.Coin() ? Weighting.EqualGroup : Weighting.PerPerson);

    private static Seq<Seq<string>> Full(Seq<Seq<string>> tiers) =>
        Five.Except(tiers.SelectMany(t => t)).ToSeq() is { Count: > 0 } rest ? tiers.Add(rest) : tiers;

    private static Seq<Seq<string>> Raise(Seq<Seq<string>> tiers, string item) =>
        tiers.Select(t => t.Where(i => i != item).ToSeq()).Where(t => t.Count > 0).ToSeq().Insert(0, [item]);

    private static string Negated(Standings standings) =>
        Standings.ByScore(Five, standings.Rows.Select(r => -r.Score).ToList()).Order();

    private static Fraction Agreement(Pairwise pairs, Seq<string> order) =>
        Enumerable.Range(0, order.Count).SelectMany(i => Enumerable.Range(i + 1, order.Count - 1 - i), (i, j) => pairs[order[i][0] - 'A', order[j][0] - 'A'])
            .Aggregate(Fraction.Zero, (sum, w) => sum + w);

    private static IEnumerable<Seq<string>> Permutations(Seq<string> items) =>
        items.Count == 0 ? [[]] : items.SelectMany(first => Permutations(items.Remove(first)), (first, rest) => rest.Insert(0, first));

    // The definition, without memory or short cuts.
    private static void Follow(List<string> continuing, List<Ballot<Seq<Seq<string>>>> ballots, HashSet<string> winners)
    {
        if (continuing.Count == 1)
        {
            winners.Add(continuing[0]);
            return;
        }
        var votes = continuing.ToDictionary(i => i, _ => Fraction.Zero);
        foreach (var ballot in ballots)
            if (ballot.Answer.Select(t => t.Where(continuing.Contains).ToList()).FirstOrDefault(t => t.Count > 0) is { } best)
                best.ForEach(i => votes[i] += new Fraction(1, best.Count));
        foreach (var last in continuing.Where(i => votes[i] == votes.Values.Min()))
            Follow(continuing.Where(i => i != last).ToList(), ballots, winners);
    }
}
