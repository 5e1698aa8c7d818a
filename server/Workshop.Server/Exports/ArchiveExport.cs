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
            ["settings"] = Settings(round, r),
            ["ballots"] = new JsonArray(round.Ballots.SelectMany(b => Ballots(b, sight.Instrument)).ToArray<JsonNode?>()),
        };
        if (round.Receipts.Count > 0)
            json["receipts"] = new JsonArray(round.Receipts.Select(code => (JsonNode?)code).ToArray());
        if (sight.Result is { } result)
        {
            json["equalVoiceCanBeRecounted"] = CanBeRecounted(round);
            json["published"] = JsonSerializer.SerializeToNode(result, Json.Options);
            json["detail"] = JsonSerializer.SerializeToNode(round.Detail, Json.Options);
        }
        return json;
    };

    // Where groups count and the ballots carry none, nobody can repeat what was computed by group. Fingers are not weighed at all.
    private static bool CanBeRecounted(ReportedRound round) =>
        round.Sight.Instrument is FistVote || !(round.Sight.Terms.Strict || round.Sight.Instrument is GradientsVote || round.Detail!.Edition == Edition.WithoutGroups);

    private static string Method(Instrument instrument) => instrument switch
    {
        DotVote => "dots",
        ApprovalVote => "approval",
        PointsVote => "points",
        ScoreVote => "score",
        MatrixVote => "matrix",
        RankVote => "ranked",
        NgtVote => "ngt",
        FistVote => "fist",
        GradientsVote => "gradients",
        QuadraticVote => "quadratic",
        MaxDiffVote => "maxdiff",
        _ => throw new ArgumentOutOfRangeException(nameof(instrument)),
    };

    private static JsonObject Settings(ReportedRound reported, Report r)
    {
        var round = reported.Sight;
        var settings = new JsonObject
        {
            ["weighting"] = round.Weighting == Weighting.EqualGroup ? "equal_group" : "per_person",
            ["k"] = Math.Max(r.Workshop.K, round.Terms.K ?? 0),
            ["top"] = round.Terms.Places,
        };
        if (reported.Ballots.Any(b => b.Group.Count > 0))
            settings["groups"] = new JsonArray(reported.Detail!.Groups.Select(g => (JsonNode?)NameOf(g.Groups)).ToArray());
        foreach (var (name, value) in SettingsOf(round.Instrument))
            settings[name] = value;
        return settings;
    }

    private static IEnumerable<(string, JsonNode?)> SettingsOf(Instrument instrument) => instrument switch
    {
        DotVote v => [("dotsPerPerson", v.DotsPerPerson), ("capPerItem", v.CapPerItem), ("mustUseAll", v.MustUseAll)],
        PointsVote v => [("budget", v.Budget), ("step", v.Step), ("mode", v.Normalised ? "normalised" : "raw"), ("capPerItem", v.CapPerItem ?? v.Budget), ("mustUseAll", v.MustUseAll)],
        ScoreVote v => [("min", v.Lowest), ("max", v.Highest)],
        MatrixVote v => [("min", v.Lowest), ("max", v.Highest)],
        RankVote v => [("maxRanked", v.Top), ("allowTies", v.TiesAllowed)],
        NgtVote v => [("t", v.Top)],
        GradientsVote v => [("threshold", new Fraction(v.ThresholdPercent, 100).ToString())],
        QuadraticVote v => [("credits", v.Credits), ("allowNegative", v.AllowNegative)],
        MaxDiffVote v => [("setSize", v.SetSize), ("setsPerPerson", v.SetsPerPerson)],
        ApprovalVote or FistVote => [],
        _ => throw new ArgumentOutOfRangeException(nameof(instrument)),
    };

    private static string NameOf(Seq<GroupId> groups) => string.Join("+", groups.Select(g => g.Text.Length > 0 ? g.Text : ReportingGroups.NoGroup));

    // A person who answered several sets stands there once for each.
    private static IEnumerable<JsonObject> Ballots(ReportedBallot b, Instrument instrument) =>
        b.Ballot is MaxDiffBallot sets ? sets.Answers.Select(a => With(b, [("shown", List(a.Shown)), ("best", a.Best), ("worst", a.Worst)])) : [With(b, MembersOf(b.Ballot, instrument))];

    private static JsonObject With(ReportedBallot b, IEnumerable<(string Name, JsonNode? Value)> members)
    {
        var json = new JsonObject { ["id"] = b.Id };
        if (b.Group.Count > 0)
            json["group"] = NameOf(b.Group);
        foreach (var (name, value) in members)
            json[name] = value;
        return json;
    }

    private static IEnumerable<(string, JsonNode?)> MembersOf(Ballot ballot, Instrument instrument) => ballot switch
    {
        DotBallot b => [("dots", Amounts(b.Dots.Where(x => x.Dots > 0).Select(x => (x.Item, x.Dots))))],
        ApprovalBallot b => [("approve", List(b.Approved))],
        PointsBallot b => [("points", Amounts(b.Points.Where(x => x.Amount > 0).Select(x => (x.Item, x.Amount))))],
        QuadraticBallot b => [("votes", Amounts(b.Votes.Where(x => x.Amount != 0).Select(x => (x.Item, x.Amount))))],
        ScoreBallot b => [("scores", Amounts(b.Levels.Select(x => (x.Item, x.Level))))],
        MatrixBallot b => [("impact", Amounts(b.Impact.Select(x => (x.Item, x.Level)))), ("feasibility", Amounts(b.Feasibility.Select(x => (x.Item, x.Level))))],
        RankBallot b when instrument is NgtVote => [("ranking", List(b.Order))],
        RankBallot b => [("tiers", new JsonArray(b.Order.Select(i => (JsonNode?)new JsonArray(i)).ToArray()))],
        TierBallot b => [("tiers", new JsonArray(b.Tiers.Select(t => (JsonNode?)List(t)).ToArray()))],
        FistBallot b => [("value", b.Value)],
        GradientsBallot b => [("value", b.Value)],
        _ => throw new ArgumentOutOfRangeException(nameof(ballot)),
    };

    private static JsonArray List(Seq<string> names) => new(names.Select(n => (JsonNode?)n).ToArray());

    private static JsonObject Amounts(IEnumerable<(string Item, int Amount)> amounts) => new(amounts.Select(x => KeyValuePair.Create(x.Item, (JsonNode?)x.Amount)));
}
