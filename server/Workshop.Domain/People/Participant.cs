using Workshop.Domain.Stages;

namespace Workshop.Domain.People;

/// <summary>A stakeholder group: people who speak from the same side. The shape says it where colour can't.</summary>
/// <param name="Look">Index of its shape and colour, 0 to 11.</param>
public sealed record StakeholderGroup(GroupId Id, string Name, int Look);

/// <summary>One person in the room, for as long as the session lives. Never a connection.</summary>
/// <param name="Number">Order of arrival from 1.</param>
/// <param name="Edition">How often their seat was given anew: only the last one counts.</param>
/// <param name="Shared">They sit at a device that is passed round.</param>
public sealed record Participant(ParticipantId Id, string? Name, GroupId? Group, int Number, DateTimeOffset ArrivedAt, int Edition = 0, bool Revoked = false, bool Shared = false)
{
    /// <summary>The group they count in; people without one form a group of their own, named "".</summary>
    public GroupId CountedIn => Group ?? new GroupId("");
}

/// <param name="Number">The number of this seat: who has lost a device can say which seat it was, and nobody else is told.</param>
public sealed record MeSight(ParticipantId Id, string? Name, GroupId? Group, Seq<StageId> Done, Seq<MyTable> Tables, int Number = 0) : OwnSight;

public sealed record GroupSize(GroupId Group, int People);

/// <summary>Who has arrived, by group. Sizes are public: people see each other.</summary>
/// <param name="Shared">How many of them sit at devices that several share; absent where nobody does.</param>
public sealed record RoomSight(int People, Seq<GroupSize> Groups, int? Shared = null) : Sight;
