using Workshop.Server.Exports.Charts;
using Workshop.Server.Exports.Documents;
using Workshop.Server.Exports.Languages;
using Workshop.Server.Exports.Typesetting;

namespace Workshop.Server.Exports.Paper;

/// <summary>Each block of the document as rows of a page.</summary>
internal sealed class PdfRows
{
    private const float Wide = Paginating.Width - (2 * Paginating.Side), Indent = 28, Padding = 4;

    private const uint Ink = 0xFF1C2321, Quiet = 0xFF5A625E, Accent = 0xFF0B6B5B, Rule = 0xFFDDD7CB, Shade = 0xFFEEF4F2, Warn = 0xFFB4531A;

    /// <param name="Leading">From one line to the next.</param>
    private sealed record Style(float Size, float Leading, bool Bold, uint Colour, float Before, float After);

    private static readonly Style Kind = new(10.5f, 14, true, Accent, 0, 2), Title = new(25, 29, true, Ink, 0, 3), Place = new(12.5f, 17, false, Quiet, 0, 8),
        Heading1 = new(16.5f, 20, true, Accent, 22, 6), Heading2 = new(12.5f, 16, true, Ink, 15, 4), Heading3 = new(10.5f, 14, true, Quiet, 10, 3),
        Plain = new(10.5f, 15, false, Ink, 0, 5), Lead = new(12.5f, 17.5f, false, Ink, 0, 6), Finding = new(10.5f, 15, true, Ink, 2, 5), Small = new(9, 12.5f, false, Quiet, 0, 5),
        Cell = new(9.5f, 12.5f, false, Ink, 0, 0), Header = new(9.5f, 12.5f, true, Ink, 0, 0), Quoted = new(10, 13.5f, false, Ink, 0, 3), Notice = new(9, 12.5f, false, Ink, 0, 0);

    private readonly Document _document;
    private readonly List<Row> _rows = [];

    private PdfRows(Document document) => _document = document;

    public static IReadOnlyList<Row> Of(Document document)
    {
        var made = new PdfRows(document);
        made.Front();
        foreach (var block in document.Blocks)
            made.Add(block);
        return made._rows;
    }

    private void Front()
    {
        Lines(_document.Kind, Kind, new(Tag.Paragraph));
        Lines(_document.Title, Title, new(Tag.Title));
        if (!_document.Translated.IsEmpty)
            Lines(_document.Translated, Lead, new(Tag.Paragraph));
        Lines(_document.PlaceAndDate, Place, new(Tag.Paragraph));
        if (!_document.Notice.IsEmpty)
            Framed(_document.Notice);
        Lines(_document.Stamp, Small, new(Tag.Paragraph));
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Heading h:
                Headed(h);
                break;
            case Paragraph p:
                Lines(p.Words, p.Tone switch { Tone.Lead => Lead, Tone.Finding => Finding, Tone.Small or Tone.About => Small, _ => Plain }, new(Tag.Paragraph), keep: p.Tone is Tone.Finding or Tone.About);
                break;
            case Listing l:
                Listed(l);
                break;
            case Quotes q:
                var list = new Element(Tag.List);
                foreach (var quote in q.Items)
                    Quote(quote, list, 0);
                break;
            case Figure f:
                Drawn(f.Chart);
                break;
            case Grid g:
                Tabled(g);
                break;
            case Contents:
                Contained();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block));
        }
    }

    private bool Direction(Line line) => line.IsRightToLeft(_document.IsRightToLeft);

    private void Lines(Line line, Style style, Element element, bool keep = false)
    {
        var rightToLeft = Direction(line);
        var lines = Typesetter.Set(line, style.Size, style.Bold, Wide, rightToLeft);
        foreach (var (i, set) in lines.Index())
            _rows.Add(new(i == 0 ? style.Before : 0, style.Leading + (i == lines.Count - 1 ? style.After : 0), keep || (i == 0 && lines.Count > 1), [element])
            {
                Letters = [new(rightToLeft ? Wide - set.Width : 0, style.Size * 1.05f, set, style.Colour)],
            });
    }

    private void Headed(Heading heading)
    {
        var (style, tag) = heading.Level switch { 1 => (Heading1, Tag.Heading1), 2 => (Heading2, Tag.Heading2), _ => (Heading3, Tag.Heading3) };
        var first = _rows.Count;
        Lines(heading.Words, style, new(tag), keep: true);
        _rows[first] = _rows[first] with { Anchor = heading.Anchor, Bookmark = heading.Level <= 2 ? (heading.Level, heading.Words.Plain) : null };
    }

    private void Framed(Line line)
    {
        var element = new Element(Tag.Paragraph);
        var rightToLeft = Direction(line);
        var lines = Typesetter.Set(line, Notice.Size, false, Wide - 20, rightToLeft);
        foreach (var (i, set) in lines.Index())
        {
            var (top, bottom) = (i == 0 ? 8f : 0, i == lines.Count - 1 ? 8f : 0);
            var height = top + Notice.Leading + bottom;
            List<Box> frame = [new(0, 0, 0.75f, height, Warn), new(Wide - 0.75f, 0, 0.75f, height, Warn)];
            if (i == 0)
                frame.Add(new(0, 0, Wide, 0.75f, Warn));
            if (i == lines.Count - 1)
                frame.Add(new(0, height - 0.75f, Wide, 0.75f, Warn));
            _rows.Add(new(i == 0 ? 4 : 0, height, i < lines.Count - 1, [element])
            {
                Boxes = frame, Letters = [new(rightToLeft ? Wide - 10 - set.Width : 10, top + Notice.Size, set, Notice.Colour)],
            });
        }
        _rows.Add(new(0, 10, false, []));
    }

    private void Listed(Listing listing)
    {
        var list = new Element(Tag.List);
        foreach (var (i, item) in listing.Items.Index())
            Marked(item, listing.IsNumbered ? $"{i + 1}." : "•", Plain, 20, 0, [list, new(Tag.Item)], Plain);
    }

    private void Quote(Quote quote, Element list, int depth)
    {
        var line = quote.By.IsEmpty ? quote.Words : quote.Words + new Line([new("  (", false, true), .. quote.By.Runs.Select(r => r with { IsQuiet = true }), new(")", false, true)]);
        // The one who said it is told in the direction of what was said.
        var item = new Element(Tag.Item);
        Marked(line, $"{quote.Number}", Quoted, Indent, depth * Indent, [list, item], Small, quote.Words.IsRightToLeft(_document.IsRightToLeft), keep: !quote.Translated.IsEmpty);
        if (!quote.Translated.IsEmpty)
            Marked(quote.Translated, "", Quoted, Indent, depth * Indent, [list, item], Small);
        foreach (var alike in quote.Alike)
            Quote(alike, list, depth + 1);
    }

    private void Marked(Line line, string mark, Style style, float indent, float from, IReadOnlyList<Element> path, Style marks, bool? direction = null, bool keep = false)
    {
        var rightToLeft = direction ?? Direction(line);
        var lines = Typesetter.Set(line, style.Size, style.Bold, Wide - indent - from, rightToLeft);
        var sign = mark.Length > 0 ? Typesetter.SetOne(mark, marks.Size, marks.Bold, rightToLeft) : null;
        foreach (var (i, set) in lines.Index())
        {
            List<Letters> words = [new(rightToLeft ? Wide - from - indent - set.Width : from + indent, style.Size, set, style.Colour)];
            if (i == 0 && sign is not null)
                words.Insert(0, new(rightToLeft ? Wide - from - sign.Width : from, style.Size, sign, marks.Colour));
            _rows.Add(new(0, style.Leading + (i == lines.Count - 1 ? style.After : 0), keep || i < lines.Count - 1, path) { Letters = words });
        }
    }

    private void Drawn(Chart chart)
    {
        var drawing = Drawing.Of(chart, Wide);
        _rows.Add(new(4, drawing.Height + 10, false, [new(Tag.Figure, chart.Alternative)])
        {
            Boxes = drawing.Boxes, Letters = drawing.Labels.Select(l => new Letters(l.X, l.Y, l.Line, l.Colour)).ToList(),
        });
    }

    private void Tabled(Grid grid)
    {
        var (table, total) = (new Element(Tag.Table), grid.Columns.Sum(c => c.Weight));
        var widths = grid.Columns.Select(c => Wide * c.Weight / total).ToList();
        var header = Strip(grid.Columns.Select(c => c.Words).ToList(), grid, widths, table, Header, Tag.HeaderCell) with { KeepWithNext = true };
        _rows.Add(header);
        foreach (var (i, row) in grid.Rows.Index())
            _rows.Add(Strip(row.ToList(), grid, widths, table, Cell, Tag.Cell) with { Header = i == 0 ? null : header, KeepWithNext = i == 0 && grid.Rows.Count > 1 });
        _rows.Add(new(0, 12, false, []));
    }

    private Row Strip(List<Line> cells, Grid grid, List<float> widths, Element table, Style style, Tag tag)
    {
        var (words, x, tallest) = (new List<Letters>(), 0f, 1);
        foreach (var (i, cell) in cells.Index())
        {
            var element = new Element(tag);
            var lines = Typesetter.Set(cell, style.Size, style.Bold, widths[i] - (2 * Padding), Direction(cell));
            tallest = Math.Max(tallest, lines.Count);
            // Numbers stand at the end of their column, words at the start of theirs, under their heading, in whichever direction they read themselves.
            var atRight = grid.Columns[i].IsNumber != _document.IsRightToLeft;
            var left = _document.IsRightToLeft ? Wide - x - widths[i] : x;
            words.AddRange(lines.Select((set, n) => new Letters(left + (atRight ? widths[i] - Padding - set.Width : Padding), Padding + style.Size + (n * style.Leading), set, style.Colour, element)));
            x += widths[i];
        }
        var height = (tallest * style.Leading) + (2 * Padding);
        IReadOnlyList<Box> boxes = tag == Tag.HeaderCell
            ? [new(0, 0, Wide, height, Shade), new(0, 0, Wide, 1, Accent), new(0, height - 1, Wide, 1, Accent)] : [new(0, height - 0.5f, Wide, 0.5f, Rule)];
        return new(0, height, false, [table, new(Tag.TableRow)]) { Letters = words, Boxes = boxes };
    }

    private void Contained()
    {
        Lines(_document.Words["contents"], Heading1, new(Tag.Paragraph), keep: true);
        var contents = new Element(Tag.Contents);
        foreach (var heading in _document.Headings)
        {
            var (rightToLeft, bold) = (Direction(heading.Words), heading.Level == 1);
            var from = heading.Level == 1 ? 0 : 14f;
            var entry = new Element(Tag.Entry);
            var lines = Typesetter.Set(heading.Words, 10, bold, Wide - from - 40, rightToLeft);
            foreach (var (i, set) in lines.Index())
                _rows.Add(new(i == 0 && bold ? 3 : 0, 13.5f, i < lines.Count - 1, [contents, entry])
                {
                    // Titles of either direction begin on the document's side, so that all page numbers stand on the other.
                    Letters = [new(_document.IsRightToLeft ? Wide - from - set.Width : from, 10, set, Ink)], LeadsTo = heading.Anchor, Bookmark = i == lines.Count - 1 ? null : (0, ""),
                });
        }
    }
}
