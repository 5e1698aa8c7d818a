using System.Text.Json.Nodes;

namespace Workshop.Server.Recount;

/// <summary>
/// What of a publication can't be counted again from an archive: who changed from one round to the next, for ids do not link rounds; and,
/// where ballots carry no group, what depends on groups. It is taken out on both sides before they are compared.
/// </summary>
internal static class Unrepeatable
{
    private static readonly string[] ByEqualVoice = ["equalRank", "equalShare", "equalMean", "equalPoint", "equalScore", "equalSupport"];

    // The result itself, where the groups weigh.
    private static readonly string[] Weighted = ["rank", "tied", "share", "mean", "score", "point", "support", "status", "rulesAgree"];

    private static readonly string[] AlwaysOfDetail = ["second", "strict", "edition", "version"];
    private static readonly string[] ByGroup = ["groups", "sheets", "groupsAgree", "withheld", "oneVoice"];
    private static readonly string[] WeightedOfDetail = ["cut", "sure", "duels"];

    public static void TakeOut(JsonObject result, bool withoutGroups, bool groupsWeigh)
    {
        if (!withoutGroups)
            return;
        result.Remove("voicesDiffer");
        TakeOut(result, groupsWeigh);
        if (result["rows"] is not JsonArray rows)
            return;
        foreach (var row in rows)
            TakeOut(row!.AsObject(), groupsWeigh);
        if (groupsWeigh)
            result["rows"] = new JsonArray(rows.Select(r => r!.DeepClone()).OrderBy(r => r["item"]!.ToString(), StringComparer.Ordinal).ToArray());
    }

    public static void TakeOutOfDetail(JsonObject detail, bool withoutGroups, bool groupsWeigh)
    {
        foreach (var name in AlwaysOfDetail)
            detail.Remove(name);
        if (!withoutGroups)
            return;
        foreach (var name in ByGroup.Concat(groupsWeigh ? WeightedOfDetail : []))
            detail.Remove(name);
        (detail["sure"] as JsonObject)?.Remove("without");
    }

    private static void TakeOut(JsonObject row, bool groupsWeigh)
    {
        foreach (var name in ByEqualVoice.Concat(groupsWeigh ? Weighted : []))
            row.Remove(name);
    }
}
