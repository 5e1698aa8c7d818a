using System.Globalization;
using System.Text;
using Workshop.Server.Exports.Languages;
using Direction = Workshop.Server.Exports.Languages.Direction;
using Buffer = HarfBuzzSharp.Buffer;

namespace Workshop.Server.Exports.Typesetting;

/// <param name="Text">The letters that it draws, for searching and copying; empty where they belong to the glyph before it.</param>
/// <param name="X">From the start of the piece.</param>
/// <param name="Width">How far the next one is moved, before anything else is said.</param>
internal readonly record struct Glyph(ushort Id, string Text, float X, float Y, float Width);

/// <summary>Letters of one font and direction that stand side by side, from left to right.</summary>
/// <param name="X">From the left end of the line.</param>
internal sealed record Piece(FontFile Font, float Size, float X, float Width, bool IsQuiet, string Text, IReadOnlyList<Glyph> Glyphs);

/// <summary>One set line.</summary>
internal sealed record SetLine(float Width, IReadOnlyList<Piece> Pieces);

/// <summary>Sets words into lines: which font has a letter, how letters join, in which order scripts of both directions stand, where a line ends.</summary>
internal static class Typesetter
{
    // HarfBuzz' fonts are not made for two threads; a report is set in well under a second.
    private static readonly Lock One = new();

    private sealed record Letters(string Text, FontFile Font, int Level, bool IsQuiet);

    /// <param name="width">How wide a line may be, in the unit of <paramref name="size"/>.</param>
    public static List<SetLine> Set(Line line, float size, bool bold, float width, bool rightToLeft)
    {
        lock (One)
        {
            var lines = new List<SetLine>();
            var (row, used) = (new List<Letters>(), 0f);
            foreach (var word in Words(Pieces(line, bold, rightToLeft)))
            {
                var wide = word.Sum(l => Width(l, size));
                var visible = word.Sum(l => Width(l with { Text = l.Text.TrimEnd(' ') }, size));
                if (used > 0 && used + visible > width)
                {
                    lines.Add(Place(row, size, rightToLeft));
                    (row, used) = ([], 0);
                }
                foreach (var part in visible <= width ? [word] : Broken(word, size, width))
                {
                    var partWidth = part.Sum(l => Width(l, size));
                    if (used > 0 && used + partWidth > width && visible > width)
                    {
                        lines.Add(Place(row, size, rightToLeft));
                        (row, used) = ([], 0);
                    }
                    row.AddRange(part);
                    used += partWidth;
                }
            }
            lines.Add(Place(row, size, rightToLeft));
            return lines;
        }
    }

    /// <summary>One line, however long.</summary>
    public static SetLine SetOne(Line line, float size, bool bold, bool rightToLeft) => Set(line, size, bold, float.MaxValue, rightToLeft)[0];

    // What was typed in the other direction stands apart, as between isolates; the rest is resolved with the line.
    private static IEnumerable<Letters> Pieces(Line line, bool bold, bool rightToLeft)
    {
        foreach (var run in line.Runs.Where(r => r.Text.Length > 0))
        {
            var other = run.IsTyped ? Direction.Of(run.Text) ?? rightToLeft : rightToLeft;
            var level = other == rightToLeft ? (rightToLeft ? 1 : 0) : rightToLeft ? 2 : 1;
            var levels = Bidi.Levels(run.Text, level);
            var (start, font, at) = (0, (FontFile?)null, 0);
            foreach (var cluster in Clusters(run.Text))
            {
                var rune = Rune.GetRuneAt(cluster, 0);
                var own = font is not null && Rune.IsWhiteSpace(rune) ? font : FontFile.For(rune.Value, bold);
                if (font is not null && (own != font || levels[at] != levels[start]))
                {
                    yield return new(run.Text[start..at], font, levels[start], run.IsQuiet);
                    start = at;
                }
                font = own;
                at += cluster.Length;
            }
            yield return new(run.Text[start..], font!, levels[start], run.IsQuiet);
        }
    }

    private static IEnumerable<string> Clusters(string text)
    {
        var clusters = StringInfo.GetTextElementEnumerator(text);
        while (clusters.MoveNext())
            yield return clusters.GetTextElement();
    }

    /// <summary>What stays together on one line, with the space after it.</summary>
    private static IEnumerable<List<Letters>> Words(IEnumerable<Letters> pieces)
    {
        var word = new List<Letters>();
        foreach (var piece in pieces)
        {
            var start = 0;
            for (var i = 0; i < piece.Text.Length; i++)
                if (piece.Text[i] is ' ' or '-' or '–' or '/' or '፡' or '።' && (i + 1 == piece.Text.Length || piece.Text[i + 1] != ' '))
                {
                    word.Add(piece with { Text = piece.Text[start..(i + 1)] });
                    yield return word;
                    (word, start) = ([], i + 1);
                }
            if (start < piece.Text.Length)
                word.Add(piece with { Text = piece.Text[start..] });
        }
        if (word.Count > 0)
            yield return word;
    }

    /// <summary>A word wider than the line, broken wherever it must.</summary>
    private static IEnumerable<List<Letters>> Broken(List<Letters> word, float size, float width)
    {
        foreach (var letters in word)
        {
            var part = "";
            foreach (var cluster in Clusters(letters.Text))
            {
                if (part.Length > 0 && Width(letters with { Text = part + cluster }, size) > width)
                {
                    yield return [letters with { Text = part }];
                    part = "";
                }
                part += cluster;
            }
            yield return [letters with { Text = part }];
        }
    }

    private static SetLine Place(List<Letters> row, float size, bool rightToLeft)
    {
        var joined = new List<Letters>();
        foreach (var next in row)
            if (joined.Count > 0 && joined[^1] is var last && last.Font == next.Font && last.Level == next.Level && last.IsQuiet == next.IsQuiet)
                joined[^1] = last with { Text = last.Text + next.Text };
            else
                joined.Add(next);
        // L1: the space at the end of a line takes part in no reordering.
        if (joined.Count > 0)
            joined[^1] = joined[^1] with { Text = joined[^1].Text.TrimEnd(' ') };
        var (pieces, x) = (new List<Piece>(), 0f);
        foreach (var letters in Bidi.Order(joined.Where(l => l.Text.Length > 0).ToList(), l => l.Level))
        {
            var (glyphs, width) = Shape(letters, size);
            pieces.Add(new(letters.Font, size, x, width, letters.IsQuiet, letters.Text, glyphs));
            x += width;
        }
        return new(x, pieces);
    }

    private static float Width(Letters letters, float size) => letters.Text.Length == 0 ? 0 : Shape(letters, size).Width;

    private static (List<Glyph> Glyphs, float Width) Shape(Letters letters, float size)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(letters.Text);
        buffer.GuessSegmentProperties();
        buffer.Direction = letters.Level % 2 == 0 ? HarfBuzzSharp.Direction.LeftToRight : HarfBuzzSharp.Direction.RightToLeft;
        letters.Font.Shaping.Shape(buffer);
        var (infos, places, scale) = (buffer.GlyphInfos, buffer.GlyphPositions, size / letters.Font.UnitsPerEm);
        var starts = infos.Select(i => (int)i.Cluster).Append(letters.Text.Length).Distinct().Order().ToList();
        var (glyphs, x, told) = (new List<Glyph>(infos.Length), 0f, new HashSet<int>());
        for (var i = 0; i < infos.Length; i++)
        {
            var cluster = (int)infos[i].Cluster;
            var text = told.Add(cluster) ? letters.Text[cluster..starts[starts.IndexOf(cluster) + 1]] : "";
            glyphs.Add(new((ushort)infos[i].Codepoint, text, x + (places[i].XOffset * scale), -places[i].YOffset * scale, places[i].XAdvance * scale));
            x += places[i].XAdvance * scale;
        }
        return (glyphs, x);
    }
}
