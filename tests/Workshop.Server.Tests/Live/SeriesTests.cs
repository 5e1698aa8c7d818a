using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Workshop.Domain.Tests;
using Workshop.Player;
using Workshop.Server.Tests.Exports;

namespace Workshop.Server.Tests.Live;

/// <summary>Two workshops of one series through the doors of the real process: started from one another, compared, taken away, deleted.</summary>
public sealed class SeriesTests : IAsyncLifetime
{
    private const string Statement = "Licences for small-scale miners within ninety days";
    private const string Said = "words-on-an-action-that-must-be-gone-from-the-disk";

    private readonly HttpClient _http = new();
    private ServerProcess _server = null!;
    private Room _london = null!;
    private Person _facilitator = null!;
    private string _series = "", _link = "", _reader = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ServerProcess.Started();
        _london = await Room.Create(_server.Address, Play.Setup(Scenario.London()));
        _facilitator = await _london.Open("facilitator");
        await _facilitator.Send(new { @is = "word-priority", id = "p1", statement = Statement, why = "", notes = Array.Empty<string>(), actions = new[] { new { id = "a1", what = "Pass the law", owner = "Ministry" } } });
        await _facilitator.Send(new { @is = "open-stage", stage = "agree" });
        await _facilitator.Send(new { @is = "close-session" });
        var made = await Post("/api/series", new { title = "Mining dialogues" });
        (_series, _link, _reader) = (made.GetProperty("series").GetString()!, made.GetProperty("links").GetProperty("facilitator").GetString()!, made.GetProperty("links").GetProperty("observer").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _london.Dispose();
        await _facilitator.DisposeAsync();
        await _server.DisposeAsync();
    }

    // Who is asked to come again, since the store or the workshop is away for a moment, does so.
    private async Task<(HttpStatusCode Status, string Said)> Ask(HttpMethod method, string path, object? body = null, string? bearer = null)
    {
        for (var again = 40; ; again--)
        {
            using var ask = new HttpRequestMessage(method, new Uri(_server.Address, path)) { Content = body is null ? null : JsonContent.Create(body) };
            if (bearer is not null)
                ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
            using var answer = await _http.SendAsync(ask);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || again == 0)
                return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
            await Task.Delay(250);
        }
    }

    private async Task<JsonElement> Post(string path, object body, string? bearer = null)
    {
        var (status, said) = await Ask(HttpMethod.Post, path, body, bearer);
        Assert.True((int)status < 300, $"{path}: {(int)status} {said}");
        return said.Length == 0 ? default : JsonElement.Parse(said);
    }

    private async Task Refused(string code, string path, object body, string? bearer = null) =>
        Assert.Contains($"\"{code}\"", (await Ask(HttpMethod.Post, path, body, bearer)).Said, StringComparison.Ordinal);

    private Task<JsonElement> Add(string by) => Post($"/api/series/{_series}/dialogues", new { by }, _link);

    private Task<JsonElement> Do(string id, object command) => Post($"/api/series/{_series}/commands", new { id, command }, _link);

    private async Task<JsonElement> Compared() => JsonElement.Parse((await Ask(HttpMethod.Get, $"/api/series/{_series}", null, _link)).Said).GetProperty("comparison");

    private Task<Room> Kivu(string by) => Room.Create(_server.Address, StartedFromLondon(by));

    private JsonObject StartedFromLondon(string by)
    {
        var setup = JsonSerializer.SerializeToNode(Play.Setup(Scenario.London()))!.AsObject();
        setup["place"] = "Bukavu";
        setup["from"] = JsonSerializer.SerializeToNode(new { by, session = _london.Session, seeds = new[] { "p1" } });
        return setup;
    }

    private (long Records, bool HasWords) NotedOnDisk()
    {
        using var connection = new SqliteConnection($"Data Source={_server.StorePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM stored WHERE kind = 'journal' AND key LIKE '%-of-%'";
        var records = (long)command.ExecuteScalar()!;
        command.CommandText = "SELECT count(*) FROM stored WHERE instr(body, @words) > 0";
        command.Parameters.AddWithValue("@words", Encoding.UTF8.GetBytes(Said));
        return (records, (long)command.ExecuteScalar()! > 0);
    }

    private static object Noted(string session) => new { @is = "note-action", session, priority = "p1", action = "a1", status = "done", said = Said, on = "2025-07-01" };

    [Fact, Rule("SED-1", "SED-3", "SED-4", "SER-6")]
    public async Task AWorkshopStartsFromAnEarlierOneAndStandsBesideItAlsoAfterARestart()
    {
        await Refused("earlier.bad", "/api/sessions", StartedFromLondon(_london.Links["observer"]));
        await Refused("link.bad", "/api/earlier", new { by = _london.Links["rapporteur"] });
        await Refused("link.bad", "/api/earlier", new { by = _reader });
        var earlier = await Post("/api/earlier", new { by = _facilitator.Seat });
        Assert.Equal(Statement, earlier.GetProperty("dialogues")[0].GetProperty("priorities")[0].GetProperty("statement").GetString());
        Assert.False(earlier.GetProperty("isInSeries").GetBoolean());
        using var kivu = await Kivu(_facilitator.Seat);
        await using var leader = await kivu.Open("facilitator");
        await leader.Send(new { @is = "word-priority", id = "q1", theme = "seed-1", statement = "Licences within sixty days", why = "", notes = Array.Empty<string>() });
        await leader.Send(new { @is = "follow-action", from = new { session = _london.Session, priority = "p1" }, action = "a1", status = "under-way", said = "A bill is before parliament" });
        await leader.Send(new { @is = "open-stage", stage = "agree" });
        await Add(_london.Links["facilitator"]);
        await Add(kivu.Links["facilitator"]);
        await Add(kivu.Links["facilitator"]);
        await _server.Kill();
        await _server.Start();
        var strand = (await Compared()).GetProperty("strands")[0];
        Assert.Equal(2, strand.GetProperty("dialogues").GetInt32());
        Assert.Equal(["first", "seeded"], strand.GetProperty("standings").EnumerateArray().Select(s => s.GetProperty("tie").GetString()));
        var action = strand.GetProperty("standings")[0].GetProperty("actions")[0];
        Assert.Equal(("under-way", "A bill is before parliament"), (action.GetProperty("status").GetString(), action.GetProperty("notes")[0].GetProperty("said").GetString()));
        var archive = Encoding.UTF8.GetString(await kivu.Report(leader, "json"));
        Assert.True(ArchiveSchema.TellsOfAll(archive));
        var report = JsonElement.Parse(archive);
        Assert.Equal("under-way", report.GetProperty("themes")[0].GetProperty("seeds")[0].GetProperty("became")[0].GetProperty("status").GetString());
        Assert.Equal(_london.Session, report.GetProperty("themes")[0].GetProperty("seeds")[0].GetProperty("from").GetProperty("session").GetString());
        var told = Encoding.UTF8.GetString(await kivu.Report(leader, "md"));
        Assert.Contains("Brought along from London, priority 1 there.", told, StringComparison.Ordinal);
        Assert.Contains("Pass the law: Under way. A bill is before parliament", told, StringComparison.Ordinal);
    }

    [Fact, Rule("SER-1", "SER-2")]
    public async Task OnlyWhoHoldsBothLinksAddsAndAWorkshopIsInOneSeries()
    {
        var path = $"/api/series/{_series}/dialogues";
        await Refused("link.bad", path, new { by = _london.Links["facilitator"] });
        await Refused("role.not_allowed", path, new { by = _london.Links["facilitator"] }, _reader);
        await Refused("link.bad", path, new { by = _london.Links["rapporteur"] }, _link);
        await Refused("role.not_allowed", $"/api/series/{_series}/commands", new { id = "sneak-0001", command = new { @is = "add-dialogue", session = _london.Session } }, _link);
        await Add(_london.Links["facilitator"]);
        var other = await Post("/api/series", new { title = "Another" }, _facilitator.Seat);
        await Refused("dialogue.elsewhere", $"/api/series/{other.GetProperty("series").GetString()}/dialogues", new { by = _london.Links["facilitator"] }, other.GetProperty("links").GetProperty("facilitator").GetString());
        await Refused("role.not_allowed", $"/api/series/{_series}/commands", new { id = "reader-0001", command = new { @is = "retitle-series", title = "x" } }, _reader);
        await Refused("link.bad", "/api/enter", new { link = _link });
        await Do("rename-00001", new { @is = "retitle-series", title = "Once" });
        await Do("rename-00002", new { @is = "retitle-series", title = "Twice" });
        await Do("rename-00001", new { @is = "retitle-series", title = "Once" });
        Assert.Equal("Twice", (await Compared()).GetProperty("title").GetString());
        // Taken out, it may go elsewhere.
        await Do("remove-00001", new { @is = "remove-dialogue", session = _london.Session });
        await Post($"/api/series/{other.GetProperty("series").GetString()}/dialogues", new { by = _london.Links["facilitator"] }, other.GetProperty("links").GetProperty("facilitator").GetString());
    }

    [Fact, Rule("SER-1")]
    public async Task TwoTabsThatAddAWorkshopToTwoSeriesAtOnceAddItToOne()
    {
        for (var round = 0; round < 20; round++)
        {
            var made = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Post("/api/series", new { title = "One of two" })));
            var both = made.Select(m => (Id: m.GetProperty("series").GetString()!, Link: m.GetProperty("links").GetProperty("facilitator").GetString()!)).ToList();
            var answers = await Task.WhenAll(both.Select(s => Ask(HttpMethod.Post, $"/api/series/{s.Id}/dialogues", new { by = _london.Links["facilitator"] }, s.Link)));
            Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
            foreach (var (series, (status, _)) in both.Zip(answers))
            {
                var seen = JsonElement.Parse((await Ask(HttpMethod.Get, $"/api/series/{series.Id}", null, series.Link)).Said).GetProperty("comparison");
                Assert.Equal(status == HttpStatusCode.NoContent ? 1 : 0, seen.GetProperty("dialogues").GetArrayLength());
                await Post($"/api/series/{series.Id}/delete", new { }, series.Link);
            }
        }
    }

    [Fact, Rule("SER-1")]
    public async Task AWorkshopWhoseAddingWasInterruptedGoesElsewhere()
    {
        await Add(_london.Links["facilitator"]);
        var other = await Post("/api/series", new { title = "Another" });
        var (path, link) = ($"/api/series/{other.GetProperty("series").GetString()}/dialogues", other.GetProperty("links").GetProperty("facilitator").GetString());
        await _server.Kill();
        // As if the process had died between claiming the workshop and remembering it.
        await using (var connection = new SqliteConnection($"Data Source={_server.StorePath};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM stored WHERE kind = 'journal' AND instr(key, @series) > 0";
            command.Parameters.AddWithValue("@series", _series);
            Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
        }
        await _server.Start();
        await Post(path, new { by = _london.Links["facilitator"] }, link);
        Assert.True((await Post("/api/earlier", new { by = _facilitator.Seat })).GetProperty("isInSeries").GetBoolean());
    }

    [Fact, Rule("SER-4", "SES-14")]
    public async Task AWorkshopThatIsDeletedLeavesNothingInItsSeriesAndWhatWasSeededStays()
    {
        using var kivu = await Kivu(_facilitator.Seat);
        await Add(_london.Links["facilitator"]);
        await Add(kivu.Links["facilitator"]);
        await Do("note-000001", Noted(_london.Session));
        Assert.Equal((1, true), NotedOnDisk());
        await Post($"/api/sessions/{_london.Session}/delete", new { code = _london.Code }, _facilitator.Seat);
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal((0, false), NotedOnDisk());
            var dialogue = Assert.Single((await Compared()).GetProperty("dialogues").EnumerateArray());
            Assert.Equal("Bukavu", dialogue.GetProperty("place").GetString());
            await _server.Kill();
            await _server.Start();
        }
        await using var leader = await kivu.Open("facilitator");
        Assert.Contains(Statement, Encoding.UTF8.GetString(await kivu.Report(leader, "md")), StringComparison.Ordinal);
    }

    [Fact, Rule("SER-9")]
    public async Task ASeriesIsDeletedForGoodAndItsWorkshopsLiveOn()
    {
        await Add(_london.Links["facilitator"]);
        await Do("note-000001", Noted(_london.Session));
        await Refused("role.not_allowed", $"/api/series/{_series}/delete", new { }, _reader);
        await Post($"/api/series/{_series}/delete", new { }, _link);
        Assert.Equal((0, false), NotedOnDisk());
        Assert.Contains("series.deleted", (await Ask(HttpMethod.Get, $"/api/series/{_series}", null, _link)).Said, StringComparison.Ordinal);
        Assert.False((await Post("/api/earlier", new { by = _facilitator.Seat })).GetProperty("isInSeries").GetBoolean());
    }

    [Fact]
    public async Task EveryExportSaysWhatThePageSays()
    {
        await Add(_london.Links["facilitator"]);
        await Do("note-000001", Noted(_london.Session));
        foreach (var language in new[] { "en", "ar" })
            foreach (var format in new[] { "md", "html", "json" })
            {
                var (status, said) = await Ask(HttpMethod.Get, $"/api/series/{_series}/comparison.{format}?lang={language}", null, _reader);
                Assert.Equal(HttpStatusCode.OK, status);
                Assert.Contains(Statement, said, StringComparison.Ordinal);
                Assert.Contains(format == "md" ? Said.Replace("-", "\\-", StringComparison.Ordinal)[..5] : Said, said, StringComparison.Ordinal);
            }
        foreach (var format in new[] { "docx", "xlsx", "pdf", "csv.zip" })
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri(_server.Address, $"/api/series/{_series}/comparison.{format}"));
            ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _link);
            using var answer = await _http.SendAsync(ask);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Assert.True(answer.IsSuccessStatusCode);
            if (format == "pdf")
                Assert.StartsWith("%PDF", Encoding.Latin1.GetString(bytes[..8]), StringComparison.Ordinal);
            else
                Assert.Contains(Statement, Unzipped(bytes), StringComparison.Ordinal);
        }
    }

    private static string Unzipped(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal) || e.Name.EndsWith(".csv", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }
}
