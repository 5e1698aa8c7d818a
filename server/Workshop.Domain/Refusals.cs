namespace Workshop.Domain;

/// <summary>Every refusal there is. A code is a promise: clients choose their words by it, in the reader's language.</summary>
public static class Refusals
{
    public static readonly Refusal NotAllowed = new("role.not_allowed");
    public static readonly Refusal BadId = new("id.bad");
    public static readonly Refusal BadCommand = new("command.bad");

    public static readonly Refusal SessionUnknown = new("session.unknown");
    public static readonly Refusal SessionExists = new("session.exists");
    public static readonly Refusal SessionClosed = new("session.closed");
    public static readonly Refusal SessionFull = new("session.full", Limits.Participants);

    /// <summary>The link was revoked or given anew, or the seat was: whoever sat here sits here no more.</summary>
    public static readonly Refusal SeatRevoked = new("seat.revoked");
    public static readonly Refusal LinkUnknown = new("link.unknown");
    public static readonly Refusal LinkExists = new("link.exists");
    public static readonly Refusal LinkChanged = new("link.changed");
    public static readonly Refusal LinkTooMany = new("link.too_many", Limits.Links);

    /// <summary>That is for whoever holds the facilitator's own link.</summary>
    public static readonly Refusal LinkOwn = new("link.own");

    public static readonly Refusal OriginalUnknown = new("original.unknown");
    public static readonly Refusal OriginalChanged = new("original.changed");
    public static readonly Refusal TranslationChanged = new("translation.changed");
    public static readonly Refusal LanguageTooMany = new("language.too_many", Limits.Languages);
    public static readonly Refusal TranslationTooMany = new("translation.too_many", Limits.Translations);

    public static readonly Refusal TextEmpty = new("text.empty");
    public static readonly Refusal TextTooLong = new("text.too_long");

    public static readonly Refusal ParticipantUnknown = new("participant.unknown");
    public static readonly Refusal GroupUnknown = new("group.unknown");
    public static readonly Refusal GroupFixed = new("group.fixed");
    public static readonly Refusal GroupInUse = new("group.in_use");
    public static readonly Refusal GroupsBad = new("groups.bad");

    public static readonly Refusal AgendaBad = new("agenda.bad");
    public static readonly Refusal AgendaFull = new("agenda.full", Limits.Stages);
    public static readonly Refusal AgendaChanged = new("agenda.changed");
    public static readonly Refusal StageExists = new("stage.exists");
    public static readonly Refusal StageChanged = new("stage.changed");
    public static readonly Refusal StageFrozen = new("stage.frozen");
    public static readonly Refusal TablesBad = new("tables.bad");
    public static readonly Refusal TablesInUse = new("tables.in_use");
    public static readonly Refusal TableUnknown = new("table.unknown");
    public static readonly Refusal TableFixed = new("table.fixed");
    public static readonly Refusal TableNone = new("table.none");
    public static readonly Refusal StageUnknown = new("stage.unknown");
    public static readonly Refusal StageClosed = new("stage.closed");
    public static readonly Refusal StageNotOpen = new("stage.not_open");
    public static readonly Refusal StageWrongKind = new("stage.wrong_kind");
    public static readonly Refusal TimerBad = new("timer.bad");
    public static readonly Refusal TimerNone = new("timer.none");
    public static readonly Refusal NotDue = new("timer.not_due");

    public static readonly Refusal NoteUnknown = new("note.unknown");
    public static readonly Refusal NoteExists = new("note.exists");
    public static readonly Refusal NoteNotYours = new("note.not_yours");
    public static readonly Refusal NoteTooMany = new("note.too_many");
    public static readonly Refusal NotesHidden = new("notes.hidden");
    public static readonly Refusal NoteFrozen = new("note.frozen");
    public static readonly Refusal NoteIsAnswer = new("note.is_answer");
    public static readonly Refusal NoteMerged = new("note.merged");
    public static readonly Refusal NoteHidden = new("note.hidden");
    public static readonly Refusal NoteLocked = new("note.locked");
    public static readonly Refusal NoteChanged = new("note.changed");
    public static readonly Refusal NoteIsRedacted = new("note.redacted");

    /// <summary>A workshop is restored to be read once it was closed; from one that was not its agenda and its notes can be taken.</summary>
    public static readonly Refusal ArchiveOpen = new("archive.open");

    public static readonly Refusal ImportEmpty = new("import.empty");
    public static readonly Refusal ImportTooMany = new("import.too_many", Limits.ImportedNotes);
    public static readonly Refusal ImportUnknown = new("import.unknown");

    public static readonly Refusal WhisperUnknown = new("whisper.unknown");
    public static readonly Refusal WhisperExists = new("whisper.exists");
    public static readonly Refusal WhisperEnough = new("whisper.enough", Limits.WhispersPerPerson);
    public static readonly Refusal WhisperTooMany = new("whisper.too_many", Limits.WhispersWaiting);

    public static readonly Refusal GroupingClosed = new("grouping.closed");
    public static readonly Refusal ThemeUnknown = new("theme.unknown");
    public static readonly Refusal ThemeExists = new("theme.exists");
    public static readonly Refusal ThemeFrozen = new("theme.frozen");
    public static readonly Refusal ThemeTooMany = new("theme.too_many", Limits.Themes);

    public static readonly Refusal RoundUnknown = new("round.unknown");
    public static readonly Refusal RoundExists = new("round.exists");
    public static readonly Refusal RoundClosed = new("round.closed");
    public static readonly Refusal RoundOpen = new("round.open");
    public static readonly Refusal RoundHidden = new("round.hidden");
    public static readonly Refusal RoundNotRevealed = new("round.not_revealed");
    public static readonly Refusal RoundFollowed = new("round.followed");
    public static readonly Refusal RoundNotTied = new("round.not_tied");
    public static readonly Refusal RoundTieSettled = new("round.tie_settled");
    public static readonly Refusal RoundItemsBad = new("round.items_bad");
    public static readonly Refusal RoundSettingsBad = new("round.settings_bad");
    public static readonly Refusal ReceiptTaken = new("receipt.taken");
    public static readonly Refusal PaperFixed = new("paper.fixed");
    public static readonly Refusal PaperEmpty = new("paper.empty");

    /// <summary>Everybody answers sets of their own.</summary>
    public static readonly Refusal PaperNotHere = new("paper.not_here");

    /// <summary>A hand says one thing, and is nobody's seat.</summary>
    public static readonly Refusal PaperHands = new("paper.hands");
    public static readonly Refusal PaperSeatTaken = new("paper.seat_taken");
    public static readonly Refusal PaperTooMany = new("paper.too_many", Limits.Participants);

    /// <summary>Without the papers, which somebody knows, so few ballots would be left.</summary>
    public static readonly Refusal PaperFewDevices = new("paper.few_devices");
    public static readonly Refusal BallotWrongKind = new("ballot.wrong_kind");
    public static readonly Refusal BallotNotYourSet = new("ballot.not_your_set");

    public static readonly Refusal PriorityUnknown = new("priority.unknown");
    public static readonly Refusal PriorityExists = new("priority.exists");
    public static readonly Refusal PriorityChanged = new("priority.changed");
    public static readonly Refusal PriorityHidden = new("priority.hidden");
    public static readonly Refusal PriorityFrozen = new("priority.frozen");
    public static readonly Refusal PriorityTooMany = new("priority.too_many", Limits.Priorities);

    public static readonly Refusal PriorityDisputed = new("priority.disputed");
    public static readonly Refusal ActionTooMany = new("action.too_many", Limits.Actions);

    public static readonly Refusal DissentUnknown = new("dissent.unknown");
    public static readonly Refusal DissentExists = new("dissent.exists");
    public static readonly Refusal DissentClosed = new("dissent.closed");
    public static readonly Refusal DissentTooMany = new("dissent.too_many", Limits.Dissents);

    public static readonly Refusal SeriesUnknown = new("series.unknown");
    public static readonly Refusal SeriesExists = new("series.exists");
    public static readonly Refusal SeriesFull = new("series.full", Limits.Dialogues);
    public static readonly Refusal DialogueUnknown = new("dialogue.unknown");
    public static readonly Refusal MatchWithin = new("match.within");
    public static readonly Refusal MatchTooMany = new("match.too_many", Limits.Matches);
    public static readonly Refusal ActionUnknown = new("action.unknown");
    public static readonly Refusal ActionNotedTooOften = new("action.noted_too_often", Limits.NotesOnAction);
    public static readonly Refusal DayToCome = new("day.to_come");
    public static readonly Refusal ActUnknown = new("act.unknown");
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
