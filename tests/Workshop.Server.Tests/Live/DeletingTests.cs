using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Workshop.Domain.Tests;
using Workshop.Player;
using Workshop.Server.Journals;
using Workshop.Server.Storage;

namespace Workshop.Server.Tests.Live;

/// <summary>A workshop that is deleted is gone from every door and from the disk, for those who are there and for those who come late.</summary>
public sealed class DeletingTests : IAsyncLifetime
{
    private const string Words = "words-that-must-be-gone-from-the-disk";

    private readonly HttpClient _http = new();
    private ServerProcess _server = null!;
    private Room _room = null!;
    private Person _facilitator = null!;
    private Person _participant = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ServerProcess.Started();
        _room = await Room.Create(_server.Address, Play.Setup(Scenario.London()));
        (_facilitator, _participant) = (await _room.Open("facilitator"), await _room.Join("somebody"));
        await _participant.Send(new { @is = "arrive", group = "gov" });
        await _facilitator.Send(new { @is = "open-stage", stage = "write" });
        await _participant.Send(new { @is = "write-note", id = "n1", stage = "write", text = Words });
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _room.Dispose();
        await _facilitator.DisposeAsync();
        await _participant.DisposeAsync();
        await _server.DisposeAsync();
    }

    private async Task<(HttpStatusCode Status, string Said)> Delete(Person by, string code)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Post, new Uri(_server.Address, $"/api/sessions/{_room.Session}/delete")) { Content = JsonContent.Create(new { code }) };
        ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", by.Seat);
        using var answer = await _http.SendAsync(ask);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> RefusalOf(string path, object body)
    {
        using var answer = await _http.PostAsJsonAsync(new Uri(_server.Address, path), body);
        Assert.False(answer.IsSuccessStatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()!;
    }

    private async Task<string?> EnteringSays(Person who)
    {
        await using var line = Line();
        await line.StartAsync();
        var head = JsonElement.Parse((await line.InvokeAsync<Looked>("Enter", who.Seat, 0L)).Head);
        return head.TryGetProperty("refused", out var refused) ? refused.GetProperty("code").GetString() : null;
    }

    private HubConnection Line() => new HubConnectionBuilder()
        .WithUrl(new Uri(_server.Address, "/hub"), http => (http.Transports, http.SkipNegotiation) = (HttpTransportType.WebSockets, true))
        .AddMessagePackProtocol().Build();

    private (long Records, bool HasWords) OnDisk()
    {
        using var connection = new SqliteConnection($"Data Source={_server.StorePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM stored WHERE kind IN ('journal', 'snapshot')";
        var records = (long)command.ExecuteScalar()!;
        command.CommandText = "SELECT count(*) FROM stored WHERE instr(body, @words) > 0";
        command.Parameters.AddWithValue("@words", Encoding.UTF8.GetBytes(Words));
        return (records, (long)command.ExecuteScalar()! > 0);
    }

    [Fact, Rule("SES-14")]
    public async Task OnlyTheFacilitatorOfAClosedWorkshopWhoTypesItsCodeDeletesIt()
    {
        Assert.Contains("session.not_closed", (await Delete(_facilitator, _room.Code)).Said, StringComparison.Ordinal);
        await _facilitator.Send(new { @is = "close-session" });
        Assert.Contains("role.not_allowed", (await Delete(_participant, _room.Code)).Said, StringComparison.Ordinal);
        Assert.Contains("code.wrong", (await Delete(_facilitator, "NOPE-222")).Said, StringComparison.Ordinal);
        Assert.Null(await EnteringSays(_participant));
        Assert.Equal(HttpStatusCode.NoContent, (await Delete(_facilitator, _room.Code.ToLowerInvariant())).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Delete(_facilitator, _room.Code)).Status);
    }

    [Fact, Rule("SES-14")]
    public async Task NothingIsLeftOfItAtAnyDoorOrOnTheDiskAlsoAfterARestart()
    {
        Assert.True(OnDisk().HasWords);
        await _facilitator.Send(new { @is = "close-session" });
        Assert.Equal(HttpStatusCode.NoContent, (await Delete(_facilitator, _room.Code)).Status);
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal((0, false), OnDisk());
            Assert.Equal("session.deleted", await EnteringSays(_participant));
            Assert.Equal("session.deleted", await EnteringSays(_facilitator));
            Assert.Equal("code.unknown", await RefusalOf("/api/join", new { code = _room.Code }));
            Assert.Equal("link.bad", await RefusalOf("/api/enter", new { link = _room.Links["facilitator"] }));
            using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri(_server.Address, $"/api/sessions/{_room.Session}/report.json"));
            ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _facilitator.Seat);
            using var report = await _http.SendAsync(ask);
            Assert.Contains("session.deleted", await report.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            if (round == 0)
            {
                await _server.Kill();
                await _server.Start();
            }
        }
    }

    [Fact, Rule("SES-14")]
    public async Task ADeletionThatWasInterruptedIsCarriedOn()
    {
        await _facilitator.Send(new { @is = "close-session" });
        await _server.Kill();
        var store = new SqliteGrainStorage(new() { Path = _server.StorePath }, NullLogger<SqliteGrainStorage>.Instance);
        await using (store)
        {
            store.Start();
            await new Tombstones(store).SetAsync(_room.Session, DateTimeOffset.UnixEpoch, CancellationToken.None);
        }
        Assert.True(OnDisk().HasWords);
        await _server.Start();
        Assert.Equal("session.deleted", await EnteringSays(_participant));
        Assert.Equal((0, false), OnDisk());
        Assert.Equal("code.unknown", await RefusalOf("/api/join", new { code = _room.Code }));
    }

    [Fact, Rule("SES-14")]
    public async Task WhoeverIsConnectedIsToldAndWhatTheySendIsRefused()
    {
        await _facilitator.Send(new { @is = "close-session" });
        await using var line = Line();
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        line.On("behind", () => told.TrySetResult());
        await line.StartAsync();
        await line.InvokeAsync<Looked>("Enter", _participant.Seat, 0L);
        Assert.Equal(HttpStatusCode.NoContent, (await Delete(_facilitator, _room.Code)).Status);
        await told.Task.WaitAsync(TimeSpan.FromSeconds(20));
        var again = JsonElement.Parse((await line.InvokeAsync<Looked>("CatchUp", 1L)).Head);
        Assert.Equal("session.deleted", again.GetProperty("refused").GetProperty("code").GetString());
        var sent = JsonElement.Parse(await line.InvokeAsync<byte[]>("Send", "a-late-sending-0001", """{"is":"arrive"}"""));
        Assert.Equal("session.deleted", sent.GetProperty("refused").GetProperty("code").GetString());
    }
}
