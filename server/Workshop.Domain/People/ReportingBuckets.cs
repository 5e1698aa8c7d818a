namespace Workshop.Domain.People;

/// <summary>Merges groups below k until nothing shown can be narrowed to fewer than k people.</summary>
public static class ReportingBuckets
{
    /// <summary>Buckets of groups, each of at least <paramref name="k"/> people; empty where no such breakdown exists.</summary>
    /// <param name="sizes">People by group; groups without anybody left out, in the order of the session.</param>
    /// <param name="k">The smallest bucket that may be shown.</param>
    public static Seq<Seq<GroupId>> Of(IReadOnlyDictionary<GroupId, int> sizes, int k)
    {
        var bySize = sizes.Select((g, order) => (Group: g.Key, Size: g.Value, order)).OrderBy(g => g.Size).ThenBy(g => g.order).ToList();
        var small = bySize.Where(g => g.Size < k).ToList();
        if (small.Count > 0)
            foreach (var next in bySize.Where(g => g.Size >= k))
            {
                if (small.Sum(g => g.Size) >= k && small.Count >= 2)
                    break;
                small.Add(next);
            }
        var alone = bySize.Except(small).OrderBy(g => g.order).Select(g => Seq.Of([g.Group])).ToList();
        if (small.Count == 0)
            return alone.ToSeq();
        return alone.Count == 0 || small.Count < 2 || small.Sum(g => g.Size) < k ? []
            : alone.Append(small.OrderBy(g => g.order).Select(g => g.Group).ToSeq()).ToSeq();
    }
}
