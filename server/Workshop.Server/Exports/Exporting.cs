using System.Text;
using Workshop.Domain.Reports;

namespace Workshop.Server.Exports;

/// <summary>The report as a file. All are made from one <see cref="Report"/>, so they can't disagree and none can say more than another.</summary>
internal static class Exporting
{
    /// <summary>The formats there are, with their media types.</summary>
    public static readonly IReadOnlyDictionary<string, string> Types = new Dictionary<string, string>
    {
        ["md"] = "text/markdown; charset=utf-8",
        ["csv.zip"] = "application/zip",
        ["json"] = "application/json; charset=utf-8",
    };

    public static byte[] Make(string format, Report report) => format switch
    {
        "md" => Encoding.UTF8.GetBytes(MarkdownExport.Write(report)),
        "csv.zip" => CsvExport.Write(report),
        "json" => ArchiveExport.Write(report),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not an export format"),
    };
}
