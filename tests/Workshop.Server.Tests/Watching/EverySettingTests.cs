using System.Text.RegularExpressions;
using Workshop.Server.Doors;
using Workshop.Server.Tests.Wire;

namespace Workshop.Server.Tests.Watching;

/// <summary>The table of settings says what the code reads, all of it and nothing else.</summary>
public partial class EverySettingTests
{
    private static readonly string Server = Path.Combine(Approved.Root, "server", "Workshop.Server");

    [GeneratedRegex("\"(PORT|WORKSHOP_[A-Z_]+|OTEL_[A-Z_]+)\"")]
    private static partial Regex Read();

    [Fact]
    public void EachSettingThatTheCodeReadsStandsInTheTable()
    {
        var files = Directory.GetFiles(Server, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal));
        var read = files.Where(f => !f.EndsWith("EverySetting.cs", StringComparison.Ordinal)).SelectMany(f => Read().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct();
        Assert.Equal(EverySetting.All.Select(s => s.Name).Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheWrittenTableIsTheOneOfTheCode() =>
        Assert.Equal(EverySetting.Written(), File.ReadAllText(Path.Combine(Server, "SETTINGS.md")));

    [Theory]
    [InlineData("WORKSHOP_STOER", "WORKSHOP_STORE")]
    [InlineData("WORKSHOP_HOSTKEY", "WORKSHOP_HOST_KEY")]
    [InlineData("WORKSHOP_STORE", null)]
    [InlineData("WORKSHOP_CHROMIUM", null)]
    [InlineData("WORKSHOP_SERVER_DLL", null)]
    public void ASlipInANameIsToldFromANameOfSomebodyElse(string name, string? meant) => Assert.Equal(meant, EverySetting.Meant(name));
}
