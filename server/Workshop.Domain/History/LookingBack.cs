namespace Workshop.Domain.History;

/// <summary>Where a note stood. Its words are not here: whoever looks back reads them as they are now.</summary>
/// <param name="Under">The note that it lay under, where that may be seen.</param>
public sealed record NotePlace(NoteId Id, ThemeId? Theme, NoteId? Under, bool Parked, bool Pinned);

/// <param name="Name">Empty: the theme is gone, and its name is told to those who run the room alone.</param>
public sealed record ThemePlace(ThemeId Id, string Name, int Number);

/// <summary>What became different on the board at one moment.</summary>
/// <param name="Stage">Where the room was.</param>
public sealed record Moment(
    DateTimeOffset At, StageId? Stage, Seq<NotePlace> Notes, Seq<NoteId> NotesGone, Seq<ThemePlace> Themes, Seq<ThemeId> ThemesGone);

/// <summary>The board through the session, oldest moment first.</summary>
/// <param name="Version">How far the session was.</param>
public sealed record Timeline(long Version, Seq<Moment> Moments);

/// <summary>
/// Looks back through the journal for one reader. A note is in it only while the reader saw it then, and only if they may see it now; so
/// nothing that was or is hidden, private, redacted or deleted comes back from the past. Nothing is counted and nobody is named.
/// </summary>
public sealed class LookingBack(Session now, Audience reader)
{
    private readonly Dictionary<NoteId, NotePlace> _notes = [];
    private readonly Dictionary<ThemeId, ThemePlace> _themes = [];
    private readonly List<Moment> _moments = [];
    private Session _then = Session.Empty;

    /// <summary>Takes in the next record of the journal.</summary>
    public void Take(DateTimeOffset at, Seq<Event> events)
    {
        // What came before it was restored, its archive does not say.
        if (now.Restored is not null)
            return;
        var (stage, touched) = (_then.Current, new HashSet<Key>());
        foreach (var happened in events)
        {
            var before = _then;
            _then = Session.Evolve(_then, happened);
            touched.UnionWith(Session.Touches(happened, before, _then).Where(k => k.Thing is Thing.Note or Thing.Theme));
        }
        var (notes, notesGone) = Changes(touched, Thing.Note, k => new NoteId(k.Id), PlaceOf, _notes);
        var (themes, themesGone) = Changes(touched, Thing.Theme, k => new ThemeId(k.Id), PlaceOf, _themes);
        if (notes.Count + notesGone.Count + themes.Count + themesGone.Count > 0 || _then.Current != stage)
            _moments.Add(new(at, _then.Current, notes, notesGone, themes, themesGone));
    }

    public Timeline Until(long version) => new(version, _moments.ToSeq());

    private static (Seq<TPlace> Put, Seq<TId> Gone) Changes<TId, TPlace>(
        HashSet<Key> touched, Thing thing, Func<Key, TId> idOf, Func<TId, TPlace?> placeOf, Dictionary<TId, TPlace> known)
        where TId : struct, IId where TPlace : class
    {
        var (put, gone) = (new List<TPlace>(), new List<TId>());
        foreach (var id in touched.Where(k => k.Thing == thing).Select(idOf).OrderBy(i => i.Text, StringComparer.Ordinal))
            if (placeOf(id) is { } place)
            {
                if (!place.Equals(known.GetValueOrDefault(id)))
                    put.Add(known[id] = place);
            }
            else if (known.Remove(id))
                gone.Add(id);
        return (put.ToSeq(), gone.ToSeq());
    }

    private NotePlace? PlaceOf(NoteId id) => !IsSeen(id, now) || !IsSeen(id, _then) ? null
        : _then.Notes[id] is var note ? new(id, note.Theme, note.Under is { } head && IsSeen(head, now) && IsSeen(head, _then) ? head : null, note.Parked, note.Pinned) : null;

    // Also those who run the room do not look at what is hidden: a screen that is scrubbed is often the one that all can see.
    private bool IsSeen(NoteId id, Session at) => Session.Show(new(Thing.Note, id.Text), at, reader) is Notes.NoteSight { Hidden: null };

    private ThemePlace? PlaceOf(ThemeId id) => _then.Themes.GetValueOrDefault(id) is not { } theme ? null
        : new(id, reader.IsStaff ? theme.Name : now.Themes.GetValueOrDefault(id)?.Name ?? "", theme.Number);
}
