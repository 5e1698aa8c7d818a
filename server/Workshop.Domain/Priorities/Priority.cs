namespace Workshop.Domain.Priorities;

/// <summary>What the room agreed, in words, tied to the theme and the notes it came from.</summary>
/// <param name="Revision">Counts every change, from 1: who changes it says which one they saw.</param>
/// <param name="Wording">Counts the statements, from 1. A confirmation is of one statement; another reason or note does not undo it.</param>
public sealed record Priority(PriorityId Id, ThemeId? Theme, string Statement, string Why, Seq<NoteId> Notes, int Number, int Revision, int Wording);

public enum Confirmation
{
    /// <summary>Nobody was asked yet, or the wording changed since.</summary>
    Open,
    Consensus,
    Concerns,
    Blocked,
}

/// <param name="Votes">How many showed 0, 1, … 5 fingers for this wording; empty where it was not confirmed.</param>
public sealed record PrioritySight(
    PriorityId Id, ThemeId? Theme, string Statement, string Why, Seq<NoteId> Notes, int Number, int Revision, Confirmation Confirmation,
    RoundId? ConfirmedBy, Seq<int> Votes) : Sight;
