using System.Reflection;
using Workshop.Domain.Ballots;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Tests.Walks;

namespace Workshop.Domain.Tests.Laws;

/// <summary>Nothing falls through: a new command, event or thing without its rows fails here. Wire names are held by the server's tests.</summary>
public class CompletenessTests
{
    public static TheoryData<string> Commands => [.. Kinds.Of<Command>().Select(c => c.Name)];

    public static TheoryData<string> Events => [.. Kinds.Of<Event>().Select(c => c.Name)];

    private static Type Kind<T>(string name) => Kinds.Of<T>().Single(c => c.Name == name);

    [Theory, Rule("LAW-1"), MemberData(nameof(Commands))]
    public void EveryCommandHasADecisionAndAPermission(string name)
    {
        foreach (var command in Boring.All(Kind<Command>(name)).Cast<Command>())
        {
            var role = Assert.Single(Permissions.For(command).Take(1));
            var by = role == Role.Participant ? Room.Ana : new Seat(role);
            // A command without a decision throws.
            var decision = Session.Decide(command, new(by, Story.Morning), Room.Full().Session);
            Assert.True(decision.Refusal is null || decision.Events.Count == 0);
        }
    }

    [Theory, Rule("LAW-2"), MemberData(nameof(Events))]
    public void EveryEventHasAnEvolutionAndTouches(string name)
    {
        var happened = Boring.Of<Event>(Kind<Event>(name));
        var before = happened is SessionCreated ? Session.Empty : Furnished(happened is Domain.Themes.NotesImported ? typeof(Domain.Themes.ThemeCreated) : happened.GetType());
        var after = Session.Evolve(before, happened);
        Assert.NotSame(before, after);
        Assert.NotEmpty(Session.Touches(happened, before, after));
    }

    /// <summary>A session that holds whatever a boring event speaks of, but for what it makes itself.</summary>
    private static Session Furnished(Type besides)
    {
        var plan = (SessionCreated)Boring.Of<Event>(typeof(SessionCreated));
        Seq<Type> makers = [typeof(Domain.People.ParticipantArrived), typeof(Domain.Themes.ThemeCreated), typeof(Domain.Notes.NoteWritten), typeof(NotesRevealed), typeof(Domain.Priorities.PriorityWorded), typeof(Domain.Priorities.DissentProposed), typeof(RoundOpened), typeof(Domain.Acts.ActMade), typeof(Domain.People.WhisperSent)];
        // A boring number is 3, and so is the act that is undone.
        var session = Session.Evolve(Session.Empty, plan with { Agenda = [plan.Agenda[0] with { Kind = StageKind.Write }] }) with { ActsEver = 2 };
        return makers.TakeWhile(m => m != besides).Aggregate(session, (s, maker) => Session.Evolve(s, Boring.Of<Event>(maker)));
    }

    [Theory, Rule("LAW-3"), MemberData(nameof(Things))]
    public void EveryThingHasASight(Thing thing)
    {
        var session = Room.Full().Session;
        var isOwn = Kinds.Of<Sight>().Single(s => s.Name == thing + "Sight").IsAssignableTo(typeof(OwnSight));
        foreach (var audience in isOwn ? [Room.Self(Room.Ana)] : Audience.Shared)
            foreach (var key in Session.KeysFor(session, audience).Where(k => k.Thing == thing).Append(new(thing, "nowhere", audience.Self)))
                // A thing without a sight throws.
                if (Session.Show(key, session, audience) is { } sight)
                    Assert.Equal(thing + "Sight", sight.GetType().Name);
    }

    public static TheoryData<Thing> Things => [.. Enum.GetValues<Thing>()];

    [Fact, Rule("LAW-4")]
    public void NoTwoRefusalsShareACode()
    {
        var codes = typeof(Refusals).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<Refusal>().Select(r => r.Code)
            .Concat(Refusals.BallotReasons.Select(r => Refusals.Ballot(r).Code)).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, c => Assert.Matches(@"^[a-z]+\.[a-z_]+$", c));
    }

    [Fact, Rule("LAW-4")]
    public void EveryReasonOfTheCountingRoomThatABallotCanMeetIsACode() =>
        Assert.Subset(Domain.Counting.BallotRefusal.All.ToHashSet(), Refusals.BallotReasons.ToHashSet());

    [Fact, Rule("LAW-11")]
    public void TheDomainReferencesNothingButTheBaseLibrary()
    {
        var others = typeof(Session).Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => !n.StartsWith("System.", StringComparison.Ordinal) && n is not ("System" or "netstandard" or "mscorlib"));
        Assert.Empty(others);
    }
}
