using Workshop.Load;

return args switch
{
    ["journal", .. var rest] => await JournalBench.RunAsync(rest),
    ["counting"] => CountingBench.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Workshop.Load measures; build it with -c Release.
          journal [seconds] [store …]   acknowledged commands a second and their latency, beside a baseline that writes each by itself;
                                        and the time in which a session starts again, by its length; per store (sqlite azure postgres
                                        redis; all that are installed, unless named)
          counting                      how the time to count a ranked round grows with ballots, items and groups
        """);
    return 2;
}
