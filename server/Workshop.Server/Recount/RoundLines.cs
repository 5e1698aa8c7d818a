using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workshop.Server.Recount;

/// <summary>
/// One round or measure per line of JSON, one result per line back, in the same order (FORMAT.md). A line that can't be counted is
/// answered with an error and the next one is read.
/// </summary>
public static class RoundLines
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Run(TextReader input, TextWriter output)
    {
        while (input.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            output.WriteLine(Answer(line));
            output.Flush(); // who writes a line and waits for its answer gets it
        }
    }

    /// <summary>The answer to one line, as JSON on one line.</summary>
    public static string Answer(string line)
    {
        JsonNode? id = null;
        try
        {
            using var json = JsonDocument.Parse(line);
            id = Writable(json.RootElement.Get("id")?.Copied());
            return Text(id, Count(json.RootElement));
        }
        catch (JsonException e)
        {
            return Text(id, Error("bad_json", e.Message));
        }
        catch (LineException e)
        {
            return Text(id, Error(e.Code, e.Message));
        }
        catch (Exception e) when (e is OverflowException or ArithmeticException or InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            // Whatever a line holds, the lines after it are counted.
            return Text(id, Error("not_countable", e.Message));
        }
    }

    /// <summary>Counts one round, as it stands on a line or in an archive, or one measure. The id is left to the caller.</summary>
    /// <exception cref="LineException">It is not in the format; the code says how.</exception>
    public static JsonObject Count(JsonElement line) =>
        line.ValueKind != JsonValueKind.Object ? throw new LineException("bad_line", "A line is one JSON object.")
        : line.Get("measure") is { } measure ? MeasureLines.Count(measure.Text(), line)
        : line.Get("method") is { } method ? RoundMethods.Count(method.Text(), line)
        : throw new LineException("bad_line", "A line names a method or a measure.");

    // An id with half a character can be read but not be said again; the line has none then.
    private static JsonNode? Writable(JsonNode? id)
    {
        _ = id?.ToJsonString(OneLine);
        return id;
    }

    private static JsonObject Error(string code, string message) =>
        new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };

    private static string Text(JsonNode? id, JsonObject answer)
    {
        answer.Insert(0, "id", id?.DeepClone());
        return answer.ToJsonString(OneLine);
    }
}

/// <summary>A line that is not in the format; the code is stable, the message is for people.</summary>
public sealed class LineException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
