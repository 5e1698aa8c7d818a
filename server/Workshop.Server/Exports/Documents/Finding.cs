using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Documents;

/// <summary>What came of a vote, in a sentence; and whether another weighting, or another rule, would have come to something else.</summary>
internal static class Finding
{
    /// <summary>Empty before the result is revealed.</summary>
    public static Line Of(RoundSight round, Phrases phrases) => round.Result switch
    {
        null => Line.Empty,
        { N: 0 } => phrases.Words["finding.nobody"],
        FistResult f => Phrases.Confirmation(f.Status, f.Votes, phrases.Words) + ".",
        GradientsResult g => phrases.Gradients(g),
        MatrixResult m => Both(m, round, phrases),
        { } result => First(result, round, phrases),
    };

    private static Line Both(MatrixResult matrix, RoundSight round, Phrases phrases)
    {
        var both = matrix.Rows.Where(r => r.Point.Quadrant == Quadrant.HighImpactHighFeasibility).Select(r => r.Item).ToSeq();
        return both.Count > 0 ? phrases.Words.Say("finding.both", ("items", phrases.ItemsOf(both, round)))
            : phrases.Words[matrix.Rows.All(r => r.Point.Quadrant is null) ? "finding.tooFewRated" : "finding.bothNone"];
    }

    private static Line First(RoundResult result, RoundSight round, Phrases phrases)
    {
        var words = phrases.Words;
        if (NothingWasChosen(result))
            return words["finding.nothingChosen"];
        return Firsts(result, p => p.Rank) switch
        {
            // Of ratings too few may have rated; of all else it is strictness that hides every place.
            [] => words[result is ScoreResult or MaxDiffResult ? "finding.tooFewRated" : "finding.placesHidden"],
            [var only] => words.Say("finding.first", ("item", Phrases.ItemOf(round, only))),
            var tied => words.Say("finding.tied", ("items", phrases.ItemsOf(tied, round))),
        };
    }

    // To approve of nothing is a vote; that all items share the first place with nobody behind them is no finding.
    private static bool NothingWasChosen(RoundResult result) => result switch
    {
        DotResult r => r.Rows.All(x => x.People == 0),
        SumResult r => r.Rows.All(x => x.People == 0),
        _ => false,
    };

    /// <summary>Beside it: the other weighting, where groups are told at all, and other rules.</summary>
    public static Line Beside(RoundResult result, RoundSight round, RoundDetail? detail, Phrases phrases)
    {
        var said = detail is { OneVoice: true } || NothingWasChosen(result) ? Line.Empty : Weighed(result, round, detail, phrases);
        if (result is RankResult ranks && Firsts(result, p => p.Rank).Count > 0)
            said = (said.IsEmpty ? said : said + " ") + phrases.Words[ranks.RulesAgree ? "finding.rulesAgree" : "finding.rulesDiffer"];
        return said;
    }

    // Where nothing may be told by group, neither is whether it would change anything. In which quarter an item stands is told before which of a quarter comes first.
    private static Line Weighed(RoundResult result, RoundSight round, RoundDetail? detail, Phrases phrases)
    {
        var words = phrases.Words;
        if (result is MatrixResult { VoicesDiffer: true } matrix && matrix.Rows.Any(r => r.EqualPoint.Quadrant is { } there && there != r.PersonPoint.Quadrant))
            return words["finding.matrixDiffers"];
        if (Placings.Of(result).All(p => p.EqualRank is null))
            return Line.Empty;
        // What is withheld of the first places can't be compared.
        if (!Differ(result))
            return detail is { Withheld.Count: > 0 } ? Line.Empty : words["finding.voicesAgree"];
        var byGroup = round.Weighting == Weighting.EqualGroup;
        var other = Firsts(result, p => byGroup ? p.PersonRank : p.EqualRank);
        return other.SequenceEqual(Firsts(result, p => p.Rank)) ? words[byGroup ? "finding.ifPerPersonLower" : "finding.ifEqualGroupLower"]
            : words.Say(byGroup ? "finding.ifPerPerson" : "finding.ifEqualGroup", ("items", phrases.ItemsOf(other, round)));
    }

    private static bool Differ(RoundResult result) => result is DotResult { VoicesDiffer: true } or SumResult { VoicesDiffer: true } or RankResult { VoicesDiffer: true }
        or ScoreResult { VoicesDiffer: true } or MaxDiffResult { VoicesDiffer: true } or MatrixResult { VoicesDiffer: true };

    private static List<string> Firsts(RoundResult result, Func<Placing, int?> rank) => Placings.Of(result).Where(p => rank(p) == 1).Select(p => p.Item).ToList();
}
