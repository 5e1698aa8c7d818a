using static Workshop.Domain.Decision;

namespace Workshop.Domain.People;

/// <summary>What a participant would tell the facilitator without saying it aloud.</summary>
public enum WhisperKind
{
    TooFast,
    TooSlow,

    /// <summary>I don't understand what we are to do.</summary>
    Unclear,

    /// <summary>I need help: with the device, the language, the room.</summary>
    Help,

    /// <summary>In their own words.</summary>
    Other,
}

/// <summary>A private word to the facilitator.</summary>
/// <param name="Text">May be empty, unless the kind says nothing by itself.</param>
/// <param name="Named">With my name; else nobody is told who it was.</param>
public sealed record SendWhisper(WhisperId Id, WhisperKind Kind, string Text, bool Named) : Command;

/// <summary>The facilitator has read these, and who sent them is told so.</summary>
public sealed record HearWhispers(Seq<WhisperId> Whispers) : Command;

public sealed record WhisperSent(WhisperId Id, WhisperKind Kind, string Text, bool Named, ParticipantId By, DateTimeOffset At) : Event;

public sealed record WhispersHeard(Seq<WhisperId> Whispers) : Event;

/// <param name="By">Who sent it, or a name that they have for these words alone, if they don't want to be told.</param>
public sealed record Whisper(WhisperId Id, WhisperKind Kind, string Text, bool Named, ParticipantId By, DateTimeOffset At, bool Heard = false);

/// <summary>A private word as the facilitator reads it: no author but one who gave their name, and never a group.</summary>
public sealed record WhisperSight(WhisperId Id, WhisperKind Kind, string Text, DateTimeOffset At, bool Heard, string? Name) : Sight;

public sealed record OwnWhisperSight(WhisperId Id, WhisperKind Kind, string Text, DateTimeOffset At, bool Heard) : OwnSight;

public static class Whispering
{
    public static Decision Decide(SendWhisper command, Ask ask, Session session)
    {
        var text = Text.Clean(command.Text);
        var mine = Of(ask.Me, session).ToList();
        return !Ids.IsGood(command.Id.Text) ? Refusals.BadId
            : !Enum.IsDefined(command.Kind) ? Refusals.BadCommand
            : session.Whispers.ContainsKey(command.Id) ? Refusals.WhisperExists
            : mine.Count >= Limits.WhispersPerPerson ? Refusals.WhisperEnough
            : mine.Count(w => !w.Heard) >= Limits.WhispersWaiting ? Refusals.WhisperTooMany
            : text.Length == 0 && command.Kind != WhisperKind.Other ? Sent("")
            : Text.Check(text, Limits.WhisperLength) is { } bad ? bad
            : Sent(text);

        WhisperSent Sent(string words) => new(command.Id, command.Kind, words, command.Named, command.Named ? ask.Me : session.Pseudonyms?.OfWhispers(ask.Me) ?? ask.Me, ask.At);
    }

    public static Decision Decide(HearWhispers command, Session session) =>
        command.Whispers.Any(w => !session.Whispers.ContainsKey(w)) ? Refusals.WhisperUnknown
        : command.Whispers.Where(w => !session.Whispers[w].Heard).Distinct().ToSeq() is { Count: > 0 } news ? new WhispersHeard(news)
        : Happens();

    public static Session Evolve(Session session, WhisperSent e) => session with
    {
        Whispers = session.Whispers.Add(e.Id, new(e.Id, e.Kind, e.Text, e.Named, e.By, e.At)),
    };

    public static Session Evolve(Session session, WhispersHeard e) => session with
    {
        Whispers = session.Whispers.SetItems(e.Whispers.Select(w => KeyValuePair.Create(w, session.Whispers[w] with { Heard = true }))),
    };

    // Under both names: what was sent before there were such names has the first.
    private static IEnumerable<Whisper> Of(ParticipantId who, Session session)
    {
        var name = session is { EndedAt: null, Pseudonyms: { } names, Whispers.Count: > 0 } ? names.OfWhispers(who) : who;
        return session.Whispers.Values.Where(w => w.By == who || (!w.Named && w.By == name));
    }

    private static ParticipantId Sender(Whisper whisper, Session session) =>
        whisper.Named ? whisper.By : session.Pseudonyms?.WhoWhispers(whisper.By, session.Participants) ?? whisper.By;

    internal static IEnumerable<Key> Touches(IEnumerable<WhisperId> whispers, Session after) =>
        whispers.SelectMany(w => new Key[] { new(Thing.Whisper, w.Text), new(Thing.OwnWhisper, w.Text, Sender(after.Whispers[w], after)) });

    /// <summary>When the workshop ends, nobody is shown any more what they said without their name.</summary>
    internal static IEnumerable<Key> TouchesAtEnd(Session before) =>
        before.Whispers.Values.Where(w => !w.Named).Select(w => new Key(Thing.OwnWhisper, w.Id.Text, Sender(w, before)));

    internal static IEnumerable<Key> KeysOf(ParticipantId self, Session session) =>
        Of(self, session).Select(w => new Key(Thing.OwnWhisper, w.Id.Text, self));

    /// <summary>Another name, where it stands beside a word.</summary>
    internal static IEnumerable<Key> Touches(ParticipantId renamed, Session session) =>
        session.Whispers.Values.Where(w => w.Named && w.By == renamed).Select(w => new Key(Thing.Whisper, w.Id.Text));

    public static WhisperSight? Show(Session session, WhisperId id) =>
        session.Whispers.GetValueOrDefault(id) is { } w ? new(w.Id, w.Kind, w.Text, w.At, w.Heard, w.Named ? session.Participants[w.By].Name : null) : null;

    public static OwnWhisperSight? ShowOwn(Session session, WhisperId id, ParticipantId self) =>
        Of(self, session).FirstOrDefault(w => w.Id == id) is { } w ? new(w.Id, w.Kind, w.Text, w.At, w.Heard) : null;
}
