using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Server.Wire;

namespace Workshop.Server.Recount;

/// <summary>A round as it stands in an archive, read back so far that it can be counted like a live one.</summary>
internal static class ArchivedRound
{
    /// <summary>Its result and what stands beside it, counted from its ballots.</summary>
    public static (JsonObject Published, JsonObject Detail) Count(JsonElement round)
    {
        var settings = round.GetProperty("settings");
        var names = settings.Get("groups")?.Names("groups") ?? [];
        var terms = new Terms(
            settings.GetProperty("weighting").GetString() == "equal_group" ? Weighting.EqualGroup : Weighting.PerPerson,
            settings.GetProperty("k").GetInt32(), settings.GetProperty("top").GetInt32(), names);
        // Who tampered with a group may have made more reporting groups than there were; they have no ids.
        var reporting = round.GetProperty("detail").GetProperty("groups").Deserialize<Seq<ReportedGroup>>(Json.Options).Select(g => g.Groups)
            .Concat(Enumerable.Repeat(default(Seq<GroupId>), names.Count + 1)).ToSeq();
        var instrument = InstrumentOf(round.GetProperty("method").GetString()!, settings);
        // Strict protection is for what is shown by group; what is counted again here is only compared.
        var (result, detail) = CountingRounds.Of(new(instrument, round.GetProperty("items").Names("items"), Ballots(round, instrument), terms, Strict: false, reporting));
        return (Node(result), Node(detail));
    }

    /// <summary>
    /// Whether what is by group can't be counted again: no ballot carries a group, and there is a reason why. Nobody's word is taken for
    /// it; a round that only says so is counted like any other, and differs.
    /// </summary>
    public static bool CarriesNoGroups(JsonElement round)
    {
        var detail = round.GetProperty("detail");
        return round.GetProperty("method").GetString() != "fist"
            && round.GetProperty("ballots").EnumerateArray().All(b => b.Word("group") is null)
            && (round.GetProperty("method").GetString() == "gradients" || round.GetProperty("terms").GetProperty("strict").GetBoolean()
                || detail.GetProperty("edition").GetString() is "without-groups" or "unchanged-without-groups" || detail.GetProperty("withheld").GetArrayLength() > 0);
    }

    /// <summary>Whether its result weighs by group, as far as there were groups to be told apart.</summary>
    public static bool IsWeighedByGroup(JsonElement round) =>
        round.GetProperty("settings").GetProperty("weighting").GetString() == "equal_group" && !round.GetProperty("detail").GetProperty("oneVoice").GetBoolean();

    private static JsonObject Node<T>(T value) => JsonSerializer.SerializeToNode(value, Json.Options)!.AsObject();

    private static Instrument InstrumentOf(string method, JsonElement s)
    {
        int Whole(string name) => s.GetProperty(name).GetInt32();
        bool Flag(string name) => s.GetProperty(name).GetBoolean();
        return method switch
        {
            "dots" => new DotVote(Whole("dotsPerPerson"), Whole("capPerItem"), Flag("mustUseAll")),
            "approval" => new ApprovalVote(),
            "points" => new PointsVote(Whole("budget"), Whole("step"), s.GetProperty("mode").GetString() == "normalised", Whole("capPerItem"), Flag("mustUseAll")),
            "score" => new ScoreVote(Whole("min"), Whole("max")),
            "matrix" => new MatrixVote(Whole("min"), Whole("max")),
            "ranked" => new RankVote(Whole("maxRanked"), Flag("allowTies")),
            "ngt" => new NgtVote(Whole("t")),
            "fist" => new FistVote(),
            "gradients" => new GradientsVote(Digits.TryRead(s.GetProperty("threshold").GetString()!, out var t) ? t.ToPercent() : throw new FormatException("a threshold is no number")),
            "quadratic" => new QuadraticVote(Whole("credits"), Flag("allowNegative")),
            "maxdiff" => new MaxDiffVote(Whole("setSize"), Whole("setsPerPerson")),
            _ => throw new FormatException($"there is no method {method}"),
        };
    }

    // The sets that one person answered stand there one by one, under the same id.
    private static List<CountedBallot> Ballots(JsonElement round, Instrument instrument) =>
        round.GetProperty("ballots").EnumerateArray().GroupBy(b => b.GetProperty("id").GetString()!)
            .SelectMany(person => instrument is MaxDiffVote
                ? [new CountedBallot(person.Key, BallotOf(person, instrument), person.First().Word("group"))]
                : person.Select((b, i) => new CountedBallot($"{person.Key} {i}", BallotOf([b], instrument), b.Word("group")))).ToList();

    /// <param name="lines">One line, or one for each set that a person answered.</param>
    public static Ballot BallotOf(IEnumerable<JsonElement> lines, Instrument instrument) =>
        instrument is MaxDiffVote ? new MaxDiffBallot(lines.Select(Answer).ToSeq()) : BallotOf(lines.First(), instrument);

    private static SetAnswer Answer(JsonElement b) => new(b.GetProperty("shown").Names("shown"), b.Word("best"), b.Word("worst"));

    private static Ballot BallotOf(JsonElement b, Instrument instrument) => instrument switch
    {
        DotVote => new DotBallot(Whole(b, "dots").Select(x => new ItemDots(x.Item, x.Amount)).ToSeq()),
        ApprovalVote => new ApprovalBallot(b.GetProperty("approve").Names("approve")),
        PointsVote => new PointsBallot(Amounts(b, "points")),
        QuadraticVote => new QuadraticBallot(Amounts(b, "votes")),
        ScoreVote => new ScoreBallot(Levels(b, "scores")),
        MatrixVote => new MatrixBallot(Levels(b, "impact"), Levels(b, "feasibility")),
        RankVote => new TierBallot(BallotReading.Tiers(b)),
        NgtVote => new RankBallot(BallotReading.Ranking(b)),
        FistVote => new FistBallot(b.GetProperty("value").GetInt32()),
        GradientsVote => new GradientsBallot(b.GetProperty("value").GetInt32()),
        _ => throw new ArgumentOutOfRangeException(nameof(instrument)),
    };

    private static Seq<ItemAmount> Amounts(JsonElement b, string name) => Whole(b, name).Select(x => new ItemAmount(x.Item, x.Amount)).ToSeq();

    private static Seq<ItemLevel> Levels(JsonElement b, string name) => Whole(b, name).Select(x => new ItemLevel(x.Item, x.Amount)).ToSeq();

    private static IEnumerable<(string Item, int Amount)> Whole(JsonElement b, string name) => b.GetProperty(name).Members(name).Select(m => (m.Name, m.Value.GetInt32()));
}
