extern alias schemas;

using System.Text.Json;
using System.Text.Json.Nodes;
using schemas::Json.Schema;
using Workshop.Server.Tests.Wire;

namespace Workshop.Server.Tests.Exports;

/// <summary>What archives are described by for programs.</summary>
internal static class ArchiveSchema
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Approved.Root, "server/Workshop.Server/Exports/Archives/archive.schema.json"));
    private static readonly JsonSchema AsItStands = JsonSchema.FromText(Text), Sealed = JsonSchema.FromText(WithNothingElse(JsonNode.Parse(Text)!).ToJsonString());

    public static bool Fits(string archive) => AsItStands.Evaluate(JsonElement.Parse(archive)).IsValid;

    /// <summary>Readers of archives pass over what they do not know; we must not write what the schema does not tell of.</summary>
    public static bool TellsOfAll(string archive) => Sealed.Evaluate(JsonElement.Parse(archive)).IsValid;

    public static IEnumerable<string> KindsOfStages => JsonNode.Parse(Text)!["$defs"]!["stage"]!["properties"]!["kind"]!["enum"]!.AsArray().Select(k => (string)k!);

    private static JsonNode WithNothingElse(JsonNode schema)
    {
        foreach (var part in Everything(schema).OfType<JsonObject>().Where(o => o["properties"] is JsonObject && o.ContainsKey("type") && !o.ContainsKey("additionalProperties")).ToList())
            part["additionalProperties"] = false;
        return schema;
    }

    /// <summary>A document, and every part of it.</summary>
    public static IEnumerable<JsonNode> Everything(JsonNode? json) => json switch
    {
        JsonObject o => o.SelectMany(m => Everything(m.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Everything).Prepend(a),
        { } value => [value],
        null => [],
    };
}
