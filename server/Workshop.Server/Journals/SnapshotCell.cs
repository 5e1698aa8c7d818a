using System.Security.Cryptography;
using Orleans.Storage;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Workshop.Server.Journals;

/// <summary>A snapshot and the number of the segment that holds its version, or that ends right before the next.</summary>
internal sealed record StoredSnapshot(JournalSnapshot Snapshot, int Segment);

/// <summary>
/// A session's latest snapshot. Bytes, all numbers big-endian:
/// <code>"WSS" · format 1 · version (int64) · segment (int32) · chain hash at version (32) · SHA-256 of all the rest (32) · state</code>
/// What can't be read is as good as absent: the journal alone is the truth.
/// </summary>
internal sealed class SnapshotCell(IGrainStorage storage, string sessionId)
{
    internal const string Kind = "snapshot";
    private const int DigestAt = 4 + sizeof(long) + sizeof(int) + Chain.HashBytes;
    private const int StateAt = DigestAt + SHA256.HashSizeInBytes;

    private readonly Cell _cell = new(storage, Kind, StoreKey.Snapshot(sessionId));

    private static ReadOnlySpan<byte> Magic => "WSS\u0001"u8;

    internal async Task<StoredSnapshot?> ReadAsync(CancellationToken cancellation)
    {
        var bytes = await _cell.ReadAsync(cancellation);
        _cell.Forget();
        return bytes is null ? null : Read(bytes);
    }

    /// <returns>False if somebody else saved one meanwhile. The next attempt replaces theirs.</returns>
    internal async Task<bool> TryWriteAsync(StoredSnapshot snapshot, CancellationToken cancellation)
    {
        try
        {
            await _cell.WriteAsync(Written(snapshot), cancellation);
            return true;
        }
        catch (InconsistentStateException)
        {
            await _cell.ReadAsync(cancellation);
            return false;
        }
        finally
        {
            _cell.Forget();
        }
    }

    /// <summary>Whether one was there when last read or written, readable or not.</summary>
    internal bool IsStored => _cell.Bytes is not null;

    /// <summary>Removes it, and one that is being written right now too.</summary>
    internal async Task ClearAsync(CancellationToken cancellation)
    {
        await _cell.SettledAsync(cancellation);
        if (await _cell.ReadAsync(cancellation) is not null)
            await _cell.ClearAsync(cancellation);
    }

    private static byte[] Written(StoredSnapshot stored)
    {
        var (version, head, state) = stored.Snapshot;
        var bytes = new byte[StateAt + state.Length];
        Magic.CopyTo(bytes);
        WriteInt64BigEndian(bytes.AsSpan(4), version);
        WriteInt32BigEndian(bytes.AsSpan(12), stored.Segment);
        head.CopyTo(bytes.AsMemory(16));
        state.CopyTo(bytes.AsMemory(StateAt));
        Digest(bytes).CopyTo(bytes, DigestAt);
        return bytes;
    }

    private static StoredSnapshot? Read(byte[] bytes)
    {
        if (bytes.Length < StateAt || !bytes.AsSpan(0, 4).SequenceEqual(Magic)
            || !bytes.AsSpan(DigestAt, SHA256.HashSizeInBytes).SequenceEqual(Digest(bytes)))
            return null;
        var snapshot = new JournalSnapshot(ReadInt64BigEndian(bytes.AsSpan(4)), bytes.AsMemory(16, Chain.HashBytes), bytes.AsMemory(StateAt));
        return new(snapshot, ReadInt32BigEndian(bytes.AsSpan(12)));
    }

    private static byte[] Digest(byte[] bytes)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(bytes.AsSpan(0, DigestAt));
        sha.AppendData(bytes.AsSpan(StateAt));
        return sha.GetHashAndReset();
    }
}
