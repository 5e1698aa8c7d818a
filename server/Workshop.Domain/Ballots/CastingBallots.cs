using Workshop.Domain.People;
using Workshop.Domain.Stages;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Ballots;

/// <summary>Hands in a ballot, or changes it: the last valid one before the close counts. One that is refused leaves the earlier one.</summary>
/// <param name="Receipt">The code that the voter's device drew for it. Without one an earlier code stays.</param>
public sealed record Cast(RoundId Round, Ballot Ballot, string? Receipt = null) : Command;

/// <summary>Takes the ballot back: an abstention.</summary>
public sealed record Withdraw(RoundId Round) : Command;

/// <param name="Shared">It was handed in at a device that several people share; absent where not.</param>
public sealed record BallotCast(RoundId Round, VoterId By, Ballot Ballot, GroupId Group, string? Receipt = null, bool? Shared = null) : Event, IOnlyCounted;

public sealed record BallotWithdrawn(RoundId Round, VoterId By) : Event, IOnlyCounted;

public static class CastingBallots
{
    public static Decision Decide(Cast command, Ask ask, Session session) =>
        command.Receipt is { } code && !Receipts.IsGood(code) ? Refusals.BadCommand :
        !session.Rounds.TryGetValue(command.Round, out var round) ? Refusals.RoundUnknown
        : round.Status != RoundStatus.Open || Voters.Of(round, ask.Me, session) is not { } me ? Refusals.RoundClosed
        : Instruments.Check(command.Ballot, round.Instrument, round.ItemIds, DealingSets.Of(round, me)) is { } bad ? bad
        : Instruments.IsEmpty(command.Ballot) ? (round.Ballots.ContainsKey(me) ? new BallotWithdrawn(round.Id, me) : Happens())
        : Cast(command, me, session.Participants.GetValueOrDefault(ask.Me), round, session);

    private static Decision Cast(Cast command, VoterId me, Participant? who, Round round, Session session)
    {
        var old = round.Ballots.GetValueOrDefault(me);
        var receipt = command.Receipt ?? old?.Receipt;
        return old is not null && (old.Ballot, old.Receipt) == (command.Ballot, receipt) ? Happens()
            : receipt is not null && receipt != old?.Receipt && round.Ballots.Any(b => b.Value.Receipt == receipt) ? Refusals.ReceiptTaken
            : new BallotCast(round.Id, me, command.Ballot, who?.CountedIn ?? new(""), receipt, who is { Shared: true } ? true : null);
    }

    public static Decision Decide(Withdraw command, Ask ask, Session session) =>
        !session.Rounds.TryGetValue(command.Round, out var round) ? Refusals.RoundUnknown
        : round.Status != RoundStatus.Open || Voters.Of(round, ask.Me, session) is not { } me ? Refusals.RoundClosed
        : !round.Ballots.ContainsKey(me) ? Happens()
        : new BallotWithdrawn(round.Id, me);

    public static Session Evolve(Session session, BallotCast e) =>
        session.WithRound(e.Round, r => r with { Ballots = r.Ballots.SetItem(e.By, new(e.Ballot, e.Group, e.Receipt, e.Shared == true)) });

    public static Session Evolve(Session session, BallotWithdrawn e) =>
        session.WithRound(e.Round, r => r with { Ballots = r.Ballots.Remove(e.By) });

    public static IEnumerable<Key> Touches(RoundId round, VoterId by, Session session) =>
    [
        new(Thing.Round, round.Text), .. SayingDone.Touches(session),
        .. Voters.WhoIs(session.Rounds[round], by, session) is { } who ? [new(Thing.OwnBallot, round.Text, who)] : Array.Empty<Key>(),
    ];

    public static OwnBallotSight? ShowOwn(Session session, RoundId id, ParticipantId self) =>
        session.Rounds.GetValueOrDefault(id) is { } round && Voters.BallotOf(round, self, session) is { } cast
            ? new(id, cast.Ballot, cast.Receipt, round.Paper.Any(p => p.For == Voters.Of(round, self, session)) ? true : null) : null;
}
