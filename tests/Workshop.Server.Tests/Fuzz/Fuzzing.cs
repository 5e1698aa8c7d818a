using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Workshop.Domain.Tests.Walks;
using Workshop.Player;
using Workshop.Server.Exports;
using Workshop.Server.Exports.Archives;
using Workshop.Server.Journals;
using Workshop.Server.Storage;
using Workshop.Server.Tests.Live;

namespace Workshop.Server.Tests.Fuzz;

/// <summary>
/// A real server to which everything is sent that nobody should: at its hub, its sockets, its doors and, once it is down, at its store and at what reads files. It
/// must go on, answer without a fault, hold its memory, and have changed nothing by what it refused.
/// </summary>
internal sealed class Fuzzing(ulong seed, long messages, Tally tally)
{
    /// <summary>The bound that the server's memory is held to, however long it goes on.</summary>
    public const long MostMemory = 1_200_000_000;

    private const int RoomsAtOnce = 6;
    private const int MessagesOfARoom = 2_500;

    private readonly List<HostileRoom> _done = [];
    private readonly Lock _lock = new();
    private HostileRoom? _last;
    private long _rooms;
    private byte[] _archive = [];

    private bool IsOver => tally.Messages >= messages;

    public async Task Run()
    {
        tally.Say($"seed {seed}, {messages} messages");
        await using var server = await ServerProcess.Started();
        try
        {
            await Suffer(server);
            await server.Leave();
            await Prove(server);
            await Files();
            Damage(server);
            await server.Start();
            foreach (var room in _done)
                await room.IsAsItWasOrNotAtAll(server.Address, tally);
            AssertTheLog(server);
        }
        catch
        {
            tally.Say($"the server said, last: {server.Said[Math.Max(0, server.Said.Length - 6_000)..]}");
            throw;
        }
        foreach (var room in _done)
            await room.DisposeAsync();
    }

    private async Task Suffer(ServerProcess server)
    {
        using var over = new CancellationTokenSource();
        var watching = Watch(server, over.Token);
        List<Task> all = [.. Enumerable.Range(0, RoomsAtOnce).Select(_ => Rooms(server)), Lines(server), Requests(server)];
        while (all.Count > 0)
        {
            // The first that finds something ends it; and so does whoever watches.
            var done = await Task.WhenAny(all.Append(watching));
            await done;
            all.Remove(done);
        }
        await over.CancelAsync();
        await watching;
    }

    private async Task Watch(ServerProcess server, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(250, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Assert.False(server.EndedByItself, $"The server is gone. It said: {server.Said}");
            tally.Most("memory in MB at most", server.Memory / 1_000_000);
            Assert.True(server.Memory < MostMemory, $"The server holds {server.Memory} bytes");
        }
    }

    private async Task Rooms(ServerProcess server)
    {
        while (!IsOver)
        {
            var nth = (ulong)Interlocked.Increment(ref _rooms);
            var room = await HostileRoom.Opened(server.Address, new(seed + (nth * 1_000_003)), tally, session => SecretOf(server, session));
            var other = Interlocked.Exchange(ref _last, room);
            await room.Suffer((int)Math.Min(MessagesOfARoom, Math.Max(300, messages / RoomsAtOnce / 2)), () => other?.AnySeat() ?? "");
            lock (_lock)
                _done.Add(room);
            tally.Say($"{tally.Messages} messages, {server.Memory / 1_000_000} MB");
        }
    }

    private async Task Lines(ServerProcess server)
    {
        using var room = await Room.Create(server.Address, Play.Setup(Scenario.London()));
        await using var observer = await room.Open("observer");
        await observer.Enter();
        var before = observer.View.SharedText();
        var lines = new HostileLines(server.Address, observer.Seat, new(seed + 1), tally);
        while (!IsOver)
            await (IsTheirTurn("sent: line, bytes", 5) ? lines.Send(200) : Task.Delay(20));
        await using var after = await room.Open("observer");
        await after.Enter();
        Assert.Equal(before, after.View.SharedText());
    }

    private async Task Requests(ServerProcess server)
    {
        using var closed = await Room.Create(server.Address, Play.Setup(Scenario.London()));
        await using var facilitator = await closed.Open("facilitator");
        foreach (var command in (object[])[new { @is = "open-stage", stage = "write" }, new { @is = "create-theme", id = "t1", name = "A theme", notes = Array.Empty<string>() }, new { @is = "close-session" }])
            await facilitator.Send(command);
        _archive = await closed.Report(facilitator, "json");
        using var room = await Room.Create(server.Address, Play.Setup(Scenario.London()));
        var people = new List<Person> { await room.Open("facilitator"), await room.Open("rapporteur"), await room.Open("observer"), await room.Open("wall"), await room.Join("somebody"), await room.Join("else") };
        using var requests = new HostileRequests(room, people, _archive, () => _last?.AnySeat() ?? "", new(seed + 2), tally);
        while (!IsOver)
            await (IsTheirTurn("sent: requests", 12) ? requests.Send(25) : Task.Delay(20));
    }

    // One message in so many, for most is to be understood.
    private bool IsTheirTurn(string kind, int oneIn) => tally.Of(kind) <= (tally.Messages / oneIn) + 50;

    private static byte[]? SecretOf(ServerProcess server, string session)
    {
        using var connection = new SqliteConnection($"Data Source={server.StorePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT body FROM stored WHERE kind = @kind AND key LIKE '%' || @key";
        command.Parameters.AddWithValue("@kind", NameRegister.Kind);
        command.Parameters.AddWithValue("@key", StoreKey.Name(PseudonymSecrets.Kind, session).Key.ToString());
        return command.ExecuteScalar() is byte[] secret ? Convert.FromHexString(Encoding.UTF8.GetString(secret)) : null;
    }

    private async Task Prove(ServerProcess server)
    {
        await using var store = new SqliteGrainStorage(new() { Path = server.StorePath }, NullLogger<SqliteGrainStorage>.Instance);
        store.Start();
        foreach (var room in _done)
            await room.Prove(store);
    }

    private async Task Files()
    {
        var share = (int)Math.Min(messages / 200, 20_000);
        using var files = new HostileFiles(new(seed + 5), tally);
        await files.Backups(share, restored: share / 50);
        await files.Lines(share * 5);
        await files.Archives(_archive, share);
        await files.Imports(Exporting.Make("xlsx", ArchiveReading.Read(_archive), "en"), share * 2);
        Assert.True(Environment.WorkingSet < MostMemory, $"Reading files left {Environment.WorkingSet} bytes");
    }

    /// <summary>One stored value of every second workshop is no longer what it was.</summary>
    private void Damage(ServerProcess server)
    {
        var (dice, mutating) = (new Dice(seed + 3), new Mutating(new(seed + 4)));
        using var connection = new SqliteConnection($"Data Source={server.StorePath};Pooling=False");
        connection.Open();
        foreach (var room in _done.Where((_, i) => i % 2 == 0))
        {
            var (kind, key, body) = dice.Of(Stored(connection, room.Session));
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE stored SET body = $body WHERE kind = $kind AND key = $key";
            command.Parameters.AddWithValue("$body", mutating.Bytes(body));
            command.Parameters.AddWithValue("$kind", kind);
            command.Parameters.AddWithValue("$key", key);
            Assert.Equal(1, command.ExecuteNonQuery());
            tally.Sent("stored values damaged");
        }
    }

    private static List<(string Kind, string Key, byte[] Body)> Stored(SqliteConnection connection, string session)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT kind, key, body FROM stored WHERE instr(key, $session) > 0";
        command.Parameters.AddWithValue("$session", session);
        using var reader = command.ExecuteReader();
        var all = new List<(string, string, byte[])>();
        while (reader.Read())
            all.Add((reader.GetString(0), reader.GetString(1), (byte[])reader[2]));
        return all;
    }

    private static void AssertTheLog(ServerProcess server)
    {
        Assert.False(server.EndedByItself);
        foreach (var never in (string[])["Unhandled exception", "mistake in Workshop", "<script>", "etc/passwd"])
            Assert.DoesNotContain(never, server.Said, StringComparison.Ordinal);
    }
}
