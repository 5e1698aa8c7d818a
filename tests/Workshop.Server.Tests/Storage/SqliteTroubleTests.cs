using System.Text;
using Microsoft.Data.Sqlite;
using Workshop.Server.Journals;
using Workshop.Server.Storage;

namespace Workshop.Server.Tests.Storage;

public sealed class SqliteTroubleTests : IDisposable
{
    private readonly SqliteFolder _folder = new();

    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    private static ReadOnlyMemory<byte> Body(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task AppendAsync(SqliteGrainStorage storage, string session, ReadOnlyMemory<byte> body) =>
        await (await Journal.OpenAsync(storage, session, Patience)).AppendAsync([body], Patience);

    private static async Task<long> VersionAsync(SqliteGrainStorage storage, string session) =>
        (await Journal.OpenAsync(storage, session, Patience)).Version;

    private SqliteConnection Stranger()
    {
        var connection = new SqliteConnection($"Data Source={_folder.Path};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Foreign(string sql)
    {
        using var connection = Stranger();
        SqliteFile.Execute(connection, sql);
    }

    [Fact]
    public async Task What_was_appended_is_there_after_a_restart()
    {
        await using (var storage = _folder.Started())
            await AppendAsync(storage, "a", Body("one"));
        await using var again = _folder.Started();
        Assert.Equal(1, await VersionAsync(again, "a"));
    }

    [Fact]
    public async Task A_second_server_on_the_same_file_is_refused_until_the_first_has_closed_it()
    {
        await using (var first = _folder.Started())
        {
            var refused = Assert.Throws<StoreRefusedException>(() => _folder.Started());
            Assert.Equal($"The store '{_folder.Path}' is in use by another server. One file is for one server: end that one, or give this one another WORKSHOP_DATA.", refused.Message);
            await AppendAsync(first, "a", Body("one"));
        }
        await using var next = _folder.Started();
        Assert.Equal(1, await VersionAsync(next, "a"));
    }

    [Fact]
    public async Task Closing_finishes_every_write_that_waits_and_folds_the_log_into_the_file()
    {
        var storage = _folder.Started();
        var journals = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Journal.OpenAsync(storage, $"s{i}", Patience)));
        var appends = journals.Select(journal => journal.AppendAsync([Body("x")], Patience)).ToList();
        await storage.DisposeAsync();
        await Task.WhenAll(appends);
        Assert.Equal([_folder.Path], Directory.GetFiles(System.IO.Path.GetDirectoryName(_folder.Path)!));
        await Assert.ThrowsAsync<InvalidOperationException>(() => VersionAsync(storage, "s0"));

        await using var again = _folder.Started();
        foreach (var i in Enumerable.Range(0, 200))
            Assert.Equal(1, await VersionAsync(again, $"s{i}"));
    }

    [Fact]
    public async Task Many_sessions_share_commits()
    {
        await using var storage = _folder.Started();
        var journals = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Journal.OpenAsync(storage, $"s{i}", Patience)));
        for (var round = 0; round < 10; round++)
            await Task.WhenAll(journals.Select(journal => journal.AppendAsync([Body("x")], Patience)));
        Assert.All(journals, journal => Assert.Equal(10, journal.Version));
        Assert.InRange(storage.Commits, 10, 250);
    }

    [Fact]
    public async Task A_full_store_refuses_what_does_not_fit_takes_what_does_and_stays_readable()
    {
        await using var storage = _folder.Started(options => options.MostBytes = 1_000_000);
        await AppendAsync(storage, "small", Body("one"));
        var broken = await Assert.ThrowsAsync<JournalBrokenException>(() => AppendAsync(storage, "large", new byte[2_000_000]));
        Assert.Equal(13, Assert.IsType<SqliteException>(broken.InnerException).SqliteErrorCode);
        await AppendAsync(storage, "small", Body("two"));
        Assert.Equal((2, 0), (await VersionAsync(storage, "small"), await VersionAsync(storage, "large")));
    }

    [Fact]
    public async Task A_write_that_does_not_fit_does_not_take_its_neighbours_along()
    {
        await using var storage = _folder.Started(options => options.MostBytes = 1_000_000);
        for (var round = 0; round < 5; round++)
        {
            var large = AppendAsync(storage, "large", new byte[2_000_000]);
            var small = Enumerable.Range(0, 30).Select(i => AppendAsync(storage, $"s{round}-{i}", Body("x")));
            await Task.WhenAll(small);
            await Assert.ThrowsAsync<JournalBrokenException>(() => large);
        }
    }

    [Fact]
    public async Task A_file_that_another_program_holds_delays_appends_and_then_fails_them_until_it_is_let_go()
    {
        await using var storage = _folder.Started();
        await AppendAsync(storage, "a", Body("one"));
        using (var stranger = Stranger())
        {
            SqliteFile.Execute(stranger, "BEGIN IMMEDIATE");
            var broken = await Assert.ThrowsAsync<JournalBrokenException>(() => AppendAsync(storage, "a", Body("lost")));
            Assert.Equal(5, Assert.IsType<SqliteException>(broken.InnerException).SqliteErrorCode);
            Assert.Equal(1, await VersionAsync(storage, "a"));
            var waiting = AppendAsync(storage, "a", Body("two"));
            await Task.Delay(100, Patience);
            SqliteFile.Execute(stranger, "ROLLBACK");
            await waiting;
        }

        Assert.Equal(2, await VersionAsync(storage, "a"));
    }

    [Fact]
    public async Task A_store_that_turns_read_only_fails_appends_and_heals()
    {
        await using var storage = _folder.Started();
        await AppendAsync(storage, "a", Body("one"));
        Foreign("CREATE TRIGGER stop BEFORE UPDATE ON stored BEGIN SELECT RAISE(ABORT, 'read-only'); END");
        await Assert.ThrowsAsync<JournalBrokenException>(() => AppendAsync(storage, "a", Body("lost")));
        Assert.Equal(1, await VersionAsync(storage, "a"));
        Foreign("DROP TRIGGER stop");
        await AppendAsync(storage, "a", Body("two"));
        Assert.Equal(2, await VersionAsync(storage, "a"));
    }

    [Fact]
    public async Task A_damaged_file_is_refused_at_start()
    {
        await using (var storage = _folder.Started())
            for (var i = 0; i < 50; i++)
                await AppendAsync(storage, $"s{i}", new byte[20_000]);
        using (var file = File.OpenWrite(_folder.Path))
        {
            file.Position = 4096 * 2;
            file.Write(new byte[4096 * 40]);
        }

        var refused = Assert.Throws<StoreRefusedException>(() => _folder.Started());
        Assert.Contains("damaged", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        File.WriteAllText(_folder.Path, new string('x', 10_000));
        Assert.Throws<StoreRefusedException>(() => _folder.Started());
        Assert.Equal(new string('x', 10_000), File.ReadAllText(_folder.Path));
    }

    [Fact]
    public void Another_programs_database_is_refused()
    {
        Foreign("CREATE TABLE theirs (id INTEGER)");
        Assert.Contains("another program", Assert.Throws<StoreRefusedException>(() => _folder.Started()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused()
    {
        await _folder.Started().DisposeAsync();
        Foreign("PRAGMA user_version = 99");
        Assert.Contains("newer", Assert.Throws<StoreRefusedException>(() => _folder.Started()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_can_not_be_made_is_refused()
    {
        File.WriteAllText(_folder.Path, "a file");
        Assert.Throws<StoreRefusedException>(() => _folder.Started(options => options.Path = System.IO.Path.Combine(_folder.Path, "below", "x.db")));
    }

    [Theory]
    [InlineData(SqliteDurability.Full, 2)]
    [InlineData(SqliteDurability.Normal, 1)]
    public async Task The_chosen_durability_is_what_the_writer_has(SqliteDurability durability, long pragma)
    {
        await using var storage = _folder.Started(options => options.Durability = durability);
        using var connection = new SqliteFile(new() { Path = _folder.Path, Durability = durability }).OpenForWriting();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous";
        Assert.Equal(pragma, command.ExecuteScalar());
    }

    [Fact]
    public async Task What_was_deleted_is_not_left_in_any_file()
    {
        await using var storage = _folder.Started();
        var journal = await Journal.OpenAsync(storage, "a", Patience);
        for (var i = 0; i < 300; i++)
            await journal.AppendAsync([Body($"my secret barrier {i} {new string('x', i * 3)}")], Patience);
        await journal.SaveSnapshotAsync(300, journal.Head, Body("my secret barrier in a snapshot"), Patience);
        await AppendAsync(storage, "b", Body("another session"));
        Assert.True(IsInAnyFile("my secret barrier"));
        await journal.DeleteAsync(Patience);
        // The last removal was answered before the log was emptied; the next write comes after that.
        await AppendAsync(storage, "b", Body("later"));
        Assert.False(IsInAnyFile("my secret barrier"));
        Assert.True(IsInAnyFile("another session"));
    }

    private bool IsInAnyFile(string text) =>
        Directory.GetFiles(System.IO.Path.GetDirectoryName(_folder.Path)!).Where(file => !file.EndsWith(".owner", StringComparison.Ordinal)).Any(file => Bytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    private static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
