using System.Text.RegularExpressions;

namespace Workshop.Domain.Tests.Laws;

public partial class NumberedRulesTests
{
    [Fact, Rule("LAW-12")]
    public void EveryRuleHasATestThatQuotesIt() => Assert.Empty(InTheSpec().Except(InTests()));

    [Fact, Rule("LAW-12")]
    public void EveryRuleThatATestQuotesIsInTheSpec() => Assert.Empty(InTests().Except(InTheSpec()));

    [Fact]
    public void NoNumberStandsTwice() => Assert.Equal(InTheSpec().Count, InTheSpec().Distinct().Count());

    private static List<string> InTheSpec() =>
        Stated().Matches(File.ReadAllText(Repository.PathOf("server", "Workshop.Domain", "SPEC.md"))).Select(m => m.Groups[1].Value).ToList();

    // The server's tests hold some rules too; they are another program, so their numbers are read where they are written.
    private static List<string> InTests() =>
        Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj"]).Any())
            .SelectMany(f => Quoted().Matches(File.ReadAllText(f)))
            .SelectMany(m => Number().Matches(m.Value).Select(n => n.Value)).Distinct().ToList();

    [GeneratedRegex(@"^- \*\*([A-Z]{3}-\d+)\*\* ", RegexOptions.Multiline)]
    private static partial Regex Stated();

    [GeneratedRegex(@"^ *\[(?:Fact|Theory), Rule\([^)]*\)", RegexOptions.Multiline)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[A-Z]{3}-\d+")]
    private static partial Regex Number();
}
