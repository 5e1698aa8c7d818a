using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Workshop.Player;
using Workshop.Server.Journals;
using Workshop.Server.Storage;
using Workshop.Server.Tests.Storage;
using Workshop.Server.Tests.Storage.Servers;
using Workshop.Server.Wire;

namespace Workshop.Server.Tests.Live;

/// <summary>
/// A real store is taken from a real server while people write: nobody is told that anything was saved, everybody is told that it is not,
/// what was saved stays on screen, the host is told why, and once the store is back everything goes on by itself and stands there once.
/// </summary>
public class StoreTroubleTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    [Fact]
    public Task PostgresThatIsGone() => WithServer(new Postgres(), s => s.KillAsync(), s => s.StartAgainAsync());

    [Fact]
    public Task RedisThatIsGone() => WithServer(new Redis(), s => s.KillAsync(), s => s.StartAgainAsync());

    [Fact]
    public Task AzureThatIsGone() => WithServer(new Azurite(), s => s.KillAsync(), s => s.StartAgainAsync());

    [Fact]
    public Task PostgresThatHangs() => WithServer(new Postgres(), s => s.HangAsync(), s => s.GoOnAsync());

    [Fact]
    public Task RedisThatHangs() => WithServer(new Redis(), s => s.HangAsync(), s => s.GoOnAsync());

    [Fact]
    public Task AzureThatHangs() => WithServer(new Azurite(), s => s.HangAsync(), s => s.GoOnAsync());

    [Fact]
    public async Task SqliteThatAnotherProgramLocks()
    {
        using var folder = new SqliteFolder();
        await using var blocker = new SqliteConnection($"Data Source={folder.Path};Pooling=False");
        await Suffer("sqlite", folder.Path,
            async () =>
            {
                await blocker.OpenAsync();
                SqliteFile.Execute(blocker, "BEGIN IMMEDIATE");
            },
            async () => await blocker.CloseAsync());
    }

    [Fact]
    public async Task SqliteOnAFullDisk()
    {
        using var folder = new SqliteFolder();
        var disk = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(folder.Path)!, "small")).FullName;
        Assert.SkipUnless(await Ran("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk), "A FULL DISK IS NOT TESTED here: a small one can't be mounted; run as root.");
        try
        {
            var ballast = Path.Combine(disk, "ballast");
            await Suffer("sqlite", Path.Combine(disk, "workshop.db"), () => Fill(ballast), () =>
            {
                File.Delete(ballast);
                return Task.CompletedTask;
            });
        }
        finally
        {
            await Ran("umount", disk);
        }
    }

    [Fact]
    public async Task AnIdleServerAnswersWhetherItIsReadyAtOnceThoughItsStoreHangs()
    {
        await using var store = new Redis();
        await store.InitializeAsync();
        Assert.SkipWhen(store.Missing is not null, store.Missing ?? "");
        await using var server = await ServerProcess.Started(With(store));
        await store.HangAsync();
        // As a balancer asks: it sends nobody to a server that does not answer within a second.
        using var balancer = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(1) };
        await Until(async () =>
        {
            using var answer = await balancer.GetAsync("/health/ready");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return (await answer.Content.ReadAsStringAsync()).Contains("degraded", StringComparison.Ordinal);
        }, "It never noticed");
        await store.GoOnAsync();
        await Until(async () => (await Health(server)).Status == "ok", "Health still says that the store is away");
    }

    [Fact]
    public async Task WorkshopsThatCantBeReadAreAnsweredForAtOnceWithoutALineEachAndAreThereWithTheStore()
    {
        await using var store = new Redis();
        await store.InitializeAsync();
        Assert.SkipWhen(store.Missing is not null, store.Missing ?? "");
        await using var server = await ServerProcess.Started(With(store));
        using var room = await Room.Create(server.Address, Play.Setup(Scenario.London()));
        await server.Kill();
        await server.Start();
        await store.KillAsync();
        await Until(async () => (await Health(server)).Status == "degraded", "Health says nothing");
        using var http = new HttpClient { BaseAddress = server.Address };
        Task<HttpResponseMessage> Enter(string link) => http.PostAsJsonAsync("/api/enter", new { link });
        for (var i = 0; i < 20; i++)
            using (var answer = await Enter(i % 2 == 0 ? room.Links["facilitator"] : Doors.Seats.LinkFor(Doors.Seats.NewName(), Doors.Seats.NewId(), Workshop.Domain.Role.Facilitator)))
                Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        await store.StartAgainAsync();
        await Until(async () => (await Health(server)).Status == "ok", "Health still says that the store is away");
        using (var answer = await Enter(room.Links["facilitator"]))
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await server.Kill();
        AssertTheLogSaysItOnce(server.Said);
    }

    private static Dictionary<string, string> With(LocalServer store) => new()
    {
        ["WORKSHOP_STORE"] = store.Store, ["WORKSHOP_STORE_CONNECTION"] = store.Connection,
    };

    private static async Task Fill(string ballast)
    {
        await using var file = new FileStream(ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
                await file.WriteAsync(new byte[512]);
        }
        catch (IOException)
        {
            // Now it is full.
        }
    }

    private static async Task<bool> Ran(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }

    private static async Task WithServer(LocalServer store, Func<LocalServer, Task> take, Func<LocalServer, Task> bring)
    {
        await using var _ = store;
        await store.InitializeAsync();
        Assert.SkipWhen(store.Missing is not null, store.Missing ?? "");
        await Suffer(store.Store, store.Connection, () => take(store), () => bring(store));
    }

    private static async Task Suffer(string store, string connection, Func<Task> take, Func<Task> bring)
    {
        await using var server = await ServerProcess.Started(new Dictionary<string, string>
        {
            ["WORKSHOP_STORE"] = store, ["WORKSHOP_STORE_CONNECTION"] = connection,
        });
        using var room = await Room.Create(server.Address, Play.Setup(Scenario.London()));
        await using var facilitator = await room.Open("facilitator");
        await using var writer = await room.Join("writer");
        await using var wall = await room.Open("wall");
        await wall.Enter();
        await writer.Send(new { @is = "arrive", group = "gov" });
        await facilitator.Send(new { @is = "open-stage", stage = "write" });
        await writer.Send(Note("before"));
        await writer.Until(v => v.Find("ownNote", "before") is not null);

        await take();
        var sending = Task.Run(() => writer.Send(Note("during"), patience: TimeSpan.FromMinutes(2)));
        await Until(async () => (await Health(server)).Status == "degraded", "Health says nothing");
        await facilitator.Until(_ => facilitator.Unsaved, Patience);
        await wall.Until(_ => wall.Unsaved, Patience);
        await using (var late = new Person(server.Address, "late", writer.Seat))
        {
            await late.Enter(Patience);
            Assert.NotNull(late.View.Find("ownNote", "before"));
            Assert.Null(late.View.Find("ownNote", "during"));
            Assert.True(late.Unsaved);
        }
        Assert.False(sending.IsCompleted, "It was answered though nothing could be saved");
        Assert.Equal((HttpStatusCode.OK, "degraded", true), await Health(server));

        await bring();
        Assert.NotNull((await sending).Version);
        await writer.Until(v => v.Find("ownNote", "during") is not null);
        await Until(async () => (await Health(server)).Status == "ok", "Health still says that the store is away");
        await wall.Until(_ => !wall.Unsaved, Patience);
        await room.Join("somebody who comes after all this");
        await server.Kill();
        Assert.Equal(["before", "during"], await NotesIn(store, connection, room.Session));
        AssertTheLogSaysItOnce(server.Said);
    }

    private static object Note(string id) => new { @is = "write-note", id, stage = "write", text = $"A barrier {id}" };

    private static async Task<(HttpStatusCode Code, string Status, bool Why)> Health(ServerProcess server)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var answer = await http.GetAsync("/health/ready");
        var store = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("checks").GetProperty("store");
        return (answer.StatusCode, store.GetProperty("status").GetString()!, store.TryGetProperty("why", out _) && store.TryGetProperty("since", out _));
    }

    private static async Task Until(Func<Task<bool>> wish, string otherwise)
    {
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < Patience; await Task.Delay(100))
            if (await wish())
                return;
        Assert.Fail(otherwise);
    }

    private static async Task<List<string>> NotesIn(string store, string connection, string session)
    {
        await using var silo = await StoreSilo.StartAsync(store, connection);
        return await Journal.ReadAsync(silo.Storage, session).SelectMany(r => Remembered.FromBytes(r.Body.Span).Events.ToAsyncEnumerable())
            .OfType<Domain.Notes.NoteWritten>().Select(e => e.Id.Text).ToListAsync();
    }

    // One line when it goes (two, where it can be read no more than written), one when it is back, and no flood.
    private static void AssertTheLogSaysItOnce(string said)
    {
        var lines = said.Split('\n').Where(l => l.StartsWith("fail:", StringComparison.Ordinal) || l.StartsWith("warn:", StringComparison.Ordinal)).Count();
        Assert.True(lines <= 8, $"{lines} warnings: {said}");
        Assert.InRange(said.Split("The store can't be").Length - 1, 1, 3);
        Assert.InRange(said.Split("The store is back after").Length - 1, 1, 3);
    }
}
