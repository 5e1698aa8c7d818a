using Workshop.Domain.Stages;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Ballots;

/// <summary>Hands in a ballot, or changes it: the last valid one before the close counts. One that is refused leaves the earlier one.</summary>
/// <param name="Receipt">The code that the voter's device drew for it. Without one an earlier code stays.</param>
public sealed record Cast(RoundId Round, Ballot Ballot, string? Receipt = null) : Command;

/// <summary>Takes the ballot back: an abstention.</summary>
public sealed record Withdraw(RoundId Round) : Command;

public sealed record BallotCast(RoundId Round, ParticipantId By, Ballot Ballot, GroupId Group, string? Receipt = null) : Event;

public sealed record BallotWithdrawn(RoundId Round, ParticipantId By) : Event;

public static class CastingBallots
{
    public static Decision Decide(Cast command, Ask ask, Session session) =>
        command.Receipt is { } code && !Receipts.IsGood(code) ? Refusals.BadCommand :
        !session.Rounds.TryGetValue(command.Round, out var round) ? Refusals.RoundUnknown
        : round.Status != RoundStatus.Open ? Refusals.RoundClosed
        : Instruments.Check(command.Ballot, round.Instrument, round.ItemIds, DealingSets.Of(round, ask.Me)) is { } bad ? bad
        : Instruments.IsEmpty(command.Ballot) ? (round.Ballots.ContainsKey(ask.Me) ? new BallotWithdrawn(round.Id, ask.Me) : Happens())
        : Cast(command, ask, round, session);

    private static Decision Cast(Cast command, Ask ask, Round round, Session session)
    {
        var old = round.Ballots.GetValueOrDefault(ask.Me);
        var receipt = command.Receipt ?? old?.Receipt;
        return old is not null && (old.Ballot, old.Receipt) == (command.Ballot, receipt) ? Happens()
            : receipt is not null && round.Ballots.Any(b => b.Key != ask.Me && b.Value.Receipt == receipt) ? Refusals.ReceiptTaken
            : new BallotCast(round.Id, ask.Me, command.Ballot, session.GroupOf(ask.Me), receipt);
    }

    public static Decision Decide(Withdraw command, Ask ask, Session session) =>
        !session.Rounds.TryGetValue(command.Round, out var round) ? Refusals.RoundUnknown
        : round.Status != RoundStatus.Open ? Refusals.RoundClosed
        : !round.Ballots.ContainsKey(ask.Me) ? Happens()
        : new BallotWithdrawn(round.Id, ask.Me);

    public static Session Evolve(Session session, BallotCast e) =>
        session.WithRound(e.Round, r => r with { Ballots = r.Ballots.SetItem(e.By, new(e.Ballot, e.Group, e.Receipt)) });

    public static Session Evolve(Session session, BallotWithdrawn e) =>
        session.WithRound(e.Round, r => r with { Ballots = r.Ballots.Remove(e.By) });

    public static IEnumerable<Key> Touches(RoundId round, ParticipantId by, Session session) =>
        [new(Thing.Round, round.Text), new(Thing.OwnBallot, round.Text, by), .. SayingDone.Touches(session)];

    public static OwnBallotSight? ShowOwn(Session session, RoundId round, ParticipantId self) =>
        session.Rounds.GetValueOrDefault(round)?.Ballots.GetValueOrDefault(self) is { } cast
            ? new(round, cast.Ballot, cast.Receipt, session.Rounds[round].Paper.Any(p => p.For == self) ? true : null) : null;
}
