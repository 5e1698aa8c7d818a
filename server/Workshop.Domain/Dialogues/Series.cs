using System.Collections.Immutable;
using Workshop.Domain.Sessions;

namespace Workshop.Domain.Dialogues;

/// <summary>Something that somebody wants of a series. Its permissions: only who holds the facilitator's link may ask.</summary>
public abstract record SeriesCommand;

/// <summary>Something that happened to a series; remembered and replayed like a session's events.</summary>
public abstract record SeriesEvent;

/// <summary>Events or a refusal, as for a session.</summary>
public readonly record struct SeriesDecision(Seq<SeriesEvent> Events, Refusal? Refusal)
{
    public static readonly SeriesDecision Nothing = new([], null);

    public static implicit operator SeriesDecision(Refusal refusal) => new([], refusal);

    public static implicit operator SeriesDecision(SeriesEvent happened) => new([happened], null);
}

/// <summary>
/// A series of dialogues: which workshops, in which order, which of their priorities are the same, and what became of their actions. Holds
/// nothing else of a workshop: what is shown of one is read from it whenever it is shown.
/// </summary>
public sealed record Series
{
    public static readonly Series Empty = new();

    public string Title { get; init; } = "";
    public Seq<Door> Doors { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The workshops in order.</summary>
    public Seq<string> Sessions { get; init; }

    /// <summary>What the facilitator said is the same.</summary>
    public Seq<Match> Matches { get; init; }

    /// <summary>What was noted on the actions of each workshop, oldest first.</summary>
    public ImmutableDictionary<string, Seq<ActionNoted>> Noted { get; init; } = ImmutableDictionary<string, Seq<ActionNoted>>.Empty;

    public bool Exists => CreatedAt != default;

    /// <summary>The roles that may send a command. A workshop comes in by the host's door alone, which asks for its facilitator's place too.</summary>
    public static IReadOnlyList<Role> RolesFor(SeriesCommand command) => command switch
    {
        FoundSeries or AddDialogue => [Role.Host],
        RemoveDialogue => [Role.Facilitator, Role.Host],
        RetitleSeries or OrderDialogues or MatchPriorities or UnmatchPriorities or NoteAction => [Role.Facilitator],
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "A command without a permission"),
    };

    /// <param name="dialogues">The series' dialogues as they are now; one that can't be read is not among them.</param>
    public static SeriesDecision Decide(SeriesCommand command, Ask ask, Series s, IReadOnlyList<Dialogue> dialogues) =>
        !RolesFor(command).Contains(ask.By.Role) ? Refusals.NotAllowed
        : !s.Exists && command is not FoundSeries ? Refusals.SeriesUnknown
        : command switch
        {
            FoundSeries c => GatheringDialogues.Decide(c, ask, s),
            RetitleSeries c => GatheringDialogues.Decide(c, s),
            AddDialogue c => GatheringDialogues.Decide(c, s),
            RemoveDialogue c => GatheringDialogues.Decide(c, s),
            OrderDialogues c => GatheringDialogues.Decide(c, s),
            MatchPriorities c => MatchingPriorities.Decide(c, s, dialogues),
            UnmatchPriorities c => MatchingPriorities.Decide(c, s),
            NoteAction c => NotingActions.Decide(c, ask, s, dialogues),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "A command without a decision"),
        };

    public static Series Evolve(Series s, SeriesEvent happened) => happened switch
    {
        SeriesFounded e => GatheringDialogues.Evolve(s, e),
        SeriesRetitled e => s with { Title = e.Title },
        DialogueAdded e => s with { Sessions = s.Sessions.Add(e.Session) },
        DialogueRemoved e => GatheringDialogues.Evolve(s, e),
        DialoguesOrdered e => s with { Sessions = e.Order },
        PrioritiesMatched e => s with { Matches = s.Matches.Add(e.Match) },
        PrioritiesUnmatched e => s with { Matches = s.Matches.Remove(e.Match) },
        ActionNoted e => NotingActions.Evolve(s, e),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "An event without an evolution"),
    };
}
