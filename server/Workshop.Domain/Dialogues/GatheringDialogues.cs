using Workshop.Domain.Sessions;

namespace Workshop.Domain.Dialogues;

/// <param name="Doors">SHA-256 of each secret link, as hex, by role: the facilitator's changes the series, the observer's reads it.</param>
public sealed record FoundSeries(string Title, Seq<Door> Doors) : SeriesCommand;

public sealed record RetitleSeries(string Title) : SeriesCommand;

/// <summary>A workshop becomes the last dialogue of the series.</summary>
public sealed record AddDialogue(string Session) : SeriesCommand;

/// <summary>Takes a workshop out, with what was noted on its actions. Also said when a workshop was deleted for good.</summary>
public sealed record RemoveDialogue(string Session) : SeriesCommand;

/// <summary>All dialogues in the order in which they shall stand.</summary>
public sealed record OrderDialogues(Seq<string> Order) : SeriesCommand;

public sealed record SeriesFounded(string Title, Seq<Door> Doors, DateTimeOffset At) : SeriesEvent;

public sealed record SeriesRetitled(string Title) : SeriesEvent;

public sealed record DialogueAdded(string Session) : SeriesEvent;

public sealed record DialogueRemoved(string Session) : SeriesEvent;

public sealed record DialoguesOrdered(Seq<string> Order) : SeriesEvent;

public static class GatheringDialogues
{
    public static SeriesDecision Decide(FoundSeries c, Ask ask, Series series) =>
        series.Exists ? Refusals.SeriesExists
        : Text.Check(Text.Clean(c.Title), Limits.TitleLength) is { } bad ? bad
        : new SeriesFounded(Text.Clean(c.Title), c.Doors, ask.At);

    public static SeriesDecision Decide(RetitleSeries c, Series series) =>
        Text.Check(Text.Clean(c.Title), Limits.TitleLength) is { } bad ? bad
        : Text.Clean(c.Title) == series.Title ? SeriesDecision.Nothing
        : new SeriesRetitled(Text.Clean(c.Title));

    public static SeriesDecision Decide(AddDialogue c, Series series) =>
        !Ids.IsGood(c.Session) ? Refusals.BadId
        : series.Sessions.Contains(c.Session) ? SeriesDecision.Nothing
        : series.Sessions.Count >= Limits.Dialogues ? Refusals.SeriesFull
        : new DialogueAdded(c.Session);

    public static SeriesDecision Decide(RemoveDialogue c, Series series) =>
        series.Sessions.Contains(c.Session) ? new DialogueRemoved(c.Session) : SeriesDecision.Nothing;

    public static SeriesDecision Decide(OrderDialogues c, Series series) =>
        c.Order.Count != series.Sessions.Count || c.Order.Distinct().Count() != c.Order.Count || c.Order.Any(s => !series.Sessions.Contains(s)) ? Refusals.DialogueUnknown
        : c.Order == series.Sessions ? SeriesDecision.Nothing
        : new DialoguesOrdered(c.Order);

    public static Series Evolve(Series series, SeriesFounded e) => series with { Title = e.Title, Doors = e.Doors, CreatedAt = e.At };

    public static Series Evolve(Series series, DialogueRemoved e) => series with
    {
        Sessions = series.Sessions.Remove(e.Session),
        Matches = series.Matches.RemoveAll(m => m.One.Session == e.Session || m.Other.Session == e.Session),
        Noted = series.Noted.Remove(e.Session),
    };
}
