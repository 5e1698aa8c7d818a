using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Domain;
using Workshop.Domain.Reports;
using Workshop.Domain.Translations;
using Workshop.Server.Wire;

namespace Workshop.Server.Exports.Archives;

/// <summary>
/// The JSON archive: everything that is needed to print the report and to count again, nothing that names a voter. Its rounds stand in the
/// format that <c>recount</c> reads. See ARCHIVE.md.
/// </summary>
internal static class ArchiveExport
{
    public const string Format = "workshop-archive";
    public const int FormatVersion = 1;

    private static readonly JsonSerializerOptions Indented = new(Json.Options) { WriteIndented = true };

    public static byte[] Write(Report r) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        format = Format,
        formatVersion = FormatVersion,
        stamp = new { r.Stamp.Session, r.Stamp.Version, head = Convert.ToHexStringLower(r.Stamp.Head), r.Stamp.Code, r.Stamp.At, closed = r.IsClosed },
        workshop = Workshop(r),
        people = r.Room,
        stages = r.Stages,
        themes = r.Themes,
        answers = r.Answers.Count > 0 ? r.Answers : (Seq<ReportedAnswers>?)null,
        rounds = r.Rounds.Select(round => Round(round, r.Workshop.K)),
        priorities = r.Priorities.Select(p => p.Sight),
        dissents = r.Priorities.SelectMany(p => p.Dissents),
        translations = r.Translations.Count > 0 ? r.Translations : (Seq<TranslationSight>?)null,
    }, Indented);

    // Whoever has the archive need not be able to join.
    private static JsonObject Workshop(Report r)
    {
        var json = Members(r.Workshop);
        json.Remove("code");
        return json;
    }

    /// <summary>The round as everybody sees it, with its items, settings and ballots as <c>recount</c> wants them.</summary>
    private static JsonObject Round(ReportedRound round, int k)
    {
        var json = Members(round.Sight);
        json.Remove("result");
        json["method"] = ArchivedSettings.Method(round.Sight.Instrument);
        json["names"] = new JsonObject(round.Sight.Items.Select(i => KeyValuePair.Create(i.Id, (JsonNode?)i.Text)));
        json["items"] = new JsonArray(round.Sight.Items.Select(i => (JsonNode?)i.Id).ToArray());
        json["settings"] = ArchivedSettings.Of(round, k);
        json["ballots"] = new JsonArray(round.Ballots.SelectMany(b => ArchivedBallots.Write(b, round.Sight.Instrument)).ToArray<JsonNode?>());
        if (round.Receipts.Count > 0)
            json["receipts"] = new JsonArray(round.Receipts.Select(code => (JsonNode?)code).ToArray());
        if (round.Sight.Result is { } result)
        {
            json["equalVoiceCanBeRecounted"] = ArchivedSettings.CanBeRecounted(round);
            json["published"] = JsonSerializer.SerializeToNode(result, Json.Options);
            json["detail"] = JsonSerializer.SerializeToNode(round.Detail, Json.Options);
        }
        return json;
    }

    private static JsonObject Members<T>(T sight) => JsonSerializer.SerializeToNode(sight, Json.Options)!.AsObject();
}
