namespace Workshop.Domain.Tests.Stories;

/// <summary>What must hold for every event: it names every thing that looks different after it, and no shared thing that nobody can see.</summary>
public static class Touching
{
    public static void Holds(Event happened, Session before, Session after)
    {
        var touched = Session.Touches(happened, before, after).ToHashSet();
        foreach (var audience in Everybody(after))
        {
            var keys = Session.KeysFor(before, audience).Union(Session.KeysFor(after, audience));
            foreach (var key in keys.Where(k => !touched.Contains(k)))
                if (!Equals(Session.Show(key, before, audience), Session.Show(key, after, audience)))
                    Assert.Fail($"{happened} changed {key} for {audience} and does not touch it");
        }
        // A reader who comes back is told the names of what was touched: a name alone can give away when somebody wrote.
        foreach (var key in touched.Where(k => k.Owner is null))
            if (Audience.Shared.All(to => Session.Show(key, before, to) is null && Session.Show(key, after, to) is null))
                Assert.Fail($"{happened} touches {key}, which nobody can see");
    }

    /// <summary>The shared circles, and each participant.</summary>
    public static IEnumerable<Audience> Everybody(Session session) => [.. Audience.Shared, .. session.Participants.Keys.Select(Audience.Of)];
}
