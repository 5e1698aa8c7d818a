using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Workshop.Player;

/// <summary>What one seat sees: at most one sight under each kind and id. The client's reducer in a dozen lines.</summary>
public sealed class View
{
    private static readonly Dictionary<string, string> IdMembers = new()
    {
        ["progress"] = "stage", ["tables"] = "stage", ["roundDetail"] = "round", ["ownBallot"] = "round", ["ownSets"] = "round", ["tallySheet"] = "round",
    };

    private static readonly HashSet<string> Single = ["workshop", "agenda", "room", "me", "pointed", "acts", "hands", "ownHand", "team"];

    private readonly SortedDictionary<string, JsonElement> _shared = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, JsonElement> _own = new(StringComparer.Ordinal);

    /// <summary>How far the shared part is.</summary>
    public long Version { get; private set; }

    /// <summary>The sights of a kind, shared and own alike.</summary>
    public IReadOnlyList<JsonElement> All(string kind)
    {
        lock (_shared)
            return [.. _shared.Concat(_own).Where(s => s.Key.StartsWith(kind + "/", StringComparison.Ordinal)).Select(s => s.Value)];
    }

    public JsonElement? Find(string kind, string id = "")
    {
        lock (_shared)
            return _shared.TryGetValue($"{kind}/{id}", out var sight) || _own.TryGetValue($"{kind}/{id}", out sight) ? sight : null;
    }

    /// <summary>Takes in a shared frame. False: something before it is missing.</summary>
    public bool Take(JsonElement frame)
    {
        lock (_shared)
        {
            var (from, to) = (frame.GetProperty("from").GetInt64(), frame.GetProperty("to").GetInt64());
            if (to <= Version && !frame.TryGetProperty("whole", out _))
                return true;
            // What only says what changed can't be laid over something later than it starts from.
            if (from > Version || (from < Version && frame.TryGetProperty("set", out _)))
                return false;
            Apply(frame, _shared);
            Version = to;
            return true;
        }
    }

    /// <summary>Takes in a frame of the participant's own things; it comes before the shared frame of the same moment.</summary>
    public void TakeOwn(JsonElement frame)
    {
        lock (_shared)
            if (frame.GetProperty("to").GetInt64() > Version || frame.TryGetProperty("whole", out _))
                Apply(frame, _own);
    }

    private static void Apply(JsonElement frame, SortedDictionary<string, JsonElement> sights)
    {
        if (frame.TryGetProperty("whole", out _))
            sights.Clear();
        foreach (var (kind, row) in Kinds(frame, "put").SelectMany(k => Tables.Rows(k.Value), (k, row) => (k.Name, row)))
            sights[$"{kind}/{IdOf(kind, row)}"] = Tables.Sight(null, row);
        foreach (var (kind, row) in Kinds(frame, "set").SelectMany(k => k.Value.EnumerateArray().SelectMany(Tables.Rows), (k, row) => (k.Name, row)))
            sights[$"{kind}/{IdOf(kind, row)}"] = Tables.Sight(sights[$"{kind}/{IdOf(kind, row)}"], row);
        foreach (var kind in Kinds(frame, "gone"))
            foreach (var id in kind.Value.EnumerateArray())
                sights.Remove($"{kind.Name}/{id.GetString()}");
    }

    private static JsonElement.ObjectEnumerator Kinds(JsonElement frame, string part) =>
        frame.TryGetProperty(part, out var kinds) ? kinds.EnumerateObject() : default;

    private static string IdOf(string kind, Dictionary<string, JsonElement?> row) => IdMember(kind) is { Length: > 0 } member ? row[member]!.Value.GetString()! : "";

    /// <summary>The member that tells one thing of a kind from another; empty where there is only one.</summary>
    public static string IdMember(string kind) => Single.Contains(kind) ? "" : IdMembers.GetValueOrDefault(kind, "id");

    /// <summary>All that is seen of what the circle shares, a line a sight; equal for two seats of one circle that see the same.</summary>
    public string SharedText() => Text(_shared);

    /// <summary>Equal where <see cref="SharedText"/> is.</summary>
    public string SharedHash() => Hash(SharedText());

    public string OwnHash() => Hash(Text(_own));

    private string Text(SortedDictionary<string, JsonElement> sights)
    {
        lock (_shared)
            return string.Join('\n', sights.Select(s => s.Key + " " + s.Value.GetRawText()));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
