using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR.Client;
using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Priorities;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Themes;
using Workshop.Player;
using Workshop.Server.Doors;
using Workshop.Server.Tests.Live;
using Workshop.Server.Tests.Secrets;
using Workshop.Server.Wire;
using Room = Workshop.Player.Room;
using View = Workshop.Player.View;

namespace Workshop.Server.Tests.Attackers;

/// <summary>
/// Every command there is, from a seat that may ask for it, in a room that has what it speaks of; and each of its members in turn too long,
/// too many, too deep or of another type. All of it is refused by a code that clients know, or was so already; and nothing is changed.
/// </summary>
public sealed class BoundsTests(OneServer one, ITestOutputHelper output) : IClassFixture<OneServer>
{
    private static readonly string[] Known = [.. Codes()];

    private readonly Dictionary<Role, (Seat By, string Seat, HubConnection Line)> _seats = [];
    private Session _model = Session.Empty;

    [Fact]
    public async Task NoMemberOfAnyCommandMayBeTooLongTooManyTooDeepOrOfAnotherType()
    {
        using var room = await Begin();
        var before = await Looks();
        var (version, refused, changed) = (await Version(), new SortedDictionary<string, int>(StringComparer.Ordinal), new List<string>());
        foreach (var command in new Asking(new(7)).All(_model))
        {
            var role = Permissions.For(command).FirstOrDefault(_seats.ContainsKey, Role.Participant);
            foreach (var (what, text) in Beyond(Encoding.UTF8.GetString(Json.Bytes(command))))
            {
                var answer = JsonElement.Parse(await _seats[role].Line.InvokeAsync<byte[]>("Send", Person.NewId(), text));
                if (!answer.TryGetProperty("refused", out var refusal))
                {
                    if (answer.GetProperty("version").GetInt64() != version)
                        changed.Add($"{command.GetType().Name}, {what}: {answer.GetRawText()}");
                    continue;
                }
                var code = refusal.GetProperty("code").GetString()!;
                Assert.Contains(code, Known);
                refused[code] = refused.GetValueOrDefault(code) + 1;
            }
        }
        output.WriteLine(string.Join('\n', refused.Select(r => $"{r.Key} {r.Value}")));
        Assert.Empty(changed);
        Assert.Equal(version, await Version());
        Assert.Equal(before, await Looks());
        Assert.True(refused.Values.Sum() > 500 && refused.ContainsKey("command.bad") && refused.ContainsKey("text.too_long"), "Too little was refused to prove anything");
        foreach (var (_, _, line) in _seats.Values)
            await line.DisposeAsync();
    }

    /// <summary>For each member, wherever it stands: far too long, far too many, far too deep, and of each other type.</summary>
    private static IEnumerable<(string What, string Text)> Beyond(string command)
    {
        foreach (var (path, kind) in Members(JsonNode.Parse(command)!, []).ToList())
        {
            var was = At(command, path)?.ToJsonString() ?? "null";
            string[] others = kind switch
            {
                JsonValueKind.String => [$"\"{new string('x', 60_000)}\"", "7", "{}", "[\"x\"]"],
                JsonValueKind.Number => ["\"7\"", "2.5", "99999999999", "-99999999999", "[7]"],
                JsonValueKind.Array => [$"[{string.Join(',', Enumerable.Range(0, 6_000).Select(i => $"\"i{i}\""))}]", "\"x\"", "{}", "7"],
                JsonValueKind.True or JsonValueKind.False => ["\"true\"", "1", "[]"],
                _ => ["7", "\"x\"", "[]"],
            };
            foreach (var other in others.Append($"{new string('[', 400)}{was}{new string(']', 400)}"))
                yield return ($"{string.Join('.', path)} = {other[..Math.Min(20, other.Length)]}", With(command, path, other));
        }
    }

    private static IEnumerable<(string[] Path, JsonValueKind Kind)> Members(JsonNode node, string[] path) => node switch
    {
        JsonObject o => o.Where(m => m.Value is not null).SelectMany(m => Members(m.Value!, [.. path, m.Key]).Prepend(([.. path, m.Key], m.Value!.GetValueKind()))),
        // The first speaks for all.
        JsonArray { Count: > 0 } a when a[0] is not null => Members(a[0]!, [.. path, "0"]).Prepend(([.. path, "0"], a[0]!.GetValueKind())),
        _ => [],
    };

    private static JsonNode? At(string command, string[] path) => path.Aggregate(JsonNode.Parse(command), (n, name) => n is JsonArray a ? a[0] : n?[name]);

    private static string With(string command, string[] path, string raw)
    {
        const string mark = "what is beyond";
        var root = JsonNode.Parse(command)!;
        var parent = path[..^1].Aggregate(root, (n, name) => n is JsonArray a ? a[0]! : n[name]!);
        if (parent is JsonArray many)
            many[0] = mark;
        else
            parent[path[^1]] = mark;
        return root.ToJsonString().Replace($"\"{mark}\"", raw, StringComparison.Ordinal);
    }

    private async Task<Room> Begin()
    {
        var plan = Asking.Create(namesShown: false);
        var room = await Room.Create(one.Server.Address, JsonElement.Parse(Json.Bytes(new NewWorkshop(plan.Title, plan.Question, plan.Place, plan.Language, plan.Groups, plan.Agenda, plan.NamesShown, plan.K, plan.Notice))));
        _model = Session.Decide(plan with { Code = room.Code, Doors = room.Links.Select(l => new Door(Enum.Parse<Role>(l.Key, ignoreCase: true), Seats.HashOf(l.Value))).ToSeq() }, new(Seat.Host, DateTimeOffset.UtcNow), Session.Empty)
            .Events.Aggregate(Session.Empty, Session.Evolve);
        foreach (var role in (string[])["facilitator", "rapporteur", "observer"])
            await Sit(await room.Open(role));
        var (_, given) = await Tries.Ask(room.Server, HttpMethod.Post, $"/api/sessions/{room.Session}/links", _seats[Role.Facilitator].Seat, new { id = "words", role = "interpreter", name = "Words", edition = 0 });
        var (_, entered) = await Tries.Ask(room.Server, HttpMethod.Post, "/api/enter", null, new { link = JsonElement.Parse(given).GetProperty("link").GetString() });
        await Sit(new(room.Server, "words", JsonElement.Parse(entered).GetProperty("seat").GetString()!));
        await Sit(await room.Join("somebody"));
        await Say(Role.Participant, new Arrive(null, plan.Groups[0].Id));
        await Say(Role.Facilitator, new OpenStage(new("write")));
        await Say(Role.Participant, new WriteNote(new("n1"), new("write"), "words-of-note-1."));
        await Say(Role.Participant, new WriteNote(new("n2"), new("write"), "words-of-note-2."));
        await Say(Role.Participant, new SendWhisper(new("w1"), WhisperKind.TooFast, "", false));
        await Say(Role.Facilitator, new OpenStage(new("group")));
        await Say(Role.Facilitator, new CreateTheme(new("t1"), "Theme 1", [new("n1")]));
        await Say(Role.Facilitator, new CreateTheme(new("t2"), "Theme 2", [new("n2")]));
        await Say(Role.Rapporteur, new WordPriority(new("p1"), new("t1"), "draft-of-priority-1.", "", [new("n1")]));
        await Say(Role.Facilitator, new OpenStage(new("vote")));
        await Say(Role.Facilitator, new OpenRound(new("r1"), new("vote"), "", new DotVote(5, 3), ["t1", "t2"], Weighting.PerPerson, 7));
        await Say(Role.Participant, new Cast(new("r1"), new DotBallot([new("t1", 2)])));
        return room;
    }

    private async Task Sit(Person person)
    {
        await person.Enter();
        var line = Tries.Line(one.Server.Address);
        await line.StartAsync();
        Assert.Null(await Tries.Enter(line, person.Seat));
        var role = Enum.Parse<Role>(person.Role, ignoreCase: true);
        _seats[role] = (new(role, person.Self is { } self ? new ParticipantId(self) : null), person.Seat, line);
        await person.DisposeAsync();
    }

    private async Task Say(Role role, Command command)
    {
        Assert.Null(Tries.Refused(await _seats[role].Line.InvokeAsync<byte[]>("Send", Person.NewId(), Encoding.UTF8.GetString(Json.Bytes(command)))));
        _model = Session.Decide(command, new(_seats[role].By, DateTimeOffset.UtcNow), _model).Events.Aggregate(_model, Session.Evolve);
    }

    // What is so already is told yes, at the version that the room is at.
    private async Task<long> Version() =>
        JsonElement.Parse(await _seats[Role.Participant].Line.InvokeAsync<byte[]>("Send", Person.NewId(), Encoding.UTF8.GetString(Json.Bytes<Command>(new RaiseHand(false, false))))).GetProperty("version").GetInt64();

    private async Task<string> Looks()
    {
        var all = new StringBuilder();
        foreach (var (role, (_, seat, _)) in _seats.OrderBy(s => s.Key))
        {
            await using var line = Tries.Line(one.Server.Address);
            await line.StartAsync();
            var (looked, view) = (await line.InvokeAsync<Player.Looked>("Enter", seat, 0L), new View());
            if (looked.Own is { } own)
                view.TakeOwn(Tables.Read(own));
            view.Take(Tables.Read(looked.Shared!));
            all.Append($"{role} {view.Version} {view.SharedHash()} {view.OwnHash()}\n");
        }
        return $"{all}";
    }

    private static IEnumerable<string> Codes() =>
        typeof(Refusals).GetFields().Select(f => f.GetValue(null)).OfType<Refusal>().Select(r => r.Code)
            .Concat(Refusals.BallotReasons.Select(r => Refusals.Ballot(r).Code)).Concat(DoorRefusals.Codes);
}
