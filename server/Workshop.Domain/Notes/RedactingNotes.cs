using Workshop.Domain.Acts;

namespace Workshop.Domain.Notes;

/// <summary>
/// Takes the author's own words back for good, at any time, also after the end: whatever is shown or exported from then on says only that
/// the note was redacted. It stays where it is, so nothing that was counted changes.
/// </summary>
/// <param name="Pen">The name that the note is remembered by, which its author's device has kept: once the workshop has ended nothing else says whose it is.</param>
public sealed record RedactNote(NoteId Id, string? Pen = null) : Command;

public sealed record NoteRedacted(NoteId Id) : Event;

public static class RedactingNotes
{
    public static Decision Decide(RedactNote command, Ask ask, Session session) =>
        !session.Notes.TryGetValue(command.Id, out var note) ? Refusals.NoteUnknown
        // Another's note answers like one that does not exist: a guess must not learn that it is there.
        : !IsBy(note, command, ask, session) ? (session.IsRevealed(note) && !note.Hidden ? Refusals.NoteNotYours : Refusals.NoteUnknown)
        : note.Redacted ? Decision.Happens()
        : new NoteRedacted(command.Id);

    private static bool IsBy(Note note, RedactNote command, Ask ask, Session session) =>
        note.Author == ask.Me || (session.EndedAt is not null && note.Pen is { } pen && note.Author == pen && command.Pen == pen.Text);

    /// <summary>The words are gone from the state. The journal keeps what happened, until the workshop is deleted.</summary>
    public static Session Evolve(Session session, NoteRedacted e) => UndoingActs.Without(session, e.Id) with
    {
        Notes = session.Notes.SetItem(e.Id, session.Notes[e.Id] with { Text = "", Redacted = true, Own = null }),
    };
}
