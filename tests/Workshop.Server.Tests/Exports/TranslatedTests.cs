using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Workshop.Domain.Reports;
using Workshop.Domain.Tests;
using Workshop.Domain.Translations;
using Workshop.Server.Exports;
using Workshop.Server.Exports.Archives;
using Workshop.Server.Exports.Languages;
using Workshop.Server.Tests.Recount;

namespace Workshop.Server.Tests.Exports;

/// <summary>What an interpreter made of the room's words, as documents show it.</summary>
public sealed class TranslatedTests
{
    [Fact, Rule("TRL-7")]
    public void WhatIsTranslatedStandsUnderItsOriginal()
    {
        var report = Weighed() with
        {
            Themes = [new(null, "", [new(new("n1"), 1, "The road is closed", [], null, [], Redacted: false)])],
            Translations = [In(Original.Workshop, "", "Les mines", "Qu’est-ce qui nous sépare ?"), In(Original.Note, "n1", "La route est coupée")],
        };
        var markdown = Encoding.UTF8.GetString(Exporting.Make("md", report, "fr"));
        Assert.StartsWith($"# Mining\n\n{Said("Les mines")}\n", markdown, StringComparison.Ordinal);
        Assert.Contains($"- The road is closed\\\n  {Said("La route est coupée")}\n", markdown, StringComparison.Ordinal);
        var html = WebUtility.HtmlDecode(Encoding.UTF8.GetString(Exporting.Make("html", report, "fr")));
        Assert.Contains("The road is closed</q><br>", html, StringComparison.Ordinal);
        Assert.Contains("Les mines", html, StringComparison.Ordinal);
        using var package = WordprocessingDocument.Open(new MemoryStream(Exporting.Make("docx", report, "fr")), isEditable: false);
        var paragraphs = package.MainDocumentPart!.Document!.Descendants<Paragraph>().ToList();
        Assert.Contains(paragraphs, p => p.InnerText == Said("Les mines"));
        Assert.Single(paragraphs.Single(p => p.InnerText.Contains("La route est coupée", StringComparison.Ordinal)).Descendants<Break>());
        Assert.True(Exporting.Make("pdf", report, "fr").Length > Exporting.Make("pdf", report with { Translations = [] }, "fr").Length);
    }

    [Theory, MemberData(nameof(Languages))]
    public void AVoteOnTwoScalesIsAskedWithTheWordsOfItsKind(string language) =>
        Assert.Contains(Words.Find(language)!["question.matrix"], Encoding.UTF8.GetString(Exporting.Make("md", Weighed(), language)), StringComparison.Ordinal);

    public static IEnumerable<TheoryDataRow<string>> Languages => Words.Languages.Select(l => new TheoryDataRow<string>(l));

    private static string Said(string translated) => Words.Find("fr")!.Say("translation", ("text", Line.Typed(translated))).Plain;

    private static Report Weighed() => ArchiveReading.Read(Encoding.UTF8.GetBytes(EveryInstrumentTests.Archive("matrix", equal: false, strict: false).ToJsonString()));

    private static TranslationSight In(Original of, string id, params string[] texts) => new(Translation.KeyOf(of, id, "fr"), of, id, "fr", [.. texts], Stale: false, 1);
}
