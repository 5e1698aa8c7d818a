using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Reports;
using Workshop.Server.Wire;

namespace Workshop.Server.Exports;

/// <summary>
/// The JSON archive: everything that is needed to count again, nothing that names a voter. Its rounds stand in the format that
/// <c>recount</c> reads.
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
        stamp = new { r.Stamp.Version, head = Convert.ToHexStringLower(r.Stamp.Head), r.Stamp.Code, r.Stamp.At, closed = r.IsClosed },
        workshop = new { r.Workshop.Title, r.Workshop.Question, r.Workshop.Place, r.Workshop.Language, r.Workshop.Notice, r.Workshop.CreatedAt, r.Workshop.EndedAt, r.Workshop.NamesShown, r.Workshop.K, r.Workshop.Groups },
        people = r.Room,
        stages = r.Stages.Select(s => new { s.Id, s.Kind, s.Title, s.Question, s.Instructions, s.Minutes, s.Rules, s.Status, s.Notes, s.Writers }),
        themes = r.Themes,
        answers = r.Answers.Count > 0 ? r.Answers : (Seq<ReportedAnswers>?)null,
        rounds = r.Rounds.Select(Round(r)),
        priorities = r.Priorities.Select(p => p.Sight),
        dissents = r.Priorities.SelectMany(p => p.Dissents),
    }, Indented);

    private static Func<ReportedRound, JsonObject> Round(Report r) => round =>
    {
        var sight = round.Sight;
        var json = new JsonObject
        {
            ["id"] = sight.Id.Text,
            ["method"] = Method(sight.Instrument),
            ["question"] = sight.Question,
            ["stage"] = sight.Stage.Text,
            ["status"] = JsonSerializer.SerializeToNode(sight.Status, Json.Options),
            ["names"] = new JsonObject(sight.Items.Select(i => KeyValuePair.Create(i.Id, (JsonNode?)i.Text))),
            ["items"] = new JsonArray(sight.Items.Select(i => (JsonNode?)i.Id).ToArray()),
            ["settings"] = Settings(sight, r),
            ["ballots"] = new JsonArray(round.Ballots.Select(b => (JsonNode?)Ballot(b)).ToArray()),
        };
        if (round.Receipts.Count > 0)
            json["receipts"] = new JsonArray(round.Receipts.Select(code => (JsonNode?)code).ToArray());
        if (sight.Result is { } result)
            json["published"] = JsonSerializer.SerializeToNode(result, Json.Options);
        return json;
    };

    private static string Method(Instrument instrument) => instrument switch
    {
        DotVote => "dots",
        RankVote => "ranked",
        FistVote => "fist",
        _ => throw new ArgumentOutOfRangeException(nameof(instrument)),
    };

    private static JsonObject Settings(RoundSight round, Report r)
    {
        var settings = new JsonObject { ["weighting"] = round.Weighting == Weighting.EqualGroup ? "equal_group" : "per_person", ["k"] = r.Workshop.K };
        switch (round.Instrument)
        {
            case DotVote v:
                settings["dotsPerPerson"] = v.DotsPerPerson;
                settings["capPerItem"] = v.CapPerItem;
                break;
            case RankVote v:
                settings["maxRanked"] = v.Top;
                settings["allowTies"] = false;
                break;
        }
        return settings;
    }

    private static JsonObject Ballot(ReportedBallot b)
    {
        var json = new JsonObject { ["id"] = b.Id };
        if (b.Group.Count > 0)
            json["group"] = string.Join("+", b.Group.Select(g => g.Text.Length > 0 ? g.Text : ReportingGroups.NoGroup));
        switch (b.Ballot)
        {
            case DotBallot d:
                json["dots"] = new JsonObject(d.Dots.Where(x => x.Dots > 0).Select(x => KeyValuePair.Create(x.Item, (JsonNode?)x.Dots)));
                break;
            case RankBallot o:
                json["tiers"] = new JsonArray(o.Order.Select(i => (JsonNode?)new JsonArray(i)).ToArray());
                break;
            case FistBallot f:
                json["value"] = f.Value;
                break;
        }
        return json;
    }
}
