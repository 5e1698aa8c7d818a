using System.Text.Json;

namespace Workshop.Player;

/// <summary>
/// Plays a scenario in a live workshop from arrival to the closed report: everybody a <see cref="Person"/> with a line of their own.
/// </summary>
/// <param name="speed">So many times faster than life; <see cref="double.PositiveInfinity"/> waits for nothing.</param>
/// <param name="told">What happens, in words, for whoever watches; awaited, so that a test may do something right then.</param>
public sealed class Play(Scenario scenario, Room room, double speed, Func<string, Task> told) : IAsyncDisposable
{
    private static readonly string[] Kinds = ["arrive", "write", "group", "vote", "rank", "agree", "report"];

    private const double WriteFrom = 300, GroupFrom = 1090, VoteFrom = 3600, RankFrom = 4500, AgreeFrom = 4900;

    private readonly Dictionary<string, Person> _people = [];
    private DateTime _began;

    public Uri Server => room.Server;
    public Person Facilitator { get; private set; } = null!;
    public Person Rapporteur { get; private set; } = null!;
    public IReadOnlyDictionary<string, Person> People => _people;

    /// <summary>The attempts that had to be refused, with the code that each got.</summary>
    public List<(Scenario.Attempt Attempt, string? Code)> Refused { get; } = [];

    /// <summary>What the workshop is created with.</summary>
    public static object Setup(Scenario scenario) => new
    {
        title = scenario.Title,
        question = scenario.Question,
        place = "London",
        language = "en",
        notice = scenario.Notice,
        groups = scenario.Groups.Select((g, i) => new { id = g.Id, name = g.Name, look = i }),
        agenda = Kinds.Select(kind => new
        {
            id = kind, kind, title = "", question = "", instructions = "",
            rules = new { @private = true, participantsMayGroup = false, notesPerPerson = 20, noteLength = 280 },
        }),
    };

    public async Task Run()
    {
        Facilitator = await room.Open("facilitator");
        Rapporteur = await room.Open("rapporteur");
        await Task.WhenAll(Facilitator.Enter(), Rapporteur.Enter());
        _began = DateTime.UtcNow;
        await Arrive();
        await Write();
        await GroupThemes();
        await Vote();
        await Rank();
        await Agree();
        await Do(Facilitator, new { @is = "open-stage", stage = "report" });
        await Do(Facilitator, new { @is = "close-session" });
        await told("The workshop is closed");
    }

    private async Task Arrive()
    {
        await Do(Facilitator, new { @is = "open-stage", stage = "arrive" });
        await told("People arrive");
        var prompt = scenario.Participants.Where(p => p.JoinsAt < WriteFrom).ToList();
        await Task.WhenAll(prompt.Select((p, i) => Come(p, 10 + 270.0 * i / prompt.Count)));
    }

    private async Task Come(Scenario.Participant participant, double at)
    {
        await At(at);
        var person = await room.Join(participant.Id);
        lock (_people)
            _people.Add(participant.Id, person);
        await Do(person, new { @is = "arrive", group = participant.Group });
    }

    private async Task Write()
    {
        await At(WriteFrom);
        await Do(Facilitator, new { @is = "open-stage", stage = "write" });
        await told("Everybody writes barriers");
        await EachInTurn(scenario.Notes, n => n.Author, n => n.T, n => new { @is = "write-note", id = n.Id, stage = "write", text = n.Text });
        await Do(Facilitator, new { @is = "close-stage", stage = "write" });
        await told("The board opens");
        await Do(Facilitator, new { @is = "reveal-notes", stage = "write" });
    }

    private async Task GroupThemes()
    {
        await At(GroupFrom);
        await Do(Facilitator, new { @is = "open-stage", stage = "group" });
        await told("Barriers become themes");
        var late = Task.WhenAll(scenario.Participants.Where(p => p.JoinsAt >= WriteFrom).Select(p => Come(p, p.JoinsAt)));
        var moment = (VoteFrom - GroupFrom) / (scenario.Themes.Count + 1);
        foreach (var (i, theme) in scenario.Themes.Index())
        {
            await At(GroupFrom + moment * (i + 0.3));
            var notes = scenario.Notes.Where(n => n.Theme == theme.Id).Select(n => n.Id).ToList();
            await Do(Facilitator, new { @is = "create-theme", id = theme.Id, name = theme.Name, notes = notes.Take(3) });
            foreach (var (j, some) in notes.Skip(3).Chunk(5).Index())
            {
                await At(GroupFrom + moment * (i + 0.4 + 0.1 * j));
                await Do(Facilitator, new { @is = "move-notes", notes = some, to = theme.Id });
            }
        }
        await late;
    }

    private async Task Vote()
    {
        await At(VoteFrom);
        var dots = scenario.Rounds.Dots;
        await Do(Facilitator, new { @is = "open-stage", stage = "vote" });
        await Do(Facilitator, new
        {
            @is = "open-round", id = "dots", stage = "vote", question = "", items = dots.Items, weighting = "per-person", seed = 2015,
            instrument = new { @is = "dots", dotsPerPerson = dots.DotsPerPerson, capPerItem = dots.CapPerItem },
            // The two business people share a voice with the donors; whom they share it with decides which of two themes that tie comes first.
            terms = new { partner = "don" },
        });
        await told("Everybody votes with dots");
        await Task.WhenAll(
            EachInTurn(dots.Ballots, b => b.Id, b => b.T, b => Cast("dots", Dots(b.Dots))),
            Attempts("dots", b => Dots(b.Deserialize<Dictionary<string, int>>()!)));
        await Reveal("vote", "dots");
    }

    private async Task Rank()
    {
        await At(RankFrom);
        var ranking = scenario.Rounds.Ranking;
        await Do(Facilitator, new { @is = "open-stage", stage = "rank" });
        await Do(Facilitator, new
        {
            @is = "open-round", id = "ranking", stage = "rank", question = "", items = ranking.Items, weighting = "per-person", seed = 2015,
            instrument = new { @is = "rank", top = ranking.MaxRanked },
        });
        await told("Everybody ranks");
        await Task.WhenAll(
            EachInTurn(ranking.Ballots, b => b.Id, b => b.T, b => Cast("ranking", Order(b.Tiers))),
            Attempts("ranking", b => Order(b.Deserialize<List<List<string>>>()!)));
        await Reveal("rank", "ranking");
    }

    private async Task Agree()
    {
        await At(AgreeFrom);
        await Do(Facilitator, new { @is = "open-stage", stage = "agree" });
        foreach (var (i, statement) in scenario.Rounds.Consent.Statements.Index())
        {
            await At(AgreeFrom + 300 * i);
            var behind = scenario.Notes.Where(n => n.Theme == statement.Theme).Take(4).Select(n => n.Id);
            await Do(Rapporteur, new { @is = "word-priority", id = statement.Id, theme = statement.Theme, statement = statement.Text, why = "", notes = behind });
            await Do(Facilitator, new
            {
                @is = "open-round", id = "confirm-" + statement.Id, stage = "agree", question = "", items = new[] { statement.Id },
                weighting = "per-person", seed = 1, instrument = new { @is = "fist" },
            });
            await told("The room confirms a wording");
            var ballots = scenario.Rounds.Consent.Ballots.Where(b => b.Statement == statement.Id).ToList();
            await EachInTurn(ballots, b => b.Id, b => AgreeFrom + 300 * i + 20 + ballots.IndexOf(b) * 4,
                b => Cast("confirm-" + statement.Id, new { @is = "fist", value = b.Value }));
            await Do(Facilitator, new { @is = "close-round", id = "confirm-" + statement.Id });
            await Do(Facilitator, new { @is = "reveal-round", id = "confirm-" + statement.Id });
        }
    }

    private async Task Reveal(string stage, string round)
    {
        await Do(Facilitator, new { @is = "close-round", id = round });
        await told("Voting is closed");
        await Do(Facilitator, new { @is = "reveal-round", id = round });
        await Do(Facilitator, new { @is = "close-stage", stage });
    }

    private static object Cast(string round, object ballot) => new { @is = "cast", round, ballot };

    private static object Dots(IReadOnlyDictionary<string, int> dots) =>
        new { @is = "dots", dots = dots.Select(d => new { item = d.Key, dots = d.Value }) };

    private static object Order(IReadOnlyList<IReadOnlyList<string>> tiers) => new { @is = "rank", order = tiers.SelectMany(t => t) };

    private Task Attempts(string round, Func<JsonElement, object> ballot) =>
        Task.WhenAll(scenario.RejectedAttempts.Where(a => a.Round == round).Select(async attempt =>
        {
            await At(attempt.T);
            var answer = await _people[attempt.Id].Send(Cast(round, ballot(attempt.Ballot)));
            lock (Refused)
                Refused.Add((attempt, answer.Refused));
        }));

    /// <summary>Everybody at once, each in their own order.</summary>
    private Task EachInTurn<T>(IEnumerable<T> acts, Func<T, string> who, Func<T, double> when, Func<T, object> command) =>
        Task.WhenAll(acts.GroupBy(who).Select(async mine =>
        {
            foreach (var act in mine.OrderBy(when))
            {
                await At(when(act));
                await Do(_people[mine.Key], command(act));
            }
        }));

    private async Task At(double seconds)
    {
        var wait = _began.AddSeconds(seconds / speed) - DateTime.UtcNow;
        if (double.IsFinite(speed) && wait > TimeSpan.Zero)
            await Task.Delay(wait);
    }

    private static async Task Do(Person person, object command)
    {
        if ((await person.Send(command)).Refused is { } code)
            throw new InvalidOperationException($"{person.Name} was refused ({code}): {JsonSerializer.Serialize(command)}");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people.Values.Append(Facilitator).Append(Rapporteur).Where(p => p is not null))
            await person.DisposeAsync();
    }
}
