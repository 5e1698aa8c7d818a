using System.Globalization;
using Orleans.Concurrency;
using Workshop.Domain;
using Workshop.Server.Imports;
using Workshop.Server.Live;
using Workshop.Server.Wire;

namespace Workshop.Server.Doors;

internal sealed record PreviewedNote(int Row, string Text, string Theme, bool Under);

/// <summary>What would come in, and what stands in the way.</summary>
/// <param name="Sample">The first of them.</param>
/// <param name="Wrong">How many rows are wrong in some way; <paramref name="Wrongs"/> holds the first of them.</param>
internal sealed record ImportPreview(
    Manner Manner, int Notes, int Alike, int PassedOver, IReadOnlyList<string> Themes, IReadOnlyList<PreviewedNote> Sample, int Wrong, IReadOnlyList<RowWrong> Wrongs);

internal sealed record RefusedRows(string Code, int Limit, IReadOnlyList<RowWrong> Wrongs);

internal sealed record RefusedFile(string Code, string Why);

internal sealed record Imported(string Import, int Notes, int Themes);

/// <summary>Brings a facilitator's file onto the board: first to look at, then as one command. See IMPORT.md.</summary>
internal static class ImportDoors
{
    private const int Sampled = 12;
    private const int MostWrongs = 200;
    private const int MostThemesTold = 100;

    /// <summary>How to read it, each guessed where it is left out.</summary>
    private static readonly string[] Manners = ["as", "encoding", "delimiter", "sheet", "header", "text", "theme"];

    public static void Map(WebApplication app)
    {
        app.MapPost("/api/sessions/{id}/imports/preview", (string id, HttpContext http, Seats seats, IGrainFactory grains) => Take(id, http, seats, grains, (_, manner, found, wrongs) => Preview(manner, found, wrongs)))
            .Says("previewImport", "How a file of notes would be read; nothing is changed.", Shown.Seat, [401], ["stage", .. Manners], takesFile: true).Produces<RefusedFile>(409).Produces<ImportPreview>();
        app.MapPost("/api/sessions/{id}/imports", (string id, HttpContext http, Seats seats, IGrainFactory grains) => Take(id, http, seats, grains, (seat, _, found, wrongs) => Import(seat, http.Request.Query, grains, found, wrongs)))
            .Says("import", "All notes of a file onto the board, or none.", Shown.Seat, [400, 401], ["stage", "id", "from", .. Manners], takesFile: true).Produces<RefusedRows>(409).Produces<Imported>();
    }

    private static async Task<IResult> Take(
        string id, HttpContext http, Seats seats, IGrainFactory grains, Func<TakenSeat, Manner, FoundNotes, IReadOnlyList<RowWrong>, Task<IResult>> then)
    {
        var (seat, not) = await HttpDoors.Seated(id, http, seats, grains);
        if (seat is null)
            return not;
        if (seat.Role != Role.Facilitator)
            return HttpDoors.Refused(Refusals.NotAllowed, 409);
        if (await grains.GetGrain<ISessionGrain>(id).NoteLength(http.Request.Query["stage"].ToString()) is not { } length)
            return HttpDoors.Refused(Refusals.StageUnknown, 409);
        if (await HttpDoors.Body(http, ReadingFiles.MostBytes) is not { } file)
            return HttpDoors.Refused(new(ImportException.TooBig), 409);
        try
        {
            var wish = WishOf(http.Request.Query);
            // Reading megabytes of cells must not keep anybody's turn waiting.
            var (manner, found, wrongs) = await Task.Run(() =>
            {
                var (manner, found) = ReadingFiles.Read(file, wish);
                return (manner, found, Checking.Wrongs(found, length));
            });
            return await then(seat, manner, found, wrongs);
        }
        catch (ImportException e)
        {
            return Results.Json(new RefusedFile(e.Code, e.Message), Json.Options, statusCode: 409);
        }
    }

    private static Task<IResult> Preview(Manner manner, FoundNotes found, IReadOnlyList<RowWrong> wrongs) => Task.FromResult(Results.Json(new ImportPreview(
        manner, found.Notes.Count, found.Notes.Count(n => n.Under is not null), found.PassedOver,
        [.. found.Notes.Select(n => Text.Clean(n.Theme)).Where(t => t.Length > 0).Distinct().Take(MostThemesTold)],
        [.. found.Notes.Take(Sampled).Select(n => new PreviewedNote(n.Row, Text.Clean(n.Text), Text.Clean(n.Theme), n.Under is not null))],
        wrongs.Count, [.. wrongs.Take(MostWrongs)]), Json.Options));

    private static async Task<IResult> Import(TakenSeat seat, IQueryCollection query, IGrainFactory grains, FoundNotes found, IReadOnlyList<RowWrong> wrongs)
    {
        if (wrongs.Count > 0)
            return Results.Json(new RefusedRows(ImportException.Rows, wrongs.Count, [.. wrongs.Take(MostWrongs)]), Json.Options, statusCode: 409);
        // Half of what a name may have, for each note is named after its import.
        if (query["id"].ToString() is not { Length: <= 32 } name || !Ids.IsGood(name))
            return HttpDoors.Refused(Refusals.BadId, 400);
        var command = Checking.Command(found, new(name), new(query["stage"].ToString()), query["from"].ToString());
        var reply = await grains.GetGrain<ISessionGrain>(seat.Session).Send("import-" + name, seat.ToSitting(), Json.Bytes<Command>(command).AsImmutable());
        return reply.Code is { } refused ? HttpDoors.Refused(new(refused, reply.Limit), 409)
            : reply.Version is null ? HttpDoors.Refused(DoorRefusals.StoreAway, 503)
            : Results.Json(new Imported(name, command.Notes.Count, command.Themes.Count), Json.Options);
    }

    private static Wish WishOf(IQueryCollection query)
    {
        string? Said(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
        int? Number(string name) => int.TryParse(Said(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : null;
        return new(Said("as"), Said("encoding"), Said("delimiter"), Said("sheet"), Said("header") switch { "true" => true, "false" => false, _ => null }, Number("text"), Number("theme"));
    }
}
