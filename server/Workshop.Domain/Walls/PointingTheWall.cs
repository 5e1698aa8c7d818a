using Workshop.Domain.Ballots;
using Workshop.Domain.Priorities;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Walls;

/// <summary>What the wall can be pointed at.</summary>
public enum Pointable
{
    Note,
    Theme,
    Round,
    Priority,

    /// <summary>How the board grew, moment by moment; its id is empty.</summary>
    TimeLapse,

    /// <summary>Of a revealed round: where its groups stand.</summary>
    RoundGroups,

    /// <summary>How sure its result is.</summary>
    RoundSure,

    /// <summary>Of a ranking: how its items stand against each other.</summary>
    RoundDuels,
}

/// <summary>One thing that the room shall look at.</summary>
public sealed record Point(Pointable Kind, string Id);

/// <summary>Every wall shows one thing, large; with null all follow the stage again.</summary>
public sealed record PointWall(Point? At) : Command;

public sealed record WallPointed(Point? At) : Event;

/// <summary>What the walls show instead of the stage; none while they follow it.</summary>
public sealed record PointedSight(Pointable Kind, string Id) : Sight;

public static class PointingTheWall
{
    public static Decision Decide(PointWall command, Session session) =>
        command.At is { } at && Hidden(at, session) is { } refusal ? refusal
        : command.At == session.Pointed ? Happens()
        : new WallPointed(command.At);

    /// <summary>Why the room can't see something, or null where it can.</summary>
    private static Refusal? Hidden(Point at, Session session) => at.Kind switch
    {
        Pointable.Note => session.Notes.GetValueOrDefault(new(at.Id)) is not { } note ? Refusals.NoteUnknown : note.Hidden ? Refusals.NoteHidden : session.IsRevealed(note) ? null : Refusals.NotesHidden,
        Pointable.Theme => session.Themes.ContainsKey(new(at.Id)) ? null : Refusals.ThemeUnknown,
        Pointable.Round => Hidden(at, session, _ => true),
        Pointable.RoundSure => Hidden(at, session, detail => detail.Sure is not null),
        Pointable.RoundGroups => Hidden(at, session, detail => detail.Sheets.Count > 0),
        Pointable.RoundDuels => Hidden(at, session, detail => detail.Duels is not null),
        Pointable.Priority => !session.Priorities.ContainsKey(new(at.Id)) ? Refusals.PriorityUnknown
            : WordingPriorities.Show(session, new(at.Id), new(Circle.Wall)) is null ? Refusals.PriorityHidden : null,
        Pointable.TimeLapse => at.Id.Length > 0 ? Refusals.BadCommand : session.Agenda.Any(s => s.Revealed && s.NoteCount > 0) ? null : Refusals.NotesHidden,
        _ => Refusals.BadCommand,
    };

    private static Refusal? Hidden(Point at, Session session, Func<RoundDetail, bool> has) =>
        session.Rounds.GetValueOrDefault(new(at.Id)) is not { } round ? Refusals.RoundUnknown
        : round.Published is { } print && has(print.Detail) ? null : Refusals.RoundHidden;

    public static Session Evolve(Session session, WallPointed e) => session with { Pointed = e.At };

    /// <summary>The pointer, if what it shows has come or gone with what happened.</summary>
    internal static IEnumerable<Key> Touches(Session before, Session after) =>
        Equals(Show(before), Show(after)) ? [] : [new(Thing.Pointed)];

    /// <summary>What is gone since it was pointed at is shown no more.</summary>
    public static PointedSight? Show(Session session) =>
        session.Pointed is { } at && Hidden(at, session) is null ? new(at.Kind, at.Id) : null;
}
