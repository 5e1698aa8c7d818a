using System.Security.Cryptography;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Workshop.Server.Journals;

/// <summary>
/// A run of records stored as one value. Unchanging: appending makes another. Bytes, all numbers big-endian:
/// <code>
/// header  "WSJ" · format 1 · number (int32) · version before the first record (int64) · chain hash before it (32)
/// record  body length (int32) · chain hash after it (32) · body                             … repeated to the end
/// </code>
/// </summary>
/// <remarks>
/// <see cref="IsFull"/> must stay a pure function of the stored bytes. Whoever appends decides between this segment and the next by bytes
/// that are guarded by the ETag: with older bytes the write to this segment fails; with the same bytes everybody decides alike, and one ETag
/// or one insert settles who was first. Were the decision taken from anything else (a setting, a clock, the size of the batch), one activation
/// could go on in this segment while another starts the next, and both would be acknowledged. Hence the limits belong to the format:
/// to change them, add a format.
/// </remarks>
internal sealed class Segment
{
    internal const int FullAtRecords = 64;
    internal const int FullAtBytes = 64 * 1024;
    internal const int HeaderBytes = 4 + sizeof(int) + sizeof(long) + Chain.HashBytes;
    internal const int RecordOverhead = sizeof(int) + Chain.HashBytes;

    private static ReadOnlySpan<byte> Magic => "WSJ\u0001"u8;

    private readonly byte[] _head;

    private Segment(int number, long after, byte[] bytes, int count, byte[] head) =>
        (Number, After, Bytes, Count, _head) = (number, after, bytes, count, head);

    /// <summary>Which segment of its journal, from 0.</summary>
    internal int Number { get; }

    /// <summary>The version before the first record of this segment.</summary>
    internal long After { get; }

    internal int Count { get; }

    internal long Last => After + Count;

    internal byte[] Bytes { get; }

    /// <summary>The chain's hash after the last record.</summary>
    internal ReadOnlyMemory<byte> Head => _head;

    internal ReadOnlyMemory<byte> Before => Bytes.AsMemory(HeaderBytes - Chain.HashBytes, Chain.HashBytes);

    internal bool IsFull => Count >= FullAtRecords || Bytes.Length >= FullAtBytes;

    internal static Segment First(string sessionId) => Empty(0, 0, Chain.Start(sessionId));

    internal Segment Next() => Empty(Number + 1, Last, _head);

    private static Segment Empty(int number, long after, byte[] head)
    {
        var bytes = new byte[HeaderBytes];
        Magic.CopyTo(bytes);
        WriteInt32BigEndian(bytes.AsSpan(4), number);
        WriteInt64BigEndian(bytes.AsSpan(8), after);
        head.CopyTo(bytes, 16);
        return new(number, after, bytes, 0, head);
    }

    internal Segment With(IReadOnlyList<ReadOnlyMemory<byte>> bodies)
    {
        var bytes = new byte[Bytes.Length + bodies.Sum(body => RecordOverhead + body.Length)];
        Bytes.CopyTo(bytes, 0);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (head, at) = ((byte[])_head.Clone(), Bytes.Length);
        for (var i = 0; i < bodies.Count; i++)
        {
            var body = bodies[i].Span;
            Chain.Next(sha, head, Last + i + 1, body, head);
            WriteInt32BigEndian(bytes.AsSpan(at), body.Length);
            head.CopyTo(bytes, at + sizeof(int));
            body.CopyTo(bytes.AsSpan(at + RecordOverhead));
            at += RecordOverhead + body.Length;
        }

        return new(Number, After, bytes, Count + bodies.Count, head);
    }

    /// <summary>Reads stored bytes and verifies every record against the chain. What comes before this segment is for the caller to compare.</summary>
    /// <exception cref="JournalCorruptException">The bytes are no segment, are not the one asked for, or were changed.</exception>
    internal static Segment Read(string sessionId, int number, byte[] bytes)
    {
        JournalCorruptException Corrupt(long? record, string reason) => new(sessionId, number, record, reason);
        if (bytes.Length < HeaderBytes || !bytes.AsSpan(0, 3).SequenceEqual(Magic[..3]))
            throw Corrupt(null, "this is not a segment of a journal.");
        if (bytes[3] != Magic[3])
            throw Corrupt(null, $"format {bytes[3]} is not known to this version of Workshop.");
        if (ReadInt32BigEndian(bytes.AsSpan(4)) is var found && found != number)
            throw Corrupt(null, $"segment {found} is stored in its place.");

        var after = ReadInt64BigEndian(bytes.AsSpan(8));
        var (head, at, count) = (bytes[16..HeaderBytes], HeaderBytes, 0);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (; at < bytes.Length; count++)
        {
            var version = after + count + 1;
            if (!HasRecordAt(bytes, at, out var length))
                throw Corrupt(version, "it ends in the middle of a record.");
            Chain.Next(sha, head, version, bytes.AsSpan(at + RecordOverhead, length), head);
            if (!bytes.AsSpan(at + sizeof(int), Chain.HashBytes).SequenceEqual(head))
                throw Corrupt(version, "the hash chain does not hold.");
            at += RecordOverhead + length;
        }

        return new(number, after, bytes, count, head);
    }

    private static bool HasRecordAt(byte[] bytes, int at, out int length)
    {
        length = 0;
        var rest = bytes.Length - at - RecordOverhead;
        if (rest < 0)
            return false;
        length = ReadInt32BigEndian(bytes.AsSpan(at));
        return length >= 0 && length <= rest;
    }

    /// <summary>The records with a version above <paramref name="after"/>, in order. They look into this segment's bytes; nothing is copied.</summary>
    internal IEnumerable<JournalRecord> Records(long after)
    {
        var at = HeaderBytes;
        for (var version = After + 1; version <= Last; version++)
        {
            var length = ReadInt32BigEndian(Bytes.AsSpan(at));
            if (version > after)
                yield return new(version, Bytes.AsMemory(at + RecordOverhead, length), Bytes.AsMemory(at + sizeof(int), Chain.HashBytes));
            at += RecordOverhead + length;
        }
    }

    /// <summary>The chain's hash at a version from <see cref="After"/> to <see cref="Last"/>; nothing outside.</summary>
    internal ReadOnlyMemory<byte>? HashAt(long version) =>
        version == After ? Before
        : version > After && version <= Last ? Records(version - 1).First().Hash
        : null;
}
