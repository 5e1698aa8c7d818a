using System.Collections.Immutable;
using Workshop.Domain.Ballots;
using Workshop.Domain.Priorities;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Themes;

/// <summary>A new theme with these notes in it, from wherever they were. With notes of one theme this splits it.</summary>
public sealed record CreateTheme(ThemeId Id, string Name, Seq<NoteId> Notes) : Command;

public sealed record RenameTheme(ThemeId Id, string Name) : Command;

/// <summary>All notes of one theme go into another; the emptied one is gone.</summary>
public sealed record MergeThemes(ThemeId From, ThemeId Into) : Command;

/// <summary>The theme is gone; its notes are ungrouped again.</summary>
public sealed record RemoveTheme(ThemeId Id) : Command;

/// <summary>Puts notes, several at once, into a theme, or with null back among those not grouped.</summary>
public sealed record MoveNotes(Seq<NoteId> Notes, ThemeId? To) : Command;

public sealed record ThemeCreated(ThemeId Id, string Name) : Event;

public sealed record ThemeRenamed(ThemeId Id, string Name) : Event;

/// <param name="Into">The theme that took its notes in; null where they are ungrouped.</param>
public sealed record ThemeRemoved(ThemeId Id, ThemeId? Into = null) : Event;

public sealed record NotesMoved(Seq<NoteId> Notes, ThemeId? To) : Event;

public static class GroupingNotes
{
    public static Decision Decide(CreateTheme command, Ask ask, Session session)
    {
        var name = Text.Clean(command.Name);
        return MayGroup(ask, session) is { } refusal ? refusal
            : !Ids.IsGood(command.Id.Text) ? Refusals.BadId
            : session.Themes.ContainsKey(command.Id) || session.RemovedThemes.Contains(command.Id) ? Refusals.ThemeExists
            : session.Themes.Count >= Limits.Themes ? Refusals.ThemeTooMany
            : Text.Check(name, Limits.TitleLength) is { } bad ? bad
            : NotesBad(command.Notes, session, ask) is { } unknown ? unknown
            : AnswersAmong(command.Notes, session) is { } answer ? answer
            : LockedAmong(command.Notes, session) is { } locked ? locked
            : FrozenNotes(command.Notes, session) is { } frozen ? frozen
            : Happens([new ThemeCreated(command.Id, name), .. Moving(command.Notes, command.Id, session)]);
    }

    public static Decision Decide(RenameTheme command, Ask ask, Session session)
    {
        var name = Text.Clean(command.Name);
        return MayChange(command.Id, ask, session) is { } refusal ? refusal
            : Text.Check(name, Limits.TitleLength) is { } bad ? bad
            : session.Themes[command.Id].Name == name ? Happens()
            : new ThemeRenamed(command.Id, name);
    }

    public static Decision Decide(MergeThemes command, Ask ask, Session session) =>
        MayChange(command.From, ask, session) is { } from ? from
        : MayChange(command.Into, ask, session) is { } into ? into
        : command.From == command.Into ? Happens()
        : LockedAmong(session.HeadsIn(command.From), session) is { } locked ? locked
        : Happens([.. Moving(session.HeadsIn(command.From), command.Into, session), new ThemeRemoved(command.From, command.Into)]);

    public static Decision Decide(RemoveTheme command, Ask ask, Session session) =>
        MayGroup(ask, session) is null && session.RemovedThemes.Contains(command.Id) ? Happens()
        : MayChange(command.Id, ask, session) is { } refusal ? refusal
        : LockedAmong(session.HeadsIn(command.Id), session) is { } locked ? locked
        : Happens([.. Moving(session.HeadsIn(command.Id), null, session), new ThemeRemoved(command.Id)]);

    public static Decision Decide(MoveNotes command, Ask ask, Session session) =>
        MayGroup(ask, session) is { } refusal ? refusal
        : command.To is { } to && !session.Themes.ContainsKey(to) ? Refusals.ThemeUnknown
        : command.To is { } target && IsFrozen(target, session) ? Refusals.ThemeFrozen
        : NotesBad(command.Notes, session, ask) is { } unknown ? unknown
        : AnswersAmong(command.Notes, session) is { } answer ? answer
        : LockedAmong(command.Notes, session) is { } locked ? locked
        : FrozenNotes(command.Notes, session) is { } frozen ? frozen
        : Happens([.. Moving(command.Notes, command.To, session)]);

    /// <summary>The facilitator and the rapporteur may group whenever notes can be seen; participants while a stage that lets them is open.</summary>
    internal static Refusal? MayGroup(Ask ask, Session session) =>
        ask.IsParticipant && session.OpenStage is not { Kind: StageKind.Group, Plan.Rules.ParticipantsMayGroup: true } ? Refusals.GroupingClosed : null;

    private static Refusal? MayChange(ThemeId id, Ask ask, Session session) =>
        MayGroup(ask, session) is { } refusal ? refusal
        : !session.Themes.ContainsKey(id) ? Refusals.ThemeUnknown
        : IsFrozen(id, session) ? Refusals.ThemeFrozen
        : null;

    /// <summary>What people are voting on right now must not change under their fingers.</summary>
    internal static bool IsFrozen(ThemeId id, Session session) =>
        RoundItems.AreVotedOn(ItemKind.Themes, id.Text, session);

    internal static Refusal? FrozenNotes(Seq<NoteId> notes, Session session) =>
        notes.Any(n => session.Notes[n].Theme is { } theme && IsFrozen(theme, session)) ? Refusals.ThemeFrozen : null;

    /// <summary>A note that is voted on stays what it is: neither under another nor with another under it than before.</summary>
    internal static Refusal? VotedOn(Seq<NoteId> notes, Session session) =>
        notes.Any(n => RoundItems.AreVotedOn(ItemKind.Notes, n.Text, session)) ? Refusals.NoteFrozen : null;

    internal static Refusal? NotesBad(Seq<NoteId> notes, Session session, Ask? ask = null) =>
        notes.Count > Limits.NotesAtOnce ? Refusals.BadCommand with { Limit = Limits.NotesAtOnce }
        // A note that was hidden is for participants as if it were not there.
        : notes.Any(n => !session.Notes.TryGetValue(n, out var note) || (note.Hidden && ask is { IsParticipant: true })) ? Refusals.NoteUnknown
        : notes.Any(n => !session.IsRevealed(session.Notes[n])) ? Refusals.NotesHidden
        : null;

    /// <summary>A locked note stays where it is, and so does the stack that it is in.</summary>
    internal static Refusal? LockedAmong(Seq<NoteId> notes, Session session) =>
        notes.Select(n => session.Notes[n].Under ?? n).SelectMany(h => session.Merged.GetValueOrDefault(h).Prepend(h)).Any(n => session.Notes[n].Locked)
            ? Refusals.NoteLocked : null;

    /// <summary>Answers stand under their question.</summary>
    internal static Refusal? AnswersAmong(Seq<NoteId> notes, Session session) =>
        notes.Any(n => session.FindStage(session.Notes[n].Stage) is { Kind: StageKind.Answer }) ? Refusals.NoteIsAnswer : null;

    /// <summary>A merged note goes where its head goes: moving any of a stack moves the stack.</summary>
    private static IEnumerable<Event> Moving(Seq<NoteId> notes, ThemeId? to, Session session)
    {
        var heads = notes.Select(n => session.Notes[n].Under ?? n).Distinct().Where(n => session.Notes[n].Theme != to || session.Notes[n].Parked).ToSeq();
        return heads.Count == 0 ? [] : [new NotesMoved(heads, to)];
    }

    public static Session Evolve(Session session, ThemeCreated e) => session with
    {
        Themes = session.Themes.Add(e.Id, new(e.Id, e.Name, session.ThemesEver + 1)),
        ThemesEver = session.ThemesEver + 1,
    };

    public static Session Evolve(Session session, ThemeRenamed e) => session with
    {
        Themes = session.Themes.SetItem(e.Id, session.Themes[e.Id] with { Name = e.Name }),
    };

    /// <summary>What was agreed outlives the theme it came from: it goes where the notes went, and so do the seeds.</summary>
    public static Session Evolve(Session session, ThemeRemoved e) => session with
    {
        Themes = WithSeeds(session.Themes.Remove(e.Id), e.Into, session.Themes[e.Id].Seeds),
        RemovedThemes = session.RemovedThemes.Add(e.Id),
        Priorities = session.Priorities.SetItems(session.Priorities.Where(p => p.Value.Themes.Contains(e.Id))
            .Select(p => KeyValuePair.Create(p.Key, p.Value.From(p.Value.Themes.Select(t => t == e.Id ? e.Into : t).OfType<ThemeId>())))),
    };

    private static ImmutableDictionary<ThemeId, Theme> WithSeeds(ImmutableDictionary<ThemeId, Theme> themes, ThemeId? into, Seq<Seed> seeds) =>
        into is { } id && seeds.Count > 0 ? themes.SetItem(id, themes[id] with { Seeds = themes[id].Seeds.AddRange(seeds) }) : themes;

    public static Session Evolve(Session session, NotesMoved e)
    {
        var notes = session.Notes.ToBuilder();
        foreach (var id in WithMerged(e.Notes, session))
            notes[id] = notes[id] with { Theme = e.To, Parked = false };
        return session with { Notes = notes.ToImmutable() };
    }

    private static IEnumerable<NoteId> WithMerged(Seq<NoteId> heads, Session session) =>
        heads.SelectMany(h => session.Merged.GetValueOrDefault(h).Prepend(h));

    public static IEnumerable<Key> Touches(NotesMoved e, Session session) =>
        // Imported notes may be in a theme before their board is open.
        WithMerged(e.Notes, session).Where(n => session.IsRevealed(session.Notes[n])).Select(n => new Key(Thing.Note, n.Text));

    public static IEnumerable<Key> Touches(ThemeRemoved e, Session before) =>
        [new(Thing.Theme, e.Id.Text), .. e.Into is { } into ? [new Key(Thing.Theme, into.Text)] : Array.Empty<Key>(), .. before.Priorities.Values.Where(p => p.Themes.Contains(e.Id)).Select(p => new Key(Thing.Priority, p.Id.Text))];

    public static ThemeSight? Show(Session session, ThemeId id) =>
        session.Themes.GetValueOrDefault(id) is { } theme ? new(theme.Id, theme.Name, theme.Number, theme.Seeds.Count > 0 ? FollowingActions.Told(theme, session) : null) : null;
}
