namespace Workshop.Domain.Counting;

/// <summary>
/// Whether a hidden cell could hold another number in the table as a whole. The real table is one flow from rows to columns; a cell is
/// free if and only if one more or one less in it can be balanced by a way round through other hidden cells, or through the totals that
/// are not printed. This is exact for whole numbers.
/// </summary>
internal static class FreeCells
{
    public static bool IsFree(SuppressionTable table, Cell cell) =>
        (table.Count(cell) < table.Size(cell) && CanBalance(table, cell, fromRow: false))
        || (table.Count(cell) > 0 && CanBalance(table, cell, fromRow: true));

    // Nodes: rows, then columns, then one for everything that is not printed. From a row to a column a cell grows, back it shrinks.
    private static bool CanBalance(SuppressionTable table, Cell cell, bool fromRow)
    {
        var (row, column) = (cell.Row, table.Rows + cell.Column);
        var (start, goal) = fromRow ? (row, column) : (column, row);
        var seen = new HashSet<int> { start };
        var open = new Stack<int>(seen);
        while (open.TryPop(out var node))
            foreach (var next in Next(table, node, except: cell))
                if (seen.Add(next))
                    open.Push(next);
        return seen.Contains(goal);
    }

    private static IEnumerable<int> Next(SuppressionTable table, int node, Cell except)
    {
        var (rows, unprinted) = (table.Rows, table.Rows + table.Columns);
        if (node == unprinted)
            return Enumerable.Range(0, rows).Where(r => !table.HasRowTotal(r))
                .Concat(Enumerable.Range(0, table.Columns).Where(c => !table.HasColumnTotal(c)).Select(c => rows + c));
        var cells = node < rows
            ? table.Row(node).Where(c => table.Count(c) < table.Size(c))
            : Enumerable.Range(0, rows).Select(r => new Cell(r, node - rows)).Where(c => table.Count(c) > 0);
        var hasTotal = node < rows ? table.HasRowTotal(node) : table.HasColumnTotal(node - rows);
        return cells.Where(c => c != except && table.IsHidden(c)).Select(c => node < rows ? rows + c.Column : c.Row)
            .Concat(hasTotal ? [] : [unprinted]);
    }
}
