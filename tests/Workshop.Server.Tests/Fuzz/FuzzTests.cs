namespace Workshop.Server.Tests.Fuzz;

/// <summary>A short slice of what <c>npm run fuzz</c> does with as many messages as it is told.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public async Task WhateverIsSentNothingBreaksAndWhatIsRefusedChangesNothing()
    {
        var trace = new StringWriter();
        var tally = new Tally(TextWriter.Synchronized(trace));
        try
        {
            await new Fuzzing((ulong)Random.Shared.NextInt64(1, 1_000_000), 12_000, tally).Run();
        }
        finally
        {
            output.WriteLine($"{trace}\n{tally.Table()}");
        }
        Assert.True(tally.Of("acknowledged") > 1_000 && tally.Kinds("refused: ") > 30 && tally.Kinds("answered: ") >= 6, "Too little happened to prove anything");
    }
}
