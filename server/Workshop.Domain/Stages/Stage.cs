using System.Collections.Immutable;
using Workshop.Domain.People;

namespace Workshop.Domain.Stages;

public enum StageKind
{
    Arrive,
    Write,
    Group,
    Vote,
    Rank,
    Agree,
    Report,

    /// <summary>Each theme is judged on two scales.</summary>
    Matrix,

    /// <summary>People talk; the screens hold the question, and what is on the board.</summary>
    Discuss,

    Break,

    /// <summary>A question is answered in a few words. Answers are notes that stand under their question and are never grouped.</summary>
    Answer,
}

public enum StageStatus
{
    Upcoming,
    Open,
    Closed,
}

/// <summary>What holds within a stage. What does not fit its kind is ignored.</summary>
/// <param name="Private">Notes stay their author's own until the facilitator opens the board.</param>
/// <param name="ParticipantsMayGroup">Not only the facilitator may move notes into themes.</param>
public sealed record StageRules(bool Private = true, bool ParticipantsMayGroup = false, int NotesPerPerson = 20, int NoteLength = Limits.NoteLength);

/// <summary>A stage as composed. An empty title or question means the usual one of its kind, in each reader's own language.</summary>
/// <param name="Minutes">How long it is meant to take; null: no limit.</param>
public sealed record StagePlan(StageId Id, StageKind Kind, string Title, string Question, string Instructions, int? Minutes, StageRules Rules);

/// <summary>A stage as it runs: its plan and what became of it.</summary>
public sealed record Stage(StagePlan Plan)
{
    public StageId Id => Plan.Id;
    public StageKind Kind => Plan.Kind;

    /// <summary>People write notes in it: onto the board, or as answers.</summary>
    public bool TakesNotes => Kind is StageKind.Write or StageKind.Answer;

    public StageStatus Status { get; init; }

    /// <summary>The notes written in it are on the board for all.</summary>
    public bool Revealed { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    /// <summary>How many notes of it each author has; authors without one are absent.</summary>
    public ImmutableDictionary<ParticipantId, int> Writers { get; init; } = ImmutableDictionary<ParticipantId, int>.Empty;

    public int NoteCount { get; init; }

    /// <summary>
    /// The groups its notes are told with, fixed once: two sets of groups for one note would give away what is in both. Holds for the notes
    /// numbered up to <see cref="ToldUpTo"/>, which is 0 until then.
    /// </summary>
    public NamedGroups Told { get; init; }

    public int ToldUpTo { get; init; }

    /// <summary>The groups in which those who are done are counted, from the first of them on; can only get coarser.</summary>
    public NamedGroups Counted { get; init; }

    public ImmutableHashSet<ParticipantId> Done { get; init; } = [];
}

public sealed record StageSight(
    StageId Id, StageKind Kind, string Title, string Question, string Instructions, int? Minutes, StageRules Rules,
    StageStatus Status, bool Revealed, DateTimeOffset? Deadline, int Notes, int Writers, int Done) : Sight;

/// <summary>The stages in order, and where the room is.</summary>
public sealed record AgendaSight(Seq<StageId> Stages, StageId? Current) : Sight;

/// <param name="Group">A group of at least k people, or the first of several that are only counted together.</param>
/// <param name="With">The others that are counted with it.</param>
public sealed record GroupProgress(GroupId Group, int Done, int People, Seq<GroupId> With);

/// <summary>For those who run the room: who needs time yet, only by groups of at least k people.</summary>
public sealed record ProgressSight(StageId Stage, Seq<GroupProgress> Groups) : Sight;
