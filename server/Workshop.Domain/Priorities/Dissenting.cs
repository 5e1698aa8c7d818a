using Workshop.Domain.People;
using Workshop.Domain.Stages;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Priorities;

/// <summary>A minority statement on a priority. Whoever proposes it stands behind it.</summary>
public sealed record ProposeDissent(DissentId Id, PriorityId Priority, string Text) : Command;

/// <summary>Stands behind a statement, and behind no other on the same priority any more.</summary>
public sealed record JoinDissent(DissentId Id) : Command;

public sealed record LeaveDissent(DissentId Id) : Command;

/// <summary>Takes a statement off the wall, or puts it back. It can't be taken out of the record.</summary>
public sealed record HideDissent(DissentId Id, bool Hidden) : Command;

/// <param name="Pseudonymous">As <see cref="Dissent.Pseudonymous"/>; absent where not.</param>
public sealed record DissentProposed(DissentId Id, PriorityId Priority, string Text, ParticipantId By, bool? Pseudonymous = null) : Event;

public sealed record DissentJoined(DissentId Id, ParticipantId By) : Event;

public sealed record DissentLeft(DissentId Id, ParticipantId By) : Event;

public sealed record DissentHidden(DissentId Id, bool Hidden) : Event;

public static class Dissenting
{
    public static Decision Decide(ProposeDissent command, Ask ask, Session session)
    {
        var text = Text.Clean(command.Text);
        return !Ids.IsGood(command.Id.Text) ? Refusals.BadId
            : session.Dissents.ContainsKey(command.Id) || session.GoneDissents.Contains(command.Id) ? Refusals.DissentExists
            : session.OpenStage is not { Kind: StageKind.Agree } ? Refusals.DissentClosed
            : !session.Priorities.ContainsKey(command.Priority) ? Refusals.PriorityUnknown
            : session.Dissents.Values.Count(d => d.Priority == command.Priority) >= Limits.Dissents ? Refusals.DissentTooMany
            : Text.Check(text, Limits.StatementLength) is { } bad ? bad
            : Happens([.. Leaving(command.Priority, ask.Me, session), new DissentProposed(command.Id, command.Priority, text,
                AreUnderNames(command.Priority, session) ? session.Pseudonyms!.Of(command.Id, ask.Me) : ask.Me, AreUnderNames(command.Priority, session) ? true : null)]);
    }

    public static Decision Decide(JoinDissent command, Ask ask, Session session) =>
        !session.Dissents.TryGetValue(command.Id, out var dissent) ? Refusals.DissentUnknown
        : session.OpenStage is not { Kind: StageKind.Agree } ? Refusals.DissentClosed
        : IsBehind(dissent, ask.Me, session) ? Happens()
        : Happens([.. Leaving(dissent.Priority, ask.Me, session), new DissentJoined(dissent.Id, NameOf(dissent, ask.Me, session))]);

    public static Decision Decide(LeaveDissent command, Ask ask, Session session) =>
        session.GoneDissents.Contains(command.Id) ? Happens()
        : !session.Dissents.TryGetValue(command.Id, out var dissent) ? Refusals.DissentUnknown
        : !IsBehind(dissent, ask.Me, session) ? Happens()
        : new DissentLeft(dissent.Id, NameOf(dissent, ask.Me, session));

    // One that is only proposed answers like one that does not exist: who runs the room does not see it.
    public static Decision Decide(HideDissent command, Session session) =>
        session.Dissents.GetValueOrDefault(command.Id) is not { OnRecord: true } dissent ? Refusals.DissentUnknown
        : dissent.OffWall == command.Hidden ? Happens()
        : new DissentHidden(dissent.Id, command.Hidden);

    private static IEnumerable<Event> Leaving(PriorityId priority, ParticipantId who, Session session) =>
        session.Dissents.Values.Where(d => d.Priority == priority && IsBehind(d, who, session)).Select(d => new DissentLeft(d.Id, NameOf(d, who, session)));

    // All statements on a priority or none: whoever leaves one for another does it in one record, and their two names stand in it.
    private static bool AreUnderNames(PriorityId priority, Session session) =>
        session.Pseudonyms is not null && session.Dissents.Values.All(d => d.Priority != priority || d.Pseudonymous);

    /// <summary>Whether whoever asks for anything about a statement is remembered under the name that they have for it.</summary>
    internal static bool IsAskedUnderName(ProposeDissent command, Session session) => session.Dissents.ContainsKey(command.Id) ? IsAskedUnderName(command.Id, session) : AreUnderNames(command.Priority, session);

    internal static bool IsAskedUnderName(DissentId id, Session session) => session.Dissents.GetValueOrDefault(id) is not { Pseudonymous: false };

    private static ParticipantId NameOf(Dissent dissent, ParticipantId who, Session session) =>
        dissent.Pseudonymous && session.Pseudonyms is { } names ? names.Of(dissent.Id, who) : who;

    // Once the workshop has ended, nobody can tell.
    private static bool IsBehind(Dissent dissent, ParticipantId who, Session session) =>
        (!dissent.Pseudonymous || session.EndedAt is null) && dissent.Behind.Contains(NameOf(dissent, who, session));

    private static ParticipantId WhoIs(ParticipantId name, Dissent dissent, Session session) =>
        dissent.Pseudonymous ? session.Pseudonyms?.WhoIs(dissent.Id, name, session.Participants) ?? name : name;

    public static Session Evolve(Session session, DissentProposed e) => session with
    {
        Dissents = session.Dissents.Add(e.Id, new(e.Id, e.Priority, e.Text, session.Priorities[e.Priority].Wording, session.DissentsEver + 1)
        {
            Behind = [e.By], Pseudonymous = e.Pseudonymous ?? false,
        }),
        DissentsEver = session.DissentsEver + 1,
    };

    public static Session Evolve(Session session, DissentJoined e) => With(session, e.Id, d => d with { Behind = d.Behind.Add(e.By) });

    /// <summary>What nobody stands behind is gone at once, unless it is on record: leaving must not show before the next look.</summary>
    public static Session Evolve(Session session, DissentLeft e)
    {
        var left = With(session, e.Id, d => d with { Behind = d.Behind.Remove(e.By) });
        return left.Dissents[e.Id] is { OnRecord: false, Behind.IsEmpty: true } ? Without(left, [e.Id]) : left;
    }

    public static Session Evolve(Session session, DissentHidden e) => With(session, e.Id, d => d with { OffWall = e.Hidden });

    private static Session With(Session session, DissentId id, Func<Dissent, Dissent> change) =>
        session with { Dissents = session.Dissents.SetItem(id, change(session.Dissents[id])) };

    /// <summary>The session without the statements on a priority that is gone.</summary>
    internal static Session Without(Session session, PriorityId priority) =>
        Without(session, session.Dissents.Values.Where(d => d.Priority == priority).Select(d => d.Id).ToList());

    private static Session Without(Session session, IReadOnlyCollection<DissentId> gone) => session with
    {
        Dissents = session.Dissents.RemoveRange(gone),
        GoneDissents = session.GoneDissents.Union(gone),
    };

    /// <summary>
    /// The session with the record looked at anew. Only an Agree stage that closes and the end of the workshop lead here, never a join or a
    /// leave: else whoever watches one person tap would see which way the count went.
    /// </summary>
    internal static Session Settled(Session session)
    {
        var looked = session with
        {
            Dissents = session.Dissents.SetItems(session.Dissents.Where(d => d.Value.OnRecord != d.Value.Behind.Count >= session.K)
                .Select(d => KeyValuePair.Create(d.Key, d.Value with { OnRecord = !d.Value.OnRecord }))),
        };
        return Without(looked, looked.Dissents.Values.Where(d => d.Behind.IsEmpty).Select(d => d.Id).ToList());
    }

    /// <summary>Which groups stand behind what is on record, for the event that ends a session; null where that will always be known.</summary>
    internal static Seq<DissentCount>? AtEnd(Session session) =>
        Settled(session).Dissents.Values.Where(d => d is { OnRecord: true, Pseudonymous: true }).OrderBy(d => d.Number)
            .Select(d => new DissentCount(d.Id, VoicesOf(d, session))).ToSeq() is { Count: > 0 } counts ? counts : null;

    /// <summary>The session with its record counted, once and for all: two counts could be laid side by side.</summary>
    internal static Session Counted(Session session, Seq<DissentCount>? counts)
    {
        var settled = Settled(session);
        var voices = counts?.ToDictionary(c => c.Id, c => c.Voices) ?? [];
        return settled with
        {
            Dissents = settled.Dissents.SetItems(settled.Dissents.Where(d => d.Value.OnRecord)
                .Select(d => KeyValuePair.Create(d.Key, d.Value with { People = d.Value.Behind.Count, Voices = voices.TryGetValue(d.Key, out var told) ? told : VoicesOf(d.Value, settled) }))),
        };
    }

    private static Seq<DissentVoices> VoicesOf(Dissent dissent, Session session)
    {
        var sizes = session.CountByGroup(dissent.Behind.Select(name => session.GroupOf(WhoIs(name, dissent, session))));
        return NamedGroups.Of(sizes, session.K).Buckets.Select(b => new DissentVoices(b, b.Sum(g => sizes.GetValueOrDefault(g)))).ToSeq();
    }

    public static IEnumerable<Key> Touches(DissentProposed e, Session after) => KeysOf(after.Dissents[e.Id], after);

    // Not the statement itself: that somebody joined is theirs to know.
    public static IEnumerable<Key> Touches(DissentJoined e, Session after) => [OwnKey(e.By, after.Dissents[e.Id], after)];

    public static IEnumerable<Key> Touches(DissentLeft e, Session before, Session after)
    {
        var own = OwnKey(e.By, before.Dissents[e.Id], before);
        return after.Dissents.ContainsKey(e.Id) ? [own] : [new(Thing.Dissent, e.Id.Text), own];
    }

    /// <summary>The statements that stand otherwise after a look, and those who stood behind what is gone.</summary>
    public static IEnumerable<Key> Touches(Session before, Session after) =>
        before.Dissents.Values.Where(d => after.Dissents.GetValueOrDefault(d.Id) != d).SelectMany(d => KeysOf(d, before));

    /// <summary>When the workshop ends, nobody is shown any more what they stand behind.</summary>
    internal static IEnumerable<Key> TouchesAtEnd(Session before, Session after) =>
        Touches(before, after).Concat(before.Dissents.Values.Where(d => d.Pseudonymous).SelectMany(d => d.Behind.Select(name => OwnKey(name, d, before))));

    /// <summary>The statements on a priority.</summary>
    public static IEnumerable<Key> Touches(PriorityId priority, Session session) =>
        session.Dissents.Values.Where(d => d.Priority == priority).SelectMany(d => KeysOf(d, session));

    private static IEnumerable<Key> KeysOf(Dissent d, Session session) => d.Behind.Select(name => OwnKey(name, d, session)).Prepend(new(Thing.Dissent, d.Id.Text));

    private static Key OwnKey(ParticipantId name, Dissent d, Session session) => new(Thing.OwnDissent, d.Id.Text, WhoIs(name, d, session));

    internal static IEnumerable<Key> KeysOf(ParticipantId self, Session session) =>
        session.Dissents.Values.Where(d => IsBehind(d, self, session)).Select(d => new Key(Thing.OwnDissent, d.Id.Text, self));

    public static DissentSight? Show(Session session, DissentId id, Audience to) =>
        session.Dissents.GetValueOrDefault(id) is not { } d
            || (!d.OnRecord && to.Circle != Circle.Participants) || (d.OffWall && to.Circle == Circle.Wall) ? null
        : new(d.Id, d.Priority, d.Text, d.Number, d.OnRecord, d.Wording != session.Priorities[d.Priority].Wording, d.OffWall, d.People, d.Voices);

    public static OwnDissentSight? ShowOwn(Session session, DissentId id, ParticipantId self) =>
        session.Dissents.GetValueOrDefault(id) is { } d && IsBehind(d, self, session) ? new(id) : null;
}
