using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Domain;
using Workshop.Domain.Tests;
using Workshop.Player;
using Workshop.Server.Tests.Exports;
using Workshop.Server.Tests.Live;

namespace Workshop.Server.Tests.Imports;

/// <summary>Files at the doors of the running server: brought in whole or not at all, restored and read again, refused with a reason.</summary>
public sealed class ImportDoorTests(OneServer one) : IClassFixture<OneServer>, IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = one.Server.Address };

    public void Dispose() => _http.Dispose();

    private async Task<(HttpStatusCode Status, JsonElement Said)> Post(string path, byte[] file, string? seat = null)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(file) };
        if (seat is not null)
            ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", seat);
        using var answer = await _http.SendAsync(ask);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static string Code(JsonElement said) => said.GetProperty("code").GetString()!;

    private async Task<(Room Room, Person Facilitator)> NewRoom()
    {
        var room = await Room.Create(one.Server.Address, Play.Setup(Scenario.London()));
        var facilitator = await room.Open("facilitator");
        await facilitator.Enter();
        return (room, facilitator);
    }

    private static string Path(Room room, string more = "", string id = "import-1") => $"/api/sessions/{room.Session}/imports{(id.Length == 0 ? "/preview" : "")}?stage=write&from=Elsewhere{(id.Length == 0 ? "" : "&id=" + id)}{more}";

    private static byte[] Csv(IEnumerable<string> texts) =>
        Encoding.UTF8.GetBytes("text,theme\r\n" + string.Concat(texts.Select(t => $"\"{t.Replace("\"", "\"\"", StringComparison.Ordinal)}\",Elsewhere\r\n")));

    private static async Task<List<string>> NotesOf(Room room, Person facilitator)
    {
        var archive = JsonNode.Parse(await room.Report(facilitator, "json"))!;
        return [.. archive["themes"]!.AsArray().SelectMany(t => t!["notes"]!.AsArray()).Select(n => (string)n!["text"]!)];
    }

    [Fact, Rule("IMP-1", "IMP-3")]
    public async Task ATableComesInUnchangedAndGoesOutUnchanged()
    {
        var (room, facilitator) = await NewRoom();
        var file = Csv(ReadingFilesTests.Unusual.Where(t => t[0] != '\''));
        var (status, preview) = await Post(Path(room, id: ""), file, facilitator.Seat);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((12, 0), (preview.GetProperty("notes").GetInt32(), preview.GetProperty("wrong").GetInt32()));
        for (var again = 0; again < 2; again++)
            Assert.Equal(HttpStatusCode.OK, (await Post(Path(room), file, facilitator.Seat)).Status);
        await facilitator.Send(new { @is = "open-stage", stage = "write" });
        await facilitator.Send(new { @is = "reveal-notes", stage = "write" });
        Assert.Equal(ReadingFilesTests.Unusual.Where(t => t[0] != '\''), await NotesOf(room, facilitator));
        // What our own CSV says of them comes in again as it was.
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(await room.Report(facilitator, "csv.zip")));
        await using var barriers = await zip.GetEntry("barriers.csv")!.OpenAsync();
        using var copy = new MemoryStream();
        await barriers.CopyToAsync(copy);
        var (other, its) = await NewRoom();
        var read = await Post(Path(other), copy.ToArray(), its.Seat);
        Assert.True(read.Status == HttpStatusCode.OK, read.Said.ToString());
        await its.Send(new { @is = "open-stage", stage = "write" });
        await its.Send(new { @is = "reveal-notes", stage = "write" });
        Assert.Equal(ReadingFilesTests.Unusual.Where(t => t[0] != '\''), await NotesOf(other, its));
    }

    [Fact, Rule("IMP-6")]
    public async Task FiveMegabytesOfRowsComeInUnchangedOrAreRefusedByRow()
    {
        var (room, facilitator) = await NewRoom();
        var texts = Enumerable.Range(1, Limits.ImportedNotes).Select(i => $"{i} =SUM(\"x\")\n" + string.Concat(Enumerable.Repeat(i % 2 == 0 ? "أرض وماء " : "👩‍🌾 roads; ", 18)).Trim()).Select(t => Domain.Text.Clean(t)).ToList();
        // A column that nobody asked for makes up the rest of five megabytes.
        var file = Encoding.UTF8.GetBytes("id,text\n" + string.Concat(texts.Select((t, i) => $"{new string('x', 760)}{i},\"{t.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n")));
        Assert.True(file.Length > 5 * 1024 * 1024, $"{file.Length}");
        var clock = Stopwatch.StartNew();
        var (status, said) = await Post(Path(room, "&text=1&header=true"), file, facilitator.Seat);
        Assert.True(status == HttpStatusCode.OK, said.ToString());
        TestContext.Current.SendDiagnosticMessage("{0} rows of {1} bytes came in within {2} ms", texts.Count, file.Length, clock.ElapsedMilliseconds);
        await facilitator.Send(new { @is = "open-stage", stage = "write" });
        await facilitator.Send(new { @is = "reveal-notes", stage = "write" });
        Assert.Equal(texts, await NotesOf(room, facilitator));

        var (other, its) = await NewRoom();
        var many = Encoding.UTF8.GetBytes("text\n" + string.Concat(Enumerable.Range(1, 60_000).Select(i => $"{i} {new string('y', 90)}\n")));
        var (refused, why) = await Post(Path(other), many, its.Seat);
        Assert.Equal((HttpStatusCode.Conflict, "import.rows", 60_000 - Limits.ImportedNotes), (refused, Code(why), why.GetProperty("limit").GetInt32()));
        Assert.Equal("import.too_many", Code(why.GetProperty("wrongs")[0]));
        Assert.Equal(0, its.View.Find("stage", "write")!.Value.GetProperty("notes").GetInt32());
    }

    [Fact, Rule("IMP-1", "WHO-2")]
    public async Task NothingComesInWhereOneRowIsWrongOrSomebodyElseAsks()
    {
        var (room, facilitator) = await NewRoom();
        var (status, said) = await Post(Path(room), Csv(["Good", new string('x', 400), "Good too"]), facilitator.Seat);
        Assert.Equal((HttpStatusCode.Conflict, "import.rows"), (status, Code(said)));
        Assert.Equal((3, "text.too_long", 280), (said.GetProperty("wrongs")[0].GetProperty("row").GetInt32(), Code(said.GetProperty("wrongs")[0]), said.GetProperty("wrongs")[0].GetProperty("limit").GetInt32()));
        var rapporteur = await room.Open("rapporteur");
        Assert.Equal("role.not_allowed", Code((await Post(Path(room), Csv(["A"]), rapporteur.Seat)).Said));
        Assert.Equal("seat.bad", Code((await Post(Path(room), Csv(["A"]))).Said));
        Assert.Equal("stage.wrong_kind", Code((await Post(Path(room).Replace("stage=write", "stage=group", StringComparison.Ordinal), Csv(["A"]), facilitator.Seat)).Said));
        Assert.Equal("import.too_big", Code((await Post(Path(room), new byte[17 * 1024 * 1024], facilitator.Seat)).Said));
        Assert.Equal("id.bad", Code((await Post(Path(room, id: "not good"), Csv(["A"]), facilitator.Seat)).Said));
        Assert.Empty(await NotesOf(room, facilitator));
    }

    [Fact, Rule("IMP-3", "IMP-5")]
    public async Task AnArchivesNotesComeInWithTheirThemesAndWhatWasAlike()
    {
        var archive = await LondonArchive.Bytes(one);
        var (room, facilitator) = await NewRoom();
        var (status, said) = await Post(Path(room, "&as=archive"), archive, facilitator.Seat);
        Assert.True(status == HttpStatusCode.OK, said.ToString());
        await facilitator.Send(new { @is = "open-stage", stage = "write" });
        await facilitator.Send(new { @is = "reveal-notes", stage = "write" });
        static IEnumerable<string> Texts(JsonNode a) => a["themes"]!.AsArray().OrderBy(t => (string)t!["name"]!, StringComparer.Ordinal)
            .SelectMany(t => t!["notes"]!.AsArray().SelectMany(n => n!["alike"]!.AsArray().Prepend(n)).Select(n => $"{t["name"]}: {n!["text"]}"));
        var copy = JsonNode.Parse(await room.Report(facilitator, "json"))!;
        Assert.Equal(Texts(JsonNode.Parse(archive)!).Order(StringComparer.Ordinal), Texts(copy).Order(StringComparer.Ordinal));
        Assert.All(copy["themes"]!.AsArray().SelectMany(t => t!["notes"]!.AsArray()), n => Assert.Equal(("Elsewhere", 0, null), ((string)n!["from"]!, n["by"]!.AsArray().Count, n["author"])));
    }

    [Fact, Rule("SES-15", "SES-16")]
    public async Task AClosedWorkshopIsRestoredFromItsArchiveAndAllItsExportsSayTheSame()
    {
        var bytes = await LondonArchive.Bytes(one);
        var (status, plan) = await Post("/api/archives/plan", bytes);
        Assert.Equal((HttpStatusCode.OK, true), (status, plan.GetProperty("closed").GetBoolean()));
        Assert.NotEmpty(plan.GetProperty("agenda").EnumerateArray());
        var (made, created) = await Post("/api/archives", bytes);
        Assert.True(made == HttpStatusCode.OK, created.ToString());
        var session = created.GetProperty("session").GetString()!;
        var seat = (await (await _http.PostAsJsonAsync("/api/enter", new { link = created.GetProperty("links").GetProperty("observer").GetString() })).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("seat").GetString()!;
        async Task<byte[]> Export(string format)
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, $"/api/sessions/{session}/report.{format}?lang=fr");
            ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", seat);
            using var answer = await _http.SendAsync(ask);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return await answer.Content.ReadAsByteArrayAsync();
        }
        var (then, now) = (JsonNode.Parse(bytes)!, JsonNode.Parse(await Export("json"))!);
        var restored = now["workshop"]!["restored"]!;
        Assert.Equal(((string)then["stamp"]!["session"]!, (string)then["stamp"]!["head"]!, (string)then["stamp"]!["code"]!), ((string)restored["session"]!, (string)restored["head"]!, (string)restored["check"]!));
        now["workshop"]!.AsObject().Remove("restored");
        Assert.True(JsonNode.DeepEquals(then, now), "the restored archive says something else");
        foreach (var format in new[] { "docx", "pdf", "xlsx", "html", "md", "csv.zip", "blt.zip" })
            Assert.NotEmpty(await Export(format));
        Assert.Contains("Restauré depuis son archive", Encoding.UTF8.GetString(await Export("md")), StringComparison.Ordinal);

        // It is there after a pulled plug, open by its code, and closed to everything.
        await one.Server.Kill();
        await one.Server.Start();
        var joined = await (await _http.PostAsJsonAsync("/api/join", new { code = created.GetProperty("code").GetString() })).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(then["workshop"]!["title"]!.GetValue<string>(), joined.GetProperty("workshop").GetProperty("title").GetString());
        await using var reader = new Person(one.Server.Address, "reader", joined.GetProperty("seat").GetString()!);
        await reader.Enter();
        Assert.Equal(then["priorities"]!.AsArray().Count, reader.View.All("priority").Count);
        Assert.Equal("session.closed", (await reader.Send(new { @is = "arrive" })).Refused);
    }

    [Fact, Rule("SES-15")]
    public async Task AnArchiveThatIsOffIsRefusedWithTheReasonAndMakesNothing()
    {
        foreach (var (change, code) in new (Action<JsonNode>, string)[]
        {
            (a => a["formatVersion"] = 0, "archive.other_version"),
            (a => a["format"] = "something-else", "archive.not_an_archive"),
            (a => a.AsObject().Remove("rounds"), "archive.malformed"),
            (a => a["priorities"]![0]!["notes"]![0] = "nowhere", "archive.malformed"),
            (a => a["stamp"]!["closed"] = false, "archive.inconsistent"),
            (a => a["rounds"]![0]!["published"]!["rows"]![0]!["points"] = "99", "archive.miscounted"),
            (a => { a["workshop"]!.AsObject().Remove("endedAt"); a["stamp"]!["closed"] = false; }, "archive.open"),
        })
        {
            var archive = await LondonArchive.Json(one);
            change(archive);
            var (status, said) = await Post("/api/archives", Encoding.UTF8.GetBytes(archive.ToJsonString()));
            Assert.Equal((HttpStatusCode.Conflict, code), (status, Code(said)));
            Assert.True(code == "archive.open" || said.GetProperty("why").GetString()!.Length > 0);
        }
        var whole = await LondonArchive.Bytes(one);
        Assert.Equal("archive.not_json", Code((await Post("/api/archives", whole[..(whole.Length / 2)])).Said));
        Assert.Equal("archive.not_json", Code((await Post("/api/archives", Encoding.UTF8.GetBytes(new string('[', 100_000)))).Said));
        Assert.Equal("archive.too_big", Code((await Post("/api/archives", new byte[13 * 1024 * 1024])).Said));
    }

    [Fact, Rule("SES-15")]
    public async Task ADamagedArchiveIsRestoredWholeOrRefusedAndTheServerGoesOn()
    {
        var seed = Environment.TickCount;
        var (dice, whole) = (new Random(seed), await LondonArchive.Bytes(one));
        for (var i = 0; i < 40; i++)
        {
            var damaged = whole.ToArray()[..(dice.Next(3) == 0 ? dice.Next(whole.Length) : whole.Length)];
            for (var n = dice.Next(4); n > 0 && damaged.Length > 0; n--)
                damaged[dice.Next(damaged.Length)] = (byte)dice.Next(256);
            var (status, said) = await Post("/api/archives", damaged);
            Assert.True(status == HttpStatusCode.OK || (status == HttpStatusCode.Conflict && Code(said).StartsWith("archive.", StringComparison.Ordinal)), $"seed {seed}, archive {i}: {status} {said}");
        }
        Assert.True(await one.Server.IsReady());
    }
}
