using System.Net;
using Workshop.Player;
using Workshop.Server.Tests.Live;

namespace Workshop.Server.Tests.Attackers;

/// <summary>Sits in the room, has a seat of their own, and wants what belongs to others: their notes, the team's doors, another workshop.</summary>
public sealed class CuriousParticipantTests(OneServer one) : IClassFixture<OneServer>, IAsyncLifetime
{
    private readonly Uri _server = one.Server.Address;
    private Room _room = null!;
    private Person _curious = null!;
    private Person _other = null!;
    private Person _facilitator = null!;

    public async ValueTask InitializeAsync()
    {
        _room = await Room.Create(_server, Play.Setup(Scenario.London()));
        (_facilitator, _curious, _other) = (await _room.Open("facilitator"), await _room.Join("curious"), await _room.Join("other"));
        foreach (var person in (Person[])[_curious, _other])
            await person.Send(new { @is = "arrive", name = $"Name of {person.Name}", group = "gov" });
        await _facilitator.Send(new { @is = "open-stage", stage = "write" });
        await _other.Send(new { @is = "write-note", id = "n1", stage = "write", text = "Words of somebody else" });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in (Person[])[_curious, _other, _facilitator])
            await person.DisposeAsync();
        _room.Dispose();
    }

    [Fact]
    public async Task SeesNothingOfAnothersPrivateNote()
    {
        Assert.DoesNotContain("Words of somebody else", await Tries.Everything(_curious), StringComparison.Ordinal);
        foreach (var format in new[] { "md", "html", "json" })
            Assert.DoesNotContain("Words of somebody else", System.Text.Encoding.UTF8.GetString(await _room.Report(_curious, format)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangesNothingThatIsAnothers()
    {
        foreach (var command in new object[]
        {
            new { @is = "edit-note", id = "n1", text = "Mine now" }, new { @is = "delete-note", id = "n1" },
            new { @is = "write-note", id = "n1", stage = "write", text = "Mine now" },
        })
            Assert.NotNull((await _curious.Send(command)).Refused);
        await _other.Enter();
        Assert.Equal("Words of somebody else", _other.View.Find("ownNote", "n1")?.GetProperty("text").GetString());
    }

    [Fact]
    public async Task OpensNoDoorOfTheTeamWithTheirOwnSeat()
    {
        var at = $"/api/sessions/{_room.Session}";
        (string Path, object? Body)[] doors =
        [
            ($"{at}/links", new { id = "mine", role = "facilitator", name = "", edition = 0 }), ($"{at}/code", new { }), ($"{at}/delete", new { code = _room.Code }),
            ($"{at}/rehearsal", new { people = 3, id = Person.NewId() }), ($"{at}/rehearsal/end", new { }), ($"{at}/imports/preview?stage=write", "a,b"u8.ToArray()),
            ($"{at}/imports?stage=write&id=i1&from=me", "a,b"u8.ToArray()), ($"{at}/timeline", null),
        ];
        foreach (var (path, body) in doors)
        {
            var (status, said) = await Tries.Ask(_server, body is null ? HttpMethod.Get : HttpMethod.Post, path, _curious.Seat, body);
            Assert.True(status is HttpStatusCode.Unauthorized or HttpStatusCode.Conflict or HttpStatusCode.NotFound, $"{path}: {status} {said}");
        }
        Assert.Equal("role.not_allowed", (await _curious.Send(new { @is = "close-session" })).Refused);
    }

    [Fact]
    public async Task ASeatIsOfOneWorkshopAndOfOneRoleAndNoLetterOfItCanBeChanged()
    {
        using var elsewhere = await Room.Create(_server, Play.Setup(Scenario.London()));
        Assert.Equal(HttpStatusCode.Unauthorized, (await Tries.Ask(_server, HttpMethod.Get, $"/api/sessions/{elsewhere.Session}/report.md", _curious.Seat)).Status);
        await using var line = Tries.Line(_server);
        await line.StartAsync();
        for (var at = 0; at < _curious.Seat.Length; at += 17)
            Assert.Equal("seat.bad", await Tries.Enter(line, Tries.Bent(_curious.Seat, at)));
    }

    /// <summary>Their answers go on being the first ones of who sent them: a name of a sending is worth nothing in another seat.</summary>
    [Fact]
    public async Task ANameOfAnothersSendingGivesNothingAway()
    {
        var id = Person.NewId();
        var theirs = await _other.Send(new { @is = "write-note", id = "n2", stage = "write", text = "Once more" }, id);
        var mine = await _curious.Send(new { @is = "close-session" }, id);
        Assert.NotNull(theirs.Version);
        Assert.Equal("role.not_allowed", mine.Refused);
    }
}
