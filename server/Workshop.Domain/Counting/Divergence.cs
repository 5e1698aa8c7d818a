namespace Workshop.Domain.Counting;

public enum DivergenceLabel
{
    /// <summary>At least half of every group.</summary>
    CommonGround,

    /// <summary>At least two thirds of one group and at most a third of another.</summary>
    Contested,

    /// <summary>Less than a quarter of every group.</summary>
    LowEverywhere,

    Mixed,
}

/// <summary>The share of a group that chose an item.</summary>
public sealed record GroupRate(string Group, Fraction Rate);

/// <summary>How far the groups are apart about one item.</summary>
/// <param name="Gap">The largest less the smallest rate; null for one group.</param>
/// <param name="Gic">Group-informed consensus as Polis has it: the product of (chose + 1) / (size + 2). It ignores disagreement, so the smallest rate stands beside it.</param>
/// <param name="GicGeomean">Its geometric mean, which does not shrink with the number of groups: what is shown.</param>
/// <param name="Label">Null for fewer than two groups.</param>
public sealed record ItemDivergence(
    string Item, Seq<GroupRate> Rates, Fraction? Min, Fraction? Max, Fraction? Gap, Fraction? Gic, Root? GicGeomean, DivergenceLabel? Label);

/// <summary>Support by group for each item, in item order.</summary>
public sealed record Divergence(Seq<ItemDivergence> Items)
{
    /// <param name="items">The items.</param>
    /// <param name="groups">Ballots by group, in group order.</param>
    /// <param name="chose">People of the group (by number) who chose the item (by number).</param>
    /// <param name="k">Only groups of at least so many ballots take part.</param>
    public static Divergence Of(Seq<string> items, Seq<GroupSize> groups, Func<int, int, int> chose, int k)
    {
        var shown = Enumerable.Range(0, groups.Count).Where(g => groups[g].Size >= Math.Max(1, k)).ToList();
        return new(items.Select((item, i) => Of(item, shown.ConvertAll(g => (groups[g], chose(i, g))))).ToSeq());
    }

    private static ItemDivergence Of(string item, List<(GroupSize Group, int Chose)> groups)
    {
        var rates = groups.Select(g => new GroupRate(g.Group.Group, new(g.Chose, g.Group.Size))).ToSeq();
        if (rates.Count == 0)
            return new(item, rates, null, null, null, null, null, null);
        var (min, max) = (rates.Min(r => r.Rate), rates.Max(r => r.Rate));
        var gic = groups.Aggregate(Fraction.One, (product, g) => product * new Fraction(g.Chose + 1, g.Group.Size + 2));
        return new(item, rates, min, max, rates.Count > 1 ? max - min : null, gic, new Root(gic.Sign, gic, rates.Count), rates.Count > 1 ? Label(min, max) : null);
    }

    private static DivergenceLabel Label(Fraction min, Fraction max) =>
        min >= Fraction.Half ? DivergenceLabel.CommonGround
        : max >= new Fraction(2, 3) && min <= new Fraction(1, 3) ? DivergenceLabel.Contested
        : max < new Fraction(1, 4) ? DivergenceLabel.LowEverywhere
        : DivergenceLabel.Mixed;
}
