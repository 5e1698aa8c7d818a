namespace Workshop.Server.Tests.Kills;

/// <summary>Runs the tests, unless a test started this program again as one that appends until it is killed.</summary>
internal static class Entry
{
    internal static Task<int> Main(string[] args) => args switch
    {
        [Appender.Verb, var store, var connection, var sessions] => Appender.RunAsync(store, connection, sessions.Split(',')),
        [Chaos.Chaos.Verb, .. var rest] => Chaos.Chaos.RunAsync(rest),
        [Fuzz.Fuzz.Verb, .. var rest] => Fuzz.Fuzz.RunAsync(rest),
        [Upgrades.Upgrade.Verb, .. var rest] => Upgrades.Upgrade.RunAsync(rest),
        _ when args.Any(arg => arg is "--server" or "--internal-msbuild-node") =>
            Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
    };
}
