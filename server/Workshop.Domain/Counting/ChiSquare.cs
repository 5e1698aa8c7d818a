using System.Numerics;

namespace Workshop.Domain.Counting;

/// <summary>
/// The upper tail of the chi-square distribution, by the power series of the incomplete gamma function (Abramowitz and Stegun 6.5.29)
/// in fixed point: the same digits on every machine.
/// </summary>
internal static class ChiSquare
{
    private const int Decimals = 60;
    private static readonly BigInteger Unit = BigInteger.Pow(10, Decimals); // before Pi, which needs it
    private static readonly Fraction Pi = Fixed((16 * ArcTangent(5)) - (4 * ArcTangent(239)));

    /// <summary>The probability of more than <paramref name="x"/> with so many degrees of freedom, to about twenty decimals.</summary>
    public static Fraction Above(Fraction x, int degrees)
    {
        // Beyond this the tail is 0 to any number of decimals that is shown, and the series would need more of them.
        if (x > 100 + (4 * degrees))
            return 0;
        if (x.Sign <= 0)
            return 1;
        var half = x / 2;
        return Fraction.Max(0, 1 - Fixed(Fixed(Lead(half, degrees) * Series(half, degrees)) / Exponential(half)));
    }

    // Σ hⁿ / ((a+1)(a+2)…(a+n)) with a = degrees/2; the terms grow at first and then fall faster than any power.
    private static Fraction Series(Fraction half, int degrees)
    {
        var (term, sum) = (Fraction.One, Fraction.One);
        for (var n = 1; term.Sign > 0; n++)
            sum += term = Fixed(term * half / (new Fraction(degrees, 2) + n));
        return sum;
    }

    private static Fraction Exponential(Fraction x)
    {
        var (term, sum) = (Fraction.One, Fraction.One);
        for (var n = 1; term.Sign > 0; n++)
            sum += term = Fixed(term * x / n);
        return sum;
    }

    // hᵃ / Γ(a+1): down by twos to a = 0, where it is 1, or to a = 1/2, where it is 2 √(h/π).
    private static Fraction Lead(Fraction half, int degrees)
    {
        var lead = degrees % 2 == 0 ? Fraction.One : 2 * Root.OfSquare(1, Fixed(half / Pi)).Rounded(Decimals);
        for (var d = degrees % 2 == 0 ? 2 : 3; d <= degrees; d += 2)
            lead = Fixed(lead * half * new Fraction(2, d));
        return lead;
    }

    private static Fraction ArcTangent(int inverse)
    {
        var (sum, power) = (Fraction.Zero, new Fraction(1, inverse));
        for (var n = 1; power.Sign != 0; n += 2)
            (sum, power) = (sum + Fixed(power / n), Fixed(-power / (inverse * inverse)));
        return sum;
    }

    private static Fraction Fixed(Fraction value) => new(Digits.Round(value * Unit), Unit);
}
