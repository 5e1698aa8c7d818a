using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Workshop.Player;
using Workshop.Server.Storage;
using Workshop.Server.Tests.Attackers;
using Workshop.Server.Tests.Chaos;

namespace Workshop.Server.Tests.Live;

/// <summary>A server that is asked to end while people write. Of several servers, `Cluster/Failover.Leaves` and `AllRenewed` hold the same.</summary>
public sealed class LeavingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task WhoeverIsThereIsToldToComeBackHearsTheLastAndFindsAllThatWasAcknowledged()
    {
        await using var server = await ServerProcess.Started();
        using var room = await Room.Create(server.Address, Play.Setup(Scenario.London()));
        await using var facilitator = await room.Open("facilitator");
        var people = new List<Person>();
        for (var i = 0; i < 12; i++)
            people.Add(await room.Join($"person-{i}"));
        foreach (var person in people)
            Assert.NotNull((await person.Send(new { @is = "arrive", group = "gov" })).Version);
        await facilitator.Send(new { @is = "open-stage", stage = "write" });
        // Somebody who stays until they are cut off hears whatever there is to hear.
        await using var listener = Tries.Line(server.Address);
        var (told, heard, gone) = (new TaskCompletionSource(), 0L, new TaskCompletionSource());
        listener.On("moving", told.SetResult);
        listener.On<byte[]>("frame", frame => Volatile.Write(ref heard, Tables.Read(frame).GetProperty("to").GetInt64()));
        listener.Closed += _ =>
        {
            gone.SetResult();
            return Task.CompletedTask;
        };
        await listener.StartAsync();
        Assert.Null(await Tries.Enter(listener, facilitator.Seat));

        using var enough = new CancellationTokenSource();
        var writing = people.Select((person, i) => Task.Run(async () =>
        {
            Assert.NotNull((await person.Send(new { @is = "write-note", id = $"n{i}", stage = "write", text = "A barrier" }, patience: Patience)).Version);
            for (var n = 0; !enough.IsCancellationRequested; n++)
                Assert.NotNull((await person.Send(new { @is = "edit-note", id = $"n{i}", text = $"A barrier in words of {n}" }, patience: Patience)).Version);
        })).ToList();
        await facilitator.Until(v => v.Version > 100, Patience);
        await server.Leave();

        await told.Task.WaitAsync(Patience);
        await gone.Task.WaitAsync(Patience);
        var acknowledged = people.SelectMany(p => p.Sendings).Select(s => s.Answer.Version ?? 0).Max();
        Assert.True(Volatile.Read(ref heard) >= acknowledged, $"The last frame told of {heard}, and {acknowledged} was acknowledged");
        await server.Start();
        await Task.WhenAll(people.Select(p => p.Until(_ => p.Returns > 0, Patience)));
        await enough.CancelAsync();
        await Task.WhenAll(writing);

        await server.Leave();
        await using var store = new SqliteGrainStorage(new() { Path = server.StorePath }, NullLogger<SqliteGrainStorage>.Instance);
        store.Start();
        List<Person> all = [.. people, facilitator];
        await new Truth(store, room.Session).Prove(all, []);
        foreach (var person in people)
            await person.DisposeAsync();
    }
}
