using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Workshop.Domain.Counting;
using Workshop.Server.Exports;
using Workshop.Server.Exports.Archives;
using Workshop.Server.Exports.Languages;
using Workshop.Server.Tests.Recount;

namespace Workshop.Server.Tests.Exports;

/// <summary>What stands behind a result is in the spreadsheets as it was published, and where it may not be told it is in none.</summary>
public sealed class CountTablesTests
{
    public static TheoryData<string, bool, bool> Rounds() => EveryInstrumentTests.Rounds();

    private static readonly Words En = Words.Find("en")!;

    [Theory, MemberData(nameof(Rounds))]
    public void EveryAnswerStandsAtItsLevel(string name, bool equal, bool strict)
    {
        var (round, tables) = Made(name, equal, strict);
        var rows = tables("levels");
        var counted = round["published"]!["rows"] is JsonArray items && items[0]!["votes"] is not null
            ? items.SelectMany(i => Votes(i!["votes"]!)).ToList()
            : OnBothAxes(round) ?? (round["published"]!["votes"] is { } votes ? Votes(votes) : []);
        Assert.Equal(counted, rows.Select(r => int.Parse(r["people"], CultureInfo.InvariantCulture)));
        Assert.Equal(name is "score" or "matrix" or "fist" or "gradients", rows.Count > 0);
        if (name == "fist")
            Assert.Equal([("0", "I block this"), ("5", "I will champion it")], new[] { rows[0], rows[^1] }.Select(r => (r["level"], r["meaning"])));
    }

    private static List<int>? OnBothAxes(JsonNode round) => round["published"]!["rows"] is JsonArray rows && rows[0]!["impact"] is JsonObject
        ? rows.SelectMany(r => Votes(r!["impact"]!["votes"]!).Concat(Votes(r["feasibility"]!["votes"]!))).ToList() : null;

    private static List<int> Votes(JsonNode votes) => votes.AsArray().Select(v => (int)v!).ToList();

    [Theory, MemberData(nameof(Rounds))]
    public void TheMiddleHalfStandsAsItWasPublished(string name, bool equal, bool strict)
    {
        var (round, tables) = Made(name, equal, strict);
        Assert.Equal(round["detail"]!["middle"]!.AsArray().Select(m => (Name(round, m!["item"]!), m["n"]!.ToString(), Number(m["q1"]), Number(m["median"]), Number(m["q3"]), Number(m["spread"]))),
            tables("spread").Select(r => (r["item"], r["answers"], r["q1"], r["median"], r["q3"], r["spread"])));
    }

    [Theory, MemberData(nameof(Rounds))]
    public void WhereGroupsAgreeStandsAsItWasPublishedAndNothingOfWhatIsCut(string name, bool equal, bool strict)
    {
        var (round, tables) = Made(name, equal, strict);
        var detail = round["detail"]!;
        var lines = detail["sheets"]!.AsArray().SelectMany(s => s!["lines"]!.AsArray()).Where(l => l!["label"] is not null).ToList();
        Assert.Equal(lines.Select(l => (Name(round, l!["item"]!), Percent(l["least"]), Percent(l["gap"]))), tables("support").Select(r => (r["item"], r["smallest"], r["gap"])));
        var pairs = detail["groupsAgree"]?["pairs"]?.AsArray() ?? [];
        Assert.Equal(pairs.Select(p => (Number(p!["tauB"]), Number(p["spearman"]))), tables("pairs").Select(r => (r["tauB"], r["spearman"])));
        // Two people of business stand nowhere alone, and in a strict round of which small cells are cut there are no pairs at all.
        Assert.All(tables("pairs").SelectMany(r => new[] { r["group"], r["otherGroup"] }), g => Assert.NotEqual("Business", g));
        Assert.Equal(detail["groupsAgree"] is null, tables("pairs").Count == 0);
        Assert.Equal((detail["ballotsAgree"] is null ? 0 : 1) + (detail["groupsAgree"] is null ? 0 : 1), tables("agreement").Count);
    }

    [Theory]
    [InlineData("ranked", false, false), InlineData("ranked", true, false), InlineData("ranked", false, true), InlineData("ranked with ties", true, false), InlineData("ranked", true, true)]
    public void ARankingHasEveryDuelAndThePlaceUnderEachRule(string name, bool equal, bool strict)
    {
        var (round, tables) = Made(name, equal, strict);
        // Where a strict round weighs by group, the weights would tell what is cut: who wins under which rule stays.
        if (strict && equal && !(bool)round["detail"]!["oneVoice"]!)
        {
            Assert.Null(round["detail"]!["duels"]);
            Assert.Equal((0, 0), (tables("duels").Count, tables("rules").Count));
            Assert.Contains("copeland", round["detail"]!["sure"]!["rules"]!.AsArray().Select(r => (string)r!["rule"]!));
            return;
        }
        var duels = round["detail"]!["duels"]!;
        var items = duels["items"]!.AsArray().Select(i => (string)i!).ToList();
        Assert.Equal(items.Count * (items.Count - 1), tables("duels").Count);
        foreach (var row in tables("duels"))
        {
            var (one, other) = (items.FindIndex(i => Name(round, i) == row["item"]), items.FindIndex(i => Name(round, i) == row["over"]));
            Assert.Equal((Number(duels["wins"]![one]![other]), Number(duels["paths"]![one]![other])), (row["weight"], row["chain"]));
        }
        var rules = tables("rules");
        Assert.Equal(items.Count, rules.Count);
        foreach (var row in rules)
        {
            var at = items.FindIndex(i => Name(round, i) == row["item"]);
            var ahead = items.Where((_, i) => Exact(duels["copeland"]![i]!) > Exact(duels["copeland"]![at]!)).Count();
            Assert.Equal($"{ahead + 1}", row["copelandPlace"]);
            var tiers = duels["tiers"]!.AsArray().Select(t => t!.AsArray().Select(i => (string)i!).ToList()).ToList();
            Assert.Equal($"{tiers.TakeWhile(t => !t.Contains(items[at])).Sum(t => t.Count) + 1}", row["schulzePlace"]);
            Assert.Equal(duels["smith"]!.AsArray().Any(i => (string)i! == items[at]) ? "true" : "false", row["smith"]);
        }
        Assert.Equal(duels["condorcet"] is null ? 0 : 1, rules.Count(r => r["beatsAll"] == "true"));
    }

    [Theory, MemberData(nameof(Rounds))]
    public void TheDocumentsSayWhatTheTablesHold(string name, bool equal, bool strict)
    {
        var archive = EveryInstrumentTests.Archive(name, equal, strict);
        var detail = archive["rounds"]![0]!["detail"]!;
        var said = Encoding.UTF8.GetString(Exporting.Make("md", Read(archive), "en"));
        Assert.Equal(detail["duels"]?["wins"]?.AsArray().Count > 0, said.Contains(En["duels.about"], StringComparison.Ordinal));
        Assert.Equal(detail["duels"] is not null, said.Contains(En["column.schulzePlace"], StringComparison.Ordinal));
        Assert.Equal(detail["groupsAgree"]?["pairs"]?.AsArray().Count > 0, said.Contains(En["pairs"], StringComparison.Ordinal));
        Assert.Equal(name is "score", said.Contains($"### {En["levels"]}\n", StringComparison.Ordinal));
    }

    private static (JsonNode Round, Func<string, List<Dictionary<string, string>>> Tables) Made(string name, bool equal, bool strict)
    {
        var archive = EveryInstrumentTests.Archive(name, equal, strict);
        var csv = Exporting.Make("csv.zip", Read(archive), "en");
        return (archive["rounds"]![0]!, table =>
        {
            var rows = ReadBackTests.Csv(csv, table + ".csv");
            return rows.Skip(1).Select(r => rows[0].Zip(r).ToDictionary(c => c.First, c => c.Second)).ToList();
        }
        );
    }

    private static Domain.Reports.Report Read(JsonNode archive) => ArchiveReading.Read(Encoding.UTF8.GetBytes(archive.ToJsonString()));

    private static string Name(JsonNode round, JsonNode item) => Name(round, (string)item!);

    private static string Name(JsonNode round, string item) => (string)round["names"]![item]!;

    private static Fraction Exact(JsonNode value) => Digits.TryRead((string)value!, out var exact) ? exact : throw new FormatException();

    private static string Number(JsonNode? exact) =>
        exact is null ? "" : ((double)Exact(exact).Above / (double)Exact(exact).Below).ToString("R", CultureInfo.InvariantCulture);

    private static string Percent(JsonNode? exact) => exact is null ? "" : Exact(exact).ToPercent().ToString(CultureInfo.InvariantCulture);
}
