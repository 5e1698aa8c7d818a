namespace Workshop.Domain.Ballots;

/// <summary>Whether a ballot is one that its round can count; never whether it is wise.</summary>
public static class BallotRules
{
    public static Refusal? Check(Ballot ballot, Round round) => (round.Instrument, ballot) switch
    {
        (DotVote v, DotBallot b) => Dots(b, v, round),
        (RankVote v, RankBallot b) => Ranking(b, v, round),
        (FistVote, FistBallot b) => b.Value is < 0 or > 5 ? Refusals.Ballot("out_of_range") : null,
        _ => Refusals.BallotWrongKind,
    };

    public static bool IsEmpty(Ballot ballot) => ballot switch
    {
        DotBallot b => b.Dots.All(d => d.Dots == 0),
        RankBallot b => b.Order.Count == 0,
        FistBallot => false,
        _ => throw new ArgumentOutOfRangeException(nameof(ballot)),
    };

    private static Refusal? Dots(DotBallot ballot, DotVote vote, Round round) =>
        Items(ballot.Dots.Select(d => d.Item), round)
        ?? (ballot.Dots.Any(d => d.Dots < 0) ? Refusals.Ballot("not_a_count")
            : ballot.Dots.Any(d => d.Dots > vote.CapPerItem) ? Refusals.Ballot("over_item_cap") with { Limit = vote.CapPerItem }
            : ballot.Dots.Sum(d => d.Dots) > vote.DotsPerPerson ? Refusals.Ballot("over_budget") with { Limit = vote.DotsPerPerson }
            : null);

    private static Refusal? Ranking(RankBallot ballot, RankVote vote, Round round) =>
        Items(ballot.Order, round)
        ?? (ballot.Order.Count > vote.Top ? Refusals.Ballot("too_many_ranked") with { Limit = vote.Top } : null);

    private static Refusal? Items(IEnumerable<string> items, Round round)
    {
        var seen = new HashSet<string>();
        foreach (var item in items)
            if (!round.Items.Any(i => i.Id == item))
                return Refusals.Ballot("unknown_item");
            else if (!seen.Add(item))
                return Refusals.Ballot("duplicate_item");
        return null;
    }
}
