using System.Security.Cryptography;
using System.Text;
using Orleans.Storage;
using Workshop.Server.Journals;

namespace Workshop.Server.Tests.Storage;

/// <summary>
/// What the journal relies on from any store. Every store runs all of it. The parts: values (here), names, and the journal on top.
/// </summary>
public abstract partial class StorageContract : IAsyncLifetime
{
    private const string Kind = "journal";
    private static int _counter;

    private IGrainStorage Storage { get; set; } = null!;

    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    /// <summary>A store ready for use. Other tests may use it too; each has its own keys.</summary>
    protected abstract Task<IGrainStorage> StartAsync();

    protected virtual Task StopAsync() => Task.CompletedTask;

    public async ValueTask InitializeAsync() => Storage = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await StopAsync();
    }

    private static string NewName() => $"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}-{Interlocked.Increment(ref _counter)}";

    private Cell CellOf(string session, IGrainStorage? storage = null) => new(storage ?? Storage, Kind, StoreKey.Segment(session, 0));

    private async Task<Cell> WrittenAsync(string session, string text)
    {
        var cell = CellOf(session);
        await cell.WriteAsync(Bytes(text), Patience);
        return cell;
    }

    private async Task<string?> StoredAsync(string session) =>
        await CellOf(session).ReadAsync(Patience) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static Task<InconsistentStateException> ConflictsAsync(Func<Task> attempt) => Assert.ThrowsAsync<InconsistentStateException>(attempt);

    [Fact]
    public async Task What_was_never_written_does_not_exist() => Assert.Null(await StoredAsync(NewName()));

    [Fact]
    public async Task What_was_written_is_read_back_byte_for_byte()
    {
        var (session, bytes) = (NewName(), Enumerable.Range(0, 256).Select(i => (byte)i).ToArray());
        await CellOf(session).WriteAsync(bytes, Patience);
        Assert.Equal(bytes, await CellOf(session).ReadAsync(Patience));
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(8_000_000)]
    public async Task Large_values_are_kept_whole(int size)
    {
        var (session, bytes) = (NewName(), RandomNumberGenerator.GetBytes(size));
        var cell = CellOf(session);
        await cell.WriteAsync([1], Patience);
        await cell.WriteAsync(bytes, Patience);
        Assert.Equal(bytes, await CellOf(session).ReadAsync(Patience));
    }

    [Fact]
    public async Task A_writer_goes_on_from_its_own_last_write_without_reading()
    {
        var session = NewName();
        var cell = await WrittenAsync(session, "one");
        await cell.WriteAsync(Bytes("two"), Patience);
        await cell.WriteAsync(Bytes("three"), Patience);
        Assert.Equal("three", await StoredAsync(session));
    }

    [Fact]
    public async Task Inserting_what_exists_is_a_conflict_and_changes_nothing()
    {
        var session = NewName();
        await WrittenAsync(session, "first");
        await ConflictsAsync(() => CellOf(session).WriteAsync(Bytes("second"), Patience));
        Assert.Equal("first", await StoredAsync(session));
    }

    [Fact]
    public async Task Writing_over_what_another_has_changed_is_a_conflict_and_changes_nothing()
    {
        var session = NewName();
        await WrittenAsync(session, "first");
        var (early, late) = (CellOf(session), CellOf(session));
        await Task.WhenAll(early.ReadAsync(Patience), late.ReadAsync(Patience));
        await early.WriteAsync(Bytes("second"), Patience);
        await ConflictsAsync(() => late.WriteAsync(Bytes("third"), Patience));
        Assert.Equal("second", await StoredAsync(session));
    }

    [Fact]
    public async Task What_was_cleared_is_gone_and_can_be_written_anew()
    {
        var session = NewName();
        var cell = await WrittenAsync(session, "old");
        await cell.ClearAsync(Patience);
        Assert.Null(await StoredAsync(session));
        await WrittenAsync(session, "new");
        Assert.Equal("new", await StoredAsync(session));
    }

    [Fact]
    public async Task Clearing_what_another_has_changed_is_a_conflict_and_changes_nothing()
    {
        var session = NewName();
        await WrittenAsync(session, "first");
        var (early, late) = (CellOf(session), CellOf(session));
        await Task.WhenAll(early.ReadAsync(Patience), late.ReadAsync(Patience));
        await early.WriteAsync(Bytes("second"), Patience);
        await ConflictsAsync(() => late.ClearAsync(Patience));
        Assert.Equal("second", await StoredAsync(session));
    }

    [Fact]
    public async Task What_was_seen_before_a_clearing_fits_neither_the_gap_nor_what_comes_after()
    {
        var session = NewName();
        var cell = await WrittenAsync(session, "old");
        Cell[] stale = [CellOf(session), CellOf(session), CellOf(session)];
        await Task.WhenAll(stale.Select(s => s.ReadAsync(Patience)));
        await cell.ClearAsync(Patience);
        await ConflictsAsync(() => stale[0].WriteAsync(Bytes("ghost"), Patience));
        await WrittenAsync(session, "new");
        await ConflictsAsync(() => stale[1].WriteAsync(Bytes("ghost"), Patience));
        await ConflictsAsync(() => stale[2].ClearAsync(Patience));
        Assert.Equal("new", await StoredAsync(session));
    }

    [Fact]
    public async Task Sixteen_writers_of_one_value_lose_no_update()
    {
        const int Each = 10;
        var session = NewName();
        await WrittenAsync(session, "0");
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => CountUpAsync(session, Each), Patience)));
        Assert.Equal($"{16 * Each}", await StoredAsync(session));
    }

    private async Task CountUpAsync(string session, int times)
    {
        var cell = CellOf(session);
        while (times > 0)
        {
            var seen = int.Parse(Encoding.UTF8.GetString((await cell.ReadAsync(Patience))!), null);
            try
            {
                await cell.WriteAsync(Bytes($"{seen + 1}"), Patience);
                times--;
            }
            catch (InconsistentStateException)
            {
                // Another was faster: look again.
            }
        }
    }

    [Fact]
    public async Task One_of_sixteen_that_insert_at_once_wins()
    {
        var session = NewName();
        var won = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => TryInsertAsync(session, $"{i}"), Patience)));
        Assert.Equal(await StoredAsync(session), Assert.Single(won, w => w is not null));
    }

    private async Task<string?> TryInsertAsync(string session, string text)
    {
        try
        {
            await WrittenAsync(session, text);
            return text;
        }
        catch (InconsistentStateException)
        {
            return null;
        }
    }

    [Fact]
    public async Task Names_that_look_alike_are_kept_apart()
    {
        var salt = NewName();
        string[] names =
        [
            $"{salt}", $"0{salt}", salt.ToUpperInvariant(), $"{salt} ", $"{salt}/1", $"{salt}/000001", $"{salt}%2F1", $"{salt}~2F1", $"{salt}.",
            $"{salt}..", $"{salt}/../x", $"{salt}\\", $"{salt}'--", $"{salt}\u0000", $"{salt}\n", $"{salt}?a=b#c", $"{salt}é", $"{salt}e\u0301",
            $"{salt}مناجم", $"{salt}矿业", $"{salt}🏔", $"{salt}`1[[x]]", new string('x', 300) + salt, new string('x', 301) + salt,
        ];
        foreach (var name in names)
            await WrittenAsync(name, name);
        foreach (var name in names)
            Assert.Equal(name, await StoredAsync(name));
    }

    [Fact]
    public async Task Names_that_are_hexadecimal_numbers_or_guids_are_kept_apart()
    {
        var number = Random.Shared.Next().ToString("x8", null);
        var guid = Guid.NewGuid();
        string[] names = [number, $"0{number}", $"00{number}", number.ToUpperInvariant() + "Z", $"{guid:N}", $"{guid:D}", $"{guid:N}+1", $"{number}+a"];
        foreach (var name in names)
            await WrittenAsync(name, name);
        foreach (var name in names)
            Assert.Equal(name, await StoredAsync(name));
    }

    [Fact]
    public async Task A_cancelled_write_is_done_wholly_or_not_at_all()
    {
        var session = NewName();
        await WrittenAsync(session, "before");
        for (var i = 0; i < 20; i++)
        {
            var cell = CellOf(session);
            var seen = Encoding.UTF8.GetString((await cell.ReadAsync(Patience))!);
            using var source = new CancellationTokenSource(TimeSpan.FromMicroseconds(i * 50));
            var cancelled = await Record.ExceptionAsync(() => cell.WriteAsync(Bytes($"attempt {i}"), source.Token));
            Assert.True(cancelled is null or OperationCanceledException, $"{cancelled}");
            await SettledAsync(session);
            Assert.Contains(await StoredAsync(session), cancelled is null ? [$"attempt {i}"] : (string[])[seen, $"attempt {i}"]);
        }
    }

    // A write that nobody waits for may still be on its way. Writing once more puts an end to it: it is then too late for it.
    private async Task SettledAsync(string session)
    {
        var cell = CellOf(session);
        var bytes = await cell.ReadAsync(Patience);
        await Record.ExceptionAsync(() => cell.WriteAsync(bytes!, Patience));
    }
}
