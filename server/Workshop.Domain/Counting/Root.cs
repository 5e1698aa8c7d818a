using System.Numerics;

namespace Workshop.Domain.Counting;

/// <summary>
/// The root of a fraction with a sign: what a rank correlation or a geometric mean is, kept exactly and only rounded to be shown.
/// </summary>
/// <param name="Sign">-1, 0 or 1.</param>
/// <param name="Radicand">What the root is taken of, not negative.</param>
/// <param name="Degree">2 for a square root.</param>
public readonly record struct Root(int Sign, Fraction Radicand, int Degree) : IComparable<Root>
{
    /// <summary>The number with this sign and this square.</summary>
    public static Root OfSquare(int sign, Fraction square) => new(square.Sign == 0 ? 0 : sign, square, 2);

    /// <summary>Compares roots of the same degree exactly.</summary>
    public int CompareTo(Root other) =>
        Sign != other.Sign ? Sign.CompareTo(other.Sign) : Sign < 0 ? other.Radicand.CompareTo(Radicand) : Radicand.CompareTo(other.Radicand);

    public static bool operator <(Root a, Root b) => a.CompareTo(b) < 0;

    public static bool operator >(Root a, Root b) => a.CompareTo(b) > 0;

    public static bool operator <=(Root a, Root b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Root a, Root b) => a.CompareTo(b) >= 0;

    /// <summary>The value to so many decimals; exact where it is rational.</summary>
    public Fraction Rounded(int decimals)
    {
        if (Exact(Radicand.Above) is { } above && Exact(Radicand.Below) is { } below)
            return Sign * new Fraction(above, below);
        // One digit more than asked for, then a rounding: the floor alone would be off by one in the last place.
        var unit = BigInteger.Pow(10, decimals + 1);
        var floor = Floor(BigInteger.Divide(Radicand.Above * BigInteger.Pow(unit, Degree), Radicand.Below));
        return Sign * new Fraction(Digits.Round(new(floor, 10)), unit / 10);
    }

    /// <summary>For showing only.</summary>
    public string ToDecimal(int decimals) => Rounded(decimals).ToDecimal(decimals);

    private BigInteger? Exact(BigInteger whole) => Floor(whole) is var root && BigInteger.Pow(root, Degree) == whole ? root : null;

    // Newton's method on whole numbers, from above; it falls until it has the floor of the root.
    private BigInteger Floor(BigInteger whole)
    {
        if (whole.IsZero)
            return 0;
        var root = BigInteger.One << (int)((whole.GetBitLength() / Degree) + 1);
        while (true)
        {
            var next = (((Degree - 1) * root) + (whole / BigInteger.Pow(root, Degree - 1))) / Degree;
            if (next >= root)
                return root;
            root = next;
        }
    }
}
