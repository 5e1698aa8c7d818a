using Workshop.Domain.Ballots;
using Workshop.Domain.Notes;
using Workshop.Domain.Priorities;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Themes;
using Workshop.Domain.Translations;

namespace Workshop.Domain.Reports;

/// <summary>A closed workshop is there again, to be read, as its report says it was. Only the host's door sends this.</summary>
/// <param name="Report">What its archive holds.</param>
/// <param name="Code">The join code, already claimed for this session.</param>
public sealed record RestoreSession(Report Report, string Code, Seq<Door> Doors) : Command;

public sealed record SessionRestored(Report Report, string Code, Seq<Door> Doors, DateTimeOffset At) : Event;

/// <summary>What a restored workshop was made from. Every sight of it comes from the report, and none says more than that.</summary>
public sealed record Restoration(Report Report, DateTimeOffset At)
{
    /// <summary>In the order of the report.</summary>
    internal OrderedDictionary<Key, Sight> Sights { get; } = new(RestoringSessions.SightsOf(Report).DistinctBy(s => s.Key).Select(s => KeyValuePair.Create(s.Key, s.Sight)));
}

/// <summary>
/// A restored workshop has no people, no agenda and no ballots to go on with: it is closed from its first moment, and what there is to see
/// is what its report says. So its exports say what those of the original said, under the original's stamp.
/// </summary>
public static class RestoringSessions
{
    public static Decision Decide(RestoreSession c, Ask ask, Session session) =>
        session.Exists ? Refusals.SessionExists
        : !c.Report.IsClosed ? Refusals.ArchiveOpen
        : new SessionRestored(c.Report, c.Code, c.Doors, ask.At);

    public static Session Evolve(Session session, SessionRestored e)
    {
        var w = e.Report.Workshop;
        return session with
        {
            Title = w.Title,
            Question = w.Question,
            Place = w.Place,
            Language = w.Language,
            Notice = w.Notice,
            Code = e.Code,
            NamesShown = w.NamesShown,
            K = w.K,
            CreatedAt = w.CreatedAt,
            EndedAt = w.EndedAt,
            Groups = w.Groups,
            Links = Link.Of(e.Doors),
            Restored = new(e.Report, e.At),
        };
    }

    /// <summary>The report as its reader may have it, under the stamp that it was made with.</summary>
    internal static Report For(Session session, Audience reader)
    {
        var report = session.Restored!.Report;
        return report with
        {
            Workshop = Workshop(session),
            Priorities = report.Priorities.Where(p => MaySee(p.Sight, report, reader)).Select(p => p with { Dissents = p.Dissents.Where(d => MaySee(d, report, reader)).ToSeq() }).ToSeq(),
            Translations = report.Translations.Where(t => MaySee(t, session, reader)).ToSeq(),
        };
    }

    internal static IEnumerable<Key> Keys(Session session) => session.Restored!.Sights.Keys.Append(new(Thing.Team));

    internal static Sight? Show(Key key, Session session, Audience to)
    {
        if (key.Thing == Thing.Workshop)
            return Workshop(session);
        if (key.Thing == Thing.Team)
            return GivingLinks.Show(session, to);
        var (report, sight) = (session.Restored!.Report, session.Restored.Sights.GetValueOrDefault(key));
        return sight switch
        {
            PrioritySight p => MaySee(p, report, to) ? p : null,
            DissentSight d => MaySee(d, report, to) ? d : null,
            TranslationSight t => MaySee(t, session, to) ? t : null,
            _ => sight,
        };
    }

    // An archive of those who ran the room may hold drafts that the room never came to.
    private static bool MaySee(PrioritySight _, Report report, Audience to) =>
        to.IsStaff || report.Stages.Any(s => s is { Kind: StageKind.Agree or StageKind.Report, Status: not StageStatus.Upcoming });

    private static bool MaySee(DissentSight d, Report report, Audience to) =>
        !(d.OffWall && to.Circle == Circle.Wall) && report.Priorities.Any(p => p.Sight.Id == d.Priority && MaySee(p.Sight, report, to));

    private static bool MaySee(TranslationSight t, Session session, Audience to) => Session.Show(Passages.KeyOf(t.Of, t.OriginalId), session, to) is not null;

    private static WorkshopSight Workshop(Session s)
    {
        var (report, at) = s.Restored!;
        var stamp = report.Stamp;
        return report.Workshop with { Code = s.Code, Restored = new(stamp.Session, stamp.Version, Convert.ToHexStringLower(stamp.Head), stamp.Code, at) };
    }

    internal static IEnumerable<(Key Key, Sight Sight)> SightsOf(Report report) =>
    [
        (new(Thing.Workshop), report.Workshop), (new(Thing.Room), report.Room),
        (new(Thing.Agenda), new AgendaSight(report.Stages.Select(s => s.Id).ToSeq(), LastOf(report), null, 0)),
        .. report.Stages.Select(s => (new Key(Thing.Stage, s.Id.Text), (Sight)s)),
        .. report.Themes.Where(t => t.Id is not null).Select((t, i) => (new Key(Thing.Theme, t.Id!.Value.Text), (Sight)new ThemeSight(t.Id.Value, t.Name, i + 1, t.Seeds))),
        .. NotesOf(report).Select(n => (new Key(Thing.Note, n.Id.Text), (Sight)n)),
        .. report.Rounds.Select(r => (new Key(Thing.Round, r.Sight.Id.Text), (Sight)r.Sight)),
        .. report.Rounds.Where(r => r.Detail is not null).Select(r => (new Key(Thing.RoundDetail, r.Sight.Id.Text), (Sight)new RoundDetailSight(r.Sight.Id, r.Detail!))),
        .. report.Priorities.Select(p => (new Key(Thing.Priority, p.Sight.Id.Text), (Sight)p.Sight)),
        .. report.Priorities.SelectMany(p => p.Dissents).Select(d => (new Key(Thing.Dissent, d.Id.Text), (Sight)d)),
        .. report.Translations.Select(t => (new Key(Thing.Translation, t.Id), (Sight)t)),
    ];

    /// <summary>Where the room was at the end.</summary>
    private static StageId? LastOf(Report report) => report.Stages.Where(s => s.Status != StageStatus.Upcoming).MaxBy(s => s.OpenedAt)?.Id;

    // Of which of several Write stages a note was is not in a report; nothing that shows a report asks.
    private static IEnumerable<NoteSight> NotesOf(Report report)
    {
        var written = report.Stages.FirstOrDefault(s => s.Kind == StageKind.Write)?.Id ?? new("write");
        return report.Themes.SelectMany(t => t.Notes.SelectMany(n => n.Alike.Select(a => Note(a, written, t.Id, n.Id)).Prepend(Note(n, written, t.Id, null))))
            .Concat(report.Answers.SelectMany(a => a.Answers.Select(n => Note(n, a.Stage, null, null))));
    }

    private static NoteSight Note(ReportedNote n, StageId stage, ThemeId? theme, NoteId? under) =>
        new(n.Id, stage, n.Text, n.Number, false, theme, under, n.By, n.Author, n.Redacted ? true : null, From: n.From);
}
