using Workshop.Server.Exports.Charts;
using Workshop.Server.Exports.Typesetting;

namespace Workshop.Server.Exports.Paper;

/// <summary>What a reader's software is told a piece of the page is.</summary>
internal enum Tag
{
    Title,
    Heading1,
    Heading2,
    Heading3,
    Paragraph,
    List,
    Item,
    Table,
    TableRow,
    HeaderCell,
    Cell,
    Contents,
    Entry,
    Figure,
}

/// <summary>One element of the document's structure. Rows that share it belong together, on however many pages.</summary>
internal sealed record Element(Tag Tag, string Alternative = "");

/// <summary>A line of letters on a row.</summary>
/// <param name="X">From the left margin.</param>
/// <param name="Y">Of the line that they stand on, from the top of the row.</param>
/// <param name="Inside">The element that it is of, within the row's.</param>
internal sealed record Letters(float X, float Y, SetLine Line, uint Colour, Element? Inside = null);

/// <summary>A strip of a page that is not cut: a line of a paragraph, a row of a table, a chart.</summary>
/// <param name="Space">Left empty above it, except at the top of a page.</param>
/// <param name="KeepWithNext">It does not end a page.</param>
/// <param name="Path">The elements that it is in, outermost first.</param>
internal sealed record Row(float Space, float Height, bool KeepWithNext, IReadOnlyList<Element> Path)
{
    public IReadOnlyList<Letters> Letters { get; init; } = [];

    public IReadOnlyList<Box> Boxes { get; init; } = [];

    /// <summary>The heading's name, where one begins.</summary>
    public string? Anchor { get; init; }

    /// <summary>The heading in the bookmarks.</summary>
    public (int Level, string Title)? Bookmark { get; init; }

    /// <summary>The heading that it leads to, in the contents.</summary>
    public string? LeadsTo { get; init; }

    /// <summary>Said again at the top of the page where its table goes on.</summary>
    public Row? Header { get; init; }
}

/// <param name="Top">From the top of the page.</param>
internal sealed record Placed(Row Row, float Top);

/// <summary>Puts rows on pages: what belongs together stays together where it can.</summary>
internal static class Paginating
{
    public const float Width = 595, Height = 842, Side = 57, Top = 57, Bottom = 66;

    public static List<List<Placed>> Of(IReadOnlyList<Row> rows)
    {
        var (sheets, y) = (new List<List<Placed>> { new() }, Top);
        for (var i = 0; i < rows.Count;)
        {
            var end = i;
            while (end < rows.Count - 1 && rows[end].KeepWithNext)
                end++;
            var together = rows.Skip(i).Take(end - i + 1).Sum(r => r.Space + r.Height);
            if (sheets[^1].Count > 0 && y + together > Height - Bottom)
            {
                sheets.Add([]);
                y = Top;
                if (rows[i].Header is { } header)
                {
                    sheets[^1].Add(new(header, y));
                    y += header.Height;
                }
            }
            for (; i <= end; i++)
            {
                // Too much for one page although it belongs together.
                if (sheets[^1].Count > 0 && y + rows[i].Space + rows[i].Height > Height - Bottom)
                {
                    sheets.Add([]);
                    y = Top;
                }
                y += sheets[^1].Count > 0 ? rows[i].Space : 0;
                sheets[^1].Add(new(rows[i], y));
                y += rows[i].Height;
            }
        }
        return sheets;
    }
}
