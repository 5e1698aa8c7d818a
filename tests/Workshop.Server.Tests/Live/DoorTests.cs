using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Workshop.Player;

namespace Workshop.Server.Tests.Live;

/// <summary>One real server for all tests of the doors.</summary>
public sealed class OneServer : IAsyncLifetime
{
    internal ServerProcess Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await ServerProcess.Started();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

public class DoorTests(OneServer one) : IClassFixture<OneServer>
{
    private static readonly object Simple = Play.Setup(Scenario.London());

    private Task<Room> NewRoom() => Room.Create(one.Server.Address, Simple);

    private static object Write(string id, string text = "A barrier") => new { @is = "write-note", id, stage = "write", text };

    private static async Task<(Person Facilitator, Person Participant)> Writing(Room room)
    {
        var (facilitator, participant) = (await room.Open("facilitator"), await room.Join("somebody"));
        await participant.Send(new { @is = "arrive", group = "gov" });
        await facilitator.Send(new { @is = "open-stage", stage = "write" });
        return (facilitator, participant);
    }

    [Fact]
    public async Task FortyWhoArriveInOneMomentFromOneAddressAllGetIn()
    {
        using var room = await NewRoom();
        var people = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => room.Join($"p{i}")));
        await Task.WhenAll(people.Select(p => p.Send(new { @is = "arrive", group = "ngo" })));
        Assert.All(people, p => Assert.Single(p.Remembered));
        await people[0].Until(v => v.Find("room")?.GetProperty("people").GetInt32() == 40);
        await Task.WhenAll(people.Select(p => p.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task TheSameSendingTwiceIsAnsweredAlikeAndHappensOnce()
    {
        using var room = await NewRoom();
        var (_, participant) = await Writing(room);
        var first = await participant.Send(Write("n1"), id: "the-same-name-0001");
        await using var otherDevice = new Person(room.Server, "other", participant.Seat);
        var again = await otherDevice.Send(Write("n1"), id: "the-same-name-0001");
        Assert.Equal(first, again);
        await participant.Until(v => v.Version >= first.Version);
        Assert.Single(participant.View.All("ownNote"));
    }

    [Fact]
    public async Task ASecondPressOnCreateUnderTheSameNameGivesTheSameWorkshop()
    {
        using var http = new HttpClient { BaseAddress = one.Server.Address };
        var setup = JsonSerializer.SerializeToNode(Simple)!.AsObject();
        setup["id"] = Person.NewId();
        async Task<string> Press()
        {
            using var answer = await http.PostAsJsonAsync("/api/sessions", setup);
            return await answer.Content.ReadAsStringAsync();
        }
        var (first, again) = (await Press(), await Press());
        Assert.Contains("\"links\"", first, StringComparison.Ordinal);
        Assert.Equal(first, again);
        var both = await Task.WhenAll(Press(), Press());
        Assert.All(both, b => Assert.Equal(first, b));
        setup["id"] = Person.NewId();
        Assert.NotEqual(first, await Press());
        setup["id"] = "short";
        Assert.Contains(Domain.Refusals.BadId.Code, await Press(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASecondPressOnBeginningASeriesUnderTheSameNameGivesTheSameSeries()
    {
        using var http = new HttpClient { BaseAddress = one.Server.Address };
        var id = Person.NewId();
        async Task<string> Press()
        {
            using var answer = await http.PostAsJsonAsync("/api/series", new { title = "Minerals", id });
            return await answer.Content.ReadAsStringAsync();
        }
        var first = await Press();
        Assert.Contains("\"links\"", first, StringComparison.Ordinal);
        Assert.Equal(first, await Press());
    }

    [Fact]
    public async Task ARefusedSendingGetsTheSameRefusalAgain()
    {
        using var room = await NewRoom();
        var (facilitator, participant) = await Writing(room);
        await facilitator.Send(new { @is = "close-stage", stage = "write" });
        Assert.Equal("stage.closed", (await participant.Send(Write("n1"), id: "a-late-note-00001")).Refused);
        await facilitator.Send(new { @is = "open-stage", stage = "write" });
        Assert.Equal("stage.closed", (await participant.Send(Write("n1"), id: "a-late-note-00001")).Refused);
    }

    [Fact]
    public async Task TwoTabsAndTwoDevicesOfOnePersonBothStayLive()
    {
        using var room = await NewRoom();
        var (_, laptop) = await Writing(room);
        await using var phone = new Person(room.Server, "phone", laptop.Seat);
        await phone.Enter();
        await laptop.Send(Write("n1", "from the laptop"));
        await phone.Send(Write("n2", "from the phone"));
        await Task.WhenAll(laptop.Until(v => v.All("ownNote").Count == 2), phone.Until(v => v.All("ownNote").Count == 2));
        Assert.Equal(1, laptop.View.Find("room")!.Value.GetProperty("people").GetInt32());
    }

    [Fact]
    public async Task EightTapsAtOnceFromTwoDevicesNeverPassTheBudget()
    {
        using var room = await NewRoom();
        var (facilitator, laptop) = await Writing(room);
        await using var phone = new Person(room.Server, "phone", laptop.Seat);
        foreach (var id in new[] { "T1", "T2" })
            await facilitator.Send(new { @is = "create-theme", id, name = id, notes = Array.Empty<string>() });
        await facilitator.Send(new { @is = "open-stage", stage = "vote" });
        await facilitator.Send(new
        {
            @is = "open-round", id = "r", stage = "vote", question = "", items = new[] { "T1", "T2" }, weighting = "per-person", seed = 1,
            instrument = new { @is = "dots", dotsPerPerson = 5, capPerItem = 3 },
        });
        object Taps(int a, int b) => new { @is = "cast", round = "r", ballot = new { @is = "dots", dots = new[] { new { item = "T1", dots = a }, new { item = "T2", dots = b } } } };
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? laptop : phone).Send(Taps(i % 4, 3))));
        Assert.All(answers.Where(a => a.Refused is not null), a => Assert.Equal("ballot.over_budget", a.Refused));
        await facilitator.Send(new { @is = "close-round", id = "r" });
        await facilitator.Send(new { @is = "reveal-round", id = "r" });
        await facilitator.Until(v => v.Find("round", "r")?.TryGetProperty("result", out _) is true);
        var rows = facilitator.View.Find("round", "r")!.Value.GetProperty("result").GetProperty("rows").EnumerateArray();
        Assert.InRange(rows.Sum(r => int.Parse(r.GetProperty("points").GetString()!)), 0, 5);
    }

    [Theory]
    [InlineData("not json", "command.bad")]
    [InlineData("{}", "command.bad")]
    [InlineData("""{"is":"fly-to-the-moon"}""", "command.bad")]
    [InlineData("""{"is":"write-note","id":"n","stage":"write"}""", "command.bad")]
    [InlineData("""{"is":"write-note","id":"n","stage":"write","text":"x","more":1}""", "command.bad")]
    [InlineData("""{"is":"write-note","id":"../etc","stage":"write","text":"x"}""", "id.bad")]
    [InlineData("""{"is":"create-session","title":"T"}""", "command.bad")]
    [InlineData("""{"is":"close-session"}""", "role.not_allowed")]
    [InlineData("""{"is":"time-up","stage":"write"}""", "role.not_allowed")]
    public async Task WhatCantBeReadOrIsNotAllowedIsRefusedWithACode(string command, string code)
    {
        using var room = await NewRoom();
        var (_, participant) = await Writing(room);
        object sent;
        try
        {
            sent = JsonElement.Parse(command);
        }
        catch (JsonException)
        {
            sent = command;
        }
        Assert.Equal(code, (await participant.Send(sent)).Refused);
    }

    [Fact]
    public async Task AForgedSeatALinkWithoutADoorAndAWrongCodeOpenNothing()
    {
        using var room = await NewRoom();
        using var http = new HttpClient { BaseAddress = one.Server.Address };
        await using var forger = new Person(room.Server, "forger", (await room.Join("x")).Seat[..^4] + "AAAA");
        await Assert.ThrowsAsync<TurnedAwayException>(() => forger.Enter());
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.PostAsJsonAsync("/api/enter", new { link = room.Links["wall"] + "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.PostAsJsonAsync("/api/join", new { code = "BABA-222" })).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync($"/api/sessions/{room.Session}/report.json")).StatusCode);
        var bad = await http.PostAsJsonAsync("/api/join", new { cod = 1 });
        Assert.Equal((HttpStatusCode.BadRequest, "command.bad"), (bad.StatusCode, (await bad.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task OnlyThoseWhoRunOrShowTheRoomLookBackAndOnlyAtWhatIsOnTheBoard()
    {
        using var room = await NewRoom();
        var (facilitator, participant) = await Writing(room);
        await participant.Send(Write("n1", "Once said"));
        Assert.Empty(Places(await LookBack(room, facilitator)));
        await facilitator.Send(new { @is = "reveal-notes", stage = "write" });
        await participant.Send(Write("n2", "Also said"));
        await participant.Send(new { @is = "delete-note", id = "n1" });
        var timeline = await LookBack(room, facilitator);
        Assert.Equal(["n2"], Places(timeline));
        Assert.DoesNotContain("said", timeline.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await LookBack(room, participant)).Status);
    }

    private static async Task<(HttpStatusCode Status, string Body)> LookBack(Room room, Person who)
    {
        using var http = new HttpClient { BaseAddress = room.Server };
        http.DefaultRequestHeaders.Authorization = new("Bearer", who.Seat);
        using var answer = await http.GetAsync(new Uri($"/api/sessions/{room.Session}/timeline", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static List<string> Places((HttpStatusCode Status, string Body) timeline) =>
        JsonElement.Parse(timeline.Body).GetProperty("moments").EnumerateArray()
            .SelectMany(m => m.GetProperty("notes").EnumerateArray()).Select(n => n.GetProperty("id").GetString()!).ToList();

    [Fact]
    public async Task AForwardedRequestNeedsTheHostKey()
    {
        using var http = new HttpClient { BaseAddress = one.Server.Address };
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.PostAsJsonAsync("/api/sessions", Simple)).StatusCode);
        http.DefaultRequestHeaders.Add("X-Host-Key", ServerProcess.HostKey);
        Assert.Equal(HttpStatusCode.OK, (await http.PostAsJsonAsync("/api/sessions", Simple)).StatusCode);
    }

    [Fact]
    public async Task AStageClosesByItselfWhenItsTimeIsUp()
    {
        using var room = await NewRoom();
        var (facilitator, _) = await Writing(room);
        await facilitator.Send(new { @is = "set-timer", stage = "write", seconds = 1 });
        await facilitator.Until(v => v.Find("stage", "write")?.GetProperty("status").GetString() == "closed");
    }

    [Fact]
    public async Task ManyThingsInOneMomentMakeFewFrames()
    {
        using var room = await NewRoom();
        var people = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => room.Join($"p{i}")));
        await using var wall = await room.Open("wall");
        await wall.Enter();
        await Task.WhenAll(people.Select(p => p.Enter()));
        var before = wall.Frames;
        await Task.WhenAll(people.Select(p => p.Send(new { @is = "arrive" })));
        await wall.Until(v => v.Find("room")?.GetProperty("people").GetInt32() == 20);
        Assert.InRange(wall.Frames - before, 1, 10);
        await Task.WhenAll(people.Select(p => p.DisposeAsync().AsTask()));
    }
}
