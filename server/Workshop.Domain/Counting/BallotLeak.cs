namespace Workshop.Domain.Counting;

/// <summary>
/// What the ballots of a strict round, which leave without a group, tell about hidden cells beside the cells that are shown: whoever chose
/// one item chose others with it. A cell is not certain where two people of different groups could have changed places, and nothing that is
/// shown would be another.
/// </summary>
internal static class BallotLeak
{
    /// <param name="cut">The table as it would be printed.</param>
    /// <param name="ballots">Each with the place of its group, and which items it chose.</param>
    public static bool Tells(GroupTable cut, IReadOnlyList<(int Group, bool[] Chose)> ballots)
    {
        var kinds = Enumerable.Range(0, cut.Groups.Count)
            .Select(g => ballots.Where(b => b.Group == g).Select(b => b.Chose).DistinctBy(c => c.ToSeq()).ToList()).ToList();
        return Enumerable.Range(0, cut.Rows.Count).Any(row => Enumerable.Range(0, kinds.Count)
            .Any(group => cut.Rows[row].People[group] is null && !CouldBeAnother(cut, kinds, row, group)));
    }

    private static bool CouldBeAnother(GroupTable cut, List<List<bool[]>> kinds, int row, int group) =>
        Enumerable.Range(0, kinds.Count).Where(other => other != group).Any(other => kinds[group].Exists(one => kinds[other].Exists(two =>
            one[row] != two[row] && Enumerable.Range(0, one.Length).All(a => one[a] == two[a] || (cut.Rows[a].People[group] is null && cut.Rows[a].People[other] is null)))));
}
