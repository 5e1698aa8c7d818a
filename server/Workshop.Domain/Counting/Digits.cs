using System.Globalization;
using System.Numerics;

namespace Workshop.Domain.Counting;

/// <summary>Exact numbers to and from decimal digits, without floating point in between.</summary>
public static class Digits
{
    // Enough for any number a person or a program writes down; a longer one would be an attack on memory.
    private const int LongestText = 400;
    private const int LargestExponent = 400;

    /// <summary>Reads "7", "-7/2", "0.75" or "1e3" exactly.</summary>
    public static bool TryRead(string text, out Fraction value)
    {
        value = default;
        if (text.Length > LongestText)
            return false;
        if (text.Split('/') is [var above, var below])
            return ReadWhole(above, out var a) && ReadWhole(below, out var b) && !b.IsZero && Found(new(a, b), out value);
        return ReadDecimal(text, out value);
    }

    /// <summary>The nearest whole number, halves away from zero.</summary>
    internal static BigInteger Round(Fraction value)
    {
        var doubled = (2 * BigInteger.Abs(value.Above)) + value.Below;
        return value.Sign * (doubled / (2 * value.Below));
    }

    /// <summary>Sets the decimal point into a whole number of units of the last decimal.</summary>
    internal static string Place(BigInteger units, int decimals)
    {
        var digits = BigInteger.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var point = decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}";
        return units.Sign < 0 ? "-" + point : point;
    }

    private static bool ReadDecimal(string text, out Fraction value)
    {
        value = default;
        var (mantissa, exponent) = text.IndexOfAny(['e', 'E']) is > 0 and var at ? (text[..at], text[(at + 1)..]) : (text, "0");
        if (!int.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power)
            || Math.Abs((long)power) > LargestExponent)
            return false;
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        if (point >= 0 && (decimals == 0 || point == 0) || !ReadWhole(mantissa.Replace(".", "", StringComparison.Ordinal), out var units))
            return false;
        var scale = power - decimals;
        return Found(scale >= 0 ? units * BigInteger.Pow(10, scale) : new Fraction(units, BigInteger.Pow(10, -scale)), out value);
    }

    private static bool ReadWhole(string text, out BigInteger value) =>
        BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool Found(Fraction found, out Fraction value)
    {
        value = found;
        return true;
    }
}
