using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Domain;
using Workshop.Domain.Counting;

namespace Workshop.Server.Recount;

/// <summary>Reads values of a line; what is not as FORMAT.md has it is a <see cref="LineException"/>.</summary>
internal static class Reading
{
    /// <summary>So many people on a line that no count of them overflows.</summary>
    public const int MostPeople = 1_000_000_000;

    /// <summary>A member, or null where it is missing or JSON null.</summary>
    public static JsonElement? Get(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static JsonElement Need(this JsonElement json, string name) =>
        json.Get(name) ?? throw new LineException("bad_line", $"\"{name}\" is missing.");

    public static JsonNode? Copied(this JsonElement json) => JsonNode.Parse(json.GetRawText());

    /// <summary>A name: a string, or whatever else stands there as it is written.</summary>
    public static string Text(this JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();

    public static IEnumerable<JsonElement> List(this JsonElement json, string what) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : throw new LineException("bad_line", $"\"{what}\" is a list.");

    public static IEnumerable<JsonProperty> Members(this JsonElement json, string what) =>
        json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : throw new LineException("bad_line", $"\"{what}\" is an object.");

    public static Seq<string> Names(this JsonElement json, string what) => json.List(what).Select(Text).ToSeq();

    /// <summary>An exact number: a JSON number, or a string like "7/2".</summary>
    public static Fraction? Exact(this JsonElement json) =>
        json.ValueKind is JsonValueKind.Number or JsonValueKind.String && Digits.TryRead(json.Text(), out var value) ? value : null;

    public static Fraction Number(this JsonElement json, string what) =>
        json.Exact() ?? throw new LineException("bad_line", $"\"{what}\" holds numbers.");

    /// <summary>A whole number, at least <paramref name="least"/>; null where the member is missing.</summary>
    public static int? Whole(this JsonElement json, string name, int least) =>
        json.Get(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.Exact() is { IsWhole: true } n && n >= least && n <= int.MaxValue ? (int)n.Above
        : throw new LineException("bad_line", $"\"{name}\" is a whole number of at least {least}.");

    public static bool Flag(this JsonElement json, string name) => json.Get(name) is { } value && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new LineException("bad_line", $"\"{name}\" is true or false."),
    };

    /// <summary>The text of a member, or null.</summary>
    public static string? Word(this JsonElement json, string name) => json.Get(name)?.Text();

    /// <summary>Counts of people by name, in the order they are written.</summary>
    public static Seq<GroupSize> Sizes(this JsonElement json, string what)
    {
        var sizes = json.Members(what).Select(m => new GroupSize(m.Name, json.Whole(m.Name, least: 0) ?? 0)).ToSeq();
        return sizes.Select(s => s.Group).Distinct().Count() < sizes.Count ? throw new LineException("bad_line", $"\"{what}\" names one twice.")
            : sizes.Sum(s => (long)s.Size) > MostPeople ? throw new LineException("bad_line", $"Too many people in \"{what}\".")
            : sizes;
    }
}
