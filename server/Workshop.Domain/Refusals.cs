namespace Workshop.Domain;

/// <summary>Every refusal there is. A code is a promise: clients choose their words by it, in the reader's language.</summary>
public static class Refusals
{
    /// <summary>The role of this seat does not do that. Ask whoever has it.</summary>
    public static readonly Refusal NotAllowed = new("role.not_allowed");
    /// <summary>An id is not 1 to 64 letters, digits, dashes and underscores. Make another.</summary>
    public static readonly Refusal BadId = new("id.bad");
    /// <summary>No command, or one whose members are not what they must be. Sending it again does not help.</summary>
    public static readonly Refusal BadCommand = new("command.bad");

    /// <summary>There is no such workshop. Look at the address again.</summary>
    public static readonly Refusal SessionUnknown = new("session.unknown");
    /// <summary>A workshop of this id was created before. It may be entered; for another, make another id.</summary>
    public static readonly Refusal SessionExists = new("session.exists");
    /// <summary>The workshop has ended. It can be read and taken away, and changes no more.</summary>
    public static readonly Refusal SessionClosed = new("session.closed");
    /// <summary>As many people have arrived as a workshop holds. Who comes now looks on as an observer, or votes on paper.</summary>
    public static readonly Refusal SessionFull = new("session.full", Limits.Participants);
    /// <summary>The link was revoked or given anew, or the seat was: whoever sat here sits here no more. Enter by a new link or code.</summary>
    public static readonly Refusal SeatRevoked = new("seat.revoked");
    /// <summary>No link of this id is there, or none that still opens. Look at the links again.</summary>
    public static readonly Refusal LinkUnknown = new("link.unknown");
    /// <summary>A link of this id was given out before. Give another id, or the next edition of this one.</summary>
    public static readonly Refusal LinkExists = new("link.exists");
    /// <summary>Somebody else gave this link anew meanwhile. Look at its edition again.</summary>
    public static readonly Refusal LinkChanged = new("link.changed");
    /// <summary>As many links were given out as a workshop has, revoked ones too. Give one of them anew.</summary>
    public static readonly Refusal LinkTooMany = new("link.too_many", Limits.Links);
    /// <summary>That is for whoever holds the facilitator's own link.</summary>
    public static readonly Refusal LinkOwn = new("link.own");

    /// <summary>What is to be translated is not there, or not seen by the room. Leave it.</summary>
    public static readonly Refusal OriginalUnknown = new("original.unknown");
    /// <summary>The original has changed since it was read. Translate what stands there now.</summary>
    public static readonly Refusal OriginalChanged = new("original.changed");
    /// <summary>Another interpreter changed this translation meanwhile. Look at theirs, then send your own on its revision.</summary>
    public static readonly Refusal TranslationChanged = new("translation.changed");
    /// <summary>The workshop is translated into as many languages as can be.</summary>
    public static readonly Refusal LanguageTooMany = new("language.too_many", Limits.Languages);
    /// <summary>As many translations are kept as a workshop holds. Only those that are there can be changed.</summary>
    public static readonly Refusal TranslationTooMany = new("translation.too_many", Limits.Translations);

    /// <summary>A text that must say something says nothing. Write it.</summary>
    public static readonly Refusal TextEmpty = new("text.empty");
    /// <summary>A text has more code points than the bound. Shorten it.</summary>
    public static readonly Refusal TextTooLong = new("text.too_long");

    /// <summary>Whoever asks has not arrived, or nobody has this number. Send <c>arrive</c> first, or look at the number.</summary>
    public static readonly Refusal ParticipantUnknown = new("participant.unknown");
    /// <summary>The workshop has no such group. Pick another.</summary>
    public static readonly Refusal GroupUnknown = new("group.unknown");
    /// <summary>A note or a ballot of this person counts in their group, so it stays.</summary>
    public static readonly Refusal GroupFixed = new("group.fixed");
    /// <summary>Somebody is in a group that is to go, or a paper counts in it. Keep it.</summary>
    public static readonly Refusal GroupInUse = new("group.in_use");
    /// <summary>The groups are too few, too many or alike, or one lacks a name. Correct them.</summary>
    public static readonly Refusal GroupsBad = new("groups.bad");

    /// <summary>A stage has texts, minutes or rules out of their bounds, or the agenda has no stage, too many, or two of one id. Correct it.</summary>
    public static readonly Refusal AgendaBad = new("agenda.bad");
    /// <summary>The agenda has as many stages as can be. Remove one first.</summary>
    public static readonly Refusal AgendaFull = new("agenda.full", Limits.Stages);
    /// <summary>The order does not name every stage once: somebody added or removed one. Look at the agenda again.</summary>
    public static readonly Refusal AgendaChanged = new("agenda.changed");
    /// <summary>A stage of this id is there, or was. Make another id.</summary>
    public static readonly Refusal StageExists = new("stage.exists");
    /// <summary>Somebody changed this stage meanwhile. Look at its revision again.</summary>
    public static readonly Refusal StageChanged = new("stage.changed");
    /// <summary>The room was in this stage, or it is the last one, so this of it stays.</summary>
    public static readonly Refusal StageFrozen = new("stage.frozen");
    /// <summary>The plan of the tables is out of its bounds: 1 to 60 tables, or 2 to 20 people at each. Correct it.</summary>
    public static readonly Refusal TablesBad = new("tables.bad");
    /// <summary>Something was written in this stage, or it is planned with tables: it is not split anew, and takes no import.</summary>
    public static readonly Refusal TablesInUse = new("tables.in_use");
    /// <summary>There is no such table to choose in this stage.</summary>
    public static readonly Refusal TableUnknown = new("table.unknown");
    /// <summary>Who has written at a table stays there, and nobody sits down once all have come together.</summary>
    public static readonly Refusal TableFixed = new("table.fixed");
    /// <summary>The room is split, and whoever asks sits at no table. Take one first.</summary>
    public static readonly Refusal TableNone = new("table.none");
    /// <summary>The agenda has no such stage (any more). Look at it again.</summary>
    public static readonly Refusal StageUnknown = new("stage.unknown");
    /// <summary>The stage is not open to what is sent. Wait until it opens.</summary>
    public static readonly Refusal StageClosed = new("stage.closed");
    /// <summary>The stage has not been opened, or is closed. Open it first.</summary>
    public static readonly Refusal StageNotOpen = new("stage.not_open");
    /// <summary>That is not done in a stage of this kind.</summary>
    public static readonly Refusal StageWrongKind = new("stage.wrong_kind");
    /// <summary>The time is out of its bounds: 1 second to 12 hours, or as many seconds of warning as the bound.</summary>
    public static readonly Refusal TimerBad = new("timer.bad");
    /// <summary>The stage has no time that runs. Set one first.</summary>
    public static readonly Refusal TimerNone = new("timer.none");
    /// <summary>No time is up: the limit was moved or taken away. Only the clock asks.</summary>
    public static readonly Refusal NotDue = new("timer.not_due");

    /// <summary>There is no such note for whoever asks: it was deleted, taken off the board, or is another's and private.</summary>
    public static readonly Refusal NoteUnknown = new("note.unknown");
    /// <summary>A note of this id is there, or was. It was sent before, or needs another id.</summary>
    public static readonly Refusal NoteExists = new("note.exists");
    /// <summary>Only its author changes a note.</summary>
    public static readonly Refusal NoteNotYours = new("note.not_yours");
    /// <summary>Whoever asks has as many notes in this stage as it allows. Delete one first.</summary>
    public static readonly Refusal NoteTooMany = new("note.too_many");
    /// <summary>The notes are still private to their authors. Open the board first.</summary>
    public static readonly Refusal NotesHidden = new("notes.hidden");
    /// <summary>The room votes on this note. Close the vote first.</summary>
    public static readonly Refusal NoteFrozen = new("note.frozen");
    /// <summary>An answer stands under its question, and is not grouped or merged.</summary>
    public static readonly Refusal NoteIsAnswer = new("note.is_answer");
    /// <summary>The note lies under another. Name the one on top, or take it out first.</summary>
    public static readonly Refusal NoteMerged = new("note.merged");
    /// <summary>The facilitator took this note off the board. Restore it first.</summary>
    public static readonly Refusal NoteHidden = new("note.hidden");
    /// <summary>The facilitator locked this note. Unlock it first.</summary>
    public static readonly Refusal NoteLocked = new("note.locked");
    /// <summary>The note reads otherwise than when it was corrected from. Look at it again.</summary>
    public static readonly Refusal NoteChanged = new("note.changed");
    /// <summary>Its author took the words of this note back for good.</summary>
    public static readonly Refusal NoteIsRedacted = new("note.redacted");
    /// <summary>A workshop is restored to be read once it was closed; from one that was not its agenda and its notes can be taken.</summary>
    public static readonly Refusal ArchiveOpen = new("archive.open");

    /// <summary>There is no note to bring in.</summary>
    public static readonly Refusal ImportEmpty = new("import.empty");
    /// <summary>With these the workshop would hold more notes of elsewhere than it can. Bring fewer.</summary>
    public static readonly Refusal ImportTooMany = new("import.too_many", Limits.ImportedNotes);
    /// <summary>There is no such import to take back.</summary>
    public static readonly Refusal ImportUnknown = new("import.unknown");

    /// <summary>There is no such private word. Look at those that are there again.</summary>
    public static readonly Refusal WhisperUnknown = new("whisper.unknown");
    /// <summary>A private word of this id was sent before.</summary>
    public static readonly Refusal WhisperExists = new("whisper.exists");
    /// <summary>This person sent as many private words as one may. Speak to the facilitator.</summary>
    public static readonly Refusal WhisperEnough = new("whisper.enough", Limits.WhispersPerPerson);
    /// <summary>As many private words of this person wait to be read as may. Wait until they are read.</summary>
    public static readonly Refusal WhisperTooMany = new("whisper.too_many", Limits.WhispersWaiting);

    /// <summary>Participants group notes only while a Group stage is open that lets them. Wait for it.</summary>
    public static readonly Refusal GroupingClosed = new("grouping.closed");
    /// <summary>There is no such theme (any more): it was merged or removed. Look at the board again.</summary>
    public static readonly Refusal ThemeUnknown = new("theme.unknown");
    /// <summary>A theme of this id is there, or was. Make another id.</summary>
    public static readonly Refusal ThemeExists = new("theme.exists");
    /// <summary>The room votes on this theme. Close the vote first.</summary>
    public static readonly Refusal ThemeFrozen = new("theme.frozen");
    /// <summary>With this there would be more themes than a workshop holds. Merge two first.</summary>
    public static readonly Refusal ThemeTooMany = new("theme.too_many", Limits.Themes);

    /// <summary>There is no such vote.</summary>
    public static readonly Refusal RoundUnknown = new("round.unknown");
    /// <summary>A vote of this id was opened before. Make another id.</summary>
    public static readonly Refusal RoundExists = new("round.exists");
    /// <summary>The vote takes no ballots (any more).</summary>
    public static readonly Refusal RoundClosed = new("round.closed");
    /// <summary>A vote is open. Close it first.</summary>
    public static readonly Refusal RoundOpen = new("round.open");
    /// <summary>The result, or this part of it, is not shown to the room. Reveal it first, or point at something else.</summary>
    public static readonly Refusal RoundHidden = new("round.hidden");
    /// <summary>What comes after a vote needs its result. Reveal it first.</summary>
    public static readonly Refusal RoundNotRevealed = new("round.not_revealed");
    /// <summary>A run-off or a second asking was made from this result, so it is not reopened.</summary>
    public static readonly Refusal RoundFollowed = new("round.followed");
    /// <summary>The items named are not all those of one tie. Look at the result again.</summary>
    public static readonly Refusal RoundNotTied = new("round.not_tied");
    /// <summary>This tie was settled in another way already.</summary>
    public static readonly Refusal RoundTieSettled = new("round.tie_settled");
    /// <summary>The items are too few, too many or alike, gone, or not those of the vote before. Look at them again.</summary>
    public static readonly Refusal RoundItemsBad = new("round.items_bad");
    /// <summary>The instrument and its terms are out of their bounds, or do not go together. Correct them.</summary>
    public static readonly Refusal RoundSettingsBad = new("round.settings_bad");
    /// <summary>Another ballot of this vote carries this receipt. Draw another and send again.</summary>
    public static readonly Refusal ReceiptTaken = new("receipt.taken");
    /// <summary>The vote was revealed once, so its tally sheet stays.</summary>
    public static readonly Refusal PaperFixed = new("paper.fixed");
    /// <summary>An empty paper says nothing. Leave it out.</summary>
    public static readonly Refusal PaperEmpty = new("paper.empty");
    /// <summary>Everybody answers sets of their own in this vote, so it takes no paper.</summary>
    public static readonly Refusal PaperNotHere = new("paper.not_here");
    /// <summary>Hands that were counted are one or more, say one thing, and are nobody's seat.</summary>
    public static readonly Refusal PaperHands = new("paper.hands");
    /// <summary>Another paper stands for this seat. Correct that one.</summary>
    public static readonly Refusal PaperSeatTaken = new("paper.seat_taken");
    /// <summary>With these the sheet would hold more ballots than a workshop people.</summary>
    public static readonly Refusal PaperTooMany = new("paper.too_many", Limits.Participants);
    /// <summary>Without the papers, which somebody knows, so few ballots would be left. Collect more from devices, or enter none on paper.</summary>
    public static readonly Refusal PaperFewDevices = new("paper.few_devices");
    /// <summary>The ballot is of another instrument than the vote. Send one of its kind.</summary>
    public static readonly Refusal BallotWrongKind = new("ballot.wrong_kind");
    /// <summary>The set answered is none that was dealt to this person, or is answered twice. Answer your own.</summary>
    public static readonly Refusal BallotNotYourSet = new("ballot.not_your_set");

    /// <summary>There is no such priority (any more), or an order does not name each once. Look at them again.</summary>
    public static readonly Refusal PriorityUnknown = new("priority.unknown");
    /// <summary>A priority of this id is there, or was. Make another id.</summary>
    public static readonly Refusal PriorityExists = new("priority.exists");
    /// <summary>Somebody reworded it meanwhile. Look at both wordings, then send on the newest.</summary>
    public static readonly Refusal PriorityChanged = new("priority.changed");
    /// <summary>The room does not see this priority yet. Open a stage to agree first.</summary>
    public static readonly Refusal PriorityHidden = new("priority.hidden");
    /// <summary>The room votes on this wording. Close the vote first.</summary>
    public static readonly Refusal PriorityFrozen = new("priority.frozen");
    /// <summary>As many priorities are there as a workshop holds. Remove one first.</summary>
    public static readonly Refusal PriorityTooMany = new("priority.too_many", Limits.Priorities);

    /// <summary>A minority statement on it is on record, so it stays. Reword it instead.</summary>
    public static readonly Refusal PriorityDisputed = new("priority.disputed");
    /// <summary>A priority has more actions than it holds. Remove some.</summary>
    public static readonly Refusal ActionTooMany = new("action.too_many", Limits.Actions);

    /// <summary>There is no such minority statement (any more), or none on record.</summary>
    public static readonly Refusal DissentUnknown = new("dissent.unknown");
    /// <summary>A minority statement of this id is there, or was. Make another id.</summary>
    public static readonly Refusal DissentExists = new("dissent.exists");
    /// <summary>Minority statements are taken and joined only while an Agree stage is open.</summary>
    public static readonly Refusal DissentClosed = new("dissent.closed");
    /// <summary>As many minority statements stand on this priority as can. Join the nearest.</summary>
    public static readonly Refusal DissentTooMany = new("dissent.too_many", Limits.Dissents);

    /// <summary>There is no such series.</summary>
    public static readonly Refusal SeriesUnknown = new("series.unknown");
    /// <summary>A series of this id was founded before.</summary>
    public static readonly Refusal SeriesExists = new("series.exists");
    /// <summary>The series has as many dialogues as it holds.</summary>
    public static readonly Refusal SeriesFull = new("series.full", Limits.Dialogues);
    /// <summary>The order does not name every dialogue of the series once. Look at them again.</summary>
    public static readonly Refusal DialogueUnknown = new("dialogue.unknown");
    /// <summary>Two priorities of one workshop are never said to be the same.</summary>
    public static readonly Refusal MatchWithin = new("match.within");
    /// <summary>As many priorities are said to be the same as a series holds. Take one back first.</summary>
    public static readonly Refusal MatchTooMany = new("match.too_many", Limits.Matches);
    /// <summary>There is no such action of an earlier dialogue (any more).</summary>
    public static readonly Refusal ActionUnknown = new("action.unknown");
    /// <summary>As much was noted on this action as a series holds.</summary>
    public static readonly Refusal ActionNotedTooOften = new("action.noted_too_often", Limits.NotesOnAction);
    /// <summary>What was done is not noted on a day to come.</summary>
    public static readonly Refusal DayToCome = new("day.to_come");
    /// <summary>There is no such act (any more) to undo or redo.</summary>
    public static readonly Refusal ActUnknown = new("act.unknown");
    /// <summary>What the act changed was changed again since. Undo that first, or change it by hand.</summary>
    public static readonly Refusal ActConflict = new("act.conflict");

    /// <summary>A ballot that breaks its round's rules: "ballot." and the reason as in the counting room.</summary>
    public static Refusal Ballot(string reason) => new("ballot." + reason);

    /// <summary>The reasons that <see cref="Ballot"/> may give.</summary>
    public static readonly Seq<string> BallotReasons =
    [
        "unknown_item", "duplicate_item", "too_many_ranked", "tie_not_allowed", "not_a_count", "over_item_cap", "over_budget", "under_budget", "bad_amount",
        "out_of_range",
    ];
}
