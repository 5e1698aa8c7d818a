namespace Workshop.Domain.Counting;

/// <summary>One item in a result: its exact score and its competition rank (1, 1, 3); null where it has none.</summary>
public sealed record Standing(string Item, Fraction? Score, int? Rank);

/// <summary>Where a result is cut: the items clearly inside, and those tied across the cut, who are never chosen among silently.</summary>
public sealed record Cut(Seq<string> Inside, Seq<string> Tied);

/// <summary>Items with scores and competition ranks, in the order of the items. A tie is a result: no score is altered to break it.</summary>
public sealed record Standings(Seq<Standing> Rows)
{
    /// <summary>The items nobody is ahead of.</summary>
    public Seq<string> Winners => Top(1);

    public Fraction? ScoreOf(string item) => Rows.First(r => r.Item == item).Score;

    public int? RankOf(string item) => Rows.First(r => r.Item == item).Rank;

    /// <summary>True where another item has the same rank.</summary>
    public bool IsTied(string item) => RankOf(item) is { } rank && Rows.Count(r => r.Rank == rank) > 1;

    /// <summary>The items in the first <paramref name="places"/> places, all that are tied across the cut included, best first.</summary>
    public Seq<string> Top(int places) => Rows.Where(r => r.Rank <= places).OrderBy(r => r.Rank).Select(r => r.Item).ToSeq();

    /// <summary>The first places without their scores: what two results can be compared by.</summary>
    internal Seq<(string Item, int Rank)> Places(int places) => Top(places).Select(i => (i, RankOf(i)!.Value)).ToSeq();

    /// <summary>Whether another result has others in the first places. One of which such an item, or every place, is withheld can't be compared.</summary>
    internal bool DiffersFrom(Standings other, int places, Seq<string> withheld) =>
        other.Winners.Count > 0 && !Top(places).Any(i => withheld.Contains(i)) && Places(places) != other.Places(places);

    /// <summary>What is clearly within the first places and what is tied at the cut; nothing is tied where the cut falls between ranks.</summary>
    public Cut CutAt(int places)
    {
        var top = Top(places);
        var last = top.Count > places ? RankOf(top[^1]) : null;
        return new(top.Where(i => last == null || RankOf(i) < last).ToSeq(), top.Where(i => last != null && RankOf(i) == last).ToSeq());
    }

    /// <summary>The order on screen: by rank; inside a tie who has more people first, then as created. Unranked items come last.</summary>
    public Seq<string> OnScreen(Func<string, int> people) =>
        Rows.OrderBy(r => r.Rank ?? int.MaxValue).ThenByDescending(r => people(r.Item)).Select(r => r.Item).ToSeq();

    /// <summary>Ranks by score, highest first; an item without a score has no rank.</summary>
    public static Standings ByScore(Seq<string> items, IReadOnlyList<Fraction?> scores) => ByScore(items, scores, scores);

    /// <summary>Ranks by another list than the scores that are shown; null there is no rank.</summary>
    internal static Standings ByScore(Seq<string> items, IReadOnlyList<Fraction?> scores, IReadOnlyList<Fraction?> ranked)
    {
        var ranks = CompetitionRanks(ranked);
        return new(items.Select((item, i) => new Standing(item, scores[i], ranks[i])).ToSeq());
    }

    /// <summary>Ranks by tier, best first; an item in no tier has no rank.</summary>
    public static Standings ByTier(Seq<string> items, IReadOnlyList<Seq<string>> tiers)
    {
        var rank = new Dictionary<string, int>();
        foreach (var tier in tiers)
            foreach (var (item, place) in tier.Select(i => (i, rank.Count + 1)).ToList())
                rank.Add(item, place);
        return new(items.Select(i => new Standing(i, null, rank.TryGetValue(i, out var r) ? r : null)).ToSeq());
    }

    internal static int?[] CompetitionRanks(IReadOnlyList<Fraction?> scores)
    {
        var ordered = scores.Where(s => s != null).Select(s => s!.Value).OrderDescending().ToList();
        var first = new Dictionary<Fraction, int>();
        for (var i = 0; i < ordered.Count; i++)
            first.TryAdd(ordered[i], i + 1);
        return scores.Select(s => s is { } score ? first[score] : (int?)null).ToArray();
    }
}
