namespace Workshop.Domain.Counting;

/// <summary>People of each reporting group who chose an item; null where the cell may not be shown.</summary>
public sealed record GroupRow(string Item, int Total, Seq<int?> People)
{
    public bool IsCut => People.Any(p => p is null);
}

/// <summary>The breakdown of a result by reporting group, rows in item order.</summary>
public sealed record GroupTable(Seq<GroupSize> Groups, Seq<GroupRow> Rows)
{
    internal static GroupTable? Of(Seq<string> items, Blocs blocs, Func<int, int, int> people) =>
        !blocs.AreGroups ? null
        : new(
            blocs.Names.Select((name, g) => new GroupSize(name, blocs.Sizes[g])).ToSeq(),
            items.Select((item, i) => Row(item, blocs.Names.Select((_, g) => people(i, g)).ToList())).ToSeq());

    /// <summary>The same table with every cell cut that is too small or can be worked out; row totals are printed.</summary>
    /// <param name="k">The smallest count of people that may be shown.</param>
    /// <param name="columnTotals">Whether readers know the column totals, as where everybody chooses exactly one row.</param>
    public GroupTable? Cut(int k, bool columnTotals = false)
    {
        // The breakdown by one group is the total itself.
        if (Groups.Count < 2)
            return null;
        var rows = Rows.Select(r => new PeopleRow(r.Item, r.People.Select(p => p ?? 0).ToSeq())).ToSeq();
        var hidden = CellSuppression.Of(Groups, rows, k, columnTotals ? Printed.RowTotals | Printed.ColumnTotals : Printed.RowTotals);
        var cells = hidden.Cells.ToHashSet();
        return hidden.RowTotals.Count > 0 || hidden.ColumnTotals.Count > 0 ? null
            : new(Groups, Rows.Select(r => r with { People = r.People.Select((p, g) => cells.Contains(new(r.Item, Groups[g].Group)) ? null : p).ToSeq() }).ToSeq());
    }

    private static GroupRow Row(string item, List<int> people) => new(item, people.Sum(), people.Select(p => (int?)p).ToSeq());
}
