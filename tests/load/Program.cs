using Workshop.Load;
using Workshop.Load.Rooms;

return args switch
{
    ["journal", .. var rest] => await JournalBench.RunAsync(rest),
    ["failover", .. var rest] => await FailoverBench.RunAsync(rest),
    ["counting"] => CountingBench.Run(),
    ["turn"] => TurnBench.Run(),
    ["flood", .. var rest] => await FloodBench.RunAsync(rest),
    ["soak", .. var rest] => await Soak.RunAsync(rest),
    ["rooms", .. var rest] => await RoomBench.RunAsync(rest),
    ["serve", var what, var port] => await Baselines.Serve(what, int.Parse(port, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Workshop.Load measures; build it with -c Release.
          journal [seconds] [store …]   acknowledged commands a second and their latency, beside a baseline that writes each by itself;
                                        and the time in which a session starts again, by its length; per store (sqlite azure postgres
                                        redis; all that are installed, unless named)
          failover [store …]            how long people wait when one of several servers dies, hangs or leaves (redis postgres)
          rooms [--people 40,200,1000] [--seconds 4] [--servers workshop,signalr,raw,hocuspocus,socketio] [--json FILE]
                                        our server beside others on the same work; npm run bench brings all it needs
          flood [seconds]               how much slower the others' notes are while one seat asks for as much as it can
          soak [--minutes M]            43 people, one workshop after the other: memory, handles and waiting over time, flat or not
          turn                          what one command costs on boards of 100, 1,000 and 10,000 notes
          counting                      how the time to count a ranked round grows with ballots, items and groups
        """);
    return 2;
}
