namespace Workshop.Server.Tests.Chaos;

/// <summary>A short slice of what <c>npm run chaos -- --only lines</c> does for ten minutes.</summary>
public sealed class TornLinesTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The43OfLondonWhoseLinesAreTornAllTheTimeEndWithTheSameAndNothingIsLostOrDoubled()
    {
        var trace = new StringWriter();
        var figures = new Figures(TextWriter.Synchronized(trace));
        try
        {
            await new TornLines((ulong)Random.Shared.NextInt64(1, 1_000_000), TimeSpan.FromSeconds(10), figures).Run();
        }
        finally
        {
            output.WriteLine($"{trace}\n{figures.Table()}");
        }
        Assert.True(figures.Answered > 400 && figures.Faults.Values.Sum() > 300, "Too little happened to prove anything");
    }
}
