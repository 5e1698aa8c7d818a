using Workshop.Domain.Themes;

namespace Workshop.Domain.Sessions;

/// <summary>
/// A workshop is tried out in a copy of its plan, with people who are not there. The copy is a session of its own: nothing that happens in it
/// gets into the one that was prepared.
/// </summary>
public static class Rehearsing
{
    public const int MostPeople = 60;

    /// <summary>What makes the copy: the workshop as it is planned, without join code and doors, and what was brought in from elsewhere.</summary>
    public static IEnumerable<Command> Of(Session session) => [Planned(session), .. Brought(session)];

    private static CreateSession Planned(Session session) => new(
        session.Title, session.Question, session.Place, session.Language, session.Groups, PlanOf(session), session.NamesShown, session.K, "", [], session.Notice,
        session.Themes.Values.OrderBy(t => t.Number).SelectMany(t => t.Seeds).DistinctBy(s => s.From).Take(Limits.Priorities).ToSeq(), Rehearsal: true);

    // As it came, in no theme.
    private static IEnumerable<ImportNotes> Brought(Session session) =>
        session.Notes.Values.Where(n => n.Import is not null && !n.Hidden).OrderBy(n => n.Number)
            .GroupBy(n => (n.Import, n.Stage, n.From))
            .Select(g => new ImportNotes(g.Key.Import!.Value, g.Key.Stage, g.Key.From ?? "", [], g.Select(n => new ImportedNote(n.Id, n.Text)).ToSeq()));

    private static Seq<Stages.StagePlan> PlanOf(Session session) =>
        session.Agenda.Where(s => !s.Skipped || session.Agenda.All(x => x.Skipped)).Select(s => s.Plan).ToSeq();
}
