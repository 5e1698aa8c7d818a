using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Priorities;
using Workshop.Domain.Stages;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Sessions;

/// <summary>A new workshop. Only the host's door sends this.</summary>
/// <param name="Code">The join code, already claimed for this session.</param>
/// <param name="Doors">SHA-256 of each secret link, as hex, by role: the secret itself is never kept.</param>
/// <param name="K">No group of fewer ballots is ever shown alone; at least 3.</param>
/// <param name="Notice">Shown wherever the session is shown, such as "synthetic"; empty for real workshops.</param>
/// <param name="Seeds">Priorities of an earlier workshop that this one starts from.</param>
/// <param name="Rehearsal">It only tries out another one's plan; see <see cref="Rehearsing"/>.</param>
public sealed record CreateSession(
    string Title, string Question, string Place, string Language, Seq<StakeholderGroup> Groups, Seq<StagePlan> Agenda, bool NamesShown, int K,
    string Code, Seq<Door> Doors, string Notice, Seq<Seed> Seeds = default, bool? Rehearsal = null) : Command;

public sealed record Door(Role Role, string SecretHash);

/// <summary>Corrects what the workshop says of itself.</summary>
public sealed record DescribeSession(string Title, string Question, string Place) : Command;

/// <summary>Adds and renames stakeholder groups. One that somebody is in can't be taken away.</summary>
public sealed record SetGroups(Seq<StakeholderGroup> Groups) : Command;

/// <summary>From now on nobody sees names on notes. There is no way back: a promise of anonymity only gets stronger.</summary>
public sealed record HideNames : Command;

/// <summary>Ends the workshop: from now on it can be read and taken away, and nothing changes any more.</summary>
public sealed record CloseSession : Command;

public sealed record SessionCreated(
    string Title, string Question, string Place, string Language, Seq<StakeholderGroup> Groups, Seq<StagePlan> Agenda, bool NamesShown, int K,
    string Code, Seq<Door> Doors, string Notice, DateTimeOffset At, Seq<Seed> Seeds = default, bool? Rehearsal = null) : Event;

public sealed record SessionDescribed(string Title, string Question, string Place) : Event;

public sealed record GroupsSet(Seq<StakeholderGroup> Groups) : Event;

public sealed record NamesHidden : Event;

/// <param name="Pens">What stays of the authors of notes that are remembered under pen names.</param>
/// <param name="Dissents">What stays of those behind minority statements that are remembered so too.</param>
public sealed record SessionEnded(DateTimeOffset At, Seq<StagePens>? Pens = null, Seq<DissentCount>? Dissents = null) : Event;

/// <param name="Code">The join code; how to invite somebody.</param>
/// <param name="Rehearsal">Nobody in it is real but who runs it; absent in every other workshop.</param>
public sealed record WorkshopSight(
    string Title, string Question, string Place, string Language, Seq<StakeholderGroup> Groups, bool NamesShown, int K, string Code, string Notice,
    DateTimeOffset CreatedAt, DateTimeOffset? EndedAt, RestoredFrom? Restored = null, bool? Rehearsal = null) : Sight;

/// <summary>The archive that a restored workshop is read from: whose it was, how far, and when it was brought back.</summary>
/// <param name="Head">The hash that vouched for everything remembered up to <paramref name="Version"/>, as hex.</param>
/// <param name="Check">Its beginning, as reports print it.</param>
public sealed record RestoredFrom(string Session, long Version, string Head, string Check, DateTimeOffset At);

public static class CreatingSessions
{
    public static Decision Decide(CreateSession c, Ask ask, Session session) =>
        session.Exists ? Refusals.SessionExists
        : Words(c.Title, c.Question, c.Place) is { } bad ? bad
        : !GroupsAreGood(c.Groups) ? Refusals.GroupsBad
        : !ComposingAgendas.AreGood(c.Agenda) ? Refusals.AgendaBad
        : c.K is < Limits.SmallestK or > Limits.SmallestGroup || !IsLanguage(c.Language) || Text.Length(c.Notice) > Limits.InstructionsLength || !Seeding.AreGood(c.Seeds) ? Refusals.BadCommand
        : new SessionCreated(Text.Clean(c.Title), Text.Clean(c.Question), Text.Clean(c.Place), c.Language, Cleaned(c.Groups), ComposingAgendas.Cleaned(c.Agenda),
            c.NamesShown, c.K, c.Code, c.Doors, Text.Clean(c.Notice), ask.At, c.Seeds, c.Rehearsal is true ? true : null);

    public static Decision Decide(DescribeSession c, Session session) =>
        Words(c.Title, c.Question, c.Place) is { } bad ? bad
        : (session.Title, session.Question, session.Place) == (Text.Clean(c.Title), Text.Clean(c.Question), Text.Clean(c.Place)) ? Happens()
        : new SessionDescribed(Text.Clean(c.Title), Text.Clean(c.Question), Text.Clean(c.Place));

    public static Decision Decide(SetGroups c, Session session) =>
        !GroupsAreGood(c.Groups) ? Refusals.GroupsBad
        : GroupsInUse(session).Any(g => !c.Groups.Any(x => x.Id == g)) ? Refusals.GroupInUse
        : Cleaned(c.Groups) == session.Groups ? Happens()
        : new GroupsSet(Cleaned(c.Groups));

    private static IEnumerable<GroupId> GroupsInUse(Session session) =>
        session.Participants.Values.Select(p => p.Group).OfType<GroupId>()
            .Concat(session.Rounds.Values.SelectMany(r => r.Paper).Select(p => p.Group).Where(g => g.Text.Length > 0));

    public static Decision Decide(HideNames _, Session session) => session.NamesShown ? new NamesHidden() : Happens();

    public static Decision Decide(CloseSession _, Ask ask, Session session)
    {
        var closing = RunningStages.Ending(session, ask.At).ToSeq();
        var closed = closing.Aggregate(session, Session.Evolve);
        return Happens([.. closing, new SessionEnded(ask.At, PenNames.AtEnd(closed), Dissenting.AtEnd(closed))]);
    }

    private static Refusal? Words(string title, string question, string place) =>
        Text.Check(Text.Clean(title), Limits.TitleLength)
        ?? Text.Check(Text.Clean(question), Limits.QuestionLength)
        ?? Text.Check(Text.Clean(place), Limits.TitleLength, mayBeEmpty: true);

    // A BCP 47 tag by its look only: which languages the screens speak is not the domain's to know.
    internal static bool IsLanguage(string tag) => tag is { Length: >= 2 and <= 35 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static bool GroupsAreGood(Seq<StakeholderGroup> groups) =>
        groups.Count is >= 1 and <= Limits.Groups
        && groups.All(g => Ids.IsGood(g.Id.Text) && g.Look is >= 0 and < Limits.Groups && Text.Check(Text.Clean(g.Name), Limits.NameLength) is null)
        && groups.Select(g => g.Id).Distinct().Count() == groups.Count
        && groups.Select(g => Text.Clean(g.Name)).Distinct().Count() == groups.Count;

    private static Seq<StakeholderGroup> Cleaned(Seq<StakeholderGroup> groups) => groups.Select(g => g with { Name = Text.Clean(g.Name) }).ToSeq();

    public static Session Evolve(Session session, SessionCreated e) => Seeding.Sown(session with
    {
        Title = e.Title,
        Question = e.Question,
        Place = e.Place,
        Language = e.Language,
        Groups = e.Groups,
        Agenda = e.Agenda.Select(p => new Stage(p)).ToSeq(),
        NamesShown = e.NamesShown,
        K = e.K,
        Code = e.Code,
        Links = Link.Of(e.Doors),
        Notice = e.Notice,
        CreatedAt = e.At,
        IsRehearsal = e.Rehearsal ?? false,
    }, e.Seeds);

    public static Session Evolve(Session session, SessionDescribed e) => session with { Title = e.Title, Question = e.Question, Place = e.Place };

    public static Session Evolve(Session session, GroupsSet e) => session with { Groups = e.Groups };

    public static Session Evolve(Session session, NamesHidden _) => session with { NamesShown = false };

    public static Session Evolve(Session session, SessionEnded e) => PenNames.Forgotten(session, e.Pens) with { EndedAt = e.At };

    public static WorkshopSight? Show(Session s) => s.Exists
        ? new(s.Title, s.Question, s.Place, s.Language, s.Groups, s.NamesShown, s.K, s.Code, s.Notice, s.CreatedAt, s.EndedAt, Rehearsal: s.IsRehearsal ? true : null)
        : null;
}
