using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Priorities;
using Workshop.Domain.Tests;
using Workshop.Player;
using Workshop.Server.Journals;
using Workshop.Server.Live;
using Workshop.Server.Storage;
using Workshop.Server.Tests.Live;
using Workshop.Server.Wire;

namespace Workshop.Server.Tests.Attackers;

/// <summary>Has the disk of the host's machine, or a link that was written down, and wants in with it.</summary>
public sealed class ThiefTests(OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task NoLinkAndNoSeatStandsOnTheDisk()
    {
        var server = one.Server;
        using var room = await Room.Create(server.Address, Play.Setup(Scenario.London()));
        await using var facilitator = await room.Open("facilitator");
        await using var somebody = await room.Join("somebody");
        await somebody.Send(new { @is = "arrive", group = "gov" });
        var (_, given) = await Tries.Ask(server.Address, HttpMethod.Post, $"/api/sessions/{room.Session}/links", facilitator.Seat, new { id = "co", role = "facilitator", name = "Co", edition = 0 });
        var link = System.Text.Json.JsonElement.Parse(given).GetProperty("link").GetString()!;
        var secrets = room.Links.Values.Append(link).SelectMany(l => new[] { l, l.Split('.')[1] }).Append(facilitator.Seat).Append(somebody.Seat).ToList();
        Assert.All(room.Links.Values, l => Assert.True(l.Split('.')[1].Length * 6 >= 128, "A link has at least 128 bits"));
        foreach (var value in Stored(server.StorePath))
            foreach (var secret in secrets)
                Assert.False(value.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0, "A secret stands in the store");
        Assert.Contains(Stored(server.StorePath), value => value.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Doors.Seats.HashOf(link))) >= 0);
    }

    [Fact]
    public async Task AKeyOfAnotherInstallationSealsNoSeatHere()
    {
        await using var elsewhere = await ServerProcess.Started();
        using var theirs = await Room.Create(elsewhere.Address, Play.Setup(Scenario.London()));
        await using var facilitator = await theirs.Open("facilitator");
        await using var line = Tries.Line(one.Server.Address);
        await line.StartAsync();
        Assert.Equal("seat.bad", await Tries.Enter(line, facilitator.Seat));
    }

    [Fact, Rule("BAL-12", "BAL-13")]
    public async Task WhoVotedWhatCanBeWorkedOutUntilTheWorkshopEndsAndNoLonger()
    {
        // One of its own: nobody else's secret lies in its store.
        await using var server = await ServerProcess.Started();
        using var room = await Room.Create(server.Address, Play.Setup(Scenario.London()));
        await using var facilitator = await room.Open("facilitator");
        async Task Do(Person person, object command) => Assert.Null((await person.Send(command)).Refused);
        await Do(facilitator, new { @is = "open-stage", stage = "write" });
        foreach (var id in (string[])["t1", "t2"])
            await Do(facilitator, new { @is = "create-theme", id, name = id, notes = Array.Empty<string>() });
        await Do(facilitator, new { @is = "open-stage", stage = "vote" });
        await Do(facilitator, new
        {
            @is = "open-round", id = "r", stage = "vote", question = "", items = new[] { "t1", "t2" }, weighting = "per-person", seed = 1,
            instrument = new { @is = "dots", dotsPerPerson = 5, capPerItem = 5 },
        });
        var voters = new List<Person>();
        for (var dots = 1; dots <= 4; dots++)
        {
            voters.Add(await room.Join($"voter-{dots}"));
            await Do(voters[^1], new { @is = "arrive", group = "gov" });
            await Do(voters[^1], new { @is = "cast", round = "r", ballot = new { @is = "dots", dots = new[] { new { item = "t1", dots } } } });
        }
        // The thief works as hard as they can: every value that could be a secret is tried on every participant.
        Assert.Equal(Enumerable.Range(1, 4).Select(d => (voters[d - 1].Self!, d)), WorkedOut(server.StorePath, room.Session));
        Assert.DoesNotContain(Ballots(server.StorePath, room.Session), b => b.Record.Contains(voters[0].Self!, StringComparison.Ordinal));
        var secrets = Secrets(server.StorePath).ToList();
        await Do(facilitator, new { @is = "close-session" });
        await Until(() => WorkedOut(server.StorePath, room.Session).Count == 0);
        Assert.Equal(4, Ballots(server.StorePath, room.Session).Count);
        // Not in a free page of the file either, nor in its log.
        await Until(() => Files(server.StorePath).All(file => secrets.TrueForAll(secret => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0)));
        foreach (var voter in voters)
            await voter.DisposeAsync();
    }

    [Fact, Rule("NOT-15", "NOT-16")]
    public async Task WhoWroteWhatCanBeWorkedOutUntilTheWorkshopEndsAndNoLonger()
    {
        await using var server = await ServerProcess.Started();
        using var room = await Room.Create(server.Address, Play.Setup(Scenario.London()));
        await using var facilitator = await room.Open("facilitator");
        await facilitator.Send(new { @is = "open-stage", stage = "write" });
        var (people, wrote) = (new List<Person>(), new List<(string Who, string Note)>());
        foreach (var n in Enumerable.Range(1, 5))
        {
            people.Add(await room.Join($"author-{n}"));
            await people[^1].Send(new { @is = "arrive", group = "gov" });
            // So many that a snapshot is saved when the server leaves.
            for (var note = 0; note < 4 * n; wrote.Add((people[^1].Self!, $"n{n}-{note++}")))
                Assert.Null((await people[^1].Send(new { @is = "write-note", id = $"n{n}-{note}", stage = "write", text = "A barrier" })).Refused);
            foreach (var again in Enumerable.Range(0, 40))
                Assert.Null((await people[^1].Send(new { @is = "edit-note", id = $"n{n}-0", text = $"Wording {again}" })).Refused);
        }
        await server.Leave();
        // The thief works as hard as they can, and has the last snapshot too.
        Assert.Equal(wrote.Order(), Authors(server.StorePath, room.Session).Order());
        Assert.DoesNotContain(Records(server.StorePath, room.Session).Where(r => r.Events.Any(e => e is NoteWritten or NoteEdited)), r => people.Exists(p => Encoding.UTF8.GetString(r.ToBytes()).Contains(p.Self!, StringComparison.Ordinal)));
        Assert.DoesNotContain((await Snapshot(server.StorePath, room.Session)).Notes.Values, n => people.Exists(p => p.Self == n.Author?.Text));
        var secrets = Secrets(server.StorePath).ToList();
        Assert.Single(secrets);
        await server.Start();
        await using var back = await room.Open("facilitator");
        Assert.Equal(20, people[^1].View.All("ownNote").Count);
        Assert.Null((await back.Send(new { @is = "close-session" })).Refused);
        await Until(() => Authors(server.StorePath, room.Session).Count == 0);
        await server.Leave();
        Assert.All(Files(server.StorePath), file => Assert.True(file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secrets[0])) < 0));
        Assert.DoesNotContain((await Snapshot(server.StorePath, room.Session)).Notes.Values, n => people.Exists(p => p.Self == n.Author?.Text));
        foreach (var person in people)
            await person.DisposeAsync();
    }

    [Fact, Rule("DIS-9", "WSP-5")]
    public async Task WhoStoodBehindWhatAndWhoSaidWhatCanBeWorkedOutUntilTheWorkshopEndsAndNoLonger()
    {
        await using var server = await ServerProcess.Started();
        using var room = await Room.Create(server.Address, Play.Setup(Scenario.London()));
        await using var facilitator = await room.Open("facilitator");
        await facilitator.Send(new { @is = "word-priority", id = "p1", statement = "Licences within sixty days", why = "", notes = Array.Empty<string>() });
        Assert.Null((await facilitator.Send(new { @is = "open-stage", stage = "agree" })).Refused);
        var people = new List<Person>();
        foreach (var n in Enumerable.Range(1, 3))
        {
            people.Add(await room.Join($"dissenter-{n}"));
            await people[^1].Send(new { @is = "arrive", group = "gov" });
            Assert.Null((await people[^1].Send(n == 1 ? new { @is = "propose-dissent", id = "d1", priority = "p1", text = "Not for us" } : new { @is = "join-dissent", id = "d1" } as object)).Refused);
            Assert.Null((await people[^1].Send(new { @is = "send-whisper", id = $"w{n}", kind = "too-fast", text = "", named = false })).Refused);
        }
        Assert.Equal(people.SelectMany(p => new[] { p.Self!, p.Self! }).Order(), Senders(server.StorePath, room.Session).Order());
        Assert.DoesNotContain(Records(server.StorePath, room.Session).Where(r => r.Events.Any(e => e is DissentProposed or DissentJoined or WhisperSent)), r => people.Exists(p => Encoding.UTF8.GetString(r.ToBytes()).Contains(p.Self!, StringComparison.Ordinal)));
        Assert.Null((await facilitator.Send(new { @is = "close-session" })).Refused);
        await Until(() => Senders(server.StorePath, room.Session).Count == 0);
        // What the room is told of it stays, also for whoever reads it from the disk anew.
        await server.Leave();
        await server.Start();
        await using var later = await room.Open("facilitator");
        await later.Enter();
        Assert.Equal(3, later.View.All("dissent").Single().GetProperty("people").GetInt32());
        Assert.Equal(["gov"], later.View.All("dissent").Single().GetProperty("voices")[0].GetProperty("groups").EnumerateArray().Select(g => g.GetString()));
        foreach (var person in people)
            await person.DisposeAsync();
    }

    /// <summary>Who stands behind a statement, and who sent a private word, for all of whom that can be told.</summary>
    private static List<string> Senders(string path, string session)
    {
        var names = Secrets(path).Select(s => new Pseudonyms(Convert.FromHexString(s))).ToList();
        var all = Records(path, session).SelectMany(r => r.Events).ToList();
        var participants = all.OfType<ParticipantArrived>().Select(a => a.Id).ToList();
        ParticipantId? Behind(DissentId id, ParticipantId by) => Named(by, (n, p) => n.Of(id, p));
        ParticipantId? Named(ParticipantId by, Func<Pseudonyms, ParticipantId, ParticipantId> name) => participants.Cast<ParticipantId?>().FirstOrDefault(p => p == by || names.Exists(n => name(n, p!.Value) == by));
        return [.. all.Select(e => e switch
        {
            DissentProposed d => Behind(d.Id, d.By),
            DissentJoined d => Behind(d.Id, d.By),
            WhisperSent w => Named(w.By, (n, p) => n.OfWhispers(p)),
            _ => null,
        }).OfType<ParticipantId>().Select(p => p.Text)];
    }

    /// <summary>Who wrote what, for everything of which that can be told.</summary>
    private static List<(string Who, string Note)> Authors(string path, string session)
    {
        var names = Secrets(path).Select(s => new Pseudonyms(Convert.FromHexString(s))).ToList();
        var all = Records(path, session).SelectMany(r => r.Events).ToList();
        var participants = all.OfType<ParticipantArrived>().Select(a => a.Id).ToList();
        return [.. all.OfType<NoteWritten>().Select(w => (Who: participants.Find(p => p == w.Author || names.Exists(n => n.Of(w.Stage, p) == w.Author)).Text, Note: w.Id.Text)).Where(w => w.Who is not null)];
    }

    private static async Task<Session> Snapshot(string path, string session)
    {
        await using var store = new SqliteGrainStorage(new() { Path = path }, NullLogger<SqliteGrainStorage>.Instance);
        store.Start();
        return Recollection.FromBytes((await Journal.OpenAsync(store, session)).TakeReplay().Snapshot!.State)!.Session;
    }

    private static async Task Until(Func<bool> holds)
    {
        for (var until = DateTime.UtcNow + TimeSpan.FromSeconds(60); !holds(); await Task.Delay(100))
            Assert.True(DateTime.UtcNow < until, "It still stands on the disk");
    }

    /// <summary>Who gave how many dots, for everybody of whom that can be told.</summary>
    private static List<(string Who, int Dots)> WorkedOut(string path, string session)
    {
        var names = Secrets(path).Select(s => new Pseudonyms(Convert.FromHexString(s))).ToList();
        var participants = Records(path, session).SelectMany(r => r.Events).OfType<ParticipantArrived>().Select(a => a.Id).ToList();
        return [.. Ballots(path, session).Select(b => (Who: participants.Find(p => p.Text == b.Cast.By.Text || names.Exists(n => n.Of(b.Cast.Round, p) == b.Cast.By)).Text, ((DotBallot)b.Cast.Ballot).Dots[0].Dots))
            .Where(b => b.Who is not null).OrderBy(b => b.Dots)];
    }

    private static List<(string Record, BallotCast Cast)> Ballots(string path, string session) =>
        [.. Records(path, session).SelectMany(r => r.Events.OfType<BallotCast>().Select(cast => (Encoding.UTF8.GetString(r.ToBytes()), cast)))];

    private static IEnumerable<string> Secrets(string path) =>
        Stored(path).Select(Encoding.UTF8.GetString).Where(v => v.Length == 2 * Pseudonyms.SecretBytes && v.All(char.IsAsciiHexDigit));

    private static List<Remembered> Records(string path, string session) =>
        [.. Stored(path, SegmentWalk.Kind, StoreKey.Segment(session, 0).Key.ToString()![..^1])
            .SelectMany((bytes, number) => Segment.Read(session, number, bytes).Records(0)).Select(r => Remembered.FromBytes(r.Body.Span))];

    private static List<byte[]> Files(string path) => [.. new[] { path, path + "-wal" }.Where(File.Exists).Select(Shared)];

    private static byte[] Shared(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        open.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static List<byte[]> Stored(string path, string kind = "", string keysFrom = "")
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT body FROM stored WHERE (@kind = '' OR kind = @kind) AND key LIKE '%' || @from || '%' ORDER BY key";
        command.Parameters.AddWithValue("@kind", kind);
        command.Parameters.AddWithValue("@from", keysFrom);
        using var reader = command.ExecuteReader();
        var all = new List<byte[]>();
        while (reader.Read())
            all.Add((byte[])reader[0]);
        return all;
    }
}
