using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace Workshop.Server.Exports.Typesetting;

/// <summary>One font file that ships with the server.</summary>
internal sealed class FontFile
{
    private static readonly FontFile Text = new("AtkinsonHyperlegibleNext-Regular"), TextBold = new("AtkinsonHyperlegibleNext-Bold"), Wide = new("NotoSans-Regular"),
        Arabic = new("NotoSansArabic-Regular"), ArabicBold = new("NotoSansArabic-Bold"), Ethiopic = new("NotoSansEthiopic-Regular"), Emoji = new("NotoEmoji-Regular");

    // In this order the first that has a letter draws it.
    private static readonly FontFile[] Regulars = [Text, Arabic, Wide, Ethiopic, Emoji], Bolds = [TextBold, ArabicBold, Wide, Ethiopic, Emoji];

    // All three are kept: HarfBuzz reads the file where it lies, for as long as anybody is set in it.
    private readonly Lazy<(Blob Blob, Face Face, Font Font)> _opened;

    private FontFile(string name)
    {
        Name = name;
        Bytes = new(() => Read(name));
        _opened = new(() =>
        {
            var lies = GCHandle.Alloc(Bytes.Value, GCHandleType.Pinned).AddrOfPinnedObject();
            var blob = new Blob(lies, Bytes.Value.Length, MemoryMode.ReadOnly);
            var face = new Face(blob, 0);
            var font = new Font(face);
            font.SetFunctionsOpenType();
            return (blob, face, font);
        });
    }

    /// <summary>All of them.</summary>
    public static IEnumerable<FontFile> All => Regulars.Union(Bolds);

    public string Name { get; }

    public Lazy<byte[]> Bytes { get; }

    /// <summary>For shaping. Not to be used by two threads at once: take <see cref="Typesetter"/>'s lock.</summary>
    public Font Shaping => _opened.Value.Font;

    /// <summary>The units of which an em has so many.</summary>
    public int UnitsPerEm => _opened.Value.Face.UnitsPerEm;

    /// <summary>How far a glyph moves the next one, by the font alone, in units.</summary>
    public int Advance(ushort glyph) => Shaping.GetHorizontalGlyphAdvance(glyph);

    /// <summary>The font for a letter; the first one where none has it.</summary>
    public static FontFile For(int letter, bool bold)
    {
        var fonts = bold ? Bolds : Regulars;
        return fonts.FirstOrDefault(f => f.Has(letter)) ?? fonts[0];
    }

    private bool Has(int letter) => Shaping.TryGetNominalGlyph((uint)letter, out _);

    private static byte[] Read(string name)
    {
        using var file = typeof(FontFile).Assembly.GetManifestResourceStream($"Fonts.{name}.ttf")!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
