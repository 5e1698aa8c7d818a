using System.Diagnostics;
using Microsoft.AspNetCore.SignalR.Client;
using Workshop.Player;
using Workshop.Server.Doors;
using Workshop.Server.Tests.Live;

namespace Workshop.Server.Tests.Attackers;

/// <summary>Has a seat, and asks for as much as a machine can.</summary>
public sealed class FlooderTests(OneServer one) : IClassFixture<OneServer>
{
    private readonly Uri _server = one.Server.Address;

    [Fact]
    public async Task ASeatIsMadeToWaitAndTheOthersAreNot()
    {
        using var room = await Room.Create(_server, Play.Setup(Scenario.London()));
        await using var facilitator = await room.Open("facilitator");
        await using var flooder = await room.Join("flooder");
        await using var other = await room.Join("other");
        foreach (var person in (Person[])[flooder, other])
            await person.Send(new { @is = "arrive", group = "gov" });
        await facilitator.Send(new { @is = "open-stage", stage = "write" });

        using var over = new CancellationTokenSource();
        var answered = 0;
        var lines = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Seated(flooder.Seat)));
        var began = Stopwatch.StartNew();
        var floods = lines.Select(line => Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                await Tries.Send(line, new { @is = "write-note", id = Person.NewId()[..20], stage = "write", text = "More and more" });
                Interlocked.Increment(ref answered);
            }
        })).ToList();
        // The first rush, which everybody has, is over.
        while (Volatile.Read(ref answered) < Crowding.CommandsAtOnce && began.Elapsed < TimeSpan.FromSeconds(30))
            await Task.Delay(20);
        (answered, began) = (0, Stopwatch.StartNew());
        for (var i = 0; i < 20; i++)
            Assert.NotNull((await other.Send(new { @is = "write-note", id = $"mine{i}", stage = "write", text = "A barrier" })).Version);
        // Enough answers to tell a pace by; a slow machine only brings them later.
        while (Volatile.Read(ref answered) < 3 * Crowding.CommandsPerSecond && began.Elapsed < TimeSpan.FromSeconds(30))
            await Task.Delay(20);
        var perSecond = Volatile.Read(ref answered) / began.Elapsed.TotalSeconds;
        await over.CancelAsync();
        await Task.WhenAll(floods);
        foreach (var line in lines)
            await line.DisposeAsync();
        Assert.InRange(perSecond, 0, Crowding.CommandsPerSecond * 1.5);
    }

    [Fact]
    public async Task NoMoreDevicesSitInASeatThanCanAndWhoLeavesMakesRoom()
    {
        using var room = await Room.Create(_server, Play.Setup(Scenario.London()));
        await using var person = await room.Join("many");
        var lines = new List<HubConnection>();
        for (var i = 0; i < Crowding.Devices; i++)
            lines.Add(await Seated(person.Seat));
        await using var oneMore = Tries.Line(_server);
        await oneMore.StartAsync();
        Assert.Equal("seat.too_many_devices", await Tries.Enter(oneMore, person.Seat));
        await lines[0].DisposeAsync();
        var patience = Stopwatch.StartNew();
        while (await Tries.Enter(oneMore, person.Seat) is not null)
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(15), "Nobody made room");
            await Task.Delay(700);
        }
        foreach (var line in lines)
            await line.DisposeAsync();
    }

    [Fact]
    public async Task AMessageThatIsTooLargeEndsItsOwnLineAndNoOther()
    {
        using var room = await Room.Create(_server, Play.Setup(Scenario.London()));
        await using var person = await room.Join("large");
        await using var other = await room.Join("other");
        await other.Send(new { @is = "arrive", group = "gov" });
        await using var line = await Seated(person.Seat);
        Assert.Equal("command.too_large", await Tries.Send(line, new { @is = "write-note", text = new string('x', 70_000) }));
        await Assert.ThrowsAnyAsync<Exception>(() => Tries.Send(line, new { @is = "write-note", text = new string('x', 200_000) }));
        Assert.Equal(0, other.Returns);
        Assert.NotNull((await other.Send(new { @is = "raise-hand", up = true, named = true })).Version);
    }

    private async Task<HubConnection> Seated(string seat)
    {
        var line = Tries.Line(_server);
        await line.StartAsync();
        Assert.Null(await Tries.Enter(line, seat));
        return line;
    }
}
