using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Workshop.Domain.Tests;
using Workshop.Player;
using Workshop.Server.Exports;
using Workshop.Server.Tests.Live;

namespace Workshop.Server.Tests.Exports;

/// <summary>
/// The two of the business associations in London are told alone nowhere: on no screen while it goes on, in no file, not when looking back
/// and not in a series. How many there are of each group is no secret: people see each other.
/// </summary>
public sealed partial class NowhereAloneTests(OneServer one) : IClassFixture<OneServer>, IDisposable
{
    private const string Id = "biz", Name = "Business membership associations";

    // Where groups are listed with nothing but their names and how many people they have.
    private static readonly HashSet<string> Public = ["workshop", "room", "me", "people"];

    private readonly HttpClient _http = new() { BaseAddress = one.Server.Address };

    public void Dispose() => _http.Dispose();

    [Fact, Rule("RND-25", "SEE-4", "SEE-6", "SER-5")]
    public async Task OnNoWayOut()
    {
        using var room = await Room.Create(one.Server.Address, Play.Setup(Scenario.London()));
        var watching = new List<Person>();
        Play play = null!;
        await using (play = new Play(Scenario.London(), room, double.PositiveInfinity, _ =>
        {
            foreach (var person in watching.Append(play.Facilitator).Append(play.Rapporteur))
                StandsAloneNowhere(person);
            return Task.CompletedTask;
        }))
        {
            foreach (var role in new[] { "wall", "observer" })
            {
                watching.Add(await room.Open(role));
                await watching[^1].Enter();
            }
            await play.Run();
            foreach (var person in watching.Concat(play.People.Values).Append(play.Facilitator).Append(play.Rapporteur))
                StandsAloneNowhere(person);

            foreach (var format in Exporting.Types.Keys)
                StandsAloneNowhere(format, await room.Report(play.Rapporteur, format));
            var timeline = await Get($"/api/sessions/{room.Session}/timeline", play.Facilitator.Seat);
            Assert.DoesNotContain($"\"{Id}\"", Encoding.UTF8.GetString(timeline), StringComparison.Ordinal);

            var series = await Post("/api/series", new { title = "Mining dialogues" });
            var (path, link) = ($"/api/series/{series.GetProperty("series").GetString()}", series.GetProperty("links").GetProperty("facilitator").GetString()!);
            await Post($"{path}/dialogues", new { by = room.Links["facilitator"] }, link);
            var compared = JsonElement.Parse(Encoding.UTF8.GetString(await Get(path, link)));
            Assert.Contains($"\"{Id}\"", compared.GetRawText(), StringComparison.Ordinal);
            Assert.Empty(Alone(compared, ""));
            foreach (var format in Exporting.Types.Keys.Where(f => f != "blt.zip"))
                StandsAloneNowhere(format, await Get($"{path}/comparison.{format}", link));
        }
        foreach (var person in watching)
            await person.DisposeAsync();
    }

    private static void StandsAloneNowhere(Person person)
    {
        foreach (var line in person.View.SharedText().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (line.IndexOf(' ', StringComparison.Ordinal) is var at && !Public.Contains(line[..line.IndexOf('/', StringComparison.Ordinal)]))
                Assert.Empty(Alone(JsonElement.Parse(line[(at + 1)..]), $"{person.Name} {line[..at]}"));
    }

    private static void StandsAloneNowhere(string format, byte[] file)
    {
        if (format == "json")
        {
            Assert.Empty(Alone(JsonElement.Parse(Encoding.UTF8.GetString(file)), format));
            return;
        }
        var said = Letters(Said(format, file));
        var sizes = 0;
        for (var at = said.IndexOf(Letters(Name), StringComparison.Ordinal); at >= 0; at = said.IndexOf(Letters(Name), at + 1, StringComparison.Ordinal))
        {
            var (before, after) = (said[..at], said[(at + Letters(Name).Length)..]);
            var together = new[] { "and", "or" }.Any(word => before.EndsWith(word, StringComparison.Ordinal) || after.StartsWith(word, StringComparison.Ordinal));
            sizes += together ? 0 : 1;
            Assert.True(together || after.StartsWith('2'), $"{format}: …{before[^Math.Min(80, before.Length)..]} [{Name}] {after[..Math.Min(80, after.Length)]}…");
        }
        Assert.True(sizes <= 1, $"{format} says {sizes} times how many of {Name} there are");
    }

    /// <summary>Where the group stands without another beside it.</summary>
    private static IEnumerable<string> Alone(JsonElement at, string path) => at.ValueKind switch
    {
        // Who is counted "with" another is not alone.
        JsonValueKind.Array when !path.EndsWith("/with", StringComparison.Ordinal) && at.GetArrayLength() == 1 && at[0].ValueKind == JsonValueKind.String && at[0].GetString() == Id => [path],
        JsonValueKind.Array => at.EnumerateArray().SelectMany((x, i) => Alone(x, $"{path}/{i}")),
        JsonValueKind.Object => at.EnumerateObject().Where(m => !Public.Contains(m.Name) || m.Value.ValueKind == JsonValueKind.Number).SelectMany(m => Alone(m.Value, $"{path}/{m.Name}"))
            .Concat(at.TryGetProperty("group", out var group) && group.ValueKind == JsonValueKind.String && group.GetString() == Id
                && !(at.TryGetProperty("with", out var others) && others.GetArrayLength() > 0) ? [path] : Array.Empty<string>()),
        _ => [],
    };

    private static string Said(string format, byte[] file)
    {
        switch (format)
        {
            case "pdf":
                using (var pdf = UglyToad.PdfPig.PdfDocument.Open(file))
                    return string.Concat(pdf.GetPages().Select(p => p.Text));
            case "docx" or "xlsx" or "csv.zip" or "blt.zip":
                using (var zip = new ZipArchive(new MemoryStream(file)))
                    return string.Concat(zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal) || !e.Name.EndsWith(".rels", StringComparison.Ordinal) && format is "csv.zip" or "blt.zip").Select(e =>
                    {
                        using var reader = new StreamReader(e.Open());
                        return Tag().Replace(reader.ReadToEnd(), " ");
                    }));
            default:
                return Tag().Replace(Encoding.UTF8.GetString(file), " ");
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private async Task<byte[]> Get(string path, string bearer)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, path);
        ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        using var answer = await _http.SendAsync(ask);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<JsonElement> Post(string path, object body, string? bearer = null)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (bearer is not null)
            ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        using var answer = await _http.SendAsync(ask);
        answer.EnsureSuccessStatusCode();
        var said = await answer.Content.ReadAsStringAsync();
        return said.Length == 0 ? default : JsonElement.Parse(said);
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
