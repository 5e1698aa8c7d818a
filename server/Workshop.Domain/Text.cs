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
        return kept.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>The refusal that <paramref name="clean"/> deserves, or null.</summary>
    public static Refusal? Check(string clean, int max, bool mayBeEmpty = false) =>
        clean.Length == 0 && !mayBeEmpty ? Refusals.TextEmpty
        : Length(clean) > max ? Refusals.TextTooLong with { Limit = max }
        : null;

    public static int Length(string text) => text.EnumerateRunes().Count();

    // Broken surrogates arrive as U+FFFD. Bidirectional overrides could make one person's note reorder another's line.
    private static bool IsKept(Rune rune) =>
        rune.Value is '\n' || !(Rune.IsControl(rune) || rune.Value is 0xFFFD or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069));
}
