using System.Text;
using Workshop.Domain.Dialogues;
using Workshop.Server.Exports.Documents;
using Workshop.Server.Exports.Languages;
using Workshop.Server.Exports.Office;
using Workshop.Server.Exports.Pages;
using Workshop.Server.Exports.Paper;
using Workshop.Server.Exports.Plain;
using Workshop.Server.Exports.Tables;
using Workshop.Server.Wire;

namespace Workshop.Server.Exports;

/// <summary>The comparison of a series as a file. All are made from one <see cref="Comparison"/>, which is also what its page shows.</summary>
internal static class ExportingSeries
{
    /// <summary>The formats there are: those of a report, but for the ballots, which no series has.</summary>
    public static readonly IReadOnlyDictionary<string, string> Types = Exporting.Types.Where(t => t.Key != "blt.zip").ToDictionary();

    /// <param name="language">The language asked for; that of the first dialogue where it is none that we speak.</param>
    public static byte[] Make(string format, Comparison comparison, string? language)
    {
        var words = Words.For(language, comparison.Dialogues.Count > 0 ? comparison.Dialogues[0].Language : "en");
        Document Document() => ComposingSeries.Of(comparison, words);
        return format switch
        {
            "docx" => DocxExport.Write(Document()),
            "pdf" => PdfExport.Write(Document()),
            "xlsx" => XlsxExport.Write(TablingSeries.Of(comparison, words), Document()),
            "html" => Encoding.UTF8.GetBytes(HtmlExport.Write(Document())),
            "md" => Encoding.UTF8.GetBytes(MarkdownExport.Write(Document())),
            "csv.zip" => CsvExport.Write(TablingSeries.Of(comparison, words), comparison.At),
            "json" => Json.Bytes(comparison),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not an export format"),
        };
    }
}
