namespace Workshop.Domain.Sessions;

/// <summary>A secret way to a seat of one of the team. The secret itself is never kept.</summary>
/// <param name="Name">Who it is for, as the facilitator calls them; may be empty.</param>
/// <param name="SecretHash">SHA-256 of what is behind the # of its address, as hex.</param>
/// <param name="Edition">How often it was given anew: only the last one opens, and only who came by that one still sits.</param>
public sealed record Link(LinkId Id, Role Role, string Name, string SecretHash, int Edition = 0, bool Revoked = false)
{
    /// <summary>The facilitator's own link, with which the workshop was made. It can't be revoked, or nobody would be left to give out others.</summary>
    public static readonly LinkId Own = First(Role.Facilitator);

    /// <summary>The link of a role with which the workshop was made.</summary>
    public static LinkId First(Role role) => new(role.ToString().ToLowerInvariant());

    /// <summary>The links with which a workshop was made.</summary>
    public static Seq<Link> Of(Seq<Door> doors) => doors.Select(d => new Link(First(d.Role), d.Role, "", d.SecretHash)).ToSeq();
}

/// <summary>One link as the team sees it; the secret is nowhere but with who got it.</summary>
public sealed record TeamLink(LinkId Id, Role Role, string Name, int Edition, bool Revoked);

/// <summary>Whose links there are, and who of the facilitators leads; for those who run the room.</summary>
/// <param name="ShutSeats">The numbers of participants' seats that are shut.</param>
public sealed record TeamSight(Seq<TeamLink> Links, LinkId Leads, Seq<int> ShutSeats) : Sight;
