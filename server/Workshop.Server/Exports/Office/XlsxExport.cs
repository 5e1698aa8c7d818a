using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Workshop.Domain;
using Workshop.Server.Exports.Documents;
using Workshop.Server.Exports.Languages;
using Workshop.Server.Exports.Tables;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;
using Field = Workshop.Server.Exports.Tables.Field;
using Table = Workshop.Server.Exports.Tables.Table;
using Text = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Workshop.Server.Exports.Office;

/// <summary>
/// The report as an Excel file: one sheet a table, numbers as numbers, times as times, its header frozen and filtered. Text is text: no cell
/// holds a formula, whatever it begins with.
/// </summary>
internal static class XlsxExport
{
    private const int LongestCell = 32_767;

    private const double LineHeight = 15;

    // In letters: what the button of the filter takes of a header.
    private const int FilterArrow = 3;

    // The formats of a cell in sheet.xml's own styles, by their place.
    private const uint Plain = 0, Header = 1, Wrapped = 2, WrappedRightToLeft = 3, Time = 4, Share = 5, Number = 6, Day = 7;

    /// <param name="about">The same as a document, for what the file says of itself.</param>
    public static byte[] Write(Seq<Table> tables, Document about)
    {
        var words = about.Words;
        using var bytes = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var main = package.AddWorkbookPart();
            Package.Feed(main.AddNewPart<WorkbookStylesPart>("styles"), "sheet.xml", Tags.Of(words));
            var (sheets, names) = (new Sheets(), new DefinedNames());
            foreach (var (i, table) in tables.Index())
            {
                main.AddNewPart<WorksheetPart>($"sheet{i + 1}").Worksheet = Sheet(table, words, isFirst: i == 0);
                sheets.Append(new Sheet { Name = NameOf(table.Title), SheetId = (uint)i + 1, Id = $"sheet{i + 1}" });
                // Excel keeps the filter's range under this name as well; every page in print repeats the header.
                names.Append(new DefinedName($"'{NameOf(table.Title)}'!{Range(table, absolute: true)}") { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)i, Hidden = true },
                    new DefinedName($"'{NameOf(table.Title)}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i });
            }
            main.Workbook = new Workbook(new BookViews(new WorkbookView()), sheets, names);
            Package.Describe(package, about);
        }
        return Package.Settled(bytes.ToArray(), about.Made);
    }

    private static Worksheet Sheet(Table table, Words words, bool isFirst)
    {
        var view = new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0, TabSelected = isFirst, RightToLeft = words.IsRightToLeft };
        var rows = new SheetData(new Row(table.Fields.Select((f, i) => Text(f.Title, i, 1, Header))) { RowIndex = 1, Height = LineHeight * table.Fields.Max(Lines), CustomHeight = true });
        foreach (var (i, row) in table.Rows.Index())
            rows.Append(new Row(row.Select((cell, column) => Cell(cell, column, i + 2, words)).OfType<Cell>()) { RowIndex = (uint)i + 2, Height = LineHeight * Lines(row, table), CustomHeight = true });
        return new Worksheet(new SheetProperties(new PageSetupProperties { FitToPage = true }), new SheetViews(view), new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(table.Fields.Select((f, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = WidthOf(f), CustomWidth = true })),
            rows, new AutoFilter { Reference = Range(table, absolute: false) }, new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&L&A&R&P / &N")));
    }

    private static double WidthOf(Field field) => Math.Clamp(Math.Max(field.Width, Longest(field.Title) + FilterArrow), 8, 90);

    // Not every program makes a row as high as what is wrapped in it. No row can be higher than a page of it.
    private static int Lines(Seq<object?> row, Table table) =>
        Math.Clamp(row.Select((cell, i) => cell is string text ? text.Split('\n').Sum(l => 1 + (int)(l.Length * 1.1 / WidthOf(table.Fields[i]))) : 1).DefaultIfEmpty(1).Max(), 1, 27);

    private static int Lines(Field field)
    {
        var (lines, width) = (1, 0);
        foreach (var word in field.Title.Split(' '))
            (lines, width) = width == 0 || width + 1 + word.Length + FilterArrow <= WidthOf(field) ? (lines, width == 0 ? word.Length : width + 1 + word.Length) : (lines + 1, word.Length);
        return lines;
    }

    // A header is broken between words, so its longest word counts.
    private static int Longest(string title) => title.Split(' ').Max(w => w.Length);

    private static Cell? Cell(object? value, int column, int row, Words words) => value switch
    {
        null => null,
        string text => Text(text, column, row, (Direction.Of(text) ?? words.IsRightToLeft) ? WrappedRightToLeft : Wrapped),
        bool yes => Text(words[yes ? "yes" : "no"], column, row, Wrapped),
        long n => Numeric(n, column, row, Plain),
        double n => Numeric(n, column, row, Number),
        Percent share => Numeric(share.Whole / 100.0, column, row, Share),
        DateOnly day => Numeric(day.ToDateTime(TimeOnly.MinValue).ToOADate(), column, row, Day),
        DateTimeOffset at => Numeric(at.UtcDateTime.ToOADate(), column, row, Time),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static Cell Numeric(double number, int column, int row, uint format) =>
        new(new CellValue(number.ToString("R", CultureInfo.InvariantCulture))) { CellReference = Place(column, row), StyleIndex = format };

    private static Cell Text(string text, int column, int row, uint format) =>
        new(new InlineString(new Text(Fit(DocxText.Clean(text))) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = Place(column, row), DataType = CellValues.InlineString, StyleIndex = format };

    private static string Fit(string text) => text.Length <= LongestCell ? text : text[..(LongestCell - 1)] + "…";

    private static string Place(int column, int row) => $"{(char)('A' + column)}{row}";

    private static string Range(Table table, bool absolute)
    {
        var end = (Column: (char)('A' + table.Fields.Count - 1), Row: table.Rows.Count + 1);
        return absolute ? $"$A$1:${end.Column}${end.Row}" : $"A1:{end.Column}{end.Row}";
    }

    /// <summary>A name that Excel takes for a sheet.</summary>
    private static string NameOf(string title) => string.Concat(title.Where(c => c is not (':' or '\\' or '/' or '?' or '*' or '[' or ']' or '\''))) is var name && name.Length > 31 ? name[..31] : name;
}
