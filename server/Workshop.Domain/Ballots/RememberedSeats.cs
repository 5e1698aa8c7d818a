using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Priorities;

namespace Workshop.Domain.Ballots;

/// <summary>Under which seat an asking is remembered. Beside what comes of it, the name of who asked would name its author, voter or sender.</summary>
public static class RememberedSeats
{
    public static Seat Of(Command command, Seat by, Session session) =>
        (by.Participant, session.Pseudonyms) is ({ } me, { } names) && NameOf(command, me, names, session) is { } name ? new(by.Role, name) : by;

    // What is of before there were such names stays under that of whoever asks.
    private static ParticipantId? NameOf(Command command, ParticipantId me, Pseudonyms names, Session session) => command switch
    {
        WriteNote c => names.Of(c.Id, me),
        EditNote c => names.Of(c.Id, me),
        DeleteNote c => names.Of(c.Id, me),
        RedactNote c => names.Of(c.Id, me),
        Cast c => Voters.NameOf(c.Round, me, session),
        Withdraw c => Voters.NameOf(c.Round, me, session),
        ProposeDissent c => names.Of(c.Id, me),
        JoinDissent c => Dissenting.NameOf(c.Id, me, session),
        LeaveDissent c => Dissenting.NameOf(c.Id, me, session),
        SendWhisper { Named: false } => names.OfWhispers(me),
        _ => null,
    };
}
