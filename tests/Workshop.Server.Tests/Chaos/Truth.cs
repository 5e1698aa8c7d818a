using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Storage;
using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Priorities;
using Workshop.Domain.Sessions;
using Workshop.Domain.Tests.Walks;
using Workshop.Player;
using Workshop.Server.Journals;
using Workshop.Server.Live;
using Workshop.Server.Wire;
using View = Workshop.Player.View;

namespace Workshop.Server.Tests.Chaos;

/// <summary>
/// Holds what people were told against the journal: every acknowledged command stands in it once, at the version that was told; nothing else
/// does; each follows by the rules from what stands before it; the chain holds; what a server would start it from adds up to the same; and the
/// view on each device is what the journal gives.
/// </summary>
internal sealed class Truth(IGrainStorage storage, string session)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Dictionary<string, List<(Sent Sent, Seat By)>> _sent = [];
    private readonly Dictionary<string, long> _stands = [];
    // The secret is gone when the workshop has ended: then what was voted can be held to what was sent, and not who voted it.
    private bool _canTell;
    private Session _state = Session.Empty;
    private long _version;

    /// <summary>Whether there is a snapshot that a server would start from.</summary>
    public bool IsRecalled { get; private set; }

    /// <returns>How many records there are.</returns>
    public async Task<long> Prove(IReadOnlyCollection<Person> people, IEnumerable<Person> otherDevices)
    {
        foreach (var person in people.Concat(otherDevices))
            foreach (var sent in person.Sendings)
                (_sent.TryGetValue(sent.Id, out var same) ? same : _sent[sent.Id] = []).Add((sent, SeatOf(person)));
        var records = (await Records()).Select(r => (r.Version, Remembered: Remembered.FromBytes(r.Body.Span))).ToList();
        foreach (var (version, remembered) in records)
            Assert.True(_stands.TryAdd(remembered.Command, version), $"{remembered.Command} is remembered twice");
        var secret = await WhileTheStoreIsAway(() => new PseudonymSecrets(storage).FindAsync(session, CancellationToken.None));
        _canTell = secret is not null;
        _state = _state with { Pseudonyms = new(secret ?? new byte[Pseudonyms.SecretBytes]) };
        Replay(records);
        AssertTheAnswers();
        await StartsAgain();
        await Task.WhenAll(people.Concat(otherDevices).Select(SeesIt));
        return _version;
    }

    private void Replay(List<(long Version, Remembered Remembered)> records)
    {
        // What was so already is acknowledged and leaves no record. At the version that was told it must indeed have been so.
        // Sent again after its server was gone, it is decided anew, and may be new by then.
        var nothingNew = _sent.Values.SelectMany(all => all).Where(s => s.Sent.Answer.Version is { } told && _stands.GetValueOrDefault(s.Sent.Id) != told)
            .ToLookup(s => s.Sent.Answer.Version!.Value);
        foreach (var (version, remembered) in records)
        {
            Follow(remembered, version);
            foreach (var (sent, by) in nothingNew[version].Where(n => CanTell(CommandOf(n.Sent))))
                Assert.True(Decide(sent, by, remembered.At) is { Refusal: null, Events.Count: 0 }, $"{sent.Command} was acknowledged at {version} and is nowhere");
        }
        Soundness.Holds(_state);
        Assert.DoesNotContain(nothingNew, l => l.Key > _version || l.Key < 1);
    }

    private void Follow(Remembered remembered, long version)
    {
        if (_sent.TryGetValue(remembered.Command, out var sent))
        {
            var (command, by) = (CommandOf(sent[0].Sent), remembered.By);
            if (IsVeiled(command))
            {
                by = sent[0].By;
                if (_canTell)
                    Assert.Equal(RememberedSeats.Of(command, by, _state), remembered.By);
            }
            // As text: sets of people within what happened are equal in any order.
            var (decided, stands) = (StateText.Of(Told(Decide(sent[0].Sent, by, remembered.At).Events)), StateText.Of(Told(remembered.Events)));
            Assert.True(decided == stands || (!CanTell(command) && remembered.Events is [BallotWithdrawn or NoteEdited or NoteDeleted or NoteRedacted]), $"Record {version} does not follow from what stands before it: {sent[0].Sent.Command}\nfollows {decided}\nstands  {stands}");
        }
        else
            Assert.True(remembered.By.Role is Role.Host or Role.Clock, $"Record {version} was answered to nobody: {remembered.Command} of {remembered.By}");
        _state = remembered.Events.Aggregate(_state, Session.Evolve);
        _version = version;
        if (version % 25 == 0)
            Soundness.Holds(_state);
    }

    private Decision Decide(Sent sent, Seat by, DateTimeOffset at) =>
        Session.Decide(CommandOf(sent), new(by, at), _state);

    private static Command CommandOf(Sent sent) => JsonSerializer.Deserialize<Command>(sent.Command, Json.Options)!;

    // Who asks stands in no record, and whose it is what is asked about neither.
    private static bool IsVeiled(Command command) => command is Cast or Withdraw or WriteNote or EditNote or DeleteNote or RedactNote
        or ProposeDissent or JoinDissent or LeaveDissent or SendWhisper { Named: false };

    private bool CanTell(Command command) => !IsVeiled(command) || _canTell;

    // Whether somebody leaves one statement for another can't be told any more either.
    private IEnumerable<Event> Told(IEnumerable<Event> happened) => happened.Where(e => _canTell || e is not DissentLeft).Select(Told);

    private Event Told(Event happened) => (_canTell, happened) switch
    {
        (false, BallotCast e) => e with { By = default },
        (false, PaperEntered e) => e with { For = null },
        (false, NoteWritten e) => e with { Author = default },
        (false, DissentProposed e) => e with { By = default },
        (false, DissentJoined e) => e with { By = default },
        (false, WhisperSent { Named: false } e) => e with { By = default },
        (false, SessionEnded e) => e with { Pens = null, Dissents = null },
        _ => happened,
    };

    private void AssertTheAnswers()
    {
        foreach (var (id, answers) in _sent.Where(s => _stands.ContainsKey(s.Key)))
        {
            Assert.All(answers.Where(a => a.Sent.Answer.Version is not null), a => Assert.True(a.Sent.Answer.Version <= _stands[id]));
            // What was sent again may have been refused once: refusals are kept in memory only, and a server that is gone has none.
            Assert.True(answers is not [{ Sent: { Tries: 1, Answer.Refused: not null } }], $"{answers[0].Sent.Command} was refused and happened");
        }
    }

    // As its grain would: from the last snapshot, if there is one.
    private Task<bool> StartsAgain() => WhileTheStoreIsAway(async () =>
    {
        IsRecalled = (await Journal.OpenAsync(storage, session)).TakeReplay().Snapshot is not null;
        var pseudonyms = await KeptPseudonyms.OpenAsync(storage, session, NullLogger.Instance, CancellationToken.None);
        var (_, turn) = await new Recalling(storage, session, NullLogger.Instance).StartAsync(
            journal => new(journal, pseudonyms, TimeProvider.System, (_, _) => { }, () => { }, _ => { }, (_, _) => { }), CancellationToken.None);
        // The clock may have gone on meanwhile; then what the rest adds is replayed here too.
        foreach (var record in await Journal.ReadAsync(storage, session, after: _version).TakeWhile(r => r.Version <= turn.Version).ToListAsync())
            Follow(Remembered.FromBytes(record.Body.Span), record.Version);
        Assert.Equal(_version, turn.Version);
        Assert.Equal(StateText.Of(_state), StateText.Of(turn.Session));
        return true;
    });

    private Task<List<JournalRecord>> Records() => WhileTheStoreIsAway(async () => await Journal.ReadAsync(storage, session).ToListAsync());

    private static async Task<T> WhileTheStoreIsAway<T>(Func<Task<T>> read)
    {
        for (var until = DateTime.UtcNow + Patience; ; await Task.Delay(500))
            try
            {
                return await read();
            }
            catch (Exception away) when (away is not (JournalCorruptException or Xunit.Sdk.XunitException) && DateTime.UtcNow < until)
            {
                // The store is away; it comes back.
            }
    }

    private async Task SeesIt(Person person)
    {
        var (audiences, expected) = (Audience.Of(SeatOf(person)), new View());
        expected.Take(JsonElement.Parse(Frames.Whole(_state, audiences[0], _version)));
        if (audiences.Count > 1)
            expected.TakeOwn(JsonElement.Parse(Frames.Whole(_state, audiences[1], _version)));
        try
        {
            await person.Until(v => v.Version >= _version && v.SharedText() == expected.SharedText() && v.OwnHash() == expected.OwnHash(), Patience);
        }
        catch (TimeoutException late)
        {
            var shared = person.View.SharedText() == expected.SharedText();
            throw new InvalidOperationException($"{person.Name} of {session} is at version {person.View.Version} of {_version}; the same for all: {shared}", late);
        }
    }

    private static Seat SeatOf(Person person) => new(Enum.Parse<Role>(person.Role, ignoreCase: true), person.Self is { } self ? new ParticipantId(self) : null);
}
