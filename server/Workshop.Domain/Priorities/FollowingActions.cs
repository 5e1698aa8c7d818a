using Workshop.Domain.Sessions;
using Workshop.Domain.Themes;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Priorities;

/// <summary>What became of an action that an earlier workshop agreed on, as it is told in this one. Said again, it stands instead.</summary>
public sealed record FollowAction(PriorityAt From, ActionId Action, ActionStatus Status, string Said) : Command;

public sealed record ActionFollowed(PriorityAt From, ActionId Action, ActionStatus Status, string Said, DateTimeOffset At) : Event;

public static class FollowingActions
{
    public static Decision Decide(FollowAction command, Ask ask, Session session)
    {
        var said = Text.Clean(command.Said);
        return !Enum.IsDefined(command.Status) ? Refusals.BadCommand
            : HolderOf(command.From, session)?.Seeds.Any(s => s.From == command.From && s.Actions.Any(a => a.Id == command.Action)) != true ? Refusals.ActionUnknown
            : Text.Check(said, Limits.ActionLength, mayBeEmpty: NeedsNoWords(command.Status)) is { } bad ? bad
            : session.Outcomes.Any(o => o.IsOf(command.From, command.Action) && (o.Status, o.Said) == (command.Status, said)) ? Happens()
            : new ActionFollowed(command.From, command.Action, command.Status, said, ask.At);
    }

    /// <summary>To call something done or dropped without a word is no answer to those who were promised it.</summary>
    internal static bool NeedsNoWords(ActionStatus status) => status is ActionStatus.Open or ActionStatus.UnderWay;

    // What a seed was merged into, or nothing where its theme was removed.
    private static Theme? HolderOf(PriorityAt from, Session session) => session.Themes.Values.Where(t => t.Seeds.Any(s => s.From == from)).MinBy(t => t.Number);

    public static Session Evolve(Session session, ActionFollowed e) => session with
    {
        Outcomes = session.Outcomes.RemoveAll(o => o.IsOf(e.From, e.Action)).Add(new(e.From, e.Action, e.Status, e.Said, e.At)),
    };

    public static IEnumerable<Key> Touches(ActionFollowed e, Session session) =>
        HolderOf(e.From, session) is { } theme ? [new(Thing.Theme, theme.Id.Text)] : [];

    /// <summary>The seeds of a theme, with what was told here of their actions.</summary>
    internal static Seq<Seed> Told(Theme theme, Session session) =>
        theme.Seeds.Select(s => session.Outcomes.Where(o => o.From == s.From).ToSeq() is { Count: > 0 } became ? s with { Became = became } : s).ToSeq();
}
