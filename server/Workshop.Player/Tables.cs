using System.IO.Compression;
using System.Text.Json;

namespace Workshop.Player;

/// <summary>Reads frames as they stand on the wire: perhaps compressed, their sights in tables. See the server's PROTOCOL.md.</summary>
public static class Tables
{
    public static JsonElement Read(byte[] bytes)
    {
        if (bytes is not [0x1f, 0x8b, ..])
            return JsonElement.Parse(bytes);
        using var plain = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress))
            gzip.CopyTo(plain);
        return JsonElement.Parse(plain.GetBuffer().AsSpan(0, (int)plain.Length));
    }

    /// <summary>The rows of a table, each with its members by name; null where the row says that there is none.</summary>
    public static IEnumerable<Dictionary<string, JsonElement?>> Rows(JsonElement table)
    {
        var names = table[0].EnumerateArray().Select(n => n.GetString()!).ToArray();
        return table.EnumerateArray().Skip(1).Select(row => names.Zip(row.EnumerateArray())
            .ToDictionary(m => m.First, m => m.Second.ValueKind == JsonValueKind.Null ? (JsonElement?)null : m.Second));
    }

    /// <summary>A sight with some members changed; its members in one order, however it came about.</summary>
    public static JsonElement Sight(JsonElement? before, Dictionary<string, JsonElement?> changes)
    {
        var members = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in before?.EnumerateObject() ?? default)
            members[member.Name] = member.Value;
        // What there is only one of has no id, and its place in a table of changes no name.
        foreach (var (name, value) in changes.Where(c => c.Key.Length > 0))
            if (value is { } given)
                members[name] = given;
            else
                members.Remove(name);
        return JsonSerializer.SerializeToElement(members);
    }
}
