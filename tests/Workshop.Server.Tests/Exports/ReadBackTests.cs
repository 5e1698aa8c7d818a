using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Workshop.Server.Exports;
using Workshop.Server.Exports.Languages;
using Workshop.Server.Tests.Live;

namespace Workshop.Server.Tests.Exports;

/// <summary>What the London workshop's files say, read with other libraries than those that wrote them, is what its archive says.</summary>
public sealed class ReadBackTests(OneServer one) : IClassFixture<OneServer>
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static IEnumerable<TheoryDataRow<string>> Languages => Words.Languages.Select(l => new TheoryDataRow<string>(l));

    private async Task<(JsonNode Archive, byte[] File)> Made(string format, string language, Action<JsonNode>? change = null)
    {
        var archive = await LondonArchive.Json(one);
        change?.Invoke(archive);
        return (archive, Exporting.Make(format, LondonArchive.Report(archive), language));
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task TheWordDocumentHoldsTheSamePrioritiesCountsAndQuotes(string language)
    {
        var (archive, file) = await Made("docx", language);
        var paragraphs = Part(file, "word/document.xml").Descendants(W + "p").Select(TextOf).ToList();
        foreach (var statement in archive["priorities"]!.AsArray().Select(p => (string)p!["statement"]!))
            Assert.Contains(paragraphs, p => p.EndsWith(statement, StringComparison.Ordinal));
        foreach (var note in NotesOf(archive))
            Assert.Contains(paragraphs, p => p.StartsWith($"{note["number"]}\t{note["text"]}", StringComparison.Ordinal));
        foreach (var round in archive["rounds"]!.AsArray().Where(r => (string)r!["method"]! == "dots"))
            foreach (var row in round!["published"]!["rows"]!.AsArray())
                Assert.Contains(TableRows(file), r => r[1] == (string)round["names"]![(string)row!["item"]!]! && r[2] == (string)row["points"]! && r[3] == row["people"]!.ToString());
        Assert.Contains(paragraphs, p => p.Contains((string)archive["stamp"]!["code"]!, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task TheWordDocumentIsSoundInItsLanguageAndDirectionWithAnAlternativeForEachPicture(string language)
    {
        var (_, file) = await Made("docx", language);
        using var package = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var document = Part(file, "word/document.xml");
        Assert.Equal(language == "ar", document.Descendants(W + "sectPr").Single().Element(W + "bidi") is not null);
        Assert.Equal(language == "ar", document.Descendants(W + "tbl").All(t => t.Descendants(W + "bidiVisual").Any()));
        Assert.All(document.Descendants(W + "tbl"), t => Assert.NotNull(t.Element(W + "tr")!.Element(W + "trPr")!.Element(W + "tblHeader")));
        var pictures = document.Descendants().Where(e => e.Name.LocalName == "docPr").ToList();
        Assert.Equal(6, pictures.Count);
        Assert.All(pictures, p => Assert.True(((string?)p.Attribute("descr"))?.Length > 40));
        Assert.StartsWith(language, (string?)Part(file, "word/styles.xml").Descendants(W + "lang").Single().Attribute(W + "val"), StringComparison.Ordinal);
        var headings = document.Descendants(W + "pStyle").Count(s => (string?)s.Attribute(W + "val") is "Heading1" or "Heading2");
        Assert.Equal(headings, document.Descendants(W + "hyperlink").Count());
        Assert.All(document.Descendants(W + "hyperlink"), h => Assert.Contains(document.Descendants(W + "bookmarkStart"), b => (string?)b.Attribute(W + "name") == (string?)h.Attribute(W + "anchor")));
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task TheExcelFileHoldsTheSamePrioritiesCountsAndQuotesAsNumbersAndText(string language)
    {
        var (archive, file) = await Made("xlsx", language);
        var sheets = Sheets(file);
        Assert.Equal(["workshop", "groups", "priorities", "actions", "followed", "dissents", "barriers", "answers", "votes", "results", "byGroup", "sure", "levels", "spread", "support", "agreement", "pairs", "rules", "duels", "translations"], sheets.Select((s, i) => s.Name == Words.Find(language)![$"table.{Ids[i]}"] ? Ids[i] : s.Name));
        Assert.Equal(archive["priorities"]!.AsArray().Select(p => ((object)(string)p!["statement"]!, Votes(p))),
            sheets[2].Rows.Skip(1).Select(r => (r[1], string.Join(",", r[7..13]))));
        Assert.Equal(NotesOf(archive).Select(n => ((double)n["number"]!, (string)n["text"]!)).Order(), sheets[6].Rows.Skip(1).Select(r => ((double)r[0], (string)r[1])).Order());
        var dots = archive["rounds"]!.AsArray()[0]!;
        Assert.Equal(dots["published"]!["rows"]!.AsArray().Select(r => ((string)dots["names"]![(string)r!["item"]!]!, double.Parse((string)r["points"]!), (double)r["people"]!, (double)r["share"]! / 100)),
            sheets[9].Rows.Skip(1).Where(r => (double)r[0] == 1).Select(r => ((string)r[1], (double)r[4], (double)r[5], (double)r[7])));
        Assert.Equal(archive["people"]!["groups"]!.AsArray().Select(g => (double)g!["people"]!), sheets[1].Rows.Skip(1).Select(r => (double)r[1]));
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task TheExcelFileIsSoundWithFrozenHeadersAndFilters(string language)
    {
        var (_, file) = await Made("xlsx", language);
        using var package = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        using var zip = new ZipArchive(new MemoryStream(file));
        var sheets = zip.Entries.Where(e => e.FullName.Contains("worksheets/", StringComparison.Ordinal)).Select(e => XDocument.Load(e.Open())).ToList();
        Assert.Equal(Ids.Length, sheets.Count);
        Assert.All(sheets, s =>
        {
            Assert.Equal("frozen", (string?)s.Descendants().Single(e => e.Name.LocalName == "pane").Attribute("state"));
            Assert.Single(s.Descendants(), e => e.Name.LocalName == "autoFilter");
            // A title that is wider than its column is broken, and would lie over the first row.
            var widths = s.Descendants().Where(e => e.Name.LocalName == "col").Select(c => (double)c.Attribute("width")!);
            var header = s.Descendants().First(e => e.Name.LocalName == "row");
            var broken = header.Elements().Zip(widths).Any(c => c.First.Value.Length > c.Second);
            Assert.True((double)header.Attribute("ht")! >= (broken ? 30 : 15));
            Assert.Equal(language == "ar", (string?)s.Descendants().Single(e => e.Name.LocalName == "sheetView").Attribute("rightToLeft") is "1" or "true");
        });
    }

    public static readonly string[] Formulas =
        ["=1+1", "=cmd|' /C calc'!A0", "+44 20", "-2+3", "@SUM(A1)", "＝1", "\"quoted\", and; more", "👩🏽‍🌾 à l’aide", "أرض، ماء", "=HYPERLINK(\"http://x\",\"y\")"];

    [Fact]
    public async Task WhatLooksLikeAFormulaStaysTextInExcelWordAndCsv()
    {
        void Change(JsonNode archive)
        {
            foreach (var (i, note) in NotesOf(archive).Take(Formulas.Length).Index())
                note["text"] = Formulas[i];
        }
        var (_, xlsx) = await Made("xlsx", "en", Change);
        var texts = Sheets(xlsx)[6].Rows.Select(r => r[1]).OfType<string>().ToHashSet();
        Assert.Subset(texts, Formulas.ToHashSet());
        using var zip = new ZipArchive(new MemoryStream(xlsx));
        Assert.All(zip.Entries.Where(e => e.FullName.Contains("worksheets/", StringComparison.Ordinal)), e => Assert.DoesNotContain(XDocument.Load(e.Open()).Descendants(), x => x.Name.LocalName == "f"));

        var (_, csv) = await Made("csv.zip", "en", Change);
        var rows = Csv(csv, "barriers.csv");
        Assert.All(rows.SelectMany(r => r), cell => Assert.False(cell.Length > 0 && "=+-@＝".Contains(cell[0], StringComparison.Ordinal), cell));
        foreach (var formula in Formulas)
            Assert.Contains(rows, r => r[1] == formula || r[1] == "'" + formula);
    }

    [Theory]
    [InlineData("docx"), InlineData("xlsx"), InlineData("html"), InlineData("md"), InlineData("csv.zip"), InlineData("blt.zip")]
    public async Task TheSameReportGivesTheSameBytesWhoeverMakesThem(string format)
    {
        var archive = await LondonArchive.Bytes(one);
        var folder = Directory.CreateTempSubdirectory();
        var (file, made) = (Path.Combine(folder.FullName, "archive.json"), Path.Combine(folder.FullName, "made"));
        await File.WriteAllBytesAsync(file, archive);
        using var errors = new StringWriter();
        Assert.True(ExportCommand.Run([file, "--to", format.Split('.')[0], "--lang", "fr", made], errors) == 0, errors.ToString());
        Assert.Equal(Exporting.Make(format, Server.Exports.Archives.ArchiveReading.Read(archive), "fr"), await File.ReadAllBytesAsync(made));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task EveryFormOfEveryArabicLetterIsInThePdf()
    {
        var (_, file) = await Made("pdf", "ar");
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(file);
        var letters = pdf.GetPages().SelectMany(p => p.Letters).ToList();
        Assert.True(letters.Count(l => l.Value.Length > 0 && l.Value[0] is >= '\u0600' and <= '\u06FF' or >= '\uFB50' and <= '\uFEFC') > 1000);
        Assert.Empty(letters.Where(l => l.Value.Length == 0 || l.Value[0] is '\0' or '\uFFFD').Select(l => $"{l.FontName} {l.Location}"));
    }

    private static readonly string[] Ids = ["workshop", "groups", "priorities", "actions", "followed", "dissents", "barriers", "answers", "votes", "results", "byGroup", "sure", "levels", "spread", "support", "agreement", "pairs", "rules", "duels", "translations"];

    private static string Votes(JsonNode priority) => string.Join(",", priority["votes"]!.AsArray());

    internal static IEnumerable<JsonNode> NotesOf(JsonNode archive) =>
        archive["themes"]!.AsArray().SelectMany(t => t!["notes"]!.AsArray()).SelectMany(n => n!["alike"]!.AsArray().Prepend(n)).Select(n => n!);

    private static XDocument Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }

    private static string TextOf(XElement paragraph) => string.Concat(paragraph.Descendants().Where(e => e.Name == W + "t" || e.Name == W + "tab" && e.Parent!.Name == W + "r").Select(e => e.Name == W + "t" ? e.Value : "\t"));

    private static List<string[]> TableRows(byte[] file) =>
        Part(file, "word/document.xml").Descendants(W + "tr").Select(r => r.Elements(W + "tc").Select(c => string.Concat(c.Descendants(W + "t").Select(t => t.Value))).ToArray()).Where(r => r.Length > 3).ToList();

    private static List<(string Name, List<object[]> Rows)> Sheets(byte[] file)
    {
        // It asks for the old code page of Windows, also where a file has none of it.
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file));
        var sheets = new List<(string, List<object[]>)>();
        do
        {
            var rows = new List<object[]>();
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            sheets.Add((reader.Name, rows));
        }
        while (reader.NextResult());
        return sheets;
    }

    /// <summary>By the letter of RFC 4180.</summary>
    internal static List<string[]> Csv(byte[] zipped, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(zipped));
        using var bytes = new MemoryStream();
        using (var entry = zip.GetEntry(name)!.Open())
            entry.CopyTo(bytes);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.ToArray()[..3]);
        var text = System.Text.Encoding.UTF8.GetString(bytes.ToArray()[3..]);
        var (rows, row, cell, quoted) = (new List<string[]>(), new List<string>(), new System.Text.StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (text[i] == '"')
                quoted = !quoted;
            else if (!quoted && text[i] is ',' or '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (text[i] == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else
                cell.Append(text[i]);
        return rows;
    }
}
