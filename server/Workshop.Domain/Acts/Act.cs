using Workshop.Domain.Priorities;
using Workshop.Domain.Stages;
using Workshop.Domain.Themes;

namespace Workshop.Domain.Acts;

/// <summary>What the facilitator did to the structure. What was written, cast or shown to the room is no act: nobody undoes that.</summary>
public enum ActKind
{
    ThemeCreated,
    ThemeRenamed,
    ThemesMerged,
    ThemeRemoved,
    NotesMoved,
    NotesMerged,
    NotesTakenOut,
    StageAdded,
    StageChanged,
    StagesOrdered,
    StageSkipped,
    StageRemoved,
    PriorityRemoved,
    PrioritiesOrdered,
    DissentHidden,
    NotesHidden,
    NotesRestored,
    NotesParked,
    NotesUnparked,
    NotesPinned,
    NotesUnpinned,
    NotesLocked,
    NotesUnlocked,
    NoteCorrected,
}

/// <summary>One thing that an act changed: all that has to be put back.</summary>
public abstract record Part;

/// <param name="Alike">What is merged under it, in order.</param>
public sealed record NotePart(
    NoteId Id, ThemeId? Theme, NoteId? Under, Seq<NoteId> Alike, bool Hidden = false, bool Parked = false, bool Pinned = false, bool Locked = false) : Part;

/// <summary>A note's words, where the facilitator changed them. What its author took back is in no part any more.</summary>
public sealed record WordsPart(NoteId Id, string Text, string? Own) : Part;

/// <param name="Theme">Null: it is not there.</param>
public sealed record ThemePart(ThemeId Id, Theme? Theme) : Part;

/// <param name="Plan">Null: it is not there.</param>
/// <param name="Split">Of a stage that was taken away: how the room was split for it.</param>
public sealed record StagePart(StageId Id, StagePlan? Plan, bool Skipped, RoomSplit? Split = null) : Part;

public sealed record AgendaPart(Seq<StageId> Order) : Part;

/// <param name="Number">Its place; null: it is not there.</param>
/// <param name="Removed">All of it, and the minority statements on it, where it was taken away.</param>
public sealed record PriorityPart(PriorityId Id, int? Number, Seq<ThemeId> From, Priority? Removed = null, Seq<Dissent> Dissents = default) : Part;

public sealed record DissentPart(DissentId Id, bool OffWall) : Part;

/// <summary>One act of the facilitator, which can be undone, and then redone.</summary>
/// <param name="Number">From 1, in order.</param>
/// <param name="About">The theme, stage or priority that it was about, by its name then; empty where it was about none, or several.</param>
/// <param name="Stage">The kind of the one stage that it was about, which may have no title.</param>
/// <param name="Notes">How many notes it changed.</param>
/// <param name="Undone">Null: it stands. Else a number that is larger the later it was undone.</param>
/// <param name="By">The link of the facilitator whose act it was.</param>
public sealed record Act(int Number, ActKind Kind, DateTimeOffset At, string About, StageKind? Stage, int Notes, Seq<Part> Before, Seq<Part> After, int? Undone = null,
    LinkId? By = null);

/// <summary>An act as the facilitator sees it in the list of what can be undone.</summary>
public sealed record ActLine(int Number, ActKind Kind, DateTimeOffset At, string About, StageKind? Stage, int Notes, int? Undone, LinkId? By = null);

/// <summary>What can be undone and redone, oldest first; the facilitator's alone.</summary>
public sealed record ActsSight(Seq<ActLine> Acts) : Sight;
