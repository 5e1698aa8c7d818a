using Workshop.Domain.Notes;
using Workshop.Domain.Stages;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Themes;

/// <summary>Notes of elsewhere come onto the board of a Write stage: all of them, or none.</summary>
/// <param name="From">Where they come from, as everybody reads it beside each of them.</param>
/// <param name="Themes">Those that the notes go into. One of a name that is on the board already is that one.</param>
public sealed record ImportNotes(ImportId Id, StageId Stage, string From, Seq<ImportedTheme> Themes, Seq<ImportedNote> Notes) : Command;

/// <summary>Takes an import back: its notes, and those of its themes in which nothing else is.</summary>
public sealed record RemoveImport(ImportId Id) : Command;

public sealed record ImportedTheme(ThemeId Id, string Name);

/// <param name="Under">The note of the same import that it is a near-duplicate of; that one stands before it and for itself.</param>
public sealed record ImportedNote(NoteId Id, string Text, ThemeId? Theme = null, NoteId? Under = null);

/// <param name="Themes">Those that were not there before.</param>
public sealed record NotesImported(ImportId Id, StageId Stage, string From, Seq<ImportedTheme> Themes, Seq<ImportedNote> Notes, DateTimeOffset At) : Event;

public sealed record ImportRemoved(ImportId Id, Seq<NoteId> Notes) : Event;

/// <summary>What was brought in is nobody's: it has no author and no group, counts for no writer, and says where it comes from.</summary>
public static class ImportingNotes
{
    public static Decision Decide(ImportNotes command, Ask ask, Session session)
    {
        if (session.Imports.Contains(command.Id))
            return Happens();
        var (from, themes) = (Text.Clean(command.From), command.Themes.Select(t => t with { Name = Text.Clean(t.Name) }).ToSeq());
        var notes = command.Notes.Select(n => n with { Text = Text.Clean(n.Text) }).ToSeq();
        return Fits(command, session) is { } unfit ? unfit
            : Text.Check(from, Limits.SourceLength) is { } bad ? bad
            : Named(themes, session) is { } misnamed ? misnamed
            : Sound(notes, themes, session) is { } unsound ? unsound
            : notes.Select(n => Text.Check(n.Text, session.FindStage(command.Stage)!.Plan.Rules.NoteLength)).FirstOrDefault(r => r is not null) is { } text ? text
            : Imported(command, from, themes, notes, ask.At, session);
    }

    private static Refusal? Fits(ImportNotes command, Session session) =>
        !Ids.IsGood(command.Id.Text) || !Ids.AreGood(command.Notes.Select(n => n.Id).ToSeq()) || !Ids.AreGood(command.Themes.Select(t => t.Id).ToSeq()) ? Refusals.BadId
        : session.FindStage(command.Stage) is not { } stage ? Refusals.StageUnknown
        : stage.Kind != StageKind.Write ? Refusals.StageWrongKind
        // At a table of their own they would be nobody's to read.
        : !stage.Revealed && (stage.Tables > 0 || stage.Plan.Tables is not null) ? Refusals.TablesInUse
        : command.Notes.Count == 0 ? Refusals.ImportEmpty
        : session.Notes.Values.Count(n => n.Author is null) + command.Notes.Count > Limits.ImportedNotes ? Refusals.ImportTooMany
        : null;

    private static Refusal? Named(Seq<ImportedTheme> themes, Session session) =>
        themes.Select(t => Text.Check(t.Name, Limits.TitleLength)).FirstOrDefault(r => r is not null) is { } bad ? bad
        : themes.DistinctBy(t => t.Id).Count() < themes.Count || themes.DistinctBy(t => t.Name).Count() < themes.Count ? Refusals.BadCommand
        : themes.Any(t => session.Themes.ContainsKey(t.Id) || session.RemovedThemes.Contains(t.Id)) ? Refusals.ThemeExists
        : session.Themes.Count + New(themes, session).Count() > Limits.Themes ? Refusals.ThemeTooMany
        : themes.Any(t => Known(t, session) is { } known && GroupingNotes.IsFrozen(known, session)) ? Refusals.ThemeFrozen
        : null;

    private static Refusal? Sound(Seq<ImportedNote> notes, Seq<ImportedTheme> themes, Session session)
    {
        var (themeIds, ids, heads) = (themes.Select(t => t.Id).ToHashSet(), new HashSet<NoteId>(), new HashSet<NoteId>());
        foreach (var note in notes)
        {
            if (session.Notes.ContainsKey(note.Id) || session.DeletedNotes.Contains(note.Id))
                return Refusals.NoteExists;
            if (!ids.Add(note.Id) || (note.Theme is { } theme && !themeIds.Contains(theme)) || (note.Under is { } head && !heads.Contains(head)))
                return Refusals.BadCommand;
            if (note.Under is null)
                heads.Add(note.Id);
        }
        return null;
    }

    private static NotesImported Imported(ImportNotes command, string from, Seq<ImportedTheme> themes, Seq<ImportedNote> notes, DateTimeOffset at, Session session)
    {
        var into = themes.ToDictionary(t => t.Id, t => Known(t, session) ?? t.Id);
        var heads = notes.Where(n => n.Under is null).ToDictionary(n => n.Id, n => n.Theme is { } theme ? into[theme] : (ThemeId?)null);
        return new(command.Id, command.Stage, from, New(themes, session).ToSeq(), notes.Select(n => n with { Theme = heads[n.Under ?? n.Id] }).ToSeq(), at);
    }

    private static ThemeId? Known(ImportedTheme theme, Session session) => session.Themes.Values.Where(t => t.Name == theme.Name).MinBy(t => t.Number)?.Id;

    private static IEnumerable<ImportedTheme> New(Seq<ImportedTheme> themes, Session session) => themes.Where(t => Known(t, session) is null);

    public static Decision Decide(RemoveImport command, Session session)
    {
        var notes = Of(command.Id, session).OrderBy(n => n.Number).Select(n => n.Id).ToSeq();
        if (notes.Count == 0)
            return session.Imports.Contains(command.Id) ? Happens() : Refusals.ImportUnknown;
        var emptied = notes.Select(n => session.Notes[n].Theme).OfType<ThemeId>().Distinct()
            .Where(t => session.ImportedThemes.GetValueOrDefault(t) == command.Id && session.Notes.Values.All(n => n.Theme != t || n.Import == command.Id));
        return (GroupingNotes.LockedAmong(notes, session) ?? GroupingNotes.FrozenNotes(notes, session) ?? GroupingNotes.VotedOn(notes, session)) is { } frozen ? frozen
            : Happens([new ImportRemoved(command.Id, notes), .. emptied.Select(t => new ThemeRemoved(t))]);
    }

    private static IEnumerable<Note> Of(ImportId id, Session session) => session.Notes.Values.Where(n => n.Import == id);

    public static Session Evolve(Session session, NotesImported e)
    {
        session = e.Themes.Aggregate(session, (s, t) => GroupingNotes.Evolve(s, new ThemeCreated(t.Id, t.Name)));
        var notes = e.Notes.Select((n, i) => new Note(n.Id, null, e.Stage, n.Text, Named: false, session.NotesEver + 1 + i, e.At,
            Theme: n.Theme, Under: n.Under, From: e.From, Import: e.Id));
        return session.WithStage(e.Stage, s => s with { NoteCount = s.NoteCount + e.Notes.Count }) with
        {
            Imports = session.Imports.Add(e.Id),
            ImportedThemes = session.ImportedThemes.SetItems(e.Themes.Select(t => KeyValuePair.Create(t.Id, e.Id))),
            Notes = session.Notes.SetItems(notes.Select(n => KeyValuePair.Create(n.Id, n))),
            NotesEver = session.NotesEver + e.Notes.Count,
            Merged = session.Merged.SetItems(e.Notes.Where(n => n.Under is not null).GroupBy(n => n.Under!.Value, n => n.Id).Select(g => KeyValuePair.Create(g.Key, g.ToSeq()))),
        };
    }

    public static Session Evolve(Session session, ImportRemoved e) => e.Notes.Aggregate(session, WritingNotes.Without);

    public static IEnumerable<Key> Touches(NotesImported e, Session session) =>
    [
        new(Thing.Stage, e.Stage.Text), .. e.Themes.Select(t => new Key(Thing.Theme, t.Id.Text)),
        .. session.FindStage(e.Stage)!.Revealed ? e.Notes.Select(n => new Key(Thing.Note, n.Id.Text)) : [],
    ];
}
