using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Storage;
using Workshop.Domain;
using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;
using Workshop.Server.Journals;
using Workshop.Server.Live;
using Workshop.Server.Wire;

namespace Workshop.Load;

/// <summary>
/// How long a session takes to start again, by the length of its journal, as its grain starts it: forty people, eight hundred notes, and so
/// many changes of them. Read the ratios: how the time grows with the journal, and what a snapshot spares.
/// </summary>
internal sealed class Recovery(IGrainStorage storage)
{
    private const int People = 40;
    private const int NotesEach = 20;
    private const int Repeats = 5;

    /// <summary>Since the last snapshot, on average half of what lies between two.</summary>
    private const int AfterSnapshot = 500;
    private static readonly int[] Lengths = [1_000, 5_000, 20_000];

    public async Task MeasureAsync()
    {
        Console.WriteLine($"{"",-10}{"events in a session",22}{"start ms",14}{"x",7}{"with snapshot",16}{"x",7}{"spares",9}");
        await StartedAsync(await MadeAsync(Lengths[0]));
        (double Whole, double Short)? before = null;
        foreach (var length in Lengths)
        {
            var session = await MadeAsync(length);
            var whole = await StartedAsync(session);
            await SnapshotAsync(session, length - AfterSnapshot);
            var spared = await StartedAsync(session);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{"",-10}{length,22:N0}{whole,14:N1}{whole / (before?.Whole ?? whole),7:0.0}{spared,16:N1}{spared / (before?.Short ?? spared),7:0.0}{whole / spared,8:0.0}x"));
            before = (whole, spared);
        }
    }

    private async Task<string> MadeAsync(int length)
    {
        var id = $"{Guid.NewGuid():N}";
        var journal = await Journal.OpenAsync(storage, id);
        foreach (var some in Records(length).Chunk(64))
            await journal.AppendAsync([.. some.Select(r => (ReadOnlyMemory<byte>)r.ToBytes())]);
        return id;
    }

    private static IEnumerable<Remembered> Records(int length)
    {
        var (session, now) = (Session.Empty, Story.Morning);
        foreach (var (n, (by, command)) in Commands().Take(length).Index())
        {
            now = now.AddMilliseconds(300);
            var decision = Session.Decide(command, new(by, now), session);
            if (decision.Refusal is { } refusal)
                throw new InvalidOperationException($"{command} was refused: {refusal}");
            session = decision.Events.Aggregate(session, Session.Evolve);
            yield return new($"{n:x32}", by, now, decision.Events);
        }
    }

    private static IEnumerable<(Seat By, Command Command)> Commands()
    {
        yield return (Seat.Host, Room.Plan);
        for (var p = 0; p < People; p++)
            yield return (Person(p), new Arrive($"Person {p}", new(p % 2 == 0 ? "asm" : "gov")));
        yield return (Room.Facilitator, new OpenStage(new("write")));
        for (var n = 0; n < People * NotesEach; n++)
            yield return (Person(n % People), Room.Write($"n{n}", $"Barrier {n}: licences take years, and nobody at the district office can say why or until when."));
        for (var n = 0; ; n++)
            yield return (Person(n % People), new EditNote(new($"n{n % (People * NotesEach)}"), $"Barrier {n}, worded again: licences take years, and nobody can say why or until when."));
    }

    private static Seat Person(int n) => Room.Person($"person-{n}");

    private async Task SnapshotAsync(string session, int at)
    {
        var (journal, turn) = (await Journal.OpenAsync(storage, session), NewTurn(await Journal.OpenAsync(storage, session), await Pseudonyms()));
        var head = ReadOnlyMemory<byte>.Empty;
        foreach (var record in journal.TakeReplay().Records.Take(at))
        {
            turn.Replay(Remembered.FromBytes(record.Body.Span), record.Version);
            head = record.Hash.ToArray();
        }
        await journal.SaveSnapshotAsync(at, head, turn.Recollect().ToBytes());
    }

    private Task<KeptPseudonyms> Pseudonyms() => KeptPseudonyms.OpenAsync(storage, "nobody's", NullLogger.Instance, CancellationToken.None);

    private static Turn NewTurn(Journal journal, KeptPseudonyms pseudonyms) => new(journal, pseudonyms, TimeProvider.System, (_, _) => { }, () => { }, _ => { }, (_, _) => { });

    private async Task<double> StartedAsync(string session)
    {
        var times = new List<double>();
        for (var i = 0; i < Repeats; i++)
        {
            var began = Stopwatch.GetTimestamp();
            var pseudonyms = await Pseudonyms();
            await new Recalling(storage, session, NullLogger.Instance).StartAsync(journal => NewTurn(journal, pseudonyms), CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return times.Order().ElementAt(Repeats / 2);
    }
}
