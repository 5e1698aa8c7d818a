using System.Text;
using System.Text.Json.Nodes;
using Workshop.Server.Exports;
using Workshop.Server.Exports.Archives;
using Workshop.Server.Exports.Languages;
using Workshop.Server.Tests.Recount;

namespace Workshop.Server.Tests.Exports;

/// <summary>Every kind of vote, weighed and protected either way, in every format.</summary>
public sealed class EveryVoteTests
{
    public static TheoryData<string, bool, bool> Rounds() => EveryInstrumentTests.Rounds();

    [Theory, MemberData(nameof(Rounds))]
    public void ItsArchiveIsReadBackAsItWasWritten(string name, bool equal, bool strict)
    {
        var archive = EveryInstrumentTests.Archive(name, equal, strict);
        var again = JsonNode.Parse(ArchiveExport.Write(Read(archive)))!;
        Assert.True(JsonNode.DeepEquals(archive, again), again["rounds"]!.ToJsonString());
    }

    [Theory, MemberData(nameof(Rounds))]
    public void EveryFormatIsMadeOfItAndTheDocumentsSayWhatWasCounted(string name, bool equal, bool strict)
    {
        var archive = EveryInstrumentTests.Archive(name, equal, strict);
        var report = Read(archive);
        foreach (var format in Exporting.Types.Keys)
            Assert.NotEmpty(Exporting.Make(format, report, "ar"));
        foreach (var language in Words.Languages)
        {
            var said = Encoding.UTF8.GetString(Exporting.Make("md", report, language));
            Assert.All(archive["rounds"]![0]!["names"]!.AsObject(), item => Assert.Contains((string)item.Value!, said, StringComparison.Ordinal));
            Assert.Equal(strict, said.Contains(Words.Find(language)!["method.strict"], StringComparison.Ordinal));
            // Its two people stand nowhere alone.
            Assert.DoesNotContain(": Business (", said, StringComparison.Ordinal);
        }
    }

    private static Domain.Reports.Report Read(JsonNode archive) => ArchiveReading.Read(Encoding.UTF8.GetBytes(archive.ToJsonString()));
}
