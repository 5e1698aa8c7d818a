using System.Collections.Immutable;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Notes;
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
/// <param name="SoftEnd">When the time is up the stage says so and stays open; else it closes.</param>
/// <param name="Tables">How the room is split when it opens; null: it is not.</param>
/// <param name="Round">The vote that is meant for it, to start from.</param>
/// <param name="Usual">The name of the usual words of a template's stage, which each reader gets in their own language; may be empty.</param>
public sealed record StagePlan(
    StageId Id, StageKind Kind, string Title, string Question, string Instructions, int? Minutes, StageRules Rules,
    bool SoftEnd = false, TablePlan? Tables = null, RoundPlan? Round = null, string Usual = "");

/// <summary>A vote as planned: how, which result counts, and on what. It is what composing it begins with, and binds nothing.</summary>
/// <param name="On">Absent: the usual of its instrument.</param>
/// <param name="Texts">Where it is on free texts: the texts, or some of them.</param>
public sealed record RoundPlan(Instrument Instrument, Weighting Weighting, ItemKind? On = null, Seq<string>? Texts = null, RoundTerms? Terms = null);

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

    /// <summary>When its time is up; stays where it is while a stage with a soft end goes on.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The time has passed, and the stage goes on: it has a soft end.</summary>
    public bool TimeIsUp { get; init; }

    /// <summary>The seconds that are left while its time stands still; null while it runs, or where it has no limit.</summary>
    public int? Left { get; init; }

    /// <summary>When it was opened last; null: never, or before this was remembered.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>The seconds it took whenever it was open before.</summary>
    public int Spent { get; init; }

    /// <summary>The room passes it over.</summary>
    public bool Skipped { get; init; }

    /// <summary>Counts the changes of its plan: who changes it says which one they saw.</summary>
    public int Revision { get; init; }

    public Splitting Split { get; init; }

    /// <summary>How many tables the room is split into; 0: it is not.</summary>
    public int Tables { get; init; }

    public int Seed { get; init; }

    public ImmutableDictionary<ParticipantId, int> Seats { get; init; } = ImmutableDictionary<ParticipantId, int>.Empty;

    /// <summary>Each table sees what it wrote, and so do those who run the room, until all come together.</summary>
    public bool AtTables { get; init; }

    /// <summary>How many notes of it each author has; authors without one are absent.</summary>
    public ImmutableDictionary<ParticipantId, int> Writers { get; init; } = ImmutableDictionary<ParticipantId, int>.Empty;

    public int NoteCount { get; init; }

    /// <summary>
    /// The groups its notes are told with, fixed once: two sets of groups for one note would give away what is in both. Holds for the notes
    /// numbered up to <see cref="ToldUpTo"/>, which is 0 until then.
    /// </summary>
    public NamedGroups Told { get; init; }

    public int ToldUpTo { get; init; }

    /// <summary>Once the workshop has ended: what stays of authors of whom nobody can tell any more who they are.</summary>
    public ImmutableDictionary<ParticipantId, Pen> Pens { get; init; } = ImmutableDictionary<ParticipantId, Pen>.Empty;

    /// <summary>The groups in which those who are done or have voted are counted, from the first of them on; can only get coarser.</summary>
    public NamedGroups Counted { get; init; }

    public ImmutableHashSet<ParticipantId> Done { get; init; } = [];
}

public sealed record StageSight(
    StageId Id, StageKind Kind, string Title, string Question, string Instructions, int? Minutes, StageRules Rules,
    StageStatus Status, bool Revealed, DateTimeOffset? Deadline, int Notes, int Writers, int Done,
    bool SoftEnd, TablePlan? Tables, RoundPlan? Round, string Usual, bool TimeIsUp, int? Left, DateTimeOffset? OpenedAt, int Spent, bool Skipped, int Revision) : Sight;

/// <summary>The stages in order, and where the room is.</summary>
/// <param name="StartedAt">When the room began with something else than arriving.</param>
/// <param name="PlannedMinutes">What the agenda was to take from then on, as it stood then.</param>
public sealed record AgendaSight(Seq<StageId> Stages, StageId? Current, DateTimeOffset? StartedAt, int PlannedMinutes) : Sight;

/// <param name="Group">A group of at least k people, or the first of several that are only counted together.</param>
/// <param name="With">The others that are counted with it.</param>
/// <param name="Voted">How many have handed in a ballot of the round that is open; absent where none is.</param>
public sealed record GroupProgress(GroupId Group, int Done, int People, Seq<GroupId> With, int? Voted);

/// <summary>For those who run the room: who needs time yet, only by groups of at least k people.</summary>
public sealed record ProgressSight(StageId Stage, Seq<GroupProgress> Groups) : Sight;
