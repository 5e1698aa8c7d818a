using Workshop.Domain.People;
using Workshop.Domain.Stages;

namespace Workshop.Domain.Notes;

/// <summary>
/// From which group a note may come. While people write nobody is told; when the stage is first closed with its board open, the reporting
/// groups of its authors are fixed, and from then on they can only vanish. Never for a stage that was split into tables.
/// </summary>
internal static class TellingGroups
{
    /// <summary>The groups that a note is told with; empty where it is told with none.</summary>
    public static Seq<GroupId> Of(Note note, Session session) =>
        note.Author is not { } author || session.FindStage(note.Stage) is not { } stage || note.Number > stage.ToldUpTo ? []
        : stage.Pens.TryGetValue(author, out var pen) ? pen.Told is { } told ? stage.Told.Buckets[told] : []
        : stage.Told.NamesFor(session.GroupOf(author));

    /// <summary>The session with the groups of a stage fixed, if it is time and there are enough authors.</summary>
    public static Session Fixed(Session session, StageId id) =>
        session.FindStage(id) is { Revealed: true, Status: StageStatus.Closed, ToldUpTo: 0, Tables: 0 } stage
        && NamedGroups.Of(session.CountByGroup(stage.Writers.Keys.Select(session.GroupOf)), session.K) is { Buckets.Count: > 0 } told
            ? session.WithStage(id, s => s with { Told = told, ToldUpTo = session.NotesEver })
            : session;

    /// <summary>The session after a note of a stage is gone: where too few authors are left in any of the groups, none is told any more.</summary>
    public static Session Checked(Session session, StageId id)
    {
        var stage = session.FindStage(id)!;
        if (stage.Told.Buckets.Count == 0)
            return session;
        var authors = session.Notes.Values.Where(n => n.Stage == id && n.Number <= stage.ToldUpTo).Select(n => n.Author).OfType<ParticipantId>().Distinct();
        var left = authors.CountBy(a => stage.Told.NamesFor(session.GroupOf(a))).ToDictionary();
        return stage.Told.Buckets.All(b => left.GetValueOrDefault(b) >= session.K) ? session : session.WithStage(id, s => s with { Told = default });
    }

    public static IEnumerable<Key> Touches(StageId id, Session before, Session after) =>
        before.FindStage(id)!.Told == after.FindStage(id)!.Told ? [] : WritingNotes.OnTheBoard(after, n => n.Stage == id);
}
