using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.People;
using Workshop.Domain.Priorities;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;

namespace Workshop.Domain.Dialogues;

/// <summary>How one reporting group placed an item, among those it was voted on with.</summary>
/// <param name="Groups">A group of at least k ballots, or several that are only counted together; their names, for ids mean nothing elsewhere.</param>
public sealed record GroupPlace(Seq<string> Groups, int Ballots, int? People, int? Rank, string? Mean);

/// <summary>How one revealed vote of a dialogue speaks for a priority.</summary>
/// <param name="Vote">The number of the round there.</param>
/// <param name="Item">What was voted on, in its words.</param>
/// <param name="Groups">None where there is no breakdown, or where the comparison may not tell it.</param>
/// <param name="Weighting">Which of the two countings is the result; <paramref name="Rank"/>, <paramref name="Tied"/> and <paramref name="Share"/> are of that one.</param>
public sealed record VotedPlace(
    int Vote, string Item, Weighting Weighting, int? Rank, bool Tied, int Of, int N, int? Share, int PersonRank, int? EqualRank, Seq<GroupPlace> Groups)
{
    /// <summary>Without what groups weighed: that would tell of them what is withheld.</summary>
    internal VotedPlace WithoutGroups() => Weighting == Weighting.EqualGroup
        ? this with { Rank = null, Tied = false, Share = null, EqualRank = null, Groups = [] }
        : this with { EqualRank = null, Groups = [] };
}

/// <summary>A priority as its workshop may hand it on.</summary>
/// <param name="Place">From 1, in the order in which the workshop left its priorities.</param>
/// <param name="Agreement">Van der Eijk's A of the confirmation; absent where it was not confirmed.</param>
/// <param name="Dissents">How many minority statements are on record.</param>
/// <param name="From">The priorities of earlier workshops that it goes back to.</param>
public sealed record AgreedPriority(
    PriorityId Id, int Place, string Statement, string Why, string Scope, Confidence Confidence, Confirmation Confirmation, Seq<int> Votes, string? Agreement,
    Seq<VotedPlace> Voted, int Dissents, Seq<PlannedAction> Actions, Seq<PriorityAt> From);

/// <summary>
/// All that leaves a workshop for its series and for the workshops after it: what it was and what it agreed. Made of the report that its
/// observers may read, so that it can say no more; no note, ballot, receipt, name of a person or join code is in it.
/// </summary>
/// <param name="Code">The check code of the version that it was made of.</param>
/// <param name="Became">What it was told of the actions of the dialogues before.</param>
public sealed record Dialogue(
    string Session, string Title, string Place, string Question, string Language, string Notice, bool NamesShown, int K, DateTimeOffset CreatedAt,
    DateTimeOffset? EndedAt, int People, long Version, string Code, Seq<StakeholderGroup> Groups, Seq<StagePlan> Agenda, Seq<AgreedPriority> Priorities,
    Seq<ActionOutcome> Became = default)
{
    /// <param name="report">As the workshop's observers may read it.</param>
    public static Dialogue Of(Report report)
    {
        var w = report.Workshop;
        return new(report.Stamp.Session, w.Title, w.Place, w.Question, w.Language, w.Notice, w.NamesShown, w.K, w.CreatedAt, w.EndedAt, report.Room.People,
            report.Stamp.Version, report.Stamp.Code, w.Groups, report.Stages.Where(s => !s.Skipped).Select(Planned).ToSeq(),
            report.Priorities.Select((p, i) => Agreed(p, i + 1, report)).ToSeq(),
            report.Themes.SelectMany(t => t.Seeds ?? []).SelectMany(s => s.Became ?? []).ToSeq());
    }

    private static StagePlan Planned(StageSight s) =>
        new(s.Id, s.Kind, s.Title, s.Question, s.Instructions, s.Minutes, s.Rules, s.SoftEnd, s.Tables, s.Round, s.Usual);

    private static AgreedPriority Agreed(ReportedPriority p, int place, Report report) => new(
        p.Sight.Id, place, p.Sight.Statement, p.Sight.Why, p.Sight.Scope, p.Sight.Confidence, p.Sight.Confirmation, p.Sight.Votes,
        AgreementOf(report.Rounds.FirstOrDefault(r => r.Sight.Id == p.Sight.ConfirmedBy)?.Sight.Result),
        p.Sight.Support.Select(s => Voted(s, report)).ToSeq(), p.Dissents.Count, p.Sight.Actions, p.Seeds.Select(s => s.From).Distinct().ToSeq());

    private static string? AgreementOf(RoundResult? asked) => asked switch
    {
        FistResult fist => fist.Agreement,
        GradientsResult gradients => gradients.Agreement,
        _ => null,
    };

    private static VotedPlace Voted(Support s, Report report)
    {
        var round = report.Rounds.First(r => r.Sight.Id == s.Round);
        return new(round.Sight.Number, round.Sight.Items.FirstOrDefault(i => i.Id == s.Item)?.Text ?? "", round.Sight.Weighting, s.Rank, s.Tied, s.Of, s.N, s.Share, s.PersonRank, s.EqualRank,
            round.Detail is { } detail ? ByGroup(detail, s.Item, report) : []);
    }

    private static Seq<GroupPlace> ByGroup(RoundDetail detail, string item, Report report) =>
        detail.Sheets.Take(1).SelectMany(s => s.Lines).FirstOrDefault(l => l.Item == item) is not { } line ? []
        : detail.Groups.Zip(line.Cells, (g, c) => new GroupPlace(g.Groups.Select(report.NameOf).ToSeq(), g.Ballots, c.People, c.Rank, c.Mean)).ToSeq();

    /// <summary>One of its priorities as the seed of another workshop; null where it has none of that id.</summary>
    public Seed? SeedOf(PriorityId id) => Priorities.FirstOrDefault(p => p.Id == id) is { } p
        ? new(new(Session, id), Title, Place, EndedAt ?? CreatedAt, p.Statement, p.Why, p.Place, p.Confirmation, p.Votes, p.Actions)
        : null;
}
