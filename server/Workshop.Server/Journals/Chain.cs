using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Workshop.Server.Journals;

/// <summary>
/// The chain that ties each record to all before it: hash(n) = SHA-256(hash(n-1) ‖ n as 8 bytes, big-endian ‖ body),
/// and hash(0) = SHA-256("workshop journal " ‖ session id), in UTF-8.
/// </summary>
internal static class Chain
{
    internal const int HashBytes = SHA256.HashSizeInBytes;

    internal static byte[] Start(string sessionId) => SHA256.HashData(Encoding.UTF8.GetBytes($"workshop journal {sessionId}"));

    /// <summary>Writes hash(<paramref name="version"/>) into <paramref name="hash"/>, which may be the same memory as <paramref name="before"/>.</summary>
    internal static void Next(IncrementalHash sha, ReadOnlySpan<byte> before, long version, ReadOnlySpan<byte> body, Span<byte> hash)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, version);
        sha.AppendData(before);
        sha.AppendData(number);
        sha.AppendData(body);
        sha.GetHashAndReset(hash);
    }
}
