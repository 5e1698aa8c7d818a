using Workshop.Server.Tests.Cluster;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Load;

/// <summary>
/// How long people wait for an acknowledgement when something happens to one of three real servers in the middle of a vote: 36 people in six
/// workshops, spread over all three; killed five times, since it differs with how many of the workshops lived there. Everything is checked as
/// in the tests, so a row is only there if nothing was lost.
/// </summary>
internal static class FailoverBench
{
    internal static async Task<int> RunAsync(string[] stores)
    {
        foreach (var store in (LocalServer[])[new Redis(), new Postgres()])
            if (stores.Length == 0 || stores.Contains(store.Store))
                await MeasureAsync(store);
        return 0;
    }

    private static async Task MeasureAsync(LocalServer store)
    {
        await using var _ = store;
        await store.InitializeAsync();
        if (store.Missing is { } missing)
        {
            Console.WriteLine($"\n{missing}");
            return;
        }
        Console.WriteLine($"\n{store.Store,-10}{"servers",8}  {"one is",-20}{"waited noticeably: on it",-46}{"on the others",-46}");
        foreach (var (servers, fault, times) in ((int, Fault, int)[])
            [(3, Fault.Killed, 5), (3, Fault.Hangs, 1), (3, Fault.Leaves, 3), (3, Fault.AllRenewed, 1), (2, Fault.Killed, 3), (2, Fault.Hangs, 1)])
        {
            var waits = new Waits([], []);
            for (var i = 0; i < times; i++)
                waits += await Failover.ThroughAsync(fault, store, servers);
            Console.WriteLine($"{"",-10}{servers,8}  {fault.Name,-20}{waits.OnItInWords,-46}{waits.ElsewhereInWords,-46}");
        }
    }
}
