namespace Workshop.Domain;

/// <summary>Something that somebody wants to happen. Imperative; each lives in the file of its doing.</summary>
public abstract record Command;

/// <summary>Something that happened. Past tense; journalled and replayed for ever, so a wire name is never reused.</summary>
public abstract record Event;

/// <summary>An event that nobody but whose it is sees as anything but a number: hundreds of them are told as one.</summary>
public interface IOnlyCounted;

/// <summary>Who may sit where. The clock is a seat too: time enters as a command.</summary>
public enum Role
{
    Facilitator,
    Rapporteur,
    Participant,
    Observer,
    Wall,
    Clock,
    Host,

    /// <summary>Puts what is written into another language. Last, for what travels between servers is its number.</summary>
    Interpreter,
}

/// <summary>Who asks: a role and, for a participant, which one. Comes from the server's own token, never from the command.</summary>
/// <param name="Link">The link that it was taken by; null for the first one of its role.</param>
/// <param name="Edition">How often the link, or the participant's seat, had been given anew by then; null for never.</param>
public sealed record Seat(Role Role, ParticipantId? Participant = null, LinkId? Link = null, int? Edition = null)
{
    public static readonly Seat Clock = new(Role.Clock);
    public static readonly Seat Host = new(Role.Host);
}

/// <summary>One asking: who, and when by the server's clock, both stamped inside the turn.</summary>
public sealed record Ask(Seat By, DateTimeOffset At)
{
    /// <summary>The participant who asks; only for commands that <see cref="Permissions"/> gives to participants alone.</summary>
    public ParticipantId Me => By.Participant ?? default;

    public bool IsParticipant => By.Role == Role.Participant;
}

/// <summary>Why not: a code that never changes its meaning, and the bound that was passed, where there is one.</summary>
public sealed record Refusal(string Code, int? Limit = null);

/// <summary>The answer of the rules to a command: events, or a refusal. Accepted without events: it is so already.</summary>
public readonly record struct Decision(Seq<Event> Events, Refusal? Refusal)
{
    public static Decision Happens(params ReadOnlySpan<Event> events) => new(Seq.Of(events), null);

    public static implicit operator Decision(Refusal refusal) => new([], refusal);

    public static implicit operator Decision(Event happened) => new([happened], null);
}
