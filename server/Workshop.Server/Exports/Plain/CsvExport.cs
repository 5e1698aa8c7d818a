using System.Globalization;
using System.IO.Compression;
using System.Text;
using Workshop.Domain;
using Workshop.Server.Exports.Office;
using Workshop.Server.Exports.Tables;

namespace Workshop.Server.Exports.Plain;

/// <summary>
/// One CSV file per table (RFC 4180, UTF-8 with a mark so that spreadsheets read it right), zipped. Safe to open in a spreadsheet. Files and
/// columns have the same names in every language, for programs; numbers and times are written for programs as well.
/// </summary>
internal static class CsvExport
{
    public static byte[] Write(Seq<Table> tables, DateTimeOffset made)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var table in tables)
                Add(zip, table, made);
        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, Table table, DateTimeOffset made)
    {
        var entry = zip.CreateEntry(table.Id + ".csv");
        entry.LastWriteTime = Package.ZipTime(made);
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        writer.Write(string.Join(",", table.Fields.Select(f => f.Id)) + "\r\n");
        foreach (var row in table.Rows)
            writer.Write(string.Join(",", row.Select(c => Quoted(Cell(c)))) + "\r\n");
    }

    private static string Cell(object? cell) => cell switch
    {
        null => "",
        string text => Harmless(text),
        bool yes => yes ? "true" : "false",
        Percent share => share.Whole.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };

    /// <summary>
    /// A cell that starts like a formula would run in the rapporteur's spreadsheet; an apostrophe before it makes it text. Numbers that we
    /// write ourselves never come here.
    /// </summary>
    public static string Harmless(string typed) => typed.Length > 0 && typed[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + typed : typed;

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny("\",\r\n;") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
