using System.Diagnostics;
using System.Security.Cryptography;
using Workshop.Player;

namespace Workshop.Server.Tests.Live;

public class SlowReaderTests(OneServer one, ITestOutputHelper output) : IClassFixture<OneServer>
{
    private const int Priorities = 30;
    private const int Wordings = 150;

    [Fact]
    public async Task ADeviceThatStopsReadingSlowsNobodyAndHasEverythingAgainOnceItReads()
    {
        using var room = await Room.Create(one.Server.Address, Play.Setup(Scenario.London()));
        using var line = new VenueLine(one.Server.Address);
        await using var facilitator = await room.Open("facilitator");
        await facilitator.Send(new { @is = "open-stage", stage = "agree" });
        await using var stuck = new Person(line.Address, "stuck", (await room.Join("stuck")).Seat);
        await using var other = await room.Join("other");
        await Task.WhenAll(stuck.Enter(), other.Enter());

        line.Freeze();
        await RewordOverAndOver(facilitator);
        await using var late = await room.Join("late");
        await late.Enter();
        await other.Until(IsThrough, TimeSpan.FromSeconds(10));
        Assert.False(IsThrough(stuck.View));

        line.Thaw();
        await stuck.Until(IsThrough, TimeSpan.FromSeconds(30));
        Assert.True(stuck.FellBehind > 0 || stuck.Returns > 0, "The line was never full");
        Assert.Equal(other.View.SharedHash(), stuck.View.SharedHash());
        await stuck.Until(_ => stuck.Here == (3, 1), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task ASecondDeviceOfSomebodyIsToldWhoIsHereThoughNothingBecameDifferent()
    {
        using var room = await Room.Create(one.Server.Address, Play.Setup(Scenario.London()));
        await using var first = await room.Join("first");
        await first.Enter();
        await first.Until(_ => first.Here == (1, 0), TimeSpan.FromSeconds(10));
        await using var second = new Person(one.Server.Address, "second", first.Seat);
        await second.Enter();
        await second.Until(_ => second.Here == (1, 0), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task ManyDevicesThatStopReadingCostTheServerNoMemoryAndHaveEverythingAgainOnceTheyRead()
    {
        const int Stuck = 30, ReadRounds = 20, StuckRounds = 100;
        // What would wait for them if it were kept is twice as much.
        const long OfAll = 90 << 20;
        using var room = await Room.Create(one.Server.Address, Play.Setup(Scenario.London()));
        using var line = new VenueLine(one.Server.Address);
        await using var facilitator = await room.Open("facilitator");
        await facilitator.Send(new { @is = "open-stage", stage = "agree" });
        var stuck = await Task.WhenAll(Enumerable.Range(0, Stuck).Select(async i => new Person(line.Address, $"stuck{i}", (await room.Join($"stuck{i}")).Seat)));
        await using var other = await room.Join("other");
        await Task.WhenAll(stuck.Append(other).Select(p => p.Enter()));

        // Once while everybody reads: what is compiled, and grows to its size, does so here.
        var reading = await Reword(facilitator, other, 0, ReadRounds);
        var before = one.Server.Memory;
        line.Freeze();
        var frozen = await Reword(facilitator, other, ReadRounds, ReadRounds + StuckRounds);
        var grown = one.Server.Memory - before;
        line.Thaw();
        await Task.WhenAll(stuck.Select(p => p.Until(v => Worded(v, ReadRounds + StuckRounds), TimeSpan.FromSeconds(60))));
        output.WriteLine($"{Stuck} stuck: {grown / 1024 / 1024} MB more; the median wait of the others {reading.TotalMilliseconds:0} ms before, {frozen.TotalMilliseconds:0} ms meanwhile");
        Assert.True(grown < OfAll, $"It holds {grown / 1024 / 1024} MB more");
        foreach (var person in stuck)
            await person.DisposeAsync();
    }

    /// <summary>Wordings that nothing makes smaller, each waited for on the other's screen; how long that takes in the middle.</summary>
    private static async Task<TimeSpan> Reword(Person facilitator, Person other, int from, int to)
    {
        var waits = new List<TimeSpan>();
        for (var i = from + 1; i <= to; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, Priorities).Select(async p => Assert.Null((await facilitator.Send(Wording(p, i))).Refused)));
            await other.Until(v => Worded(v, i));
            waits.Add(Stopwatch.GetElapsedTime(began));
        }
        return waits.Order().ElementAt(waits.Count / 2);
    }

    private static object Wording(int priority, int i)
    {
        var (id, statement, why, notes) = ($"p{priority}", $"wording {i}", Convert.ToBase64String(RandomNumberGenerator.GetBytes(1500)), Array.Empty<string>());
        return i == 1 ? new { @is = "word-priority", id, statement, why, notes } : new { @is = "reword-priority", id, basedOn = i - 1, statement, why, notes };
    }

    private static bool Worded(View view, int wording) =>
        Enumerable.Range(0, Priorities).All(p => view.Find("priority", $"p{p}")?.GetProperty("statement").GetString() == $"wording {wording}");

    private static bool IsThrough(View view) => Worded(view, Wordings);

    // Frames of many long wordings that nothing makes smaller, several megabytes in all: more than any buffer on the way holds.
    private static Task RewordOverAndOver(Person facilitator) => Task.WhenAll(Enumerable.Range(0, Priorities).Select(async p =>
    {
        for (var i = 1; i <= Wordings; i++)
            Assert.Null((await facilitator.Send(Wording(p, i))).Refused);
    }));
}
