using Orleans.Concurrency;
using Workshop.Domain;
using Workshop.Domain.People;
using Workshop.Domain.Sessions;
using Workshop.Server.Live;
using Workshop.Server.Wire;

namespace Workshop.Server.Doors;

/// <param name="Id">The link's name: a new one, or that of the one to give anew.</param>
/// <param name="Edition">0 for a new one, else one more than it has.</param>
/// <param name="Sending">Names this asking; asked again under it, since the first answer was lost, the same secret is told.</param>
internal sealed record GivenLink(string Id, Role Role, string? Name, int Edition, string? Sending = null);

internal sealed record SecretLink(string Link);

internal sealed record NewCode(string Code);

/// <param name="Id">Names this sending.</param>
internal sealed record NamedSending(string Id);

internal sealed record NewSeat(string Seat);

/// <summary>
/// Gives out the team's links, another join code, and a participant's seat anew. A link's secret is made here and told to who asked; the session
/// learns no more than its hash.
/// </summary>
internal static class LinkDoors
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/api/sessions/{id}/links", Give)
            .Says("giveLink", "Another link for one of the team, or one that is there with a new secret.", Shown.Seat, [400, 401, 409]).Produces<SecretLink>();
        app.MapPost("/api/sessions/{id}/code", RenewCode)
            .Says("renewCode", "Another join code; the one before is nobody's.", Shown.Seat, [401, 409]).Produces<NewCode>();
        app.MapPost("/api/sessions/{id}/seat", RenewSeat)
            .Says("renewSeat", "The seat anew for this device alone.", Shown.Seat, [400, 401, 409]).Produces<NewSeat>();
    }

    private static async Task<IResult> Give(string id, GivenLink asked, HttpContext http, Seats seats, IGrainFactory grains)
    {
        // Whether they sit there still, the session says itself: who gives their own link anew is out by that, and may have to ask again.
        if (HttpDoors.SeatIn(id, http, seats) is not { } seat)
            return HttpDoors.Refused(DoorRefusals.SeatBad, 401);
        if (asked.Sending is { } given && !Seats.CanBegin(given))
            return HttpDoors.Refused(Refusals.BadId, 400);
        var sending = $"{asked.Id} {asked.Role} {asked.Edition} {asked.Sending ?? Seats.NewName()}";
        var secret = Seats.LinkFor(sending, id, asked.Role);
        var command = new GiveLink(new(asked.Id), asked.Role, asked.Name ?? "", Seats.HashOf(secret), asked.Edition);
        return Answer(await Send(grains, seat, DoorSendings.Named("link", sending), command)) ?? Results.Json(new SecretLink(secret), Json.Options);
    }

    private static async Task<IResult> RenewCode(string id, HttpContext http, Seats seats, JoinCodes codes, IGrainFactory grains)
    {
        var (seat, not) = await HttpDoors.Seated(id, http, seats, grains);
        if (seat is null)
            return not;
        if (seat.Role != Role.Facilitator || await grains.GetGrain<ISessionGrain>(id).Read() is not { } before)
            return HttpDoors.Refused(Refusals.NotAllowed, 409);
        var code = await codes.ClaimFor(id);
        var reply = await Send(grains, seat, DoorSendings.Named("code", Seats.NewName()), new RenewCode(code));
        // Where nobody knows whether it was remembered, both stay claimed: the door lets in by the one that the workshop says.
        if (reply.Code is not null)
            await codes.Release(code, id);
        if (reply.Version is not null)
            await codes.Release(before.Code, id);
        return Answer(reply) ?? Results.Json(new NewCode(code), Json.Options);
    }

    /// <summary>
    /// Who asks twice under one name, because the first answer was lost, gets it again: their old seat is out by then, and they would have none.
    /// </summary>
    private static async Task<IResult> RenewSeat(string id, NamedSending asked, HttpContext http, Seats seats, IGrainFactory grains) =>
        HttpDoors.SeatIn(id, http, seats) is not { } seat ? HttpDoors.Refused(DoorRefusals.SeatBad, 401)
        : seat.Role != Role.Participant ? HttpDoors.Refused(Refusals.NotAllowed, 409)
        : !Ids.IsGood(asked.Id) ? HttpDoors.Refused(Refusals.BadId, 400)
        : Answer(await Send(grains, seat, DoorSendings.Named("seat", asked.Id), new RenewSeat())) ?? Results.Json(new NewSeat(seats.Seal(seat with { Edition = (seat.Edition ?? 0) + 1 })), Json.Options);

    private static Task<Reply> Send(IGrainFactory grains, TakenSeat seat, string id, Command command) =>
        grains.GetGrain<ISessionGrain>(seat.Session).Send(id, seat.ToSitting(), Json.Bytes(command).AsImmutable());

    /// <summary>What went wrong; null where nothing did.</summary>
    private static IResult? Answer(Reply reply) =>
        reply.Code is { } refused ? HttpDoors.Refused(new(refused, reply.Limit), 409)
        : reply.Version is null ? HttpDoors.Refused(DoorRefusals.StoreAway, 503)
        : null;
}
