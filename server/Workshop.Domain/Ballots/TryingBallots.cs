using static Workshop.Domain.Decision;

namespace Workshop.Domain.Ballots;

/// <summary>A test ballot: whether it would be taken by a round that is still being composed. Nothing of it is kept.</summary>
public sealed record TryBallot(Instrument Instrument, ItemKind? On, Seq<string> Items, Ballot Ballot) : Command;

public static class TryingBallots
{
    public static Decision Decide(TryBallot command, Session session) =>
        !Instruments.IsGood(command.Instrument) ? Refusals.RoundSettingsBad
        : RoundItems.Named(command.Instrument, command.On ?? RoundItems.UsualFor(command.Instrument), command.Items, session) is not { } items ? Refusals.RoundItemsBad
        : Instruments.Check(command.Ballot, command.Instrument, items.Select(i => i.Id).ToSeq()) is { } bad ? bad
        : Happens();
}
