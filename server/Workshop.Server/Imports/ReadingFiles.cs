using System.Text;

namespace Workshop.Server.Imports;

/// <summary>Finds out what a file is and what it holds. Believes nothing; whatever is off is an <see cref="ImportException"/> or a wrong row.</summary>
internal static class ReadingFiles
{
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Wider than any list of notes; what reads by columns takes columns times rows.</summary>
    private const int MostColumns = 200;

    // Old text files, and the reader of Excel's, know encodings that .NET does not bring by itself.
    static ReadingFiles() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static (Manner Manner, FoundNotes Found) Read(byte[] bytes, Wish wish)
    {
        if (bytes.Length > MostBytes)
            throw new ImportException(ImportException.TooBig, $"it has {bytes.Length} bytes; at most {MostBytes} are read");
        if (bytes.Length == 0)
            throw new ImportException(ImportException.NoTable, "it is empty");
        if (wish.As is not null && !Formats.All.Contains(wish.As))
            throw new ImportException(ImportException.OtherFormat, $"{wish.As} is no format");
        if (ReadingXlsx.IsOne(bytes))
        {
            var (grid, sheet, sheets) = ReadingXlsx.Read(bytes, wish.Sheet);
            return Table(grid, wish, new(Formats.Table, [], Sheet: sheet, Sheets: sheets));
        }
        if (bytes.AsSpan(0, Math.Min(bytes.Length, 4096)) is var start && start.IndexOf((byte)0) >= 0 && !start.StartsWith<byte>([0xFF, 0xFE]) && !start.StartsWith<byte>([0xFE, 0xFF])
            && wish.Encoding is not ("utf-16" or "utf-16BE"))
            throw new ImportException(ImportException.Unreadable, "it is neither text nor an Excel file (.xlsx)");
        var (text, encoding) = ReadingText.Read(bytes, wish.Encoding);
        var list = Lists.Known(text);
        return wish.As is null && list is not null || wish.As is Formats.ScrumlrJson or Formats.Retrospected or Formats.Archive
            ? List(bytes, text, encoding, wish.As ?? list!)
            : Csv(text, encoding, wish);
    }

    private static (Manner, FoundNotes) List(byte[] bytes, string text, string encoding, string format) => (new(format, [format], Encoding: encoding), format switch
    {
        Formats.ScrumlrJson => Lists.Scrumlr(text),
        Formats.Retrospected => Lists.Retrospected(text),
        _ => Lists.Archive(bytes),
    });

    private static (Manner, FoundNotes) Csv(string text, string encoding, Wish wish)
    {
        if (wish.Delimiter is { } asked && !ReadingCsv.Delimiters.Contains(asked))
            throw new ImportException(ImportException.OtherFormat, "no such separator");
        var delimiter = wish.Delimiter ?? ReadingCsv.Sniff(text);
        return Table(ReadingCsv.Read(text, delimiter), wish, new(Formats.Table, [], encoding, delimiter));
    }

    private static (Manner, FoundNotes) Table(Grid grid, Wish wish, Manner manner)
    {
        if (!grid.Rows.Any(r => r.Any(c => !string.IsNullOrWhiteSpace(c))))
            throw new ImportException(ImportException.NoTable, "it holds no rows");
        if (grid.Rows.Any(r => r.Length > MostColumns))
            throw new ImportException(ImportException.TooBig, $"it has more than {MostColumns} columns");
        var known = Tables.Known(grid);
        var format = wish.As ?? known ?? Formats.Table;
        if (format is Formats.Parabol or Formats.ScrumlrCsv or Formats.AzureDevOps && format != known)
            throw new ImportException(ImportException.OtherFormat, $"its columns are not those of {format}");
        manner = manner with { As = format, Offered = known is null or Formats.Columns ? [Formats.Table, Formats.Columns] : [known, Formats.Table, Formats.Columns] };
        return format switch
        {
            Formats.Parabol => (manner, Tables.Parabol(grid)),
            Formats.ScrumlrCsv => (manner, Tables.Scrumlr(grid)),
            Formats.AzureDevOps => (manner, Tables.AzureDevOps(grid)),
            Formats.Columns => (manner, Tables.ColumnByColumn(grid)),
            _ => Any(grid, wish, manner),
        };
    }

    private static (Manner, FoundNotes) Any(Grid grid, Wish wish, Manner manner)
    {
        var header = wish.HasHeader ?? Tables.LooksNamed(grid);
        var (text, width) = (wish.Text ?? Tables.TextColumn(grid, header), Tables.Width(grid));
        var theme = wish.Theme is { } asked ? (asked < 0 ? null : asked) : Tables.ThemeColumn(grid, header, text);
        if (text < 0 || text >= width || theme >= width || theme == text)
            throw new ImportException(ImportException.NoColumn, $"it has {width} columns");
        return (manner with { HasHeader = header, Columns = Tables.Columns(grid, header), Text = text, Theme = theme }, Tables.Any(grid, header, text, theme));
    }
}
