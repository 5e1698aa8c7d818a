using System.Text.Json;
using Workshop.Domain.Counting;

namespace Workshop.Domain.Tests.Counting;

/// <summary>The synthetic London workshop: 43 people of seven groups, with an exact tie in it.</summary>
internal static class London
{
    private static readonly JsonElement Root = Read();

    public static Seq<string> Themes { get; } = Root.GetProperty("themes").EnumerateArray().Select(t => t.GetProperty("id").GetString()!).ToSeq();

    public static Seq<string> Groups { get; } = Root.GetProperty("groups").EnumerateArray().Select(g => g.GetProperty("id").GetString()!).ToSeq();

    public static List<Ballot<Seq<Mark>>> Dots { get; } = Ballots("dots", b => MarksOf(b.GetProperty("dots")));

    public static List<Ballot<Seq<Seq<string>>>> Rankings { get; } = Ballots("ranking", b => TiersOf(b.GetProperty("tiers")));

    public static List<Ballot<Fraction?>> Consent(string statement) =>
        Round("consent").Where(b => b.GetProperty("statement").GetString() == statement)
            .Select(b => Ballot(b, (Fraction?)b.GetProperty("value").GetInt32())).ToList();

    public static IEnumerable<(string Round, JsonElement Ballot, string Reason)> Rejected { get; } =
        Root.GetProperty("rejected_attempts").EnumerateArray()
            .Select(r => (r.GetProperty("round").GetString()!, r.GetProperty("ballot"), r.GetProperty("reason").GetString()!)).ToList();

    public static List<Ballot<T>> Ballots<T>(string round, Func<JsonElement, T> answer) => Round(round).Select(b => Ballot(b, answer(b))).ToList();

    public static Seq<Mark> MarksOf(JsonElement marks) => marks.EnumerateObject().Select(m => new Mark(m.Name, m.Value.GetInt32())).ToSeq();

    public static Seq<Seq<string>> TiersOf(JsonElement tiers) =>
        tiers.EnumerateArray().Select(t => t.EnumerateArray().Select(i => i.GetString()!).ToSeq()).ToSeq();

    private static JsonElement.ArrayEnumerator Round(string name) => Root.GetProperty("rounds").GetProperty(name).GetProperty("ballots").EnumerateArray();

    private static Ballot<T> Ballot<T>(JsonElement ballot, T answer) =>
        new(ballot.GetProperty("id").GetString(), answer, ballot.GetProperty("group").GetString());

    private static JsonElement Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "server", "demo", "asm-london.json")))
            folder = folder.Parent ?? throw new FileNotFoundException("server/demo/asm-london.json");
        return JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.FullName, "server", "demo", "asm-london.json"))).RootElement;
    }
}
