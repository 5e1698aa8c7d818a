using System.Text.Json;
using Workshop.Domain;
using Workshop.Server.Wire;

namespace Workshop.Server.Live;

/// <summary>
/// Once the doors are open, plays a short workshop that nobody sees and no store keeps, so that what the first people ask for is compiled
/// before they ask: the compiler works thoroughly and at once (ROOMS.md), and they would wait for it.
/// </summary>
internal sealed partial class WarmingUp(IHostApplicationLifetime life, ILogger<WarmingUp> log) : IHostedService
{
    private const int People = 8;

    private static readonly DateTimeOffset Now = new(2015, 4, 29, 9, 0, 0, TimeSpan.Zero);
    private static readonly Seat Facilitator = new(Role.Facilitator);

    // Where the compiler is told to be quick instead, nobody waits for it.
    private static bool IsWorthIt => Environment.GetEnvironmentVariable("DOTNET_TC_QuickJit") != "1";

    public Task StartAsync(CancellationToken cancellation)
    {
        if (IsWorthIt)
            life.ApplicationStarted.Register(() => new Thread(TryPlay) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = "warming up" }.Start());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;

    private void TryPlay()
    {
        try
        {
            Play();
        }
        catch (Exception failure)
        {
            // The first people wait a moment longer, and that is all.
            LogFailed(failure);
        }
    }

    /// <summary>Every command must be taken: one that is refused warms nothing, and a test says so.</summary>
    internal static void Play()
    {
        var (session, telling, version) = (Session.Empty, new Telling("warm", Session.Empty, 0, []), 0L);
        foreach (var (by, asked) in Asked())
        {
            var command = JsonSerializer.Deserialize<Command>(asked, Json.Options)!;
            var decision = Session.Decide(command, new(by, Now), session);
            if (decision.Refusal is { } refusal)
                throw new InvalidOperationException($"{asked}: {refusal.Code}");
            foreach (var happened in decision.Events)
            {
                var before = session;
                session = Session.Evolve(before, happened);
                telling.Touch(Session.Touches(happened, before, session));
            }
            _ = Remembered.FromBytes(new Remembered("warm", by, Now, decision.Events).ToBytes());
            telling.Tell(session, ++version);
            telling.Look(Facilitator, 0);
            telling.Look(Person(0), version - 1);
        }
    }

    private static IEnumerable<(Seat By, string Command)> Asked()
    {
        yield return (Seat.Host, """
            {"is":"create-session","title":"A room","question":"?","place":"","language":"en","namesShown":false,"k":3,"code":"KIVU-482","doors":[],"notice":"",
            "groups":[{"id":"g0","name":"A","look":0},{"id":"g1","name":"B","look":1}],
            "agenda":[{"id":"w","kind":"write","title":"","question":"","instructions":"","rules":{"private":false,"participantsMayGroup":false,"notesPerPerson":20,"noteLength":280}},
            {"id":"v","kind":"vote","title":"","question":"","instructions":"","rules":{"private":false,"participantsMayGroup":false,"notesPerPerson":20,"noteLength":280}}]}
            """);
        yield return (Facilitator, """{"is":"open-stage","stage":"w"}""");
        for (var p = 0; p < People; p++)
        {
            yield return (Person(p), $$"""{"is":"arrive","group":"g{{p % 2}}"}""");
            yield return (Person(p), $$"""{"is":"write-note","id":"n{{p}}","stage":"w","text":"Nobody asks the diggers."}""");
        }
        for (var t = 0; t < 3; t++)
            yield return (Facilitator, $$"""{"is":"create-theme","id":"t{{t}}","name":"Theme {{t}}","notes":["n{{t}}"]}""");
        yield return (Facilitator, """{"is":"open-stage","stage":"v"}""");
        yield return (Facilitator, """
            {"is":"open-round","id":"r","stage":"v","question":"","items":["t0","t1","t2"],"weighting":"per-person","seed":1,"instrument":{"is":"dots","dotsPerPerson":3,"capPerItem":2}}
            """);
        for (var p = 0; p < People; p++)
            yield return (Person(p), $$$"""{"is":"cast","round":"r","ballot":{"is":"dots","dots":[{"item":"t{{{p % 3}}}","dots":2},{"item":"t{{{(p + 1) % 3}}}","dots":1}]}}""");
        yield return (Facilitator, """{"is":"close-round","id":"r"}""");
        yield return (Facilitator, """{"is":"reveal-round","id":"r"}""");
    }

    private static Seat Person(int number) => new(Role.Participant, new($"p{number}"));

    [LoggerMessage(Level = LogLevel.Warning, Message = "What the first people ask for could not be prepared; they wait a moment longer.")]
    private partial void LogFailed(Exception failure);
}
