using System.Text.Json.Nodes;
using Workshop.Domain;
using Workshop.Domain.Counting;

namespace Workshop.Server.Recount;

/// <summary>Writes results: exact values as strings, roots as numbers, what is undefined as null.</summary>
internal static class Writing
{
    // As many digits as a reader of JSON numbers keeps.
    private const int Decimals = 15;

    public static JsonNode? Exact(Fraction? value) => value?.ToString();

    public static JsonNode? Number(Root? root) => root is { } r ? Number(r.Rounded(Decimals)) : null;

    /// <summary>A number that is not exact, or no longer.</summary>
    public static JsonNode? Number(Fraction? value) =>
        value is not { } v ? null : JsonNode.Parse(v.IsWhole ? v.ToString() : v.ToDecimal(Decimals).TrimEnd('0').TrimEnd('.'));

    public static JsonArray List(Seq<string> names) => new(names.Select(n => (JsonNode?)n).ToArray());

    public static JsonNode? ListOrNull(Seq<string>? names) => names is { } n ? List(n) : null;

    /// <summary>An object with one member for each name, in their order.</summary>
    public static JsonObject ByName(Seq<string> names, Func<string, int, JsonNode?> value)
    {
        var json = new JsonObject();
        for (var i = 0; i < names.Count; i++)
            json[names[i]] = value(names[i], i);
        return json;
    }

    public static JsonObject Scores(Standings standings) => new(standings.Rows.Select(r => KeyValuePair.Create(r.Item, Exact(r.Score))));

    public static JsonObject Ranks(Standings standings) => new(standings.Rows.Select(r => KeyValuePair.Create(r.Item, (JsonNode?)r.Rank)));

    /// <summary>A table of the items against each other, without the diagonal.</summary>
    public static JsonObject Pairs(Seq<string> items, Seq<Seq<Fraction>> table) =>
        ByName(items, (_, a) => new JsonObject(items.Select((other, b) => (other, b)).Where(x => x.b != a).Select(x => KeyValuePair.Create(x.other, Exact(table[a][x.b])))));

    public static JsonObject Distribution(Seq<int> people, int lowest) =>
        new(people.Select((n, i) => KeyValuePair.Create((lowest + i).ToString(System.Globalization.CultureInfo.InvariantCulture), (JsonNode?)n)));

    /// <summary>A name of the code as the format has it: MoreDiscussion is more_discussion.</summary>
    public static JsonNode? Word<T>(T? value) where T : struct, Enum =>
        value is { } v ? string.Concat(v.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString())) : null;
}
