using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Domain;
using Workshop.Domain.Counting;

namespace Workshop.Server.Recount;

/// <summary>Writes the results of additive methods, and what every result begins and ends with.</summary>
internal static class RoundWriting
{
    public static JsonObject Write(AdditiveTally tally, JsonElement line)
    {
        var json = Head(tally.Turnout, line);
        json["totals"] = Writing.Scores(tally.Result);
        Body(json, tally);
        Sureness(json, tally);
        return json;
    }

    public static JsonObject Write(MaxDiffTally tally, JsonElement line)
    {
        var json = Head(tally.Turnout, line);
        json["totals"] = Writing.Scores(tally.Result);
        json["ranks"] = Writing.Ranks(tally.Result);
        json["best"] = Writing.ByName(tally.Items, (_, i) => tally.Best[i]);
        json["worst"] = Writing.ByName(tally.Items, (_, i) => tally.Worst[i]);
        json["shown"] = Writing.ByName(tally.Items, (_, i) => tally.Shown[i]);
        Voices(json, tally.PerPerson, tally.EqualVoice, tally.VoicesDiffer);
        json["robust"] = Rules(("score", tally.Result.Winners), ("best", tally.MostOftenBest));
        json["jackknife"] = Jackknife(tally.LeaveOneOut);
        json["reporting"] = Reporting(tally.Turnout.Reporting);
        return json;
    }

    /// <summary>Who took part.</summary>
    public static JsonObject Head(Turnout turnout, JsonElement line) => new()
    {
        ["n"] = turnout.People,
        ["abstentions"] = turnout.Abstentions,
        ["invalid"] = new JsonArray(turnout.Refused.Select(r => (JsonNode?)new JsonArray(IdOf(line, r.Index), r.Reason)).ToArray()),
        ["weighting"] = Writing.Word((Weighting?)turnout.Weighting),
        ["totalWeight"] = Writing.Exact(turnout.TotalWeight),
    };

    /// <summary>People, ranks and shares, and the result under either weighting.</summary>
    public static void Body(JsonObject json, AdditiveTally tally)
    {
        json["voters"] = Writing.ByName(tally.Items, (_, i) => tally.Voters[i]);
        json["ranks"] = Writing.Ranks(tally.Result);
        json["share"] = Writing.ByName(tally.Items, (_, i) => Writing.Exact(tally.Shares[i]));
        Voices(json, tally.PerPerson, tally.EqualVoice, tally.VoicesDiffer);
    }

    public static void Voices(JsonObject json, Standings perPerson, Standings equalVoice, bool differ)
    {
        json["equalVoice"] = Writing.Scores(equalVoice);
        json["equalVoiceRanks"] = Writing.Ranks(equalVoice);
        json["perPerson"] = Writing.Scores(perPerson);
        json["perPersonRanks"] = Writing.Ranks(perPerson);
        json["voicesDiffer"] = differ;
    }

    /// <summary>Agreement and difference, how sure, and the groups it is reported by.</summary>
    public static void Sureness(JsonObject json, AdditiveTally tally)
    {
        json["agreement"] = new JsonObject
        {
            ["kendallW"] = MeasureWriting.Write(tally.Agreement),
            ["groups"] = tally.BetweenGroups is { } groups ? MeasureWriting.Write(groups) : null,
        };
        json["divergence"] = tally.Divergence is { } divergence ? MeasureWriting.Write(divergence) : null;
        json["margin"] = Write(tally.Margin);
        json["jackknife"] = Jackknife(tally.LeaveOneOut);
        json["reporting"] = Reporting(tally.Turnout.Reporting);
    }

    public static JsonObject? Write(Margin? margin) =>
        margin is { } m ? new() { ["winner"] = m.Winner, ["toTie"] = m.ToTie, ["toOverturn"] = m.ToOverturn } : null;

    /// <summary>Who wins under each rule, and the same single winner of all.</summary>
    public static JsonObject Rules(params (string Rule, Seq<string> Winners)[] rules) => new()
    {
        ["winners"] = new JsonObject(rules.Select(r => KeyValuePair.Create(r.Rule, (JsonNode?)Writing.List(r.Winners)))),
        ["robustWinner"] = rules.Select(r => r.Winners is [var one] ? one : null).Distinct().ToList() is [{ } same] ? same : null,
    };

    public static JsonObject? Write(StatusSureness? sureness) => sureness is { } s
        ? new() { ["toFlip"] = s.ToFlip, ["toAgree"] = s.ToAgree, ["ballotStability"] = Writing.Exact(s.BallotStability) }
        : null;

    public static JsonObject Jackknife(LeaveOneOut left) => new()
    {
        ["base"] = Writing.List(left.Top),
        ["ballotStability"] = Writing.Exact(left.BallotStability),
        ["groups"] = new JsonObject(left.Groups.Select(g => KeyValuePair.Create(g.Group, Writing.ListOrNull(g.Top)))),
    };

    public static JsonObject? Reporting(ReportingGroups? groups) => groups is null ? null : new()
    {
        ["own"] = Writing.List(groups.Own),
        ["merged"] = Writing.List(groups.Merged),
        ["mergedSize"] = groups.MergedSize,
        ["shown"] = groups.Shown,
    };

    // A ballot without an id is named by its place.
    private static JsonNode? IdOf(JsonElement line, int index) =>
        line.GetProperty("ballots")[index].Get("id") is { } id ? id.Copied() : index;
}
