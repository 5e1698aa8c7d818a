using System.Diagnostics;
using System.Globalization;
using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;

namespace Workshop.Load;

/// <summary>
/// Measures how counting a ranked round, with every rule, measure, margin and leave-one-out, grows with ballots, items and groups. Read
/// the ratios: each row compares with the one above; the milliseconds are this machine's.
/// </summary>
internal static class CountingBench
{
    private const int Rounds = 5;
    private const int WarmUps = 10;

    internal static int Run()
    {
        Console.WriteLine("Ranked ballots, equal voice, k = 3; the best of five, once the compiler has seen enough to do its best.");
        for (var i = 0; i < WarmUps; i++)
            Milliseconds((500, 12, 7));
        Table("ballots", [125, 250, 500, 1000, 2000, 4000], n => (n, 12, 7));
        Table("items", [3, 6, 9, 10, 11, 12, 13, 24], m => (1000, m, 7));
        Table("groups", [1, 2, 4, 8, 12], g => (1000, 12, g));
        Strict([14, 42, 125, 500, 1000]);
        return 0;
    }

    // A strict round in which the groups weigh looks for other deals of its ballots before it tells a place.
    private static void Strict(int[] sizes)
    {
        Console.WriteLine($"\n{"strict",8}  {"ms",8}  {"ratio",6}  to the same round, not strict; and whether its places are told");
        foreach (var size in sizes)
        {
            var items = Enumerable.Range(0, 9).Select(i => $"item {i}").ToSeq();
            var ballots = Ballots(items, size, 7).ConvertAll(b => new CountedBallot(b.Id!, new RankBallot(b.Answer.SelectMany(tier => tier).ToSeq()), b.Group));
            var reporting = new RankedVoting(items, 9).Count(Ballots(items, size, 7), new Terms(K: 3)).Turnout.Reporting!;
            Seq<Seq<GroupId>> groups = [.. reporting.Own.Select(g => Seq.Of([new GroupId(g)])), .. reporting.Merged.Count == 0 ? [] : Seq.Of([reporting.Merged.Select(g => new GroupId(g)).ToSeq()])];
            var round = new RoundToCount(new RankVote(9), items, ballots, new(Weighting.EqualGroup, 3), false, groups);
            var (open, strict) = (Best(() => CountingRounds.Of(round)), Best(() => CountingRounds.Of(round with { Strict = true })));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,8}  {strict,8:0.0}  {strict / open,6:0.00}  {(CountingRounds.Of(round with { Strict = true }).Detail.OneVoice ? "no" : "yes")}"));
        }
    }

    private static double Best(Func<object> counted)
    {
        var best = double.MaxValue;
        for (var i = 0; i <= Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            counted();
            best = i == 0 ? best : Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }
        return best;
    }

    private static void Table(string what, int[] sizes, Func<int, (int Ballots, int Items, int Groups)> round)
    {
        Console.WriteLine($"\n{what,8}  {"ms",8}  {"ratio",6}");
        double? before = null;
        foreach (var size in sizes)
        {
            var ms = Milliseconds(round(size));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,8}  {ms,8:0.0}  {(before is { } b ? ms / b : 1),6:0.00}"));
            before = ms;
        }
    }

    private static double Milliseconds((int Ballots, int Items, int Groups) round)
    {
        var items = Enumerable.Range(0, round.Items).Select(i => $"item {i}").ToSeq();
        var voting = new RankedVoting(items, round.Items);
        var ballots = Ballots(items, round.Ballots, round.Groups);
        return Best(() => voting.Count(ballots, new Terms(Weighting.EqualGroup, K: 3)));
    }

    // Nobody ranks quite alike: the worst case, since ballots that are alike are counted together.
    private static List<Ballot<Seq<Seq<string>>>> Ballots(Seq<string> items, int ballots, int groups)
    {
        var random = new Random(2015);
        return Enumerable.Range(0, ballots).Select(i =>
        {
            var order = items.ToArray();
            random.Shuffle(order);
            return new Ballot<Seq<Seq<string>>>($"p{i}", order.Take(random.Next(1, items.Count + 1)).Select(item => Seq.Of([item])).ToSeq(), $"g{random.Next(groups)}");
        }).ToList();
    }
}
