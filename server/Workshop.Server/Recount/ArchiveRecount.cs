using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Server.Exports.Archives;

namespace Workshop.Server.Recount;

/// <summary>
/// Counts every round of an archive again from its anonymous ballots and compares with what was published. Needs nothing but the file.
/// </summary>
internal static class ArchiveRecount
{
    /// <summary>0: all as published. 1: something differs, and is named. 2: this is no archive that can be read.</summary>
    /// <param name="receipt">The code of a ballot to look for, as its voter's screen showed it.</param>
    public static int Run(string file, TextWriter output, string? receipt = null)
    {
        try
        {
            using var archive = JsonDocument.Parse(File.ReadAllBytes(file));
            return Run(archive.RootElement, output, receipt);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or LineException or InvalidOperationException
            or KeyNotFoundException or FormatException or ArgumentException or ArithmeticException)
        {
            output.WriteLine($"{file} can't be counted: {e.Message}");
            return 2;
        }
    }

    /// <summary>How many published figures differ from what is counted again; each is named.</summary>
    internal static int Run(JsonElement archive, TextWriter output, string? receipt = null)
    {
        if (archive.ValueKind != JsonValueKind.Object || !archive.TryGetProperty("format", out var format) || format.GetString() != ArchiveExport.Format)
            throw new FormatException("it is not a workshop archive");
        if (archive.GetProperty("formatVersion").GetInt32() is var version && version != ArchiveExport.FormatVersion)
            throw new FormatException($"its format is version {version}; this program reads version {ArchiveExport.FormatVersion}");
        var differences = ArchiveReceipts.Stamp(archive.GetProperty("stamp"), output);
        foreach (var round in archive.GetProperty("rounds").EnumerateArray())
            differences += Recount(round, output) + ArchivedFollowing.Check(round, archive.GetProperty("rounds"), output) + ArchiveReceipts.Check(round, output);
        foreach (var priority in archive.GetProperty("priorities").EnumerateArray())
            differences += Confirmation(priority, archive.GetProperty("rounds"), output);
        if (receipt is not null)
            differences += ArchiveReceipts.Find(receipt, archive.GetProperty("rounds"), output);
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
        var (result, detail) = ArchivedRound.Count(round);
        var withoutGroups = ArchivedRound.CarriesNoGroups(round);
        var told = (Result: published.Copied()!.AsObject(), Detail: round.GetProperty("detail").Copied()!.AsObject());
        foreach (var whole in new[] { result, told.Result })
            Unrepeatable.TakeOut(whole, withoutGroups, ArchivedRound.IsWeighedByGroup(round));
        foreach (var more in new[] { detail, told.Detail })
            Unrepeatable.TakeOutOfDetail(more, withoutGroups, ArchivedRound.IsWeighedByGroup(round));
        var differences = Differences.Of(told.Result, result).Concat(Differences.Of(told.Detail, detail)).ToList();
        if (round.GetProperty("equalVoiceCanBeRecounted").GetBoolean() == withoutGroups)
            differences.Add(("equalVoiceCanBeRecounted", withoutGroups ? "true" : "false", withoutGroups ? "false" : "true"));
        foreach (var (what, was, counted) in differences)
            output.WriteLine($"{id}: {what}: published {was}, counted {counted}");
        if (differences.Count == 0)
            output.WriteLine($"{id}: {published.GetProperty("n").GetInt32()} ballots, counted as published.{(withoutGroups ? " Its ballots carry no group, so what is by group, equal voice too, can't be counted again." : "")}");
        return differences.Count;
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
        output.WriteLine($"{priority.GetProperty("id").GetString()}: its votes ({votes}) are not those of the round that confirmed it");
        return 1;
    }
}
