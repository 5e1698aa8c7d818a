namespace Workshop.Domain.Priorities;

/// <summary>How sure those who word a priority are that it says what the room meant. Chosen in words, never counted from anything.</summary>
public enum Confidence
{
    /// <summary>Nobody said.</summary>
    Unsaid,
    Low,
    Medium,
    High,
}

/// <summary>One thing that would change: what, who takes it on, and by when. Its id stays the same in every wording and every dialogue after.</summary>
public sealed record PlannedAction(ActionId Id, string What, string Owner, DateOnly? Due);

/// <summary>What became of an action.</summary>
public enum ActionStatus
{
    Open,
    Done,
    Dropped,
    UnderWay,
}

/// <summary>What the room agreed, in words, tied to the themes and the notes it came from.</summary>
/// <param name="Theme">The theme it comes from first.</param>
/// <param name="Revision">Counts every change, from 1: who changes it says which one they saw.</param>
/// <param name="Wording">Counts the statements, from 1. A confirmation is of one statement; another reason or note does not undo it.</param>
/// <param name="AlsoFrom">Other themes that stand behind it; the first one is not among them.</param>
/// <param name="Scope">Where and for whom it holds.</param>
public sealed record Priority(
    PriorityId Id, ThemeId? Theme, string Statement, string Why, Seq<NoteId> Notes, int Number, int Revision, int Wording,
    Seq<ThemeId> AlsoFrom = default, string Scope = "", Confidence Confidence = Confidence.Unsaid, Seq<PlannedAction> Actions = default)
{
    /// <summary>All themes that it comes from, the first one first.</summary>
    public Seq<ThemeId> Themes => Theme is { } first ? AlsoFrom.Insert(0, first) : AlsoFrom;

    /// <summary>It comes from these themes now, whichever are left.</summary>
    internal Priority From(IEnumerable<ThemeId> themes)
    {
        var left = themes.Distinct().ToSeq();
        return this with { Theme = left.Count > 0 ? left[0] : null, AlsoFrom = left.Skip(1).ToSeq() };
    }
}

public enum Confirmation
{
    /// <summary>Nobody was asked yet, or the wording changed since.</summary>
    Open,
    Consensus,
    Concerns,
    Blocked,

    /// <summary>Asked in gradients of agreement, it has less support than was set before, or somebody seriously disagrees.</summary>
    MoreDiscussion,
}

/// <summary>
/// How one revealed round speaks for a priority, through one of its themes: where the theme came and by how much, and how far that
/// hangs on whether every person or every group has one voice.
/// </summary>
/// <param name="Of">How many things were voted on in that round.</param>
/// <param name="Points">What it got, one voice per person; exact, a fraction as "31/2".</param>
/// <param name="People">How many of the <paramref name="N"/> who took part gave it anything.</param>
/// <param name="Share">Of all that was given out, in whole percents, under the weighting that was fixed before the round.</param>
/// <param name="PersonRank">Its place with one voice per person; less <paramref name="EqualRank"/>, with one voice per group, it is the rank shift.</param>
public sealed record Support(
    RoundId Round, string Item, int? Rank, bool Tied, int Of, string Points, int People, int N, int? Share, int PersonRank, int? EqualRank, int? EqualShare);

/// <param name="Votes">How many showed 0, 1, … 5 fingers for this wording, or chose the gradients 1 to 8; empty where nobody was asked.</param>
/// <param name="Support">The revealed rounds on its themes, oldest first: what was counted, never typed.</param>
public sealed record PrioritySight(
    PriorityId Id, ThemeId? Theme, string Statement, string Why, Seq<NoteId> Notes, int Number, int Revision, Confirmation Confirmation,
    RoundId? ConfirmedBy, Seq<int> Votes, Seq<ThemeId> AlsoFrom, string Scope, Confidence Confidence, Seq<PlannedAction> Actions, Seq<Support> Support) : Sight;
