using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Workshop.Server.Imports;

/// <summary>The sheets of an Excel file as text: what stands in a cell, and of a formula what it last came to.</summary>
internal static class ReadingXlsx
{
    /// <summary>A file of a few kilobytes may unpack to more than a machine has.</summary>
    private const long MostUnpacked = 100L * 1024 * 1024;
    private const int MostColumns = 200;
    private const int MostRows = 200_000;
    private const long MostLetters = 40_000_000;

    public static bool IsOne(ReadOnlySpan<byte> bytes) => bytes is [0x50, 0x4B, 3, 4, ..];

    public static (Grid Grid, string Sheet, IReadOnlyList<string> Sheets) Read(byte[] bytes, string? asked)
    {
        try
        {
            Weigh(bytes);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes), new() { FallbackEncoding = Encoding.UTF8 });
            var (sheets, found, name) = (new List<string>(), (Grid?)null, "");
            do
            {
                sheets.Add(reader.Name);
                if (found is null && (asked is null || asked == reader.Name) && Rows(reader) is var rows && (asked is not null || rows.Count > 0))
                    (found, name) = (new(rows, new HashSet<int>()), reader.Name);
            } while (reader.NextResult());
            return (found ?? throw new ImportException(asked is null ? ImportException.NoTable : ImportException.OtherFormat, asked is null ? "no sheet holds anything" : $"there is no sheet {asked}"), name, sheets);
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or XmlException or FormatException or ArgumentException or IndexOutOfRangeException
            or InvalidOperationException or NullReferenceException or KeyNotFoundException or OverflowException or NotSupportedException or IOException)
        {
            throw new ImportException(ImportException.Unreadable, "it is no Excel file that can be read: " + e.Message);
        }
    }

    private static void Weigh(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        if (zip.GetEntry("xl/workbook.xml") is null)
            throw new ImportException(ImportException.Unreadable, "it is a zip file of something else");
        if (zip.Entries.Count > 5_000 || zip.Entries.Sum(e => e.Length) > MostUnpacked)
            throw new ImportException(ImportException.TooBig, $"it unpacks to more than {MostUnpacked} bytes");
    }

    private static List<string[]> Rows(IExcelDataReader reader)
    {
        var (rows, letters, filled) = (new List<string[]>(), 0L, 0);
        while (reader.Read())
        {
            if (rows.Count >= MostRows || reader.FieldCount > MostColumns)
                throw new ImportException(ImportException.TooBig, $"a sheet has more than {MostRows} rows or {MostColumns} columns");
            var cells = Enumerable.Range(0, reader.FieldCount).Select(i => Cell(reader.GetValue(i))).ToArray();
            rows.Add(cells);
            letters += cells.Length + cells.Sum(c => (long)c.Length);
            if (letters > MostLetters)
                throw new ImportException(ImportException.TooBig, $"a sheet has more than {MostLetters} letters");
            if (cells.Any(c => c.Length > 0))
                filled = rows.Count;
        }
        return rows[..filled];
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
