using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Domain;
using Workshop.Domain.Counting;

namespace Workshop.Server.Recount;

/// <summary>Lines that hold a round: each method with its settings, its ballots and its result.</summary>
internal static class RoundMethods
{
    public static JsonObject Count(string method, JsonElement line)
    {
        var settings = new RoundSettings(line);
        var terms = settings.Terms;
        return method switch
        {
            "dots" => Additive(Dots(Items(line), settings), line, b => BallotReading.Marks(b, "dots"), terms),
            "approval" => Additive(new Approval(Items(line)), line, BallotReading.Approved, terms),
            "points" => Additive(Points(Items(line), settings), line, b => BallotReading.Marks(b, "points"), terms),
            "ngt" => Additive(Ngt(Items(line), settings), line, BallotReading.Ranking, terms),
            "quadratic" => Additive(Quadratic(Items(line), settings), line, b => BallotReading.Marks(b, "votes"), terms),
            "ranked" => RankedWriting.Write(Ranked(Items(line), settings).Count(BallotReading.Ballots(line, BallotReading.Tiers), terms), line),
            "score" => Score(line, settings),
            "matrix" => Matrix(line, settings),
            "maxdiff" => RoundWriting.Write(new MaxDiff(Items(line)).Count(BallotReading.Ballots(line, BallotReading.Choice), terms), line),
            "fist" => RatingWriting.Write(new FistToFive("").Count(BallotReading.Ballots(line, BallotReading.Level), terms), line),
            "gradients" => RatingWriting.Write(new Gradients("", settings.Threshold).Count(BallotReading.Ballots(line, BallotReading.Level), terms), line),
            _ => throw new LineException("unknown_method", $"No method {method}."),
        };
    }

    public static Seq<string> Items(JsonElement line)
    {
        var items = line.Need("items").Names("items");
        return items.Count == 0 ? throw new LineException("bad_line", "A round has items.")
            : items.Distinct().Count() < items.Count ? throw new LineException("bad_line", "\"items\" names one twice.")
            : items;
    }

    private static JsonObject Additive<T>(SummedMethod<T> method, JsonElement line, Func<JsonElement, T> answer, Terms terms) =>
        RoundWriting.Write(method.Count(BallotReading.Ballots(line, answer), terms), line);

    private static DotVoting Dots(Seq<string> items, RoundSettings settings)
    {
        var dots = settings.Whole("dotsPerPerson", 1) ?? DotVoting.DefaultDots(items.Count);
        return new(items, dots, Math.Min(dots, settings.Whole("capPerItem", 1) ?? dots), settings.MustUseAll);
    }

    private static Points Points(Seq<string> items, RoundSettings settings) => new(
        items, settings.Whole("budget", 1) ?? Domain.Counting.Points.DefaultBudget, settings.Whole("step", 1) ?? 1, settings.Normalised,
        settings.Whole("capPerItem", 1), settings.MustUseAll);

    private static NominalGroup Ngt(Seq<string> items, RoundSettings settings) =>
        new(items, settings.Whole("t", 1) ?? settings.Whole("maxRanked", 1) ?? NominalGroup.DefaultT);

    private static Quadratic Quadratic(Seq<string> items, RoundSettings settings) =>
        new(items, settings.Whole("credits", 0) ?? Domain.Counting.Quadratic.DefaultCredits, settings.AllowNegative);

    private static RankedVoting Ranked(Seq<string> items, RoundSettings settings)
    {
        var most = settings.Whole("maxRanked", 1);
        return new(items, most ?? items.Count, settings.AllowTies) { ChosenPlaces = settings.Whole("t", 1) ?? most ?? RankedVoting.DefaultMaxRanked };
    }

    private static JsonObject Score(JsonElement line, RoundSettings settings)
    {
        var (lowest, highest) = settings.Scale(0, 5);
        var voting = new Scores(Items(line), lowest, highest);
        return RatingWriting.Write(voting.Count(BallotReading.Ballots(line, b => BallotReading.Marks(b, "scores")), settings.Terms), line, lowest);
    }

    private static JsonObject Matrix(JsonElement line, RoundSettings settings)
    {
        var (lowest, highest) = settings.Scale(1, 5);
        var voting = new Matrix(Items(line), lowest, highest);
        return RatingWriting.Write(voting.Count(BallotReading.Ballots(line, BallotReading.Matrix), settings.Terms), line);
    }
}
