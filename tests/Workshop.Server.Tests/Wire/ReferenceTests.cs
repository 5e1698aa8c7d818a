using Workshop.Server.Wire;

namespace Workshop.Server.Tests.Wire;

public class ReferenceTests
{
    [Fact]
    public void TheWrittenReferenceIsTheOneOfTheCode() =>
        Assert.True(Reference.Written() == File.ReadAllText(Path.Combine(Approved.Root, "server/Workshop.Server/Wire/REFERENCE.md")), "Run npm run protocol");

    [Fact]
    public void ItNamesEveryCommandThingEventAndRefusal()
    {
        var written = Reference.Written();
        foreach (var name in Names.Commands.Values.Concat(Names.Events.Values).Concat(Names.Things.Values.Select(t => t.Name)))
            Assert.Contains($"### `{name}`", written, StringComparison.Ordinal);
        foreach (var code in DoorRefusals.Codes)
            Assert.Contains($"| `{code}` |", written, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryRefusalIsSaidInASentence() =>
        Assert.DoesNotContain(Reference.Written().Split("## Refusals")[1].Split('\n'), row => row.StartsWith("| `", StringComparison.Ordinal) && !row.EndsWith(". |", StringComparison.Ordinal));
}
