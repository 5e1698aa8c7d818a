using Workshop.Domain.Counting;

namespace Workshop.Domain.Tests.Counting;

/// <summary>
/// Somebody in the room: knows how large the groups are and reads everything that is printed. Tries every table of whole numbers that
/// fits and keeps the values each hidden cell takes in one of them.
/// </summary>
internal sealed class Attacker
{
    private readonly int[] _sizes;
    private readonly int[]?[] _shownRows; // by row: the shown cells, -1 where hidden
    private readonly int?[] _rowTotals;
    private readonly int?[] _columnTotals;
    private readonly HashSet<int>[,] _values;
    private readonly Func<int[][], bool> _fitsToo;

    public Attacker(int[] sizes, int[][] rows, Suppression hidden, Printed printed, Func<int[][], bool>? fitsToo = null)
    {
        _sizes = sizes;
        _fitsToo = fitsToo ?? (_ => true);
        _shownRows = rows.Select((row, r) => row.Select((x, g) => hidden.Cells.Contains(new($"i{r}", $"g{g}")) ? -1 : x).ToArray()).ToArray();
        _rowTotals = rows.Select((row, r) => printed.HasFlag(Printed.RowTotals) && !hidden.RowTotals.Contains($"i{r}") ? row.Sum() : (int?)null).ToArray();
        _columnTotals = sizes.Select((_, g) => printed.HasFlag(Printed.ColumnTotals) && !hidden.ColumnTotals.Contains($"g{g}") ? rows.Sum(r => r[g]) : (int?)null).ToArray();
        _values = new HashSet<int>[rows.Length, sizes.Length];
        for (var r = 0; r < rows.Length; r++)
            for (var g = 0; g < sizes.Length; g++)
                _values[r, g] = [];
        Try(new int[rows.Length][], 0, new int[sizes.Length]);
    }

    public HashSet<int> ValuesOf(int row, int column) => _values[row, column];

    private void Try(int[][] table, int row, int[] columns)
    {
        if (row == table.Length)
        {
            if (Enumerable.Range(0, columns.Length).All(g => _columnTotals[g] is not { } t || t == columns[g]) && _fitsToo(table))
                for (var r = 0; r < table.Length; r++)
                    for (var g = 0; g < columns.Length; g++)
                        _values[r, g].Add(table[r][g]);
            return;
        }
        foreach (var candidate in RowsThatFit(row, 0, new int[_sizes.Length]))
        {
            table[row] = candidate;
            var sums = columns.Zip(candidate, (a, b) => a + b).ToArray();
            if (Enumerable.Range(0, sums.Length).All(g => _columnTotals[g] is not { } t || sums[g] <= t))
                Try(table, row + 1, sums);
        }
    }

    private IEnumerable<int[]> RowsThatFit(int row, int column, int[] soFar)
    {
        if (column == _sizes.Length)
            return _rowTotals[row] is not { } total || soFar.Sum() == total ? [(int[])soFar.Clone()] : [];
        var shown = _shownRows[row]![column];
        var choices = shown >= 0 ? [shown] : Enumerable.Range(0, _sizes[column] + 1);
        return choices.SelectMany(x =>
        {
            soFar[column] = x;
            return RowsThatFit(row, column + 1, soFar).ToList();
        });
    }
}
