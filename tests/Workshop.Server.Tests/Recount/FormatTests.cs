using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Workshop.Server.Recount;

namespace Workshop.Server.Tests.Recount;

/// <summary>FORMAT.md says what really happens: its examples, a line in and a line out, are run.</summary>
public partial class FormatTests
{
    private static readonly List<JsonNode> Blocks = JsonBlock().Matches(File.ReadAllText(Document())).Select(m => JsonNode.Parse(m.Groups[1].Value)!).ToList();

    [Fact]
    public void EveryExampleIsAnsweredAsTheDocumentHasIt()
    {
        for (var i = 0; i < Blocks.Count; i += 2)
        {
            var answer = JsonNode.Parse(RoundLines.Answer(Blocks[i].ToJsonString()));
            Assert.True(JsonNode.DeepEquals(Blocks[i + 1], answer), $"{Blocks[i]["id"]} is answered {answer!.ToJsonString()}");
        }
    }

    [Fact]
    public void EveryMethodAndMeasureHasAnExample()
    {
        string[] all = ["dots", "approval", "points", "score", "matrix", "ranked", "ngt", "fist", "gradients", "quadratic", "maxdiff",
            "kendallW", "rankCorrelation", "agreement", "divergence", "groupAgreement", "delphi", "suppress"];
        Assert.Equal(all, Blocks.Select(b => (b["method"] ?? b["measure"])?.GetValue<string>()).OfType<string>());
    }

    private static string Document()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "server", "Workshop.Server", "Recount", "FORMAT.md")))
            folder = folder.Parent ?? throw new FileNotFoundException("FORMAT.md");
        return Path.Combine(folder.FullName, "server", "Workshop.Server", "Recount", "FORMAT.md");
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
