using System.Text;
using System.Text.Json;
using Orleans.Concurrency;
using Workshop.Domain;
using Workshop.Domain.Dialogues;
using Workshop.Domain.Sessions;
using Workshop.Server.Exports;
using Workshop.Server.Journals;
using Workshop.Server.Live;
using Workshop.Server.Storage;
using Workshop.Server.Wire;

namespace Workshop.Server.Doors;

/// <param name="Id">Names this sending: sent again, it is the same series.</param>
internal sealed record NewSeries(string Title, string? Id = null);

internal sealed record SeriesLinks(string Facilitator, string Observer);

internal sealed record CreatedSeries(string Series, SeriesLinks Links);

/// <param name="By">A link or a seat that shows the right to what is asked for.</param>
internal sealed record ShownBy(string By);

internal sealed record AskedOfSeries(string Id, JsonElement Command);

internal sealed record SeriesVersion(long? Version);

internal sealed record SeriesSeen(Role Role, JsonElement Comparison);

/// <summary>What another workshop can start from: the dialogues of a series, or one workshop.</summary>
/// <param name="Series">The series that they are of, as far as it was shown.</param>
/// <param name="IsInSeries">The one workshop belongs to a series already.</param>
internal sealed record Earlier(string? Series, string? Title, bool IsInSeries, Seq<Dialogue> Dialogues);

/// <summary>
/// Series over HTTP. Whoever asks shows the series' secret link in the header of each request; it is changed too seldom for a live line. See
/// PROTOCOL.md.
/// </summary>
internal static class SeriesDoors
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/api/series", Create)
            .Says("createSeries", "A new series of workshops, with its links.", Shown.HostKey, [400, 401, 409]).Produces<CreatedSeries>();
        app.MapGet("/api/series/{id}", See)
            .Says("series", "The workshops of a series side by side.", Shown.SeriesLink, [401, 404]).Produces<SeriesSeen>();
        app.MapPost("/api/series/{id}/commands", Send)
            .Says("commandSeries", "Changes something of the series itself.", Shown.SeriesLink, [400, 401, 404, 409]).Produces<SeriesVersion>();
        app.MapPost("/api/series/{id}/dialogues", Add)
            .Says("addDialogue", "Adds a workshop to the series.", Shown.SeriesLink, [400, 401, 404, 409]).Produces(204);
        app.MapGet("/api/series/{id}/comparison.{format}", Export)
            .Says("comparison", "The comparison as a document or as tables.", Shown.SeriesLink, [401, 404]).Produces<Stream>(200, "application/octet-stream");
        app.MapPost("/api/series/{id}/delete", Delete)
            .Says("deleteSeries", "Deletes a series for good; its workshops live on.", Shown.SeriesLink, [401, 404, 409]).Produces(204);
        app.MapPost("/api/earlier", StartFrom)
            .Says("earlier", "What another workshop can start from.", Shown.Nothing, [400, 401]).Produces<Earlier>();
    }

    /// <summary>Who may create workshops, or runs one, may begin a series.</summary>
    private static async Task<IResult> Create(NewSeries asked, HttpContext http, MayCreate may, Seats seats, IGrainFactory grains)
    {
        if (await may.Not(http) is { } not && (Bearer(http) is not { } by || await SessionShown(by, seats, grains) is null))
            return not;
        if (asked.Id is { } given && !Seats.CanBegin(given))
            return HttpDoors.Refused(Refusals.BadId, 400);
        var name = asked.Id ?? Seats.NewName();
        var series = Seats.SeriesFor(name);
        var links = new SeriesLinks(Seats.LinkFor(name, series, Role.Facilitator), Seats.LinkFor(name, series, Role.Observer));
        var found = new FoundSeries(asked.Title, [new(Role.Facilitator, Seats.HashOf(links.Facilitator)), new(Role.Observer, Seats.HashOf(links.Observer))]);
        return Answer(await GrainOf(series, grains).Send("found", Role.Host, Json.Bytes<SeriesCommand>(found).AsImmutable())) ?? Results.Json(new CreatedSeries(series, links), Json.Options);
    }

    private static async Task<IResult> See(string id, HttpContext http, IGrainFactory grains)
    {
        if (await RoleIn(id, http, grains) is not { } role)
            return await Unknown(id, grains);
        http.Response.Headers.CacheControl = "no-store";
        return await GrainOf(id, grains).Compare() is { } comparison
            ? Results.Json(new SeriesSeen(role, JsonSerializer.Deserialize<JsonElement>(comparison.Value)), Json.Options) : await Unknown(id, grains);
    }

    private static async Task<IResult> Send(string id, AskedOfSeries asked, HttpContext http, IGrainFactory grains)
    {
        if (await RoleIn(id, http, grains) is not { } role)
            return await Unknown(id, grains);
        var reply = await GrainOf(id, grains).Send(asked.Id, role, Encoding.UTF8.GetBytes(asked.Command.GetRawText()).AsImmutable());
        return Answer(reply) ?? Results.Json(new SeriesVersion(reply.Version), Json.Options);
    }

    /// <summary>Adds a workshop. Asks for both: the series' link, and the facilitator's place in the workshop.</summary>
    private static async Task<IResult> Add(string id, ShownBy asked, HttpContext http, Seats seats, SeriesMembers members, IGrainFactory grains)
    {
        if (await RoleIn(id, http, grains) is not { } role)
            return await Unknown(id, grains);
        if (role != Role.Facilitator)
            return HttpDoors.Refused(Refusals.NotAllowed, 409);
        if (await SessionShown(asked.By, seats, grains) is not { } session)
            return HttpDoors.Refused(DoorRefusals.LinkBad, 401);
        return Answer(await members.Add(session, id)) ?? Results.NoContent();
    }

    private static async Task<IResult> Export(string id, string format, string? lang, HttpContext http, IGrainFactory grains)
    {
        if (await RoleIn(id, http, grains) is null || await GrainOf(id, grains).Compare() is not { } comparison)
            return await Unknown(id, grains);
        if (!ExportingSeries.Types.TryGetValue(format, out var type))
            return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(ExportingSeries.Make(format, JsonSerializer.Deserialize<Comparison>(comparison.Value, Json.Options)!, lang), type, $"series.{format}");
    }

    private static async Task<IResult> Delete(string id, HttpContext http, IGrainFactory grains) =>
        await RoleIn(id, http, grains) is not { } role ? await Unknown(id, grains)
        : role != Role.Facilitator ? HttpDoors.Refused(Refusals.NotAllowed, 409)
        : Answer(await GrainOf(id, grains).Delete()) ?? Results.NoContent();

    private static async Task<IResult> StartFrom(ShownBy asked, Seats seats, SeriesMembers members, IGrainFactory grains)
    {
        if (Seats.ReadSeriesLink(asked.By) is { } link)
            return await GrainOf(link.Series, grains).Open(link.Hash) == Role.Facilitator && await GrainOf(link.Series, grains).Compare() is { } json
                && JsonSerializer.Deserialize<Comparison>(json.Value, Json.Options) is { } comparison
                ? Results.Json(new Earlier(link.Series, comparison.Title, true, comparison.Dialogues), Json.Options) : HttpDoors.Refused(DoorRefusals.LinkBad, 401);
        return await SessionShown(asked.By, seats, grains) is { } session && await Dialogue(session, grains) is { } dialogue
            ? Results.Json(new Earlier(null, null, await members.IsInSeries(session), [dialogue]), Json.Options) : HttpDoors.Refused(DoorRefusals.LinkBad, 401);
    }

    /// <summary>The priorities of an earlier workshop as seeds, in its words and not in those of who asks; null where something does not fit.</summary>
    public static async Task<Seq<Seed>?> Seeds(StartedFrom? from, Seats seats, IGrainFactory grains)
    {
        if (from is null)
            return [];
        var mayUse = Seats.ReadSeriesLink(from.By) is { } link
            ? await GrainOf(link.Series, grains).Open(link.Hash) == Role.Facilitator && await GrainOf(link.Series, grains).Has(from.Session)
            : await SessionShown(from.By, seats, grains) == from.Session;
        if (!mayUse || await Dialogue(from.Session, grains) is not { } dialogue)
            return null;
        var seeds = from.Seeds.Select(dialogue.SeedOf).ToList();
        return seeds.Contains(null) ? null : seeds.OfType<Seed>().ToSeq();
    }

    private static async Task<Dialogue?> Dialogue(string session, IGrainFactory grains) =>
        await grains.GetGrain<ISessionGrain>(session).HandOn() is { } json ? JsonSerializer.Deserialize<Dialogue>(json.Value, Json.Remembered) : null;

    /// <summary>The workshop of which a facilitator's link or seat was shown.</summary>
    private static async Task<string?> SessionShown(string by, Seats seats, IGrainFactory grains) =>
        Seats.ReadLink(by) is { } link ? await grains.GetGrain<ISessionGrain>(link.Session).Open(link.Hash) is { Role: Role.Facilitator }
            && await grains.GetGrain<ISessionGrain>(link.Session).Read() is { IsRehearsal: false } ? link.Session : null
        : seats.Unseal(by) is { Role: Role.Facilitator } seat && await grains.GetGrain<ISessionGrain>(seat.Session).Read() is { IsRehearsal: false }
            && await grains.GetGrain<ISessionGrain>(seat.Session).Admits(seat.ToSitting()) ? seat.Session : null;

    private static async Task<Role?> RoleIn(string id, HttpContext http, IGrainFactory grains) =>
        Seats.ReadSeriesLink(Bearer(http)) is { } link && link.Series == id ? await GrainOf(id, grains).Open(link.Hash) : null;

    // Of a series that was deleted only who had a link to it is told.
    private static async Task<IResult> Unknown(string id, IGrainFactory grains) =>
        Seats.IsOfSeries(id) && await GrainOf(id, grains).IsDeleted() ? HttpDoors.Refused(DoorRefusals.SeriesDeleted, 404) : HttpDoors.Refused(DoorRefusals.LinkBad, 401);

    private static string? Bearer(HttpContext http) =>
        http.Request.Headers.Authorization.ToString() is var header && header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : null;

    private static ISeriesGrain GrainOf(string series, IGrainFactory grains) => grains.GetGrain<ISeriesGrain>(series);

    /// <summary>What went wrong; null where nothing did.</summary>
    private static IResult? Answer(Reply reply) =>
        reply.Code is { } code ? HttpDoors.Refused(new(code, reply.Limit), code == Refusals.BadCommand.Code || code == Refusals.BadId.Code ? 400 : 409)
        : reply.Version is null ? HttpDoors.Refused(DoorRefusals.StoreAway, 503) : null;
}

/// <summary>Holds that a workshop is in one series at most, whoever adds it where.</summary>
internal sealed class SeriesMembers(WatchedStorage storage, StoreWeather weather, IGrainFactory grains)
{
    private readonly SeriesRegister _register = new(storage);

    public async Task<bool> IsInSeries(string session)
    {
        weather.ThrowIfAway();
        return await _register.FindAsync(session) is { } series && await grains.GetGrain<ISeriesGrain>(series).Has(session);
    }

    /// <summary>The workshop is this series' from now on, if it is no other's.</summary>
    public async Task<Reply> Add(string session, string series)
    {
        weather.ThrowIfAway();
        var reply = await Ask();
        // Its adding elsewhere may have been interrupted, or its leaving.
        return reply.Code == DoorRefusals.DialogueElsewhere.Code && await _register.FindAsync(session) is var other
            && (other is null || await grains.GetGrain<ISeriesGrain>(other).GiveUp(session)) ? await Ask() : reply;

        Task<Reply> Ask() => grains.GetGrain<ISeriesGrain>(series).Send($"add-{Seats.NewId()}", Role.Host, Json.Bytes<SeriesCommand>(new AddDialogue(session)).AsImmutable());
    }
}
