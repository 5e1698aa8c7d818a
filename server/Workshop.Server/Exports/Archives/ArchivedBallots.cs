using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Reports;
using Workshop.Server.Recount;

namespace Workshop.Server.Exports.Archives;

/// <summary>Ballots as they stand in an archive, which is how <c>recount</c> reads them; there and back.</summary>
internal static class ArchivedBallots
{
    // A person who answered several sets stands there once for each.
    public static IEnumerable<JsonObject> Write(ReportedBallot b, Instrument instrument) =>
        b.Ballot is MaxDiffBallot sets ? sets.Answers.Select(a => With(b, [("shown", List(a.Shown)), ("best", a.Best), ("worst", a.Worst)])) : [With(b, MembersOf(b.Ballot, instrument))];

    public static Seq<ReportedBallot> Read(JsonArray ballots, Instrument instrument) =>
        ballots.Select(b => b.Deserialize<JsonElement>()).GroupBy(b => b.GetProperty("id").GetString() ?? throw new FormatException("a ballot has no id"))
            .SelectMany(person => instrument is MaxDiffVote
                ? [new ReportedBallot(person.Key, Groups(person.First()), ArchivedRound.BallotOf(person, instrument))]
                : person.Select(b => new ReportedBallot(person.Key, Groups(b), ArchivedRound.BallotOf([b], instrument)))).ToSeq();

    public static string NameOf(Seq<GroupId> groups) => string.Join("+", groups.Select(g => g.Text.Length > 0 ? g.Text : ReportingGroups.NoGroup));

    private static Seq<GroupId> Groups(JsonElement ballot) =>
        ballot.Word("group")?.Split('+').Select(g => new GroupId(g == ReportingGroups.NoGroup ? "" : g)).ToSeq() ?? [];

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
