using Workshop.Domain.Priorities;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Themes;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Acts;

/// <summary>What an act changed becomes what it was before. Any act that stands, not only the last: nobody is stuck behind one that can't be undone.</summary>
public sealed record UndoAct(int Act) : Command;

public sealed record RedoAct(int Act) : Command;

/// <summary>The facilitator has done something that can be undone.</summary>
/// <param name="Before">What it changed, as it was.</param>
/// <param name="By">The link of the facilitator who did it; null in journals of when there was one.</param>
public sealed record ActMade(ActKind Kind, DateTimeOffset At, Seq<Part> Before, LinkId? By = null) : Event;

public sealed record ActUndone(int Act) : Event;

public sealed record ActRedone(int Act) : Event;

/// <summary>
/// Undo and redo of the facilitator's structural acts. The journal only grows: an undo is an event like any other, and it puts back only what
/// is still as the act left it.
/// </summary>
public static class UndoingActs
{
    /// <summary>What an act of the facilitator comes to, with what it takes to undo it.</summary>
    internal static Decision Remembering(Command command, Ask ask, Session session, Decision decision)
    {
        if (ask.By.Role != Role.Facilitator || KindOf(command) is not { } kind || decision.Events.Count == 0)
            return decision;
        var changed = Parts.Changed(session, decision.Events.Aggregate(session, Session.Evolve));
        return changed.Count == 0 ? decision : decision with { Events = decision.Events.Add(new ActMade(kind, ask.At, changed, GivingLinks.LinkOf(ask.By))) };
    }

    private static ActKind? KindOf(Command command) => command switch
    {
        CreateTheme => ActKind.ThemeCreated,
        RenameTheme => ActKind.ThemeRenamed,
        MergeThemes => ActKind.ThemesMerged,
        RemoveTheme => ActKind.ThemeRemoved,
        MoveNotes => ActKind.NotesMoved,
        MergeNotes => ActKind.NotesMerged,
        UnmergeNotes => ActKind.NotesTakenOut,
        AddStage => ActKind.StageAdded,
        ChangeStage => ActKind.StageChanged,
        OrderStages => ActKind.StagesOrdered,
        SkipStage => ActKind.StageSkipped,
        RemoveStage => ActKind.StageRemoved,
        RemovePriority => ActKind.PriorityRemoved,
        OrderPriorities => ActKind.PrioritiesOrdered,
        HideDissent => ActKind.DissentHidden,
        MarkNotes c => KindOf(c),
        CorrectNote => ActKind.NoteCorrected,
        _ => null,
    };

    private static ActKind KindOf(MarkNotes command) => command.Mark switch
    {
        NoteMark.Hidden => command.On ? ActKind.NotesHidden : ActKind.NotesRestored,
        NoteMark.Parked => command.On ? ActKind.NotesParked : ActKind.NotesUnparked,
        NoteMark.Pinned => command.On ? ActKind.NotesPinned : ActKind.NotesUnpinned,
        NoteMark.Locked => command.On ? ActKind.NotesLocked : ActKind.NotesUnlocked,
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    /// <summary>The words of a note are in no act any more: its author took them back.</summary>
    internal static Session Without(Session session, NoteId note) => session with
    {
        Acts = session.Acts.Select(a => a with { Before = Without(a.Before, note), After = Without(a.After, note) }).Where(a => a.Before.Count > 0).ToSeq(),
    };

    private static Seq<Part> Without(Seq<Part> parts, NoteId note) => parts.RemoveAll(p => p is WordsPart w && w.Id == note);

    public static Decision Decide(UndoAct command, Session session) =>
        Find(command.Act, session) is not { } act ? Refusals.ActUnknown
        : act.Undone is not null ? Happens()
        : Becoming(act.After, act.Before, session) is { } refusal ? refusal
        : Happens([new ActUndone(act.Number), .. Seating(new ActUndone(act.Number), session)]);

    public static Decision Decide(RedoAct command, Session session) =>
        Find(command.Act, session) is not { } act ? Refusals.ActUnknown
        : act.Undone is null ? Happens()
        : Becoming(act.Before, act.After, session) is { } refusal ? refusal
        : Happens([new ActRedone(act.Number), .. Seating(new ActRedone(act.Number), session)]);

    private static Act? Find(int number, Session session) => session.Acts.FirstOrDefault(a => a.Number == number);

    private static Refusal? Becoming(Seq<Part> left, Seq<Part> to, Session session) =>
        left.All(part => Parts.IsAsLeft(part, session)) ? Parts.InTheWay(to, session) : Refusals.ActConflict;

    /// <summary>Who came while a stage that is split was away sits down in it now.</summary>
    private static IEnumerable<Event> Seating(Event happened, Session session)
    {
        var after = Session.Evolve(session, happened);
        var back = after.Agenda.Where(s => s.Tables > 0 && session.FindStage(s.Id) is null).Select(s => s.Id).ToHashSet();
        if (back.Count == 0)
            yield break;
        foreach (var late in after.Participants.Values.OrderBy(p => p.Number))
            foreach (var seated in SplittingTheRoom.Seating(late.Id, late.CountedIn, after).Where(e => back.Contains(((TableTaken)e).Stage)).ToList())
            {
                after = Session.Evolve(after, seated);
                yield return seated;
            }
    }

    public static Session Evolve(Session session, ActMade e)
    {
        var after = Parts.Now(e.Before, session);
        var act = new Act(session.ActsEver + 1, e.Kind, e.At, About(e.Before, after, session), StageAmong(e.Before, after), e.Before.Count(p => p is NotePart or WordsPart), e.Before, after, By: e.By);
        // Whoever does something else after an undo has gone another way: what was undone is not redone any more.
        return session with { Acts = Kept(session.Acts.RemoveAll(a => a.Undone is not null).Add(act)), ActsEver = act.Number };
    }

    public static Session Evolve(Session session, ActUndone e)
    {
        var act = Find(e.Act, session)!;
        var after = Parts.Now(act.Before, session);
        return act.Before.Aggregate(session, Parts.Put) with
        {
            Acts = session.Acts.Replace(act, act with { After = after, Undone = session.UndosEver + 1 }),
            UndosEver = session.UndosEver + 1,
        };
    }

    public static Session Evolve(Session session, ActRedone e)
    {
        var act = Find(e.Act, session)!;
        var before = Parts.Now(act.After, session);
        return act.After.Aggregate(session, Parts.Put) with { Acts = session.Acts.Replace(act, act with { Before = before, Undone = null }) };
    }

    /// <summary>The oldest are let go, so that what is kept of them stays finite; the last one never.</summary>
    private static Seq<Act> Kept(Seq<Act> acts)
    {
        var (from, parts) = (acts.Count, 0);
        while (from > 0 && acts.Count - from < Limits.Acts && (from == acts.Count || parts + acts[from - 1].Before.Count <= Limits.ActParts))
            parts += acts[--from].Before.Count;
        return acts.Skip(from).ToSeq();
    }

    private static string About(Seq<Part> before, Seq<Part> after, Session session)
    {
        var themes = Named(before.Concat(after).OfType<ThemePart>().Select(p => p.Theme?.Name));
        if (themes.Length > 0)
            return themes;
        if (before.Concat(after).OfType<StagePart>().Select(p => p.Plan?.Title).FirstOrDefault(t => t is not null) is { } stage)
            return stage;
        if (before.OfType<PriorityPart>().Select(p => p.Removed?.Statement).FirstOrDefault(p => p is not null) is { } priority)
            return priority;
        var to = after.OfType<NotePart>().Select(p => p.Theme).Distinct().ToList();
        return to is [{ } theme] && session.Themes.TryGetValue(theme, out var into) ? into.Name : "";
    }

    private static StageKind? StageAmong(Seq<Part> before, Seq<Part> after) =>
        before.Concat(after).OfType<StagePart>().Select(p => p.Plan?.Kind).FirstOrDefault(k => k is not null);

    private static string Named(IEnumerable<string?> names) => names.LastOrDefault(n => n is not null) ?? "";

    public static IEnumerable<Key> Touches(int act, Session before, Session after) =>
        [new(Thing.Acts), .. Find(act, after)!.Before.SelectMany(p => Parts.Touches(p, before, after)).Distinct()];

    public static ActsSight? Show(Session session, Audience to) =>
        to.Circle != Circle.Facilitator || session.Acts.Count == 0 ? null
        : new(session.Acts.Select(a => new ActLine(a.Number, a.Kind, a.At, a.About, a.Stage, a.Notes, a.Undone, a.By)).ToSeq());
}
