using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Workshop.Server.Exports.Charts;
using Workshop.Server.Exports.Documents;
using Workshop.Server.Exports.Languages;
using A = DocumentFormat.OpenXml.Drawing;
using Column = Workshop.Server.Exports.Documents.Column;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Made = Workshop.Server.Exports.Documents.Document;
using PIC = DocumentFormat.OpenXml.Drawing.Pictures;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;
using Tone = Workshop.Server.Exports.Documents.Tone;

namespace Workshop.Server.Exports.Office;

/// <summary>Each block of the document as Word has it.</summary>
internal sealed class DocxBlocks(Made document, MainDocumentPart main)
{
    // The width between the margins of an A4 page, in twentieths of a point.
    private const int TextWidth = 9638;

    private int _marks;
    private int _pictures;

    private bool IsRightToLeft => document.IsRightToLeft;

    public static IEnumerable<OpenXmlElement> Of(Made document, MainDocumentPart main)
    {
        var blocks = new DocxBlocks(document, main);
        return [.. blocks.Front(), .. document.Blocks.SelectMany(blocks.One)];
    }

    private IEnumerable<OpenXmlElement> Front()
    {
        yield return Line("Kind", document.Kind);
        yield return Line("Title", document.Title);
        if (!document.Translated.IsEmpty)
            yield return Line("Lead", document.Translated);
        yield return Line("Subtitle", document.PlaceAndDate);
        if (!document.Notice.IsEmpty)
            yield return Line("Notice", document.Notice);
        yield return Line("Small", document.Stamp);
    }

    private IEnumerable<OpenXmlElement> One(Block block) => block switch
    {
        Heading h => [Titled(h)],
        Documents.Paragraph p => [Line(p.Tone switch { Tone.Lead => "Lead", Tone.Finding => "Finding", Tone.Small => "Small", Tone.About => "About", _ => "Normal" }, p.Words)],
        Listing l => l.Items.Select(i => Item(i, l.IsNumbered)),
        Quotes q => q.Items.SelectMany(i => Quoted(i, "Quote")),
        Figure f => [Pictured(f.Chart)],
        Grid g => Tabled(g),
        Contents => Contained(),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private Paragraph Line(string style, Line line) => DocxText.Paragraph(style, line, line.IsRightToLeft(IsRightToLeft), IsRightToLeft);

    private Paragraph Titled(Heading heading)
    {
        var paragraph = Line($"Heading{heading.Level}", heading.Words);
        var mark = $"{++_marks}";
        paragraph.ParagraphProperties!.InsertAfterSelf(new BookmarkStart { Id = mark, Name = heading.Anchor });
        paragraph.Append(new BookmarkEnd { Id = mark });
        return paragraph;
    }

    private Paragraph Item(Line line, bool isNumbered)
    {
        var paragraph = Line("ListParagraph", line);
        paragraph.ParagraphProperties!.NumberingProperties = new(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = isNumbered ? 2 : 1 });
        return paragraph;
    }

    private IEnumerable<OpenXmlElement> Quoted(Quote quote, string style)
    {
        var paragraph = Line(style, quote.Words);
        paragraph.ParagraphProperties!.InsertAfterSelf(DocxText.Run(new($"{quote.Number}", false), IsRightToLeft, "Muted"))
            .InsertAfterSelf(new Run(new TabChar()));
        if (!quote.By.IsEmpty)
        {
            paragraph.Append(DocxText.Run(new("  ", false), IsRightToLeft));
            foreach (var run in ("(" + quote.By + ")").Runs)
                paragraph.Append(DocxText.Run(run, IsRightToLeft, "Muted"));
        }
        if (!quote.Translated.IsEmpty)
        {
            paragraph.Append(new Run(new Break()));
            foreach (var run in quote.Translated.Runs)
                paragraph.Append(DocxText.Run(run, IsRightToLeft));
        }
        return quote.Alike.SelectMany(a => Quoted(a, "QuoteAlike")).Prepend(paragraph);
    }

    /// <summary>
    /// A field that Word can renew, filled in already. Without page numbers, which only Word knows: filled in here they could be wrong, and
    /// to have them worked out on opening makes Word ask a worrying question.
    /// </summary>
    private IEnumerable<OpenXmlElement> Contained()
    {
        yield return Line("TOCHeading", document.Words["contents"]);
        var headings = document.Headings.ToList();
        foreach (var (i, heading) in headings.Index())
        {
            var line = Line($"TOC{heading.Level}", Languages.Line.Empty);
            if (line.ParagraphProperties!.BiDi is null && heading.Words.IsRightToLeft(IsRightToLeft))
                line.ParagraphProperties.BiDi = new();
            if (i == 0)
                line.Append(new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }), new Run(new FieldCode(@" TOC \o ""1-2"" \n \h \z ")),
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }));
            line.Append(new Hyperlink(heading.Words.Runs.Select(r => DocxText.Run(r, IsRightToLeft))) { Anchor = heading.Anchor, History = true });
            if (i == headings.Count - 1)
                line.Append(new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
            yield return line;
        }
    }

    private IEnumerable<OpenXmlElement> Tabled(Grid grid)
    {
        var look = new TableProperties(new TableStyle { Val = "WorkshopTable" });
        if (IsRightToLeft)
            look.Append(new BiDiVisual());
        look.Append(new TableWidth { Width = $"{TextWidth}", Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { FirstRow = true, Val = "0020" }, new TableCaption { Val = DocxText.Clean(grid.Caption.Plain) });
        var widths = grid.Columns.Select(c => TextWidth * c.Weight / grid.Columns.Sum(x => x.Weight)).ToList();
        var table = new Table(look, new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })));
        var header = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        header.Append(grid.Columns.Select((c, i) => Cell(c.Words, c, widths[i])));
        table.Append(header);
        foreach (var row in grid.Rows)
        {
            var tableRow = new TableRow(new TableRowProperties(new CantSplit()));
            tableRow.Append(row.Select((cell, i) => Cell(cell, grid.Columns[i], widths[i])));
            table.Append(tableRow);
        }
        // Word runs two tables into one that have nothing between them, and lets nothing end with one.
        return [table, DocxText.Paragraph("Small", Languages.Line.Empty, IsRightToLeft, IsRightToLeft)];
    }

    private TableCell Cell(Line line, Column column, int width)
    {
        var paragraph = Line("Cell", line);
        if (IsRightToLeft && paragraph.ParagraphProperties!.BiDi is null && column.IsNumber)
            paragraph.ParagraphProperties.BiDi = new();
        // Words stand under their heading, in whichever direction they read themselves; numbers at the other side.
        if (column.IsNumber || line.IsRightToLeft(IsRightToLeft) != IsRightToLeft)
            paragraph.ParagraphProperties!.Justification = new() { Val = JustificationValues.End };
        return new(new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }), paragraph);
    }

    private Paragraph Pictured(Chart chart)
    {
        const float width = TextWidth / 20f;
        var drawing = Charts.Drawing.Of(chart, width);
        var (number, name) = (++_pictures, $"chart{_pictures}");
        var part = main.AddImagePart(ImagePartType.Png, name);
        using (var png = new MemoryStream(Charts.Picture.Png(drawing)))
            part.FeedData(png);
        var (cx, cy) = ((long)(drawing.Width * 12700), (long)(drawing.Height * 12700));
        var alternative = DocxText.Clean(chart.Alternative);
        var picture = new PIC.Picture(
            new PIC.NonVisualPictureProperties(new PIC.NonVisualDrawingProperties { Id = (uint)number, Name = name, Description = alternative }, new PIC.NonVisualPictureDrawingProperties()),
            new PIC.BlipFill(new A.Blip { Embed = name }, new A.Stretch(new A.FillRectangle())),
            new PIC.ShapeProperties(new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = cx, Cy = cy }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        var inline = new DW.Inline(new DW.Extent { Cx = cx, Cy = cy }, new DW.DocProperties { Id = (uint)number, Name = name, Description = alternative },
            new A.Graphic(new A.GraphicData(picture) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 };
        var paragraph = DocxText.Paragraph("Figure", Languages.Line.Empty, IsRightToLeft, IsRightToLeft);
        paragraph.Append(new Run(new DocumentFormat.OpenXml.Wordprocessing.Drawing(inline)));
        return paragraph;
    }
}
