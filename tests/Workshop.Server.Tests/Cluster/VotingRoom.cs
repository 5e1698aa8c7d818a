using System.Collections.Concurrent;
using System.Diagnostics;
using Orleans.Storage;
using Workshop.Player;
using Workshop.Server.Journals;
using Workshop.Server.Tests.Live;
using Workshop.Server.Wire;

namespace Workshop.Server.Tests.Cluster;

/// <summary>
/// A workshop in the middle of a vote: everybody changes their dots again and again, spread over all servers, and notes when each change was
/// acknowledged. At the end, what was acknowledged is looked for in the journal, and everybody's view is compared.
/// </summary>
internal sealed class VotingRoom : IAsyncDisposable
{
    private static readonly string[] Themes = ["T1", "T2", "T3"];

    private readonly Room _room;
    private readonly Person _facilitator;
    private readonly List<Person> _voters;
    private readonly CancellationTokenSource _over = new();
    private readonly ConcurrentDictionary<string, List<(long Sent, long Answered, Uri Door)>> _answers = [];
    private Task[] _voting = [];

    private VotingRoom(Room room, Person facilitator, List<Person> voters) => (_room, _facilitator, _voters) = (room, facilitator, voters);

    public string Session => _room.Session;

    public IReadOnlyList<Person> Voters => _voters;

    public int Acknowledged => _answers.Values.Sum(a => { lock (a) return a.Count; });

    public static async Task<VotingRoom> Opened(IReadOnlyList<Uri> doors, int voters, int first = 0)
    {
        var room = await Room.Create(doors[first % doors.Count], Play.Setup(Scenario.London()), ServerProcess.HostKey, doors);
        var facilitator = await room.Open("facilitator");
        await Do(facilitator, new { @is = "open-stage", stage = "write" });
        foreach (var id in Themes)
            await Do(facilitator, new { @is = "create-theme", id, name = id, notes = Array.Empty<string>() });
        await Do(facilitator, new { @is = "open-stage", stage = "vote" });
        await Do(facilitator, new
        {
            @is = "open-round", id = "r", stage = "vote", question = "", items = Themes, weighting = "per-person", seed = 1,
            instrument = new { @is = "dots", dotsPerPerson = 5, capPerItem = 3 },
        });
        var people = await Task.WhenAll(Enumerable.Range(0, voters).Select(i => room.Join($"v{i}")));
        await Task.WhenAll(people.Select(p => Do(p, new { @is = "arrive", group = "gov" })));
        return new(room, facilitator, [.. people]);
    }

    private static async Task Do(Person person, object command) => Assert.Null((await person.Send(command)).Refused);

    /// <summary>Everybody votes, over and over, until <see cref="EndAsync"/>.</summary>
    /// <param name="pause">Between an answer and the next change.</param>
    public void Begin(TimeSpan pause) => _voting = [.. _voters.Select(v => Task.Run(() => Vote(v, pause)))];

    private async Task Vote(Person voter, TimeSpan pause)
    {
        var answers = _answers.GetOrAdd(voter.Name, _ => []);
        for (var turn = 0; !_over.IsCancellationRequested; turn++)
        {
            var (sent, dots) = (Stopwatch.GetTimestamp(), new[] { new { item = Themes[turn % 3], dots = 3 }, new { item = Themes[(turn + 1) % 3], dots = 1 + turn % 2 } });
            await Do(voter, new { @is = "cast", round = "r", ballot = new { @is = "dots", dots } });
            lock (answers)
                answers.Add((sent, Stopwatch.GetTimestamp(), voter.Door));
            await Task.Delay(pause * (0.5 + Random.Shared.NextDouble()));
        }
    }

    /// <summary>For each voter, the longest time after a moment in which nothing that they had sent was acknowledged.</summary>
    public IReadOnlyList<TimeSpan> LongestWaits(long since) => [.. _answers.Values.Select(answers =>
    {
        lock (answers)
            return answers.Where(a => a.Answered >= since).Select(a => Stopwatch.GetElapsedTime(Math.Max(a.Sent, since), a.Answered)).DefaultIfEmpty().Max();
    })];

    public async Task EndAsync()
    {
        await _over.CancelAsync();
        await Task.WhenAll(_voting);
    }

    /// <summary>Everybody sees the same, as does somebody who comes only now; whatever was acknowledged is in the journal once, at its version.</summary>
    public async Task AssertNothingIsLost(IGrainStorage storage)
    {
        await AssertAllSeeTheSame();
        var stands = new Dictionary<string, long>();
        await foreach (var record in Journal.ReadAsync(storage, Session))
            Assert.True(stands.TryAdd(Remembered.FromBytes(record.Body.Span).Command, record.Version), "A command is remembered twice");
        var acknowledged = _voters.Append(_facilitator).SelectMany(p => p.Remembered).ToList();
        Assert.True(acknowledged.Count > _voters.Count, "Nobody voted");
        Assert.All(acknowledged, a => Assert.Equal(a.Value, stands[a.Key]));
        // Nobody gave up on a command, so nothing can be remembered that was not acknowledged in the end; but for the creation.
        Assert.Equal(acknowledged.Count + 1, stands.Count);
    }

    private async Task AssertAllSeeTheSame()
    {
        await Do(_facilitator, new { @is = "close-round", id = "r" });
        await Do(_facilitator, new { @is = "reveal-round", id = "r" });
        var last = _facilitator.Remembered.Values.Max();
        await using var late = await _room.Join("late");
        await late.Enter();
        // Without asking: frames alone must bring everybody there.
        await Task.WhenAll(_voters.Append(_facilitator).Select(p => p.Until(v => v.Version >= last)));
        Assert.All(_voters, v => Assert.Equal(late.View.SharedText(), v.View.SharedText()));
        foreach (var voter in _voters)
        {
            await using var again = new Person(voter.Door, voter.Name, voter.Seat);
            await again.Enter();
            Assert.Equal(again.View.OwnHash(), voter.View.OwnHash());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        foreach (var person in _voters.Append(_facilitator))
            await person.DisposeAsync();
        _room.Dispose();
        _over.Dispose();
    }
}
