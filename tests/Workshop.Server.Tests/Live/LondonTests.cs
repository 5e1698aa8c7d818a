using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Workshop.Player;
using Workshop.Server.Journals;
using Workshop.Server.Storage;
using Workshop.Server.Wire;

namespace Workshop.Server.Tests.Live;

/// <summary>The 43 of London go through their whole workshop over real WebSockets to a real process with its real file, which is killed twice.</summary>
public class LondonTests
{
    private static readonly Scenario London = Scenario.London();

    [Fact]
    public async Task EverybodyEndsWithTheSameViewAndNothingAcknowledgedIsMissingThoughTheServerIsKilledTwice()
    {
        await using var server = await ServerProcess.Started();
        using var room = await Room.Create(server.Address, Play.Setup(London));
        var kills = new List<Task>();
        Play play = null!;
        await using (play = new Play(London, room, speed: 1500, happening =>
        {
            if (happening == "Everybody writes barriers")
                kills.Add(KillOnce(view => view.Find("stage", "write") is { } stage && stage.GetProperty("notes").GetInt32() >= 60));
            if (happening == "Everybody votes with dots")
                kills.Add(KillOnce(view => view.Find("round", "dots") is { } round && round.GetProperty("voted").GetInt32() >= 12));
            return Task.CompletedTask;
        }))
        {
            await play.Run();
            await Task.WhenAll(kills);

            Assert.Equal(2, kills.Count);
            Assert.Equal(London.RejectedAttempts.Select(a => "ballot." + a.Reason).Order(), play.Refused.Select(r => r.Code!).Order());
            await AssertAllSeeTheSame(play, room);
            AssertTheOutcome(JsonElement.Parse(await room.Report(play.Rapporteur, "json")));
            await server.Kill();
            await AssertNothingIsMissing(server, room, play);
        }

        async Task KillOnce(Func<View, bool> when)
        {
            await play.Facilitator.Until(when, TimeSpan.FromSeconds(60));
            await server.Kill();
            await server.Start();
        }
    }

    private static async Task AssertAllSeeTheSame(Play play, Room room)
    {
        var last = play.Facilitator.Remembered.Values.Max();
        var late = await room.Join("late");
        await late.Enter();
        foreach (var person in play.People.Values)
            await person.Until(v => v.Version >= last);
        Assert.Equal(43, play.People.Count);
        Assert.All(play.People.Values, p => Assert.Equal(late.View.SharedHash(), p.View.SharedHash()));
        foreach (var person in play.People.Values)
            await AssertOwnThingsAreWhole(person, play);
        // Who came late was there for the second kill only.
        Assert.All(London.Participants, p => Assert.True(play.People[p.Id].Returns >= (p.JoinsAt == 0 ? 2 : 1), $"{p.Id} never lost the line"));
        await late.DisposeAsync();
    }

    private static async Task AssertOwnThingsAreWhole(Person person, Play play)
    {
        await using var again = new Person(new(play.Server, "/"), person.Name, person.Seat);
        await again.Enter();
        Assert.Equal(again.View.OwnHash(), person.View.OwnHash());
        // It has ended, and nobody is told any more whose a note is.
        Assert.Empty(person.View.All("ownNote"));
    }

    private static void AssertTheOutcome(JsonElement archive)
    {
        var rounds = archive.GetProperty("rounds").EnumerateArray().ToDictionary(r => r.GetProperty("id").GetString()!);
        Assert.Equal(166, archive.GetProperty("themes").EnumerateArray().Sum(t => t.GetProperty("notes").GetArrayLength()));
        Assert.Equal((42, 41), (rounds["dots"].GetProperty("ballots").GetArrayLength(), rounds["ranking"].GetProperty("ballots").GetArrayLength()));
        var top = rounds["dots"].GetProperty("published").GetProperty("rows").EnumerateArray().Take(2).ToList();
        Assert.All(top, row => Assert.True(row.GetProperty("tied").GetBoolean() && row.GetProperty("rank").GetInt32() == 1 && row.GetProperty("points").GetString() == "58"));
        Assert.Equal([1, 2], top.OrderBy(row => row.GetProperty("item").GetString(), StringComparer.Ordinal).Select(row => row.GetProperty("equalRank").GetInt32()));
        var first = rounds["ranking"].GetProperty("published").GetProperty("rows").EnumerateArray().Take(2).Select(r => r.GetProperty("item").GetString());
        Assert.Equal(["T1", "T2"], first);
        Assert.True(archive.GetProperty("stamp").GetProperty("closed").GetBoolean());
    }

    /// <summary>Every answer that anybody got stands in the journal at the version they were told, once.</summary>
    private static async Task AssertNothingIsMissing(ServerProcess server, Room room, Play play)
    {
        await using var store = new SqliteGrainStorage(new() { Path = server.StorePath }, NullLogger<SqliteGrainStorage>.Instance);
        store.Start();
        var stands = new Dictionary<string, long>();
        await foreach (var record in Journal.ReadAsync(store, room.Session))
            Assert.True(stands.TryAdd(Remembered.FromBytes(record.Body.Span).Command, record.Version), "A command is remembered twice");
        var acknowledged = play.People.Values.Append(play.Facilitator).Append(play.Rapporteur).SelectMany(p => p.Remembered).ToList();
        Assert.True(acknowledged.Count > 400);
        Assert.All(acknowledged, a => Assert.Equal(a.Value, stands[a.Key]));
    }
}
