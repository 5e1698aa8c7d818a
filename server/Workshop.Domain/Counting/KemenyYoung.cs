using System.Numerics;

namespace Workshop.Domain.Counting;

/// <summary>
/// Kemeny–Young: the strict orders in which the most weight agrees, pair by pair. Exact, by dynamic programming over the subsets of
/// items still to be placed; offered up to <see cref="MostItems"/> items.
/// </summary>
/// <param name="Score">The weight that agrees: over all pairs, of the ballots that have them in this order; null where a print withholds it.</param>
/// <param name="Distance">The weight that disagrees: over all pairs, of the ballots that have them the other way round.</param>
/// <param name="Count">How many orders are optimal.</param>
/// <param name="Orders">All of them, best item first; null where there are more than <see cref="MostOrders"/>.</param>
/// <param name="Winners">The items that stand first in an optimal order.</param>
public sealed record KemenyYoung(Fraction? Score, Fraction? Distance, long Count, Seq<Seq<string>>? Orders, Seq<string> Winners)
{
    public const int MostItems = 12;
    public const int MostOrders = 60;

    /// <summary>Null where there are too many items.</summary>
    public static KemenyYoung? Of(Pairwise pairs)
    {
        if (pairs.Items.Count > MostItems)
            return null;
        var search = new Search(pairs);
        var (score, count) = search.Best();
        var all = pairs.Wins.SelectMany(row => row).Aggregate(Fraction.Zero, (sum, weight) => sum + weight);
        return new(score, all - score, count, count <= MostOrders ? search.Orders().ToSeq() : null, search.Winners());
    }

    private sealed class Search
    {
        private readonly Seq<string> _items;
        private readonly BigInteger _scale;
        private readonly BigInteger[][] _over; // by item and subset: the weight with the item above every member of the subset
        private readonly BigInteger[] _best; // by subset: the score of its best order
        private readonly long[] _count; // by subset: its optimal orders, at most 12! of them

        public Search(Pairwise pairs)
        {
            _items = pairs.Items;
            _scale = pairs.Wins.SelectMany(row => row).Aggregate(BigInteger.One, (lcm, w) => lcm / BigInteger.GreatestCommonDivisor(lcm, w.Below) * w.Below);
            _over = Enumerable.Range(0, _items.Count).Select(a => Sums(pairs.Wins[a])).ToArray();
            _best = new BigInteger[1 << _items.Count];
            _count = new long[1 << _items.Count];
            _count[0] = 1;
            for (var left = 1; left < _best.Length; left++)
                Fill(left);
        }

        private int Everything => (1 << _items.Count) - 1;

        public (Fraction Score, long Count) Best() => (new(_best[Everything], _scale), _count[Everything]);

        public Seq<string> Winners() => Firsts(Everything).Select(i => _items[i]).ToSeq();

        public IEnumerable<Seq<string>> Orders() => Orders(Everything);

        private IEnumerable<Seq<string>> Orders(int left) =>
            left == 0 ? [[]] : Firsts(left).SelectMany(first => Orders(left & ~(1 << first)), (first, rest) => rest.Insert(0, _items[first]));

        // The items that may stand first among those left.
        private IEnumerable<int> Firsts(int left) =>
            Enumerable.Range(0, _items.Count).Where(i => (left & (1 << i)) != 0 && Score(i, left) == _best[left]);

        private BigInteger Score(int first, int left) => _over[first][left & ~(1 << first)] + _best[left & ~(1 << first)];

        private void Fill(int left)
        {
            _best[left] = Enumerable.Range(0, _items.Count).Where(i => (left & (1 << i)) != 0).Max(i => Score(i, left));
            _count[left] = Firsts(left).Sum(i => _count[left & ~(1 << i)]);
        }

        private BigInteger[] Sums(Seq<Fraction> row)
        {
            var whole = row.Select(w => w.Above * (_scale / w.Below)).ToArray();
            var sums = new BigInteger[1 << row.Count];
            for (var set = 1; set < sums.Length; set++)
                sums[set] = sums[set & (set - 1)] + whole[BitOperations.TrailingZeroCount(set)];
            return sums;
        }
    }
}
