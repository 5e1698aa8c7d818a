using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using Workshop.Domain.Tests;
using Workshop.Server.Exports;
using Workshop.Server.Exports.Archives;
using Workshop.Server.Exports.Languages;
using Workshop.Server.Tests.Live;
using Workshop.Server.Tests.Recount;

namespace Workshop.Server.Tests.Exports;

/// <summary>That some ballots were on paper is said in every document and language, and stays in the archive and in what is restored from it.</summary>
public sealed class PapersTests(OneServer one) : IClassFixture<OneServer>
{
    public static IEnumerable<TheoryDataRow<string>> Languages => Words.Languages.Select(l => new TheoryDataRow<string>(l));

    [Theory, MemberData(nameof(Languages)), Rule("PAP-7")]
    public void EveryDocumentSaysHowManyWereOnPaper(string language)
    {
        var report = ArchiveReading.Read(Encoding.UTF8.GetBytes(EveryInstrumentTests.WithPapers().ToJsonString()));
        var said = Words.Find(language)!.Say("paper.ballots", ("n", 5), ("devices", Words.Find(language)!.Number(12))).Plain;
        Assert.Contains(said, Encoding.UTF8.GetString(Exporting.Make("md", report, language)), StringComparison.Ordinal);
        Assert.Contains(said, WebUtility.HtmlDecode(Encoding.UTF8.GetString(Exporting.Make("html", report, language))), StringComparison.Ordinal);
        using var package = WordprocessingDocument.Open(new MemoryStream(Exporting.Make("docx", report, language)), isEditable: false);
        Assert.Contains(said, package.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        Assert.NotEmpty(Exporting.Make("pdf", report, language));
    }

    [Fact, Rule("PAP-7", "SES-16")]
    public async Task TheArchiveKeepsItAndSoDoesWhatIsRestoredFromIt()
    {
        var archive = EveryInstrumentTests.WithPapers();
        var text = archive.ToJsonString();
        Assert.True(ArchiveSchema.Fits(text));
        Assert.True(ArchiveSchema.TellsOfAll(text));
        Assert.Equal((5, 17, true), ((int)archive["rounds"]![0]!["paper"]!, (int)archive["rounds"]![0]!["voted"]!, (bool)archive["rounds"]![1]!["revealedBefore"]!));
        using var http = new HttpClient { BaseAddress = one.Server.Address };
        using var made = await http.PostAsync("/api/archives", new ByteArrayContent(Encoding.UTF8.GetBytes(text)));
        var created = await made.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(made.StatusCode == HttpStatusCode.OK, created.ToString());
        using var entered = await http.PostAsJsonAsync("/api/enter", new { link = created.GetProperty("links").GetProperty("observer").GetString() });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await entered.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("seat").GetString());
        var now = JsonNode.Parse(await http.GetByteArrayAsync($"/api/sessions/{created.GetProperty("session").GetString()}/report.json"))!;
        Assert.True(JsonNode.DeepEquals(archive["rounds"], now["rounds"]), "the restored rounds say something else");
    }
}
