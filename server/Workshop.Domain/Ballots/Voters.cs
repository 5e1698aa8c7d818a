namespace Workshop.Domain.Ballots;

/// <summary>
/// Whose a ballot is. While a workshop runs its voters can be found again, to change their ballots and to be counted once; when it has ended
/// they can't be, not even by whoever has all that is stored. Rounds of before there were pseudonyms are remembered by participants.
/// </summary>
public static class Voters
{
    /// <summary>Under which name somebody votes in a round; null: that can't be told any more.</summary>
    public static VoterId? Of(Round round, ParticipantId who, Session session) =>
        !round.Pseudonymous ? new(who.Text)
        : session is { EndedAt: null, Pseudonyms: { } names } ? names.Of(First(round, session), who)
        : null;

    /// <summary>Which participant votes under a name; null: that can't be told any more.</summary>
    public static ParticipantId? WhoIs(Round round, VoterId voter, Session session) =>
        !round.Pseudonymous ? new(voter.Text)
        : session is { EndedAt: null, Pseudonyms: { } names } ? names.WhoIs(First(round, session), voter, session.Participants.Keys)
        : null;

    /// <summary>The ballot that somebody has handed in.</summary>
    public static CastBallot? BallotOf(Round round, ParticipantId who, Session session) =>
        Of(round, who, session) is { } voter ? round.Ballots.GetValueOrDefault(voter) : null;

    /// <summary>The name of somebody who asks for anything about a round, also of one that has ended; null: their own.</summary>
    internal static ParticipantId? NameOf(RoundId id, ParticipantId who, Session session) =>
        session.Rounds.GetValueOrDefault(id) is { Pseudonymous: true } round ? new(session.Pseudonyms!.Of(First(round, session), who).Text) : null;

    /// <summary>Whether a new round is voted on under pseudonyms: wherever there are any, and a round that is asked again as it was the first time.</summary>
    internal static bool ArePseudonymous(RoundId? again, Session session) =>
        session.Pseudonyms is not null && (again is not { } first || session.Rounds[first].Pseudonymous);

    /// <summary>When the workshop ends, nobody is shown their own ballot any more, and no tally sheet says whose ballot a paper stands for.</summary>
    internal static IEnumerable<Key> TouchesAtEnd(Session before) => before.Rounds.Values.Where(r => r.Pseudonymous).SelectMany(r =>
        before.Participants.Keys.Where(p => BallotOf(r, p, before) is not null).Select(p => new Key(Thing.OwnBallot, r.Id.Text, p))
            .Concat(r.Paper.Any(p => p.For is not null) ? [new(Thing.TallySheet, r.Id.Text)] : []));

    // Who answers again answers under the same name: how many changed their minds is told.
    private static RoundId First(Round round, Session session) => round.Again is { } first ? First(session.Rounds[first], session) : round.Id;
}
