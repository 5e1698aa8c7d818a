using System.Globalization;
using System.Text;

namespace Workshop.Domain;

/// <summary>What people type, made fit to keep: one normal form, no control characters, no space around it.</summary>
public static class Text
{
    /// <summary>Cleans <paramref name="raw"/>; keeps line breaks. Length is counted in code points, as the client counts it.</summary>
    public static string Clean(string? raw)
    {
        if (string.IsNullOrEmpty(raw))
            return "";
        var kept = new StringBuilder(raw.Length);
        foreach (var rune in raw.ReplaceLineEndings("\n").EnumerateRunes())
            if (IsKept(rune))
                kept.Append(rune.ToString());
        var clean = kept.ToString().Normalize(NormalizationForm.FormC).Trim();
        return clean.EnumerateRunes().Any(IsSeen) ? clean : "";
    }

    /// <summary>Whether <see cref="Clean"/> keeps every character of it, but for space around it and the form in which it is written.</summary>
    public static bool IsKept(string raw) => raw.ReplaceLineEndings("\n").EnumerateRunes().All(IsKept);

    /// <summary>The refusal that <paramref name="clean"/> deserves, or null.</summary>
    public static Refusal? Check(string clean, int max, bool mayBeEmpty = false) =>
        clean.Length == 0 && !mayBeEmpty ? Refusals.TextEmpty
        : Length(clean) > max ? Refusals.TextTooLong with { Limit = max }
        : null;

    public static int Length(string text) => text.EnumerateRunes().Count();

    // Broken surrogates arrive as U+FFFD. Bidirectional overrides could make one person's note reorder another's line.
    private static bool IsKept(Rune rune) =>
        rune.Value is '\n'
        || !(Rune.IsControl(rune) || IsNoCharacter(rune.Value) || rune.Value is 0xFFFD or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069));

    // Unicode's 66 code points that never are characters. Normalising throws on them, and a command that throws would stop its session.
    private static bool IsNoCharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;

    // Joiners and marks of direction belong inside words of many scripts, but on their own they are an empty card.
    private static bool IsSeen(Rune rune) =>
        !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format
        && rune.Value is not (0x034F or 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0) and not (>= 0xFE00 and <= 0xFE0F);
}
