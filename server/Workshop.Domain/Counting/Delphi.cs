namespace Workshop.Domain.Counting;

/// <summary>The answers of one round: how many, and their quartiles by linear interpolation (type 7); null where nobody answered.</summary>
public sealed record DelphiRound(int N, Fraction? Q1, Fraction? Median, Fraction? Q3, Fraction? Iqr);

/// <summary>A second round with the same instrument after feedback, matched by participant and only ever shown in aggregate.</summary>
/// <param name="AnsweredBoth">People who answered in both rounds.</param>
/// <param name="Changed">Those of them who answered differently.</param>
public sealed record Delphi(int AnsweredBoth, int Changed, DelphiRound First, DelphiRound Second)
{
    public const int MostRounds = 3;

    private static readonly Fraction FewChanges = new(15, 100);

    /// <summary>Null where nobody answered both.</summary>
    public Fraction? ChangedShare => AnsweredBoth == 0 ? null : new(Changed, AnsweredBoth);

    /// <summary>Fewer than 15 % changed: another round would not move the room.</summary>
    public bool HasSettled => IsSettled(ChangedShare);

    /// <summary>Whether so small a share changed; not where nobody answered both.</summary>
    public static bool IsSettled(Fraction? changedShare) => changedShare < FewChanges;

    /// <param name="first">Answers of the first round by participant; null or missing is no answer.</param>
    /// <param name="second">Answers of the second.</param>
    public static Delphi Of(IReadOnlyDictionary<string, Fraction?> first, IReadOnlyDictionary<string, Fraction?> second)
    {
        var both = first.Where(f => f.Value != null && second.GetValueOrDefault(f.Key) != null).ToList();
        return new(both.Count, both.Count(f => f.Value != second[f.Key]), Round(first), Round(second));
    }

    private static DelphiRound Round(IReadOnlyDictionary<string, Fraction?> answers)
    {
        var ordered = answers.Values.OfType<Fraction>().Order().ToList();
        var (q1, q3) = (Quantile.Of(ordered, new(1, 4)), Quantile.Of(ordered, new(3, 4)));
        return new(ordered.Count, q1, Quantile.Of(ordered, Fraction.Half), q3, q3 - q1);
    }
}
