using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Made = Workshop.Server.Exports.Documents.Document;

namespace Workshop.Server.Exports.Office;

/// <summary>The report as a Word document with real styles, headings, contents, tables and pictures, in its language and direction.</summary>
internal static class DocxExport
{
    public static byte[] Write(Made document)
    {
        using var bytes = new MemoryStream();
        using (var package = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
            Fill(package, document);
        return Package.Settled(bytes.ToArray(), document.Made);
    }

    private static void Fill(WordprocessingDocument package, Made document)
    {
        var main = package.AddMainDocumentPart();
        Package.Feed(main.AddNewPart<StyleDefinitionsPart>("styles"), "styles.xml", Tags.Of(document.Words));
        Package.Feed(main.AddNewPart<NumberingDefinitionsPart>("numbering"), "numbering.xml", Tags.Of(document.Words));
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = new Settings(
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
        var footer = main.AddNewPart<FooterPart>("footer");
        footer.Footer = new Footer(Foot(document));
        var body = new Body(DocxBlocks.Of(document, main));
        var page = new SectionProperties(new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" }, new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1134, Bottom = 1134, Left = 1134U, Right = 1134U, Header = 567, Footer = 567 });
        if (document.IsRightToLeft)
            page.Append(new BiDi());
        body.Append(page);
        main.Document = new Document(body);
        Package.Describe(package, document);
    }

    private static Paragraph Foot(Made document)
    {
        var words = document.Words;
        var foot = DocxText.Paragraph("Footer", document.Title + $"  ·  {document.Code}", document.IsRightToLeft, document.IsRightToLeft);
        foot.Append(new DocumentFormat.OpenXml.Wordprocessing.Run(new TabChar()));
        foreach (var run in words.Say("page", ("page", "\u0001"), ("pages", "\u0002")).Runs)
            foot.Append(run.Text switch
            {
                "\u0001" => DocxText.Field("PAGE", "1"),
                "\u0002" => DocxText.Field("NUMPAGES", "1"),
                _ => DocxText.Run(run, document.IsRightToLeft),
            });
        return foot;
    }
}
