using System.Collections.Immutable;
using Workshop.Domain.Stages;

namespace Workshop.Domain.Notes;

/// <summary>What stays of an author once the workshop has ended.</summary>
/// <param name="Name">Under which their notes of one stage are remembered.</param>
/// <param name="Told">With which of the stage's groups they are told, from 0; null: with none.</param>
/// <param name="Table">Where they wrote, if the boards of the tables never came together.</param>
/// <param name="Who">Whose name the room reads beside the notes, and therefore the disk too; null: nobody's.</param>
public sealed record Pen(ParticipantId Name, int? Told = null, int? Table = null, ParticipantId? Who = null);

/// <summary>What stays of all authors of one stage, in an order that tells nothing.</summary>
/// <param name="ToldUpTo">As <see cref="Stages.Stage.ToldUpTo"/>.</param>
public sealed record StagePens(StageId Stage, Seq<Seq<GroupId>> Told, int ToldUpTo, Seq<Pen> Pens);

/// <summary>
/// Whose a note is. It is remembered under a name that its author has in its stage alone, and only while the workshop runs can be told whose that
/// is. What a note is told with follows from its author's group and table, so it is said once more when the workshop ends, and from then on needs
/// no author. Notes of before there were pen names are remembered by participants.
/// </summary>
public static class PenNames
{
    /// <summary>Under which name the notes of somebody in a stage are remembered.</summary>
    public static ParticipantId Of(StageId stage, ParticipantId who, Session session) => session.Pseudonyms is { } names ? names.Of(stage, who) : who;

    /// <summary>The participant who wrote under a name; the name itself where that can't be told any more.</summary>
    public static ParticipantId WhoIs(StageId stage, ParticipantId name, Session session) =>
        session.Participants.ContainsKey(name) ? name : session.Pseudonyms?.WhoIs(stage, name, session.Participants) ?? name;

    /// <summary>What is remembered of authors at the end; null where no note is under a pen name.</summary>
    internal static Seq<StagePens>? AtEnd(Session session)
    {
        var pens = session.Agenda.Where(s => session.Notes.Values.Any(n => n.Stage == s.Id && n.Pen is not null))
            .Select(s => new StagePens(s.Id, s.Told.Buckets, s.ToldUpTo, session.Notes.Values.Where(n => n.Stage == s.Id && n.Pen is not null)
                .GroupBy(n => n.Pen!.Value).OrderBy(notes => notes.Key.Text, StringComparer.Ordinal).Select(notes => AtEnd(notes.Key, [.. notes], s, session)).ToSeq())).ToSeq();
        return pens.Count == 0 ? null : pens;
    }

    private static Pen AtEnd(ParticipantId pen, IReadOnlyList<Note> notes, Stage stage, Session session)
    {
        var who = notes[0].Author!.Value;
        var told = stage.Told.Buckets.Index().Where(b => b.Item.Contains(session.GroupOf(who))).Select(b => (int?)b.Index).FirstOrDefault();
        int? table = stage is { AtTables: true, Revealed: false } && stage.Seats.TryGetValue(who, out var at) ? at : null;
        return new(pen, told, table, notes.Any(n => ReadingAtTables.Name(n, session) is not null) ? who : null);
    }

    /// <summary>The session of which nobody can tell any more who wrote what, but where the room reads it.</summary>
    internal static Session Forgotten(Session session, Seq<StagePens>? pens)
    {
        if (pens is not { } kept)
            return session;
        foreach (var stage in kept)
        {
            var byName = stage.Pens.DistinctBy(p => p.Name).ToDictionary(p => p.Name);
            session = Renamed(session, n => n.Stage != stage.Stage || n.Pen is not { } pen ? n.Author : byName.GetValueOrDefault(pen)?.Who ?? pen)
                .WithStage(stage.Stage, s => s with { Told = new(stage.Told), ToldUpTo = stage.ToldUpTo, Pens = byName.Values.Where(p => p.Who is null).ToImmutableDictionary(p => p.Name) });
        }
        return session;
    }

    /// <summary>The session as it may be stored while it runs: with pen names where there are any.</summary>
    public static Session Hidden(Session session) => session.EndedAt is not null ? session : Renamed(session, n => n.Pen ?? n.Author);

    /// <summary>The same with authors again, for whoever hosts it.</summary>
    public static Session Shown(Session session) =>
        session.EndedAt is not null ? session : Renamed(session, n => n.Pen is { } pen ? WhoIs(n.Stage, pen, session) : n.Author);

    private static Session Renamed(Session session, Func<Note, ParticipantId?> author)
    {
        var renamed = session.Notes.Values.Select(n => n with { Author = author(n) }).Where(n => n.Author != session.Notes[n.Id].Author).ToList();
        if (renamed.Count == 0)
            return session;
        var notes = session.Notes.SetItems(renamed.Select(n => KeyValuePair.Create(n.Id, n)));
        var writers = notes.Values.Where(n => n.Author is not null).GroupBy(n => n.Stage)
            .ToDictionary(s => s.Key, s => s.CountBy(n => n.Author!.Value).ToImmutableDictionary());
        return session with
        {
            Notes = notes,
            Agenda = session.Agenda.Select(s => writers.TryGetValue(s.Id, out var counted) ? s with { Writers = counted } : s).ToSeq(),
        };
    }

    /// <summary>Whose notes are no longer told to be theirs.</summary>
    internal static IEnumerable<Key> TouchesAtEnd(Session before, Session after) =>
        before.Notes.Values.Where(n => n.Author is not null && n.Author != after.Notes[n.Id].Author).Select(n => new Key(Thing.OwnNote, n.Id.Text, n.Author))
            // Who wrote both before there were pen names and since is two writers from now on.
            .Concat(before.Agenda.Where(s => s.Writers.Count != after.FindStage(s.Id)!.Writers.Count).Select(s => new Key(Thing.Stage, s.Id.Text)));
}
