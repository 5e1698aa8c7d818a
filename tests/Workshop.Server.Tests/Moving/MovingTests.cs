using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Workshop.Player;
using Workshop.Server.Journals;
using Workshop.Server.Moving;
using Workshop.Server.Storage;
using Workshop.Server.Tests.Live;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Moving;

/// <summary>What the commands say and how they end, in this very process.</summary>
internal static class Moved
{
    public static IConfiguration Store(string folder) => Settings(new() { ["WORKSHOP_DATA"] = folder });

    public static IConfiguration Store(LocalServer server, string folder) =>
        Settings(new() { ["WORKSHOP_DATA"] = folder, ["WORKSHOP_STORE"] = server.Store, ["WORKSHOP_STORE_CONNECTION"] = server.Connection });

    private static IConfiguration Settings(Dictionary<string, string?> all) => new ConfigurationBuilder().AddInMemoryCollection(all).Build();

    public static async Task<(int Code, string Said, string Errors)> Run(IConfiguration settings, params string[] words)
    {
        using var said = new StringWriter();
        using var errors = new StringWriter();
        var code = await MovingCommand.RunAsync(words, settings, said, errors);
        return (code, $"{said}", $"{errors}");
    }

    public static async Task<string> Succeed(IConfiguration settings, params string[] words)
    {
        var (code, said, errors) = await Run(settings, words);
        Assert.True(code == 0, $"{string.Join(' ', words)} ended with {code}: {errors}");
        return said;
    }

    public static async Task Fail(string why, IConfiguration settings, params string[] words)
    {
        var (code, said, errors) = await Run(settings, words);
        Assert.Equal((1, ""), (code, said));
        Assert.StartsWith($"Nothing was changed. {why}", errors);
        Assert.Single(errors.Trim().Split('\n'));
    }
}

/// <summary>Everything goes from each store to the next and back, and is the same: to the hash, and to those who come in.</summary>
public sealed class MovingTests(Postgres postgres, Azurite azurite, Redis redis, ITestOutputHelper output)
    : IClassFixture<Postgres>, IClassFixture<Azurite>, IClassFixture<Redis>, IDisposable
{
    private static readonly Dictionary<string, string> OwnKey = new() { ["WORKSHOP_HOST_KEY"] = "" };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workshop-moving-");

    public void Dispose() => _folder.Delete(recursive: true);

    private string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    [Fact]
    public async Task ABackupOfSqliteGoesToPostgresToAzureToRedisAndBackAndIsTheSame()
    {
        foreach (var store in new LocalServer[] { postgres, azurite, redis })
            Assert.SkipWhen(store.Missing is not null, store.Missing ?? "");
        var before = Path("before");
        var held = await Held.By(before);

        var backup = await Moved.Succeed(Moved.Store(before), "backup", Path("all.backup"));
        Assert.Contains(held.Session, backup, StringComparison.Ordinal);
        Assert.Equal(backup, await Moved.Succeed(Moved.Store(before), "census", Path("all.backup")));
        Assert.Equal(backup, await Moved.Succeed(Moved.Store(postgres, Path("none")), "restore", Path("all.backup")));
        await using (var server = new ServerProcess(new Dictionary<string, string>(OwnKey) { ["WORKSHOP_STORE"] = postgres.Store, ["WORKSHOP_STORE_CONNECTION"] = postgres.Connection }))
        {
            await server.Start();
            await held.IsAllThere(server.Address);
            await server.Leave();
        }
        Assert.Equal(backup, await Moved.Succeed(Moved.Store(postgres, Path("none")), "move", azurite.Store, azurite.Connection));
        Assert.Equal(backup, await Moved.Succeed(Moved.Store(azurite, Path("none")), "move", redis.Store, redis.Connection));
        Assert.Equal(backup, await Moved.Succeed(Moved.Store(redis, Path("none")), "move", "sqlite", Path("after")));
        output.WriteLine(backup);

        await using var back = new ServerProcess(OwnKey, Path("after"));
        await back.Start();
        await held.IsAllThere(back.Address);
    }

    [Fact]
    public async Task AStoreThatAServerWorksWithIsNeitherTakenNorFilled()
    {
        Assert.SkipWhen(redis.Missing is not null, redis.Missing ?? "");
        await using var embedded = await ServerProcess.Started();
        using (var room = await Room.Create(embedded.Address, Play.Setup(Scenario.London())))
            await Moved.Fail("store.refused: The store", Moved.Store(embedded.Folder), "backup", Path("live.backup"));
        await embedded.Leave();
        await Moved.Succeed(Moved.Store(embedded.Folder), "backup", Path("live.backup"));

        // A prefix of its own keeps it from what other tests put there.
        await using var server = await ServerProcess.Started(new Dictionary<string, string> { ["WORKSHOP_STORE"] = redis.Store, ["WORKSHOP_STORE_CONNECTION"] = redis.Connection + ",defaultDatabase=3" });
        var shared = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["WORKSHOP_STORE"] = redis.Store, ["WORKSHOP_STORE_CONNECTION"] = redis.Connection + ",defaultDatabase=3", ["WORKSHOP_DATA"] = Path("none") }).Build();
        await Moved.Fail("store.in_use: A server works with the store", shared, "restore", Path("live.backup"));
        await server.Leave();
        await Moved.Fail("store.not_empty: The store to bring it to is not empty", shared, "restore", Path("live.backup"));
    }
}

/// <summary>Nothing is ever half there, and nothing is overwritten.</summary>
public sealed class NothingHalfTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workshop-moving-");

    public void Dispose() => _folder.Delete(recursive: true);

    private string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    [Fact]
    public async Task ABackupIsRefusedWhereItWouldOverwriteWasDamagedOrIsNone()
    {
        await Held.By(Path("a"));
        var said = await Moved.Succeed(Moved.Store(Path("a")), "backup", Path("one"));
        await Moved.Fail("backup.file_exists: ", Moved.Store(Path("a")), "backup", Path("one"));
        await Moved.Fail("store.not_empty: ", Moved.Store(Path("a")), "restore", Path("one"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path("one")));

        var bytes = await File.ReadAllBytesAsync(Path("one"));
        for (var at = 1; at <= 9; at++)
        {
            var broken = bytes.ToArray();
            broken[bytes.Length * at / 10] ^= 0x20;
            await File.WriteAllBytesAsync(Path("broken"), broken);
            var (code, _, errors) = await Moved.Run(Moved.Store(Path($"b{at}")), "restore", Path("broken"));
            // A bit may be one that nobody reads, such as a time of an entry; then it is the same after all.
            if (code == 0)
                Assert.Equal(said, await Moved.Succeed(Moved.Store(Path($"b{at}")), "census"));
            else
                Assert.StartsWith("Nothing was changed. backup.", errors);
        }
        await File.WriteAllBytesAsync(Path("cut"), bytes[..(bytes.Length / 2)]);
        await Moved.Fail("backup.not_a_backup: ", Moved.Store(Path("c")), "restore", Path("cut"));
        await File.WriteAllTextAsync(Path("other"), "a letter");
        await Moved.Fail("backup.not_a_backup: ", Moved.Store(Path("c")), "restore", Path("other"));
        await Moved.Fail("store.empty: ", Moved.Store(Path("c")), "backup", Path("nothing"));
        Assert.Equal(2, (await Moved.Run(Moved.Store(Path("c")), "move", "paper")).Code);
    }

    [Fact]
    public async Task AfterARestoreThatWasInterruptedNoServerStartsUntilItIsRunAgain()
    {
        var held = await Held.By(Path("a"));
        var said = await Moved.Succeed(Moved.Store(Path("a")), "backup", Path("one"));
        await Moved.Succeed(Moved.Store(Path("b")), "restore", Path("one"));
        // As a killed restore leaves it: the mark, and some of what it was to bring.
        await using (var store = new SqliteGrainStorage(new() { Path = System.IO.Path.Combine(Path("b"), "workshop.db") }))
        {
            store.Start();
            await HalfRestored.CellIn(store).WriteAsync("killed"u8.ToArray(), default);
            var segment = new Cell(store, "journal", StoreKey.Segment(held.Session, 0));
            await segment.ReadAsync(default);
            await segment.ClearAsync(default);
        }

        await using (var half = new ServerProcess(new Dictionary<string, string> { ["WORKSHOP_HOST_KEY"] = "" }, Path("b")))
        {
            await Assert.ThrowsAsync<InvalidOperationException>(half.Start);
            Assert.StartsWith("Workshop can't start. Everything was being brought into this store when that was interrupted", half.Said);
            Assert.Equal(said, await Moved.Succeed(Moved.Store(Path("b")), "restore", Path("one")));
            await half.Start();
            await held.IsAllThere(half.Address);
        }
    }

    [Fact]
    public async Task WhatWasDeletedIsInNoBackup()
    {
        await using var server = await ServerProcess.Started();
        using var room = await Room.Create(server.Address, Play.Setup(Scenario.London()));
        await using var facilitator = await room.Open("facilitator");
        await facilitator.Send(new { @is = "describe-session", title = "A title that must be gone", question = "Why?", place = "" });
        await facilitator.Send(new { @is = "close-session" });
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", facilitator.Seat);
        using var deleted = await http.PostAsJsonAsync($"/api/sessions/{room.Session}/delete", new { code = room.Code });
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await server.Leave();
        await Moved.Succeed(Moved.Store(server.Folder), "backup", Path("one"));
        using var backup = BackupFile.Open(Path("one"));
        var names = await backup.ListAsync(default);
        Assert.DoesNotContain(names, n => n.Kind is "journal" or "snapshot");
        Assert.DoesNotContain(names, n => $"{n}".Contains(room.Code, StringComparison.Ordinal));
        Assert.Contains(names, n => $"{n}".Contains(room.Session, StringComparison.Ordinal));
    }
}

/// <summary>An installation with something of everything, and who holds what of it.</summary>
internal sealed record Held(string Session, string Code, string Link, string Seat, string Series, string HostKey, long Version)
{
    public static async Task<Held> By(string folder)
    {
        Directory.CreateDirectory(folder);
        await using var server = new ServerProcess(new Dictionary<string, string> { ["WORKSHOP_HOST_KEY"] = "" }, folder);
        await server.Start();
        using var room = await Room.Create(server.Address, Play.Setup(Scenario.London()));
        await using var facilitator = await room.Open("facilitator");
        await using var somebody = await room.Join("somebody");
        await somebody.Send(new { @is = "arrive", group = "gov" });
        await facilitator.Send(new { @is = "open-stage", stage = "write" });
        for (var i = 0; i < 20; i++)
            await somebody.Send(new { @is = "write-note", id = $"n{i}", stage = "write", text = $"A barrier {i} {new string('x', 200)}" });
        var version = (await facilitator.Send(new { @is = "create-theme", id = "t1", name = "A theme", notes = Array.Empty<string>() })).Version!.Value;

        using var http = new HttpClient { BaseAddress = server.Address };
        using var created = await http.PostAsJsonAsync("/api/series", new { title = "Minerals" });
        var series = (await created.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("links").GetProperty("facilitator").GetString()!;
        var added = await Ask(http, series, $"/api/series/{series.Split('.')[0]}/dialogues", new { by = room.Links["facilitator"] });
        Assert.Equal(HttpStatusCode.NoContent, added.Status);
        await server.Leave();
        var key = await File.ReadAllTextAsync(System.IO.Path.Combine(folder, "host-key"));
        return new(room.Session, room.Code, room.Links["facilitator"], somebody.Seat, series, key.Trim(), version);
    }

    /// <summary>The seat, the link, the code, the series and the host key all lead to what they led to, and nothing of it is missing.</summary>
    public async Task IsAllThere(Uri server)
    {
        await using var somebody = new Person(server, "somebody", Seat);
        await somebody.Enter();
        Assert.Equal((Version, 20), (somebody.View.Version, somebody.View.All("ownNote").Count));
        using var http = new HttpClient { BaseAddress = server };
        using var entered = await http.PostAsJsonAsync("/api/enter", new { link = Link });
        using var joined = await http.PostAsJsonAsync("/api/join", new { code = Code });
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (entered.StatusCode, joined.StatusCode));
        Assert.Equal(Session, (await joined.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("session").GetString());
        var (status, said) = await Ask(http, Series, $"/api/series/{Series.Split('.')[0]}");
        Assert.True(status == HttpStatusCode.OK && said.Contains(Session, StringComparison.Ordinal), said);
        using var host = new HttpRequestMessage(HttpMethod.Get, "/api/host");
        host.Headers.Add("X-Host-Key", HostKey);
        host.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var told = await http.SendAsync(host);
        Assert.Contains("\"mayCreate\":true", await told.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Said)> Ask(HttpClient http, string bearer, string path, object? body = null)
    {
        using var ask = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body) };
        ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        using var answer = await http.SendAsync(ask);
        return (answer.StatusCode, Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()));
    }
}
