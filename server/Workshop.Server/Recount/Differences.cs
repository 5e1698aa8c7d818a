using System.Text.Json.Nodes;

namespace Workshop.Server.Recount;

/// <summary>Where two pieces of JSON differ, each place by its path. Rows of items are compared item by item, and then in their order.</summary>
internal static class Differences
{
    public static IEnumerable<(string Path, string Published, string Counted)> Of(JsonNode? published, JsonNode? counted, string path = "")
    {
        if (published is JsonObject a && counted is JsonObject b)
            return a.Select(m => m.Key).Union(b.Select(m => m.Key)).SelectMany(name => Of(a[name], b[name], path.Length == 0 ? name : $"{path}.{name}"));
        if (published is JsonArray x && counted is JsonArray y)
            return AreItems(x) && AreItems(y) ? ByItem(x, y, path) : x.Count == y.Count ? x.Zip(y).SelectMany((pair, i) => Of(pair.First, pair.Second, $"{path}[{i}]")) : [One(x, y, path)];
        return JsonNode.DeepEquals(published, counted) ? [] : [One(published, counted, path)];
    }

    private static IEnumerable<(string, string, string)> ByItem(JsonArray x, JsonArray y, string path)
    {
        var (was, now) = (Keyed(x), Keyed(y));
        foreach (var item in was.Keys.Union(now.Keys))
            foreach (var difference in Of(was.GetValueOrDefault(item), now.GetValueOrDefault(item), $"{path}.{item}"))
                yield return difference;
        if (!was.Keys.SequenceEqual(now.Keys))
            yield return ($"{path}, order", string.Join(" ", was.Keys), string.Join(" ", now.Keys));
    }

    private static bool AreItems(JsonArray rows) => rows.Count > 0 && rows.All(r => r is JsonObject row && row.ContainsKey("item"));

    // A field has two rows for an item, one for each axis.
    private static OrderedDictionary<string, JsonNode?> Keyed(JsonArray rows)
    {
        var keyed = new OrderedDictionary<string, JsonNode?>();
        foreach (var row in rows)
            keyed[$"{row!["item"]}{(row["axis"] is { } axis && axis.ToString().Length > 0 ? $".{axis}" : "")}"] = row;
        return keyed;
    }

    private static (string, string, string) One(JsonNode? published, JsonNode? counted, string path) =>
        (path, published?.ToJsonString() ?? "nothing", counted?.ToJsonString() ?? "nothing");
}
