using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Domain.Tests;
using Workshop.Player;

namespace Workshop.Server.Tests.Live;

/// <summary>Who is let in, who no longer is, and what those get who sat there when their link or seat went.</summary>
public sealed class RevokingTests(OneServer one) : IClassFixture<OneServer>, IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private Room _room = null!;
    private Person _facilitator = null!;

    public async ValueTask InitializeAsync()
    {
        _http.BaseAddress = one.Server.Address;
        _room = await Room.Create(one.Server.Address, Play.Setup(Scenario.London()));
        _facilitator = await _room.Open("facilitator");
        await _facilitator.Enter();
    }

    public async ValueTask DisposeAsync()
    {
        await _facilitator.DisposeAsync();
        _room.Dispose();
        _http.Dispose();
    }

    private async Task<(HttpStatusCode Status, JsonElement Said)> Ask(string path, object body, string? seat = null)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (seat is not null)
            ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", seat);
        using var answer = await _http.SendAsync(ask);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private async Task<string> Give(string id, string role, int edition = 0, Person? by = null) =>
        (await Ask($"/api/sessions/{_room.Session}/links", new { id, role, name = "Amina", edition }, (by ?? _facilitator).Seat)).Said.GetProperty("link").GetString()!;

    private async Task<Person> EnterBy(string link, string name) =>
        new(one.Server.Address, name, (await Ask("/api/enter", new { link })).Said.GetProperty("seat").GetString()!);

    private static string Code(JsonElement said) => said.GetProperty("code").GetString()!;

    private async Task<string?> ReportSays(string seat)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, $"/api/sessions/{_room.Session}/report.json");
        ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", seat);
        using var answer = await _http.SendAsync(ask);
        return answer.IsSuccessStatusCode ? null : Code(await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static async Task IsOut(Person person)
    {
        await person.Until(_ => person.FellBehind > 0);
        await using var again = new Person(person.Door, "again", person.Seat);
        var turned = await Assert.ThrowsAsync<TurnedAwayException>(() => again.Enter());
        Assert.Contains("seat.revoked", turned.Message, StringComparison.Ordinal);
    }

    /// <summary>Something happens, everybody else hears of it, and whoever is out does not.</summary>
    private async Task HearsNoMore(Person person)
    {
        var version = person.View.Version;
        await using var other = await _room.Join("other");
        await other.Enter();
        var happened = await _facilitator.Send(new { @is = "describe-session", title = $"At {version}", question = "What now?", place = "" });
        await other.Until(v => v.Version >= happened.Version);
        Assert.True(person.View.Version < happened.Version);
    }

    [Fact, Rule("LNK-4")]
    public async Task WhoCameByARevokedLinkIsCutOffAndRefusedEverywhere()
    {
        var link = await Give("amina", "facilitator");
        await using var amina = await EnterBy(link, "amina");
        await amina.Enter();
        Assert.Null((await amina.Send(new { @is = "open-stage", stage = "write" })).Refused);
        await _facilitator.Send(new { @is = "revoke-link", id = "amina" });
        Assert.Equal("seat.revoked", (await amina.Send(new { @is = "close-stage", stage = "write" })).Refused);
        await IsOut(amina);
        await HearsNoMore(amina);
        Assert.Equal("seat.revoked", await ReportSays(amina.Seat));
        Assert.Equal("seat.revoked", Code((await Ask($"/api/sessions/{_room.Session}/links", new { id = "b", role = "observer", name = "", edition = 0 }, amina.Seat)).Said));
        Assert.Equal("link.bad", Code((await Ask("/api/enter", new { link })).Said));

        var anew = await Give("amina", "facilitator", edition: 1);
        await using var back = await EnterBy(anew, "amina again");
        Assert.Null((await back.Send(new { @is = "close-stage", stage = "write" })).Refused);
        Assert.Equal("seat.revoked", (await amina.Send(new { @is = "open-stage", stage = "write" })).Refused);
    }

    [Fact, Rule("LNK-4")]
    public async Task AnObserverWhoIsShutOutGetsNothingMoreAlsoAfterARestart()
    {
        await using var observer = await _room.Open("observer");
        await observer.Enter();
        await _facilitator.Send(new { @is = "revoke-link", id = "observer" });
        await IsOut(observer);
        await HearsNoMore(observer);
        await one.Server.Kill();
        await one.Server.Start();
        await IsOut(observer);
        Assert.Equal("link.bad", Code((await Ask("/api/enter", new { link = _room.Links["observer"] })).Said));
    }

    [Fact, Rule("LNK-3")]
    public async Task ACoFacilitatorNeitherDeletesNorTakesTheFacilitatorsOwnLink()
    {
        await using var amina = await EnterBy(await Give("amina", "facilitator"), "amina");
        Assert.Equal("link.own", Code((await Ask($"/api/sessions/{_room.Session}/links", new { id = "facilitator", role = "facilitator", name = "", edition = 1 }, amina.Seat)).Said));
        Assert.Null((await amina.Send(new { @is = "close-session" })).Refused);
        Assert.Equal("link.own", Code((await Ask($"/api/sessions/{_room.Session}/delete", new { code = _room.Code }, amina.Seat)).Said));
        var own = await Give("facilitator", "facilitator", edition: 1);
        await IsOut(_facilitator);
        await using var anew = await EnterBy(own, "facilitator anew");
        using var ask = new HttpRequestMessage(HttpMethod.Post, $"/api/sessions/{_room.Session}/delete") { Content = JsonContent.Create(new { code = _room.Code }) };
        ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", anew.Seat);
        using var deleted = await _http.SendAsync(ask);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
    }

    [Fact, Rule("LNK-6")]
    public async Task TheTeamHearsWhichOfThemAreHere()
    {
        await using var amina = await EnterBy(await Give("amina", "facilitator"), "amina");
        await using var observer = await _room.Open("observer");
        await amina.Enter();
        await observer.Enter();
        await _facilitator.Until(_ => _facilitator.Team.GetValueOrDefault("amina") == 1 && _facilitator.Team.GetValueOrDefault("observer") == 1);
        Assert.Equal(2, _facilitator.Here.Staff);
        await observer.Until(_ => observer.Here.Staff == 2);
        Assert.Empty(observer.Team);
        await amina.DisposeAsync();
        await _facilitator.Until(_ => !_facilitator.Team.ContainsKey("amina"));
    }

    [Fact, Rule("LNK-7")]
    public async Task AnotherJoinCodeLetsInAndTheOneBeforeNobody()
    {
        await using var inside = await _room.Join("inside");
        await inside.Enter();
        var (_, said) = await Ask($"/api/sessions/{_room.Session}/code", new { }, _facilitator.Seat);
        Assert.Equal("code.unknown", Code((await Ask("/api/join", new { code = _room.Code })).Said));
        Assert.Equal(HttpStatusCode.OK, (await Ask("/api/join", new { code = Code(said) })).Status);
        await inside.Until(v => v.Find("workshop")!.Value.GetProperty("code").GetString() == Code(said));
        Assert.Equal("role.not_allowed", Code((await Ask($"/api/sessions/{_room.Session}/code", new { }, inside.Seat)).Said));
    }

    [Fact, Rule("LNK-8")]
    public async Task AShutSeatIsOutAndCantComeInAgainAsTheSamePerson()
    {
        await using var person = await _room.Join("person");
        await person.Send(new { @is = "arrive", group = "gov" });
        await person.Until(v => v.Find("me") is not null);
        var number = person.View.Find("me")!.Value.GetProperty("number").GetInt32();
        await _facilitator.Send(new { @is = "revoke-seat", number, revoked = true });
        await IsOut(person);
        await HearsNoMore(person);
        Assert.Equal("seat.revoked", Code((await Ask("/api/join", new { code = _room.Code, seat = person.Seat })).Said));
        await _facilitator.Send(new { @is = "revoke-seat", number, revoked = false });
        Assert.Equal(HttpStatusCode.OK, (await Ask("/api/join", new { code = _room.Code, seat = person.Seat })).Status);
    }

    [Fact, Rule("LNK-9")]
    public async Task ASeatTakenAnewIsOnThisDeviceAloneAndALostAnswerIsGivenAgain()
    {
        await using var person = await _room.Join("person");
        await person.Send(new { @is = "arrive", group = "gov" });
        await using var lost = new Person(one.Server.Address, "lost phone", person.Seat);
        await lost.Enter();
        var id = Person.NewId();
        var first = (await Ask($"/api/sessions/{_room.Session}/seat", new { id }, person.Seat)).Said.GetProperty("seat").GetString()!;
        var again = (await Ask($"/api/sessions/{_room.Session}/seat", new { id }, person.Seat)).Said.GetProperty("seat").GetString()!;
        await IsOut(lost);
        await IsOut(person);
        Assert.Equal("seat.revoked", Code((await Ask($"/api/sessions/{_room.Session}/seat", new { id = Person.NewId() }, lost.Seat)).Said));
        foreach (var seat in (string[])[first, again])
        {
            await using var here = new Person(one.Server.Address, "here", seat);
            await here.Enter();
            await here.Until(v => v.Find("me")?.GetProperty("group").GetString() == "gov");
        }
    }

    // The turn remembers a sending by its name, whatever it was: that something was said once is no right to a seat.
    [Fact, Rule("LNK-4", "LNK-9")]
    public async Task NobodyGetsASeatAnewForSomethingElseThatTheyOnceSent()
    {
        await using var person = await _room.Join("person");
        var (once, later) = (Person.NewId(), Person.NewId());
        await person.Send(JsonElement.Parse("""{"is":"arrive","group":"gov"}"""), once);
        Assert.Equal(HttpStatusCode.OK, (await Ask($"/api/sessions/{_room.Session}/seat", new { id = later }, person.Seat)).Status);
        Assert.Equal("seat.revoked", Code((await Ask($"/api/sessions/{_room.Session}/seat", new { id = once }, person.Seat)).Said));
        await _facilitator.Send(JsonElement.Parse("""{"is":"open-stage","stage":"write"}"""), once);
        Assert.Equal("role.not_allowed", Code((await Ask($"/api/sessions/{_room.Session}/seat", new { id = once }, _facilitator.Seat)).Said));
    }

    [Fact, Rule("LNK-4")]
    public async Task AConnectionSitsInOneSeatAlone()
    {
        await using var person = await _room.Join("person");
        await using var line = new HubConnectionBuilder()
            .WithUrl(new Uri(one.Server.Address, "/hub"), http => (http.Transports, http.SkipNegotiation) = (HttpTransportType.WebSockets, true))
            .AddMessagePackProtocol().Build();
        await line.StartAsync();
        foreach (var (seat, refused) in ((string, string?)[])[(_facilitator.Seat, null), (person.Seat, "seat.bad"), (_facilitator.Seat, null)])
        {
            var head = JsonElement.Parse((await line.InvokeAsync<Looked>("Enter", seat, 0L)).Head);
            Assert.Equal(refused, head.TryGetProperty("refused", out var why) ? Code(why) : null);
        }
    }

    [Theory, Rule("LNK-7", "LNK-9")]
    [InlineData("""{"is":"renew-code","code":"NOT-OURS"}""")]
    [InlineData("""{"is":"renew-seat"}""")]
    [InlineData("""{"is":"give-link","id":"x","role":"facilitator","name":"","secretHash":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee","edition":0}""")]
    public async Task WhatADoorMustMakeIsTakenFromNobodyElse(string command)
    {
        Assert.Equal("command.bad", (await _facilitator.Send(JsonElement.Parse(command), Person.NewId())).Refused);
        Assert.Equal("id.bad", (await _facilitator.Send(JsonElement.Parse(command), "door-" + Person.NewId())).Refused);
    }

    [Fact, Rule("LNK-3", "LNK-6")]
    public async Task TheOwnLinkGivenAnewIsToldAgainWhereTheFirstAnswerWasLost()
    {
        var asked = new { id = "facilitator", role = "facilitator", name = "", edition = 1, sending = Person.NewId() + Person.NewId() };
        var first = (await Ask($"/api/sessions/{_room.Session}/links", asked, _facilitator.Seat)).Said.GetProperty("link").GetString();
        var again = (await Ask($"/api/sessions/{_room.Session}/links", asked, _facilitator.Seat)).Said.GetProperty("link").GetString();
        Assert.Equal(first, again);
        Assert.Equal(HttpStatusCode.OK, (await Ask("/api/enter", new { link = again })).Status);
        Assert.Equal("seat.revoked", Code((await Ask($"/api/sessions/{_room.Session}/links", asked with { sending = Person.NewId() + Person.NewId() }, _facilitator.Seat)).Said));
        Assert.Equal("id.bad", Code((await Ask($"/api/sessions/{_room.Session}/links", asked with { sending = "short" }, _facilitator.Seat)).Said));
    }
}
