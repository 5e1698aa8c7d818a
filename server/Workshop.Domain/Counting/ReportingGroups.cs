namespace Workshop.Domain.Counting;

/// <summary>How many ballots that count a stakeholder group handed in.</summary>
/// <param name="Known">Further ballots of which somebody knows what they say, such as papers that were entered: they protect no others.</param>
public sealed record GroupSize(string Group, int Size, int Known = 0)
{
    public int All => Size + Known;

    public static GroupSize operator +(GroupSize one, GroupSize other) => new(one.Group, one.Size + other.Size, one.Known + other.Known);

    /// <summary>Whether so many ballots may be told of alone: enough of them that nobody knows, or of those none and enough of the known.</summary>
    public bool MayStandAlone(int k) => Size >= k || (Size == 0 && Known >= k);
}

/// <summary>
/// The groups by which a round may be reported: those with at least k ballots stand for themselves, the smaller ones are merged with
/// the next smallest until their bucket has k. Everything by group, the equal-voice weights too, is computed on these only; so nothing
/// shown depends on a smaller group except through its bucket, and subtracting what is shown yields nothing.
/// </summary>
/// <param name="Own">Groups that stand for themselves, in group order; none where there is no breakdown.</param>
/// <param name="Merged">Groups in the bucket, in group order.</param>
/// <param name="MergedSize">Ballots in the bucket.</param>
/// <param name="Shown">False: no breakdown by group at all.</param>
public sealed record ReportingGroups(Seq<string> Own, Seq<string> Merged, int MergedSize, bool Shown)
{
    /// <summary>The group of those who belong to none.</summary>
    public const string NoGroup = "no group";

    /// <summary>The name of the bucket: its groups joined by a plus sign.</summary>
    public string Bucket => Enumerable.Range(1, Own.Count + 1).Select(n => string.Join(new string('+', n), Merged)).First(b => !Own.Contains(b));

    /// <summary>The reporting groups, the bucket last.</summary>
    public Seq<string> Names => !Shown ? [] : Merged.Count == 0 ? Own : Own.Add(Bucket);

    /// <summary>The reporting group of a stakeholder group; null where there is no breakdown, or where the group did not vote.</summary>
    public string? Of(string? group) =>
        !Shown ? null : Own.Contains(group ?? NoGroup) ? group ?? NoGroup : Merged.Contains(group ?? NoGroup) ? Bucket : null;

    /// <summary>Groups of <paramref name="sizes"/>, given in group order, as they may be reported.</summary>
    /// <param name="sizes">Ballots that count, by group.</param>
    /// <param name="k">The smallest group that may be shown; null merges nothing.</param>
    /// <param name="partner">A group to merge the small ones with before any other.</param>
    public static ReportingGroups Of(IEnumerable<GroupSize> sizes, int? k, string? partner = null)
    {
        var voted = sizes.Where(g => g.All > 0).ToList();
        var merged = voted.Where(g => !g.MayStandAlone(k ?? 1)).ToHashSet();
        if (merged.Count == 0)
            return new(NamesOf(voted), [], 0, voted.Count > 0);
        foreach (var next in voted.Where(g => !merged.Contains(g)).OrderBy(g => g.Group == partner ? 0 : 1).ThenBy(g => g.Size).ThenBy(g => g.Known).ToList())
        {
            if (merged.Count >= 2 && Together(merged).MayStandAlone(k ?? 1))
                break;
            merged.Add(next);
        }
        var own = voted.Where(g => !merged.Contains(g)).ToList();
        var bucket = Together(merged);
        return new(NamesOf(own), NamesOf(voted.Where(merged.Contains)), bucket.All, own.Count > 0 && merged.Count >= 2 && bucket.MayStandAlone(k ?? 1));
    }

    private static GroupSize Together(IEnumerable<GroupSize> groups) => groups.Aggregate((a, b) => a + b);

    private static Seq<string> NamesOf(IEnumerable<GroupSize> groups) => groups.Select(g => g.Group).ToSeq();
}
