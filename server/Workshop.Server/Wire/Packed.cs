using System.IO.Compression;

namespace Workshop.Server.Wire;

/// <summary>
/// Larger frames go out compressed (gzip, known by its first two bytes), once for all who get them; small ones hardly shrink.
/// </summary>
public static class Packed
{
    /// <summary>Below this many bytes a frame stays as it is.</summary>
    public const int WorthIt = 1_024;

    public static byte[] Pack(byte[] bytes, CompressionLevel level)
    {
        if (bytes.Length < WorthIt)
            return bytes;
        using var packed = new MemoryStream(bytes.Length / 3);
        using (var gzip = new GZipStream(packed, level, leaveOpen: true))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
