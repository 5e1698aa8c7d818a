using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Workshop.Domain;
using Workshop.Server.Wire;

namespace Workshop.Load;

/// <summary>
/// Measures what one command costs the turn (deciding, evolving, and cutting its frame for every audience) on boards of 100, 1,000 and
/// 10,000 notes. Read the ratios: where they stay near 1, no work grows with the session.
/// </summary>
internal static class TurnBench
{
    private const int Commands = 400, NotesEach = 40;
    private static readonly string[] Kinds = ["write", "vote"];
    private static readonly Seat Facilitator = new(Role.Facilitator);
    private static readonly DateTimeOffset Now = new(2015, 4, 29, 9, 0, 0, TimeSpan.Zero);

    internal static int Run()
    {
        Console.WriteLine($"{"notes",8}  {"command",-14}{"µs",9}{"ratio",8}{"kB allocated",15}{"ratio",8}");
        var first = new Dictionary<string, (double Micros, double KB)>();
        foreach (var notes in (int[])[100, 100, 1_000, 10_000])
            foreach (var (name, measured) in Measure(notes))
            {
                // The first time over the compiler was still at work.
                if (first.TryAdd(name, (0, 0)))
                    continue;
                var (micros, kb) = first[name] is (0, 0) ? first[name] = measured : first[name];
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{notes,8:N0}  {name,-14}{measured.Micros,9:N1}{measured.Micros / micros,8:N2}{measured.KB,15:N1}{measured.KB / kb,8:N2}"));
            }
        return 0;
    }

    private static IEnumerable<(string Name, (double Micros, double KB))> Measure(int notes)
    {
        var session = Board(notes);
        var people = session.Participants.Keys.ToList();
        Seat Somebody(int i) => new(Role.Participant, people[i % people.Count]);
        yield return ("write-note", Cost(session, i => (Somebody(i), new { @is = "write-note", id = $"new{i}", stage = "write", text = "A barrier of some length, as people write them in a workshop" })));
        yield return ("move-notes", Cost(session, i => (Facilitator, new { @is = "move-notes", notes = new[] { $"n{i % notes}" }, to = $"T{i % 9}" })));
        yield return ("arrive", Cost(session, i => (new(Role.Participant, new($"late{i}")), new { @is = "arrive", group = $"g{i % 7}" })));
        yield return ("say-done", Cost(session, i => (Somebody(i), new { @is = "say-done", stage = "write", done = i / people.Count % 2 == 0 })));
        var voting = After(After(session, Facilitator, new { @is = "open-stage", stage = "vote" }), Facilitator, new
        {
            @is = "open-round", id = "r", stage = "vote", question = "", items = Enumerable.Range(0, 9).Select(t => $"T{t}"), weighting = "per-person", seed = 1,
            instrument = new { @is = "dots", dotsPerPerson = 5, capPerItem = 5 },
        });
        yield return ("cast", Cost(voting, i => (Somebody(i), new { @is = "cast", round = "r", ballot = new { @is = "dots", dots = new[] { new { item = $"T{i % 9}", dots = 1 + (i / people.Count % 5) } } } })));
    }

    private static (double Micros, double KB) Cost(Session session, Func<int, (Seat By, object Command)> asking)
    {
        var asked = Enumerable.Range(0, Commands).Select(i => asking(i) is var (by, command) ? (by, Of(command)) : default).ToList();
        var best = (Micros: double.MaxValue, KB: 0.0);
        for (var round = 0; round < 5; round++)
        {
            GC.Collect();
            var (now, allocated, clock) = (session, GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
            foreach (var (by, command) in asked)
                now = Turn(now, by, command);
            var micros = clock.Elapsed.TotalMicroseconds / Commands;
            if (micros < best.Micros)
                best = (micros, (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1000.0 / Commands);
        }
        return best;
    }

    private static Session Turn(Session before, Seat by, Command command)
    {
        var decision = Session.Decide(command, new(by, Now), before);
        if (decision.Refusal is { } refusal)
            throw new InvalidOperationException($"{command}: {refusal.Code}");
        var (after, touched) = (before, new HashSet<Key>());
        foreach (var happened in decision.Events)
        {
            var was = after;
            after = Session.Evolve(after, happened);
            touched.UnionWith(Session.Touches(happened, was, after));
        }
        foreach (var audience in Audience.Shared.Concat(touched.Where(k => k.Owner is not null).Select(k => Audience.Of(k.Owner!.Value)).Distinct()))
            _ = Frames.Difference(before, after, touched, audience, 1, 2);
        return after;
    }

    private static Session Board(int notes)
    {
        var session = After(Session.Empty, Seat.Host, new
        {
            @is = "create-session", title = "Room", question = "What stands in the way?", place = "", language = "en", namesShown = false, k = 3, code = "KIVU-482",
            doors = Array.Empty<object>(), notice = "", groups = Enumerable.Range(0, 7).Select(g => new { id = $"g{g}", name = $"Group {g}", look = g }),
            agenda = Kinds.Select(kind => new
            {
                id = kind, kind, title = "", question = "", instructions = "",
                rules = new { @private = false, participantsMayGroup = false, notesPerPerson = 50, noteLength = 280 },
            }),
        });
        session = After(session, Facilitator, new { @is = "open-stage", stage = "write" });
        for (var t = 0; t < 9; t++)
            session = After(session, Facilitator, new { @is = "create-theme", id = $"T{t}", name = $"Theme {t}", notes = Array.Empty<string>() });
        for (var p = 0; p < 250; p++)
            session = After(session, new(Role.Participant, new($"p{p}")), new { @is = "arrive", group = $"g{p % 7}" });
        for (var n = 0; n < notes; n++)
            session = After(session, new(Role.Participant, new($"p{n / NotesEach}")), new { @is = "write-note", id = $"n{n}", stage = "write", text = $"Barrier {n} of some length, as people write them" });
        return session;
    }

    private static Session After(Session session, Seat by, object command)
    {
        var decision = Session.Decide(Of(command), new(by, Now), session);
        return decision.Refusal is { } refusal
            ? throw new InvalidOperationException($"{command}: {refusal.Code}")
            : decision.Events.Aggregate(session, Session.Evolve);
    }

    private static Command Of(object command) => JsonSerializer.Deserialize<Command>(JsonSerializer.Serialize(command), Json.Options)!;
}
