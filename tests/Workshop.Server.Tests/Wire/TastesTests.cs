using System.Text.Json;
using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Player.Rehearsing;
using Workshop.Server.Wire;

namespace Workshop.Server.Tests.Wire;

/// <summary>Those who are not there vote with every instrument as its rules want it, and groups differ.</summary>
public sealed class TastesTests
{
    private static readonly Seq<string> Items = Seq.Of(["a", "b", "c", "d", "e"]);

    public static TheoryData<string> All => [.. Instruments.Keys];

    private static readonly Dictionary<string, Instrument> Instruments = new()
    {
        ["dots"] = new DotVote(5, 3), ["dots, all of them"] = new DotVote(7, 2, MustUseAll: true), ["approval"] = new ApprovalVote(),
        ["points"] = new PointsVote(100, 5), ["points, all of them"] = new PointsVote(100, 10, CapPerItem: 30, MustUseAll: true), ["score"] = new ScoreVote(-2, 2),
        ["matrix"] = new MatrixVote(1, 5), ["rank"] = new RankVote(3), ["ngt"] = new NgtVote(3), ["fist"] = new FistVote(), ["gradients"] = new GradientsVote(75),
        ["quadratic"] = new QuadraticVote(25), ["maxdiff"] = new MaxDiffVote(3, 2),
    };

    [Theory, MemberData(nameof(All))]
    public void EveryInstrumentIsAnsweredWithinItsRulesAndNotByAllAlike(string which)
    {
        var (instrument, said) = (Instruments[which], new HashSet<string>());
        var asked = JsonElement.Parse(Json.Bytes(instrument));
        var sets = Seq.Of([Seq.Of(["a", "b", "c"]), Seq.Of(["c", "d", "e"])]);
        var items = instrument is FistVote or GradientsVote ? Seq.Of(["a"]) : Items;
        for (var person = 0; person < 40; person++)
        {
            var ballot = new Tastes($"{person}", $"group {person % 4}").Ballot(asked, [.. items], [.. sets.Select(s => (IReadOnlyList<string>)[.. s])]);
            var text = JsonSerializer.Serialize(ballot);
            said.Add(text);
            var read = JsonSerializer.Deserialize<Ballot>(text, Json.Options)!;
            Assert.Null(Workshop.Domain.Ballots.Instruments.Check(read, instrument, items, instrument is MaxDiffVote ? sets : null));
            Assert.False(Workshop.Domain.Ballots.Instruments.IsEmpty(read));
        }
        Assert.InRange(said.Count, 2, 40);
    }
}
