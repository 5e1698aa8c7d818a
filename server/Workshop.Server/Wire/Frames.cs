using System.Buffers;
using System.Text.Json;
using Workshop.Domain;

namespace Workshop.Server.Wire;

/// <summary>
/// Frames for one audience, as JSON: <c>{from, to, whole?, put: {kind: [sight]}, gone: {kind: [id]}}</c>. All come from
/// <see cref="Session.Show"/>, so a run of frames and a snapshot can't disagree.
/// </summary>
public static class Frames
{
    /// <summary>What became different for an audience between two states. Null where nothing did.</summary>
    /// <param name="keys">The keys that may have changed; each once.</param>
    public static byte[]? Difference(Session before, Session after, IEnumerable<Key> keys, Audience to, long from, long version)
    {
        var (put, gone) = (new ByThing<Sight>(), new ByThing<string>());
        foreach (var key in keys.Where(k => k.IsFor(to)))
        {
            var (old, now) = (Session.Show(key, before, to), Session.Show(key, after, to));
            if (now is null && old is not null)
                gone.Add(key.Thing, key.Id);
            else if (now is not null && !now.Equals(old))
                put.Add(key.Thing, now);
        }
        return put.Count + gone.Count == 0 ? null : Write(from, version, whole: false, put, gone);
    }

    /// <summary>Everything that an audience may see.</summary>
    public static byte[] Whole(Session session, Audience to, long version)
    {
        var put = new ByThing<Sight>();
        foreach (var key in Session.KeysFor(session, to))
            if (Session.Show(key, session, to) is { } sight)
                put.Add(key.Thing, sight);
        return Write(0, version, whole: true, put, new());
    }

    /// <summary>What an audience has missed, as it is now.</summary>
    /// <param name="keys">All that was touched since <paramref name="from"/>; each once.</param>
    public static byte[] Missed(Session session, IEnumerable<Key> keys, Audience to, long from, long version)
    {
        var (put, gone) = (new ByThing<Sight>(), new ByThing<string>());
        foreach (var key in keys.Where(k => k.IsFor(to)))
            if (Session.Show(key, session, to) is { } sight)
                put.Add(key.Thing, sight);
            else
                gone.Add(key.Thing, key.Id);
        return Write(from, version, whole: false, put, gone);
    }

    /// <summary>A frame that says only how far the session is.</summary>
    public static byte[] Empty(long from, long version) => Write(from, version, whole: false, new(), new());

    private static byte[] Write(long from, long to, bool whole, ByThing<Sight> put, ByThing<string> gone)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = Json.Options.Encoder, SkipValidation = true }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("from", from);
            writer.WriteNumber("to", to);
            if (whole)
                writer.WriteBoolean("whole", true);
            writer.WriteStartObject("put");
            foreach (var (thing, sights) in put)
            {
                writer.WriteStartArray(Names.Things[thing].Name);
                foreach (var sight in sights)
                    JsonSerializer.Serialize(writer, sight, sight.GetType(), Json.Options);
                writer.WriteEndArray();
            }
            writer.WriteEndObject();
            writer.WriteStartObject("gone");
            foreach (var (thing, ids) in gone)
            {
                writer.WriteStartArray(Names.Things[thing].Name);
                foreach (var id in ids)
                    writer.WriteStringValue(id);
                writer.WriteEndArray();
            }
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private sealed class ByThing<T> : SortedDictionary<Thing, List<T>>
    {
        public void Add(Thing thing, T item)
        {
            if (!TryGetValue(thing, out var items))
                this[thing] = items = [];
            items.Add(item);
        }
    }
}
