using System.Numerics;

namespace Workshop.Domain.Counting;

/// <summary>
/// Instant run-off: a ballot counts for its best continuing tier, in equal parts, and is exhausted when none of its ranked items
/// continues; the lowest item is eliminated until one is left. Where several are lowest, each is eliminated in a universe of its own
/// and every winner is reported. Only for the expert panel: it can drop the broadly acceptable item (Burlington 2009).
/// </summary>
public static class InstantRunoff
{
    // Reached only by ballots that tie nearly everything between very many items; then the winners are not known.
    private const long MostSteps = 30_000_000;
    private const int UniversesOfTwelve = 1 << 12; // up to twelve items every universe is followed

    /// <summary>All items that win in some resolution of the ties; null where there are too many of them to follow.</summary>
    internal static Seq<string>? Winners(Seq<string> items, Blocs blocs, IEnumerable<Levels> ballots, Weighting weighting)
    {
        var piles = Pile.Of(items.Count, blocs, ballots, weighting);
        var winners = new HashSet<int>();
        var seen = new HashSet<Seq<int>>();
        var open = new Stack<Seq<int>>();
        open.Push(Enumerable.Range(0, items.Count).ToSeq());
        while (open.TryPop(out var continuing))
        {
            if (!seen.Add(continuing))
                continue;
            if (seen.Count > UniversesOfTwelve && (long)seen.Count * piles.Count * items.Count > MostSteps)
                return null;
            var votes = Votes(continuing, piles);
            if (votes.All(v => v.IsZero) || continuing.Count == 1)
                winners.UnionWith(continuing); // nothing left to count: every order of elimination may happen
            else
                foreach (var next in AfterElimination(continuing, votes))
                    open.Push(next);
        }
        return Enumerable.Range(0, items.Count).Where(winners.Contains).Select(i => items[i]).ToSeq();
    }

    private static BigInteger[] Votes(Seq<int> continuing, List<Pile> piles)
    {
        var votes = new BigInteger[continuing.Count];
        foreach (var pile in piles)
            pile.CountFor(continuing, votes);
        return votes;
    }

    private static IEnumerable<Seq<int>> AfterElimination(Seq<int> continuing, BigInteger[] votes)
    {
        var lowest = votes.Min();
        var last = Enumerable.Range(0, votes.Length).Where(i => votes[i] == lowest).ToList();
        // Together still below the next: whatever the order, all of them go before anybody else, so it need not be followed.
        if (last.Count < votes.Length && lowest * last.Count < votes.Where(v => v > lowest).Min())
            return [continuing.Where((_, i) => votes[i] > lowest).ToSeq()];
        return last.Select(gone => continuing.Where((_, i) => i != gone).ToSeq());
    }

    /// <summary>Ballots that rank alike, with their weight, scaled so that it can be split between any number of items.</summary>
    private sealed record Pile(Seq<int> ByItem, BigInteger Weight)
    {
        public static List<Pile> Of(int items, Blocs blocs, IEnumerable<Levels> ballots, Weighting weighting)
        {
            var scale = Enumerable.Range(1, Math.Max(1, items)).Select(n => new BigInteger(n)).Concat(blocs.Sizes.Select(s => (BigInteger)Math.Max(1, s)))
                .Aggregate(BigInteger.One, (lcm, n) => lcm / BigInteger.GreatestCommonDivisor(lcm, n) * n);
            return ballots.GroupBy(b => b.ByItem.ToSeq())
                .Select(alike => new Pile(alike.Key, alike.Aggregate(BigInteger.Zero, (sum, b) => sum + Scaled(b, blocs, weighting, scale)))).ToList();
        }

        public void CountFor(Seq<int> continuing, BigInteger[] votes)
        {
            var (best, sharing) = (Levels.Unranked, 0);
            foreach (var item in continuing)
                (best, sharing) = ByItem[item] < best ? (ByItem[item], 1) : (best, ByItem[item] == best ? sharing + 1 : sharing);
            if (best == Levels.Unranked)
                return;
            var part = sharing == 1 ? Weight : Weight / sharing;
            for (var i = 0; i < votes.Length; i++)
                if (ByItem[continuing[i]] == best)
                    votes[i] += part;
        }

        private static BigInteger Scaled(Levels ballot, Blocs blocs, Weighting weighting, BigInteger scale)
        {
            var weight = blocs.Weight(ballot.Bloc, weighting) * ballot.People;
            return weight.Above * (scale / weight.Below);
        }
    }
}
