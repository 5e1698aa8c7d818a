using System.IO.Compression;
using Workshop.Domain;
using Workshop.Server.Wire;

namespace Workshop.Server.Live;

/// <summary>
/// What the room was told so far, and what it has yet to be told. Changes of one moment make one frame for each circle, serialised once,
/// and an own frame for each participant whom it concerns. Reads are served from what was told, never from what is merely decided.
/// </summary>
/// <param name="recalled">What the last records touched, one after the other: readers of an earlier activation need just what they missed.</param>
internal sealed class Telling(string sessionId, Session session, long version, IReadOnlyList<Key[]> recalled)
{
    /// <summary>So many of the last records are worth recalling when the session is opened: those who come back have missed seconds.</summary>
    public const int MostRecalled = 1_000;

    private const int KeysKept = 20_000;

    private readonly HashSet<Key> _untold = [];
    private readonly LinkedList<(long To, Key[] Keys)> _past = new(recalled.Select((keys, i) => (version - recalled.Count + 1 + i, keys)));
    private readonly Dictionary<Circle, byte[]> _snapshots = [];
    private int _kept = recalled.Sum(keys => keys.Length);

    // What was told before this: a reader who has at least this version can be given just the rest.
    private long _knownFrom = version - recalled.Count;

    public Session Session { get; private set; } = session;

    public long Version { get; private set; } = version;

    public void Touch(IEnumerable<Key> keys) => _untold.UnionWith(keys);

    /// <summary>Everything remembered up to <paramref name="version"/>, as one moment.</summary>
    public Told Tell(Session now, long version)
    {
        var shared = Audience.Shared.Select(a => (a.Circle, Packed.Pack(Frames.Difference(Session, now, _untold, a, Version, version) ?? Frames.Empty(Version, version), CompressionLevel.Fastest))).ToArray();
        var own = ByOwner(_untold).Select(o => (o.Key.Text, Frame: Frames.Difference(Session, now, o, Audience.Of(o.Key), Version, version)))
            .Where(f => f.Frame is not null).Select(f => (f.Text, f.Frame!)).ToArray();
        var told = new Told(sessionId, Version, version, shared, own);
        Keep(version);
        (Session, Version) = (now, version);
        _snapshots.Clear();
        return told;
    }

    private void Keep(long version)
    {
        _past.AddLast((version, [.. _untold]));
        _kept += _untold.Count;
        _untold.Clear();
        while (_kept > KeysKept && _past.First is { } oldest)
        {
            _kept -= oldest.Value.Keys.Length;
            _knownFrom = oldest.Value.To;
            _past.RemoveFirst();
        }
    }

    /// <summary>What a seat may see, at the version that was told last.</summary>
    /// <param name="since">The version the reader has; 0 for none.</param>
    public View Look(Seat seat, long since)
    {
        var audiences = Audience.Of(seat);
        if (since < _knownFrom || since > Version || since == 0)
            return new(Version, Snapshot(audiences[0]), audiences.Count > 1 ? Frames.Whole(Session, audiences[1], Version) : null);
        var missed = TouchedSince(since);
        return new(Version, Frames.Missed(Session, missed, audiences[0], since, Version),
            audiences.Count > 1 ? Frames.Missed(Session, missed, audiences[1], since, Version) : null);
    }

    private static IEnumerable<IGrouping<ParticipantId, Key>> ByOwner(IEnumerable<Key> keys) => keys.Where(k => k.Owner is not null).GroupBy(k => k.Owner!.Value);

    private HashSet<Key> TouchedSince(long version) => _past.Where(p => p.To > version).SelectMany(p => p.Keys).ToHashSet();

    /// <summary>What a relay has missed; null if that is not known any more.</summary>
    /// <param name="since">The version that it told last.</param>
    public Told? Missed(long since)
    {
        if (since < _knownFrom || since > Version)
            return null;
        var missed = TouchedSince(since);
        var shared = Audience.Shared.Select(a => (a.Circle, Packed.Pack(Frames.Missed(Session, missed, a, since, Version), CompressionLevel.Fastest))).ToArray();
        var own = ByOwner(missed).Select(o => (o.Key.Text, Frames.Missed(Session, o, Audience.Of(o.Key), since, Version))).ToArray();
        return new(sessionId, since, Version, shared, own, Missed: true);
    }

    // Forty or a thousand who arrive in one moment share one snapshot, made and compressed once.
    private byte[] Snapshot(Audience to) =>
        _snapshots.TryGetValue(to.Circle, out var ready) ? ready : _snapshots[to.Circle] = Packed.Pack(Frames.Whole(Session, to, Version), CompressionLevel.Optimal);
}
