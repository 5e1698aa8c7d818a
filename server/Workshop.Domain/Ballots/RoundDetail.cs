using System.Collections.Immutable;
using Workshop.Domain.Counting;
using Workshop.Domain.People;

namespace Workshop.Domain.Ballots;

/// <summary>Groups that are reported together, and how many ballots they handed in.</summary>
public sealed record ReportedGroup(Seq<GroupId> Groups, int Ballots);

/// <summary>What a table by group is of.</summary>
public enum GroupMeasure
{
    /// <summary>People who chose the item: a dot, a vote for it, a place among the top.</summary>
    Chose,
    Score,
    Impact,
    Feasibility,

    /// <summary>Most less least important, over the times that people saw the item: from -1 to 1.</summary>
    MostLeast,
}

/// <summary>One cell of a table by group. An empty one is hidden, or there is nothing to tell: they all look alike.</summary>
/// <param name="Rank">The item's place in the group's own order.</param>
/// <param name="Mean">The group's mean rating; exact.</param>
public sealed record GroupCell(int? People, int? Rank, string? Mean);

/// <summary>One item by group, cells in the order of the groups.</summary>
/// <param name="Least">The smallest share of a group that chose it; exact, as are <paramref name="Most"/> and <paramref name="Gap"/>.</param>
/// <param name="Consensus">Group-informed consensus as a geometric mean, to four decimals; never shown without <paramref name="Least"/>.</param>
public sealed record GroupLine(string Item, Seq<GroupCell> Cells, string? Least, string? Most, string? Gap, string? Consensus, DivergenceLabel? Label);

public sealed record GroupSheet(GroupMeasure Measure, Seq<GroupLine> Lines);

/// <summary>How far the ballots, or the groups, agree on an order: Kendall's W, never to be shown without how many raters and items.</summary>
/// <param name="Word">little, some, clear or strong.</param>
/// <param name="Chance">How likely chance alone would agree as much; only for eight items and more.</param>
public sealed record Concordance(string? W, int Raters, int Items, string? Word, string? Chance);

/// <summary>How alike the orders of two groups are, by their places in the list of groups. Roots, to four decimals.</summary>
public sealed record GroupLikeness(int One, int Other, string? TauB, string? Spearman);

/// <param name="PairsUsed">Pairs of which neither group ties everything.</param>
public sealed record GroupsAgree(Concordance W, Seq<GroupLikeness> Pairs, int PairsUsed, string? MeanTauB, string? MinTauB, string? MeanSpearman, string? MinSpearman);

/// <summary>Where the first places are cut: who is clearly inside, and who is tied across the cut. Nobody is ever cut silently.</summary>
public sealed record CutAt(int Places, Seq<string> Inside, Seq<string> Tied);

/// <summary>
/// The items that win under one rule: plurality, borda, copeland, schulze, irv, kemeny; points and people; mean and median; score and best.
/// None: the rule could not be followed to its end.
/// </summary>
public sealed record WinnersBy(string Rule, Seq<string> Winners);

/// <summary>Ballots to change until another item has caught up, or is ahead. Tied leaders: no winner, 0 and 0.</summary>
public sealed record BallotsToChange(string? Winner, int ToTie, int ToOverturn);

/// <summary>The first places if one group, by its place in the list of groups, had stayed at home.</summary>
public sealed record WithoutGroup(int Group, Seq<string> Top);

/// <summary>How sure the status of a vote on one sentence is.</summary>
/// <param name="ToFlip">The fewest ballots that would have to change for another status.</param>
/// <param name="ToAgree">The fewest that would have to change for consensus, or for enough support; 0 where it is there.</param>
public sealed record SureStatus(int ToFlip, int ToAgree);

/// <summary>How sure the result is. What does not apply to the instrument, or can't be said, is absent.</summary>
/// <param name="Rules">Who wins under which rule.</param>
/// <param name="Winner">The same single winner under all of them.</param>
/// <param name="RobustTop">In the first places under first choices, Borda, Copeland and Schulze alike.</param>
/// <param name="Top">The first places, ties included.</param>
/// <param name="Stability">The share of ballots (MaxDiff: of people) without any one of which the first places, or the status, stay the same; exact.</param>
/// <param name="Without">None where nothing may be told by group.</param>
/// <param name="Status">Fingers and gradients only.</param>
public sealed record HowSure(
    Seq<WinnersBy> Rules, string? Winner, Seq<string> RobustTop, BallotsToChange? Change, Seq<string> Top, string? Stability, Seq<WithoutGroup> Without,
    SureStatus? Status = null);

/// <summary>For those who ask: how the items stand against each other, and what each rule makes of it.</summary>
/// <param name="Wins">The weight of the ballots with one item (row) strictly above another; rows and columns in item order; exact.</param>
/// <param name="Paths">Schulze's strongest paths.</param>
/// <param name="Tiers">Schulze's order, best tier first.</param>
/// <param name="KemenyOrders">The optimal orders; none where there are more than sixty of them.</param>
/// <param name="KemenyCount">How many there are; absent for more than twelve items.</param>
/// <param name="RunOffWinners">Every item that wins an instant run-off in some resolution of its ties; absent where they are too many.</param>
/// <param name="Copeland">Opponents beaten, and half of those tied with, in item order; exact.</param>
public sealed record Duels(
    Seq<string> Items, Seq<Seq<string>> Wins, Seq<Seq<string>> Paths, string? Condorcet, Seq<string> Smith, Seq<Seq<string>> Tiers,
    Seq<Seq<string>> KemenyOrders, int? KemenyCount, Seq<string>? RunOffWinners, Seq<string> Copeland = default);

/// <summary>What the middle half of the room said about one item: amounts, levels, or the place on a ranking. Exact.</summary>
/// <param name="Axis">impact or feasibility for a matrix; else empty.</param>
public sealed record Quartiles(string Item, string Axis, int N, string? Q1, string? Median, string? Q3, string? Spread);

/// <summary>What became of the answers of the round before; matched by person, told of all together.</summary>
/// <param name="ChangedShare">Exact.</param>
/// <param name="Settled">Fewer than 15 % changed: another round would not move the room.</param>
public sealed record SecondRound(RoundId First, int AnsweredBoth, int Changed, string? ChangedShare, bool Settled, Seq<Quartiles> Before, Concordance? WBefore);

/// <summary>Whether a result that was published before may say again what it says by group.</summary>
public enum Edition
{
    /// <summary>The first publication, or one in which enough of every changed group changed.</summary>
    Whole,

    /// <summary>Too few of some group changed: nothing is told by group, or two prints would give them away.</summary>
    WithoutGroups,

    /// <summary>Too few changed at all: what was published before stands.</summary>
    Unchanged,

    /// <summary>The same, of a print that told nothing by group.</summary>
    UnchangedWithoutGroups,
}

public static class Editions
{
    /// <summary>Nothing is told by group, for a print before this one would then give people away.</summary>
    public static bool IsWithoutGroups(this Edition edition) => edition is Edition.WithoutGroups or Edition.UnchangedWithoutGroups;
}

/// <summary>More of a revealed result: by group, how sure, the duels. A thing of its own, so that it is sent only once.</summary>
/// <param name="Groups">The reporting groups; none where there is no breakdown.</param>
/// <param name="BallotsAgree">Over the ballots.</param>
/// <param name="Version">Counts the publications of this round.</param>
/// <param name="Withheld">Items of ratings without equal voice, for too few people of one group rated them: it would tell what they said.</param>
/// <param name="OneVoice">One voice per person is all there is: no groups that can be told apart, or none that may be.</param>
public sealed record RoundDetail(
    Seq<ReportedGroup> Groups, Seq<GroupSheet> Sheets, Concordance? BallotsAgree, GroupsAgree? GroupsAgree, CutAt? Cut, HowSure? Sure, Duels? Duels,
    Seq<Quartiles> Middle, SecondRound? Second = null, bool Strict = false, Edition Edition = Edition.Whole, int Version = 1,
    Seq<string> Withheld = default, bool OneVoice = false);

public sealed record RoundDetailSight(RoundId Round, RoundDetail Detail) : Sight;

/// <summary>One publication of a round: the ballots of devices and the papers it was counted from, the groups they may be reported with (none: no groups at all), and what it said.</summary>
public sealed record Print(ImmutableDictionary<VoterId, CastBallot> Ballots, NamedGroups Reporting, RoundResult Result, RoundDetail Detail, Seq<PaperLine> Paper = default);
