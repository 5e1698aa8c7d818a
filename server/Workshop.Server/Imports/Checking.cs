using Workshop.Domain;
using Workshop.Domain.Themes;

namespace Workshop.Server.Imports;

/// <summary>What of a file may come in: everything, or nothing and every row that stands in the way.</summary>
internal static class Checking
{
    public static IReadOnlyList<RowWrong> Wrongs(FoundNotes found, int noteLength)
    {
        var (wrongs, themes) = (found.Wrong.ToList(), new HashSet<string>());
        foreach (var (i, note) in found.Notes.Index())
        {
            if (WrongOf(note.Text, noteLength) is { } why)
                wrongs.Add(RowWrong.Of(note.Row, "text", why, note.Text));
            if (ThemeOf(note) is { Length: > 0 } theme)
            {
                if (WrongOf(note.Theme, Limits.TitleLength) is { } bad)
                    wrongs.Add(RowWrong.Of(note.Row, "theme", bad, note.Theme));
                else if (themes.Count >= Limits.Themes && !themes.Contains(theme))
                    wrongs.Add(RowWrong.Of(note.Row, "theme", Refusals.ThemeTooMany, note.Theme));
                else
                    themes.Add(theme);
            }
            if (i >= Limits.ImportedNotes)
                wrongs.Add(RowWrong.Of(note.Row, "row", Refusals.ImportTooMany, note.Text));
        }
        return [.. wrongs.DistinctBy(w => (w.Row, w.Field, w.Code)).OrderBy(w => w.Row)];
    }

    // What cleaning would take out is told, not taken out: a note comes in as it stands in its file, or not at all.
    private static Refusal? WrongOf(string text, int most) =>
        !Text.IsKept(text) ? new Refusal(RowWrong.Characters) : Text.Check(Text.Clean(text), most);

    private static string ThemeOf(FoundNote note) => Text.IsKept(note.Theme) ? Text.Clean(note.Theme) : note.Theme;

    /// <summary>The command that brings all of it in. Names are made from the import's, so that the same file sent again is the same import.</summary>
    public static ImportNotes Command(FoundNotes found, ImportId import, StageId stage, string from)
    {
        var themes = found.Notes.Select(ThemeOf).Where(t => t.Length > 0).Distinct().Select((name, i) => (Name: name, Id: new ThemeId($"{import}-t{i + 1}"))).ToDictionary(t => t.Name, t => t.Id);
        NoteId Named(int place) => new($"{import}-{place + 1}");
        return new(import, stage, from, themes.Select(t => new ImportedTheme(t.Value, t.Key)).ToSeq(), found.Notes.Select((n, i) =>
            new ImportedNote(Named(i), n.Text, n.Under is null && ThemeOf(n) is { Length: > 0 } theme ? themes[theme] : null, n.Under is { } head ? Named(head) : null)).ToSeq());
    }
}
