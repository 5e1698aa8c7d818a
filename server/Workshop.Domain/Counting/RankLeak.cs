namespace Workshop.Domain.Counting;

/// <summary>
/// What printed equal-voice ranks tell about hidden cells. Where the score of an item is the people who chose it, its rank compares an
/// exact sum with those of items that are printed whole; a tie can name every cell. So more is cut until, for each hidden cell, moving
/// some people between two hidden groups of its row leaves all printed as it is.
/// </summary>
internal static class RankLeak
{
    /// <summary>
    /// The table with the rows cut whole whose ranks would tell; null where only printing no breakdown helps. <paramref name="ranksMayStay"/>
    /// is false where even then the ranks tell.
    /// </summary>
    public static GroupTable? Close(GroupTable truth, GroupTable? cut, out bool ranksMayStay)
    {
        ranksMayStay = true;
        if (cut is not null)
        {
            cut = cut with { Rows = cut.Rows.Select((row, r) => Tells(truth, cut, r) ? row with { People = Nothing(row) } : row).ToSeq() };
            if (!cut.Rows.Select((_, r) => r).Any(r => Tells(truth, cut, r)))
                return cut;
        }
        var nothing = truth with { Rows = truth.Rows.Select(row => row with { People = Nothing(row) }).ToSeq() };
        ranksMayStay = !truth.Rows.Select((_, r) => r).Any(r => !SaidByTotal(truth, r) && Tells(truth, nothing, r));
        return null;
    }

    private static bool Tells(GroupTable truth, GroupTable cut, int row)
    {
        var hidden = Enumerable.Range(0, truth.Groups.Count).Where(g => cut.Rows[row].People[g] is null).ToList();
        var means = truth.Rows.Select(r => Mean(truth, r)).ToList();
        return hidden.Exists(one => !hidden.Exists(other => other != one && CanMove(truth, means, row, one, other)));
    }

    private static bool CanMove(GroupTable truth, List<Fraction> means, int row, int one, int other)
    {
        int Room(int group) => truth.Groups[group].Size - People(group);
        int People(int group) => truth.Rows[row].People[group]!.Value;
        var step = new Fraction(1, truth.Groups[one].Size) - new Fraction(1, truth.Groups[other].Size);
        var (up, down) = (Math.Min(Room(one), People(other)), Math.Min(People(one), Room(other)));
        return Enumerable.Range(1, Math.Max(up, down)).SelectMany(n => new[] { n, -n }).Where(n => n <= up && -n <= down)
            .Any(n => SameRanks(means, row, means[row] + (n * step)));
    }

    private static bool SameRanks(List<Fraction> means, int row, Fraction moved) =>
        Enumerable.Range(0, means.Count).All(r => r == row || means[row].CompareTo(means[r]) == moved.CompareTo(means[r]));

    private static bool SaidByTotal(GroupTable truth, int row) => truth.Rows[row].Total == 0 || truth.Rows[row].Total == truth.Groups.Sum(g => g.Size);

    private static Fraction Mean(GroupTable truth, GroupRow row) =>
        row.People.Select((p, g) => new Fraction(p ?? 0, truth.Groups[g].Size)).Aggregate(Fraction.Zero, (sum, part) => sum + part);

    private static Seq<int?> Nothing(GroupRow row) => row.People.Select(_ => (int?)null).ToSeq();
}
