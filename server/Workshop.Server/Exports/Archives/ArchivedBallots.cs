using System.Text.Json.Nodes;
using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Reports;

namespace Workshop.Server.Exports.Archives;

/// <summary>Ballots and settings as they stand in an archive, which is how <c>recount</c> reads them; there and back.</summary>
internal static class ArchivedBallots
{
    public static string Method(Instrument instrument) => instrument switch
    {
        DotVote => "dots",
        RankVote => "ranked",
        FistVote => "fist",
        _ => throw new ArgumentOutOfRangeException(nameof(instrument)),
    };

    public static JsonObject Settings(RoundSight round, int k)
    {
        var settings = new JsonObject { ["weighting"] = round.Weighting == Weighting.EqualGroup ? "equal_group" : "per_person", ["k"] = k };
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

    public static JsonObject Write(ReportedBallot b)
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

    public static ReportedBallot Read(JsonNode json, Instrument instrument) => new(Text(json["id"]), Group((string?)json["group"]), instrument switch
    {
        DotVote => new DotBallot(json["dots"]!.AsObject().Select(d => new ItemDots(d.Key, (int)d.Value!)).ToSeq()),
        RankVote => new RankBallot(json["tiers"]!.AsArray().Select(t => t!.AsArray() is [{ } only] ? Text(only) : throw new FormatException("two share a place on a ballot")).ToSeq()),
        FistVote => new FistBallot((int)json["value"]!),
        _ => throw new FormatException("a ballot of no known kind"),
    });

    private static Seq<GroupId> Group(string? joined) =>
        joined is null ? [] : joined.Split('+').Select(g => new GroupId(g == ReportingGroups.NoGroup ? "" : g)).ToSeq();

    private static string Text(JsonNode? json) => (string?)json ?? throw new FormatException("a name is missing on a ballot");
}
