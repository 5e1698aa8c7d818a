using PdfSharp.Fonts;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;
using Workshop.Server.Exports.Documents;
using Workshop.Server.Exports.Typesetting;

namespace Workshop.Server.Exports.Paper;

/// <summary>The report as a tagged PDF: A4, fonts inside, contents with page numbers, bookmarks, a language, an alternative for each chart.</summary>
internal static class PdfExport
{
    // The library keeps its fonts for the whole process and is not made for two threads.
    private static readonly Lock One = new();

    static PdfExport() => GlobalFontSettings.FontResolver = new ShippedFonts();

    public static byte[] Write(Document document)
    {
        var sheets = Paginating.Of(PdfRows.Of(document));
        lock (One)
        {
            using var pdf = new PdfDocument();
            pdf.Info.Title = document.Title.Plain;
            pdf.Info.Subject = document.Stamp.Plain;
            pdf.Info.Author = pdf.Info.Creator = "Workshop";
            pdf.Info.CreationDate = pdf.Info.ModificationDate = document.Made.UtcDateTime;
            pdf.Language = Office.Tags.Of(document.Words);
            pdf.ViewerPreferences.DisplayDocTitle = true;
            pdf.ViewerPreferences.Direction = document.IsRightToLeft ? PdfReadingDirection.RightToLeft : PdfReadingDirection.LeftToRight;
            pdf.PageMode = PdfPageMode.UseOutlines;
            PdfDrawing.Draw(sheets, document, pdf, UAManager.ForDocument(pdf).StructureBuilder);
            using var bytes = new MemoryStream();
            pdf.Save(bytes, closeStream: false);
            return bytes.ToArray();
        }
    }

    private sealed class ShippedFonts : IFontResolver
    {
        public FontResolverInfo? ResolveTypeface(string familyName, bool bold, bool italic) => new(familyName);

        public byte[]? GetFont(string faceName) => FontFile.All.First(f => f.Name == faceName).Bytes.Value;
    }
}
