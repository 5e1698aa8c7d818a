using Workshop.Domain.Stages;

namespace Workshop.Domain.Notes;

/// <summary>A note on the board of my table.</summary>
public sealed record TableNoteSight(NoteId Id, StageId Stage, string Text, int Number, bool Edited, string? Author, bool? Redacted = null) : OwnSight;

/// <summary>A note on the board of some table, as those see it who run the room.</summary>
/// <param name="Table">Which; told only where no table is so small that it would name somebody.</param>
public sealed record StaffNoteSight(NoteId Id, StageId Stage, string Text, int Number, bool Edited, string? Author, int? Table, bool? Redacted = null, bool? Hidden = null) : Sight;

/// <summary>While the room is split, what is written at a table is read at that table and by those who run the room; once it is one again, by all.</summary>
public static class ReadingAtTables
{
    internal static bool IsOnATable(Note note, Session session) => session.FindStage(note.Stage) is { AtTables: true, Revealed: false };

    private static int? TableOf(ParticipantId? who, Stage stage) =>
        who is not { } author ? null : stage.Pens.TryGetValue(author, out var pen) ? pen.Table : stage.Seats.TryGetValue(author, out var table) ? table : null;

    public static TableNoteSight? Show(Session session, NoteId id, ParticipantId self) =>
        session.Notes.GetValueOrDefault(id) is { Hidden: false } note && IsOnATable(note, session) && session.FindStage(note.Stage) is { } stage
        && TableOf(self, stage) is { } table && TableOf(note.Author, stage) == table
            ? new(id, note.Stage, note.Text, note.Number, note.Edited, Name(note, session), note.Redacted ? true : null)
            : null;

    public static StaffNoteSight? ShowStaff(Session session, NoteId id) =>
        session.Notes.GetValueOrDefault(id) is { } note && IsOnATable(note, session) && session.FindStage(note.Stage) is { } stage
            ? new(id, note.Stage, note.Text, note.Number, note.Edited, Name(note, session), AreToldApart(stage, session) ? TableOf(note.Author, stage) : null, note.Redacted ? true : null, note.Hidden ? true : null)
            : null;

    // With one small table untold among others that are told, it would be what is left.
    private static bool AreToldApart(Stage stage, Session session) =>
        stage.Seats.Values.CountBy(t => t).All(t => t.Value >= session.K);

    internal static string? Name(Note note, Session session) =>
        note is { Named: true, Redacted: false, Author: { } author } && session.NamesShown ? session.Participants.GetValueOrDefault(author)?.Name : null;

    /// <summary>The keys of one note on a table: for those who run the room, and for each at the table.</summary>
    internal static IEnumerable<Key> Touches(Note note, Session session) =>
        !IsOnATable(note, session) ? [] : Keys(note, session);

    /// <summary>The same, just before the room came together again.</summary>
    internal static IEnumerable<Key> Keys(Note note, Session session)
    {
        var stage = session.FindStage(note.Stage)!;
        yield return new(Thing.StaffNote, note.Id.Text);
        foreach (var mate in stage.Seats.Where(s => s.Value == TableOf(note.Author, stage)))
            yield return new(Thing.TableNote, note.Id.Text, mate.Key);
    }

    /// <summary>What one participant may see at their tables.</summary>
    internal static IEnumerable<Key> Keys(Session session, ParticipantId self) =>
        session.Notes.Values.Where(n => Show(session, n.Id, self) is not null).Select(n => new Key(Thing.TableNote, n.Id.Text, self));

    internal static IEnumerable<Key> StaffKeys(Session session, StageId? stage = null) =>
        session.Notes.Values.Where(n => (stage is null || n.Stage == stage) && IsOnATable(n, session)).Select(n => new Key(Thing.StaffNote, n.Id.Text));

    /// <summary>Every key of the notes on tables that match.</summary>
    internal static IEnumerable<Key> Touches(Session session, Func<Note, bool> which) =>
        session.Notes.Values.Where(which).SelectMany(n => Touches(n, session));
}
