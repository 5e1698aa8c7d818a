namespace Workshop.Domain.Counting;

/// <summary>
/// Tournament Borda, also called averaged or mid-rank Borda: an item scores the items below it and half of those it shares its tier
/// with. Every ballot hands out the same m(m-1)/2 points whatever its length, so a short ballot neither gains nor loses a voice, and an
/// item's total is its row of the pairwise table plus half of its ties.
/// </summary>
public static class Borda
{
    internal static Fraction[] Score(int[] levels) => levels.Select(mine => new Fraction(levels.Sum(other => Doubled(mine, other)) - 1, 2)).ToArray();

    // Twice the score against one other; against itself an item counts as tied, hence the 1 taken off above.
    private static int Doubled(int mine, int other) => mine < other ? 2 : mine == other ? 1 : 0;
}
