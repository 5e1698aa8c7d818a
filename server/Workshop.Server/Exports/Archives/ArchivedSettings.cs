using System.Text.Json.Nodes;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Reports;

namespace Workshop.Server.Exports.Archives;

/// <summary>How a round was counted, as it stands in an archive: all that <c>recount</c> depends on.</summary>
internal static class ArchivedSettings
{
    public static string Method(Instrument instrument) => instrument switch
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

    /// <param name="k">The smallest group of the workshop.</param>
    public static JsonObject Of(ReportedRound reported, int k)
    {
        var round = reported.Sight;
        var settings = new JsonObject
        {
            ["weighting"] = round.Weighting == Weighting.EqualGroup ? "equal_group" : "per_person",
            ["k"] = Math.Max(k, round.Terms.K ?? 0),
            ["top"] = round.Terms.Places,
        };
        if (reported.Ballots.Any(b => b.Group.Count > 0))
            settings["groups"] = new JsonArray(reported.Detail!.Groups.Select(g => (JsonNode?)ArchivedBallots.NameOf(g.Groups)).ToArray());
        foreach (var (name, value) in Own(round))
            settings[name] = value;
        return settings;
    }

    // Where groups count and the ballots carry none, nobody can repeat what was computed by group. Fingers are not weighed at all.
    public static bool CanBeRecounted(ReportedRound round) =>
        round.Sight.Instrument is FistVote
        || !(round.Sight.Terms.Strict || round.Sight.Instrument is GradientsVote || round.Detail!.Edition.IsWithoutGroups() || round.Detail.Withheld.Count > 0);

    private static IEnumerable<(string, JsonNode?)> Own(RoundSight round) => round.Instrument switch
    {
        DotVote v => [("dotsPerPerson", v.DotsPerPerson), ("capPerItem", v.CapPerItem), ("mustUseAll", v.MustUseAll)],
        PointsVote v => [("budget", v.Budget), ("step", v.Step), ("mode", v.Normalised ? "normalised" : "raw"), ("capPerItem", v.CapPerItem ?? v.Budget), ("mustUseAll", v.MustUseAll)],
        ScoreVote v => [("min", v.Lowest), ("max", v.Highest)],
        MatrixVote v => [("min", v.Lowest), ("max", v.Highest)],
        RankVote v => [("maxRanked", v.Top), ("allowTies", v.TiesAllowed), ("t", RankedVoting.Choosing(round.Terms.Places, round.Items.Count))],
        NgtVote v => [("t", v.Top)],
        GradientsVote v => [("threshold", new Fraction(v.ThresholdPercent, 100).ToString())],
        QuadraticVote v => [("credits", v.Credits), ("allowNegative", v.AllowNegative)],
        MaxDiffVote v => [("setSize", v.SetSize), ("setsPerPerson", v.SetsPerPerson)],
        ApprovalVote or FistVote => [],
        _ => throw new ArgumentOutOfRangeException(nameof(round)),
    };
}
