using Orleans.Concurrency;
using Workshop.Domain;
using Workshop.Server.Wire;

namespace Workshop.Server.Live;

/// <summary>
/// One live session: one activation, one journal, one order of events. The key is the session's id. Every answer comes after the
/// events behind it are on storage.
/// </summary>
public interface ISessionGrain : IGrainWithStringKey
{
    /// <summary>Decides a command and remembers what follows. Calls interleave so that those that wait are appended as one.</summary>
    /// <param name="id">The sender's name for this sending; the same name again gets the first answer again.</param>
    /// <param name="command">A <see cref="Command"/> as JSON.</param>
    [AlwaysInterleave]
    Task<Reply> Send(string id, Sitting by, Immutable<byte[]> command);

    /// <summary>What a seat may see, from a version on, or all of it; null once the session was deleted.</summary>
    [AlwaysInterleave]
    Task<View?> Look(Sitting by, long since);

    /// <summary>A relay says that it is there, which version it told last, and who is connected to it. It is told what it has missed.</summary>
    /// <param name="heard">The version that it told last; negative for none.</param>
    [AlwaysInterleave]
    Task<Renewed> Renew(IRelay relay, SiloAddress silo, Presence presence, long heard);

    /// <summary>A relay that nobody is connected to any more.</summary>
    [AlwaysInterleave]
    Task Part(IRelay relay, SiloAddress silo);

    /// <summary>The seat that a secret link opens, by the link's hash; null where it opens none.</summary>
    [AlwaysInterleave]
    Task<Sitting?> Open(string secretHash);

    /// <summary>Whether who sits there may still sit there; false once the link or the seat was revoked or given anew.</summary>
    [AlwaysInterleave]
    Task<bool> Admits(Sitting by);

    /// <summary>How the board came to be, as far as a seat may look back, as JSON; null once the session was deleted.</summary>
    [AlwaysInterleave]
    Task<Immutable<byte[]>?> LookBack(Sitting by);

    /// <summary>What somebody at the door may know; null where there is no such session.</summary>
    [AlwaysInterleave]
    Task<Doorplate?> Read();

    /// <summary>Its join code, for whoever begins it; null where there is no such session.</summary>
    [AlwaysInterleave]
    Task<string?> Code();

    /// <summary>How long a note of a stage may be, for whoever looks through a file of them; null where there is no such stage.</summary>
    [AlwaysInterleave]
    Task<int?> NoteLength(string stage);

    /// <summary>Whether there was such a session and it was deleted for good.</summary>
    [AlwaysInterleave]
    Task<bool> IsDeleted();

    /// <summary>Deletes a closed session for good, with everything that is stored of it. Interrupted, it is carried on at the next call.</summary>
    /// <param name="code">The session's own join code: who deletes it says which one they mean.</param>
    [AlwaysInterleave]
    Task<Reply> Delete(Sitting by, string code);

    /// <summary>
    /// How a rehearsal of it begins: a <see cref="Domain.Sessions.CreateSession"/> without code and doors, and after it what brings in what was
    /// brought in here, as JSON each. None where there is nothing to rehearse.
    /// </summary>
    [AlwaysInterleave]
    Task<Immutable<byte[][]>> ToRehearse();

    /// <summary>Deletes a rehearsal for good, closed or not. Does nothing to any other session.</summary>
    /// <returns>The join code that is free once nothing leads to it; null where there was nothing to delete.</returns>
    [AlwaysInterleave]
    Task<string?> EndRehearsal();

    /// <summary>
    /// The archive, as far as the session is, with what the seat may see. Every other format is made from it outside, where it holds up
    /// nobody's turn.
    /// </summary>
    [AlwaysInterleave]
    Task<Immutable<byte[]>?> Export(Sitting by);

    /// <summary>
    /// What its series and the workshops after it may know of it, as its observers see it now: a <see cref="Domain.Dialogues.Dialogue"/> as
    /// JSON. Null where there is no such session, or no longer.
    /// </summary>
    [AlwaysInterleave]
    Task<Immutable<byte[]>?> HandOn();
}

/// <summary>Who sits there, as it travels between silos.</summary>
[GenerateSerializer, Immutable]
public readonly record struct Sitting(
    [property: Id(0)] Role Role, [property: Id(1)] string? Participant = null, [property: Id(2)] string? Link = null, [property: Id(3)] int? Edition = null)
{
    public Seat ToSeat() => new(Role, Participant is { } p ? new ParticipantId(p) : null, Link is { } l ? new LinkId(l) : null, Edition);
}

/// <summary>Two streams of one seat at one version: its circle's and, for a participant, its own.</summary>
/// <param name="Unsaved">The store is away: this is what was remembered for certain, and nothing is added to it for now.</param>
/// <param name="Revoked">Who asks sits there no more, and is shown nothing.</param>
[GenerateSerializer, Immutable]
public sealed record View(
    [property: Id(0)] long Version, [property: Id(1)] byte[] Shared, [property: Id(2)] byte[]? Own, [property: Id(3)] bool Unsaved = false, [property: Id(4)] bool Revoked = false);

/// <summary>Who is connected through one silo.</summary>
[GenerateSerializer, Immutable]
public sealed record Presence([property: Id(0)] Present[] Seats);

/// <summary>A seat, and from how many devices somebody sits in it.</summary>
[GenerateSerializer, Immutable]
public readonly record struct Present([property: Id(0)] Sitting By, [property: Id(1)] int Devices);

/// <summary>Who is here through any silo, as JSON: what everybody is told, and what those are told who run the room.</summary>
[GenerateSerializer, Immutable]
public readonly record struct WhoIsHere([property: Id(0)] byte[] Room, [property: Id(1)] byte[] Staff);

/// <summary>The answer to a relay that renews itself. Tellings go one way and can be lost or overtake each other; this puts it right.</summary>
/// <param name="Told">The version that was told last. If that is lower than what the relay has heard, this activation was behind and ends.</param>
/// <param name="Presence">Who is here through any silo.</param>
/// <param name="Out">Those of its seats that are no seats any more.</param>
[GenerateSerializer, Immutable]
public readonly record struct Renewed([property: Id(0)] long Told, [property: Id(1)] WhoIsHere Presence, [property: Id(2)] Sitting[] Out);

/// <summary>What stands at the door of a workshop, for everybody who has its code.</summary>
[GenerateSerializer, Immutable]
public sealed record Doorplate([property: Id(0)] byte[] Workshop, [property: Id(1)] bool Ended, [property: Id(2)] string Code, [property: Id(3)] bool IsRehearsal = false);

/// <summary>Carries what a session tells to the connections of one silo. Each frame once, in order by version.</summary>
public interface IRelay : IGrainObserver
{
    [OneWay]
    Task Tell(Told told);

    [OneWay]
    Task TellPresence(WhoIsHere presence);

    /// <summary>Whoever sits in one of these is shown nothing from now on, and told to look again.</summary>
    [OneWay]
    Task TellOut(Sitting[] seats);

    /// <summary>What this relay has missed can't be told in one frame: everybody must ask for themselves. From then on it is at this version.</summary>
    [OneWay]
    Task TellBehind(long version);

    /// <summary>The activation ends. The next one knows no relay until each has renewed itself.</summary>
    [OneWay]
    Task TellEnd();
}

/// <summary>One moment of a session for all its audiences: a frame a circle, and the own frames of those whom it concerns.</summary>
/// <param name="Missed">
/// Holds everything that was touched since <paramref name="From"/>, as it is at <paramref name="To"/>, so that it fits on every version between
/// the two. Otherwise it is the difference of these two, and fits only on the first.
/// </param>
[GenerateSerializer, Immutable]
public sealed record Told(
    [property: Id(0)] string Session, [property: Id(1)] long From, [property: Id(2)] long To,
    [property: Id(3)] IReadOnlyList<(Circle Circle, byte[] Frame)> Shared, [property: Id(4)] IReadOnlyList<(string Participant, byte[] Frame)> Own,
    [property: Id(5)] bool Missed = false);
