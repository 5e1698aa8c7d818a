using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Workshop.Domain.Tests;
using Workshop.Player;

namespace Workshop.Server.Tests.Live;

/// <summary>An interpreter's way through a real process: in by a link of their own, heard by everybody, and into every way out.</summary>
public sealed class InterpretingTests(OneServer one) : IClassFixture<OneServer>, IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private Room _room = null!;
    private Person _facilitator = null!;
    private Person _ana = null!;

    public async ValueTask InitializeAsync()
    {
        _http.BaseAddress = one.Server.Address;
        _room = await Room.Create(one.Server.Address, Play.Setup(Scenario.London()));
        _facilitator = await _room.Open("facilitator");
        _ana = await _room.Join("ana");
        await _facilitator.Enter();
        await _ana.Enter();
        await _ana.Send(new { @is = "arrive", group = "gov" });
    }

    public async ValueTask DisposeAsync()
    {
        await _facilitator.DisposeAsync();
        await _ana.DisposeAsync();
        _room.Dispose();
        _http.Dispose();
    }

    private async Task<Person> Interpreter(string id)
    {
        var given = await Ask($"/api/sessions/{_room.Session}/links", new { id, role = "interpreter", name = "Kofi", edition = 0 }, _facilitator.Seat);
        var entered = await Ask("/api/enter", new { link = given.GetProperty("link").GetString() });
        Assert.Equal("interpreter", entered.GetProperty("role").GetString());
        var person = new Person(one.Server.Address, id, entered.GetProperty("seat").GetString()!);
        await person.Enter();
        return person;
    }

    private async Task<JsonElement> Ask(string path, object body, string? seat = null)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (seat is not null)
            ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", seat);
        using var answer = await _http.SendAsync(ask);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static object French(string note, string from, string to, int revision = 0) =>
        new { @is = "translate", of = "note", id = note, language = "fr", texts = new[] { to }, from = new[] { from }, revision };

    [Fact, Rule("TRL-2", "TRL-4", "TRL-6", "TRL-7")]
    public async Task WhatAnInterpreterSaysIsReadByAllAfterARestartAndInEveryExport()
    {
        await using var kofi = await Interpreter("kofi");
        await using var afia = await Interpreter("afia");
        await _facilitator.Send(new { @is = "open-stage", stage = "write" });
        await _ana.Send(new { @is = "write-note", id = "n1", stage = "write", text = "No roads" });
        // Private, it is nobody's to translate, and the interpreter is not told that it is there.
        Assert.Equal("original.unknown", (await kofi.Send(French("n1", "No roads", "Pas de routes"))).Refused);
        Assert.Empty(kofi.View.All("note"));
        Assert.Equal("role.not_allowed", (await kofi.Send(new { @is = "write-note", id = "n2", stage = "write", text = "Mine" })).Refused);

        await _facilitator.Send(new { @is = "reveal-notes", stage = "write" });
        await kofi.Until(v => v.Find("note", "n1") is not null);
        Assert.Null((await kofi.Send(French("n1", "No roads", "Pas de routes"))).Refused);
        await _ana.Until(v => v.Find("translation", "note/n1/fr")?.GetProperty("texts")[0].GetString() == "Pas de routes");
        // The other did not see it yet, and overwrites nothing.
        Assert.Equal("translation.changed", (await afia.Send(French("n1", "No roads", "Aucune route"))).Refused);

        await one.Server.Kill();
        await one.Server.Start();
        await kofi.Enter();
        Assert.Equal("Pas de routes", kofi.View.Find("translation", "note/n1/fr")!.Value.GetProperty("texts")[0].GetString());

        Assert.Contains("Pas de routes", await Report("json", _ana));
        foreach (var format in (string[])["md", "html"])
        {
            Assert.Contains("Traduction", await Report(format, _ana, "fr"));
            Assert.Contains("Pas de routes", await Report(format, _ana, "fr"));
            // In a language that nobody put it into stands what was written.
            Assert.DoesNotContain("Pas de routes", await Report(format, _ana, "sw"));
        }
    }

    [Fact, Rule("TRL-3")]
    public async Task ARedactedNoteIsGoneInEveryLanguage()
    {
        await using var kofi = await Interpreter("kofi");
        await _facilitator.Send(new { @is = "open-stage", stage = "write" });
        await _ana.Send(new { @is = "write-note", id = "n1", stage = "write", text = "No roads" });
        await _facilitator.Send(new { @is = "reveal-notes", stage = "write" });
        await kofi.Until(v => v.Find("note", "n1") is not null);
        await kofi.Send(French("n1", "No roads", "Pas de routes"));
        await _ana.Send(new { @is = "redact-note", id = "n1" });
        await kofi.Until(v => v.Find("translation", "note/n1/fr") is null);
        Assert.DoesNotContain("Pas de routes", await Report("json", _facilitator));
        Assert.Equal("original.unknown", (await kofi.Send(French("n1", "", "Pas de routes", 1))).Refused);
    }

    private async Task<string> Report(string format, Person reader, string? language = null)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, $"/api/sessions/{_room.Session}/report.{format}{(language is null ? "" : $"?lang={language}")}");
        ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", reader.Seat);
        using var answer = await _http.SendAsync(ask);
        answer.EnsureSuccessStatusCode();
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
    }
}
