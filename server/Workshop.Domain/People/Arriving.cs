using System.Collections.Immutable;
using Workshop.Domain.Ballots;
using Workshop.Domain.Stages;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.People;

/// <summary>A participant takes their place, or corrects how they are known. The same seat arriving again is the same person.</summary>
/// <param name="Shared">At a device that several share. Said once, on arriving.</param>
public sealed record Arrive(string? Name, GroupId? Group, bool? Shared = null) : Command;

public sealed record ParticipantArrived(ParticipantId Id, string? Name, GroupId? Group, DateTimeOffset At, bool? Shared = null) : Event;

public sealed record ParticipantChanged(ParticipantId Id, string? Name, GroupId? Group) : Event;

public static class Arriving
{
    public static Decision Decide(Arrive command, Ask ask, Session session)
    {
        var name = Text.Clean(command.Name) is { Length: > 0 } given ? given : null;
        if (name is not null && Text.Check(name, Limits.NameLength) is { } bad)
            return bad;
        if (command.Group is { } group && !session.Groups.Any(g => g.Id == group))
            return Refusals.GroupUnknown;
        if (!session.Participants.TryGetValue(ask.Me, out var known))
            return session.Participants.Count >= Limits.Participants ? Refusals.SessionFull
                : Happens([new ParticipantArrived(ask.Me, name, command.Group, ask.At, command.Shared is true ? true : null), .. SplittingTheRoom.Seating(ask.Me, command.Group ?? new(""), session)]);
        if (known.Name == name && known.Group == command.Group)
            return Happens();
        // A group that already spoke through a ballot or a note can't be left: the count by group would no longer be what it was.
        return known.Group != command.Group && session.HasSpoken(ask.Me) ? Refusals.GroupFixed
            : new ParticipantChanged(ask.Me, name, command.Group);
    }

    public static Session Evolve(Session session, ParticipantArrived e) => session with
    {
        Participants = session.Participants.Add(e.Id, new(e.Id, e.Name, e.Group, session.Participants.Count + 1, e.At, Shared: e.Shared ?? false)),
        Sizes = Counted(session.Sizes, e.Group, +1),
    };

    public static Session Evolve(Session session, ParticipantChanged e) => session with
    {
        Participants = session.Participants.SetItem(e.Id, session.Participants[e.Id] with { Name = e.Name, Group = e.Group }),
        Sizes = Counted(Counted(session.Sizes, session.Participants[e.Id].Group, -1), e.Group, +1),
    };

    private static ImmutableDictionary<GroupId, int> Counted(ImmutableDictionary<GroupId, int> sizes, GroupId? group, int by) =>
        sizes.SetItem(group ?? new(""), sizes.GetValueOrDefault(group ?? new("")) + by);

    /// <summary>Who is in the room changes the room, one person's own card and how far the open round and stage are.</summary>
    public static IEnumerable<Key> Touches(ParticipantId who, Session session) =>
    [
        new(Thing.Room), new(Thing.Me, "", who),
        .. SayingDone.Touches(session),
        .. session.OpenRound is { } round ? [new Key(Thing.Round, round.Id.Text)] : Array.Empty<Key>(),
        .. DealingSets.Keys(session, who),
    ];

    public static RoomSight ShowRoom(Session session) =>
        new(session.Participants.Count, session.PeopleByGroup.Select(g => new GroupSize(g.Key, g.Value)).ToSeq(),
            session.Participants.Values.Count(p => p.Shared) is > 0 and var shared ? shared : null);

    public static MeSight? ShowMe(Session session, ParticipantId self) =>
        session.Participants.GetValueOrDefault(self) is { } me
            ? new(me.Id, me.Name, me.Group, session.Agenda.Where(s => s.Done.Contains(self)).Select(s => s.Id).OrderBy(s => s.Text, StringComparer.Ordinal).ToSeq(),
                session.Agenda.Where(s => s.Seats.ContainsKey(self)).Select(s => new MyTable(s.Id, s.Seats[self])).OrderBy(t => t.Stage.Text, StringComparer.Ordinal).ToSeq(), me.Number)
            : null;
}
