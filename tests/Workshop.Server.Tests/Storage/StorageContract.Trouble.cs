using Workshop.Server.Journals;

namespace Workshop.Server.Tests.Storage;

public abstract partial class StorageContract
{
    private async Task<(string Session, Weather Weather, Journal Journal)> UnderWeatherAsync(int records)
    {
        var (session, weather) = (NewName(), new Weather(Storage));
        await JournalOfAsync(session, records);
        return (session, weather, await OpenAsync(session, weather));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(63)]
    [InlineData(64)]
    public async Task An_append_whose_reply_is_lost_breaks_the_journal_and_is_remembered_once(int before)
    {
        var (session, weather, journal) = await UnderWeatherAsync(before);
        weather.Now = Weather.ReplyLost;
        var broken = await Assert.ThrowsAsync<JournalBrokenException>(() => AppendAsync(journal, 2));
        Assert.IsType<TimeoutException>(broken.InnerException);
        weather.Now = Weather.Fair;
        await Assert.ThrowsAsync<JournalBrokenException>(() => journal.AppendAsync([Bytes("ghost")], Patience));
        await Assert.ThrowsAsync<JournalBrokenException>(() => journal.SaveSnapshotAsync(1, journal.Head, Bytes("state"), Patience));
        await HoldsExactlyAsync(session, before + 2);
        await AppendAsync(await OpenAsync(session), 1);
        await HoldsExactlyAsync(session, before + 3);
    }

    [Fact]
    public async Task A_conflict_with_ones_own_repeated_write_is_an_unknown_outcome_too()
    {
        var (session, weather, journal) = await UnderWeatherAsync(5);
        weather.Now = Weather.RepeatedAfterLostReply;
        await Assert.ThrowsAsync<JournalFencedException>(() => AppendAsync(journal, 1));
        await HoldsExactlyAsync(session, 6);
    }

    [Fact]
    public async Task A_store_that_is_away_fails_at_once_and_heals()
    {
        var (session, weather, journal) = await UnderWeatherAsync(5);
        weather.Now = Weather.Down;
        await Assert.ThrowsAsync<JournalBrokenException>(() => AppendAsync(journal, 1));
        await Assert.ThrowsAsync<IOException>(() => OpenAsync(session, weather));
        weather.Now = Weather.Fair;
        await AppendAsync(await OpenAsync(session, weather), 1);
        await HoldsExactlyAsync(session, 6);
    }

    [Fact]
    public async Task A_full_or_read_only_store_still_replays_and_takes_appends_again_when_it_can()
    {
        var (session, weather, journal) = await UnderWeatherAsync(5);
        weather.Now = Weather.ReadOnly;
        await Assert.ThrowsAsync<JournalBrokenException>(() => AppendAsync(journal, 1));
        var again = await OpenAsync(session, weather);
        Assert.Equal(5, again.Version);
        await Assert.ThrowsAsync<JournalBrokenException>(() => AppendAsync(again, 1));
        weather.Now = Weather.Fair;
        await AppendAsync(await OpenAsync(session, weather), 1);
        await HoldsExactlyAsync(session, 6);
    }

    [Fact]
    public async Task A_store_that_says_nothing_is_given_up_when_the_callers_patience_ends()
    {
        var (session, weather, journal) = await UnderWeatherAsync(5);
        weather.Now = Weather.Silent;
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var broken = await Assert.ThrowsAsync<JournalBrokenException>(() => journal.AppendAsync([Bytes("lost")], patience.Token));
        Assert.IsType<OperationCanceledException>(broken.InnerException, exactMatch: false);
        await HoldsExactlyAsync(session, 5);
    }

    [Fact]
    public async Task A_slow_store_reads_a_long_journal_in_far_fewer_rounds_than_it_has_segments()
    {
        var (session, weather) = (NewName(), new Weather(Storage));
        await JournalOfAsync(session, 64 * 64);
        var (now, most) = (0, 0);
        weather.Now = async (_, done) =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref now));
            await Task.Delay(20, Patience);
            await done();
            Interlocked.Decrement(ref now);
        };
        Assert.Equal(64 * 64, (await OpenAsync(session, weather)).Version);
        Assert.InRange(most, 8, 16);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; seen < value && Interlocked.CompareExchange(ref most, value, seen) != seen; seen = most)
        {
        }
    }

    [Fact]
    public async Task Only_one_append_at_a_time_is_allowed_and_the_second_harms_nothing()
    {
        var (session, weather, journal) = await UnderWeatherAsync(1);
        var gate = new TaskCompletionSource();
        weather.Now = async (_, done) =>
        {
            await gate.Task;
            await done();
        };
        var first = AppendAsync(journal, 1);
        await Assert.ThrowsAsync<InvalidOperationException>(() => AppendAsync(journal, 1));
        gate.SetResult();
        await first;
        await AppendAsync(journal, 1);
        await HoldsExactlyAsync(session, 3);
    }

    [Fact]
    public async Task A_segment_that_is_missing_in_the_middle_is_noticed()
    {
        var session = NewName();
        await JournalOfAsync(session, 300);
        await ClearSegmentAsync(session, 2);
        var corrupt = await Assert.ThrowsAsync<JournalCorruptException>(() => OpenAsync(session));
        Assert.Equal((session, 2), (corrupt.SessionId, corrupt.Segment));
    }

    [Fact]
    public async Task A_segment_that_was_replaced_by_its_own_beginning_is_noticed()
    {
        var session = NewName();
        await JournalOfAsync(session, 300);
        var cell = new Cell(Storage, Kind, StoreKey.Segment(session, 1));
        var shorter = Segment.First(session).With(Bodies(1, 64)).Next().With(Bodies(65, 10));
        await cell.ReadAsync(Patience);
        await cell.WriteAsync(shorter.Bytes, Patience);
        Assert.Equal(1, (await Assert.ThrowsAsync<JournalCorruptException>(() => OpenAsync(session))).Segment);
    }

    [Fact]
    public async Task A_segment_of_another_session_is_noticed()
    {
        var (session, other) = (NewName(), NewName());
        await JournalOfAsync(session, 100);
        await JournalOfAsync(other, 100);
        var (mine, theirs) = (new Cell(Storage, Kind, StoreKey.Segment(session, 1)), new Cell(Storage, Kind, StoreKey.Segment(other, 1)));
        await Task.WhenAll(mine.ReadAsync(Patience), theirs.ReadAsync(Patience));
        await mine.WriteAsync(theirs.Bytes!, Patience);
        var corrupt = await Assert.ThrowsAsync<JournalCorruptException>(() => OpenAsync(session));
        Assert.Equal((1, 65), (corrupt.Segment, corrupt.Record));
    }

    private async Task ClearSegmentAsync(string session, int number)
    {
        var cell = new Cell(Storage, Kind, StoreKey.Segment(session, number));
        await cell.ReadAsync(Patience);
        await cell.ClearAsync(Patience);
    }

    [Fact]
    public async Task A_deleted_session_leaves_nothing_and_ends_its_journal()
    {
        var session = NewName();
        var journal = await JournalOfAsync(session, 300);
        await journal.SaveSnapshotAsync(300, journal.Head, Bytes("state"), Patience);
        await journal.DeleteAsync(Patience);
        await Assert.ThrowsAsync<JournalBrokenException>(() => AppendAsync(journal, 1));
        await HoldsNothingAsync(session, 300 / 64);
        Assert.Equal(0, (await OpenAsync(session)).Version);
    }

    [Fact]
    public async Task Deleting_an_empty_or_a_short_session_works_too()
    {
        await (await OpenAsync(NewName())).DeleteAsync(Patience);
        var session = NewName();
        await (await JournalOfAsync(session, 3)).DeleteAsync(Patience);
        await HoldsNothingAsync(session, 0);
    }

    [Fact]
    public async Task A_deletion_interrupted_at_any_moment_leaves_the_whole_or_is_finished_at_the_next_opening()
    {
        // A snapshot, five segments, the mark: eight calls that change something.
        for (var survived = 0; survived < 8; survived++)
        {
            var (session, weather) = (NewName(), new Weather(Storage));
            await JournalOfAsync(session, 300);
            var journal = await OpenAsync(session, weather);
            await journal.SaveSnapshotAsync(300, journal.Head, Bytes("state"), Patience);
            var left = survived;
            weather.Now = (doing, done) => doing == Doing.Read || Interlocked.Decrement(ref left) >= 0 ? done() : Weather.Down(doing, done);
            var interrupted = await Record.ExceptionAsync(() => journal.DeleteAsync(Patience));
            Assert.True(interrupted is IOException || survived >= 7, $"{survived}: {interrupted}");

            if ((await OpenAsync(session)).Version == 0)
                await HoldsNothingAsync(session, 300 / 64);
            else
                await HoldsExactlyAsync(session, 300);
        }
    }

    private async Task HoldsNothingAsync(string session, int lastSegment)
    {
        for (var number = 0; number <= lastSegment + 1; number++)
            Assert.Null(await new Cell(Storage, Kind, StoreKey.Segment(session, number)).ReadAsync(Patience));
        Assert.Null(await new Cell(Storage, SnapshotCell.Kind, StoreKey.Snapshot(session)).ReadAsync(Patience));
    }

    [Fact]
    public async Task A_session_being_deleted_fences_whoever_still_appends_to_it()
    {
        var session = NewName();
        var stale = await JournalOfAsync(session, 10);
        await (await OpenAsync(session)).DeleteAsync(Patience);
        await Assert.ThrowsAsync<JournalFencedException>(() => stale.AppendAsync([Bytes("ghost")], Patience));
        Assert.Equal(0, (await OpenAsync(session)).Version);
    }
}
