using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Server.Recount;

namespace Workshop.Server.Tests.Recount;

/// <summary>Asks lines and reads values out of the answers.</summary>
internal static class Lines
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer to a line that may be written with single quotes.</summary>
    public static JsonObject Ask(string line) => JsonNode.Parse(RoundLines.Answer(line.Replace('\'', '"')))!.AsObject();

    /// <summary>A value by its path, as text: Ask("…").At("borda.scores.A"); JSON null is "null", a missing one "missing".</summary>
    public static string At(this JsonNode? answer, string path)
    {
        foreach (var step in path.Split('.'))
        {
            if (answer is JsonObject parent && !parent.ContainsKey(step))
                return "missing";
            answer = answer is JsonArray list ? list[int.Parse(step)] : answer?[step];
        }
        return answer is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : answer?.ToJsonString(Plain) ?? "null";
    }

    public static string Error(string line) => Ask(line).At("error.code");
}
