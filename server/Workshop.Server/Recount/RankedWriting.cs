using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Domain.Counting;

namespace Workshop.Server.Recount;

/// <summary>Writes ranked rounds: every rule with what it was computed from.</summary>
internal static class RankedWriting
{
    public static JsonObject Write(RankedTally tally, JsonElement line)
    {
        var json = RoundWriting.Head(tally.Turnout, line);
        json["pairwise"] = Writing.Pairs(tally.Pairwise.Items, tally.Pairwise.Wins);
        json["plurality"] = Rule(tally.FirstChoices);
        json["borda"] = Rule(tally.Borda.Result);
        json["copeland"] = Rule(tally.Copeland);
        json["condorcet"] = tally.Condorcet;
        json["smith"] = Writing.List(tally.Smith);
        json["schulze"] = new JsonObject
        {
            ["paths"] = Writing.Pairs(tally.Pairwise.Items, tally.Schulze.Paths),
            ["tiers"] = new JsonArray(tally.Schulze.Tiers.Select(t => (JsonNode?)Writing.List(t)).ToArray()),
            ["ranks"] = Writing.Ranks(tally.Schulze.Standings),
            ["winners"] = Writing.List(tally.Schulze.Winners),
        };
        json["kemeny"] = tally.Kemeny is { } kemeny ? Kemeny(kemeny) : null;
        json["irv"] = new JsonObject { ["winners"] = Writing.ListOrNull(tally.InstantRunoff) };
        RoundWriting.Body(json, tally.Borda);
        json["robust"] = Robust(tally.Robustness);
        RoundWriting.Sureness(json, tally.Borda);
        return json;
    }

    private static JsonObject Rule(Standings standings) => new()
    {
        ["scores"] = Writing.Scores(standings),
        ["ranks"] = Writing.Ranks(standings),
        ["winners"] = Writing.List(standings.Winners),
    };

    private static JsonObject Kemeny(KemenyYoung kemeny) => new()
    {
        ["score"] = Writing.Exact(kemeny.Score),
        ["distance"] = Writing.Exact(kemeny.Distance),
        ["count"] = kemeny.Count,
        ["orders"] = kemeny.Orders is { } orders ? new JsonArray(orders.Select(o => (JsonNode?)Writing.List(o)).ToArray()) : null,
        ["winners"] = Writing.List(kemeny.Winners),
    };

    private static JsonObject Robust(Robustness robust) => new()
    {
        ["winners"] = new JsonObject(robust.Winners.Select(w => KeyValuePair.Create(w.Rule, (JsonNode?)Writing.List(w.Winners)))),
        ["robustWinner"] = robust.Winner,
        ["robustTop"] = Writing.List(robust.Top),
    };
}
