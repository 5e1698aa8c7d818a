using System.Text.Json;
using Workshop.Domain;
using Workshop.Domain.Counting;

namespace Workshop.Server.Recount;

/// <summary>Reads the ballots of a line; whether a ballot can count is asked of its method and nowhere else.</summary>
internal static class BallotReading
{
    // What is no number at all is refused for the same reason as half a dot, half a step or half a level.
    private static readonly Fraction NoNumber = Fraction.Half;

    public static List<Ballot<T>> Ballots<T>(JsonElement line, Func<JsonElement, T> answer, string name = "ballots")
    {
        var ballots = line.Need(name).List(name).Select((b, i) => Ballot(b, i, answer)).ToList();
        return ballots.Sum(b => (long)b.Count) <= Reading.MostPeople ? ballots : throw new LineException("bad_ballot", "Too many people on one line.");
    }

    public static Seq<Mark> Marks(JsonElement ballot, string name) =>
        ballot.Get(name) is { } marks ? marks.Members(name).Select(m => new Mark(m.Name, Amount(m.Value))).ToSeq() : [];

    public static Fraction? Level(JsonElement ballot) => ballot.Get("value") is { } value ? Amount(value) : null;

    public static Seq<string>? Approved(JsonElement ballot) => ballot.Get("approve")?.Names("approve");

    /// <summary>"tiers", a list of lists, or "ranking", a list of items of which none are tied.</summary>
    public static Seq<Seq<string>> Tiers(JsonElement ballot) =>
        ballot.Get("tiers") is { } tiers ? tiers.List("tiers").Select(t => t.ValueKind == JsonValueKind.Array ? t.Names("tiers") : [t.Text()]).ToSeq()
        : Ranking(ballot).Select(i => Seq.Of([i])).ToSeq();

    public static Seq<string> Ranking(JsonElement ballot) => ballot.Get("ranking") is { } ranking ? ranking.Names("ranking") : [];

    public static ImpactAndFeasibility Matrix(JsonElement ballot) => new(Marks(ballot, "impact"), Marks(ballot, "feasibility"));

    public static MostAndLeast Choice(JsonElement ballot) =>
        new(ballot.Get("shown") is { } shown ? shown.Names("shown") : [], ballot.Word("best"), ballot.Word("worst"));

    private static Ballot<T> Ballot<T>(JsonElement ballot, int index, Func<JsonElement, T> answer)
    {
        if (ballot.ValueKind != JsonValueKind.Object)
            throw new LineException("bad_ballot", $"Ballot {index} is no object.");
        try
        {
            return new(ballot.Get("id")?.GetRawText(), answer(ballot), ballot.Word("group"), ballot.Whole("count", 1) ?? 1);
        }
        catch (LineException e)
        {
            throw new LineException("bad_ballot", $"Ballot {index}: {e.Message}");
        }
    }

    private static Fraction? Amount(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.Number ? value.Exact() ?? NoNumber
        : NoNumber;
}
