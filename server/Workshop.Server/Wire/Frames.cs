using Workshop.Domain;

namespace Workshop.Server.Wire;

/// <summary>
/// Frames for one audience. All come from <see cref="Session.Show"/>, so a run of frames and a snapshot can't disagree. How they stand on
/// the wire is in <see cref="FrameWriting"/>.
/// </summary>
public static class Frames
{
    /// <summary>What became different for an audience between two states. Null where nothing did.</summary>
    /// <param name="keys">The keys that may have changed; each once.</param>
    public static byte[]? Difference(Session before, Session after, IEnumerable<Key> keys, Audience to, long from, long version)
    {
        var frame = new FrameWriting();
        foreach (var key in keys.Where(k => k.IsFor(to)))
        {
            var (old, now) = (Session.Show(key, before, to), Session.Show(key, after, to));
            if (now is null && old is not null)
                frame.Gone(key);
            else if (now is not null && !now.Equals(old))
                // A stream of one's own shows no gaps, so nothing in it may build on what its reader has.
                frame.Put(key, now, to.Self is null ? old : null);
        }
        return frame.IsEmpty ? null : frame.ToBytes(from, version);
    }

    /// <summary>Everything that an audience may see.</summary>
    public static byte[] Whole(Session session, Audience to, long version)
    {
        var frame = new FrameWriting();
        foreach (var key in Session.KeysFor(session, to))
            if (Session.Show(key, session, to) is { } sight)
                frame.Put(key, sight);
        return frame.ToBytes(0, version, whole: true);
    }

    /// <summary>What an audience has missed, as it is now.</summary>
    /// <param name="keys">All that was touched since <paramref name="from"/>; each once.</param>
    public static byte[] Missed(Session session, IEnumerable<Key> keys, Audience to, long from, long version)
    {
        var frame = new FrameWriting();
        foreach (var key in keys.Where(k => k.IsFor(to)))
            if (Session.Show(key, session, to) is { } sight)
                frame.Put(key, sight);
            else
                frame.Gone(key);
        return frame.ToBytes(from, version);
    }

    /// <summary>A frame that says only how far the session is.</summary>
    public static byte[] Empty(long from, long version) => new FrameWriting().ToBytes(from, version);
}
