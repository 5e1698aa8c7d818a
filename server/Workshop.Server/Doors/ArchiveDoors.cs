using System.Text.Json;
using Workshop.Domain;
using Workshop.Domain.People;
using Workshop.Domain.Reports;
using Workshop.Domain.Stages;
using Workshop.Server.Exports.Archives;
using Workshop.Server.Recount;
using Workshop.Server.Wire;

namespace Workshop.Server.Doors;

/// <summary>What of an archive a new workshop can start with, and what it is, so that whoever opens one knows what they have in hand.</summary>
internal sealed record ArchivePlan(
    string Title, string Question, string Place, string Language, Seq<StakeholderGroup> Groups, Seq<StagePlan> Agenda, int K,
    int Notes, int Themes, int Priorities, int Rounds, int People, bool Closed, DateTimeOffset At, string Check);

/// <summary>Opens an archive again: as a closed workshop to read, or as the start of another one. See ARCHIVE.md.</summary>
internal static class ArchiveDoors
{
    /// <summary>Fifty times the archive of a full day, and in one append of any journal.</summary>
    public const int MostBytes = 12 * 1024 * 1024;

    public static void Map(WebApplication app)
    {
        app.MapPost("/api/archives", (HttpContext http, MayCreate may, JoinCodes codes, IGrainFactory grains) => Take(http, may, report => Restore(report, codes, grains)))
            .Says("restore", "The closed workshop of an archive, to be read.", Shown.HostKey, [401], takesFile: true).Produces<RefusedFile>(409).Produces<CreatedWorkshop>();
        app.MapPost("/api/archives/plan", (HttpContext http, MayCreate may) => Take(http, may, report => Task.FromResult(Results.Json(Plan(report), Json.Options))))
            .Says("plan", "What of an archive a new workshop can start with.", Shown.HostKey, [401], takesFile: true).Produces<RefusedFile>(409).Produces<ArchivePlan>();
    }

    private static async Task<IResult> Take(HttpContext http, MayCreate may, Func<Report, Task<IResult>> then)
    {
        if (await may.Not(http) is { } not)
            return not;
        if (await HttpDoors.Body(http, MostBytes) is not { } file)
            return HttpDoors.Refused(new(ArchiveException.TooBig), 409);
        try
        {
            return await then(await Task.Run(() => Read(file)));
        }
        catch (ArchiveException e)
        {
            return Results.Json(new RefusedFile(e.Code, e.Message), Json.Options, statusCode: 409);
        }
    }

    /// <summary>An archive whose figures are not those of its ballots was changed, by accident or not: nobody shall take it for what was agreed.</summary>
    private static Report Read(byte[] file)
    {
        var report = ArchiveReading.Read(file);
        var whole = ArchiveExport.Write(report);
        if (whole.Length > MostBytes)
            throw new ArchiveException(ArchiveException.TooBig, $"written out it has {whole.Length} bytes");
        using var said = new StringWriter();
        try
        {
            using var json = JsonDocument.Parse(whole);
            if (ArchiveRecount.Run(json.RootElement, said) > 0)
                throw new ArchiveException(ArchiveException.Miscounted, string.Join("; ", said.ToString().Split('\n').Where(l => l.Contains("published", StringComparison.Ordinal)).Take(3)));
        }
        catch (Exception e) when (e is LineException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException or ArithmeticException or JsonException)
        {
            throw new ArchiveException(ArchiveException.Miscounted, e.Message);
        }
        return report;
    }

    private static Task<IResult> Restore(Report report, JoinCodes codes, IGrainFactory grains) =>
        HttpDoors.Found(Seats.NewName(), (code, doors) => new RestoreSession(report, code, doors), codes, grains);

    private static ArchivePlan Plan(Report r) => new(
        r.Workshop.Title, r.Workshop.Question, r.Workshop.Place, r.Workshop.Language, r.Workshop.Groups,
        r.Stages.Select(s => new StagePlan(s.Id, s.Kind, s.Title, s.Question, s.Instructions, s.Minutes, s.Rules, s.SoftEnd, s.Tables, s.Round, s.Usual)).ToSeq(), r.Workshop.K,
        r.NoteCount, r.Themes.Count(t => t.Id is not null), r.Priorities.Count, r.Rounds.Count, r.Room.People, r.IsClosed, r.Stamp.At, r.Stamp.Code);
}
