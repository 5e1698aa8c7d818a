using System.Text;
using Workshop.Server.Exports.Typesetting;

namespace Workshop.Server.Exports.Paper;

/// <summary>
/// A code for each glyph of a font, for searching and copying. The library keeps one glyph for each code and leaves the others of the font
/// out, while an Arabic letter has up to four: the first that is drawn has the letter itself, the others its forms that join.
/// </summary>
internal sealed class LetterCodes
{
    private static readonly ILookup<string, int> Joining = Enumerable.Range(0xFB50, 0xFDFF - 0xFB50 + 1).Concat(Enumerable.Range(0xFE70, 0xFEFC - 0xFE70 + 1))
        .Where(c => c is not (>= 0xFDD0 and <= 0xFDEF)).ToLookup(c => ((char)c).ToString().Normalize(NormalizationForm.FormKC));

    // What has no width says nothing more than the letter that it stands on.
    private static readonly int[] Silent = [0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF];

    private const int Private = 0xE000, MostPrivate = 0xF8FF;

    private readonly Dictionary<(string Font, ushort Glyph), int> _codes = [];
    private readonly HashSet<(string Font, int Code)> _taken = [];

    public int Of(FontFile font, Glyph glyph)
    {
        if (_codes.TryGetValue((font.Name, glyph.Id), out var known))
            return known;
        var code = Fitting(glyph.Text).Concat(Enumerable.Range(Private, MostPrivate - Private + 1)).First(c => !_taken.Contains((font.Name, c)));
        _taken.Add((font.Name, code));
        return _codes[(font.Name, glyph.Id)] = code;
    }

    private static IEnumerable<int> Fitting(string text) => text.Length == 0 ? Silent
        : Rune.GetRuneAt(text, 0) is var first && first.Utf16SequenceLength == text.Length ? Joining[text].Prepend(first.Value)
        : Joining[text].Append(first.Value);
}
