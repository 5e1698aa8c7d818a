using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Workshop.Player;

/// <summary>A workshop made through the front door, and the way in for everybody.</summary>
public sealed class Room : IDisposable
{
    private readonly HttpClient _http;

    private Room(HttpClient http, JsonElement created)
    {
        _http = http;
        Session = created.GetProperty("session").GetString()!;
        Code = created.GetProperty("code").GetString()!;
        Links = created.GetProperty("links").EnumerateObject().ToDictionary(l => l.Name, l => l.Value.GetString()!);
    }

    public string Session { get; }
    public string Code { get; }

    /// <summary>The secret links, by role.</summary>
    public IReadOnlyDictionary<string, string> Links { get; }

    public static async Task<Room> Create(Uri server, object workshop, string? hostKey = null)
    {
        var http = new HttpClient { BaseAddress = server };
        if (hostKey is not null)
            http.DefaultRequestHeaders.Add("X-Host-Key", hostKey);
        return new(http, await Read(await http.PostAsJsonAsync("/api/sessions", workshop)));
    }

    /// <summary>Somebody with a participant's seat.</summary>
    public async Task<Person> Join(string name)
    {
        var joined = await Read(await _http.PostAsJsonAsync("/api/join", new { code = Code }));
        return new(_http.BaseAddress!, name, joined.GetProperty("seat").GetString()!);
    }

    /// <summary>Somebody with the seat of a secret link.</summary>
    public async Task<Person> Open(string role)
    {
        var entered = await Read(await _http.PostAsJsonAsync("/api/enter", new { link = Links[role] }));
        return new(_http.BaseAddress!, role, entered.GetProperty("seat").GetString()!);
    }

    /// <summary>The report as a file.</summary>
    public async Task<byte[]> Report(Person reader, string format)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, $"/api/sessions/{Session}/report.{format}");
        ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", reader.Seat);
        using var answer = await _http.SendAsync(ask);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        using (answer)
            return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonElement>()
                : throw new HttpRequestException($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    public void Dispose() => _http.Dispose();
}
