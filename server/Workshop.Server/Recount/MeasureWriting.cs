using System.Text.Json.Nodes;
using Workshop.Domain.Counting;

namespace Workshop.Server.Recount;

/// <summary>Writes measures; within a round they have the shape of the measure of the same name.</summary>
internal static class MeasureWriting
{
    public static JsonObject Write(KendallW w) => new()
    {
        ["w"] = Writing.Exact(w.W),
        ["s"] = Writing.Exact(w.S),
        ["raters"] = w.Raters,
        ["items"] = w.Items,
        ["rankSums"] = new JsonArray(w.RankSums.Select(s => Writing.Exact(s)).ToArray()),
        ["chi2"] = Writing.Exact(w.ChiSquare),
        ["df"] = w.DegreesOfFreedom,
        ["p"] = w.Chance is { } p ? JsonNode.Parse(p) : null,
    };

    public static JsonObject Write(RankCorrelation r) => new() { ["tauB"] = Writing.Number(r.TauB), ["spearman"] = Writing.Number(r.Spearman) };

    public static JsonObject Write(VanDerEijk a) =>
        new() { ["a"] = Writing.Exact(a.A), ["mean"] = Writing.Exact(a.Mean), ["variance"] = Writing.Exact(a.Variance) };

    public static JsonObject Write(Divergence divergence) =>
        new() { ["items"] = new JsonObject(divergence.Items.Select(i => KeyValuePair.Create(i.Item, (JsonNode?)Write(i)))) };

    public static JsonObject Write(GroupAgreement groups) => new()
    {
        ["groups"] = new JsonArray(groups.Rankings.Select(r => (JsonNode?)r.Group).ToArray()),
        ["groupRanks"] = new JsonObject(groups.Rankings.Select(r => KeyValuePair.Create(r.Group, (JsonNode?)Writing.Ranks(r.Standings)))),
        ["w"] = Writing.Exact(groups.W.W),
        ["pairs"] = Pairs(groups),
        ["pairsUsed"] = groups.PairsUsed,
        ["meanTauB"] = Writing.Number(groups.MeanTauB),
        ["minTauB"] = Writing.Number(groups.MinTauB),
        ["meanSpearman"] = Writing.Number(groups.MeanSpearman),
        ["minSpearman"] = Writing.Number(groups.MinSpearman),
    };

    // Set one by one: groups whose own names hold the bar may make the same key.
    private static JsonObject Pairs(GroupAgreement groups)
    {
        var json = new JsonObject();
        foreach (var pair in groups.Pairs)
            json[$"{pair.One}|{pair.Other}"] = Write(pair.Correlation);
        return json;
    }

    public static JsonObject Write(DelphiRound round) => new()
    {
        ["n"] = round.N,
        ["q1"] = Writing.Exact(round.Q1),
        ["median"] = Writing.Exact(round.Median),
        ["q3"] = Writing.Exact(round.Q3),
        ["iqr"] = Writing.Exact(round.Iqr),
    };

    private static JsonObject Write(ItemDivergence item) => new()
    {
        ["rates"] = new JsonObject(item.Rates.Select(r => KeyValuePair.Create(r.Group, Writing.Exact(r.Rate)))),
        ["min"] = Writing.Exact(item.Min),
        ["max"] = Writing.Exact(item.Max),
        ["gap"] = Writing.Exact(item.Gap),
        ["gic"] = Writing.Exact(item.Gic),
        ["gicGeomean"] = Writing.Number(item.GicGeomean),
        ["label"] = Writing.Word(item.Label),
    };
}
