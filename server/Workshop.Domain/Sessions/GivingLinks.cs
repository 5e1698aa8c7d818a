using Workshop.Domain.People;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Sessions;

/// <summary>Another link, for one more of the team; or one there is with a new secret, so that whoever had the old one is out.</summary>
/// <param name="Edition">0 for a new one, else one more than what was seen: two who give it anew at once would shut each other's people out.</param>
public sealed record GiveLink(LinkId Id, Role Role, string Name, string SecretHash, int Edition) : Command;

/// <summary>From now on the link opens nothing, and who came by it is out. It can be given anew.</summary>
public sealed record RevokeLink(LinkId Id) : Command;

/// <summary>Another join code: the one before lets nobody in any more, and who is in stays.</summary>
/// <param name="Code">Already claimed for this session.</param>
public sealed record RenewCode(string Code) : Command;

/// <summary>Says which of the facilitators leads, so that all of the team know. It is a word, not a lock: each of them can do everything at any time.</summary>
public sealed record Lead(LinkId Link) : Command;

public sealed record LinkGiven(Link Link) : Event;

public sealed record LinkRevoked(LinkId Id) : Event;

public sealed record CodeRenewed(string Code) : Event;

public sealed record LeadTaken(LinkId Link) : Event;

/// <summary>Who of the team gets in, and who no longer does.</summary>
public static class GivingLinks
{
    private static readonly Role[] Given = [Role.Facilitator, Role.Rapporteur, Role.Observer, Role.Wall, Role.Interpreter];

    public static Decision Decide(GiveLink c, Ask ask, Session s) =>
        !Ids.IsGood(c.Id.Text) ? Refusals.BadId
        : !Given.Contains(c.Role) || !IsHash(c.SecretHash) ? Refusals.BadCommand
        : Text.Check(Text.Clean(c.Name), Limits.NameLength, mayBeEmpty: true) is { } bad ? bad
        : c.Id == Link.Own && LinkOf(ask.By) != Link.Own ? Refusals.LinkOwn
        : Find(s, c.Id) is { } known ? Anew(c, known)
        : c.Edition != 0 ? Refusals.LinkUnknown
        : s.Links.Count >= Limits.Links ? Refusals.LinkTooMany
        : Made(c);

    private static Decision Anew(GiveLink c, Link known) =>
        known.Role != c.Role ? Refusals.LinkExists
        // The same sending under another name: it is so already.
        : known == Made(c).Link ? Happens()
        : c.Edition == 0 ? Refusals.LinkExists
        : c.Edition != known.Edition + 1 ? Refusals.LinkChanged
        : Made(c);

    private static LinkGiven Made(GiveLink c) => new(new(c.Id, c.Role, Text.Clean(c.Name), c.SecretHash, c.Edition));

    private static bool IsHash(string text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);

    public static Decision Decide(RevokeLink c, Session s) =>
        Find(s, c.Id) is not { } link ? Refusals.LinkUnknown
        : link.Id == Link.Own ? Refusals.LinkOwn
        : link.Revoked ? Happens()
        : new LinkRevoked(c.Id);

    public static Decision Decide(RenewCode c, Session s) =>
        c.Code is not { Length: > 3 and <= 20 } || !Ids.IsGood(c.Code) ? Refusals.BadCommand
        : c.Code == s.Code ? Happens()
        : new CodeRenewed(c.Code);

    public static Decision Decide(Lead c, Session s) =>
        Find(s, c.Link) is not { Role: Role.Facilitator, Revoked: false } ? Refusals.LinkUnknown
        : s.Leads == c.Link ? Happens()
        : new LeadTaken(c.Link);

    public static Session Evolve(Session s, LinkGiven e) => s with
    {
        Links = Find(s, e.Link.Id) is { } known ? s.Links.Replace(known, e.Link) : s.Links.Add(e.Link),
    };

    public static Session Evolve(Session s, LinkRevoked e) => s with
    {
        Links = Find(s, e.Id) is { } link ? s.Links.Replace(link, link with { Revoked = true }) : s.Links,
        // Who is out leads nothing: it falls back to the one who can't be shut out.
        Leads = s.Leads == e.Id ? Link.Own : s.Leads,
    };

    public static Session Evolve(Session s, CodeRenewed e) => s with { Code = e.Code };

    public static Session Evolve(Session s, LeadTaken e) => s with { Leads = e.Link };

    public static TeamSight? Show(Session s, Audience to) =>
        to.IsStaff ? new(s.Links.Select(l => new TeamLink(l.Id, l.Role, l.Name, l.Edition, l.Revoked)).ToSeq(), s.Leads, RevokingSeats.Shut(s)) : null;

    /// <summary>The link that a seat was taken by.</summary>
    public static LinkId LinkOf(Seat seat) => seat.Link ?? Link.First(seat.Role);

    public static Link? Find(Session s, LinkId id) => s.Links.FirstOrDefault(l => l.Id == id);

    /// <summary>Whether who sits there may still sit there.</summary>
    public static bool Admits(Session s, Seat seat) => seat.Role is Role.Host or Role.Clock
        || (seat.Role == Role.Participant ? RevokingSeats.Admits(s, seat)
        : Find(s, LinkOf(seat)) is { } link ? link is { Revoked: false } && link.Role == seat.Role && link.Edition == (seat.Edition ?? 0) : seat.Link is null);
}
