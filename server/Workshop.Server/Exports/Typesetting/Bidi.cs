using System.Globalization;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Typesetting;

/// <summary>
/// The order in which letters stand on a line where scripts of both directions meet: Unicode's bidirectional algorithm (UAX 9), rules W1 to
/// W7, N1, N2, I1, I2 and L2. Explicit marks never come here (<see cref="Domain.Text"/> cuts them), and paired brackets are left to N1.
/// </summary>
internal static class Bidi
{
    private enum Kind { L, R, AL, EN, ES, ET, AN, CS, NSM, Neutral }

    /// <summary>The level of each UTF-16 unit: even reads left to right, odd right to left.</summary>
    public static int[] Levels(string text, int level)
    {
        var kinds = Kinds(text);
        var side = level % 2 == 0 ? Kind.L : Kind.R;
        Weak(kinds, side);
        Neutral(kinds, side);
        return kinds.Select(k => level + (level % 2, k) switch
        {
            (0, Kind.R) => 1,
            (0, Kind.EN or Kind.AN) => 2,
            (1, Kind.L or Kind.EN or Kind.AN) => 1,
            _ => 0,
        }).ToArray();
    }

    /// <summary>L2: puts what stands in reading order into the order on the line.</summary>
    public static List<T> Order<T>(IReadOnlyList<T> runs, Func<T, int> level)
    {
        var order = runs.ToList();
        if (order.Count == 0)
            return order;
        for (var at = runs.Max(level); at > 0; at--)
            for (var start = 0; start < order.Count; start++)
            {
                var end = start;
                while (end < order.Count && level(order[end]) >= at)
                    end++;
                if (end > start + 1)
                    order.Reverse(start, end - start);
                start = end;
            }
        return order;
    }

    private static Kind[] Kinds(string text)
    {
        var kinds = new Kind[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var low = char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]);
            kinds[i] = low ? kinds[i - 1] : KindOf(char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i]);
        }
        return kinds;
    }

    private static Kind KindOf(int c)
    {
        var category = CharUnicodeInfo.GetUnicodeCategory(c);
        return c switch
        {
            >= '0' and <= '9' or (>= 0x06F0 and <= 0x06F9) => Kind.EN,
            '+' or '-' => Kind.ES,
            ',' or '.' or ':' or '/' or 0xA0 => Kind.CS,
            '#' or '%' or '°' or 0x066A or (>= 0x2030 and <= 0x2034) => Kind.ET,
            (>= 0x0660 and <= 0x0669) or 0x066B or 0x066C => Kind.AN,
            _ when category is UnicodeCategory.CurrencySymbol => Kind.ET,
            _ when category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark || c is 0x200D or (>= 0xFE00 and <= 0xFE0F) => Kind.NSM,
            _ when Direction.IsRightToLeft(c) => c is >= 0x0600 and <= 0x07BF or (>= 0x0860 and <= 0x08FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) ? Kind.AL : Kind.R,
            _ when category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber => Kind.L,
            _ => Kind.Neutral,
        };
    }

    private static void Weak(Kind[] kinds, Kind side)
    {
        var (before, letter) = (side, side);
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == Kind.NSM)
                kinds[i] = before;
            before = kinds[i];
            if (kinds[i] is Kind.L or Kind.R or Kind.AL)
                letter = kinds[i];
            else if (kinds[i] == Kind.EN && letter == Kind.AL)
                kinds[i] = Kind.AN;
        }
        for (var i = 0; i < kinds.Length; i++)
            if (kinds[i] == Kind.AL)
                kinds[i] = Kind.R;
        for (var i = 1; i + 1 < kinds.Length; i++)
            if (kinds[i] is Kind.ES or Kind.CS && kinds[i - 1] == kinds[i + 1] && (kinds[i - 1] == Kind.EN || (kinds[i - 1] == Kind.AN && kinds[i] == Kind.CS)))
                kinds[i] = kinds[i - 1];
        for (var i = 0; i < kinds.Length; i++)
            if (kinds[i] == Kind.ET)
            {
                var end = i;
                while (end < kinds.Length && kinds[end] == Kind.ET)
                    end++;
                var number = (i > 0 && kinds[i - 1] == Kind.EN) || (end < kinds.Length && kinds[end] == Kind.EN);
                Array.Fill(kinds, number ? Kind.EN : Kind.Neutral, i, end - i);
                i = end - 1;
            }
        letter = side;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is Kind.ES or Kind.CS or Kind.ET)
                kinds[i] = Kind.Neutral;
            if (kinds[i] is Kind.L or Kind.R)
                letter = kinds[i];
            else if (kinds[i] == Kind.EN && letter == Kind.L)
                kinds[i] = Kind.L;
        }
    }

    // What lies between two of one direction goes with them, else with the paragraph. Numbers count as right to left here.
    private static void Neutral(Kind[] kinds, Kind side)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != Kind.Neutral)
                continue;
            var end = i;
            while (end < kinds.Length && kinds[end] == Kind.Neutral)
                end++;
            var before = i > 0 ? SideOf(kinds[i - 1]) : side;
            var after = end < kinds.Length ? SideOf(kinds[end]) : side;
            Array.Fill(kinds, before == after ? before : side, i, end - i);
            i = end - 1;
        }
    }

    private static Kind SideOf(Kind kind) => kind == Kind.L ? Kind.L : Kind.R;
}
