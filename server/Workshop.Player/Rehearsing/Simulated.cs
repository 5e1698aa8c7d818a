using System.Text.Json;

namespace Workshop.Player.Rehearsing;

/// <summary>
/// Somebody who is not there: sits at a device of their own and does in each stage what somebody of their group plausibly would. Follows
/// wherever the facilitator takes the room, at their own pace.
/// </summary>
/// <param name="seed">The same one acts and thinks the same way.</param>
/// <param name="group">The stakeholder group they come from; null for none.</param>
public sealed class Simulated(Person person, int seed, string? group, Phrases phrases) : IAsyncDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(400);

    private readonly Random _chance = new(seed);
    private readonly Tastes _tastes = new($"{seed}", group);
    private readonly HashSet<string> _been = [];
    private readonly HashSet<string> _answered = [];
    private readonly Queue<Func<Task<object?>>> _todo = [];

    /// <summary>Until the workshop ends, the seat is gone, or whoever runs this says so.</summary>
    public async Task Live(CancellationToken leaving)
    {
        try
        {
            await person.Enter();
            await Pause(0.3, 6, leaving);
            await person.Send(new { @is = "arrive", name = phrases.Names[seed % phrases.Names.Count], group });
            for (; !HasEnded; await Task.Delay(Glance, leaving))
                await Act(leaving);
        }
        catch (Exception over) when (over is OperationCanceledException or TurnedAwayException or TimeoutException)
        {
            // Nobody misses who was never there.
        }
    }

    private bool HasEnded => person.View.Find("workshop") is { } workshop && Text(workshop, "endedAt") is not null;

    private async Task Act(CancellationToken leaving)
    {
        if (Open() is not { } stage)
        {
            _todo.Clear();
            return;
        }
        if (_been.Add($"{Text(stage, "id")} {Text(stage, "openedAt")}"))
        {
            _todo.Clear();
            foreach (var act in Plans(stage))
                _todo.Enqueue(act);
        }
        if (Vote() is { } round && Answers(round))
        {
            await Pause(1.5, 9, leaving);
            await Cast(round);
        }
        else if (_todo.TryDequeue(out var next))
        {
            await Pause(1, 7, leaving);
            if (await next() is { } command)
                await person.Send(command);
        }
    }

    private JsonElement? Open() =>
        person.View.Find("agenda") is { } agenda && Text(agenda, "current") is { } current && person.View.Find("stage", current) is { } stage && Text(stage, "status") == "open" ? stage : null;

    private IEnumerable<Func<Task<object?>>> Plans(JsonElement stage)
    {
        var id = Text(stage, "id")!;
        switch (Text(stage, "kind"))
        {
            case "write" or "answer":
                yield return () => Task.FromResult(Table(id));
                var most = stage.GetProperty("rules").GetProperty("notesPerPerson").GetInt32();
                for (var i = _chance.Next(1, 4); i > 0 && most > 0; i--, most--)
                    yield return () => Task.FromResult<object?>(Note(stage));
                break;
            case "group" when stage.GetProperty("rules").TryGetProperty("participantsMayGroup", out var may) && may.ValueKind == JsonValueKind.True:
                for (var i = 0; i < 2; i++)
                    yield return () => Task.FromResult(Move());
                break;
            case "discuss":
                yield return () => Task.FromResult(Table(id));
                if (_chance.NextDouble() < 0.1)
                    yield return Only(new { @is = "raise-hand", up = true, named = false });
                break;
            case "agree" when _chance.NextDouble() < 0.12:
                yield return () => Task.FromResult(Dissent());
                break;
        }
        if (_chance.NextDouble() < 0.04)
            yield return Only(new { @is = "send-whisper", id = Person.NewId(), kind = "unclear", text = "", named = false });
        if (_chance.NextDouble() < 0.85)
            yield return Only(new { @is = "say-done", stage = id, done = true });
    }

    private static Func<Task<object?>> Only(object command) => () => Task.FromResult<object?>(command);

    private object Note(JsonElement stage)
    {
        var (text, length) = (phrases.Notes[_chance.Next(phrases.Notes.Count)], stage.GetProperty("rules").GetProperty("noteLength").GetInt32());
        return new { @is = "write-note", id = Person.NewId(), stage = Text(stage, "id"), text = text.Length <= length ? text : text[..length] };
    }

    // Where everybody chooses, nobody can write before.
    private object? Table(string stage) =>
        person.View.Find("tables", stage) is { } tables && Text(tables, "how") == "choice" && tables.GetProperty("people") is { ValueKind: JsonValueKind.Array } people && people.GetArrayLength() is > 0 and var count
            ? new { @is = "take-table", stage, table = _chance.Next(1, count + 1) } : null;

    // By what a note says. What somebody else wrote, or fits nowhere, is left for the room to talk about.
    private object? Move()
    {
        var loose = person.View.All("note").Where(n => Text(n, "theme") is null && Text(n, "under") is null)
            .Select(n => (Id: Text(n, "id")!, Theme: phrases.ThemeOf(Text(n, "text") ?? ""))).Where(n => n.Theme is not null).ToList();
        if (loose.Count == 0)
            return null;
        var (note, theme) = loose[_chance.Next(loose.Count)];
        var (name, themes) = (phrases.Themes[theme!.Value], person.View.All("theme").ToList());
        if (themes.Where(t => Text(t, "name") == name).Select(t => Text(t, "id")).FirstOrDefault() is { } known)
            return new { @is = "move-notes", notes = new[] { note }, to = known };
        // The facilitator may have made others: then the same go together all the same.
        return themes.Count < phrases.Themes.Count
            ? new { @is = "create-theme", id = Person.NewId(), name, notes = new[] { note } }
            : new { @is = "move-notes", notes = new[] { note }, to = Text(themes[theme.Value % themes.Count], "id") };
    }

    private object? Dissent()
    {
        var standing = person.View.All("dissent");
        if (standing.Count > 0)
            return new { @is = "join-dissent", id = Text(standing[_chance.Next(standing.Count)], "id") };
        var priorities = person.View.All("priority");
        return priorities.Count == 0 ? null
            : new { @is = "propose-dissent", id = Person.NewId(), priority = Text(priorities[_chance.Next(priorities.Count)], "id"), text = phrases.Notes[_chance.Next(phrases.Notes.Count)] };
    }

    private JsonElement? Vote() => person.View.All("round").Where(r => Text(r, "status") == "open" && !_answered.Contains(Text(r, "id")!)).Select(r => (JsonElement?)r).FirstOrDefault();

    // A few never vote.
    private bool Answers(JsonElement round)
    {
        if (_chance.NextDouble() >= 0.06)
            return true;
        _answered.Add(Text(round, "id")!);
        return false;
    }

    private async Task Cast(JsonElement round)
    {
        var id = Text(round, "id")!;
        _answered.Add(id);
        var sets = person.View.Find("ownSets", id) is { } dealt
            ? dealt.GetProperty("sets").EnumerateArray().Select(s => (IReadOnlyList<string>)[.. s.EnumerateArray().Select(i => i.GetString()!)]).ToList() : [];
        var items = round.GetProperty("items").EnumerateArray().Select(i => Text(i, "id")!).ToList();
        if (_tastes.Ballot(round.GetProperty("instrument"), items, sets) is { } ballot)
            await person.Send(new { @is = "cast", round = id, ballot });
    }

    private Task Pause(double least, double most, CancellationToken leaving) => Task.Delay(TimeSpan.FromSeconds(least + (_chance.NextDouble() * (most - least))), leaving);

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public ValueTask DisposeAsync() => person.DisposeAsync();
}
