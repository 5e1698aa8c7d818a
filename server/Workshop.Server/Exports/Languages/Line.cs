using System.Globalization;
using Workshop.Domain;

namespace Workshop.Server.Exports.Languages;

/// <summary>A piece of a line: ours, in the document's language, or typed by somebody in whatever language and direction.</summary>
/// <param name="IsQuiet">Said beside the rest.</param>
internal readonly record struct Run(string Text, bool IsTyped, bool IsQuiet = false);

/// <summary>One line of words. What was typed stays apart from what we say, so that neither reorders the other.</summary>
internal readonly record struct Line(Seq<Run> Runs)
{
    public static Line Empty { get; } = new([]);

    public bool IsEmpty => Runs.All(r => r.Text.Length == 0);

    public static Line Ours(string text) => new([new(text, false)]);

    /// <summary>What a person typed, in one line.</summary>
    public static Line Typed(string text) => new([new(text.ReplaceLineEndings(" "), true)]);

    /// <summary>What a person typed, a line for each of their lines that says anything.</summary>
    public static IEnumerable<Line> TypedLines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Typed);

    public static Line operator +(Line a, Line b) => new(a.Runs.AddRange(b.Runs));

    public static Line operator +(Line a, string ours) => a + Ours(ours);

    /// <summary>Whether it reads from right to left: a sentence of ours as its document does, what was typed by its own first letter.</summary>
    public bool IsRightToLeft(bool documents) => SaysSomethingOurs ? documents : Direction.Of(Plain) ?? documents;

    /// <summary>Whether there are words of ours in it, more than a number or a dash beside somebody's.</summary>
    public bool SaysSomethingOurs => Runs.Any(r => !r.IsTyped && Direction.Of(r.Text) is not null);

    public string Plain => string.Concat(Runs.Select(r => r.Text));

    public override string ToString() => Plain;

    public static implicit operator Line(string ours) => Ours(ours);
}

/// <summary>Which way a text reads.</summary>
internal static class Direction
{
    /// <summary>True for right to left, by the first letter that has a direction; null where none has.</summary>
    public static bool? Of(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRightToLeft(rune.Value))
                return true;
            if (System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter)
                return false;
        }
        return null;
    }

    /// <summary>Letters of Hebrew, Arabic, Syriac, Thaana, N'Ko, Adlam and their like.</summary>
    public static bool IsRightToLeft(int c) =>
        c is (>= 0x0590 and <= 0x08FF and not (>= 0x0660 and <= 0x066C) and not (>= 0x06F0 and <= 0x06F9)) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC)
            or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF) or 0x200F or 0x061C;
}
