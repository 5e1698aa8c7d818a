using Workshop.Domain.Sessions;

namespace Workshop.Domain.Dialogues;

/// <summary>Two priorities of different dialogues that mean the same.</summary>
public sealed record Match(PriorityAt One, PriorityAt Other)
{
    public bool IsOf(PriorityAt a, PriorityAt b) => (One == a && Other == b) || (One == b && Other == a);
}

/// <summary>"These are the same." Only a person says so; that words are alike is no more than a hint.</summary>
public sealed record MatchPriorities(PriorityAt One, PriorityAt Other) : SeriesCommand;

public sealed record UnmatchPriorities(PriorityAt One, PriorityAt Other) : SeriesCommand;

public sealed record PrioritiesMatched(Match Match) : SeriesEvent;

public sealed record PrioritiesUnmatched(Match Match) : SeriesEvent;

public static class MatchingPriorities
{
    public static SeriesDecision Decide(MatchPriorities c, Series series, IReadOnlyList<Dialogue> dialogues) =>
        !Exists(c.One, dialogues) || !Exists(c.Other, dialogues) ? Refusals.PriorityUnknown
        : c.One.Session == c.Other.Session ? Refusals.MatchWithin
        : series.Matches.Any(m => m.IsOf(c.One, c.Other)) ? SeriesDecision.Nothing
        : series.Matches.Count >= Limits.Matches ? Refusals.MatchTooMany
        : new PrioritiesMatched(new(c.One, c.Other));

    public static SeriesDecision Decide(UnmatchPriorities c, Series series) =>
        series.Matches.FirstOrDefault(m => m.IsOf(c.One, c.Other)) is { } match ? new PrioritiesUnmatched(match) : SeriesDecision.Nothing;

    private static bool Exists(PriorityAt at, IReadOnlyList<Dialogue> dialogues) =>
        dialogues.Any(d => d.Session == at.Session && d.Priorities.Any(p => p.Id == at.Priority));
}
