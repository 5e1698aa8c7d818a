using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Documents;

/// <summary>How sure a result is, in sentences: the cut, other rules, ballots to change, groups that stay at home, agreement, a second round.</summary>
internal static class Certainty
{
    public static IEnumerable<Line> Of(RoundSight round, RoundDetail detail, Phrases phrases) =>
    [
        .. Cut(round, detail, phrases), .. detail.Sure is { } sure ? Of(sure, round, detail, phrases) : [], .. Agreement(detail, phrases),
        .. detail.Second is { } second ? Second(second, detail, phrases) : [], .. Prints(round, detail, phrases.Words),
    ];

    private static IEnumerable<Line> Cut(RoundSight round, RoundDetail detail, Phrases phrases)
    {
        var words = phrases.Words;
        if (detail.Withheld.Count > 0)
            yield return words.Say("voice.withheld", ("items", phrases.ItemsOf(detail.Withheld, round)));
        if (detail.Cut is { Tied.Count: > 0 } cut)
            yield return words.Say("cut.tied", ("places", cut.Places), ("items", phrases.ItemsOf(cut.Tied, round)));
        if (round.Tie is { Way: TieWay.IncludeAll } all)
            yield return words.Say("tie.allIn", ("items", phrases.ItemsOf(all.Chosen, round)));
        if (round.Tie is { Way: TieWay.Lot } lot)
            yield return words.Say("tie.lotDrawn", ("items", phrases.ItemsOf(lot.Chosen, round)), ("lot", $"{lot.Lot}"));
    }

    private static IEnumerable<Line> Of(HowSure sure, RoundSight round, RoundDetail detail, Phrases phrases)
    {
        var words = phrases.Words;
        var rules = sure.Rules.Where(r => r.Winners.Count > 0).ToSeq();
        if (rules.Count > 1)
            yield return sure.Winner is { } winner
                ? words.Say("sure.sameWinner", ("item", Phrases.ItemOf(round, winner)), ("rules", words.Join("aAndB", rules.Select(r => phrases.Rule(r.Rule)).ToList())))
                : words.Say("sure.otherWinners", ("list", Listed(rules.Select(r => words.Say("bar", ("label", phrases.Rule(r.Rule)), ("value", phrases.ItemsOf(r.Winners, round)))))));
        if (sure.RobustTop.Count > 1)
            yield return words.Say("sure.robustTop", ("items", phrases.ItemsOf(sure.RobustTop, round)));
        if (sure.Change is { } change)
            yield return change.Winner is { } leads ? words.Say(IsBound(round) ? "sure.atLeast" : "sure.toOverturn", ("item", Phrases.ItemOf(round, leads)), ("ballots", change.ToOverturn)) : words["sure.tiedLead"];
        else if (round.Items.Count > 1 && round.Instrument is MatrixVote or MaxDiffVote or ScoreVote)
            yield return words[round.Instrument is not ScoreVote ? "sure.noChange" : IsCut(round, detail) ? "sure.noChangeStrict" : "sure.noChangeBlanks"];
        foreach (var line in Status(sure, phrases))
            yield return line;
        if (sure.Stability is { } stays && sure.Top.Count > 0)
            yield return stays == "1" ? words.Say("sure.stable", ("items", phrases.ItemsOf(sure.Top, round)))
                : words.Say("sure.notStable", ("items", phrases.ItemsOf(sure.Top, round)), ("share", phrases.ExactShare(stays)));
        if (sure is { Without.Count: 0, Status: null } && !detail.OneVoice && detail.Groups.Count > 1 && round.Items.Count > 1)
            yield return words["sure.groupsHidden"];
        var moving = sure.Without.Where(w => !w.Top.ToHashSet().SetEquals(sure.Top)).ToSeq();
        if (sure.Without.Count > 0 && moving.Count == 0)
            yield return words["sure.anyGroup"];
        foreach (var without in moving)
            yield return words.Say("sure.withoutGroup", ("group", phrases.NamesOf(detail.Groups[without.Group].Groups)), ("items", phrases.ItemsOf(without.Top, round)));
    }

    // Where fewer may be ranked than there are, a changed ballot gives less of a lead than is reckoned with.
    private static bool IsBound(RoundSight round) => round.Instrument is RankVote vote && vote.Top < round.Items.Count - 1;

    // Where everybody rated everything it is strictness that hides it.
    private static bool IsCut(RoundSight round, RoundDetail detail) =>
        detail.Strict && round.Weighting == Weighting.EqualGroup && round.Result is ScoreResult s && s.Rows.All(r => r.RatedBy == s.N);

    private static IEnumerable<Line> Status(HowSure sure, Phrases phrases)
    {
        if (sure.Status is not { } status)
            yield break;
        if (status.ToAgree > 0)
            yield return phrases.Words.Say("sure.toAgree", ("people", status.ToAgree));
        yield return phrases.Words.Say("sure.flip", ("ballots", status.ToFlip));
        if (sure.Stability is { } stays)
            yield return stays == "1" ? phrases.Words["sure.statusStable"] : phrases.Words.Say("sure.statusNotStable", ("share", phrases.ExactShare(stays)));
        yield return phrases.Words["sure.groupsNotTold"];
    }

    // Kendall's W says nothing without how many agreed on how many.
    private static IEnumerable<Line> Agreement(RoundDetail detail, Phrases phrases)
    {
        if (detail.BallotsAgree is { W: { } w, Word: { } word } ballots)
            yield return phrases.Words.Say("agreement.ballots", ("how", phrases.Agreement(word)), ("w", phrases.Exact(w)), ("ballots", ballots.Raters), ("items", ballots.Items));
        if (detail.GroupsAgree?.W is { W: { } v, Word: { } how } groups)
            yield return phrases.Words.Say("agreement.groups", ("how", phrases.Agreement(how)), ("w", phrases.Exact(v)), ("groups", groups.Raters), ("items", groups.Items));
    }

    private static IEnumerable<Line> Second(SecondRound second, RoundDetail detail, Phrases phrases)
    {
        var words = phrases.Words;
        yield return words.Say("sure.changed", ("changed", second.Changed), ("both", second.AnsweredBoth), ("share", phrases.ExactShare(second.ChangedShare)));
        yield return words[second.Settled ? "sure.settled" : "sure.notSettled"];
        if (second.WBefore is { W: { } before } && detail.BallotsAgree is { W: { } after })
            yield return words.Say("sure.agreementMoved", ("before", phrases.Exact(before)), ("after", phrases.Exact(after)));
    }

    private static IEnumerable<Line> Prints(RoundSight round, RoundDetail detail, Words words)
    {
        if (detail.Version > 1)
            yield return words.Say("sure.publication", ("version", detail.Version));
        if (detail.Edition.IsWithoutGroups())
            yield return words[round.KeepsPapersApart(detail) ? "paper.withoutGroups" : "sure.withoutGroups"];
        if (detail.Edition is Edition.Unchanged or Edition.UnchangedWithoutGroups)
            yield return words["sure.unchanged"];
    }

    private static Line Listed(IEnumerable<Line> lines) => lines.Aggregate((a, b) => a + "; " + b);
}
