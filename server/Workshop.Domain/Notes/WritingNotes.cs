using System.Security.Cryptography;
using System.Text;
using Workshop.Domain.Stages;

namespace Workshop.Domain.Notes;

public sealed record WriteNote(NoteId Id, StageId Stage, string Text) : Command;

public sealed record EditNote(NoteId Id, string Text) : Command;

public sealed record DeleteNote(NoteId Id) : Command;

/// <param name="Author">The name that its author has in this stage; see <see cref="PenNames"/>.</param>
public sealed record NoteWritten(NoteId Id, ParticipantId Author, StageId Stage, string Text, bool Named, DateTimeOffset At) : Event;

public sealed record NoteEdited(NoteId Id, string Text) : Event;

public sealed record NoteDeleted(NoteId Id) : Event;

public static class WritingNotes
{
    public static Decision Decide(WriteNote command, Ask ask, Session session)
    {
        var text = Text.Clean(command.Text);
        return !Ids.IsGood(command.Id.Text) ? Refusals.BadId
            : session.FindStage(command.Stage) is not { } stage ? Refusals.StageUnknown
            : !stage.TakesNotes ? Refusals.StageWrongKind
            : stage.Status != StageStatus.Open ? Refusals.StageClosed
            : stage is { Tables: > 0, Revealed: false } && !stage.Seats.ContainsKey(ask.Me) ? Refusals.TableNone
            : session.Notes.ContainsKey(command.Id) || session.DeletedNotes.Contains(command.Id) ? Refusals.NoteExists
            : Text.Check(text, stage.Plan.Rules.NoteLength) is { } bad ? bad
            : stage.Writers.GetValueOrDefault(ask.Me) >= stage.Plan.Rules.NotesPerPerson
                ? Refusals.NoteTooMany with { Limit = stage.Plan.Rules.NotesPerPerson }
            : new NoteWritten(command.Id, PenNames.Of(stage.Id, ask.Me, session), stage.Id, text, session.NamesShown, ask.At);
    }

    public static Decision Decide(EditNote command, Ask ask, Session session)
    {
        var text = Text.Clean(command.Text);
        return MayChange(command.Id, ask, session) is { } refusal ? refusal
            : Text.Check(text, session.FindStage(session.Notes[command.Id].Stage)!.Plan.Rules.NoteLength) is { } bad ? bad
            : session.Notes[command.Id].Redacted ? Refusals.NoteIsRedacted
            : session.Notes[command.Id].Text == text ? Decision.Happens()
            : new NoteEdited(command.Id, text);
    }

    public static Decision Decide(DeleteNote command, Ask ask, Session session) =>
        session.DeletedNotes.Contains(command.Id) ? Decision.Happens()
        : MayChange(command.Id, ask, session) is { } refusal ? refusal
        : new NoteDeleted(command.Id);

    private static Refusal? MayChange(NoteId id, Ask ask, Session session) =>
        !session.Notes.TryGetValue(id, out var note) ? Refusals.NoteUnknown
        // Another's note answers like one that does not exist: a guess must not learn that it is there.
        : note.Author != ask.Me ? (session.IsRevealed(note) && !note.Hidden ? Refusals.NoteNotYours : Refusals.NoteUnknown)
        : session.FindStage(note.Stage) is not { Status: StageStatus.Open } ? Refusals.StageClosed
        : note.Locked ? Refusals.NoteLocked
        : null;

    public static Session Evolve(Session session, NoteWritten e)
    {
        var author = PenNames.WhoIs(e.Stage, e.Author, session);
        return Count(session, e.Stage, author, +1) with
        {
            Notes = session.Notes.Add(e.Id, new(e.Id, author, e.Stage, e.Text, e.Named, session.NotesEver + 1, e.At, Pen: session.Participants.ContainsKey(e.Author) ? null : e.Author)),
            NotesEver = session.NotesEver + 1,
        };
    }

    public static Session Evolve(Session session, NoteEdited e) => session with
    {
        Notes = session.Notes.SetItem(e.Id, session.Notes[e.Id] with { Text = e.Text, Edited = true, Own = null }),
    };

    public static Session Evolve(Session session, NoteDeleted e) => Without(session, e.Id);

    /// <summary>The session without a note; what was counted of it is counted no more.</summary>
    internal static Session Without(Session session, NoteId id)
    {
        var note = session.Notes[id];
        var apart = Unstacked(session, id);
        var without = Count(apart, note.Stage, note.Author, -1) with
        {
            Notes = apart.Notes.Remove(id),
            DeletedNotes = session.DeletedNotes.Add(id),
        };
        // What nobody here wrote tells of no group: thousands are taken back in one event.
        return note.Author is null ? without : TellingGroups.Checked(without, note.Stage);
    }

    /// <summary>The session with a note that stands for itself; what was merged under it does not go with it: the first of them takes its place.</summary>
    internal static Session Unstacked(Session session, NoteId id)
    {
        var (note, notes) = (session.Notes[id], session.Notes);
        var under = session.Merged.GetValueOrDefault(id);
        foreach (var other in under)
            notes = notes.SetItem(other, notes[other] with { Under = other == under[0] ? null : under[0] });
        return session with { Notes = notes.SetItem(id, note with { Under = null }), Merged = Session.MergedOf(session.Merged, id, note.Under) };
    }

    /// <summary>
    /// The session with the notes of a stage numbered anew among themselves. Everybody saw the count of hidden notes go up: who saw a
    /// neighbour send the seventh must not find it on the board as number seven. Imported ones stay in the order of their file.
    /// </summary>
    internal static Session Shuffled(Session session, StageId stage)
    {
        var notes = session.Notes.Values.Where(n => n.Stage == stage && n.Author is not null).ToList();
        var shuffled = notes.OrderBy(n => Chance(n.Id), StringComparer.Ordinal).Zip(notes.Select(n => n.Number).Order(), (n, number) => n with { Number = number });
        return session with { Notes = session.Notes.SetItems(shuffled.Select(n => KeyValuePair.Create(n.Id, n))) };
    }

    // As good as chance, for ids are named by chance; and the same at every replay.
    private static string Chance(NoteId id) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id.Text)));

    private static Session Count(Session session, StageId stage, ParticipantId? writer, int by) => session.WithStage(stage, s =>
    {
        if (writer is not { } author)
            return s with { NoteCount = s.NoteCount + by };
        var count = s.Writers.GetValueOrDefault(author) + by;
        return s with { NoteCount = s.NoteCount + by, Writers = count == 0 ? s.Writers.Remove(author) : s.Writers.SetItem(author, count) };
    });

    /// <summary>A deleted note may take the groups off every note of its stage.</summary>
    public static IEnumerable<Key> Touches(NoteId id, Session before, Session after)
    {
        var note = after.Notes.GetValueOrDefault(id) ?? before.Notes[id];
        if (note.Author is { } author)
            yield return new(Thing.OwnNote, id.Text, author);
        yield return new(Thing.Stage, note.Stage.Text);
        foreach (var key in ReadingAtTables.Touches(note, before.Notes.ContainsKey(id) ? before : after))
            yield return key;
        // Even the bare id of a hidden note must not turn up anywhere: it would say when somebody wrote.
        if (!after.IsRevealed(note))
            yield break;
        yield return new(Thing.Note, id.Text);
        foreach (var under in before.Merged.GetValueOrDefault(id))
            yield return new(Thing.Note, under.Text);
        foreach (var key in TellingGroups.Touches(note.Stage, before, after))
            yield return key;
    }

    /// <summary>The keys of the notes on the board that match.</summary>
    internal static IEnumerable<Key> OnTheBoard(Session session, Func<Note, bool> which) =>
        session.Notes.Values.Where(n => which(n) && session.IsRevealed(n)).Select(n => new Key(Thing.Note, n.Id.Text));

    /// <summary>The keys of the notes of a stage, each for its author.</summary>
    internal static IEnumerable<Key> Own(Session session, StageId stage) =>
        session.Notes.Values.Where(n => n.Stage == stage).SelectMany(Own);

    /// <summary>The key of a note for its author; none where it was brought in and nobody here wrote it.</summary>
    internal static IEnumerable<Key> Own(Note note) => note.Author is { } author ? [new(Thing.OwnNote, note.Id.Text, author)] : [];

    /// <summary>Nothing before the board is open. Then the text for all, the groups it may come from, and a name only if both promises allow.</summary>
    public static NoteSight? Show(Session session, NoteId id, Audience to) =>
        session.Notes.GetValueOrDefault(id) is not { } note || !session.IsRevealed(note) || (note.Hidden && !to.IsStaff) ? null
        : new(note.Id, note.Stage, note.Text, note.Number, note.Edited, note.Theme, note.Under,
            TellingGroups.Of(note, session),
            ReadingAtTables.Name(note, session), If(note.Redacted),
            If(note.Hidden), If(note.Parked), If(note.Pinned), If(note.Locked), If(note.Own is not null), note.From);

    private static bool? If(bool so) => so ? true : null;

    public static OwnNoteSight? ShowOwn(Session session, NoteId id, ParticipantId self) =>
        session.Notes.GetValueOrDefault(id) is { } note && note.Author == self
            ? new(note.Id, note.Stage, note.Text, note.Number, note.At, note.Edited, If(note.Redacted), If(note.Hidden), note.Own, If(note.Locked), note.Pen?.Text)
            : null;
}
