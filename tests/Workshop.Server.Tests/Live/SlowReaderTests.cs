using Workshop.Player;

namespace Workshop.Server.Tests.Live;

public class SlowReaderTests(OneServer one) : IClassFixture<OneServer>
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

    private static bool IsThrough(View view) =>
        Enumerable.Range(0, Priorities).All(p => view.Find("priority", $"p{p}")?.GetProperty("statement").GetString() == $"wording {Wordings}");

    // Frames of many long wordings, several megabytes in all: more than any buffer on the way holds.
    private static Task RewordOverAndOver(Person facilitator) => Task.WhenAll(Enumerable.Range(0, Priorities).Select(async p =>
    {
        var (notes, why) = (Array.Empty<string>(), new string('w', 2000));
        await facilitator.Send(new { @is = "word-priority", id = $"p{p}", statement = "wording 1", why, notes });
        for (var i = 2; i <= Wordings; i++)
            Assert.Null((await facilitator.Send(new { @is = "reword-priority", id = $"p{p}", basedOn = i - 1, statement = $"wording {i}", why, notes })).Refused);
    }));
}
