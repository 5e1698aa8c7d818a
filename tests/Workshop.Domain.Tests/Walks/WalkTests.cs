using Workshop.Domain.Reports;

namespace Workshop.Domain.Tests.Walks;

public class WalkTests
{
    private const int Steps = 400;

    [Theory, Rule("LAW-5", "LAW-6", "LAW-7", "LAW-8", "LAW-9"), MemberData(nameof(Seeds))]
    public void WhateverAnybodyAsksTheLawsHold(ulong seed)
    {
        var walk = new Walk(seed);
        try
        {
            for (var step = 1; step <= Steps && walk.Session.EndedAt is null; step++)
            {
                walk.Step();
                if (step % 10 == 0)
                    walk.LookAround();
            }
            Assert.Equal(StateText.Of(walk.Session), StateText.Of(walk.Past.Aggregate(Session.Empty with { Pseudonyms = walk.Session.Pseudonyms }, Session.Evolve)));
            walk.End();
            // Once it has ended the same follows without the secret.
            Assert.Equal(StateText.Of(walk.Session), StateText.Of(walk.Past.Aggregate(Session.Empty, Session.Evolve)));
        }
        catch (Exception broken)
        {
            throw new InvalidOperationException($"Seed {seed}, step {walk.Trace.Count}: {broken.Message}\n…{string.Join("\n", walk.Trace.TakeLast(12))}", broken);
        }
    }

    /// <summary>Twelve walks, or as many as WORKSHOP_WALKS says: after a change to the rules let a few hundred go.</summary>
    public static TheoryData<ulong> Seeds => [.. Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable("WORKSHOP_WALKS"), out var n) ? n : 12).Select(i => (ulong)i)];

    [Fact]
    public void TheWalksComeToEveryKindOfCommand()
    {
        var accepted = new HashSet<Type>();
        // As many walks as it takes, for what is seldom possible is seldom asked; but not for ever.
        for (ulong seed = 1; seed <= 60 && Kinds.Of<Command>().Except(accepted).Except([typeof(RestoreSession)]).Any(); seed++)
        {
            var walk = new Walk(seed);
            for (var step = 0; step < Steps && walk.Session.EndedAt is null; step++)
                walk.Step();
            accepted.UnionWith(walk.Accepted);
        }
        // A workshop that people walk through was created, not restored.
        Assert.Empty(Kinds.Of<Command>().Except(accepted).Except([typeof(RestoreSession)]).Select(c => c.Name));
    }

    [Fact]
    public void TheSameSeedWalksTheSameWay()
    {
        var (one, other) = (new Walk(7), new Walk(7));
        for (var step = 0; step < 100; step++)
        {
            one.Step();
            other.Step();
        }
        Assert.Equal(one.Trace, other.Trace);
    }
}
