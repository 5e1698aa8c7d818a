using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Workshop.Player;

/// <summary>A workshop made through the front door, and the way in for everybody.</summary>
public sealed class Room : IDisposable
{
    private readonly HttpClient _http;
    private readonly IReadOnlyList<Uri> _doors;
    private int _door;

    private Room(HttpClient http, IReadOnlyList<Uri> doors, JsonElement created)
    {
        (_http, _doors) = (http, doors);
        Session = created.GetProperty("session").GetString()!;
        Code = created.GetProperty("code").GetString()!;
        Links = created.GetProperty("links").EnumerateObject().ToDictionary(l => l.Name, l => l.Value.GetString()!);
    }

    public Uri Server => _http.BaseAddress!;
    public string Session { get; }
    public string Code { get; }

    /// <summary>The secret links, by role.</summary>
    public IReadOnlyDictionary<string, string> Links { get; }

    /// <param name="doors">Where else the same workshop is to be found: each who comes in takes the next one.</param>
    public static async Task<Room> Create(Uri server, object workshop, string? hostKey = null, IReadOnlyList<Uri>? doors = null)
    {
        var http = new HttpClient { BaseAddress = server };
        if (hostKey is not null)
            http.DefaultRequestHeaders.Add("X-Host-Key", hostKey);
        doors ??= [server];
        return new(http, doors, await Ask(http, doors, "/api/sessions", workshop));
    }

    /// <summary>Somebody with a participant's seat.</summary>
    public async Task<Person> Join(string name)
    {
        var joined = await Ask("/api/join", new { code = Code });
        return Come(name, joined.GetProperty("seat").GetString()!);
    }

    /// <summary>Somebody with the seat of a secret link.</summary>
    public async Task<Person> Open(string role)
    {
        var entered = await Ask("/api/enter", new { link = Links[role] });
        return Come(role, entered.GetProperty("seat").GetString()!);
    }

    private Person Come(string name, string seat)
    {
        var first = Interlocked.Increment(ref _door) % _doors.Count;
        return new(Server, name, seat) { Doors = [.. _doors.Skip(first), .. _doors.Take(first)] };
    }

    /// <summary>The report as a file, from the first server that is there.</summary>
    public async Task<byte[]> Report(Person reader, string format)
    {
        for (var attempt = 0; ; attempt++)
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri(_doors[attempt], $"/api/sessions/{Session}/report.{format}"));
            ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", reader.Seat);
            try
            {
                using var answer = await _http.SendAsync(ask);
                answer.EnsureSuccessStatusCode();
                return await answer.Content.ReadAsByteArrayAsync();
            }
            catch (HttpRequestException gone) when (gone.StatusCode is null && attempt + 1 < _doors.Count)
            {
                // It has left.
            }
        }
    }

    private Task<JsonElement> Ask(string path, object body) => Ask(_http, _doors, path, body);

    // Somebody at the door of a server that is just coming back knocks again.
    private static async Task<JsonElement> Ask(HttpClient http, IReadOnlyList<Uri> doors, string path, object body)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await Read(await http.PostAsJsonAsync(new Uri(doors[attempt % doors.Count], path), body));
            }
            catch (HttpRequestException lost) when (lost.StatusCode is null or >= HttpStatusCode.InternalServerError && attempt < 100)
            {
                await Task.Delay(200);
            }
        }
    }

    private static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        using (answer)
            return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonElement>()
                : throw new HttpRequestException($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}", null, answer.StatusCode);
    }

    public void Dispose() => _http.Dispose();
}
