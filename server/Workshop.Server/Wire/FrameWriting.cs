using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Workshop.Domain;

namespace Workshop.Server.Wire;

/// <summary>
/// A frame as it stands on the wire: <c>{from, to, whole?, put?: {kind: table}, set?: {kind: [table]}, gone?: {kind: [id]}}</c>. A table is a
/// list of lists: the names of members once, then a row of values for each sight, null where a member is absent. In <c>put</c> a row is a
/// whole sight; in <c>set</c> it is the id and only what became different, null for what is absent now.
/// </summary>
/// <remarks>
/// Still JSON, not MessagePack: names that stand once make up most of the difference, a browser parses JSON several times faster than any
/// MessagePack in JavaScript, and a table compresses better than either.
/// </remarks>
internal sealed class FrameWriting
{
    private static readonly ConcurrentDictionary<Type, Member[]> MembersOf = [];

    private readonly SortedDictionary<Thing, List<object?[]>> _put = [];
    private readonly SortedDictionary<Thing, List<Changed>> _set = [];
    private readonly SortedDictionary<Thing, List<string>> _gone = [];

    public bool IsEmpty => _put.Count + _set.Count + _gone.Count == 0;

    public void Gone(Key key) => In(_gone, key.Thing).Add(key.Id);

    /// <param name="known">What its readers have; then only the difference is written.</param>
    public void Put(Key key, Sight sight, Sight? known = null)
    {
        var members = Members(sight.GetType());
        if (known is null)
            In(_put, key.Thing).Add([.. members.Select(m => m.Read(sight))]);
        else
            In(_set, key.Thing).Add(new(key.Id, [.. Changes(members, known, sight)]));
    }

    private static IEnumerable<(Member, object?)> Changes(Member[] members, Sight known, Sight sight)
    {
        foreach (var member in members)
            if (member.Read(sight) is var value && !Equals(value, member.Read(known)))
                yield return (member, value);
    }

    public byte[] ToBytes(long from, long to, bool whole = false)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = Json.Options.Encoder, SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("from", from);
            json.WriteNumber("to", to);
            if (whole)
                json.WriteBoolean("whole", true);
            Write(json, "put", _put, (thing, rows) => WriteWhole(json, thing, rows));
            Write(json, "set", _set, (thing, sights) => WriteChanges(json, thing, sights));
            Write(json, "gone", _gone, (_, ids) => JsonSerializer.Serialize(json, ids));
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteWhole(Utf8JsonWriter json, Thing thing, List<object?[]> rows)
    {
        var members = Members(Names.Things[thing].Sight).Index().Where(m => rows.Exists(r => r[m.Index] is not null)).ToList();
        json.WriteStartArray();
        WriteNames(json, members.Select(m => m.Item.Name));
        foreach (var row in rows)
        {
            json.WriteStartArray();
            foreach (var (index, member) in members)
                member.Write(json, row[index]);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteChanges(Utf8JsonWriter json, Thing thing, List<Changed> sights)
    {
        json.WriteStartArray();
        // Most sights that change together change in the same way: a move of a hundred notes is one table.
        foreach (var alike in sights.GroupBy(s => string.Join(',', s.Members.Select(m => m.Member.Name))))
        {
            json.WriteStartArray();
            WriteNames(json, alike.First().Members.Select(m => m.Member.Name).Prepend(Names.Things[thing].IdMember));
            foreach (var (id, members) in alike)
            {
                json.WriteStartArray();
                json.WriteStringValue(id);
                foreach (var (member, value) in members)
                    member.Write(json, value);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void Write<T>(Utf8JsonWriter json, string name, SortedDictionary<Thing, T> things, Action<Thing, T> write)
    {
        if (things.Count == 0)
            return;
        json.WriteStartObject(name);
        foreach (var (thing, sights) in things)
        {
            json.WritePropertyName(Names.Things[thing].Name);
            write(thing, sights);
        }
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, IEnumerable<string> names)
    {
        json.WriteStartArray();
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static List<T> In<T>(SortedDictionary<Thing, List<T>> things, Thing thing)
    {
        if (!things.TryGetValue(thing, out var sights))
            things[thing] = sights = [];
        return sights;
    }

    private static Member[] Members(Type sight) => MembersOf.GetOrAdd(sight, type =>
        [.. Json.Options.GetTypeInfo(type).Properties.Where(p => p.Get is not null).Select(p => new Member(p))]);

    private sealed record Changed(string Id, List<(Member Member, object? Value)> Members);

    /// <summary>One member of a kind of sight, read and written as the JSON of everything else has it.</summary>
    private sealed class Member(JsonPropertyInfo property)
    {
        public string Name => property.Name;

        public object? Read(Sight sight) => property.Get!(sight);

        public void Write(Utf8JsonWriter json, object? value)
        {
            switch (value)
            {
                case null: json.WriteNullValue(); break;
                case string text: json.WriteStringValue(text); break;
                case int number: json.WriteNumberValue(number); break;
                case bool yes: json.WriteBooleanValue(yes); break;
                case IId id: json.WriteStringValue(id.Text); break;
                default: JsonSerializer.Serialize(json, value, property.PropertyType, Json.Options); break;
            }
        }
    }
}
