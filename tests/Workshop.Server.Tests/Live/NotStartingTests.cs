using System.Net;
using System.Net.Sockets;

namespace Workshop.Server.Tests.Live;

public class NotStartingTests
{
    [Theory]
    [InlineData("WORKSHOP_LISTEN must be an IP address, not 'here'.", "WORKSHOP_LISTEN=here")]
    [InlineData("WORKSHOP_CERTIFICATE: nowhere.pem can't be used. ", "WORKSHOP_CERTIFICATE=nowhere.pem")]
    [InlineData("WORKSHOP_STORE is 'paper'; it must be one of sqlite, azure, postgres, redis.", "WORKSHOP_STORE=paper")]
    [InlineData("Workshop can't start. The Redis store can't be reached: ", "WORKSHOP_STORE=redis", "WORKSHOP_STORE_CONNECTION=127.0.0.1:1")]
    [InlineData("Workshop can't start. The PostgreSQL store can't be used: ", "WORKSHOP_STORE=postgres", "WORKSHOP_STORE_CONNECTION=Host=127.0.0.1;Port=1;Username=a;Database=a")]
    public async Task AServerThatCantStartSaysWhyInOneLineAndEndsWithOne(string start, params string[] settings)
    {
        await using var server = new ServerProcess(settings.Select(s => s.Split('=', 2)).ToDictionary(s => s[0], s => s[1]));
        var ended = await Assert.ThrowsAsync<InvalidOperationException>(server.Start);
        Assert.StartsWith("The server ended with 1 ", ended.Message);
        Assert.StartsWith(start, server.Said);
        Assert.Single(server.Said.Trim().Split('\n'));
    }

    [Fact]
    public async Task AServerWhosePortIsTakenSaysWhichOne()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var server = new ServerProcess(new Dictionary<string, string> { ["PORT"] = $"{port}" });
        await Assert.ThrowsAsync<InvalidOperationException>(server.Start);
        Assert.StartsWith($"Workshop can't start. Failed to bind to address http://127.0.0.1:{port}", server.Said);
    }
}
