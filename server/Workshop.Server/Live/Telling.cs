using System.IO.Compression;
using Workshop.Domain;
using Workshop.Server.Wire;

namespace Workshop.Server.Live;

/// <summary>
/// What the room was told so far, and what it has yet to be told. Changes of one moment make one frame for each circle, serialised once,
/// and an own frame for each participant whom it concerns. Reads are served from what was told, never from what is merely decided.
/// </summary>
internal sealed class Telling(string sessionId, Session session, long version)
{
    private const int KeysKept = 20_000;

    private readonly HashSet<Key> _untold = [];
    private readonly LinkedList<(long To, Key[] Keys)> _past = new();
    private readonly Dictionary<Circle, byte[]> _snapshots = [];
    private int _kept;

    // What was told before this: a reader who has at least this version can be given just the rest.
    private long _knownFrom = version;

    public Session Session { get; private set; } = session;

    public long Version { get; private set; } = version;

    public void Touch(IEnumerable<Key> keys) => _untold.UnionWith(keys);

    /// <summary>Everything remembered up to <paramref name="version"/>, as one moment.</summary>
    public Told Tell(Session now, long version)
    {
        var shared = Audience.Shared.Select(a => (a.Circle, Packed.Pack(Frames.Difference(Session, now, _untold, a, Version, version) ?? Frames.Empty(Version, version), CompressionLevel.Fastest))).ToArray();
        var own = _untold.Where(k => k.Owner is not null).Select(k => k.Owner!.Value).Distinct()
            .Select(p => (p.Text, Frame: Frames.Difference(Session, now, _untold.Where(k => k.Owner == p), Audience.Of(p), Version, version)))
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
        var missed = _past.Where(p => p.To > since).SelectMany(p => p.Keys).ToHashSet();
        return new(Version, Frames.Missed(Session, missed, audiences[0], since, Version),
            audiences.Count > 1 ? Frames.Missed(Session, missed, audiences[1], since, Version) : null);
    }

    // Forty or a thousand who arrive in one moment share one snapshot, made and compressed once.
    private byte[] Snapshot(Audience to) =>
        _snapshots.TryGetValue(to.Circle, out var ready) ? ready : _snapshots[to.Circle] = Packed.Pack(Frames.Whole(Session, to, Version), CompressionLevel.Optimal);
}
