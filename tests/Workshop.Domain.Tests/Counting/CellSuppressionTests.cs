using Workshop.Domain.Counting;

namespace Workshop.Domain.Tests.Counting;

public class CellSuppressionTests
{
    [Fact]
    public void HidingOnlyTheSmallCellWouldBeASubtraction() => Assert.Equal("1 4", Hidden([10, 12, 9], [1, 6, 4]));

    [Fact]
    public void WhatIsHiddenTogetherIsAtLeastK() => Assert.Equal("1 1 4", Hidden([9, 9, 9, 9], [1, 1, 4, 6]));

    [Fact]
    public void TwoFullGroupsGiveEachOtherAwaySoALargerCellGoesToo()
    {
        // Sizes 2, 3 and 9: beside the 2 a full 3 could be worked out. With the 7 instead nothing can, and the 3 need not be hidden.
        Assert.Equal("2 7", Hidden([2, 3, 9], [2, 3, 7]));
    }

    [Fact]
    public void ARowOfFewerThanKHasNoBreakdown()
    {
        var hidden = Of([10, 12, 9], 3, [1, 0, 1]);
        Assert.Equal(3, hidden.Cells.Count);
        Assert.Empty(hidden.RowTotals);
    }

    [Fact]
    public void NobodyAndEverybodyAreSaidByTheTotalAlready()
    {
        Assert.Empty(Of([2, 5, 4], 3, [0, 0, 0], [2, 5, 4]).Cells);
    }

    [Fact]
    public void AGroupWithoutBallotsIsNoCell() => Assert.Equal("1 4", Hidden([10, 0, 12, 9], [1, 0, 6, 4]));

    [Fact]
    public void ARowWithAHiddenCellLosesItsEqualVoicePercentage() => Assert.Equal(["i0"], Of([10, 12, 9], 3, [1, 6, 4], [5, 6, 4]).EqualVoice);

    [Fact]
    public void WhereNothingIsLeftToHideTheTotalGoes()
    {
        var hidden = Of([2], 3, [1]);
        Assert.Equal(["i0"], hidden.RowTotals);
        Assert.Single(hidden.Cells);
    }

    [Fact]
    public void WithoutPrintedTotalsOnlySmallCellsAreHidden()
    {
        var hidden = CellSuppression.Of(Sizes([10, 12, 9]), Rows([[1, 6, 4], [0, 5, 5]]), 3, Printed.None);
        Assert.Equal([new("i0", "g0")], hidden.Cells);
    }

    [Fact]
    public void NearlyAllOfAGroupMayBeProtectedToo()
    {
        Assert.Empty(Of([10, 12, 9], 3, [9, 6, 4]).Cells);
        Assert.Contains(new("i0", "g0"), CellSuppression.Of(Sizes([10, 12, 9]), Rows([[9, 6, 4]]), 3, Printed.RowTotals, protectNearUnanimous: true).Cells);
    }

    [Fact]
    public void TheLondonGroupsOfLargeMinesAndBusinessHideEachOther()
    {
        var hidden = Of([7, 6, 5, 8, 5, 10, 2], 3, [5, 4, 3, 6, 4, 7, 1]);
        Assert.Contains(new("i0", "g6"), hidden.Cells);
        Assert.Equal(2, hidden.Cells.Count);
        Assert.Equal(["i0"], hidden.EqualVoice);
    }

    // The attacker knows the sizes, sees every shown cell and printed total, and tries every table there could be.
    [Theory]
    [InlineData(Printed.RowTotals)]
    [InlineData(Printed.RowTotals | Printed.ColumnTotals)]
    [InlineData(Printed.ColumnTotals)]
    public void AnAttackerWhoTriesEveryTableWorksNoHiddenCellOut(Printed printed) => Chance.ForAll(120, chance =>
    {
        // Without row totals far more tables fit, so they are smaller.
        var (sizes, rows, k) = Table(chance, groups: printed.HasFlag(Printed.RowTotals) ? 4 : 2);
        var hidden = CellSuppression.Of(Sizes(sizes), Rows(rows), k, printed, chance.Coin());
        var known = new Attacker(sizes, rows, hidden, printed);
        foreach (var cell in hidden.Cells)
            Assert.True(known.ValuesOf(Row(cell), Column(cell)).Count >= 2, $"{cell} of {Text(sizes, rows)} k {k} is certain");
    });

    [Theory]
    [InlineData(Printed.RowTotals)]
    [InlineData(Printed.RowTotals | Printed.ColumnTotals)]
    public void NoSmallCellIsShownExceptWhereTheTotalSaysIt(Printed printed) => Chance.ForAll(400, chance =>
    {
        var (sizes, rows, k) = Table(chance);
        var hidden = CellSuppression.Of(Sizes(sizes), Rows(rows), k, printed).Cells.ToHashSet();
        for (var r = 0; r < rows.Length; r++)
            for (var g = 0; g < sizes.Length; g++)
                if (sizes[g] > 0 && rows[r].Sum() is var total && total > 0 && total < sizes.Sum() && (sizes[g] < k || (rows[r][g] > 0 && rows[r][g] < k) || total < k))
                    Assert.Contains(new HiddenCell($"i{r}", $"g{g}"), hidden);
    });

    [Fact]
    public void WhatIsHiddenInARowIsTogetherAtLeastKAndNoCellIsHiddenForNothing() => Chance.ForAll(400, chance =>
    {
        var (sizes, rows, k) = Table(chance);
        var hidden = CellSuppression.Of(Sizes(sizes), Rows(rows), k);
        for (var r = 0; r < rows.Length; r++)
        {
            var cells = hidden.Cells.Where(c => Row(c) == r).Select(Column).ToList();
            if (cells.Count == 0 || hidden.RowTotals.Contains($"i{r}"))
                continue;
            Assert.True(IsSafe(sizes, rows[r], cells, k), $"row {r} of {Text(sizes, rows)}");
            foreach (var extra in cells.Where(g => sizes[g] >= k && (rows[r][g] == 0 || rows[r][g] >= k) && rows[r].Sum() >= k))
                Assert.False(IsSafe(sizes, rows[r], cells.Where(g => g != extra).ToList(), k), $"row {r} column {extra} of {Text(sizes, rows)} k {k}");
        }
    });

    [Fact]
    public void BesideBothTotalsNobodySubtractsInEitherDirectionAndNoCellIsHiddenForNothing() => Chance.ForAll(250, chance =>
    {
        var sizes = Enumerable.Range(0, chance.Next(2, 4)).Select(_ => chance.Next(3, 7)).ToArray();
        var rows = Enumerable.Range(0, chance.Next(2, 5)).Select(_ => sizes.Select(s => chance.Next(0, s + 1)).ToArray()).ToArray();
        const Printed Both = Printed.RowTotals | Printed.ColumnTotals;
        var hidden = CellSuppression.Of(Sizes(sizes), Rows(rows), 3, Both);
        if (hidden.RowTotals.Count + hidden.ColumnTotals.Count > 0)
            return;
        var reader = new Attacker(sizes, rows, hidden, Both);
        Assert.All(hidden.Cells, c => Assert.True(reader.ValuesOf(Row(c), Column(c)).Count >= 2, $"{c} of {Text(sizes, rows)} is certain"));
        Assert.True(LinesMayBeLeft(hidden), $"a line of {Text(sizes, rows)}");
        foreach (var extra in hidden.Cells.Where(c => rows[Row(c)][Column(c)] is 0 or >= 3 && rows[Row(c)].Sum() >= 3))
        {
            var fewer = hidden with { Cells = hidden.Cells.Where(c => c != extra).ToSeq() };
            var known = new Attacker(sizes, rows, fewer, Both);
            Assert.True(fewer.Cells.Any(c => known.ValuesOf(Row(c), Column(c)).Count < 2) || !LinesMayBeLeft(fewer), $"{extra} of {Text(sizes, rows)}");
        }

        bool LinesMayBeLeft(Suppression s) =>
            Enumerable.Range(0, rows.Length).All(r => MayBeLeft(sizes, rows[r], [.. s.Cells.Where(c => Row(c) == r).Select(Column)]))
            && Enumerable.Range(0, sizes.Length).All(g => MayBeLeft([.. rows.Select(_ => sizes[g])], [.. rows.Select(r => r[g])], [.. s.Cells.Where(c => Column(c) == g).Select(Row)]));
    });

    // Whoever counts again must come to the same cut. First a cell in the row of one that can be worked out, then in its column, only then a total; the smallest
    // count, then the smallest group, then the first; and of what proves not needed, the largest is shown first.
    [Theory]
    [InlineData("3 3 5", "2 2 5, 3 3 2, 0 3 1", ". . ., . 3 ., 0 . .", "")]
    [InlineData("4 3 2", "4 1 1, 0 3 0, 2 0 0", ". . ., . . ., . . .", "")]
    [InlineData("5 4", "1 0, 4 0", ". ., . .", "i0 g1")]
    [InlineData("4 6 4", "2 5 4, 0 6 0, 4 3 4", ". 5 ., 0 . ., . . 4", "")]
    [InlineData("6 5 3", "4 0 3, 5 5 1", "4 . ., 5 . .", "")]
    [InlineData("4 5 6 4", "4 0 1 4", ". 0 . 4", "g0 g2")]
    [InlineData("6 5 3", "2 3 3, 0 3 3, 5 1 1", ". . ., 0 3 3, . . .", "")]
    public void TheSameTableIsAlwaysCutInTheSameWay(string sizes, string rows, string shown, string totalsLost)
    {
        int[] Numbers(string line) => [.. line.Split(' ').Select(int.Parse)];
        var (table, groups) = (rows.Split(", ").Select(Numbers).ToArray(), Numbers(sizes));
        var hidden = CellSuppression.Of(Sizes(groups), Rows(table), 3, Printed.RowTotals | Printed.ColumnTotals);
        Assert.Equal(shown, string.Join(", ", table.Select((row, r) => string.Join(' ', row.Select((x, g) => hidden.Cells.Contains(new($"i{r}", $"g{g}")) ? "." : $"{x}")))));
        Assert.Equal(totalsLost, string.Join(' ', hidden.RowTotals.Concat(hidden.ColumnTotals)));
    }

    private static bool MayBeLeft(int[] sizes, int[] line, List<int> cells) => cells.Count == 0 || IsSafe(sizes, line, cells, 3);

    private static bool IsSafe(int[] sizes, int[] row, List<int> cells, int k)
    {
        var (sum, room) = (cells.Sum(g => row[g]), cells.Sum(g => sizes[g]));
        return cells.Count >= 2 && sum >= Math.Min(k, row.Sum())
            && cells.TrueForAll(g => Math.Min(sizes[g], sum) > Math.Max(0, sum - (room - sizes[g])));
    }

    private static (int[] Sizes, int[][] Rows, int K) Table(Chance chance, int groups = 4)
    {
        var sizes = Enumerable.Range(0, chance.Next(1, groups + 1)).Select(_ => chance.Next(0, 7)).ToArray();
        var rows = Enumerable.Range(0, chance.Next(1, 4)).Select(_ => sizes.Select(s => chance.Next(0, s + 1)).ToArray()).ToArray();
        return (sizes, rows, chance.Next(2, 5));
    }

    private static string Hidden(int[] sizes, int[] row) =>
        string.Join(' ', Of(sizes, 3, row).Cells.Select(c => row[Column(c)]));

    private static Suppression Of(int[] sizes, int k, params int[][] rows) => CellSuppression.Of(Sizes(sizes), Rows(rows), k);

    private static Seq<GroupSize> Sizes(int[] sizes) => sizes.Select((s, g) => new GroupSize($"g{g}", s)).ToSeq();

    private static Seq<PeopleRow> Rows(int[][] rows) => rows.Select((r, i) => new PeopleRow($"i{i}", r.ToSeq())).ToSeq();

    private static int Row(HiddenCell cell) => cell.Item[1] - '0';

    private static int Column(HiddenCell cell) => cell.Group[1] - '0';

    private static string Text(int[] sizes, int[][] rows) => $"{string.Join(',', sizes)}: {string.Join(" | ", rows.Select(r => string.Join(',', r)))}";
}
