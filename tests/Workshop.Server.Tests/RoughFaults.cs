namespace Workshop.Server.Tests;

/// <summary>
/// Faults that have not been seen to end well every time on a crowded machine. Loudly skipped unless somebody asks for them with
/// WORKSHOP_FAULTS=1: a test that fails now and then would teach everybody to look away.
/// </summary>
internal static class RoughFaults
{
    public static void OnlyWhereAsked() =>
        Assert.SkipUnless(Environment.GetEnvironmentVariable("WORKSHOP_FAULTS") == "1", "runs with WORKSHOP_FAULTS=1");
}
