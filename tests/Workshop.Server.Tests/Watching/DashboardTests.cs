using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Workshop.Player;
using Workshop.Server.Tests.Live;

namespace Workshop.Server.Tests.Watching;

public class DashboardTests
{
    private static async Task<(HttpStatusCode Status, string Said)> Ask(Uri server, string path, string? password)
    {
        using var http = new HttpClient { BaseAddress = server };
        if (password is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"host:{password}")));
        using var answer = await http.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task TheDashboardIsThereOnlyWhereItIsAskedForAndOnlyForTheHost()
    {
        await using var server = await ServerProcess.Started(new Dictionary<string, string> { ["WORKSHOP_DASHBOARD"] = "on" });
        using var room = await Room.Create(server.Address, Play.Setup(Scenario.London()));
        string[] paths = ["/dashboard", "/dashboard/", "/dashboard/index.min.js", "/dashboard/ClusterStats", "/dashboard/DashboardCounters", "/dashboard/Trace", "/DASHBOARD/Trace", $"/dashboard/GrainState?grainId={room.Session}&grainType=Workshop.Server.Live.SessionGrain"];
        foreach (var path in paths)
            foreach (var wrong in new[] { null, "", "wrong", ServerProcess.HostKey + " " })
                Assert.Equal(HttpStatusCode.Unauthorized, (await Ask(server.Address, path, wrong)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Ask(server.Address, "/dashboard/", ServerProcess.HostKey)).Status);
        var (counted, counters) = await Ask(server.Address, "/dashboard/DashboardCounters", ServerProcess.HostKey);
        Assert.Equal(HttpStatusCode.OK, counted);
        Assert.Contains("hosts", counters, StringComparison.OrdinalIgnoreCase);
        // Not even the host is shown what is in a session.
        var (_, state) = await Ask(server.Address, paths[^1], ServerProcess.HostKey);
        Assert.DoesNotContain(room.Code, state, StringComparison.Ordinal);

        await using var without = await ServerProcess.Started();
        // Any address that is none of ours is the product's own page, where that is built.
        Assert.DoesNotContain("hosts", (await Ask(without.Address, "/dashboard/DashboardCounters", ServerProcess.HostKey)).Said, StringComparison.OrdinalIgnoreCase);
    }
}
