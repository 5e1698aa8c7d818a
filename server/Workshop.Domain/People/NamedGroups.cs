using Workshop.Domain.Counting;

namespace Workshop.Domain.People;

/// <summary>
/// Which stakeholder groups may be named beside a note or a ballot: those of at least k people for themselves, the small ones only together
/// (<see cref="ReportingGroups"/>). Empty: no group may be named at all.
/// </summary>
public readonly record struct NamedGroups(Seq<Seq<GroupId>> Buckets)
{
    /// <param name="sizes">People by group, in the order of the session; "" for those without one.</param>
    /// <param name="k">The smallest group that may be named.</param>
    /// <param name="partner">A group to count too small ones with before any other.</param>
    public static NamedGroups Of(IEnumerable<KeyValuePair<GroupId, int>> sizes, int k, GroupId? partner = null) =>
        Of(ReportingGroups.Of(sizes.Select(s => new Counting.GroupSize(s.Key.Text, s.Value)), k, partner?.Text));

    /// <param name="sizes">In the order of the session; of the papers somebody knows what they say.</param>
    /// <param name="k">The smallest group that may be named.</param>
    /// <param name="partner">A group to count too small ones with before any other.</param>
    public static NamedGroups Of(IEnumerable<(GroupId Group, int Devices, int Paper)> sizes, int k, GroupId? partner = null) =>
        Of(ReportingGroups.Of(sizes.Select(s => new Counting.GroupSize(s.Group.Text, s.Devices, s.Paper)), k, partner?.Text));

    private static NamedGroups Of(ReportingGroups reporting)
    {
        var own = reporting.Own.Select(g => Seq.Of([new GroupId(g)]));
        return new(!reporting.Shown ? [] : reporting.Merged.Count == 0 ? own.ToSeq()
            : own.Append(reporting.Merged.Select(g => new GroupId(g)).ToSeq()).ToSeq());
    }

    /// <summary>
    /// The same groups once the sizes have changed: what was named together stays together, and what has become too small, or is new and
    /// small, goes with the next smallest. So nothing comes out of comparing the two.
    /// </summary>
    public NamedGroups Coarser(IReadOnlyDictionary<GroupId, int> sizes, int k)
    {
        var known = Buckets;
        var parts = known.Concat(sizes.Keys.Where(g => !known.Any(b => b.Contains(g))).Select(g => Seq.Of([g]))).ToList();
        var reporting = ReportingGroups.Of(parts.Select((p, i) => new Counting.GroupSize($"{i}", p.Sum(g => sizes.GetValueOrDefault(g)))), k);
        if (reporting.Merged.Count < 2)
            return new(parts.ToSeq());
        var merged = reporting.Merged.Select(i => parts[int.Parse(i)]).ToList();
        return new(parts.Except(merged).Append(merged.SelectMany(p => p).ToSeq()).ToSeq());
    }

    /// <summary>The bucket that holds <paramref name="group"/>; empty where groups are not told.</summary>
    public Seq<GroupId> NamesFor(GroupId group) => Buckets.FirstOrDefault(b => b.Contains(group));
}
