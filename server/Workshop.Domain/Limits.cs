namespace Workshop.Domain;

/// <summary>How much of anything one session holds. Generous for a room, finite for a hostile one.</summary>
public static class Limits
{
    public const int Participants = 2000;

    /// <summary>Given out in all, those that were revoked too: what is in a journal keeps its name.</summary>
    public const int Links = 100;
    public const int Groups = 12;
    public const int Stages = 40;
    public const int Tables = 60;
    public const int Themes = 60;
    public const int RoundItems = 60;
    public const int Rounds = 100;
    public const int Priorities = 30;
    /// <summary>Of one priority.</summary>
    public const int Actions = 20;

    /// <summary>Minority statements that stand on one priority.</summary>
    public const int Dissents = 10;

    /// <summary>Into which one workshop is translated.</summary>
    public const int Languages = 12;

    /// <summary>A full board into three languages.</summary>
    public const int Translations = 20_000;

    /// <summary>Workshops in one series.</summary>
    public const int Dialogues = 40;
    public const int Matches = 400;

    /// <summary>How often something may be noted on one action.</summary>
    public const int NotesOnAction = 50;
    public const int NotesPerPerson = 50;

    /// <summary>Private words of one person that the facilitator has not read yet.</summary>
    public const int WhispersWaiting = 5;
    public const int WhispersPerPerson = 50;
    public const int NotesAtOnce = 500;

    /// <summary>Notes that were brought in from elsewhere, all together: what a board can still be read with.</summary>
    public const int ImportedNotes = 5000;

    /// <summary>Acts that can be undone, and what they changed in all.</summary>
    public const int Acts = 200;
    public const int ActParts = 5000;

    /// <summary>Lengths in Unicode code points.</summary>
    public const int NoteLength = 280;
    public const int WhisperLength = 280;
    public const int NameLength = 60;
    public const int SourceLength = 120;
    public const int TitleLength = 120;
    public const int QuestionLength = 400;
    public const int InstructionsLength = 1000;
    public const int StatementLength = 600;
    public const int WhyLength = 2000;
    public const int ScopeLength = 400;
    public const int ActionLength = 400;
    public const int OwnerLength = 120;

    /// <summary>The smallest k: of a group of two, one would know how the other voted.</summary>
    public const int SmallestK = 3;

    /// <summary>Nobody needs a larger one, and a larger one would tell nothing.</summary>
    public const int SmallestGroup = 50;

    public const int WarningSeconds = 120;
    public const int TimerSeconds = 12 * 60 * 60;
}
