using Workshop.Domain.Priorities;

namespace Workshop.Domain.Sessions;

/// <summary>One priority of one workshop.</summary>
public readonly record struct PriorityAt(string Session, PriorityId Priority);

/// <summary>What became of an action of an earlier workshop, as a later one was told.</summary>
public sealed record ActionOutcome(PriorityAt From, ActionId Action, ActionStatus Status, string Said, DateTimeOffset At)
{
    internal bool IsOf(PriorityAt from, ActionId action) => (From, Action) == (from, action);
}

/// <summary>
/// A priority of an earlier workshop that this one starts from, and where it comes from. Read by the server from what that workshop's
/// observers see, never from who asks; what it says stays as it was then.
/// </summary>
/// <param name="Title">How the earlier workshop was called.</param>
/// <param name="At">When it ended, else when it began.</param>
/// <param name="Number">The place of the priority there, from 1.</param>
/// <param name="Votes">How many stood where when that wording was confirmed; empty where it was not.</param>
/// <param name="Became">What this workshop was told of its actions; absent where nothing was.</param>
public sealed record Seed(
    PriorityAt From, string Title, string Place, DateTimeOffset At, string Statement, string Why, int Number, Confirmation Confirmation, Seq<int> Votes,
    Seq<PlannedAction> Actions, Seq<ActionOutcome>? Became = null);
