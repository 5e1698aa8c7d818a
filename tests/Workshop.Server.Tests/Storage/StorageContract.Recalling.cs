using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Storage;
using Workshop.Domain;
using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Tests.Walks;
using Workshop.Server.Journals;
using Workshop.Server.Live;
using Workshop.Server.Wire;

namespace Workshop.Server.Tests.Storage;

public abstract partial class StorageContract
{
    /// <summary>A session as its grain drives it: one thing at a time, saved when it rests.</summary>
    private sealed class Driven
    {
        private readonly TaskScheduler _one = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;
        private readonly Recalling _recalling;
        private KeptPseudonyms _pseudonyms = null!;

        private Driven(IGrainStorage storage, string session) => _recalling = new(storage, session, NullLogger.Instance);

        public Journal Journal { get; private set; } = null!;

        public Turn Turn { get; private set; } = null!;

        /// <summary>What those who come back may be told the difference by.</summary>
        public List<Key[]> Touched => _recalling.TakeTouched();

        public static async Task<Driven> StartAsync(IGrainStorage storage, string session)
        {
            var driven = new Driven(storage, session);
            var pseudonyms = driven._pseudonyms = await KeptPseudonyms.OpenAsync(storage, session, NullLogger.Instance, Patience);
            (driven.Journal, driven.Turn) = await driven.Do(() => driven._recalling.StartAsync(
                journal => new(journal, pseudonyms, TimeProvider.System, (_, _) => { }, () => driven._recalling.Rest(journal, driven.Turn), _ => { }, (_, _) => { }), Patience));
            return driven;
        }

        public Task<Reply[]> Ask(params IEnumerable<Asked> asked) => Do(() => Task.WhenAll(asked.Select(Turn.Ask)));

        public Task<bool> End() => Do(async () =>
        {
            await _recalling.EndAsync(Journal, Turn);
            return true;
        });

        /// <summary>As when the session has ended: nobody can tell any more who wrote and voted.</summary>
        public Task Forget()
        {
            _pseudonyms.Erase();
            return _pseudonyms.EndAsync();
        }

        private Task<T> Do<T>(Func<Task<T>> what) => Task.Factory.StartNew(what, Patience, TaskCreationOptions.None, _one).Unwrap();
    }

    private static Asked Edit(int n) => new($"edit-{n}", Room.Ana, new EditNote(new("n1"), $"Wording {n}"));

    private async Task<Driven> EditedAsync(string session, int times)
    {
        var driven = await Driven.StartAsync(Storage, session);
        await driven.Ask(new Asked("create", Seat.Host, Room.Plan), new Asked("arrive", Room.Ana, new Arrive("Ana", new("asm"))),
            new Asked("open", Room.Facilitator, new OpenStage(new("write"))), new Asked("write", Room.Ana, Room.Write("n1")));
        foreach (var some in Enumerable.Range(1, times).Chunk(100))
            Assert.All(await driven.Ask(some.Select(Edit)), reply => Assert.NotNull(reply.Version));
        return driven;
    }

    private async Task<JournalSnapshot?> SavedAsync(string session) => (await OpenAsync(session)).TakeReplay().Snapshot;

    private static async Task StartsAsItWasAsync(Driven before, string session, Weather weather)
    {
        var again = await Driven.StartAsync(weather, session);
        Assert.Equal((before.Turn.Version, StateText.Of(before.Turn.Session)), (again.Turn.Version, StateText.Of(again.Turn.Session)));
        // The same name again gets the same answer again: the first, one in the middle and the last.
        foreach (var n in (int[])[1, 700, (int)before.Turn.Version - 4])
            Assert.Equal(n + 4, Assert.Single(await again.Ask(Edit(n))).Version);
        Assert.Equal(before.Turn.Version + 1, Assert.Single(await again.Ask(new Asked("one-more", Room.Ana, new EditNote(new("n1"), "More")))).Version);
    }

    [Fact]
    public async Task A_session_that_ends_in_order_starts_from_what_it_was_in_a_few_reads()
    {
        var (session, weather) = (NewName(), new Weather(Storage));
        var driven = await EditedAsync(session, 900);
        Assert.Null(await SavedAsync(session));
        await driven.End();
        Assert.Equal(904, (await SavedAsync(session))?.Version);
        await StartsAsItWasAsync(driven, session, weather);
        // One of them for the secret of its pseudonyms.
        Assert.InRange(weather.Reads, 3, 7);
    }

    // The bytes on a disk that is ours are looked at by Attackers/ThiefTests.
    [Fact, Rule("NOT-15", "NOT-16")]
    public async Task Who_wrote_can_be_told_from_the_store_while_a_session_runs_and_no_longer_once_it_has_ended()
    {
        var session = NewName();
        var driven = await EditedAsync(session, 10);
        await driven.End();
        var running = await Driven.StartAsync(Storage, session);
        Assert.Equal(Room.Ana.Participant, running.Turn.Session.Notes[new("n1")].Author);
        Assert.NotNull(await new PseudonymSecrets(Storage).FindAsync(session, Patience));
        Assert.NotEmpty(running.Touched);
        await running.Ask(new Asked("end", Room.Facilitator, new CloseSession()));
        await running.Forget();
        Assert.Null(await new PseudonymSecrets(Storage).FindAsync(session, Patience));
        var ended = await Driven.StartAsync(Storage, session);
        Assert.NotEqual(Room.Ana.Participant, ended.Turn.Session.Notes[new("n1")].Author);
        Assert.Equal(StateText.Of(running.Turn.Session), StateText.Of(ended.Turn.Session));
        // Her device still shows her note as hers, and what was touched no longer says so: it is to be given everything.
        Assert.Empty(ended.Touched);
    }

    [Fact]
    public async Task A_session_of_twenty_thousand_events_that_never_ends_in_order_starts_in_a_few_reads_too()
    {
        var (session, weather) = (NewName(), new Weather(Storage));
        var driven = await EditedAsync(session, 20_000);
        var saved = await SavedAsync(session);
        Assert.True(saved?.Version >= 15_000, $"Saved at {saved?.Version}");
        await StartsAsItWasAsync(driven, session, weather);
        Assert.InRange(weather.Reads, 3, 120);
    }

    [Theory]
    [InlineData("nothing that anybody can read")]
    [InlineData("")]
    public async Task What_was_saved_by_another_build_or_is_damaged_is_passed_over(string state)
    {
        var (session, weather) = (NewName(), new Weather(Storage));
        var driven = await EditedAsync(session, 900);
        Assert.True(await driven.Journal.SaveSnapshotAsync(904, driven.Journal.Head, Bytes(state), Patience));
        await StartsAsItWasAsync(driven, session, weather);
        Assert.InRange(weather.Reads, 14, 100);
    }

    [Fact]
    public async Task What_was_saved_of_another_version_is_passed_over()
    {
        var session = NewName();
        var driven = await EditedAsync(session, 900);
        var wrong = driven.Turn.Recollect() with { Session = Session.Empty, Sendings = driven.Turn.Recollect().Sendings.RemoveAt(0) };
        Assert.True(await driven.Journal.SaveSnapshotAsync(904, driven.Journal.Head, wrong.ToBytes(), Patience));
        await StartsAsItWasAsync(driven, session, new(Storage));
    }

    [Fact]
    public async Task A_store_that_takes_no_snapshot_delays_nobody()
    {
        var session = NewName();
        var weather = new Weather(Storage);
        var driven = await Driven.StartAsync(weather, session);
        await driven.Ask(new Asked("create", Seat.Host, Room.Plan), new Asked("arrive", Room.Ana, new Arrive("Ana", new("asm"))),
            new Asked("open", Room.Facilitator, new OpenStage(new("write"))), new Asked("write", Room.Ana, Room.Write("n1")));
        weather.NoAnswerTo = SnapshotCell.Kind;
        await driven.Ask(Enumerable.Range(1, 1_100).Select(Edit));
        Assert.Equal(1_105, Assert.Single(await driven.Ask(Edit(1_101))).Version);
    }
}
