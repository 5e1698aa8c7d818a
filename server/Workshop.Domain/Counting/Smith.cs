namespace Workshop.Domain.Counting;

/// <summary>The Smith set: the smallest set of items each of which strictly beats every item outside it.</summary>
public static class Smith
{
    public static Seq<string> Of(Pairwise pairs)
    {
        // A Copeland winner is always inside; whoever is not beaten by a member must be inside too, and nobody else.
        var items = Enumerable.Range(0, pairs.Items.Count).ToList();
        var copeland = Copeland.Of(pairs);
        var inside = items.Where(i => copeland.Rows[i].Rank == 1).ToHashSet();
        while (items.FindAll(x => !inside.Contains(x) && inside.Any(member => !pairs.Beats(member, x))) is { Count: > 0 } more)
            inside.UnionWith(more);
        return items.Where(inside.Contains).Select(i => pairs.Items[i]).ToSeq();
    }
}
