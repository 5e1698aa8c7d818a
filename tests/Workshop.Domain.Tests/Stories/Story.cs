using Workshop.Domain.Acts;
using Xunit.Sdk;
using Workshop.Domain.People;

namespace Workshop.Domain.Tests.Stories;

/// <summary>
/// Given what has happened, when somebody asks for something, then this follows. A value: two stories may go on from one.
/// Every event on the way is held to the laws that hold for all events.
/// </summary>
public sealed record Story(Session Session, DateTimeOffset Now, Seq<Event> Past)
{
    public static readonly DateTimeOffset Morning = new(2025, 6, 30, 9, 0, 0, TimeSpan.Zero);

    public static Story Given(params ReadOnlySpan<Step> steps) => new Story(Session.Empty, Morning, []).And(steps);

    /// <summary>More that happened before the question is asked. A command among it must be accepted.</summary>
    public Story And(params ReadOnlySpan<Step> steps)
    {
        var story = this;
        foreach (var step in steps)
            story = step.Happened is { } happened ? story.After([happened]) : story.When(step.By!, step.Command!).ThenAccepted();
        return story;
    }

    /// <summary>As whoever hosts a session has it: from here on no name stands beside ballots, notes, minority statements and private words.</summary>
    public Story Hosted() => this with { Session = Session with { Pseudonyms = Names(7) } };

    /// <summary>The same read from what is stored; without the secret, as when the workshop has ended.</summary>
    public Story Stored(Pseudonyms? names = null) => this with { Session = Past.Aggregate(Session.Empty with { Pseudonyms = names }, Session.Evolve) };

    public static Pseudonyms Names(byte secret) => new([.. Enumerable.Repeat(secret, Pseudonyms.SecretBytes)]);

    public Story Later(TimeSpan by) => this with { Now = Now + by };

    public Outcome When(Seat by, Command command) => new(this, by, command, Session.Decide(command, new(by, Now), Session));

    public Story After(IEnumerable<Event> events)
    {
        var (session, past) = (Session, Past);
        foreach (var happened in events)
        {
            var after = Session.Evolve(session, happened);
            Touching.Holds(happened, session, after);
            (session, past) = (after, past.Add(happened));
        }
        return this with { Session = session, Past = past };
    }

    /// <summary>What an audience sees of a thing now; null where it sees nothing.</summary>
    public T? Sees<T>(Audience who, Thing thing, string id = "") where T : Sight =>
        (T?)Session.Show(new(thing, id, who.Self), Session, who);

    /// <summary>Everything that an audience sees now.</summary>
    public IReadOnlyList<Sight> SeesAll(Audience who) =>
        Session.KeysFor(Session, who).Select(k => Session.Show(k, Session, who)).OfType<Sight>().ToList();
}

/// <summary>One thing that happened: an event, or a command of somebody that is accepted.</summary>
public readonly record struct Step(Event? Happened, Seat? By, Command? Command)
{
    public static implicit operator Step(Event happened) => new(happened, null, null);

    public static implicit operator Step((Seat By, Command Command) asked) => new(null, asked.By, asked.Command);
}

/// <summary>The answer to a command, to be compared with the one that is right. What is right leads to the story after it.</summary>
public sealed record Outcome(Story Before, Seat By, Command Command, Decision Decision)
{
    public Story Then(params ReadOnlySpan<Event> expected)
    {
        Assert.Null(Decision.Refusal);
        // What it takes to undo an act has tests of its own.
        Assert.Equal(expected.ToArray(), Decision.Events.Where(e => e is not ActMade));
        return Before.After(Decision.Events);
    }

    /// <summary>Accepted, because it is so already.</summary>
    public Story ThenNothing() => Then();

    public Story ThenAccepted() => Decision.Refusal is null
        ? Before.After(Decision.Events)
        : throw new XunitException($"{Command} by {By} was refused with {Decision.Refusal}");

    /// <summary>Refused with this code (and this bound); nothing has changed.</summary>
    public Story ThenRefused(string code, int? limit = null)
    {
        Assert.Equal(code, Decision.Refusal?.Code);
        if (limit is not null)
            Assert.Equal(limit, Decision.Refusal!.Limit);
        Assert.Empty(Decision.Events);
        return Before;
    }

    /// <summary>Refused with exactly one of the refusals there are.</summary>
    public Story ThenRefused(Refusal refusal) => ThenRefused(refusal.Code, refusal.Limit);
}
