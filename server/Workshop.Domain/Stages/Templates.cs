using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;

namespace Workshop.Domain.Stages;

/// <summary>An agenda to start from.</summary>
/// <param name="Name">By which the client knows its words.</param>
public sealed record Template(string Name, Seq<StagePlan> Agenda);

/// <summary>Agendas to start from. They carry no words: empty titles and questions are filled in by each reader's language.</summary>
public static class Templates
{
    /// <summary>Arrive → write → group → dot vote → rank → agree → report.</summary>
    public static readonly Seq<StagePlan> Default =
    [
        Plan("arrive", StageKind.Arrive, null),
        Plan("write", StageKind.Write, 8),
        Plan("group", StageKind.Group, null),
        Plan("vote", StageKind.Vote, 5),
        Plan("rank", StageKind.Rank, 5),
        Plan("agree", StageKind.Agree, null),
        Plan("report", StageKind.Report, null),
    ];

    /// <summary>Silent writing, clarifying in turn, ranking, talking, ranking again (Delbecq and Van de Ven).</summary>
    private static readonly Seq<StagePlan> NominalGroup =
    [
        Plan("arrive", StageKind.Arrive, null),
        Plan("write", StageKind.Write, 10, "ngt-write"),
        Plan("list", StageKind.Group, 10, "ngt-list") with { SoftEnd = true },
        Plan("clarify", StageKind.Discuss, 15, "ngt-clarify") with { SoftEnd = true },
        Plan("rank", StageKind.Rank, 5, "ngt-rank") with { Round = Ranking },
        Plan("talk", StageKind.Discuss, 10, "ngt-talk") with { SoftEnd = true },
        Plan("rank-again", StageKind.Rank, 5, "ngt-again") with { Round = Ranking },
        Plan("report", StageKind.Report, null),
    ];

    /// <summary>Alone, in pairs, in fours, all (Liberating Structures).</summary>
    private static readonly Seq<StagePlan> OneTwoFourAll =
    [
        Plan("arrive", StageKind.Arrive, null),
        Plan("one", StageKind.Answer, 1, "otfa-one") with { SoftEnd = true },
        Plan("two", StageKind.Discuss, 2, "otfa-two") with { SoftEnd = true, Tables = new(Splitting.Random, People: 2) },
        Plan("four", StageKind.Write, 4, "otfa-four") with { SoftEnd = true, Tables = new(Splitting.Doubled), Rules = new(Private: false) },
        Plan("all", StageKind.Group, 5, "otfa-all") with { SoftEnd = true },
        Plan("vote", StageKind.Vote, 5) with { Round = Dots },
        Plan("report", StageKind.Report, null),
    ];

    private static readonly Seq<StagePlan> ImpactAndFeasibility =
    [
        Plan("arrive", StageKind.Arrive, null),
        Plan("write", StageKind.Write, 8),
        Plan("group", StageKind.Group, 10) with { SoftEnd = true },
        Plan("weigh", StageKind.Matrix, 8, "matrix-weigh"),
        Plan("talk", StageKind.Discuss, 15, "matrix-talk") with { SoftEnd = true },
        Plan("agree", StageKind.Agree, null),
        Plan("report", StageKind.Report, null),
    ];

    /// <summary>Present, clarify, react, amend, decide: consent is that nobody has a paramount objection.</summary>
    private static readonly Seq<StagePlan> Consent =
    [
        Plan("arrive", StageKind.Arrive, null),
        Plan("present", StageKind.Discuss, 10, "consent-present") with { SoftEnd = true },
        Plan("clarify", StageKind.Answer, 5, "consent-clarify") with { Rules = new(Private: false) },
        Plan("react", StageKind.Answer, 8, "consent-react"),
        Plan("amend", StageKind.Discuss, 15, "consent-amend") with { SoftEnd = true },
        Plan("decide", StageKind.Agree, null, "consent-decide") with { Round = new(new FistVote(), Weighting.PerPerson) },
        Plan("report", StageKind.Report, null),
    ];

    /// <summary>A vote, its reasons without names, and the same vote again.</summary>
    private static readonly Seq<StagePlan> Delphi =
    [
        Plan("arrive", StageKind.Arrive, null),
        Plan("write", StageKind.Write, 8),
        Plan("group", StageKind.Group, 10) with { SoftEnd = true },
        Plan("first", StageKind.Vote, 5, "delphi-first") with { Round = Dots },
        Plan("reasons", StageKind.Answer, 6, "delphi-reasons"),
        Plan("read", StageKind.Discuss, 10, "delphi-read") with { SoftEnd = true },
        Plan("second", StageKind.Vote, 5, "delphi-second") with { Round = Dots },
        Plan("agree", StageKind.Agree, null),
        Plan("report", StageKind.Report, null),
    ];

    /// <summary>The usual one first.</summary>
    public static readonly Seq<Template> All =
    [
        new("usual", Default), new("nominal-group", NominalGroup), new("one-two-four-all", OneTwoFourAll), new("impact-feasibility", ImpactAndFeasibility),
        new("consent", Consent), new("delphi", Delphi),
    ];

    private static RoundPlan Dots => new(new DotVote(5, 3), Weighting.PerPerson);

    private static RoundPlan Ranking => new(new RankVote(5), Weighting.PerPerson);

    private static StagePlan Plan(string id, StageKind kind, int? minutes, string usual = "") => new(new(id), kind, "", "", "", minutes, new(), Usual: usual);
}
