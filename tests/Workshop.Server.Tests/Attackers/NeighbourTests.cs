using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.SignalR.Client;
using Workshop.Player;
using Workshop.Server.Doors;
using Workshop.Server.Tests.Live;

namespace Workshop.Server.Tests.Attackers;

/// <summary>Is on the same wifi, has no seat, no link and no code, and reaches the port; or has somebody in the room look at a page of theirs.</summary>
public sealed class NeighbourTests(OneServer one) : IClassFixture<OneServer>
{
    private readonly Uri _server = one.Server.Address;

    [Fact]
    public async Task WithoutASeatALineHearsNothingAndIsEnded()
    {
        using var room = await Room.Create(_server, Play.Setup(Scenario.London()));
        await using var line = Tries.Line(_server);
        var ended = new TaskCompletionSource();
        line.Closed += _ =>
        {
            ended.TrySetResult();
            return Task.CompletedTask;
        };
        await line.StartAsync();
        Assert.Equal("seat.not_entered", await Tries.Send(line, new { @is = "close-session" }));
        Assert.Equal("seat.not_entered", Tries.Refused((await line.InvokeAsync<Player.Looked>("CatchUp", 0L)).Head));
        foreach (var seat in new[] { "", "seat", room.Session, room.Code, new string('A', 2047), new string('A', 100_000) })
            Assert.Equal("seat.bad", await Tries.Enter(line, seat));
        await ended.Task.WaitAsync(SessionHub.Unentered + TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task EveryDoorAsksForAKeyASeatOrALink()
    {
        using var room = await Room.Create(_server, Play.Setup(Scenario.London()));
        var at = $"/api/sessions/{room.Session}";
        (HttpMethod Method, string Path, object? Body)[] doors =
        [
            (HttpMethod.Get, $"{at}/report.md", null), (HttpMethod.Get, $"{at}/timeline", null), (HttpMethod.Post, $"{at}/links", new { id = "x", role = "facilitator", edition = 0 }),
            (HttpMethod.Post, $"{at}/code", new { }), (HttpMethod.Post, $"{at}/seat", new { id = "x" }), (HttpMethod.Post, $"{at}/delete", new { code = room.Code }),
            (HttpMethod.Post, $"{at}/imports?stage=write&id=i", "a"u8.ToArray()), (HttpMethod.Post, $"{at}/imports/preview?stage=write", "a"u8.ToArray()),
            (HttpMethod.Post, $"{at}/rehearsal", new { people = 2, id = Person.NewId() }), (HttpMethod.Post, $"{at}/rehearsal/end", new { }),
            (HttpMethod.Post, "/api/enter", new { link = $"{room.Session}.{new string('A', 27)}" }), (HttpMethod.Post, "/api/earlier", new { by = "x" }),
            (HttpMethod.Get, "/api/series/series-x", null), (HttpMethod.Post, "/api/series/series-x/delete", new { }), (HttpMethod.Post, "/api/series/series-x/commands", new { id = "x", command = new { } }),
            // A workshop is no series, and what it keeps is nothing that one could read.
            (HttpMethod.Get, $"/api/series/{room.Session}", null), (HttpMethod.Post, $"/api/series/{room.Session}/commands", new { id = "x", command = new { } }),
            (HttpMethod.Post, "/api/archives", "{}"u8.ToArray()), (HttpMethod.Post, "/api/archives/plan", "{}"u8.ToArray()),
            (HttpMethod.Post, "/api/sessions", Play.Setup(Scenario.London())), (HttpMethod.Post, "/api/series", new { title = "x" }),
        ];
        foreach (var (method, path, body) in doors)
        {
            var (status, said) = await Tries.Ask(_server, method, path, null, body, ("X-Forwarded-For", "203.0.113.9"), ("X-Host-Key", "guessed-key"));
            Assert.True(status == HttpStatusCode.Unauthorized, $"{path}: {status} {said}");
        }
    }

    /// <summary>A name that is turned to this machine while the host looks at a page of theirs makes the page look local: it is not.</summary>
    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:5080")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example")]
    public async Task UnderAnotherNameNobodyIsOnThisMachine(string host)
    {
        Assert.Contains("\"mayCreate\":true", (await Tries.Ask(_server, HttpMethod.Get, "/api/host")).Said, StringComparison.Ordinal);
        Assert.Contains("\"mayCreate\":false", (await Tries.Ask(_server, HttpMethod.Get, "/api/host", null, null, ("Host", host))).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("https://127.0.0.1.evil.example")]
    [InlineData("null")]
    [InlineData("../../etc/passwd")]
    public async Task APageOfAnotherSiteGetsNothingAndSaysNothing(string origin)
    {
        var setup = Play.Setup(Scenario.London());
        Assert.Equal(HttpStatusCode.Forbidden, (await Tries.Ask(_server, HttpMethod.Post, "/api/sessions", null, setup, ("Origin", origin))).Status);
        var (status, said) = await Tries.Ask(_server, HttpMethod.Get, "/api/host", null, null, ("Origin", origin));
        Assert.Equal((HttpStatusCode.Forbidden, """{"code":"origin.other"}"""), (status, said));
        // The host's log names sites, and nothing else that somebody sent.
        Assert.DoesNotContain("etc/passwd", one.Server.Said, StringComparison.Ordinal);
        await using var line = Tries.Line(_server, ("Origin", origin));
        await Assert.ThrowsAsync<WebSocketException>(() => line.StartAsync());
        // Our own page, by whatever way it came, is let in.
        Assert.Equal(HttpStatusCode.OK, (await Tries.Ask(_server, HttpMethod.Get, "/api/host", null, null, ("Origin", $"http://{_server.Authority}"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Tries.Ask(_server, HttpMethod.Get, "/api/host", null, null, ("Origin", "https://workshop.example"), ("Host", "workshop.example:443"))).Status);
        await using var ours = Tries.Line(_server, ("Origin", $"http://{_server.Authority}"));
        await ours.StartAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/host")]
    [InlineData("/health/ready")]
    [InlineData("/nowhere")]
    [InlineData("/api/nowhere")]
    [InlineData("/assets/nowhere")]
    public async Task EveryAnswerTellsTheBrowserToRunNoScriptButOurs(string path)
    {
        using var http = new HttpClient { BaseAddress = _server };
        using var answer = await http.GetAsync(path);
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        foreach (var rule in new[] { "default-src 'self'", "script-src 'self'", "connect-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'" })
            Assert.Contains(rule, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' 'unsafe-inline'", policy, StringComparison.Ordinal);
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task GuessingCodesEndsForEverybodyNewAndForNobodyWhoIsIn()
    {
        await using var server = await ServerProcess.Started();
        using var room = await Room.Create(server.Address, Play.Setup(Scenario.London()));
        await using var inside = await room.Join("inside");
        var wrong = 0;
        // From however many addresses: they are never looked at.
        for (HttpStatusCode status; wrong <= Guessing.AtOnce * 2; wrong++)
        {
            (status, _) = await Tries.Ask(server.Address, HttpMethod.Post, "/api/join", null, new { code = $"ZZZZ-{wrong % 1000:D3}" }, ("X-Forwarded-For", $"203.0.{wrong % 200}.{wrong % 250}"));
            if (status == HttpStatusCode.TooManyRequests)
                break;
            Assert.Equal(HttpStatusCode.NotFound, status);
        }
        Assert.InRange(wrong, Guessing.AtOnce, Guessing.AtOnce * 2);
        // While it says no to wrong ones, it does not say yes to the right one either.
        await Assert.ThrowsAsync<HttpRequestException>(() => Quickly(room.Join("newcomer")));
        var (back, said) = await Tries.Ask(server.Address, HttpMethod.Post, "/api/join", null, new { code = room.Code, seat = inside.Seat });
        Assert.True(back == HttpStatusCode.OK, said);
        await using var facilitator = await room.Open("facilitator");
        await facilitator.Enter();
    }

    private static Task<Person> Quickly(Task<Person> joining) => joining.WaitAsync(TimeSpan.FromSeconds(10));
}
