using System.Globalization;
using Workshop.Server.Exports;
using Workshop.Server.Tests.Wire;

namespace Workshop.Server.Tests.Exports;

public class FilesReferenceTests
{
    private static readonly string Written = FilesReference.Written();

    [Fact]
    public void TheWrittenReferenceIsTheOneOfTheCode() =>
        Assert.True(Written == File.ReadAllText(Path.Combine(Approved.Root, "server/Workshop.Server/Exports/FILES.md")), "Run npm run protocol");

    [Fact]
    public void ItSaysOfATemplateWhatTheClientWrites()
    {
        var client = File.ReadAllText(Path.Combine(Approved.Root, "client/src/agenda/templateFile.ts"));
        Assert.Contains($"const format = '{FilesReference.TemplateFormat}';", client, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"const formatVersion = {FilesReference.TemplateVersion};"), client, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryRefusalIsSaidInASentence() =>
        Assert.DoesNotContain(Written.Split("## Why a file is refused")[1].Split('\n'), row => row.StartsWith("| `", StringComparison.Ordinal) && !row.EndsWith(". |", StringComparison.Ordinal));
}
