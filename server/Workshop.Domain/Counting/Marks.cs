namespace Workshop.Domain.Counting;

/// <summary>Reads marks by item.</summary>
internal static class Marks
{
    public static Fraction Total(this Seq<Mark> marks) => marks.Aggregate(Fraction.Zero, (sum, m) => sum + (m.Amount ?? 0));

    /// <summary>Amounts in item order; what is unmarked has 0.</summary>
    public static Fraction[] Amounts(this Seq<Mark> marks, Seq<string> items)
    {
        var amounts = new Fraction[items.Count];
        for (var i = 0; i < amounts.Length; i++)
            foreach (var mark in marks)
                if (mark.Item == items[i])
                    amounts[i] = mark.Amount ?? 0;
        return amounts;
    }

    /// <summary>Ratings in item order; what is unmarked or blank has none.</summary>
    public static Fraction?[] Ratings(this Seq<Mark> marks, Seq<string> items) =>
        items.Select(i => marks.FirstOrDefault(m => m.Item == i).Amount).ToArray();

    /// <summary>A refusal where a rating is no whole level of the scale.</summary>
    public static string? OutOfScale(this Seq<Mark> marks, int lowest, int highest) =>
        marks.Any(m => m.Amount is { } level && (!level.IsWhole || level < lowest || level > highest)) ? BallotRefusal.OutOfRange : null;
}
