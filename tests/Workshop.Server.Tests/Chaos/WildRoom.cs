using System.Text.Json;
using Orleans.Storage;
using Workshop.Domain;
using Workshop.Domain.People;
using Workshop.Domain.Sessions;
using Workshop.Domain.Tests.Walks;
using Workshop.Player;
using Workshop.Server.Journals;
using Workshop.Server.Tests.Live;
using Workshop.Server.Wire;

namespace Workshop.Server.Tests.Chaos;

/// <summary>
/// A workshop in which everybody asks for whatever comes into their mind, of every role, allowed or not; one command in ten goes out twice
/// under one name, from two devices of the same person at once.
/// </summary>
/// <param name="hurry">So many times faster than people are.</param>
internal sealed class WildRoom(Room room, IGrainStorage storage, Dice dice, int hurry, Figures figures) : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestSending = TimeSpan.FromMinutes(3);

    // Whoever is shut out is told nothing more, and there would be nothing to prove: that is for RevokingTests.
    private static readonly Type[] ShuttingOut = [typeof(GiveLink), typeof(RevokeLink), typeof(RevokeSeat), typeof(RenewSeat)];

    private readonly Whims _whims = new(dice);
    private readonly Lock _lock = new();
    private readonly List<Person> _people = [];
    private readonly List<Person> _otherDevices = [];
    private readonly TaskCompletionSource _looked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Session _seen = Session.Empty;
    private int _left;

    public static async Task<WildRoom> Opened(IReadOnlyList<Uri> doors, IGrainStorage storage, Dice dice, int hurry, Figures figures) =>
        new(await Created(doors, dice.Below(doors.Count)), storage, dice, hurry, figures);

    /// <summary>Whoever is told that it did not work tries again through the next door; a workshop that nobody heard of stays empty.</summary>
    public static async Task<Room> Created(IReadOnlyList<Uri> doors, int first)
    {
        for (var until = DateTime.UtcNow + LongestSending; ; first++)
            try
            {
                return await Room.Create(doors[first % doors.Count], Play.Setup(Scenario.London()), ServerProcess.HostKey, doors);
            }
            catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException && DateTime.UtcNow < until)
            {
                await Task.Delay(500);
            }
    }

    /// <summary>So many commands, or until it is over or the room is closed; then everything is proven.</summary>
    public async Task Live(int commands, CancellationToken over)
    {
        _left = commands;
        foreach (var role in (string[])["facilitator", "rapporteur", "observer", "wall"])
            await Come(await room.Open(role));
        for (var i = 0; i < 8; i++)
            await Come(await room.Join($"person-{i}"));
        await Task.WhenAll(_people.Where(p => p.Self is not null).Select(p => p.Send(new { @is = "arrive", group = "gov" }, patience: LongestSending)));
        await Task.WhenAll([.. _people.Select(p => Do(p, over)), Look(over)]);
        var (truth, devices) = (new Truth(storage, room.Session), _people.Concat(_otherDevices).ToList());
        var records = await truth.Prove(_people, _otherDevices);
        await Task.WhenAll(devices.Select(KnowsWhoIsHere));
        figures.Proven(devices.SelectMany(p => p.Sendings), records, devices.Count, truth.IsRecalled);
    }

    // A participant with two devices is one; staff are counted by device.
    private async Task KnowsWhoIsHere(Person person)
    {
        var here = (_people.Count(p => p.Self is not null), 2 * _people.Count(p => p.Role is "facilitator" or "rapporteur"));
        try
        {
            await person.Until(_ => person.Here == here, LongestSending);
        }
        catch (TimeoutException late)
        {
            throw new InvalidOperationException($"{person.Name} of {room.Session} was told that {person.Here} are here, and not {here}", late);
        }
    }

    private async Task Come(Person person)
    {
        var other = new Person(person.Door, person.Name, person.Seat) { Doors = [.. person.Doors.Reverse()] };
        await person.Enter(LongestSending);
        await other.Enter(LongestSending);
        _people.Add(person);
        _otherDevices.Add(other);
    }

    private bool IsOver(CancellationToken over) => over.IsCancellationRequested || Volatile.Read(ref _left) <= 0 || _seen.EndedAt is not null;

    // What people have in mind is about a room as it was a moment ago, as in life.
    private async Task Look(CancellationToken over)
    {
        while (!IsOver(over))
        {
            try
            {
                var state = Session.Empty;
                await foreach (var record in Journal.ReadAsync(storage, room.Session, cancellation: over))
                    state = Remembered.FromBytes(record.Body.Span).Events.Aggregate(state, Session.Evolve);
                _seen = state;
                if (state.Exists)
                    _looked.TrySetResult();
            }
            catch (Exception away) when (away is not JournalCorruptException)
            {
                // The store is away, or it is over.
            }
            await Task.WhenAny(Task.Delay(LookEvery, over));
        }
    }

    private async Task Do(Person person, CancellationToken over)
    {
        var other = _otherDevices[_people.IndexOf(person)];
        await Task.WhenAny(_looked.Task, Task.Delay(Timeout.Infinite, over));
        while (!IsOver(over))
        {
            Interlocked.Decrement(ref _left);
            var (command, twice, pause) = Think(person);
            var (id, text) = (Person.NewId(), JsonElement.Parse(Json.Bytes(command)));
            if (twice)
                figures.SentTwice();
            await Task.WhenAll(((Person[])[person, other]).Take(twice ? 2 : 1).Select(p => p.Send(text, id, LongestSending)));
            await Task.WhenAny(Task.Delay(pause, over));
        }
    }

    private (Command Command, bool Twice, TimeSpan Pause) Think(Person person)
    {
        var role = Enum.Parse<Role>(person.Role, ignoreCase: true);
        var seat = new Seat(role, person.Self is { } self ? new ParticipantId(self) : null);
        // One draw at a time, that the same seed may think the same; what the others answer meanwhile is not for us to say.
        lock (_lock)
        {
            var kind = Kind();
            for (var attempt = 0; attempt < 6 && !dice.OneIn(10) && !Permissions.For(Boring.Of<Command>(kind)).Contains(role); attempt++)
                kind = Kind();
            return (_whims.Of(kind, _seen, seat), dice.OneIn(10), TimeSpan.FromMilliseconds((100 + dice.Below(700)) / hurry));
        }
    }

    private Type Kind()
    {
        while (true)
            if (Inclination.Of(dice, _seen) is var kind && !ShuttingOut.Contains(kind))
                return kind;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people.Concat(_otherDevices))
            await person.DisposeAsync();
        room.Dispose();
    }
}
