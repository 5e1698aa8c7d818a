namespace Workshop.Domain.Counting;

/// <summary>How many ballots that count a stakeholder group handed in.</summary>
public sealed record GroupSize(string Group, int Size);

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
        var voted = sizes.Where(g => g.Size > 0).ToList();
        var merged = voted.Where(g => g.Size < (k ?? 1)).ToHashSet();
        if (merged.Count == 0)
            return new(NamesOf(voted), [], 0, voted.Count > 0);
        foreach (var next in voted.Where(g => !merged.Contains(g)).OrderBy(g => g.Group == partner ? 0 : 1).ThenBy(g => g.Size).ToList())
        {
            if (merged.Count >= 2 && merged.Sum(g => g.Size) >= k)
                break;
            merged.Add(next);
        }
        var own = voted.Where(g => !merged.Contains(g)).ToList();
        var size = merged.Sum(g => g.Size);
        return new(NamesOf(own), NamesOf(voted.Where(merged.Contains)), size, own.Count > 0 && merged.Count >= 2 && size >= k);
    }

    private static Seq<string> NamesOf(IEnumerable<GroupSize> groups) => groups.Select(g => g.Group).ToSeq();
}
