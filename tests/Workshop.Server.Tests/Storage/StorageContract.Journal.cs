using System.Globalization;
using System.Text;
using Orleans.Storage;
using Workshop.Server.Journals;

namespace Workshop.Server.Tests.Storage;

public abstract partial class StorageContract
{
    private Task<Journal> OpenAsync(string session, IGrainStorage? storage = null) => Journal.OpenAsync(storage ?? Storage, session, Patience);

    private static ReadOnlyMemory<byte>[] Bodies(long first, int count) =>
        [.. Enumerable.Range(0, count).Select(i => (ReadOnlyMemory<byte>)Bytes($"record {first + i}"))];

    private static Task AppendAsync(Journal journal, int count) => journal.AppendAsync(Bodies(journal.Version + 1, count), Patience);

    private async Task<Journal> JournalOfAsync(string session, int records, int atOnce = 64)
    {
        var journal = await OpenAsync(session);
        while (journal.Version < records)
            await AppendAsync(journal, (int)Math.Min(atOnce, records - journal.Version));
        return journal;
    }

    private static string Text(JournalRecord record) => Encoding.UTF8.GetString(record.Body.Span);

    /// <summary>Reads everything from the store anew: record n must say "record n", and the chain must hold.</summary>
    private async Task HoldsExactlyAsync(string session, int records)
    {
        var found = await Journal.ReadAsync(Storage, session, 0, Patience).ToListAsync(Patience);
        Assert.Equal(Enumerable.Range(1, records).Select(n => $"record {n}"), found.Select(Text));
        Assert.Equal(Enumerable.Range(1, records).Select(n => (long)n), found.Select(record => record.Version));
    }

    [Fact]
    public async Task A_session_never_heard_of_has_an_empty_journal()
    {
        var journal = await OpenAsync(NewName());
        Assert.Equal(0, journal.Version);
        Assert.Empty(journal.TakeReplay().Records);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(64, 1)]
    [InlineData(65, 64)]
    [InlineData(200, 7)]
    [InlineData(500, 300)]
    public async Task What_was_appended_is_replayed_in_order(int records, int atOnce)
    {
        var session = NewName();
        var written = await JournalOfAsync(session, records, atOnce);
        var read = await OpenAsync(session);
        Assert.Equal((written.Version, Convert.ToHexString(written.Head.Span)), (read.Version, Convert.ToHexString(read.Head.Span)));
        Assert.Equal(Enumerable.Range(1, records).Select(n => $"record {n}"), read.TakeReplay().Records.Select(Text));
        Assert.Empty(read.TakeReplay().Records);
        await AppendAsync(read, 3);
        await HoldsExactlyAsync(session, records + 3);
    }

    [Fact]
    public async Task Large_and_empty_records_are_remembered()
    {
        var session = NewName();
        var journal = await OpenAsync(session);
        var large = new byte[5_000_000];
        Random.Shared.NextBytes(large);
        await journal.AppendAsync([large, Array.Empty<byte>()], Patience);
        await journal.AppendAsync([Bytes("after")], Patience);
        var records = (await OpenAsync(session)).TakeReplay().Records.ToList();
        Assert.Equal([large.Length, 0, 5], records.Select(record => record.Body.Length));
        Assert.True(records[0].Body.Span.SequenceEqual(large));
    }

    [Fact]
    public async Task A_group_is_one_write_and_a_write_is_no_larger_for_a_longer_journal()
    {
        var (session, weather) = (NewName(), new Weather(Storage));
        await JournalOfAsync(session, 1_000);
        var journal = await OpenAsync(session, weather);
        await AppendAsync(journal, 300);
        Assert.Equal((1, 0), (weather.Writes, weather.Clears));
        var reads = weather.Reads;
        await AppendAsync(journal, 1);
        Assert.Equal((2, reads), (weather.Writes, weather.Reads));
        Assert.InRange(weather.LargestWrite, 1, Segment.FullAtBytes + (300 * 100));
    }

    [Fact]
    public async Task More_than_an_append_may_hold_is_refused_and_harms_nothing()
    {
        var session = NewName();
        var journal = await JournalOfAsync(session, 1);
        await Assert.ThrowsAsync<ArgumentException>(() => journal.AppendAsync([new byte[Journal.MostAppendedBytes + 1]], Patience));
        await AppendAsync(journal, 1);
        await HoldsExactlyAsync(session, 2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(128)]
    public async Task Of_two_owners_one_appends_and_the_other_is_told_and_stays_broken(int before)
    {
        var session = NewName();
        await JournalOfAsync(session, before);
        var (one, other) = (await OpenAsync(session), await OpenAsync(session));
        await AppendAsync(one, 1);
        var fenced = await Assert.ThrowsAsync<JournalFencedException>(() => other.AppendAsync([Bytes("ghost")], Patience));
        Assert.Equal(session, fenced.SessionId);
        await Assert.ThrowsAsync<JournalBrokenException>(() => other.AppendAsync([Bytes("ghost")], Patience));
        await AppendAsync(one, 1);
        await HoldsExactlyAsync(session, before + 2);
    }

    [Fact]
    public async Task An_owner_that_slept_while_segments_went_by_is_fenced()
    {
        var session = NewName();
        var sleeper = await JournalOfAsync(session, 10);
        var awake = await OpenAsync(session);
        for (var i = 0; i < 5; i++)
            await AppendAsync(awake, 64);
        await Assert.ThrowsAsync<JournalFencedException>(() => sleeper.AppendAsync([Bytes("ghost")], Patience));
        await HoldsExactlyAsync(session, 10 + (5 * 64));
    }

    [Fact]
    public async Task Eight_owners_that_fight_over_a_journal_remember_each_acknowledged_record_once()
    {
        var session = NewName();
        var acknowledged = await Task.WhenAll(Enumerable.Range(0, 8).Select(owner => Task.Run(() => FightAsync(session, owner), Patience)));
        var found = await Journal.ReadAsync(Storage, session, 0, Patience).Select(Text).ToListAsync(Patience);
        Assert.Equal(acknowledged.SelectMany(a => a).Order(), found.Order());
    }

    private async Task<List<string>> FightAsync(string session, int owner)
    {
        var acknowledged = new List<string>();
        var journal = await OpenAsync(session);
        while (acknowledged.Count < 30)
            try
            {
                // By its name it can be found again, for a fenced append says nothing about the outcome in general.
                var text = $"{owner}: {acknowledged.Count}";
                await journal.AppendAsync([Bytes(text)], Patience);
                acknowledged.Add(text);
            }
            catch (JournalFencedException)
            {
                journal = await OpenAsync(session);
            }

        return acknowledged;
    }

    [Fact]
    public async Task One_that_reads_while_another_appends_sees_a_whole_beginning()
    {
        var session = NewName();
        var writing = Task.Run(() => JournalOfAsync(session, 600, 9), Patience);
        var seen = 0;
        while (!writing.IsCompleted)
        {
            var texts = await Journal.ReadAsync(Storage, session, 0, Patience).Select(Text).ToListAsync(Patience);
            Assert.Equal(Enumerable.Range(1, texts.Count).Select(n => $"record {n}"), texts);
            Assert.True(texts.Count >= seen);
            seen = texts.Count;
        }

        await writing;
        await HoldsExactlyAsync(session, 600);
    }

    [Fact]
    public async Task Records_above_a_version_are_read_without_those_before()
    {
        var session = NewName();
        await JournalOfAsync(session, 300);
        var found = await Journal.ReadAsync(Storage, session, 250, Patience).Select(Text).ToListAsync(Patience);
        Assert.Equal(Enumerable.Range(251, 50).Select(n => string.Create(CultureInfo.InvariantCulture, $"record {n}")), found);
    }
}
