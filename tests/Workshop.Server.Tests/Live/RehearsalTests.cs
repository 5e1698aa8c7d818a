using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Workshop.Domain.Tests;
using Workshop.Player;
using Workshop.Server.Journals;

namespace Workshop.Server.Tests.Live;

/// <summary>A workshop is tried out with people who are not there, and nothing of that is left.</summary>
public sealed class RehearsalTests : IAsyncLifetime
{
    private const int People = 8;

    private readonly HttpClient _http = new();
    private ServerProcess _server = null!;
    private Room _room = null!;
    private Person _facilitator = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ServerProcess.Started();
        _room = await Room.Create(_server.Address, Play.Setup(Scenario.London()));
        _facilitator = await _room.Open("facilitator");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _room.Dispose();
        await _facilitator.DisposeAsync();
        await _server.DisposeAsync();
    }

    private async Task<(HttpStatusCode Status, JsonElement? Said)> Ask(HttpMethod method, string path, string? seat, object? body = null)
    {
        using var ask = new HttpRequestMessage(method, new Uri(_server.Address, path)) { Content = body is null ? null : JsonContent.Create(body) };
        if (seat is not null)
            ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", seat);
        using var answer = await _http.SendAsync(ask);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? null : JsonElement.Parse(text));
    }

    private Task<(HttpStatusCode Status, JsonElement? Said)> Begin(string session, string seat, int people = People, string? id = null) =>
        Ask(HttpMethod.Post, $"/api/sessions/{session}/rehearsal", seat, new { people, id = id ?? Person.NewId() });

    private Task<(HttpStatusCode Status, JsonElement? Said)> End(string session, string seat) =>
        Ask(HttpMethod.Post, $"/api/sessions/{session}/rehearsal/end", seat, new { });

    private async Task<Person> Facilitating(JsonElement created)
    {
        var (_, entered) = await Ask(HttpMethod.Post, "/api/enter", null, new { link = created.GetProperty("links").GetProperty("facilitator").GetString() });
        return new(_server.Address, "facilitator of the rehearsal", entered!.Value.GetProperty("seat").GetString()!);
    }

    private static string Session(JsonElement created) => created.GetProperty("session").GetString()!;

    private static string? Code((HttpStatusCode, JsonElement? Said) refused) => refused.Said?.GetProperty("code").GetString();

    private async Task<string> Stamp() =>
        (await Ask(HttpMethod.Get, $"/api/sessions/{_room.Session}/report.json", _facilitator.Seat)).Said!.Value.GetProperty("stamp") is var stamp
            ? $"{stamp.GetProperty("version")} {stamp.GetProperty("head")}" : "";

    private long OnDisk(string words)
    {
        using var connection = new SqliteConnection($"Data Source={_server.StorePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM stored WHERE instr(body, @words) > 0";
        command.Parameters.AddWithValue("@words", Encoding.UTF8.GetBytes(words));
        return (long)command.ExecuteScalar()!;
    }

    private static int Number(View view, string kind, string id, string member) => view.Find(kind, id) is { } sight && sight.TryGetProperty(member, out var n) ? n.GetInt32() : 0;

    [Fact, Rule("SES-17", "SES-19")]
    public async Task TheyComeWriteAndVoteWhereverTheFacilitatorGoesAndNothingIsLeft()
    {
        var before = await Stamp();
        var (_, created) = await Begin(_room.Session, _facilitator.Seat);
        var rehearsal = created!.Value;
        await using var leads = await Facilitating(rehearsal);
        await leads.Enter();
        Assert.True(leads.View.Find("workshop")!.Value.GetProperty("rehearsal").GetBoolean());
        await leads.Until(v => Number(v, "room", "", "people") == People);
        await leads.Send(new { @is = "open-stage", stage = "write" });
        await leads.Until(v => Number(v, "stage", "write", "writers") == People, TimeSpan.FromSeconds(60));
        await leads.Send(new { @is = "reveal-notes", stage = "write" });
        await leads.Until(v => v.All("note").Count >= People);
        var written = leads.View.All("note")[0].GetProperty("text").GetString()!;
        Assert.NotEqual(0, OnDisk(written));
        await leads.Send(new { @is = "open-stage", stage = "vote" });
        await leads.Send(new
        {
            @is = "open-round", id = "r", stage = "vote", question = "", items = new[] { "Roads", "Water", "Light" }, on = "texts", weighting = "per-person", seed = 1,
            instrument = new { @is = "dots", dotsPerPerson = 5, capPerItem = 3 },
        });
        await leads.Until(v => Number(v, "round", "r", "voted") >= People / 2, TimeSpan.FromSeconds(60));
        await leads.Send(new { @is = "close-round", id = "r" });
        await leads.Send(new { @is = "reveal-round", id = "r" });
        await leads.Until(v => v.Find("round", "r")!.Value.TryGetProperty("result", out _));

        Assert.Equal(HttpStatusCode.NoContent, (await End(Session(rehearsal), leads.Seat)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await End(Session(rehearsal), leads.Seat)).Status);
        Assert.Equal(0, OnDisk(written));
        Assert.Equal("code.unknown", Code(await Ask(HttpMethod.Post, "/api/join", null, new { code = rehearsal.GetProperty("code").GetString() })));
        Assert.Equal("session.deleted", Code(await Ask(HttpMethod.Get, $"/api/sessions/{Session(rehearsal)}/report.json", leads.Seat)));
        Assert.Equal(before, await Stamp());
    }

    [Fact, Rule("SES-17", "SES-18")]
    public async Task OnlyWhoFacilitatesBeginsOneAndNobodyGoesOnFromIt()
    {
        await using var somebody = await _room.Join("somebody");
        Assert.Equal("role.not_allowed", Code(await Begin(_room.Session, somebody.Seat)));
        Assert.Equal("command.bad", Code(await Begin(_room.Session, _facilitator.Seat, people: 61)));
        Assert.Equal("rehearsal.bad", Code(await End(_room.Session, _facilitator.Seat)));
        var name = Person.NewId();
        var (_, first) = await Begin(_room.Session, _facilitator.Seat, people: 1, name);
        var (_, again) = await Begin(_room.Session, _facilitator.Seat, people: 1, name);
        Assert.Equal(Session(first!.Value), Session(again!.Value));
        await using var leads = await Facilitating(first.Value);
        Assert.Equal("rehearsal.bad", Code(await Begin(Session(first.Value), leads.Seat)));
        Assert.Equal("link.bad", Code(await Ask(HttpMethod.Post, "/api/earlier", null, new { by = leads.Seat })));
        var (_, series) = await Ask(HttpMethod.Post, "/api/series", _facilitator.Seat, new { title = "Dialogues" });
        Assert.Equal("link.bad", Code(await Ask(HttpMethod.Post, $"/api/series/{series!.Value.GetProperty("series").GetString()}/dialogues",
            series.Value.GetProperty("links").GetProperty("facilitator").GetString(), new { by = leads.Seat })));
        for (var i = 1; i < 5; i++)
            Assert.Equal(HttpStatusCode.OK, (await Begin(_room.Session, _facilitator.Seat, people: 1)).Status);
        Assert.Equal("rehearsal.too_many", Code(await Begin(_room.Session, _facilitator.Seat, people: 1)));
        await End(Session(first.Value), leads.Seat);
        Assert.Equal(HttpStatusCode.OK, (await Begin(_room.Session, _facilitator.Seat, people: 1)).Status);
    }

    [Theory, Rule("SES-19")]
    [InlineData(239, 239, false)]
    [InlineData(241, 241, true)]
    [InlineData(60, 41, false)]
    [InlineData(60, 39, true)]
    public void ItEndsByItselfAfterFourHoursOrTwentyMinutesAlone(int now, int seen, bool isOver)
    {
        var began = DateTimeOffset.UnixEpoch;
        Assert.Equal(isOver, new Rehearsal("r", "w", began, began.AddMinutes(seen)).IsOver(began.AddMinutes(now)));
    }
}
