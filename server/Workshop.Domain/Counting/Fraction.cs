using System.Globalization;
using System.Numerics;

namespace Workshop.Domain.Counting;

/// <summary>
/// An exact rational number in lowest terms. All counting is done with it: 1/3 + 1/7 in floating point makes and breaks ties that
/// are not there. It is rounded only to be shown (<see cref="ToDecimal"/>, <see cref="ToPercent"/>). The default value is 0.
/// </summary>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    private readonly BigInteger _belowLessOne; // the denominator less one, so that default(Fraction) is 0/1

    public Fraction(BigInteger above, BigInteger below)
    {
        if (below.IsZero)
            throw new DivideByZeroException();
        if (below.Sign < 0)
            (above, below) = (-above, -below);
        if (!below.IsOne && BigInteger.GreatestCommonDivisor(above, below) is { IsOne: false } common)
            (above, below) = (above / common, below / common);
        (Above, _belowLessOne) = (above, below - 1);
    }

    private Fraction(BigInteger whole) => Above = whole;

    public static Fraction Zero => default;

    public static Fraction One { get; } = new(BigInteger.One);

    public static Fraction Half { get; } = new(1, 2);

    /// <summary>The numerator; it carries the sign.</summary>
    public BigInteger Above { get; }

    /// <summary>The denominator, at least 1.</summary>
    public BigInteger Below => _belowLessOne + 1;

    public bool IsWhole => _belowLessOne.IsZero;

    public int Sign => Above.Sign;

    public static implicit operator Fraction(int whole) => new(new BigInteger(whole));

    public static implicit operator Fraction(BigInteger whole) => new(whole);

    public static Fraction operator +(Fraction a, Fraction b) =>
        a.IsWhole && b.IsWhole ? new(a.Above + b.Above)
        : a._belowLessOne == b._belowLessOne ? new(a.Above + b.Above, a.Below)
        : new((a.Above * b.Below) + (b.Above * a.Below), a.Below * b.Below);

    public static Fraction operator -(Fraction a, Fraction b) => a + -b;

    public static Fraction operator -(Fraction a) => a.IsWhole ? new(-a.Above) : new(-a.Above, a.Below);

    public static Fraction operator *(Fraction a, Fraction b) =>
        a.IsWhole && b.IsWhole ? new(a.Above * b.Above) : new(a.Above * b.Above, a.Below * b.Below);

    /// <exception cref="DivideByZeroException">The divisor is 0: the caller knows when a measure is undefined.</exception>
    public static Fraction operator /(Fraction a, Fraction b) => new(a.Above * b.Below, a.Below * b.Above);

    public static bool operator ==(Fraction a, Fraction b) => a.Equals(b);

    public static bool operator !=(Fraction a, Fraction b) => !a.Equals(b);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public static Fraction Max(Fraction a, Fraction b) => a >= b ? a : b;

    public static Fraction Min(Fraction a, Fraction b) => a <= b ? a : b;

    public int CompareTo(Fraction other) =>
        _belowLessOne == other._belowLessOne ? Above.CompareTo(other.Above) : (Above * other.Below).CompareTo(other.Above * Below);

    public bool Equals(Fraction other) => Above == other.Above && _belowLessOne == other._belowLessOne;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Above, _belowLessOne);

    /// <summary>The exact value: "7", "-1", "7/2".</summary>
    public override string ToString() =>
        IsWhole ? Above.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Above}/{Below}");

    /// <summary>For showing only: rounded to so many decimals, halves away from zero: 2/3 with two is "0.67".</summary>
    public string ToDecimal(int decimals) => Digits.Place(Digits.Round(this * BigInteger.Pow(10, decimals)), decimals);

    /// <summary>For showing only: the share in whole percents, the only precision a published share has.</summary>
    public int ToPercent() => (int)Digits.Round(this * 100);
}
