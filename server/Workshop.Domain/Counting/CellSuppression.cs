namespace Workshop.Domain.Counting;

/// <summary>Which totals are printed beside a table by group, and so can be subtracted from.</summary>
[Flags]
public enum Printed
{
    None = 0,
    RowTotals = 1,
    ColumnTotals = 2,
}

/// <summary>People of each group who chose an item, in the order of the groups.</summary>
public sealed record PeopleRow(string Item, Seq<int> People);

/// <summary>A cell that is not shown. All hidden cells look alike: a dot, never "fewer than three".</summary>
public sealed record HiddenCell(string Item, string Group);

/// <summary>What of a table may not be shown.</summary>
/// <param name="EqualVoice">Items whose equal-voice percentage would tell what a hidden cell holds; their rank may stay.</param>
public sealed record Suppression(Seq<HiddenCell> Cells, Seq<string> RowTotals, Seq<string> ColumnTotals, Seq<string> EqualVoice);

/// <summary>
/// Strict protection of a table of people by item and group: hides every cell that is too small, and as many others as it takes that
/// nobody who knows the sizes of the groups and the totals printed can work a hidden one out. What proves not needed in the end is
/// shown again, so that no cell is hidden for nothing.
/// </summary>
public static class CellSuppression
{
    /// <param name="sizes">Ballots by group, in group order.</param>
    /// <param name="rows">People who chose each item; none more than the size of its group.</param>
    /// <param name="k">The smallest count of people that may be shown.</param>
    /// <param name="printed">The totals that are printed.</param>
    /// <param name="protectNearUnanimous">Hide also where all but fewer than k chose the item.</param>
    public static Suppression Of(Seq<GroupSize> sizes, Seq<PeopleRow> rows, int k, Printed printed = Printed.RowTotals, bool protectNearUnanimous = false)
    {
        var table = new SuppressionTable(sizes.Select(g => g.Size).ToArray(), rows.Select(r => r.People.ToArray()).ToArray(), k, printed);
        var mustHide = table.Cells().Where(c => table.MustHide(c, protectNearUnanimous)).ToHashSet();
        foreach (var cell in mustHide)
            table.Hide(cell);
        MakeSafe(table);
        ShowWhatNeedNotHide(table, mustHide);
        return new(
            table.Cells().Where(table.IsHidden).Select(c => new HiddenCell(rows[c.Row].Item, sizes[c.Column].Group)).ToSeq(),
            rows.Where((_, r) => table.LostRowTotal(r)).Select(r => r.Item).ToSeq(),
            sizes.Where((_, g) => table.LostColumnTotal(g)).Select(g => g.Group).ToSeq(),
            rows.Where((_, r) => table.Row(r).Any(table.IsHidden)).Select(r => r.Item).ToSeq());
    }

    // Each pass hides one more cell or total, so it ends.
    private static void MakeSafe(SuppressionTable table)
    {
        while (true)
        {
            if (table.Lines().FirstOrDefault(line => !table.IsSafe(line)) is { } unsafeLine)
                table.HideOneMore(unsafeLine);
            else if (table.Cells().Where(c => table.IsHidden(c) && !FreeCells.IsFree(table, c)).Select(c => (Cell?)c).FirstOrDefault() is { } derivable)
                table.HideOneMore(table.LineToOpen(derivable));
            else
                return;
        }
    }

    // Hiding more never makes a safe table unsafe, so one pass finds all that can be shown; large counts, which tell most, go first.
    private static void ShowWhatNeedNotHide(SuppressionTable table, HashSet<Cell> mustHide)
    {
        foreach (var cell in table.Cells().Where(c => table.IsHidden(c) && !mustHide.Contains(c)).OrderByDescending(table.Count).ToList())
        {
            table.Show(cell);
            if (!table.Lines().All(table.IsSafe) || table.Cells().Any(c => table.IsHidden(c) && !FreeCells.IsFree(table, c)))
                table.Hide(cell);
        }
    }
}
