using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Domain.Counting;
using Workshop.Server.Exports.Archives;

namespace Workshop.Server.Recount;

/// <summary>
/// Counts every round of an archive again from its anonymous ballots and compares with what was published. Needs nothing but the file.
/// </summary>
internal static class ArchiveRecount
{
    /// <summary>0: all as published. 1: something differs, and is named. 2: this is no archive that can be read.</summary>
    public static int Run(string file, TextWriter output)
    {
        try
        {
            using var archive = JsonDocument.Parse(File.ReadAllBytes(file));
            return Run(archive.RootElement, output);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or LineException or InvalidOperationException
            or KeyNotFoundException or FormatException or ArgumentException or ArithmeticException)
        {
            output.WriteLine($"{file} can't be counted: {e.Message}");
            return 2;
        }
    }

    private static int Run(JsonElement archive, TextWriter output)
    {
        if (archive.ValueKind != JsonValueKind.Object || !archive.TryGetProperty("format", out var format) || format.GetString() != ArchiveExport.Format)
            throw new FormatException("it is not a workshop archive");
        if (archive.GetProperty("formatVersion").GetInt32() is var version && version != ArchiveExport.FormatVersion)
            throw new FormatException($"its format is version {version}; this program reads version {ArchiveExport.FormatVersion}");
        var differences = 0;
        foreach (var round in archive.GetProperty("rounds").EnumerateArray())
            differences += Recount(round, output);
        foreach (var priority in archive.GetProperty("priorities").EnumerateArray())
            differences += Confirmation(priority, archive.GetProperty("rounds"), output);
        output.WriteLine(differences == 0 ? "Everything is as published." : $"{differences} published figures differ.");
        return differences == 0 ? 0 : 1;
    }

    private static int Recount(JsonElement round, TextWriter output)
    {
        var id = round.GetProperty("id").GetString();
        if (!round.TryGetProperty("published", out var published))
        {
            output.WriteLine($"{id}: no result was published.");
            return 0;
        }
        var differences = Compare(published, RoundLines.Count(round)).Where(d => d.Published != d.Counted).ToList();
        foreach (var (what, told, counted) in differences)
            output.WriteLine($"{id}: {what}: published {told}, counted {counted}");
        if (differences.Count == 0)
            output.WriteLine($"{id}: {published.GetProperty("n").GetInt32()} ballots, counted as published.");
        return differences.Count;
    }

    private static IEnumerable<(string What, string Published, string Counted)> Compare(JsonElement published, JsonObject counted) =>
        published.GetProperty("is").GetString() == "fist" ? Fist(published, counted) : Rows(published, counted);

    private static IEnumerable<(string, string, string)> Fist(JsonElement published, JsonObject counted)
    {
        yield return ("ballots", published.GetProperty("n").ToString(), Text(counted["n"]));
        foreach (var (fingers, people) in published.GetProperty("votes").EnumerateArray().Index())
            yield return ($"{fingers} fingers", people.ToString(), Text(counted["distribution"]?[$"{fingers}"]));
        var status = published.GetProperty("status").GetString()!;
        yield return ("status", status == "open" ? "none" : status, counted["status"] is { } s ? Text(s) : "none");
    }

    private static IEnumerable<(string, string, string)> Rows(JsonElement published, JsonObject counted)
    {
        yield return ("ballots", published.GetProperty("n").ToString(), Text(counted["n"]));
        var rows = published.GetProperty("rows").EnumerateArray().ToList();
        yield return ("items", $"{rows.Count}", $"{counted["perPerson"]!.AsObject().Count}");
        foreach (var row in rows)
        {
            var item = row.GetProperty("item").GetString()!;
            (string, string, string) Figure(string name, string counts) =>
                ($"{item}, {name}", row.GetProperty(name).ToString(), Text(counted[counts]?[item]));
            yield return Figure("points", "perPerson");
            yield return Figure("people", "voters");
            yield return Figure("rank", "ranks");
            yield return Figure("personRank", "perPersonRanks");
            yield return Figure("equalRank", "equalVoiceRanks");
            yield return ($"{item}, share", row.GetProperty("share").ToString(), Percent(counted["share"]?[item]));
        }
    }

    private static int Confirmation(JsonElement priority, JsonElement rounds, TextWriter output)
    {
        if (!priority.TryGetProperty("confirmedBy", out var by))
            return 0;
        var round = rounds.EnumerateArray().FirstOrDefault(r => r.GetProperty("id").GetString() == by.GetString());
        var votes = priority.GetProperty("votes").ToString();
        var told = round.ValueKind == JsonValueKind.Object ? round.GetProperty("published").GetProperty("votes") : default;
        if (told.ValueKind == JsonValueKind.Array && JsonNode.DeepEquals(JsonNode.Parse(told.GetRawText()), JsonNode.Parse(priority.GetProperty("votes").GetRawText())))
            return 0;
        output.WriteLine($"{priority.GetProperty("id").GetString()}: its fingers ({votes}) are not those of the round that confirmed it");
        return 1;
    }

    private static string Percent(JsonNode? share) =>
        share is null ? "0" : Digits.TryRead(share.GetValue<string>(), out var fraction) ? $"{fraction.ToPercent()}" : "?";

    private static string Text(JsonNode? counted) => counted?.ToString() ?? "nothing";
}
