namespace Workshop.Domain.Notes;

/// <summary>A sticky note: one barrier, in its author's words.</summary>
/// <param name="Author">Null: nobody in the room wrote it, it was brought in from a file.</param>
/// <param name="Named">Names were shown when it was written. A promise of anonymity given then is never lifted.</param>
/// <param name="Number">From 1: in the order of writing, until the board opens and numbers its notes anew; see <see cref="WritingNotes.Shuffled"/>.</param>
/// <param name="Theme">Where it was put; null: not grouped yet.</param>
/// <param name="Redacted">Its author took the words back; it stays where it is and counts as it did.</param>
/// <param name="Hidden">The facilitator took it out of the room's sight; see <see cref="Themes.NoteMark"/> for this and the three after it.</param>
/// <param name="Own">Its author's own words, while the facilitator's stand instead; for the author alone.</param>
/// <param name="From">Where an imported note comes from, as the facilitator says it.</param>
/// <param name="Import">What it was brought in with.</param>
/// <param name="Pen">The name that its author is remembered by; null: their own. Once the workshop has ended it stands for the author, see <see cref="PenNames"/>.</param>
/// <param name="Under">The note that it was merged into as a near-duplicate; it keeps its own text and author.</param>
public sealed record Note(
    NoteId Id, ParticipantId? Author, StageId Stage, string Text, bool Named, int Number, DateTimeOffset At,
    bool Edited = false, ThemeId? Theme = null, NoteId? Under = null, bool Redacted = false,
    bool Hidden = false, bool Parked = false, bool Pinned = false, bool Locked = false, string? Own = null,
    string? From = null, ImportId? Import = null, ParticipantId? Pen = null);

/// <param name="Redacted">True where its author took the words back and the text is empty, else absent.</param>
/// <param name="Hidden">The room does not see it; only told to those who run the room. This and the others: true or absent.</param>
/// <param name="Corrected">The facilitator put it into other words.</param>
/// <param name="By">The groups it may come from: its author's, or the reporting groups that this one is merged with; empty: not told.</param>
/// <param name="From">Where an imported note comes from; absent for what was written here.</param>
public sealed record NoteSight(NoteId Id, StageId Stage, string Text, int Number, bool Edited, ThemeId? Theme, NoteId? Under, Seq<GroupId> By, string? Author, bool? Redacted,
    bool? Hidden = null, bool? Parked = null, bool? Pinned = null, bool? Locked = null, bool? Corrected = null, string? From = null)
    : Sight;

/// <summary>One of my own notes, which I may change while its stage is open.</summary>
/// <param name="Hidden">The facilitator took it out of the room's sight.</param>
/// <param name="Own">My own words, where the facilitator put others in their place.</param>
/// <param name="Pen">By which my device can redact it when nobody can tell any more that it is mine.</param>
public sealed record OwnNoteSight(NoteId Id, StageId Stage, string Text, int Number, DateTimeOffset At, bool Edited, bool? Redacted, bool? Hidden, string? Own, bool? Locked, string? Pen = null) : OwnSight;
