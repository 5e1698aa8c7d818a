using Workshop.Domain.Ballots;
using Workshop.Domain.Notes;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Themes;

/// <summary>How a note can be set apart on the board.</summary>
public enum NoteMark
{
    /// <summary>Seen by those who run the room and by its author, and by nobody else; in no export.</summary>
    Hidden,

    /// <summary>Put aside for later, in no theme.</summary>
    Parked,

    /// <summary>Stands first.</summary>
    Pinned,

    /// <summary>Stays where it is and as it is, until it is unlocked.</summary>
    Locked,
}

/// <summary>Sets notes apart, or no longer.</summary>
public sealed record MarkNotes(Seq<NoteId> Notes, NoteMark Mark, bool On) : Command;

/// <summary>Other words for somebody's note; its author is told, and keeps their own.</summary>
/// <param name="Was">The words that were seen: what was changed meanwhile is not overwritten.</param>
public sealed record CorrectNote(NoteId Id, string Text, string Was) : Command;

public sealed record NotesMarked(Seq<NoteId> Notes, NoteMark Mark, bool On) : Event;

public sealed record NoteCorrected(NoteId Id, string Text) : Event;

/// <summary>What the facilitator does about single notes: hides and restores, corrects, parks, pins and locks them.</summary>
public static class ModeratingNotes
{
    public static Decision Decide(MarkNotes command, Session session)
    {
        if (!Enum.IsDefined(command.Mark))
            return Refusals.BadCommand;
        var notes = Meant(command, session);
        return Unfit(command, session) is { } refusal ? refusal
            : notes.Count == 0 ? Happens()
            : new NotesMarked(notes, command.Mark, command.On);
    }

    private static Refusal? Unfit(MarkNotes command, Session session) => command.Mark switch
    {
        // What hurts somebody at a table is not left there until the board opens.
        NoteMark.Hidden => command.Notes.All(n => session.Notes.GetValueOrDefault(n) is { } note && ReadingAtTables.IsOnATable(note, session)) ? null
            : GroupingNotes.NotesBad(command.Notes, session) ?? (command.On ? GroupingNotes.VotedOn(Stacks(command.Notes, session), session) : null),
        NoteMark.Parked => GroupingNotes.NotesBad(command.Notes, session) ?? GroupingNotes.AnswersAmong(command.Notes, session)
            ?? GroupingNotes.LockedAmong(Stacks(command.Notes, session), session) ?? GroupingNotes.FrozenNotes(command.Notes, session),
        _ => GroupingNotes.NotesBad(command.Notes, session),
    };

    /// <summary>The notes that are not so yet; whole stacks where they go elsewhere.</summary>
    private static Seq<NoteId> Meant(MarkNotes command, Session session) =>
        (command.Mark == NoteMark.Parked ? Stacks(command.Notes, session) : command.Notes.Where(session.Notes.ContainsKey))
            .Distinct().Where(n => Has(session.Notes[n], command.Mark) != command.On).ToSeq();

    private static Seq<NoteId> Stacks(Seq<NoteId> notes, Session session) =>
        notes.Where(session.Notes.ContainsKey).Select(n => session.Notes[n].Under ?? n).Distinct().SelectMany(h => session.Merged.GetValueOrDefault(h).Prepend(h)).ToSeq();

    private static bool Has(Note note, NoteMark mark) => mark switch
    {
        NoteMark.Hidden => note.Hidden,
        NoteMark.Parked => note.Parked,
        NoteMark.Pinned => note.Pinned,
        NoteMark.Locked => note.Locked,
        _ => throw new ArgumentOutOfRangeException(nameof(mark)),
    };

    public static Decision Decide(CorrectNote command, Session session)
    {
        if (GroupingNotes.NotesBad([command.Id], session) is { } unknown)
            return unknown;
        var (text, note) = (Text.Clean(command.Text), session.Notes[command.Id]);
        return note.Redacted ? Refusals.NoteIsRedacted
            : note.Locked ? Refusals.NoteLocked
            : GroupingNotes.VotedOn([command.Id], session) is { } frozen ? frozen
            : note.Text == text ? Happens()
            : note.Text != command.Was ? Refusals.NoteChanged
            : Text.Check(text, Limits.NoteLength) is { } bad ? bad
            : new NoteCorrected(command.Id, text);
    }

    public static Session Evolve(Session session, NotesMarked e) => e.Notes.Aggregate(session, (s, id) => e.Mark switch
    {
        // Nothing may lie under what nobody sees, or it would be out of sight as well.
        NoteMark.Hidden => With(e.On ? WritingNotes.Unstacked(s, id) : s, id, n => n with { Hidden = e.On }),
        NoteMark.Parked => With(s, id, n => n with { Parked = e.On, Theme = null }),
        NoteMark.Pinned => With(s, id, n => n with { Pinned = e.On }),
        NoteMark.Locked => With(s, id, n => n with { Locked = e.On }),
        _ => throw new ArgumentOutOfRangeException(nameof(e)),
    });

    /// <summary>Its author's own words stay with it, for the author alone; with them again, it is corrected no more.</summary>
    public static Session Evolve(Session session, NoteCorrected e) => With(session, e.Id, n => n with
    {
        Text = e.Text,
        Own = (n.Own ?? n.Text) == e.Text ? null : n.Own ?? n.Text,
    });

    private static Session With(Session session, NoteId id, Func<Note, Note> change) =>
        session with { Notes = session.Notes.SetItem(id, change(session.Notes[id])) };

    public static IEnumerable<Key> Touches(NotesMarked e, Session before, Session after) => e.Notes.SelectMany(id => Touches(id, before, after)).Distinct();

    /// <summary>A note, what was with it in a stack, and where its words stand besides.</summary>
    public static IEnumerable<Key> Touches(NoteId id, Session before, Session after)
    {
        var note = after.Notes[id];
        var stack = before.Merged.GetValueOrDefault(id).Prepend(id);
        return
        [
            .. WritingNotes.Own(note),
            .. ReadingAtTables.Touches(note, after),
            .. stack.Where(n => after.IsRevealed(after.Notes[n])).Select(n => new Key(Thing.Note, n.Text)),
            .. after.Priorities.Values.Where(p => p.Notes.Contains(id)).Select(p => new Key(Thing.Priority, p.Id.Text)),
            .. RoundItems.Touches(id, after),
        ];
    }
}
