using System.Text.Json;
using Workshop.Domain;
using Workshop.Domain.Sessions;
using Workshop.Server.Live;
using Workshop.Server.Wire;

namespace Workshop.Server.Doors;

/// <param name="People">How many who are not there come to it.</param>
/// <param name="Id">Names this asking: asked again, it is the same rehearsal.</param>
internal sealed record NewRehearsal(int People, string Id);

/// <summary>Tries out a workshop with people who are not there, and lets go of that. See PROTOCOL.md.</summary>
internal static class RehearsalDoors
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/api/sessions/{id}/rehearsal", Begin)
            .Says("rehearse", "A copy of the plan, to which people come who are not there.", Shown.Seat, [400, 401, 409]).Produces<CreatedWorkshop>();
        app.MapPost("/api/sessions/{id}/rehearsal/end", End)
            .Says("endRehearsal", "Deletes a rehearsal for good.", Shown.Seat, [401, 409]).Produces(204);
    }

    private static async Task<IResult> Begin(string id, NewRehearsal asked, HttpContext http, Seats seats, Rehearsals.Rehearsing rehearsing, JoinCodes codes, IGrainFactory grains)
    {
        var (seat, not) = await HttpDoors.Seated(id, http, seats, grains);
        if (seat is null)
            return not;
        if (!Seats.CanBegin(asked.Id) || asked.People is < 1 or > Rehearsing.MostPeople)
            return HttpDoors.Refused(Refusals.BadCommand, 400);
        var grain = grains.GetGrain<ISessionGrain>(id);
        if (seat.Role != Role.Facilitator || await grain.Read() is not { IsRehearsal: false })
            return HttpDoors.Refused(seat.Role != Role.Facilitator ? Refusals.NotAllowed : DoorRefusals.RehearsalBad, 409);
        if ((await grain.ToRehearse()).Value is not [var first, .. var more] || JsonSerializer.Deserialize<Command>(first, Json.Options) is not CreateSession plan)
            return HttpDoors.Refused(DoorRefusals.RehearsalBad, 409);
        if (!await rehearsing.Claim(Seats.IdFor(asked.Id), id))
            return HttpDoors.Refused(DoorRefusals.RehearsalsTooMany with { Limit = Rehearsals.Rehearsing.MostAtOnce }, 409);
        var found = await HttpDoors.Found(asked.Id, (code, doors) => plan with { Code = code, Doors = doors }, codes, grains);
        await rehearsing.Begin(Seats.IdFor(asked.Id), plan, more, asked.People);
        return found;
    }

    private static async Task<IResult> End(string id, HttpContext http, Seats seats, Rehearsals.Rehearsing rehearsing, IGrainFactory grains)
    {
        if (HttpDoors.SeatIn(id, http, seats) is not { } seat)
            return HttpDoors.Refused(DoorRefusals.SeatBad, 401);
        // Asked again, since the first answer was lost.
        if (await grains.GetGrain<ISessionGrain>(id).IsDeleted())
            return Results.NoContent();
        if (await HttpDoors.Seated(id, http, seats, grains) is { Seat: null, Not: var not })
            return not;
        if (seat.Role != Role.Facilitator)
            return HttpDoors.Refused(Refusals.NotAllowed, 409);
        if (await grains.GetGrain<ISessionGrain>(id).Read() is not { IsRehearsal: true })
            return HttpDoors.Refused(DoorRefusals.RehearsalBad, 409);
        await rehearsing.End(id);
        return Results.NoContent();
    }
}
