namespace Workshop.Domain.Counting;

/// <summary>Quantiles by linear interpolation between the values in order (type 7, as most spreadsheets have it).</summary>
internal static class Quantile
{
    /// <param name="people">People at each level, lowest first.</param>
    /// <param name="lowest">The number of the lowest level.</param>
    public static Fraction? Median(Seq<int> people, int lowest)
    {
        var n = people.Sum();
        return n == 0 ? null : new Fraction(At((n - 1) / 2) + At(n / 2), 2) + lowest;

        int At(int place)
        {
            var level = 0;
            for (var before = people[0]; before <= place; before += people[level])
                level++;
            return level;
        }
    }

    /// <param name="ordered">Values, smallest first.</param>
    /// <param name="part">0 to 1: a quarter for the first quartile.</param>
    public static Fraction? Of(IReadOnlyList<Fraction> ordered, Fraction part)
    {
        if (ordered.Count == 0)
            return null;
        var place = part * (ordered.Count - 1);
        var floor = (int)(place.Above / place.Below);
        return floor + 1 == ordered.Count ? ordered[floor] : ordered[floor] + ((place - floor) * (ordered[floor + 1] - ordered[floor]));
    }
}
