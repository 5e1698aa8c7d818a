using System.Text.Json;
using System.Text.RegularExpressions;
using Workshop.Domain.Reports;
using Workshop.Server.Exports.Archives;

namespace Workshop.Server.Imports;

/// <summary>Files that are no tables: what other tools, and our own archive, write as JSON or Markdown.</summary>
internal static partial class Lists
{
    private const int MostOfAPost = 100_000;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 24, AllowDuplicateProperties = false };

    /// <summary>Which of them a text looks like; null: none.</summary>
    public static string? Known(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("{") ? (start.Contains("\"workshop-archive\"", StringComparison.Ordinal) ? Formats.Archive : Formats.ScrumlrJson)
            : Post().IsMatch(text) && text.Contains("### Posts", StringComparison.Ordinal) ? Formats.Retrospected
            : null;
    }

    public static FoundNotes Scrumlr(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Strict);
            var columns = Array(json.RootElement, "columns").Index().ToDictionary(c => Word(c.Item, "id"), c => (c.Index, Name: Word(c.Item, "name")));
            return Stacks.Laid(Array(json.RootElement, "notes").Select((n, i) =>
            {
                var position = n.GetProperty("position");
                var column = columns.GetValueOrDefault(Word(position, "column"), (Index: int.MaxValue, Name: ""));
                return (column.Index, Card: new Stacks.Card(i + 1, Word(n, "id"), Word(n, "text"), column.Name, position.TryGetProperty("stack", out var on) ? on.GetString() : null));
            }).OrderBy(n => n.Index).Select(n => n.Card));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw new ImportException(ImportException.Unreadable, "it is no board of scrumlr: " + e.Message);
        }
    }

    private static JsonElement.ArrayEnumerator Array(JsonElement json, string name) => json.GetProperty(name).EnumerateArray();

    private static string Word(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";

    /// <summary>Under "### Posts" a heading for each column; posts of one group stand under its name, which is their theme.</summary>
    public static FoundNotes Retrospected(string text)
    {
        var (notes, passedOver, column, group, isIn, canGoOn) = (new List<FoundNote>(), 0, "", (string?)null, false, false);
        foreach (var (i, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
            if (line.StartsWith("### ", StringComparison.Ordinal))
                (isIn, canGoOn) = (line.Trim() == "### Posts", false);
            else if (line.StartsWith("#### ", StringComparison.Ordinal))
                (column, group, canGoOn) = (line[5..].Trim(), null, false);
            else if (isIn && Post().Match(line) is { Success: true } post)
            {
                group = post.Groups["indent"].Length == 0 ? null : group;
                canGoOn = !post.Groups["bold"].Success;
                if (canGoOn)
                    notes.Add(new(i + 1, post.Groups["text"].Value, group ?? column));
                else
                    group = post.Groups["text"].Value;
            }
            else if (isIn && canGoOn && line.Length > 0 && !line.TrimStart().StartsWith('*'))
                notes[^1] = notes[^1].Text.Length > MostOfAPost ? throw new ImportException(ImportException.TooBig, $"row {notes[^1].Row} goes on for ever") : notes[^1] with { Text = notes[^1].Text + "\n" + line.Trim() };
            else if (line.Trim().Length > 0)
                (passedOver, canGoOn) = (passedOver + 1, false);
        return new(notes, passedOver, []);
    }

    /// <summary>The notes of a workshop in their themes. Those that somebody took back are passed over.</summary>
    public static FoundNotes Archive(byte[] bytes)
    {
        Report report;
        try
        {
            report = ArchiveReading.Read(bytes);
        }
        catch (ArchiveException e)
        {
            throw new ImportException(e.Code, e.Message);
        }
        var (notes, passedOver) = (new List<FoundNote>(), 0);
        foreach (var (theme, stack) in report.Themes.SelectMany(t => t.Notes.Select(n => (t.Name, n.Alike.Prepend(n).ToList()))))
        {
            var kept = stack.Where(n => !n.Redacted).ToList();
            passedOver += stack.Count - kept.Count;
            var head = notes.Count;
            notes.AddRange(kept.Select((n, i) => new FoundNote(n.Number, n.Text, theme, i == 0 ? null : head)));
        }
        return new(notes, passedOver, []);
    }

    [GeneratedRegex(@"^(?<indent>[ \t]*)\* \(\+\d+/-\d+\) (?:(?<bold>\*\*)(?<text>.*)\*\*|(?<text>.*))$", RegexOptions.Multiline, 1000)]
    private static partial Regex Post();
}
