namespace Workshop.Domain.Counting;

internal readonly record struct Cell(int Row, int Column);

/// <summary>A row or a column of a table that is being protected, with its total where that is printed.</summary>
internal sealed record Line(bool IsRow, int Index, Cell[] Cells);

/// <summary>A table of people by item (rows) and group (columns), with what is hidden of it so far.</summary>
internal sealed class SuppressionTable(int[] sizes, int[][] people, int k, Printed printed)
{
    private readonly HashSet<Cell> _hidden = [];
    private readonly HashSet<int> _rowTotals = printed.HasFlag(Printed.RowTotals) ? Enumerable.Range(0, people.Length).ToHashSet() : [];
    private readonly HashSet<int> _columnTotals = printed.HasFlag(Printed.ColumnTotals) ? Enumerable.Range(0, sizes.Length).ToHashSet() : [];

    public int Rows => people.Length;

    public int Columns => sizes.Length;

    public bool IsHidden(Cell cell) => _hidden.Contains(cell);

    public void Hide(Cell cell) => _hidden.Add(cell);

    public void Show(Cell cell) => _hidden.Remove(cell);

    public int Count(Cell cell) => people[cell.Row][cell.Column];

    public int Size(Cell cell) => sizes[cell.Column];

    public bool HasRowTotal(int row) => _rowTotals.Contains(row);

    public bool HasColumnTotal(int column) => _columnTotals.Contains(column);

    public bool LostRowTotal(int row) => printed.HasFlag(Printed.RowTotals) && !HasRowTotal(row);

    public bool LostColumnTotal(int column) => printed.HasFlag(Printed.ColumnTotals) && !HasColumnTotal(column);

    /// <summary>All cells; a group without ballots has none.</summary>
    public IEnumerable<Cell> Cells() => Enumerable.Range(0, Rows).SelectMany(Row);

    public IEnumerable<Cell> Row(int row) => Enumerable.Range(0, Columns).Where(c => sizes[c] > 0).Select(c => new Cell(row, c));

    /// <summary>The rows and columns whose total is printed and could be subtracted from.</summary>
    public IEnumerable<Line> Lines() =>
        Enumerable.Range(0, Rows).Where(HasRowTotal).Select(r => new Line(true, r, [.. Row(r)]))
            .Concat(Enumerable.Range(0, Columns).Where(HasColumnTotal).Select(c => new Line(false, c, [.. Column(c)])));

    /// <summary>Cells that are too small whatever else is hidden.</summary>
    public bool MustHide(Cell cell, bool protectNearUnanimous)
    {
        if (TotalSaysAll(cell.Row))
            return false;
        var (count, size, total) = (Count(cell), Size(cell), Row(cell.Row).Sum(Count));
        return size < k || IsFew(count) || (protectNearUnanimous && IsFew(size - count)) || (HasRowTotal(cell.Row) && IsFew(total));
    }

    /// <summary>
    /// Nobody can subtract: two hidden cells or more, together at least k people (or all there are), and none the only value that fits.
    /// </summary>
    public bool IsSafe(Line line)
    {
        var hidden = line.Cells.Where(IsHidden).ToList();
        if (hidden.Count == 0)
            return true;
        var (sum, room, total) = (hidden.Sum(Count), hidden.Sum(Size), line.Cells.Sum(Count));
        return hidden.Count >= 2 && sum >= Math.Min(k, total)
            && hidden.TrueForAll(c => Math.Min(Size(c), sum) > Math.Max(0, sum - (room - Size(c))));
    }

    /// <summary>Hides the next cell: the smallest count first, zeros last, then the smaller group; where none is left, the total.</summary>
    public void HideOneMore(Line line)
    {
        var next = Open(line).OrderBy(c => Count(c) == 0 ? int.MaxValue : Count(c)).ThenBy(Size).ThenBy(c => c.Column).ThenBy(c => c.Row)
            .Select(c => (Cell?)c).FirstOrDefault();
        if (next is { } cell)
            Hide(cell);
        else
            (line.IsRow ? _rowTotals : _columnTotals).Remove(line.Index);
    }

    /// <summary>Where to hide more when a cell can be worked out from the table as a whole: its row while it has shown cells, else its column.</summary>
    public Line LineToOpen(Cell cell)
    {
        var (row, column) = (new Line(true, cell.Row, [.. Row(cell.Row)]), new Line(false, cell.Column, [.. Column(cell.Column)]));
        return Open(row).Any() ? row : HasColumnTotal(cell.Column) && Open(column).Any() ? column : HasRowTotal(cell.Row) ? row : column;
    }

    // To hide a cell that its row's total gives away anyway would protect nothing.
    private IEnumerable<Cell> Open(Line line) => line.Cells.Where(c => !IsHidden(c) && !TotalSaysAll(c.Row));

    private IEnumerable<Cell> Column(int column) => Enumerable.Range(0, sizes[column] > 0 ? Rows : 0).Select(r => new Cell(r, column));

    private bool TotalSaysAll(int row) => HasRowTotal(row) && (Row(row).Sum(Count) is var total && (total == 0 || total == Row(row).Sum(Size)));

    private bool IsFew(int people) => people > 0 && people < k;
}
