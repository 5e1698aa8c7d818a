using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Orleans.Concurrency;
using Workshop.Domain;
using Workshop.Domain.People;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Server.Exports;
using Workshop.Server.Exports.Archives;
using Workshop.Server.Live;
using Workshop.Server.Watching;
using Workshop.Server.Wire;

namespace Workshop.Server.Doors;

internal sealed record NewWorkshop(
    string Title, string Question, string? Place, string? Language, Seq<StakeholderGroup> Groups, Seq<StagePlan> Agenda, bool? NamesShown, int? K, string? Notice,
    StartedFrom? From = null, string? Id = null);

/// <summary>What a new workshop takes over from an earlier one.</summary>
/// <param name="By">The facilitator's link or seat there, or that of a series it is in.</param>
/// <param name="Seeds">The priorities to start from.</param>
internal sealed record StartedFrom(string By, string Session, Seq<PriorityId> Seeds);

/// <param name="MayCreate">Whether whoever asks may create workshops without the host key.</param>
/// <param name="SignIn">There where facilitators may sign in.</param>
/// <param name="Templates">The usual one first.</param>
internal sealed record HostSeen(string? Version, bool MayCreate, SignInSeen? SignIn, IReadOnlyList<string> Addresses, Seq<Template> Templates);

/// <param name="Who">Is signed in.</param>
internal sealed record SignInSeen(string? Who);

internal sealed record RoleLinks(string Facilitator, string Rapporteur, string Observer, string Wall);

internal sealed record CreatedWorkshop(string Session, string Code, RoleLinks Links);

internal sealed record EnterByLink(string Link);

internal sealed record EnteredByLink(string Session, Role Role, string Seat);

internal sealed record JoinByCode(string Code, string? Seat);

internal sealed record DeleteForGood(string Code);

internal sealed record JoinedByCode(string Session, string Participant, string Seat, JsonElement Workshop);

/// <summary>What goes over HTTP: creating a session, letting people in, and handing out the report. See PROTOCOL.md.</summary>
internal static class HttpDoors
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/api/host", async (HttpContext http, MayCreate may, Addresses addresses) => new HostSeen(
            typeof(HttpDoors).Assembly.GetName().Version?.ToString(3), await may.Is(http), may.IsBySignIn ? new(await may.Who(http)) : null, addresses.ForTheRoom, Templates.All))
            .Says("host", "What this server is, and whether whoever asks may create workshops.", Shown.Nothing, []);
        app.MapPost("/api/sessions", Create)
            .Says("create", "A new workshop, with its join code and the links of its roles.", Shown.HostKey, [400, 401, 409]).Produces<CreatedWorkshop>();
        app.MapPost("/api/enter", Enter)
            .Says("enter", "A seat, by a secret link.", Shown.Nothing, [400, 401]).Produces<EnteredByLink>();
        app.MapPost("/api/join", Join)
            .Says("join", "A participant's seat, by the join code; the same one for whoever shows theirs.", Shown.Nothing, [400, 401, 404, 429]).Produces<JoinedByCode>();
        app.MapGet("/api/sessions/{id}/report.{format}", Report)
            .Says("report", "The outcome as a document or as tables, as far as this seat may see it.", Shown.Seat, [401, 404, 409, 429]).Produces<Stream>(200, "application/octet-stream");
        app.MapGet("/api/sessions/{id}/timeline", LookBack)
            .Says("timeline", "How the board came to be, moment by moment.", Shown.Seat, [401, 404, 409]).Produces<Domain.History.Timeline>();
        app.MapPost("/api/sessions/{id}/delete", Delete)
            .Says("delete", "Deletes a closed workshop for good.", Shown.Seat, [400, 401, 409]).Produces(204);
        LinkDoors.Map(app);
        RehearsalDoors.Map(app);
        ImportDoors.Map(app);
        ArchiveDoors.Map(app);
    }

    private static async Task<IResult> Create(NewWorkshop asked, HttpContext http, MayCreate may, JoinCodes codes, Seats seats, IGrainFactory grains)
    {
        if (await may.Not(http) is { } not)
            return not;
        if (await SeriesDoors.Seeds(asked.From, seats, grains) is not { } seeds)
            return Refused(DoorRefusals.EarlierBad, 409);
        if (asked.Id is { } name && !Seats.CanBegin(name))
            return Refused(Refusals.BadId, 400);
        return await Found(asked.Id ?? Seats.NewName(), (code, doors) => new CreateSession(asked.Title, asked.Question, asked.Place ?? "", asked.Language ?? "en", asked.Groups, asked.Agenda,
            asked.NamesShown ?? false, asked.K ?? 3, code, doors, asked.Notice ?? "", seeds), codes, grains);
    }

    /// <summary>
    /// A new session with a code and links of its own, which begins with this command or not at all. Begun under the same name again, since the
    /// first answer was lost, it is the same one.
    /// </summary>
    internal static async Task<IResult> Found(string name, Func<string, Seq<Door>, Command> begin, JoinCodes codes, IGrainFactory grains)
    {
        var session = Seats.IdFor(name);
        var grain = grains.GetGrain<ISessionGrain>(session);
        string Link(Role role) => Seats.LinkFor(name, session, role);
        var links = new RoleLinks(Link(Role.Facilitator), Link(Role.Rapporteur), Link(Role.Observer), Link(Role.Wall));
        if (await grain.Code() is { } before)
            return Results.Json(new CreatedWorkshop(session, before, links), Json.Options);
        var code = await codes.ClaimFor(session);
        Seq<Door> doors =
        [
            new(Role.Facilitator, Seats.HashOf(links.Facilitator)), new(Role.Rapporteur, Seats.HashOf(links.Rapporteur)),
            new(Role.Observer, Seats.HashOf(links.Observer)), new(Role.Wall, Seats.HashOf(links.Wall)),
        ];
        var reply = await grain.Send("create", new(Role.Host, null), Json.Bytes(begin(code, doors)).AsImmutable());
        // Unknown: it may have begun with this code, which must lead to it then.
        if (reply is { Code: null, Version: null })
            return Refused(DoorRefusals.StoreAway, 503);
        var kept = reply.Code is null ? await grain.Code() : null;
        if (kept != code)
            await codes.Release(code, session);
        return reply.Code is { } refused ? Refused(new(refused, reply.Limit), 409)
            : kept is null ? Refused(DoorRefusals.SessionDeleted, 409)
            : Results.Json(new CreatedWorkshop(session, kept, links), Json.Options);
    }

    private static async Task<IResult> Enter(EnterByLink asked, Seats seats, IGrainFactory grains) =>
        Seats.ReadLink(asked.Link) is { } link && await grains.GetGrain<ISessionGrain>(link.Session).Open(link.Hash) is { } by
            ? Results.Json(new EnteredByLink(link.Session, by.Role, seats.Seal(new(link.Session, by.Role, null, by.Link, by.Edition))), Json.Options)
            : Refused(DoorRefusals.LinkBad, 401);

    private static async Task<IResult> Join(JoinByCode asked, Seats seats, JoinCodes codes, Guessing guessing, IGrainFactory grains)
    {
        var found = await codes.Find(asked.Code);
        // Coming back is the same participant, never a second one.
        var known = found is not null && seats.Unseal(asked.Seat) is { Role: Role.Participant } seat && seat.Session == found ? seat : null;
        if (known is null && !guessing.IsOpen)
            return Refused(DoorRefusals.CodesTried, 429);
        if (found is not { } session)
        {
            guessing.Missed();
            return Refused(DoorRefusals.CodeUnknown, 404);
        }
        if (await grains.GetGrain<ISessionGrain>(session).Read() is not { } plate)
        {
            // Its deletion was interrupted before it gave its code free.
            if (await grains.GetGrain<ISessionGrain>(session).IsDeleted())
                await codes.Release(JoinCodes.Normal(asked.Code)!, session);
            return Refused(DoorRefusals.CodeUnknown, 404);
        }
        // Another code has taken its place, and giving it free was interrupted.
        if (plate.Code != JoinCodes.Normal(asked.Code))
            return Refused(DoorRefusals.CodeUnknown, 404);
        if (known is not null && !await grains.GetGrain<ISessionGrain>(session).Admits(known.ToSitting()))
            return Refused(Refusals.SeatRevoked, 401);
        var taken = known ?? new TakenSeat(session, Role.Participant, Seats.NewId());
        return Results.Json(new JoinedByCode(session, taken.Participant!, known is null ? seats.Seal(taken) : asked.Seat!,
            JsonSerializer.Deserialize<JsonElement>(plate.Workshop)), Json.Options);
    }

    private static async Task<IResult> Report(string id, string format, string? lang, HttpContext http, Seats seats, Crowding crowding, IGrainFactory grains)
    {
        var (seat, not) = await Seated(id, http, seats, grains);
        if (seat is null)
            return not;
        if (!await crowding.ForExport(seat, http.RequestAborted))
            return Refused(DoorRefusals.TooFast, 429);
        if (await grains.GetGrain<ISessionGrain>(id).Read() is null)
            return Refused(await grains.GetGrain<ISessionGrain>(id).IsDeleted() ? DoorRefusals.SessionDeleted : Refusals.SessionUnknown, 404);
        if (!Exporting.Types.TryGetValue(format, out var type))
            return Results.NotFound();
        // Deleted, or put out of the seat, since it was asked for a moment ago.
        if (await grains.GetGrain<ISessionGrain>(id).Export(seat.ToSitting()) is not { Value: var archive })
            return Refused(await grains.GetGrain<ISessionGrain>(id).IsDeleted() ? DoorRefusals.SessionDeleted : Refusals.SeatRevoked, 409);
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(format == "json" ? archive : Exporting.Make(format, ArchiveReading.Read(archive), lang), type, $"workshop.{format}");
    }

    private static async Task<IResult> LookBack(string id, HttpContext http, Seats seats, IGrainFactory grains)
    {
        var (seat, not) = await Seated(id, http, seats, grains);
        if (seat is null)
            return not;
        // Forty phones that look back at once would be forty replays.
        if (seat.Role == Role.Participant)
            return Refused(Refusals.NotAllowed, 409);
        http.Response.Headers.CacheControl = "no-store";
        return await grains.GetGrain<ISessionGrain>(id).LookBack(seat.ToSitting()) is { } timeline
            ? Results.Bytes(timeline.Value, "application/json; charset=utf-8")
            : Refused(DoorRefusals.SessionDeleted, 404);
    }

    /// <summary>Deletes a closed workshop for good, and gives its join code free.</summary>
    private static async Task<IResult> Delete(string id, DeleteForGood asked, HttpContext http, Seats seats, JoinCodes codes, IGrainFactory grains)
    {
        var (seat, not) = await Seated(id, http, seats, grains);
        if (seat is null)
            return not;
        var code = JoinCodes.Normal(asked.Code) ?? "";
        var reply = await grains.GetGrain<ISessionGrain>(id).Delete(seat.ToSitting(), code);
        if (reply.Code is { } refused)
            return Refused(new(refused), 409);
        if (reply.Version is null)
            return Refused(DoorRefusals.StoreAway, 503);
        if (code.Length > 0)
            await codes.Release(code, id);
        return Results.NoContent();
    }

    /// <summary>Who asks, if they sit there still; else what to answer.</summary>
    internal static async Task<(TakenSeat? Seat, IResult Not)> Seated(string session, HttpContext http, Seats seats, IGrainFactory grains) =>
        SeatIn(session, http, seats) is not { } seat ? (null, Refused(DoorRefusals.SeatBad, 401))
        : !await grains.GetGrain<ISessionGrain>(session).Admits(seat.ToSitting()) ? (null, Refused(Refusals.SeatRevoked, 401))
        : (seat, Results.Empty);

    internal static TakenSeat? SeatIn(string session, HttpContext http, Seats seats)
    {
        var bearer = http.Request.Headers.Authorization.ToString();
        return bearer.StartsWith("Bearer ", StringComparison.Ordinal) && seats.Unseal(bearer["Bearer ".Length..]) is { } seat && seat.Session == session
            ? seat : null;
    }

    /// <summary>The whole body; null where it has more bytes than <paramref name="most"/>.</summary>
    internal static async Task<byte[]?> Body(HttpContext http, int most)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        using var body = new MemoryStream();
        var part = new byte[64 * 1024];
        for (int n; (n = await http.Request.Body.ReadAsync(part, http.RequestAborted)) > 0;)
        {
            if (body.Length + n > most)
                return null;
            body.Write(part, 0, n);
        }
        return body.ToArray();
    }

    internal static IResult Refused(Refusal refusal, int status)
    {
        Measured.Refused(refusal.Code);
        return Results.Json(refusal, Json.Options, statusCode: status);
    }
}
