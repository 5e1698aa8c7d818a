using Workshop.Load;

return args switch
{
    ["journal", .. var rest] => await JournalBench.RunAsync(rest),
    ["failover", .. var rest] => await FailoverBench.RunAsync(rest),
    ["counting"] => CountingBench.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Workshop.Load measures; build it with -c Release.
          journal [seconds] [store …]   acknowledged commands a second, their latency, and the time to open a journal; per store
                                        (sqlite azure postgres redis; all that are installed, unless named)
          failover [store …]            how long people wait when one of several servers dies, hangs or leaves (redis postgres)
          counting                      how the time to count a ranked round grows with ballots, items and groups
        """);
    return 2;
}
