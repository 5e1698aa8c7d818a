using System.Text;
using UtfUnknown;

namespace Workshop.Server.Imports;

/// <summary>
/// The text of a file in whichever encoding it is: as its mark says, else UTF-8 if it is that to the last byte, else what it looks like, else
/// Windows-1252, in which every byte is a letter.
/// </summary>
internal static class ReadingText
{
    private const string Fallback = "windows-1252";
    private const float Sure = 0.5f;

    /// <summary>Those that can be asked for where the guess was wrong.</summary>
    public static readonly IReadOnlyList<string> Encodings =
        ["utf-8", "utf-16", "utf-16BE", "windows-1252", "windows-1256", "windows-1251", "windows-1250", "macintosh", "gb18030", "shift_jis"];

    public static (string Text, string Encoding) Read(ReadOnlySpan<byte> bytes, string? asked)
    {
        if (asked is not null)
            return Encodings.Contains(asked) ? (Decoded(bytes, asked), asked) : throw new ImportException(ImportException.OtherFormat, $"the encoding {asked} is not known");
        var (name, mark) = Marked(bytes);
        if (name is not null)
            return (Encoding.GetEncoding(name).GetString(bytes[mark..]), name);
        try
        {
            return (new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), "utf-8");
        }
        catch (DecoderFallbackException)
        {
            var guess = Guess(bytes.ToArray());
            return (Decoded(bytes, guess), guess);
        }
    }

    private static string Decoded(ReadOnlySpan<byte> bytes, string encoding) =>
        Encoding.GetEncoding(encoding).GetString(bytes[(Marked(bytes) is { Name: { } name, Mark: var mark } && name == encoding ? mark : 0)..]);

    // UTF-32's mark begins with that of UTF-16.
    private static (string? Name, int Mark) Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
        [0xFF, 0xFE, 0, 0, ..] => ("utf-32", 4),
        [0xFF, 0xFE, ..] => ("utf-16", 2),
        [0xFE, 0xFF, ..] => ("utf-16BE", 2),
        _ => (null, 0),
    };

    private static string Guess(byte[] bytes)
    {
        var found = CharsetDetector.DetectFromBytes(bytes).Detected;
        return found is { Confidence: > Sure, Encoding: { } encoding } && !encoding.WebName.Equals("us-ascii", StringComparison.OrdinalIgnoreCase) ? encoding.WebName : Fallback;
    }
}
