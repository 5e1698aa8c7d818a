using Workshop.Domain.Counting;

namespace Workshop.Domain.Ballots;

/// <summary>Each instrument with its method of the counting room; whether a ballot can count is asked there and nowhere else.</summary>
public static class Instruments
{
    /// <summary>The refusal that a ballot deserves, or null.</summary>
    public static Refusal? Check(Ballot ballot, Round round) => (round.Instrument, ballot) switch
    {
        (DotVote v, DotBallot b) => Refused(Dots(v, round).Refuse(Answer(b)), v.DotsPerPerson, v.CapPerItem),
        (RankVote v, RankBallot b) => Refused(Ranking(v, round).Refuse(Answer(b)), v.Top, v.Top),
        (FistVote, FistBallot b) => Refused(Fist(round).Refuse(b.Value), 5, 5),
        _ => Refusals.BallotWrongKind,
    };

    /// <summary>A ballot that says nothing is an abstention.</summary>
    public static bool IsEmpty(Ballot ballot) => ballot switch
    {
        DotBallot b => b.Dots.All(d => d.Dots == 0),
        RankBallot b => b.Order.Count == 0,
        FistBallot => false,
        _ => throw new ArgumentOutOfRangeException(nameof(ballot)),
    };

    public static DotVoting Dots(DotVote vote, Round round) => new(ItemsOf(round), vote.DotsPerPerson, vote.CapPerItem);

    public static RankedVoting Ranking(RankVote vote, Round round) => new(ItemsOf(round), vote.Top);

    public static FistToFive Fist(Round round) => new(round.Items[0].Text);

    public static Seq<Mark> Answer(DotBallot ballot) => ballot.Dots.Select(d => new Mark(d.Item, d.Dots)).ToSeq();

    public static Seq<Seq<string>> Answer(RankBallot ballot) => ballot.Order.Select(i => Seq.Of([i])).ToSeq();

    /// <summary>The ballots of a round in the terms of the counting room, each in an order of no meaning and without its voter.</summary>
    public static IEnumerable<Ballot<T>> Cast<T, TBallot>(Round round, Func<TBallot, T> answer) where TBallot : Ballot =>
        round.Ballots.Values.Select(b => new Ballot<T>(null, answer((TBallot)b.Ballot), b.Group.Text));

    public static Terms TermsOf(Round round, Session session) =>
        new(round.Weighting, session.K, GroupOrder: session.Groups.Select(g => g.Id.Text).ToSeq());

    private static Seq<string> ItemsOf(Round round) => round.Items.Select(i => i.Id).ToSeq();

    private static Refusal? Refused(string? reason, int budget, int cap) => reason switch
    {
        null => null,
        BallotRefusal.OverBudget or BallotRefusal.TooManyRanked => Refusals.Ballot(reason) with { Limit = budget },
        BallotRefusal.OverItemCap => Refusals.Ballot(reason) with { Limit = cap },
        _ => Refusals.Ballot(reason),
    };
}
