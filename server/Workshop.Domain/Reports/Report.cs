using System.Security.Cryptography;
using System.Text;
using Workshop.Domain.Ballots;
using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Priorities;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Themes;
using Workshop.Domain.Translations;

namespace Workshop.Domain.Reports;

/// <summary>How far the session was when the report was made.</summary>
/// <param name="Head">The hash that vouches for everything remembered up to <paramref name="Version"/>.</param>
/// <param name="Session">Which one it was; its id opens nothing.</param>
public sealed record Stamp(long Version, byte[] Head, DateTimeOffset At, string Session = "")
{
    /// <summary>The head as people can read it out: its first eight hex digits, in two halves.</summary>
    public string Code => Convert.ToHexString(Head, 0, 2) + "-" + Convert.ToHexString(Head, 2, 2);

    public bool Equals(Stamp? other) => other is not null && (Version, At, Session) == (other.Version, other.At, other.Session) && Head.AsSpan().SequenceEqual(other.Head);

    public override int GetHashCode() => HashCode.Combine(Version, At, Session);
}

/// <summary>A note as the report quotes it.</summary>
/// <param name="By">The groups that it may come from; empty where groups are not told.</param>
/// <param name="Alike">What was merged under it.</param>
/// <param name="From">Where an imported note comes from; absent for what was written in the workshop.</param>
public sealed record ReportedNote(NoteId Id, int Number, string Text, Seq<GroupId> By, string? Author, Seq<ReportedNote> Alike, bool Redacted, string? From = null);

/// <param name="Seeds">The priorities of earlier workshops that it stands for; null: none.</param>
public sealed record ReportedTheme(ThemeId? Id, string Name, Seq<ReportedNote> Notes, Seq<Seed>? Seeds = null);

/// <summary>What people answered to the question of one stage.</summary>
public sealed record ReportedAnswers(StageId Stage, string Title, string Question, Seq<ReportedNote> Answers);

/// <param name="Dissents">The minority statements on record, oldest first.</param>
/// <param name="Themes">The names of the themes that it comes from, the first one first.</param>
/// <param name="Seeds">The priorities of earlier workshops that those themes stand for.</param>
public sealed record ReportedPriority(PrioritySight Sight, Seq<string> Themes, Seq<ReportedNote> Notes, Seq<DissentSight> Dissents, Seq<Seed> Seeds);

/// <summary>A ballot without its voter: in an order that tells nothing, with the reporting group and never a smaller one.</summary>
public sealed record ReportedBallot(string Id, Seq<GroupId> Group, Ballot Ballot);

/// <param name="Ballots">Only of revealed rounds: what is needed to count again.</param>
/// <param name="Receipts">The codes of its voters, apart from the ballots and in an order of their own; see <see cref="Domain.Ballots.Receipts"/>.</param>
public sealed record ReportedRound(RoundSight Sight, Seq<ReportedBallot> Ballots, Seq<string> Receipts, RoundDetail? Detail);

/// <summary>
/// What every export is made from, so that they can't disagree. Made of what its reader may see on screen (<see cref="Session.Show"/>),
/// so it can't say more than the screen does.
/// </summary>
/// <param name="Translations">What interpreters put into other languages, of what the report says.</param>
public sealed record Report(
    WorkshopSight Workshop, Stamp Stamp, RoomSight Room, Seq<StageSight> Stages, Seq<ReportedPriority> Priorities, Seq<ReportedRound> Rounds,
    Seq<ReportedTheme> Themes, Seq<ReportedAnswers> Answers, Seq<TranslationSight> Translations = default)
{
    public bool IsClosed => Workshop.EndedAt is not null;

    /// <summary>Empty for people without a group: each language has a word of its own for them.</summary>
    public string NameOf(GroupId group) => Workshop.Groups.FirstOrDefault(g => g.Id == group)?.Name ?? "";

    public int NoteCount => Themes.Sum(t => t.Notes.Sum(n => 1 + n.Alike.Count));

    public static Report Of(Session session, Audience reader, Stamp stamp)
    {
        if (session.Restored is not null)
            return RestoringSessions.For(session, reader);
        var sights = Session.KeysFor(session, reader).Select(k => Session.Show(k, session, reader)).OfType<Sight>().ToList();
        var notes = sights.OfType<NoteSight>().Where(n => n.Hidden is null).OrderBy(n => n.Parked ?? false).ThenByDescending(n => n.Pinned ?? false).ThenBy(n => n.Number).ToList();
        var stages = sights.OfType<StageSight>().ToSeq();
        var answered = stages.Where(s => s.Kind == StageKind.Answer).Select(s => s.Id).ToHashSet();
        var alike = notes.Where(n => n.Under is not null).ToLookup(n => n.Under!.Value, n => Quote(n, []));
        var heads = notes.Where(n => n.Under is null && !answered.Contains(n.Stage)).Select(n => (n.Theme, Note: Quote(n, alike[n.Id].ToSeq()))).ToList();
        var quoted = notes.Where(n => n.Under is null).Select(n => Quote(n, alike[n.Id].ToSeq())).ToList();
        var dissents = sights.OfType<DissentSight>().Where(d => d.OnRecord).OrderBy(d => d.Number).ToLookup(d => d.Priority);
        return new(
            sights.OfType<WorkshopSight>().Single(), stamp, sights.OfType<RoomSight>().Single(), stages,
            sights.OfType<PrioritySight>().OrderBy(p => p.Number).ThenBy(p => p.Id.Text, StringComparer.Ordinal).Select(p => Tie(p, session, quoted, dissents[p.Id].ToSeq())).ToSeq(),
            sights.OfType<RoundSight>().OrderBy(r => r.Number).Select(r => Reported(r, session.Rounds[r.Id])).ToSeq(),
            ThemesOf(sights.OfType<ThemeSight>().OrderBy(t => t.Number).ThenBy(t => t.Id.Text, StringComparer.Ordinal), heads),
            stages.Where(s => answered.Contains(s.Id)).Select(s => new ReportedAnswers(s.Id, s.Title, s.Question,
                notes.Where(n => n.Stage == s.Id).Select(n => Quote(n, [])).ToSeq())).Where(a => a.Answers.Count > 0).ToSeq(),
            // What is hidden is in no report, in no language.
            sights.OfType<TranslationSight>().Where(t => t is { Texts.Count: > 0, Stale: false } && (t.Of != Original.Note || notes.Exists(n => n.Id.Text == t.OriginalId)))
                .OrderBy(t => t.Id, StringComparer.Ordinal).ToSeq());
    }

    private static ReportedRound Reported(RoundSight sight, Round round) =>
        new(sight, Ballots(round), round.Published is { } print ? Receipts.Of(print) : [], round.Published?.Detail);

    private static ReportedNote Quote(NoteSight n, Seq<ReportedNote> alike) => new(n.Id, n.Number, n.Text, n.By, n.Author, alike, n.Redacted ?? false, n.From);

    private static ReportedPriority Tie(PrioritySight p, Session session, List<ReportedNote> heads, Seq<DissentSight> dissents)
    {
        var all = heads.SelectMany(h => h.Alike.Prepend(h)).ToDictionary(n => n.Id);
        var themes = session.Priorities[p.Id].Themes.Select(t => session.Themes[t]).ToSeq();
        // What is hidden is quoted nowhere, so it is not cited either: an archive must hold all that it names.
        var cited = p.Notes.Where(all.ContainsKey).ToSeq();
        return new(p with { Notes = cited }, themes.Select(t => t.Name).ToSeq(), cited.Select(n => all[n]).ToSeq(), dissents, themes.SelectMany(t => FollowingActions.Told(t, session)).ToSeq());
    }

    private static Seq<ReportedTheme> ThemesOf(IEnumerable<ThemeSight> themes, List<(ThemeId? Theme, ReportedNote Note)> heads)
    {
        var named = themes.Select(t => new ReportedTheme(t.Id, t.Name, heads.Where(h => h.Theme == t.Id).Select(h => h.Note).ToSeq(), t.Seeds)).ToList();
        var loose = heads.Where(h => h.Theme is not { } t || named.All(n => n.Id != t)).Select(h => h.Note).ToSeq();
        return loose.Count == 0 ? named.ToSeq() : named.Append(new(null, "", loose)).ToSeq();
    }

    private static Seq<ReportedBallot> Ballots(Round round)
    {
        if (round.Published is not { } print)
            return [];
        // Which were on paper is told of none: taken away, they would leave the others.
        return print.Ballots.Select(b => (Id: b.Key.Text, Ballot: b.Value)).Concat(PaperLine.BallotsOf(print.Paper)).OrderBy(b => Order(round.Id, b.Id), StringComparer.Ordinal)
            .Select((b, i) => new ReportedBallot($"b{i + 1}", GroupsOf(b.Ballot, round, print), b.Ballot.Ballot)).ToSeq();
    }

    // Who blocks must not be narrowed down; and where small cells are cut or means of few are withheld, ballots by group would fill them in again.
    private static Seq<GroupId> GroupsOf(CastBallot cast, Round round, Print print) =>
        round.IsOnOneSentence || round.Terms.Strict || print.Detail.Withheld.Count > 0 ? [] : print.Reporting.NamesFor(cast.Group);

    // The same for every export of this round and another for every other round, so that no two rounds can be laid side by side.
    // Nobody can compute it for somebody else: the name under which somebody votes is told to nobody.
    private static string Order(RoundId round, string who) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{round}|{who}")));
}
