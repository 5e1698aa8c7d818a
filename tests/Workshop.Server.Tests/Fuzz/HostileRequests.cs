using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Workshop.Domain.Tests.Walks;
using Workshop.Player;

namespace Workshop.Server.Tests.Fuzz;

/// <summary>
/// Every door over HTTP, with bodies, queries and seats that are right, mutated or somebody else's; tables to import and archives to restore
/// among them. Whatever comes is answered, never with a fault.
/// </summary>
/// <param name="room">A workshop that is there for this.</param>
/// <param name="archive">An archive of a closed one.</param>
internal sealed class HostileRequests(Room room, IReadOnlyList<Person> people, byte[] archive, Func<string> otherSeat, Dice dice, Tally tally) : IDisposable
{
    // After that nobody new would get in by a code, us too.
    private const int MostGuesses = 200;

    private static readonly byte[] Table = Encoding.UTF8.GetBytes("Barrier,Theme\r\n\"No, \"\"voice\"\"\",Trust\r\nTolls,Costs\r\nلا ثقة,Trust\r\n");
    private static readonly string[] Formats = ["docx", "pdf", "xlsx", "html", "md", "csv.zip", "blt.zip", "json", "exe", "../../x", ""];

    // Letters that a header may not hold are sent all the same.
    private readonly HttpClient _http = new(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 }) { BaseAddress = room.Server, Timeout = TimeSpan.FromSeconds(60) };
    private readonly Mutating _mutating = new(dice);
    private int _guesses;
    private int _rehearsals;

    public async Task Send(int requests)
    {
        for (; requests > 0; requests--)
        {
            using var ask = Request();
            tally.Sent("requests");
            try
            {
                using var answer = await _http.SendAsync(ask);
                tally.Note($"answered: {(int)answer.StatusCode}");
                var said = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
                Assert.True((int)answer.StatusCode < 500, $"{ask.Method} {ask.RequestUri}: {answer.StatusCode} {said[..Math.Min(said.Length, 500)]}");
            }
            catch (HttpRequestException ended) when (ended.StatusCode is null)
            {
                tally.Note("answered: hung up on");
            }
        }
    }

    private HttpRequestMessage Request()
    {
        var (method, path, body) = Door();
        if (dice.OneIn(6))
            path = Encoding.Latin1.GetString(_mutating.Bytes(Encoding.ASCII.GetBytes(path))).Replace("\0", "%00", StringComparison.Ordinal);
        if (body is not null && !dice.OneIn(3))
            body = body is [(byte)'{', ..] && dice.OneIn(2) ? Encoding.UTF8.GetBytes(_mutating.Json(Encoding.UTF8.GetString(body))) : _mutating.Bytes(body);
        var ask = new HttpRequestMessage(dice.OneIn(15) ? new(dice.Of((string[])["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "HEAD", "GET", "POST"])) : method, Place(path));
        if (body is not null && ask.Method != HttpMethod.Get && ask.Method != HttpMethod.Head && ask.Method != HttpMethod.Trace)
        {
            ask.Content = new ByteArrayContent(body);
            ask.Content.Headers.ContentType = dice.OneIn(10) ? new("text/plain") : new MediaTypeHeaderValue("application/json");
        }
        if (Seat() is { } seat)
            ask.Headers.TryAddWithoutValidation("Authorization", dice.OneIn(20) ? seat : $"Bearer {seat}");
        if (dice.OneIn(10))
            ask.Headers.TryAddWithoutValidation(dice.Of((string[])["Origin", "X-Host-Key", "X-Forwarded-For", "Accept-Language", "Range", "If-None-Match"]), Header("null"));
        return ask;
    }

    private string Header(string from) => Encoding.Latin1.GetString([.. _mutating.Bytes(Encoding.ASCII.GetBytes(from)).Where(b => b is not (0 or 10 or 13))]);

    private Uri Place(string path) => Uri.TryCreate(room.Server, path, out var place) && place.Authority == room.Server.Authority && place.Scheme == "http" ? place : new(room.Server, "/" + Uri.EscapeDataString(path));

    private string? Seat() => dice.Below(10) switch
    {
        0 => null,
        1 => otherSeat(),
        2 => Convert.ToBase64String(_mutating.Random(80)),
        3 => Header(people[0].Seat),
        4 or 5 => dice.Of(people).Seat,
        _ => people[0].Seat,
    };

    private (HttpMethod Method, string Path, byte[]? Body) Door()
    {
        var at = $"/api/sessions/{room.Session}";
        return dice.Below(22) switch
        {
            0 => (HttpMethod.Get, $"{at}/report.{dice.Of(Formats)}?lang={dice.Of((string[])["en", "ar", "xx", ""])}", null),
            1 => (HttpMethod.Get, $"{at}/timeline", null),
            2 => (HttpMethod.Get, dice.Of((string[])["/", "/join", "/enter", "/series", "/nowhere", "/assets/../../Workshop.Server.dll", "/health/ready", "/api/host", "/hub", "/dashboard/"]), null),
            3 => Post($"{at}/links", new { id = $"link-{dice.Below(9)}", role = dice.Of((string[])["facilitator", "observer", "participant", "host", "clock"]), name = "Co", edition = dice.Below(3) }),
            4 => Post($"{at}/code", new { }),
            5 => Post($"{at}/seat", new { id = Person.NewId() }),
            6 => Post($"{at}/delete", new { code = "not the code" }),
            7 when _rehearsals++ < 3 => Post($"{at}/rehearsal", new { people = 1, id = Person.NewId() }),
            8 => Post($"{at}/rehearsal/end", new { }),
            9 or 10 => (HttpMethod.Post, $"{at}/imports/preview?stage=write&as={dice.Of((string[])["", "table", "columns", "parabol", "xx"])}&text={dice.Below(5) - 1}&theme={dice.Below(5) - 1}", Table),
            11 => (HttpMethod.Post, $"{at}/imports?stage=write&id=i{dice.Below(100_000)}&from=elsewhere", Table),
            12 => Post("/api/enter", new { link = room.Links["observer"] }),
            13 when _guesses++ < MostGuesses => Post("/api/join", new { code = room.Code, seat = people[^1].Seat }),
            14 => Post("/api/earlier", new { by = people[0].Seat }),
            15 => Post("/api/series", new { title = "A series", id = Person.NewId() }),
            16 => Post($"/api/series/{dice.Of((string[])["series-x", room.Session])}/commands", new { id = Person.NewId(), command = new { @is = "note-action" } }),
            17 => Post($"/api/series/{room.Session}/dialogues", new { by = people[0].Seat }),
            18 or 19 => (HttpMethod.Post, "/api/archives/plan", archive),
            20 when dice.OneIn(4) => (HttpMethod.Post, "/api/archives", archive),
            _ => Post("/api/sessions", Play.Setup(Scenario.London())),
        };
    }

    private static (HttpMethod, string, byte[]?) Post(string path, object body) => (HttpMethod.Post, path, JsonSerializer.SerializeToUtf8Bytes(body));

    public void Dispose() => _http.Dispose();
}
