using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Domain;
using Workshop.Domain.Reports;
using Workshop.Player;
using Workshop.Server.Exports;
using Workshop.Server.Journals;
using Workshop.Server.Storage;
using Workshop.Server.Tests.Live;
using Workshop.Server.Wire;

namespace Workshop.Server.Tests.Wire;

/// <summary>Journals of every version that people may have on their disks replay to what they always meant.</summary>
public class GoldenJournalTests
{
    private const string Golden = "tests/wire/golden/0.1.0.jsonl";

    [Fact]
    public void TheJournalOfTheFirstVersionReplaysToTheSameArchive()
    {
        var session = Session.Empty;
        var version = 0;
        foreach (var line in File.ReadLines(Path.Combine(Approved.Root, Golden)))
        {
            session = Remembered.FromBytes(Encoding.UTF8.GetBytes(line)).Events.Aggregate(session, Session.Evolve);
            version++;
        }
        var archive = Exporting.Make("json", Report.Of(session, new(Circle.Rapporteur), new(version, new byte[32], session.CreatedAt)), null);
        Approved.Same("tests/wire/golden/0.1.0.archive.sha256", Convert.ToHexStringLower(SHA256.HashData(archive)) + "\n");
    }

    [Fact]
    public void EveryEventOfTheFirstVersionStillReadsAsItWasMeant()
    {
        foreach (var line in File.ReadLines(Path.Combine(Approved.Root, "tests/wire/golden/0.1.0.events.jsonl")))
        {
            var (then, now) = (JsonNode.Parse(line)!.AsObject(), JsonNode.Parse(Json.Bytes(JsonSerializer.Deserialize<Event>(line, Json.Remembered)!))!.AsObject());
            // An event, and whatever stands in it, may have learned to say more since; what it said then still stands.
            Assert.True(Holds(now, then), line);
        }
    }

    private static bool Holds(JsonNode? now, JsonNode? then) => (now, then) switch
    {
        (JsonObject a, JsonObject b) => b.All(member => Holds(a[member.Key], member.Value)),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(item => Holds(item.First, item.Second)),
        _ => JsonNode.DeepEquals(now, then),
    };

    /// <summary>Makes the journal anew from the London workshop; only when asked, for a new version gets a new file and the old ones stay.</summary>
    [Fact]
    public async Task TheGoldenJournalIsAWholeWorkshop()
    {
        if (Environment.GetEnvironmentVariable("WORKSHOP_APPROVE") == "golden")
            await Make();
        Assert.True(File.ReadLines(Path.Combine(Approved.Root, Golden)).Count() > 400);
    }

    private static async Task Make()
    {
        await using var server = await ServerProcess.Started();
        using var room = await Room.Create(server.Address, Play.Setup(Scenario.London()));
        await using (var play = new Play(Scenario.London(), room, double.PositiveInfinity, _ => Task.CompletedTask))
            await play.Run();
        await server.Kill();
        await using var store = new SqliteGrainStorage(
            new() { Path = server.StorePath }, Microsoft.Extensions.Logging.Abstractions.NullLogger<SqliteGrainStorage>.Instance);
        store.Start();
        var lines = new StringBuilder();
        await foreach (var record in Journal.ReadAsync(store, room.Session))
            lines.Append(Encoding.UTF8.GetString(record.Body.Span)).Append('\n');
        await File.WriteAllTextAsync(Path.Combine(Approved.Root, Golden), lines.ToString());
    }
}
