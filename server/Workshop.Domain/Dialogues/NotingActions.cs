using Workshop.Domain.Priorities;

namespace Workshop.Domain.Dialogues;

/// <summary>What became of an action: its status from a day on, and a sentence about it.</summary>
/// <param name="Session">The dialogue in which it was agreed.</param>
public sealed record NoteAction(string Session, PriorityId Priority, ActionId Action, ActionStatus Status, string Said, DateOnly On) : SeriesCommand;

/// <summary>Kept apart from the rest of the series, so that it goes with its workshop.</summary>
public sealed record ActionNoted(string Session, PriorityId Priority, ActionId Action, ActionStatus Status, string Said, DateOnly On, DateTimeOffset At) : SeriesEvent
{
    internal bool IsOf(string session, PriorityId priority, ActionId action) => (Session, Priority, Action) == (session, priority, action);
}

public static class NotingActions
{
    public static SeriesDecision Decide(NoteAction c, Ask ask, Series series, IReadOnlyList<Dialogue> dialogues)
    {
        var said = Text.Clean(c.Said);
        var earlier = series.Noted.GetValueOrDefault(c.Session).Where(n => n.IsOf(c.Session, c.Priority, c.Action)).ToSeq();
        return dialogues.FirstOrDefault(d => d.Session == c.Session)?.Priorities.FirstOrDefault(p => p.Id == c.Priority)?.Actions.Any(a => a.Id == c.Action) != true ? Refusals.ActionUnknown
            : !Enum.IsDefined(c.Status) ? Refusals.BadCommand
            : Text.Check(said, Limits.ActionLength, mayBeEmpty: FollowingActions.NeedsNoWords(c.Status)) is { } bad ? bad
            : c.On > DateOnly.FromDateTime(ask.At.UtcDateTime.AddDays(1)) ? Refusals.DayToCome
            : earlier.Count > 0 && (earlier[^1].Status, earlier[^1].Said, earlier[^1].On) == (c.Status, said, c.On) ? SeriesDecision.Nothing
            : earlier.Count >= Limits.NotesOnAction ? Refusals.ActionNotedTooOften
            : new ActionNoted(c.Session, c.Priority, c.Action, c.Status, said, c.On, ask.At);
    }

    public static Series Evolve(Series series, ActionNoted e) => series with
    {
        Noted = series.Noted.SetItem(e.Session, series.Noted.GetValueOrDefault(e.Session).Add(e)),
    };
}
