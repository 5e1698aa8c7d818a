using Workshop.Domain.Ballots;
using Workshop.Domain.Notes;
using Workshop.Domain.Priorities;

namespace Workshop.Domain.People;

/// <summary>Under which seat an asking is remembered. Beside what comes of it, the name of who asked would name its author, voter or sender.</summary>
public static class RememberedSeats
{
    public static Seat Of(Command command, Seat by, Session session) =>
        (by.Participant, session.Pseudonyms) is ({ } me, { } names) && NameOf(command, me, names, session) is { } name ? new(by.Role, name) : by;

    // What is of before there were such names stays under that of whoever asks. Anybody may ask for what is not there: no name is kept for it.
    private static ParticipantId? NameOf(Command command, ParticipantId me, Pseudonyms names, Session session) => command switch
    {
        WriteNote c => session.Notes.GetValueOrDefault(c.Id) is { Pen: null } ? null : names.Asking(c.Id, me),
        EditNote c => names.Asking(c.Id, me),
        DeleteNote c => names.Asking(c.Id, me),
        RedactNote c => names.Asking(c.Id, me),
        Cast c => Voters.NameOf(c.Round, me, session),
        Withdraw c => Voters.NameOf(c.Round, me, session),
        ProposeDissent c => Dissenting.IsAskedUnderName(c, session) ? names.Asking(c.Id, me) : null,
        JoinDissent c => Dissenting.IsAskedUnderName(c.Id, session) ? names.Asking(c.Id, me) : null,
        LeaveDissent c => Dissenting.IsAskedUnderName(c.Id, session) ? names.Asking(c.Id, me) : null,
        SendWhisper { Named: false } c => session.Whispers.GetValueOrDefault(c.Id)?.By == me ? null : names.OfWhispers(me),
        _ => null,
    };
}
