using System.Text.Json.Nodes;
using static Workshop.Server.Tests.Recount.Lines;

namespace Workshop.Server.Tests.Recount;

/// <summary>The London scenario as lines.</summary>
public class LondonLinesTests
{
    [Fact]
    public void DotsTieByHeadCountAndEqualVoiceOfTheGroupsAsGivenPutsT1First()
    {
        var answer = Ask(Line("dots", "dots", """{"dotsPerPerson": 5, "capPerItem": 3}"""));
        Assert.Equal("42", answer.At("n"));
        Assert.Equal("1 1", $"{answer.At("ranks.T1")} {answer.At("ranks.T2")}");
        Assert.Equal(answer.At("totals.T1"), answer.At("totals.T2"));
        Assert.Equal("1 2", $"{answer.At("equalVoiceRanks.T1")} {answer.At("equalVoiceRanks.T2")}");
        Assert.Equal("""{"winner":null,"toTie":0,"toOverturn":0}""", answer.At("margin"));
    }

    [Fact]
    public void EveryRankedRulePutsT1FirstAndTwoOfFortyOneBallotsCouldChangeThat()
    {
        var answer = Ask(Line("ranking", "ranked", """{"maxRanked": 5, "k": 3}"""));
        Assert.Equal("T1", answer.At("robust.robustWinner"));
        Assert.Equal("""["T1","T2"]""", answer.At("robust.robustTop"));
        Assert.Equal("""{"winner":"T1","toTie":2,"toOverturn":2}""", answer.At("margin"));
    }

    [Theory]
    [InlineData("dots", "dots", """{"dotsPerPerson": 5, "capPerItem": 3, "weighting": "equal_group", "k": 3}""", "lsm")]
    [InlineData("ranking", "ranked", """{"maxRanked": 5, "k": 3}""", "don")] // of whom fewer ranked
    [InlineData("matrix", "matrix", """{"k": 3}""", "lsm")]
    public void WithKBusinessAssociationsAreNowhereShownAlone(string round, string method, string settings, string partner)
    {
        var answer = Ask(Line(round, method, settings));
        Assert.Equal($"[\"{partner}\",\"biz\"]", answer.At("reporting.merged"));
        answer.Remove("reporting");
        Assert.DoesNotContain("\"biz\"", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{partner}\"", answer.ToJsonString(), StringComparison.Ordinal);
    }

    private static string Line(string round, string method, string settings)
    {
        var london = Root()["rounds"]![round]!;
        return new JsonObject
        {
            ["method"] = method,
            ["items"] = london["items"]!.DeepClone(),
            ["settings"] = JsonNode.Parse(settings),
            ["ballots"] = london["ballots"]!.DeepClone(),
        }.ToJsonString();
    }

    private static JsonNode Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "server", "demo", "asm-london.json")))
            folder = folder.Parent ?? throw new FileNotFoundException("server/demo/asm-london.json");
        return JsonNode.Parse(File.ReadAllText(Path.Combine(folder.FullName, "server", "demo", "asm-london.json")))!;
    }
}
