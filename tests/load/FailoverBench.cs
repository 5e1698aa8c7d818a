using Workshop.Server.Tests.Cluster;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Load;

/// <summary>
/// How long people wait for an acknowledgement when something happens to one of three real servers in the middle of a vote: 36 people in six
/// workshops, spread over all three. Everything is checked as in the tests, so a row is only there if nothing was lost.
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
        foreach (var (servers, fault) in ((int, Fault)[])[(3, Fault.Killed), (3, Fault.Hangs), (3, Fault.Leaves), (3, Fault.AllRenewed), (2, Fault.Killed), (2, Fault.Hangs)])
        {
            var waits = await Failover.ThroughAsync(fault, store, servers);
            Console.WriteLine($"{"",-10}{servers,8}  {fault.Name,-20}{waits.OnItInWords,-46}{waits.ElsewhereInWords,-46}");
        }
    }
}
