using Workshop.Load;

return args switch
{
    ["journal", .. var rest] => await JournalBench.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Workshop.Load measures; build it with -c Release.
          journal [seconds] [store …]   acknowledged commands a second, their latency, and the time to open a journal; per store
                                        (sqlite azure postgres redis; all that are installed, unless named)
        """);
    return 2;
}
