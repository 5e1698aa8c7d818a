using System.Text;
using Workshop.Domain.Reports;
using Workshop.Server.Exports.Archives;
using Workshop.Server.Exports.Documents;
using Workshop.Server.Exports.Languages;
using Workshop.Server.Exports.Office;
using Workshop.Server.Exports.Pages;
using Workshop.Server.Exports.Paper;
using Workshop.Server.Exports.Plain;
using Workshop.Server.Exports.Tables;

namespace Workshop.Server.Exports;

/// <summary>The report as a file. All are made from one <see cref="Report"/>, so they can't disagree and none can say more than another.</summary>
internal static class Exporting
{
    /// <summary>The formats there are, by the ending of the file, with their media types.</summary>
    public static readonly IReadOnlyDictionary<string, string> Types = new Dictionary<string, string>
    {
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["pdf"] = "application/pdf",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["html"] = "text/html; charset=utf-8",
        ["md"] = "text/markdown; charset=utf-8",
        ["csv.zip"] = "application/zip",
        ["blt.zip"] = "application/zip",
        ["json"] = "application/json; charset=utf-8",
    };

    /// <summary>The formats by the name that the command knows them by: a zip of CSV files is still CSV.</summary>
    public static readonly IReadOnlyDictionary<string, string> ByName = Types.Keys.Where(f => f != "json").ToDictionary(f => f.Split('.')[0], f => f);

    /// <param name="language">The language asked for; the workshop's own where it is none that we speak.</param>
    public static byte[] Make(string format, Report report, string? language)
    {
        var words = Words.For(language, report.Workshop.Language);
        return format switch
        {
            "docx" => DocxExport.Write(Composing.Of(report, words)),
            "pdf" => PdfExport.Write(Composing.Of(report, words)),
            "xlsx" => XlsxExport.Write(Tabling.Of(report, words), Composing.Of(report, words)),
            "html" => Encoding.UTF8.GetBytes(HtmlExport.Write(Composing.Of(report, words))),
            "md" => Encoding.UTF8.GetBytes(MarkdownExport.Write(Composing.Of(report, words))),
            "csv.zip" => CsvExport.Write(Tabling.Of(report, words), report.Stamp.At),
            "blt.zip" => BltExport.Write(report),
            "json" => ArchiveExport.Write(report),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not an export format"),
        };
    }
}
