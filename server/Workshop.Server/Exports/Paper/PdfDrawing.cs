using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;
using Workshop.Server.Exports.Documents;
using Workshop.Server.Exports.Typesetting;

namespace Workshop.Server.Exports.Paper;

/// <summary>Draws placed rows into a PDF, glyph by glyph as they were shaped, and says what each is.</summary>
internal sealed class PdfDrawing
{
    private const uint Quiet = 0xFF5A625E, Rule = 0xFFDDD7CB;

    private readonly StructureBuilder _structure;
    private readonly Document _document;
    private readonly Dictionary<string, int> _pageOf;
    private readonly Dictionary<(string, double), XFont> _fonts = [];
    private readonly List<Element> _open = [];
    private readonly LetterCodes _codes = new();
    private CodePointGlyphIndexPair[]? _glyphs;
    private XGraphics _canvas = null!;

    private PdfDrawing(List<List<Placed>> sheets, Document document, PdfDocument pdf, StructureBuilder structure)
    {
        (_structure, _document) = (structure, document);
        _pageOf = sheets.SelectMany((sheet, i) => sheet.Where(p => p.Row.Anchor is not null).Select(p => (p.Row.Anchor!, Page: i + 1))).ToDictionary(p => p.Item1, p => p.Page);
        // The library asks which glyph each letter has; ours were shaped already.
        pdf.RenderEvents.RenderTextEvent += (_, text) =>
        {
            if (_glyphs is not null)
                text.CodePointGlyphIndexPairs = _glyphs;
        };
    }

    public static void Draw(List<List<Placed>> sheets, Document document, PdfDocument pdf, StructureBuilder structure)
    {
        var drawing = new PdfDrawing(sheets, document, pdf, structure);
        var parts = new List<PdfOutline>();
        foreach (var (i, sheet) in sheets.Index())
        {
            var page = pdf.AddPage();
            (page.Width, page.Height) = (XUnit.FromPoint(Paginating.Width), XUnit.FromPoint(Paginating.Height));
            using (drawing._canvas = XGraphics.FromPdfPage(page))
            {
                foreach (var placed in sheet)
                    drawing.Draw(placed);
                drawing.Close(0);
                drawing.Foot(i + 1, sheets.Count);
            }
            foreach (var placed in sheet.Where(p => p.Row.Bookmark is { Level: > 0 }))
                Bookmark(pdf, page, placed, parts);
        }
    }

    private static void Bookmark(PdfDocument pdf, PdfPage page, Placed placed, List<PdfOutline> parts)
    {
        var (level, title) = placed.Row.Bookmark!.Value;
        var among = level == 1 || parts.Count == 0 ? pdf.Outlines : parts[^1].Outlines;
        var outline = new PdfOutline(title, page, opened: false) { PageDestinationType = PdfPageDestinationType.Xyz, Top = Paginating.Height - placed.Top + 6 };
        among.Add(outline);
        if (level == 1)
            parts.Add(outline);
    }

    private void Draw(Placed placed)
    {
        if (placed.Row.Boxes.Count > 0 && placed.Row.Path.All(e => e.Tag != Tag.Figure))
        {
            // Rules and shades say nothing to whoever hears the page.
            Close(0);
            _structure.BeginArtifact();
            Boxes(placed);
            _structure.End();
        }
        Open(placed.Row.Path, placed);
        if (placed.Row.Path.Any(e => e.Tag == Tag.Figure))
            Boxes(placed);
        foreach (var cell in placed.Row.Letters.GroupBy(w => w.Inside))
        {
            if (cell.Key is { } inside)
                Open([.. placed.Row.Path, inside], placed);
            foreach (var words in cell)
                Text(words.Line, Paginating.Side + words.X, placed.Top + words.Y, words.Colour);
        }
        if (placed.Row.LeadsTo is { } anchor && placed.Row.Bookmark is null && _pageOf.TryGetValue(anchor, out var page))
        {
            var number = Typesetter.SetOne(_document.Words.Number(page), 10, bold: false, rightToLeft: false);
            Text(number, _document.IsRightToLeft ? Paginating.Side : Paginating.Width - Paginating.Side - number.Width, placed.Top + 10, Quiet);
        }
    }

    private void Boxes(Placed placed)
    {
        foreach (var box in placed.Row.Boxes)
            _canvas.DrawRectangle(new XSolidBrush(Colour(box.Colour)), Paginating.Side + box.X, placed.Top + box.Y, box.Width, box.Height);
    }

    /// <summary>Leaves the elements that this is not in, and enters those that it is in.</summary>
    private void Open(IReadOnlyList<Element> path, Placed placed)
    {
        var same = 0;
        while (same < path.Count && same < _open.Count && ReferenceEquals(path[same], _open[same]))
            same++;
        Close(same);
        foreach (var element in path.Skip(same))
        {
            Begin(element, placed);
            _open.Add(element);
        }
    }

    private void Close(int left)
    {
        for (; _open.Count > left; _open.RemoveAt(_open.Count - 1))
            _structure.End();
    }

    private void Begin(Element element, Placed placed)
    {
        switch (element.Tag)
        {
            case Tag.Figure:
                _structure.BeginElement(PdfIllustrationElementTag.Figure, element.Alternative, new XRect(Paginating.Side, placed.Top, Paginating.Width - (2 * Paginating.Side), placed.Row.Height));
                break;
            case Tag.Contents:
                _structure.BeginElement(PdfGroupingElementTag.TableOfContents);
                break;
            case Tag.Entry:
                _structure.BeginElement(PdfGroupingElementTag.TableOfContentsItem);
                break;
            default:
                _structure.BeginElement(element.Tag switch
                {
                    Tag.Title or Tag.Heading1 => PdfBlockLevelElementTag.Heading1,
                    Tag.Heading2 => PdfBlockLevelElementTag.Heading2,
                    Tag.Heading3 => PdfBlockLevelElementTag.Heading3,
                    Tag.List => PdfBlockLevelElementTag.List,
                    Tag.Item => PdfBlockLevelElementTag.ListItem,
                    Tag.Table => PdfBlockLevelElementTag.Table,
                    Tag.TableRow => PdfBlockLevelElementTag.TableRow,
                    Tag.HeaderCell => PdfBlockLevelElementTag.TableHeaderCell,
                    Tag.Cell => PdfBlockLevelElementTag.TableDataCell,
                    _ => PdfBlockLevelElementTag.Paragraph,
                });
                break;
        }
    }

    private void Foot(int page, int pages)
    {
        const float top = Paginating.Height - 44;
        const float wide = Paginating.Width - (2 * Paginating.Side);
        _structure.BeginArtifact();
        _canvas.DrawRectangle(new XSolidBrush(Colour(Rule)), Paginating.Side, top, wide, 0.5);
        var words = _document.Words;
        var number = Typesetter.SetOne(words.Say("page", ("page", page), ("pages", pages)), 8, bold: false, _document.IsRightToLeft);
        var title = Typesetter.Set(_document.Title + $"  ·  {_document.Code}", 8, bold: false, wide - number.Width - 20, _document.IsRightToLeft)[0];
        Text(title, _document.IsRightToLeft ? Paginating.Side + wide - title.Width : Paginating.Side, top + 13, Quiet);
        Text(number, _document.IsRightToLeft ? Paginating.Side : Paginating.Side + wide - number.Width, top + 13, Quiet);
        _structure.End();
    }

    private void Text(SetLine line, float x, float y, uint colour)
    {
        foreach (var piece in line.Pieces)
            for (var i = 0; i < piece.Glyphs.Count;)
            {
                // As many as follow one another just as the font has them; kerning and marks begin anew.
                var (start, at) = (i, piece.Glyphs[i].X);
                while (i < piece.Glyphs.Count && Math.Abs(piece.Glyphs[i].X - at) < 0.01f && (piece.Glyphs[i].Y == piece.Glyphs[start].Y))
                    at += piece.Font.Advance(piece.Glyphs[i++].Id) * piece.Size / piece.Font.UnitsPerEm;
                _glyphs = piece.Glyphs.Skip(start).Take(i - start).Select(g => new CodePointGlyphIndexPair(_codes.Of(piece.Font, g), g.Id)).ToArray();
                _canvas.DrawString(new string('x', _glyphs.Length), FontOf(piece), new XSolidBrush(Colour(piece.IsQuiet ? Quiet : colour)),
                    x + piece.X + piece.Glyphs[start].X, y + piece.Glyphs[start].Y, XStringFormats.BaseLineLeft);
                _glyphs = null;
            }
    }

    private XFont FontOf(Piece piece) =>
        _fonts.TryGetValue((piece.Font.Name, piece.Size), out var known) ? known : _fonts[(piece.Font.Name, piece.Size)] = new XFont(piece.Font.Name, piece.Size, XFontStyleEx.Regular, new XPdfFontOptions(PdfFontEncoding.Unicode));

    private static XColor Colour(uint argb) => XColor.FromArgb((int)argb);
}
