using Workshop.Server.Exports.Plain;

namespace Workshop.Server.Imports;

/// <summary>A table with any columns, and those that other tools are known to write.</summary>
internal static class Tables
{
    private static readonly string[] TextNames = ["text", "note", "barrier", "content", "description", "card", "post", "idea", "texte", "texto", "maandishi", "نص"];
    private static readonly string[] ThemeNames = ["theme", "group", "category", "cluster", "column", "topic", "type", "thème", "tema", "mada", "موضوع"];

    /// <summary>The tool that wrote it, by the names of its columns; null where they are nobody's.</summary>
    public static string? Known(Grid grid) =>
        Header(grid, "note_id", "text", "column", "stack") ? Formats.ScrumlrCsv
        : Header(grid, "reflectionGroup", "type", "content") ? Formats.Parabol
        : AzureHeader(grid) is not null ? Formats.AzureDevOps
        // Their programs end every row with a separator and put one card of each column in a row.
        : grid.Rows.Count > 1 && grid.Rows[0].Length > 2 && grid.Rows.All(r => r.Length == grid.Rows[0].Length && r[^1].Length == 0) ? Formats.Columns
        : null;

    private static bool Header(Grid grid, params string[] names) => grid.Rows.Count > 0 && names.All(n => grid.Rows[0].Contains(n, StringComparer.OrdinalIgnoreCase));

    private static int? AzureHeader(Grid grid)
    {
        var at = grid.Rows.Take(12).ToList().FindIndex(r => r is ["Type", "Description", "Votes", ..]);
        return at > 0 && grid.Rows.Take(at).Any(r => r is ["Feedback Items", ..]) ? at : null;
    }

    public static FoundNotes Parabol(Grid grid)
    {
        var (type, content, group) = (Place(grid, "type"), Place(grid, "content"), Place(grid, "reflectionGroup"));
        return Of(grid, grid.Rows.Index().Skip(1).Where(r => At(r.Item, type) == "Reflection").Select(r => (r.Index, At(r.Item, content), At(r.Item, group))));
    }

    public static FoundNotes Scrumlr(Grid grid)
    {
        var (id, text, column, stack) = (Place(grid, "note_id"), Place(grid, "text"), Place(grid, "column"), Place(grid, "stack"));
        return Stacks.Laid(grid.Rows.Index().Skip(1).Where(r => !IsBlank(r.Item)).Select(r => new Stacks.Card(r.Index + 1, At(r.Item, id), At(r.Item, text), At(r.Item, column),
            At(r.Item, stack) is "null" or "" ? null : At(r.Item, stack))), Broken(grid));
    }

    /// <summary>Their quotes are not doubled inside quotes, so what their program broke is taken as well as it can be read.</summary>
    public static FoundNotes AzureDevOps(Grid grid)
    {
        var header = AzureHeader(grid) ?? 0;
        var items = grid.Rows.Index().Skip(header + 1).TakeWhile(r => r.Item is not ["Work Items", ..]);
        return Of(grid with { Broken = new HashSet<int>() }, items.Where(r => !IsBlank(r.Item)).Select(r => (r.Index, At(r.Item, 1), At(r.Item, 0))));
    }

    /// <summary>Every column is a theme, and each of its cells a note.</summary>
    public static FoundNotes ColumnByColumn(Grid grid)
    {
        var names = grid.Rows[0];
        return Of(grid, Enumerable.Range(0, names.Length).SelectMany(c => grid.Rows.Index().Skip(1).Where(r => At(r.Item, c).Length > 0).Select(r => (r.Index, At(r.Item, c), names[c]))));
    }

    /// <summary>Any other table, by the columns that were chosen.</summary>
    public static FoundNotes Any(Grid grid, bool hasHeader, int text, int? theme)
    {
        var width = hasHeader ? grid.Rows[0].Length : int.MaxValue;
        var (first, wide) = (hasHeader ? 1 : 0, grid.Rows.Index().Where(r => r.Item.Skip(width).Any(c => c.Length > 0)).Select(r => r.Index + 1).ToHashSet());
        var found = Of(grid, grid.Rows.Index().Skip(first).Where(r => !IsBlank(r.Item)).Select(r => (r.Index, At(r.Item, text), theme is { } t ? At(r.Item, t) : "")));
        return found with { Wrong = [.. found.Wrong, .. wide.Select(row => RowWrong.Of(row, "row", RowWrong.Columns, string.Join(" | ", grid.Rows[row - 1]), width))] };
    }

    /// <summary>Whether the first row names columns: none of it is long, none is there twice, and none is a number.</summary>
    public static bool LooksNamed(Grid grid) =>
        grid.Rows.Count > 1 && grid.Rows[0] is var names && names.Where(n => n.Length > 0).ToList() is { Count: > 0 } said
        && said.All(n => n.Length <= 40 && !double.TryParse(n, out _)) && said.Distinct(StringComparer.OrdinalIgnoreCase).Count() == said.Count
        && (names.Any(n => IsOneOf(n, TextNames) || IsOneOf(n, ThemeNames)) || grid.Rows.Skip(1).Take(20).Average(r => r.Average(c => c.Length)) > names.Average(n => n.Length) + 3);

    /// <summary>The column that a program or a person would call the notes, else the one with the longest texts.</summary>
    public static int TextColumn(Grid grid, bool hasHeader)
    {
        var named = hasHeader ? Array.FindIndex(grid.Rows[0], n => IsOneOf(n, TextNames)) : -1;
        return named >= 0 ? named : Enumerable.Range(0, Width(grid)).MaxBy(c => grid.Rows.Skip(hasHeader ? 1 : 0).Take(100).Sum(r => At(r, c).Length));
    }

    public static int? ThemeColumn(Grid grid, bool hasHeader, int text) =>
        hasHeader && Array.FindIndex(grid.Rows[0], n => IsOneOf(n, ThemeNames)) is var found and >= 0 && found != text ? found : null;

    public static int Width(Grid grid) => grid.Rows.Select(r => r.Length).DefaultIfEmpty(0).Max();

    public static IReadOnlyList<Column> Columns(Grid grid, bool hasHeader) =>
        [.. Enumerable.Range(0, Math.Min(Width(grid), 200)).Select(c => new Column(hasHeader ? Cut(At(grid.Rows[0], c)) : "", Cut(grid.Rows.Skip(hasHeader ? 1 : 0).Take(50).Select(r => At(r, c)).FirstOrDefault(x => x.Length > 0, ""))))];

    private static string Cut(string cell) => RowWrong.Of(0, "", "", cell).Said;

    private static bool IsOneOf(string name, string[] names) => names.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase);

    private static int Place(Grid grid, string name) => Array.FindIndex(grid.Rows[0], n => n.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string At(string[] row, int column) => column >= 0 && column < row.Length ? CsvExport.Typed(row[column]) : "";

    private static bool IsBlank(string[] row) => row.All(string.IsNullOrWhiteSpace);

    private static FoundNotes Of(Grid grid, IEnumerable<(int Index, string Text, string Theme)> rows)
    {
        var notes = rows.Select(r => new FoundNote(r.Index + 1, r.Text, r.Theme)).ToList();
        return new(notes, Math.Max(0, grid.Rows.Count - notes.Select(n => n.Row).Distinct().Count() - 1), Broken(grid));
    }

    private static List<RowWrong> Broken(Grid grid) =>
        [.. grid.Broken.Order().Select(row => RowWrong.Of(row, "row", RowWrong.Quotes, string.Join(" | ", grid.Rows[row - 1])))];
}
