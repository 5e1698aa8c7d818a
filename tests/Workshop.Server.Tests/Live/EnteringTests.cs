using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Player;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Live;

public class EnteringTests
{
    [Fact]
    public async Task WhoseLineBrokeBeforeTheirWorkshopCouldBeReadIsNotTakenForHere()
    {
        await using var store = new Redis();
        await store.InitializeAsync();
        Assert.SkipWhen(store.Missing is not null, store.Missing ?? "");
        await using var server = await ServerProcess.Started(new Dictionary<string, string>
        {
            ["WORKSHOP_STORE"] = store.Store, ["WORKSHOP_STORE_CONNECTION"] = store.Connection,
        });
        using var room = await Room.Create(server.Address, Play.Setup(Scenario.London()));
        await using var gone = await room.Join("gone");
        await using var facilitator = await room.Open("facilitator");
        await using var other = await room.Join("other");
        // Nobody has the workshop in memory.
        await server.Kill();
        await server.Start();

        await store.HangAsync();
        await EnterAndBreak(server.Address, gone.Seat);
        await store.GoOnAsync();
        await facilitator.Enter();
        await facilitator.Until(_ => facilitator.Here.Staff == 1, TimeSpan.FromSeconds(10));
        await other.Enter();
        await facilitator.Until(_ => facilitator.Here == (1, 1), TimeSpan.FromSeconds(10));
    }

    private static async Task EnterAndBreak(Uri server, string seat)
    {
        await using var line = new HubConnectionBuilder()
            .WithUrl(new Uri(server, "/hub"), http => (http.Transports, http.SkipNegotiation) = (HttpTransportType.WebSockets, true))
            .AddMessagePackProtocol().Build();
        await line.StartAsync();
        await line.SendAsync("Enter", seat, 0L);
    }
}
