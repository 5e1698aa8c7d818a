using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Workshop.Server.Imports;

/// <summary>A table of cells as a file has it.</summary>
/// <param name="Broken">Rows (from 1) whose quotes do not close, or stand where none may.</param>
internal sealed record Grid(IReadOnlyList<string[]> Rows, IReadOnlySet<int> Broken);

/// <summary>Comma-separated values with any separator; what is not as it should be is marked, never dropped.</summary>
internal static class ReadingCsv
{
    public static readonly IReadOnlyList<string> Delimiters = [",", ";", "\t", "|"];

    private const int Sampled = 30;
    private const int MostRows = 200_000;

    public static Grid Read(string text, string delimiter, int most = MostRows + 1)
    {
        using var reader = new StringReader(text);
        var (rows, broken, isBroken) = (new List<string[]>(), new HashSet<int>(), false);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = _ => isBroken = true,
        });
        while (rows.Count < most && parser.Read())
        {
            rows.Add(parser.Record ?? []);
            if (isBroken)
                broken.Add(rows.Count);
            isBroken = false;
        }
        return rows.Count <= MostRows ? new(rows, broken) : throw new ImportException(ImportException.TooBig, $"it has more than {MostRows} rows");
    }

    /// <summary>The separator by which most rows have the same number of cells, and more than one.</summary>
    public static string Sniff(string text) => Delimiters.MaxBy(d => Fits(Read(text, d, Sampled)))!;

    private static double Fits(Grid grid)
    {
        var widths = grid.Rows.Select(r => r.Length).Where(n => n > 1).CountBy(n => n).ToList();
        return widths.Count == 0 ? 0 : (double)widths.Max(w => w.Value) / grid.Rows.Count - (0.1 * grid.Broken.Count) + (0.001 * Math.Min(widths.MaxBy(w => w.Value).Key, 20));
    }
}
