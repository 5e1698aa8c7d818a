using Workshop.Domain.Ballots;
using Workshop.Domain.Priorities;
using Workshop.Domain.Stages;
using Workshop.Domain.Themes;

namespace Workshop.Domain.Acts;

/// <summary>The parts of the structure: what two sessions differ in, what a part is now, and putting one back.</summary>
internal static class Parts
{
    /// <summary>What is not the same any more, as it was before.</summary>
    public static Seq<Part> Changed(Session before, Session after) =>
    [
        .. before.Themes.Keys.Union(after.Themes.Keys).Where(t => !Equals(before.Themes.GetValueOrDefault(t), after.Themes.GetValueOrDefault(t)))
            .OrderBy(t => t.Text, StringComparer.Ordinal).Select(t => Of(t, before)),
        .. before.Notes.Keys.Where(n => after.Notes.ContainsKey(n) && Of(n, before) != Of(n, after)).OrderBy(n => n.Text, StringComparer.Ordinal).Select(n => Of(n, before)),
        .. before.Notes.Keys.Where(n => after.Notes.ContainsKey(n) && Words(n, before) != Words(n, after)).OrderBy(n => n.Text, StringComparer.Ordinal).Select(n => Words(n, before)),
        .. before.Agenda.Select(s => s.Id).Union(after.Agenda.Select(s => s.Id)).Where(s => Of(s, before) != Of(s, after))
            .Select(s => after.FindStage(s) is null ? WithTables(s, before) : Of(s, before)),
        .. before.Agenda.Select(s => s.Id).SequenceEqual(after.Agenda.Select(s => s.Id)) ? Array.Empty<Part>() : [Agenda(before)],
        .. before.Priorities.Keys.Where(p => Of(p, before) != Of(p, after)).OrderBy(p => p.Text, StringComparer.Ordinal)
            .Select(p => after.Priorities.ContainsKey(p) ? Of(p, before) : Whole(p, before)),
        .. before.Dissents.Keys.Where(d => after.Dissents.ContainsKey(d) && Of(d, before) != Of(d, after)).OrderBy(d => d.Text, StringComparer.Ordinal).Select(d => Of(d, before)),
    ];

    /// <summary>The same parts as they are now; what is needed to bring one back that will be gone is kept with it.</summary>
    /// <param name="to">What each is to become.</param>
    public static Seq<Part> Now(Seq<Part> to, Session s) => to.Select(part => part switch
    {
        StagePart { Plan: null } p => WithTables(p.Id, s),
        PriorityPart { Number: null } p => Whole(p.Id, s),
        _ => Now(part, s),
    }).ToSeq();

    /// <summary>Whether a part is still as it was left. A note that is gone has nothing to put back.</summary>
    public static bool IsAsLeft(Part left, Session s) =>
        NoteOf(left) is { } note && !s.Notes.ContainsKey(note) || Bare(left) == Now(left, s);

    private static NoteId? NoteOf(Part part) => part switch
    {
        NotePart p => p.Id,
        WordsPart p => p.Id,
        _ => null,
    };

    private static Part Now(Part part, Session s) => part switch
    {
        NotePart p => Of(p.Id, s),
        WordsPart p => Words(p.Id, s),
        ThemePart p => Of(p.Id, s),
        StagePart p => Of(p.Id, s),
        AgendaPart => Agenda(s),
        PriorityPart p => Of(p.Id, s),
        DissentPart p => Of(p.Id, s),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static Part Bare(Part part) => part switch
    {
        StagePart p => p with { Split = null },
        PriorityPart p => p with { Removed = null, Dissents = [] },
        _ => part,
    };

    private static NotePart Of(NoteId id, Session s) =>
        s.Notes.GetValueOrDefault(id) is { } note
            ? new(id, note.Theme, note.Under, s.Merged.GetValueOrDefault(id), note.Hidden, note.Parked, note.Pinned, note.Locked) : new(id, null, null, []);

    private static WordsPart Words(NoteId id, Session s) => s.Notes.GetValueOrDefault(id) is { } note ? new(id, note.Text, note.Own) : new(id, "", null);

    private static ThemePart Of(ThemeId id, Session s) => new(id, s.Themes.GetValueOrDefault(id));

    private static StagePart Of(StageId id, Session s) => s.FindStage(id) is { } stage ? new(id, stage.Plan, stage.Skipped) : new(id, null, false);

    private static StagePart WithTables(StageId id, Session s) => Of(id, s) with
    {
        Split = s.FindStage(id) is { Tables: > 0 } t
            ? new(id, t.Split, t.Tables, t.Seed, t.Seats.Select(x => new TableSeat(x.Key, x.Value)).OrderBy(x => x.Who.Text, StringComparer.Ordinal).ToSeq()) : null,
    };

    private static AgendaPart Agenda(Session s) => new(s.Agenda.Select(x => x.Id).ToSeq());

    private static PriorityPart Of(PriorityId id, Session s) => s.Priorities.GetValueOrDefault(id) is { } p ? new(id, p.Number, p.Themes) : new(id, null, []);

    private static PriorityPart Whole(PriorityId id, Session s) => Of(id, s) with
    {
        Removed = s.Priorities.GetValueOrDefault(id),
        Dissents = s.Dissents.Values.Where(d => d.Priority == id).OrderBy(d => d.Number).ToSeq(),
    };

    private static DissentPart Of(DissentId id, Session s) => new(id, s.Dissents.GetValueOrDefault(id) is { OffWall: true });

    /// <summary>Why parts can't become what they shall be: what stands in the way now, or what they belong to is gone.</summary>
    public static Refusal? InTheWay(Seq<Part> to, Session s)
    {
        var after = to.Aggregate(s, Put);
        // What hides a note takes it out of its stack, locked or not; so does what shows it again.
        var hides = to.OfType<NotePart>().Any(p => s.Notes.GetValueOrDefault(p.Id) is { } n && n.Hidden != p.Hidden);
        return to.Select(part => InTheWay(part, s, after, hides)).FirstOrDefault(r => r is not null)
            ?? (after.Themes.Count > Limits.Themes && after.Themes.Count > s.Themes.Count ? Refusals.ThemeTooMany
                : after.Agenda.Count > Limits.Stages ? Refusals.AgendaFull
                : after.Priorities.Count > Limits.Priorities ? Refusals.PriorityTooMany
                : after.Agenda.Count == 0 ? Refusals.StageFrozen
                : null);
    }

    private static Refusal? InTheWay(Part part, Session s, Session after, bool hides) => part switch
    {
        NotePart p => InTheWay(p, s, after, hides),
        WordsPart p => s.Notes.GetValueOrDefault(p.Id) is not { } note ? null : note.Locked ? Refusals.NoteLocked
            : RoundItems.AreVotedOn(ItemKind.Notes, p.Id.Text, s) ? Refusals.NoteFrozen : null,
        ThemePart p => RoundItems.AreVotedOn(ItemKind.Themes, p.Id.Text, s) ? Refusals.ThemeFrozen
            // What came to it since would belong to nothing.
            : p.Theme is null && (after.Notes.Values.Any(n => n.Theme == p.Id) || after.Priorities.Values.Any(x => x.Themes.Contains(p.Id))) ? Refusals.ActConflict
            : null,
        StagePart p => ComposingAgendas.InTheWay(p.Id, p.Plan, p.Skipped, s),
        AgendaPart p => p.Order.Count == after.Agenda.Count ? null : Refusals.ActConflict,
        PriorityPart p => p.From.All(after.Themes.ContainsKey) ? null : Refusals.ActConflict,
        DissentPart p => s.Dissents.ContainsKey(p.Id) ? null : Refusals.ActConflict,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static Refusal? InTheWay(NotePart p, Session s, Session after, bool hides) =>
        !s.Notes.TryGetValue(p.Id, out var note) ? null
        : (p.Theme is { } theme && !after.Themes.ContainsKey(theme)) || (p.Under is { } under && !s.Notes.ContainsKey(under)) || p.Alike.Any(n => !s.Notes.ContainsKey(n))
            ? Refusals.ActConflict
        : !hides && note.Locked && p.Locked && (note.Theme, note.Under, note.Parked) != (p.Theme, p.Under, p.Parked) ? Refusals.NoteLocked
        : !note.Hidden && p.Hidden && RoundItems.AreVotedOn(ItemKind.Notes, p.Id.Text, s) ? Refusals.NoteFrozen
        : (note.Theme, note.Parked, note.Hidden) == (p.Theme, p.Parked, p.Hidden) && note.Under == p.Under && s.Merged.GetValueOrDefault(p.Id) == p.Alike ? null
        : IsVotedOn(note.Theme, s) || IsVotedOn(p.Theme, s) ? Refusals.ThemeFrozen
        : (note.Under != p.Under || s.Merged.GetValueOrDefault(p.Id) != p.Alike) && RoundItems.AreVotedOn(ItemKind.Notes, p.Id.Text, s) ? Refusals.NoteFrozen
        : null;

    private static bool IsVotedOn(ThemeId? theme, Session s) => theme is { } id && RoundItems.AreVotedOn(ItemKind.Themes, id.Text, s);

    /// <summary>The session with a part put back. Counters never run back, and a name is free for nobody else.</summary>
    public static Session Put(Session s, Part part) => part switch
    {
        NotePart p => Put(s, p),
        WordsPart p => s.Notes.GetValueOrDefault(p.Id) is { } note ? s with { Notes = s.Notes.SetItem(p.Id, note with { Text = p.Text, Own = p.Own }) } : s,
        ThemePart { Theme: { } theme } p => s with { Themes = s.Themes.SetItem(p.Id, theme), RemovedThemes = s.RemovedThemes.Remove(p.Id) },
        ThemePart p => s with { Themes = s.Themes.Remove(p.Id), RemovedThemes = s.RemovedThemes.Add(p.Id) },
        StagePart { Plan: { } plan } p => Put(s, p, plan),
        StagePart p => s.FindStage(p.Id) is null ? s : ComposingAgendas.Evolve(s, new StageRemoved(p.Id)),
        AgendaPart p => s with { Agenda = p.Order.Select(s.FindStage).OfType<Stage>().Concat(s.Agenda.Where(x => !p.Order.Contains(x.Id))).ToSeq() },
        PriorityPart p => Put(s, p),
        DissentPart p => s.Dissents.GetValueOrDefault(p.Id) is { } d ? s with { Dissents = s.Dissents.SetItem(p.Id, d with { OffWall = p.OffWall }) } : s,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static Session Put(Session s, NotePart p) => s.Notes.GetValueOrDefault(p.Id) is not { } note ? s : s with
    {
        Notes = s.Notes.SetItem(p.Id, note with { Theme = p.Theme, Under = p.Under, Hidden = p.Hidden, Parked = p.Parked, Pinned = p.Pinned, Locked = p.Locked }),
        Merged = p.Alike.Count == 0 ? s.Merged.Remove(p.Id) : s.Merged.SetItem(p.Id, p.Alike),
    };

    private static Session Put(Session s, StagePart p, StagePlan plan)
    {
        if (s.FindStage(p.Id) is { } there)
            return s.WithStage(p.Id, x => x with { Plan = plan, Skipped = p.Skipped, Revision = there.Plan == plan ? x.Revision : x.Revision + 1 });
        var back = s with { Agenda = s.Agenda.Add(new(plan) { Skipped = p.Skipped }), RemovedStages = s.RemovedStages.Remove(p.Id) };
        return p.Split is { } split ? SplittingTheRoom.Evolve(back, split) : back;
    }

    private static Session Put(Session s, PriorityPart p)
    {
        if (p.Number is not { } number)
            return s.Priorities.ContainsKey(p.Id) ? Dissenting.Without(WordingPriorities.Evolve(s, new PriorityRemoved(p.Id)), p.Id) : s;
        if (s.Priorities.GetValueOrDefault(p.Id) is { } there)
            return s with { Priorities = s.Priorities.SetItem(p.Id, there.From(p.From) with { Number = number }) };
        return p.Removed is not { } removed ? s : s with
        {
            Priorities = s.Priorities.Add(p.Id, removed),
            RemovedPriorities = s.RemovedPriorities.Remove(p.Id),
            Dissents = s.Dissents.SetItems(p.Dissents.Select(d => KeyValuePair.Create(d.Id, d))),
            GoneDissents = s.GoneDissents.Except(p.Dissents.Select(d => d.Id)),
        };
    }

    /// <summary>The keys of what a part is about, for those who may see it.</summary>
    public static IEnumerable<Key> Touches(Part part, Session before, Session after) => part switch
    {
        NotePart p => after.Notes.ContainsKey(p.Id) ? ModeratingNotes.Touches(p.Id, before, after) : [],
        WordsPart p => after.Notes.ContainsKey(p.Id) ? ModeratingNotes.Touches(p.Id, before, after) : [],
        ThemePart p => [new(Thing.Theme, p.Id.Text)],
        StagePart p => [.. ComposingAgendas.Touches(p.Id), .. TablesOf(p.Id, before).Union(TablesOf(p.Id, after))],
        AgendaPart => [new(Thing.Agenda)],
        PriorityPart p => [new(Thing.Priority, p.Id.Text), .. Dissenting.Touches(p.Id, before).Union(Dissenting.Touches(p.Id, after))],
        DissentPart p => [new(Thing.Dissent, p.Id.Text)],
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static IEnumerable<Key> TablesOf(StageId id, Session s) =>
        s.FindStage(id) is { Tables: > 0 } stage ? stage.Seats.Keys.Select(p => new Key(Thing.Me, "", p)).Prepend(new(Thing.Tables, id.Text)) : [];
}
