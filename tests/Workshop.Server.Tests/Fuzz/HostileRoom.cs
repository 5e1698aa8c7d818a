using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Orleans.Storage;
using Workshop.Domain;
using Workshop.Domain.People;
using Workshop.Domain.Sessions;
using Workshop.Domain.Tests.Walks;
using Workshop.Player;
using Workshop.Server.Doors;
using Workshop.Server.Journals;
using Workshop.Server.Tests.Attackers;
using Workshop.Server.Wire;
using Looked = Workshop.Player.Looked;
using Room = Workshop.Player.Room;
using View = Workshop.Player.View;

namespace Workshop.Server.Tests.Fuzz;

/// <summary>
/// One workshop in which everybody's second device means no good: what it says is of another role, mutated, replayed, of another room's seat,
/// out of order or too large. The first devices only look on. What was acknowledged must stand in the journal afterwards and follow by the
/// rules, nothing else may, and all that was seen must be what the journal gives: so that what was refused changed nothing.
/// </summary>
/// <param name="secretOf">From which a workshop's pseudonyms are made, while it is stored.</param>
internal sealed class HostileRoom(Room room, Session begun, Dice dice, Tally tally, Func<string, byte[]?> secretOf) : IAsyncDisposable
{
    // Whoever is shut out is told nothing more, and there would be nothing to prove: that is for RevokingTests.
    private static readonly Type[] ShuttingOut = [typeof(GiveLink), typeof(RevokeLink), typeof(RevokeSeat), typeof(RenewSeat), typeof(RenewCode), typeof(CloseSession)];
    private static readonly Type[] Kinds = [.. Workshop.Domain.Tests.Walks.Kinds.Of<Command>().Except(ShuttingOut)];

    private readonly Whims _whims = new(dice);
    private readonly Mutating _mutating = new(dice);
    private readonly List<(Person Person, Attacker Attacker)> _lookingOn = [];
    private readonly List<Attacker> _attackers = [];
    private readonly Dictionary<(Seat By, string Id), (string Text, long Version)> _taken = [];
    private byte[]? _secret;
    private readonly List<(Attacker By, string Id, string Text, string Answer)> _said = [];
    private readonly List<(Attacker By, string Shared, string Own)> _seen = [];
    private Session _model = begun;

    private sealed class Attacker(Uri server, Person person)
    {
        private HubConnection? _line;

        public Seat By { get; } = new(Enum.Parse<Role>(person.Role, ignoreCase: true), person.Self is { } self ? new ParticipantId(self) : null);

        public string Seat => person.Seat;

        /// <summary>A line in the seat; made anew where the last message ended it.</summary>
        public async Task<HubConnection> Line()
        {
            if (_line is { State: HubConnectionState.Connected } ready)
                return ready;
            await Leave();
            _line = Tries.Line(server);
            await _line.StartAsync();
            Assert.Null(await Tries.Enter(_line, Seat));
            return _line;
        }

        public async Task Leave()
        {
            if (_line is { } line)
                await line.DisposeAsync();
            _line = null;
        }
    }

    public string Session => room.Session;

    /// <summary>Somebody's seat here, for those of other rooms to try.</summary>
    public string AnySeat() => dice.Of(_attackers).Seat;

    public static async Task<HostileRoom> Opened(Uri server, Dice dice, Tally tally, Func<string, byte[]?> secretOf)
    {
        var plan = Workshop.Domain.Tests.Stories.Room.Various;
        var asked = JsonElement.Parse(Json.Bytes(new NewWorkshop(plan.Title, plan.Question, plan.Place, plan.Language, plan.Groups, plan.Agenda, plan.NamesShown, plan.K, plan.Notice)));
        var room = await Room.Create(server, asked);
        var doors = room.Links.Select(l => new Door(Enum.Parse<Role>(l.Key, ignoreCase: true), Seats.HashOf(l.Value))).ToSeq();
        var begun = Domain.Session.Decide(plan with { Code = room.Code, Doors = doors }, new(Seat.Host, DateTimeOffset.UtcNow), Domain.Session.Empty).Events.Aggregate(Domain.Session.Empty, Domain.Session.Evolve);
        var hostile = new HostileRoom(room, begun, dice, tally, secretOf);
        foreach (var role in (string[])["facilitator", "rapporteur", "observer", "wall"])
            await hostile.Come(server, await room.Open(role));
        for (var i = 0; i < 12; i++)
            await hostile.Come(server, await room.Join($"person-{i}"));
        foreach (var (i, attacker) in hostile._attackers.Where(a => a.By.Role == Role.Participant).Index().ToList())
            await hostile.Say(attacker, new Arrive($"Name {i}", plan.Groups[i % plan.Groups.Count].Id));
        return hostile;
    }

    private async Task Come(Uri server, Person person)
    {
        await person.Enter();
        var attacker = new Attacker(server, person);
        _attackers.Add(attacker);
        // Each of the team, and some of the room.
        if (_attackers.Count <= 7)
            _lookingOn.Add((person, attacker));
        else
            await person.DisposeAsync();
    }

    /// <summary>So many messages, one after the other; then the workshop is closed, and what everybody sees is noted.</summary>
    public async Task Suffer(int messages, Func<string> anotherRoomsSeat)
    {
        for (var i = 0; i < messages; i++)
        {
            var attacker = dice.Of(_attackers);
            switch (dice.Below(100))
            {
                case < 45:
                    tally.Sent("hub, as it should be");
                    await Say(attacker, Think(attacker, ofTheirs: true));
                    break;
                case < 55:
                    tally.Sent("hub, of another role");
                    await Say(attacker, Think(attacker, ofTheirs: false));
                    break;
                case < 83:
                    tally.Sent("hub, mutated");
                    await Say(attacker, Person.NewId(), _mutating.Json(Text(Think(attacker, ofTheirs: true))));
                    break;
                case < 91 when _said.Count > 0:
                    tally.Sent("hub, replayed");
                    await Replay();
                    break;
                case < 94:
                    tally.Sent("hub, with a bad name");
                    await Say(attacker, BadName(), Text(Think(attacker, ofTheirs: true)));
                    break;
                case < 97:
                    tally.Sent("hub, another room's seat");
                    Assert.Contains(await Tries.Enter(await attacker.Line(), anotherRoomsSeat()), (string[])["seat.bad", "seat.too_fast"]);
                    break;
                case 97:
                    tally.Sent("hub, out of order");
                    await OutOfOrder(attacker);
                    break;
                case 98:
                    tally.Sent("hub, too large");
                    await TooLarge(attacker);
                    break;
                default:
                    tally.Sent("hub, a new line");
                    await attacker.Leave();
                    break;
            }
        }
        await Close();
    }

    private string BadName() => dice.Below(5) switch
    {
        0 => "",
        1 => "door-" + Person.NewId(),
        2 => new string('a', 65 + dice.Below(2_000)),
        3 => Encoding.UTF8.GetString(_mutating.Random(20)),
        _ => "short id with spaces",
    };

    private Command Think(Attacker attacker, bool ofTheirs)
    {
        var kind = Kind();
        for (var tries = 0; ofTheirs && tries < 8 && !Permissions.For(Boring.Of<Command>(kind)).Contains(attacker.By.Role); tries++)
            kind = Kind();
        return _whims.Of(kind, _model, attacker.By);
    }

    private Type Kind() => dice.OneIn(3) ? dice.Of(Kinds) : Inclination.Of(dice, _model) is var kind && !ShuttingOut.Contains(kind) ? kind : dice.Of(Kinds);

    private static string Text(Command command) => Encoding.UTF8.GetString(Json.Bytes(command));

    private Task Say(Attacker attacker, Command command) => Say(attacker, Person.NewId(), Text(command));

    private async Task Say(Attacker attacker, string id, string text)
    {
        var answer = await Answer(attacker, id, text);
        if (_said.Count < 5_000)
            _said.Add((attacker, id, text, answer));
        var said = JsonElement.Parse(answer);
        if (said.TryGetProperty("refused", out var refused))
            tally.Note($"refused: {refused.GetProperty("code").GetString()}");
        else
            Take(attacker, id, text, said.GetProperty("version").GetInt64());
    }

    // What it thinks of next is about the room as this leaves it. By which clock it was decided only the server knows: the proof goes by that.
    private void Take(Attacker attacker, string id, string text, long version)
    {
        tally.Note("acknowledged");
        _taken[(attacker.By, id)] = (text, version);
        var decision = Decide(text, attacker.By, DateTimeOffset.UtcNow, _model);
        _model = decision.Events.Aggregate(_model, Domain.Session.Evolve);
    }

    private static Decision Decide(string text, Seat by, DateTimeOffset at, Session session) =>
        Domain.Session.Decide(CommandIn(text), new(by, at), session);

    private static Command CommandIn(string text) => JsonSerializer.Deserialize<Command>(text, Json.Options)!;

    private static async Task<string> Answer(Attacker attacker, string id, string text)
    {
        var line = await attacker.Line();
        var answer = Encoding.UTF8.GetString(await line.InvokeAsync<byte[]>("Send", id, text));
        Assert.DoesNotContain("command.failed", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"again\"", answer, StringComparison.Ordinal);
        return answer;
    }

    // What happened is answered as it was: the proof finds it once, at the version that was told last. What did not happen is decided anew.
    private async Task Replay()
    {
        var (by, id, text, _) = dice.Of(_said);
        if (dice.OneIn(2))
            await Say(by, id, text);
        else
            // The name of another's sending is a name like any other.
            await Say(dice.Of(_attackers), id, text);
    }

    private async Task OutOfOrder(Attacker attacker)
    {
        await using var line = Tries.Line(room.Server);
        await line.StartAsync();
        switch (dice.Below(4))
        {
            case 0:
                Assert.Equal("seat.not_entered", Tries.Refused(await line.InvokeAsync<byte[]>("Send", Person.NewId(), Text(Think(attacker, ofTheirs: true)))));
                break;
            case 1:
                Assert.Equal("seat.not_entered", Tries.Refused((await line.InvokeAsync<Looked>("CatchUp", 0L)).Head));
                break;
            case 2:
                Assert.Equal("seat.bad", await Tries.Enter(line, Encoding.UTF8.GetString(_mutating.Bytes(Encoding.UTF8.GetBytes(attacker.Seat)))) ?? "seat.bad");
                break;
            default:
                // Of a version that never was, or that is long past.
                var looked = await line.InvokeAsync<Looked>("Enter", attacker.Seat, dice.Of((long[])[-1, long.MinValue, long.MaxValue, 1_000_000, 1]));
                Assert.NotNull(looked.Shared);
                break;
        }
    }

    private async Task TooLarge(Attacker attacker)
    {
        var line = await attacker.Line();
        var text = Text(new DescribeSession(new string('x', dice.OneIn(2) ? 70_000 : 140_000), "", ""));
        try
        {
            Assert.Equal("command.too_large", Tries.Refused(await line.InvokeAsync<byte[]>("Send", Person.NewId(), text)));
        }
        catch (Exception ended) when (ended is not Xunit.Sdk.XunitException && text.Length > 128 * 1024)
        {
            // A message of more than 128 kB ends its line.
            await attacker.Leave();
        }
    }

    private async Task Close()
    {
        // From then on it is erased.
        _secret = secretOf(room.Session);
        await Say(_attackers[0], new CloseSession());
        var last = _taken.Values.Max(t => t.Version);
        foreach (var (person, attacker) in _lookingOn)
        {
            await person.Until(v => v.Version >= last, TimeSpan.FromSeconds(60));
            // Whoever looks for the first time sees what was told bit by bit.
            await using var line = Tries.Line(room.Server);
            await line.StartAsync();
            var (looked, fresh) = (await line.InvokeAsync<Looked>("Enter", person.Seat, 0L), new View());
            if (looked.Own is { } own)
                fresh.TakeOwn(Tables.Read(own));
            fresh.Take(Tables.Read(looked.Shared!));
            Assert.Equal((fresh.SharedHash(), fresh.OwnHash()), (person.View.SharedHash(), person.View.OwnHash()));
            _seen.Add((attacker, fresh.SharedHash(), fresh.OwnHash()));
        }
        foreach (var (person, _) in _lookingOn)
            await person.DisposeAsync();
        foreach (var attacker in _attackers)
            await attacker.Leave();
        _said.Clear();
        tally.Note("workshops");
    }

    /// <summary>Once the server is gone: the journal against all that was said.</summary>
    public async Task Prove(IGrainStorage storage)
    {
        var (state, version) = (Domain.Session.Empty with { Pseudonyms = new(_secret ?? new byte[Pseudonyms.SecretBytes]) }, 0L);
        var taken = _taken.ToLookup(t => t.Key.Id, t => (t.Key.By, t.Value.Text, t.Value.Version));
        var stands = new HashSet<(Seat, string)>();
        await foreach (var record in Journal.ReadAsync(storage, room.Session))
        {
            var remembered = Remembered.FromBytes(record.Body.Span);
            version = record.Version;
            Assert.True(stands.Add((remembered.By, remembered.Command)), $"{remembered.Command} stands twice");
            var by = new Seat(remembered.By.Role, remembered.By.Participant);
            // Much is remembered under another name than that of who asked.
            var sent = taken[remembered.Command].FirstOrDefault(t => RememberedSeats.Of(CommandIn(t.Text), t.By, state) == by);
            if (sent.Text is not null)
            {
                Assert.Equal(sent.Version, version);
                Assert.Equal(StateText.Of(remembered.Events), StateText.Of(Decide(sent.Text, sent.By == by ? remembered.By : sent.By, remembered.At, state).Events));
            }
            else
                Assert.True(remembered.By.Role is Role.Host or Role.Clock, $"{remembered.Command} of {remembered.By} was acknowledged to nobody");
            state = remembered.Events.Aggregate(state, Domain.Session.Evolve);
        }
        Soundness.Holds(state);
        foreach (var (who, shared, own) in _seen)
        {
            var (audiences, expected) = (Audience.Of(who.By), new View());
            if (audiences.Count > 1)
                expected.TakeOwn(JsonElement.Parse(Frames.Whole(state, audiences[1], version)));
            expected.Take(JsonElement.Parse(Frames.Whole(state, audiences[0], version)));
            Assert.Equal((shared, own), (expected.SharedHash(), expected.OwnHash()));
        }
        tally.Note("records proven", version);
        tally.Note("views compared", _seen.Count);
    }

    /// <summary>After its stored bytes may have been damaged: what is shown is what was, or it is said that nothing can be shown.</summary>
    public async Task IsAsItWasOrNotAtAll(Uri server, Tally told)
    {
        foreach (var (attacker, was, _) in _seen.Where((_, i) => i % 3 == 0))
        {
            await using var line = Tries.Line(server);
            await line.StartAsync();
            var (looked, fresh) = (await line.InvokeAsync<Looked>("Enter", attacker.Seat, 0L), new View());
            if (looked.Shared is { } shared)
            {
                fresh.Take(Tables.Read(shared));
                Assert.Equal(was, fresh.SharedHash());
                told.Note("workshops shown after damage, or without");
            }
            else
                told.Note($"workshops not shown after damage: {Encoding.UTF8.GetString(looked.Head)}");
        }
    }

    public ValueTask DisposeAsync()
    {
        room.Dispose();
        return ValueTask.CompletedTask;
    }
}
