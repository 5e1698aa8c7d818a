using static Workshop.Domain.Decision;

namespace Workshop.Domain.Themes;

/// <summary>Near-duplicates go under one note, which stands for them. Each keeps its text, author and number.</summary>
public sealed record MergeNotes(NoteId Into, Seq<NoteId> Notes) : Command;

/// <summary>Takes notes out from under another; they stay in its theme.</summary>
public sealed record UnmergeNotes(Seq<NoteId> Notes) : Command;

public sealed record NotesMerged(NoteId Into, Seq<NoteId> Notes) : Event;

public sealed record NotesUnmerged(Seq<NoteId> Notes) : Event;

public static class MergingNotes
{
    public static Decision Decide(MergeNotes command, Ask ask, Session session)
    {
        if (GroupingNotes.MayGroup(ask, session) is { } refusal)
            return refusal;
        if (MayChange(command.Notes.Add(command.Into), ask, session) is { } bad)
            return bad;
        if (command.Notes.Add(command.Into).Any(n => session.Notes[n].Hidden))
            return Refusals.NoteHidden;
        if (session.Notes[command.Into].Under is not null)
            return Refusals.NoteMerged;
        // A head that goes under another takes along what is under it: a stack is never more than one deep.
        var merged = command.Notes.SelectMany(n => session.Merged.GetValueOrDefault(n).Prepend(n)).Distinct()
            .Where(n => n != command.Into && session.Notes[n].Under != command.Into).ToSeq();
        return merged.Count == 0 ? Happens() : new NotesMerged(command.Into, merged);
    }

    public static Decision Decide(UnmergeNotes command, Ask ask, Session session)
    {
        if ((GroupingNotes.MayGroup(ask, session) ?? MayChange(command.Notes, ask, session)) is { } refusal)
            return refusal;
        var merged = command.Notes.Where(n => session.Notes[n].Under is not null).Distinct().ToSeq();
        return merged.Count == 0 ? Happens() : new NotesUnmerged(merged);
    }

    private static Refusal? MayChange(Seq<NoteId> notes, Ask ask, Session session) =>
        GroupingNotes.NotesBad(notes, session, ask) ?? GroupingNotes.AnswersAmong(notes, session) ?? GroupingNotes.LockedAmong(notes, session) ?? GroupingNotes.FrozenNotes(notes, session)
        ?? GroupingNotes.VotedOn(notes, session);

    public static Session Evolve(Session session, NotesMerged e)
    {
        var (notes, merged) = (session.Notes.ToBuilder(), session.Merged);
        foreach (var id in e.Notes)
        {
            merged = Session.MergedOf(merged, id, notes[id].Under);
            merged = merged.SetItem(e.Into, merged.GetValueOrDefault(e.Into).Add(id));
            notes[id] = notes[id] with { Under = e.Into, Theme = notes[e.Into].Theme, Parked = notes[e.Into].Parked };
        }
        return session with { Notes = notes.ToImmutable(), Merged = merged };
    }

    public static Session Evolve(Session session, NotesUnmerged e)
    {
        var (notes, merged) = (session.Notes.ToBuilder(), session.Merged);
        foreach (var id in e.Notes)
        {
            merged = Session.MergedOf(merged, id, notes[id].Under);
            notes[id] = notes[id] with { Under = null };
        }
        return session with { Notes = notes.ToImmutable(), Merged = merged };
    }

    public static IEnumerable<Key> Touches(Seq<NoteId> notes) => notes.Select(n => new Key(Thing.Note, n.Text));
}
