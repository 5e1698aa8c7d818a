using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;

namespace Workshop.Domain.Tests.Walks;

/// <summary>Anybody asks for anything at any time, the same for the same seed; at every step the laws are held.</summary>
public sealed class Walk
{
    private readonly Dice _dice;
    private readonly Whims _whims;
    private readonly Secrets _secrets = new();
    private readonly List<Event> _past = [];
    private readonly HashSet<Type> _accepted = [];
    private readonly Screens _screens;
    private DateTimeOffset _now = Story.Morning;

    public Walk(ulong seed)
    {
        _dice = new(seed);
        _whims = new(_dice);
        // Whether under pseudonyms or not, everything else goes on alike.
        if (seed % 2 == 0)
            Session = Session with { Pseudonyms = new([.. Enumerable.Range(1, Pseudonyms.SecretBytes).Select(i => (byte)i)]) };
        _screens = new(Session);
        var (shown, kept, grouping) = (_dice.OneIn(2), !_dice.OneIn(3), _dice.OneIn(2));
        var rules = new StageRules(kept, grouping, NotesPerPerson: 6);
        Seq<StagePlan> agenda = [.. Templates.Default.Select(s => s with { Rules = rules }), Templates.Default[1] with { Id = new("write2"), Minutes = null },
            .. Room.Others.Select(s => s with { Rules = rules })];
        Ask(Seat.Host, Room.Plan with { NamesShown = shown, Agenda = agenda, Seeds = [Earlier] });
        for (var i = 1; i <= 6; i++)
            Ask(Participant(i), new Arrive(Secrets.Name($"person-{i}", 1), i <= 3 ? new("asm") : i <= 5 ? new("biz") : new("gov")));
    }

    public Session Session { get; private set; } = Session.Empty;

    public IReadOnlyList<Event> Past => _past;

    public IReadOnlySet<Type> Accepted => _accepted;

    /// <summary>What was asked and said, for whoever has to find out why.</summary>
    public List<string> Trace { get; } = [];

    public void Step()
    {
        _now += TimeSpan.FromSeconds(_dice.Below(40));
        var kind = Inclination.Of(_dice, Session);
        var by = Somebody(_dice.OneIn(10) ? _dice.Of(Enum.GetValues<Role>()) : _dice.Of(Permissions.For(Boring.Of<Command>(kind))));
        Ask(by, _whims.Of(kind, Session, by));
        if (_dice.OneIn(3))
            Tell();
    }

    public void End()
    {
        if (Session.EndedAt is null)
            Ask(Somebody(Role.Facilitator), new CloseSession());
        LookAround();
    }

    private Seat Somebody(Role role) => role == Role.Participant
        ? Participant(1 + _dice.Below(9)) is var who && Session.Participants.GetValueOrDefault(who.Participant!.Value) is { Edition: > 0 and var edition } ? who with { Edition = edition } : who
        : new(role, Edition: Session.Links.FirstOrDefault(l => l.Id == Link.First(role)) is { Edition: > 0 and var given } ? given : null);

    // Something that an earlier workshop agreed on, so that there is something to be told of.
    private static readonly Domain.Sessions.Seed Earlier = new(new("earlier", new("p1")), "An earlier one", "Lusaka", DateTimeOffset.UnixEpoch, "What was agreed before", "", 1,
        Domain.Priorities.Confirmation.Open, [], [new(new("a1"), "What was planned", "", null)]);

    private static Seat Participant(int i) => Room.Person($"person-{i}");

    private void Ask(Seat by, Command command)
    {
        var decision = Session.Decide(command, new(by, _now), Session);
        Trace.Add($"{by.Role} {by.Participant} {command}: {decision.Refusal?.ToString() ?? string.Join(", ", decision.Events)}");
        if (decision.Refusal is not null)
        {
            Assert.Empty(decision.Events);
            return;
        }
        _accepted.Add(command.GetType());
        foreach (var happened in decision.Events)
        {
            var before = Session;
            Session = Session.Evolve(Session, happened);
            _past.Add(happened);
            _secrets.Learn(happened, Session);
            _screens.Touch(Session.Touches(happened, before, Session));
            Touching.Holds(happened, before, Session);
        }
        Soundness.Holds(Session);
    }

    private void Tell()
    {
        foreach (var (to, put) in _screens.Tell(Session))
            _secrets.AreKeptIn(put, to, "A frame");
        _screens.Agree(Session);
    }

    /// <summary>What everybody could have in hand now: a snapshot, and the report.</summary>
    public void LookAround()
    {
        Tell();
        foreach (var to in Touching.Everybody(Session))
        {
            var sights = Session.KeysFor(Session, to).Select(k => Session.Show(k, Session, to)).OfType<object>().ToList();
            _secrets.AreKeptIn(sights, to, "A snapshot");
            _secrets.Groups.AreKeptInAllOf(sights.OfType<NoteSight>(), "A snapshot");
        }
        foreach (var to in Audience.Shared)
            _secrets.AreKeptIn([Report.Of(Session, to, new(1, [1, 2, 3, 4], _now))], to, "The report");
    }
}
