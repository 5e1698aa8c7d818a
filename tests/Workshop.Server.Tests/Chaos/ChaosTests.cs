using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Chaos;

/// <summary>A short slice of what <c>npm run chaos</c> does for as long as it is told.</summary>
[Collection<PostgresCollection>]
public sealed class ChaosTests(ITestOutputHelper output)
{
    [Fact]
    public async Task InAMinuteOfTurmoilNothingAcknowledgedIsLostDoubledOrSeenDifferently()
    {
        // A server of its own: it is killed.
        await using var store = new Postgres();
        await store.InitializeAsync();
        Assert.SkipWhen(store.Missing is not null, store.Missing ?? "");
        var trace = new StringWriter();
        var figures = new Figures(TextWriter.Synchronized(trace));
        try
        {
            await new Turmoil(store, (ulong)Random.Shared.NextInt64(1, 1_000_000), TimeSpan.FromSeconds(45), figures).Run();
        }
        finally
        {
            output.WriteLine($"{trace}\n{figures.Table()}");
        }
        Assert.True(figures.Answered > 100 && figures.Faults.Values.Sum() > 2, "Too little happened to prove anything");
    }
}
