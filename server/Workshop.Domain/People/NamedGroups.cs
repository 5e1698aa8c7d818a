namespace Workshop.Domain.People;

/// <summary>
/// Which groups may be named beside a note or a result: those of at least k people, and the small ones only together in one bucket,
/// as <c>methods</c> calls reporting groups. Empty: no group may be named at all.
/// </summary>
public readonly record struct NamedGroups(Seq<Seq<GroupId>> Buckets)
{
    /// <summary>The bucket that holds <paramref name="group"/>; empty where groups are not told.</summary>
    public Seq<GroupId> NamesFor(GroupId group) => Buckets.FirstOrDefault(b => b.Contains(group));
}
