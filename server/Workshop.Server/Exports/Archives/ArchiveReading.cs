using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using System.Text.Json.Serialization;
using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.People;
using Workshop.Domain.Priorities;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Translations;
using Workshop.Server.Recount;
using Workshop.Server.Wire;

namespace Workshop.Server.Exports.Archives;

/// <summary>Reads an archive back as the report that it was made from. Believes nothing: whatever is off is an <see cref="ArchiveException"/>.</summary>
internal static class ArchiveReading
{
    /// <summary>A hundred times what a full day leaves behind.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 24, AllowDuplicateProperties = false };

    // What a later program adds is passed over; what this one needs must be there.
    private static readonly JsonSerializerOptions Options = new(Json.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    public static Report Read(byte[] bytes)
    {
        if (bytes.Length > MostBytes)
            throw new ArchiveException(ArchiveException.TooBig, $"it has {bytes.Length} bytes; at most {MostBytes} are read");
        var json = Parse(bytes);
        try
        {
            var report = Read(json);
            ArchiveSoundness.Check(report, json);
            return report;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or NotSupportedException or ArgumentException or NullReferenceException or LineException)
        {
            throw new ArchiveException(ArchiveException.Malformed, e is NullReferenceException ? "something that must be there is missing" : e.Message);
        }
    }

    private static JsonObject Parse(byte[] bytes)
    {
        // The parser looks at letters only once somebody asks for them.
        if (!Utf8.IsValid(bytes))
            throw new ArchiveException(ArchiveException.NotJson, "it is not UTF-8 text");
        JsonNode? json;
        try
        {
            json = JsonNode.Parse(bytes.AsSpan() is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : bytes, documentOptions: Strict);
        }
        catch (JsonException e)
        {
            throw new ArchiveException(ArchiveException.NotJson, e.Message);
        }
        if (json is not JsonObject archive || Text(archive["format"]) != ArchiveExport.Format)
            throw new ArchiveException(ArchiveException.NotAnArchive, "it is not a workshop archive");
        return archive["formatVersion"] is JsonValue version && version.TryGetValue<int>(out var n) && n == ArchiveExport.FormatVersion ? archive
            : throw new ArchiveException(ArchiveException.OtherVersion, $"its format is version {archive["formatVersion"]?.ToJsonString() ?? "none"}; this program reads version {ArchiveExport.FormatVersion}");
    }

    private static Report Read(JsonObject json)
    {
        var themes = Part<Seq<ReportedTheme>>(json, "themes");
        // Before anything is looked up in them. One more than there may be: what has no theme stands last.
        if (themes.Count > Limits.Themes + 1)
            throw new FormatException($"it has {themes.Count} themes");
        var answers = json["answers"] is null ? [] : Part<Seq<ReportedAnswers>>(json, "answers");
        var notes = themes.SelectMany(t => t.Notes).Concat(answers.SelectMany(a => a.Answers)).SelectMany(n => n.Alike.Prepend(n)).ToLookup(n => n.Id);
        var dissents = Part<Seq<DissentSight>>(json, "dissents").ToLookup(d => d.Priority);
        return new(Workshop(json), Stamp(Need(json, "stamp")), Part<RoomSight>(json, "people"), Part<Seq<StageSight>>(json, "stages"),
            Part<Seq<PrioritySight>>(json, "priorities").Select(p => Tied(p, themes, notes, dissents[p.Id].ToSeq())).ToSeq(),
            Need(json, "rounds").AsArray().Select(r => Round(r!.AsObject())).ToSeq(), themes, answers,
            json["translations"] is null ? [] : Part<Seq<TranslationSight>>(json, "translations"));
    }

    private static ReportedPriority Tied(PrioritySight p, Seq<ReportedTheme> themes, ILookup<NoteId, ReportedNote> notes, Seq<DissentSight> dissents)
    {
        if (p.AlsoFrom.Count > themes.Count)
            throw new FormatException("a priority comes from more themes than there are");
        var from = (p.Theme is { } first ? p.AlsoFrom.Insert(0, first) : p.AlsoFrom)
            .Select(t => themes.FirstOrDefault(x => x.Id == t) ?? throw new FormatException($"priority {p.Id} comes from a theme that is not there")).ToSeq();
        return new(p, from.Select(t => t.Name).ToSeq(),
            p.Notes.Select(n => notes[n].FirstOrDefault() ?? throw new FormatException($"priority {p.Id} cites a note that is not there")).ToSeq(), dissents,
            from.SelectMany(t => t.Seeds ?? []).ToSeq());
    }

    private static WorkshopSight Workshop(JsonObject json)
    {
        var members = Need(json, "workshop").DeepClone().AsObject();
        members["code"] = "";
        return members.Deserialize<WorkshopSight>(Options)!;
    }

    private sealed record StampMembers(string Session, long Version, string Head, string Code, DateTimeOffset At, bool Closed);

    private static Stamp Stamp(JsonNode json)
    {
        var read = json.Deserialize<StampMembers>(Options)!;
        var stamp = new Stamp(read.Version, Convert.FromHexString(read.Head), read.At, read.Session);
        return stamp.Head.Length == 32 && stamp.Code == read.Code ? stamp : throw new FormatException("its check code is not the beginning of its hash");
    }

    private static ReportedRound Round(JsonObject json)
    {
        var members = json.DeepClone().AsObject();
        var names = Need(json, "names").AsObject();
        members["items"] = new JsonArray(Need(json, "items").AsArray().Select(i => (JsonNode?)new JsonObject { ["id"] = Text(i), ["text"] = Text(names[Text(i)!]) }).ToArray());
        if (json["published"] is { } published)
            members["result"] = published.DeepClone();
        else
            members.Remove("result");
        var sight = members.Deserialize<RoundSight>(Options)!;
        return new(sight, ArchivedBallots.Read(Need(json, "ballots").AsArray(), sight.Instrument),
            json["receipts"] is { } receipts ? receipts.AsArray().Select(r => Text(r) ?? throw new FormatException("a receipt is no text")).ToSeq() : [],
            json["detail"] is null ? null : Part<RoundDetail>(json, "detail"));
    }

    private static T Part<T>(JsonObject json, string name) => Need(json, name).Deserialize<T>(Options)!;

    private static JsonNode Need(JsonObject json, string name) => json[name] ?? throw new FormatException($"\"{name}\" is missing");

    private static string? Text(JsonNode? json) => json is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
