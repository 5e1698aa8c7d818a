using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Priorities;
using Workshop.Domain.Reports;

namespace Workshop.Server.Exports;

/// <summary>The sentences that every export says in the same words.</summary>
internal static class Phrases
{
    public static string Groups(Seq<GroupId> groups, Report report) => string.Join(" or ", groups.Select(report.NameOf));

    public static string Method(RoundSight round) => round.Instrument switch
    {
        DotVote v => $"Dot vote: {Count(v.DotsPerPerson, "dot")} each, at most {v.CapPerItem} on one theme; {Voice(round)}",
        ApprovalVote => $"Approval: any number of items; {Voice(round)}",
        PointsVote v => $"Points: {v.Budget} each in steps of {v.Step}{(v.Normalised ? ", each ballot stretched to all of them" : "")}; {Voice(round)}",
        ScoreVote v => $"Score from {v.Lowest} to {v.Highest}, no opinion allowed; the mean of those who rated; {Voice(round)}",
        MatrixVote v => $"Impact and feasibility from {v.Lowest} to {v.Highest}, no opinion allowed; {Voice(round)}",
        RankVote v => $"Ranking: each person puts up to {v.Top} in order; tournament Borda, what is left out shares the last place; {Voice(round)}",
        NgtVote v => $"NGT vote: each person puts up to {v.Top} in order, for {v.Top} points down to 1; {Voice(round)}",
        FistVote => "Fist to five: 0 blocks, 3 can live with it, 5 champions it",
        GradientsVote v => $"Gradients of agreement: 1 endorses, 8 vetoes; agreed from {v.ThresholdPercent} % support on; {Voice(round)}",
        QuadraticVote v => $"Quadratic voting: {v.Credits} credits each, n votes on an item cost n × n; {Voice(round)}",
        MaxDiffVote v => $"MaxDiff: the most and the least important of {v.SetsPerPerson} sets of {v.SetSize} each; {Voice(round)}",
        _ => throw new ArgumentOutOfRangeException(nameof(round)),
    };

    private static string Voice(RoundSight round) => round.Weighting == Weighting.EqualGroup ? "equal voice per group" : "one voice per person";

    public static string Asked(ReportedAnswers asked) => asked.Question.Length > 0 ? asked.Question : asked.Title.Length > 0 ? asked.Title : "Answers";

    public static string Status(RoundSight round) => round.Status switch
    {
        RoundStatus.Open => "voting is open; nothing is told before it closes",
        RoundStatus.Closed => "closed; the result was not revealed",
        RoundStatus.Revealed => $"{round.Result!.N} of {round.Of} took part",
        _ => throw new ArgumentOutOfRangeException(nameof(round)),
    };

    public static string Confirmation(PrioritySight p) => p.Confirmation switch
    {
        Domain.Priorities.Confirmation.Open => "Not confirmed by the room",
        Domain.Priorities.Confirmation.Consensus => $"Confirmed: all {p.Votes.Sum()} showed three fingers or more",
        Domain.Priorities.Confirmation.Concerns => $"Confirmed with concerns: {p.Votes[1] + p.Votes[2]} of {p.Votes.Sum()} showed one or two fingers",
        Domain.Priorities.Confirmation.Blocked => $"Blocked: {p.Votes[0]} of {p.Votes.Sum()} showed a fist",
        _ => throw new ArgumentOutOfRangeException(nameof(p)),
    };

    public const string Redacted = "Redacted by its author";

    public static string Dissent(DissentSight d, Report r) =>
        $"Minority statement{(d.Earlier ? " on an earlier wording" : "")}, {(d.People is { } n ? $"{n}" : $"at least {r.Workshop.K}")} stand behind it{Voices(d, r)}:";

    private static string Voices(DissentSight d, Report r) =>
        d.Voices.Count == 0 ? "" : $" ({string.Join(", ", d.Voices.Select(v => $"{Groups(v.Groups, r)}: {v.People}"))})";

    public static string Stamp(Report r) =>
        $"Version {r.Stamp.Version}, {(r.IsClosed ? "workshop closed" : "workshop still open")}, made {r.Stamp.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC, check code {r.Stamp.Code}";

    public static string SmallCells(Report r) => $"Notes and results name a group only from {r.Workshop.K} people on; smaller ones are named together.";

    public static string Count(int n, string one) => n == 1 ? $"1 {one}" : $"{n} {one}s";
}
