using Workshop.Server.Journals;

namespace Workshop.Server.Tests.Storage;

public abstract partial class StorageContract
{
    private static string State(JournalReplay replay) => replay.Snapshot is { } s ? System.Text.Encoding.UTF8.GetString(s.State.Span) : "none";

    private async Task RemembersFromStartAsync(string session, int records)
    {
        var replay = (await OpenAsync(session)).TakeReplay();
        Assert.Equal("none", State(replay));
        Assert.Equal(Enumerable.Range(1, records).Select(n => $"record {n}"), replay.Records.Select(Text));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(64, 0)]
    [InlineData(64, 1)]
    [InlineData(1_000, 0)]
    [InlineData(1_000, 200)]
    [InlineData(1_024, 1)]
    public async Task A_snapshot_spares_reading_what_came_before(int records, int later)
    {
        var (session, weather) = (NewName(), new Weather(Storage));
        var journal = await JournalOfAsync(session, records);
        Assert.True(await journal.SaveSnapshotAsync(records, journal.Head, Bytes($"state at {records}"), Patience));
        await AppendAsync(journal, later);

        var opened = await OpenAsync(session, weather);
        var replay = opened.TakeReplay();
        Assert.Equal((records + later, $"state at {records}"), (opened.Version, State(replay)));
        Assert.Equal(Enumerable.Range(records + 1, later).Select(n => $"record {n}"), replay.Records.Select(Text));
        Assert.InRange(weather.Reads, 2, 12);
        await AppendAsync(opened, 1);
        await HoldsExactlyAsync(session, records + later + 1);
    }

    [Fact]
    public async Task A_snapshot_of_an_earlier_version_and_its_replacement_are_kept()
    {
        var session = NewName();
        var journal = await JournalOfAsync(session, 100);
        var (early, head) = (journal.Version, journal.Head);
        await AppendAsync(journal, 64);
        await AppendAsync(journal, 64);
        Assert.True(await journal.SaveSnapshotAsync(early, head, Bytes("early"), Patience));
        Assert.Equal("early", State((await OpenAsync(session)).TakeReplay()));
        Assert.True(await journal.SaveSnapshotAsync(journal.Version, journal.Head, Bytes("late"), Patience));
        var opened = await OpenAsync(session);
        Assert.Equal("late", State(opened.TakeReplay()));
        await AppendAsync(opened, 64);
        Assert.True(await opened.SaveSnapshotAsync(opened.Version, opened.Head, Bytes("latest"), Patience));
        Assert.Equal("latest", State((await OpenAsync(session)).TakeReplay()));
    }

    [Fact]
    public async Task A_snapshot_that_does_not_fit_the_chain_is_ignored()
    {
        var session = NewName();
        var journal = await JournalOfAsync(session, 200);
        await journal.SaveSnapshotAsync(100, new byte[32], Bytes("wrong"), Patience);
        await RemembersFromStartAsync(session, 200);
    }

    [Fact]
    public async Task A_snapshot_ahead_of_the_journal_is_ignored()
    {
        var session = NewName();
        var journal = await JournalOfAsync(session, 300);
        await journal.SaveSnapshotAsync(300, journal.Head, Bytes("ahead"), Patience);
        await ClearSegmentAsync(session, 4);
        await RemembersFromStartAsync(session, 256);
    }

    [Fact]
    public async Task A_damaged_snapshot_is_ignored_and_replaced()
    {
        var session = NewName();
        var journal = await JournalOfAsync(session, 10);
        await journal.SaveSnapshotAsync(10, journal.Head, Bytes("state"), Patience);
        var cell = new Cell(Storage, SnapshotCell.Kind, StoreKey.Snapshot(session));
        var bytes = (await cell.ReadAsync(Patience))!;
        for (var i = 0; i < bytes.Length; i += 7)
        {
            var damaged = bytes.ToArray();
            damaged[i] ^= 0x10;
            await cell.WriteAsync(damaged, Patience);
            await RemembersFromStartAsync(session, 10);
        }

        var opened = await OpenAsync(session);
        Assert.True(await opened.SaveSnapshotAsync(10, opened.Head, Bytes("whole"), Patience));
        Assert.Equal("whole", State((await OpenAsync(session)).TakeReplay()));
    }

    [Fact]
    public async Task Of_two_who_save_a_snapshot_one_is_told_that_it_came_late_and_both_go_on()
    {
        var session = NewName();
        await JournalOfAsync(session, 10);
        var (one, other) = (await OpenAsync(session), await OpenAsync(session));
        Assert.True(await one.SaveSnapshotAsync(10, one.Head, Bytes("one"), Patience));
        Assert.False(await other.SaveSnapshotAsync(10, other.Head, Bytes("other"), Patience));
        Assert.True(await other.SaveSnapshotAsync(10, other.Head, Bytes("other"), Patience));
        await AppendAsync(one, 1);
    }

    [Fact]
    public async Task A_snapshot_that_can_not_be_saved_breaks_nothing()
    {
        var (session, weather, journal) = await UnderWeatherAsync(10);
        weather.Now = Weather.Down;
        await Assert.ThrowsAsync<IOException>(() => journal.SaveSnapshotAsync(10, journal.Head, Bytes("state"), Patience));
        weather.Now = Weather.Fair;
        await AppendAsync(journal, 1);
        Assert.True(await journal.SaveSnapshotAsync(11, journal.Head, Bytes("state"), Patience));
        await HoldsExactlyAsync(session, 11);
    }

    [Fact]
    public async Task A_journal_can_be_opened_without_its_snapshot()
    {
        var session = NewName();
        var journal = await JournalOfAsync(session, 100);
        await journal.SaveSnapshotAsync(100, journal.Head, Bytes("a state of an old format"), Patience);
        var opened = await Journal.OpenWithoutSnapshotAsync(Storage, session, Patience);
        var replay = opened.TakeReplay();
        Assert.Equal(("none", 100), (State(replay), replay.Records.Count()));
        Assert.True(await opened.SaveSnapshotAsync(100, opened.Head, Bytes("new"), Patience));
    }

    [Fact]
    public async Task Twenty_thousand_records_open_whole_and_with_a_snapshot_in_a_few_reads()
    {
        const int Many = 20_000;
        var (session, weather) = (NewName(), new Weather(Storage));
        var journal = await JournalOfAsync(session, Many);
        Assert.Equal(Many, (await OpenAsync(session)).TakeReplay().Records.Count());
        await journal.SaveSnapshotAsync(Many - 100, await HashAtAsync(session, Many - 100), new byte[2_000_000], Patience);
        var opened = await OpenAsync(session, weather);
        Assert.Equal((Many, 100), (opened.Version, opened.TakeReplay().Records.Count()));
        Assert.InRange(weather.Reads, 3, 12);
    }

    [Fact]
    public async Task Nothing_of_a_deleted_session_stays_though_its_snapshot_was_still_on_its_way()
    {
        var (session, weather, journal) = await UnderWeatherAsync(10);
        var held = new TaskCompletionSource();
        weather.Now = async (_, done) =>
        {
            weather.Now = Weather.Fair;
            await held.Task;
            await done();
        };
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => journal.SaveSnapshotAsync(10, journal.Head, Bytes("state"), soon.Token));
        var deleting = journal.DeleteAsync(Patience);
        // Time for a deletion that would not wait.
        await Task.WhenAny(deleting, Task.Delay(300, Patience));
        held.SetResult();
        await deleting;
        Assert.Null(await new Cell(Storage, SnapshotCell.Kind, StoreKey.Snapshot(session)).ReadAsync(Patience));
    }

    [Fact]
    public async Task A_snapshot_without_a_journal_is_removed_when_the_session_is_opened()
    {
        var session = NewName();
        var zombie = await JournalOfAsync(session, 10);
        await (await OpenAsync(session)).DeleteAsync(Patience);
        Assert.True(await zombie.SaveSnapshotAsync(10, zombie.Head, Bytes("state"), Patience));
        Assert.Equal(0, (await OpenAsync(session)).Version);
        Assert.Null(await new Cell(Storage, SnapshotCell.Kind, StoreKey.Snapshot(session)).ReadAsync(Patience));
    }

    private async Task<ReadOnlyMemory<byte>> HashAtAsync(string session, long version) =>
        (await Journal.ReadAsync(Storage, session, version - 1, Patience).FirstAsync(Patience)).Hash;
}
