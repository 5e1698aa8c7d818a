using System.Buffers.Binary;

namespace Workshop.Server.Journals;

/// <summary>Stands in the place of the first segment while a session is being erased: <c>"WSD" · format 1 · last segment (int32)</c>.</summary>
internal sealed record ErasureMark(int LastSegment)
{
    private static ReadOnlySpan<byte> Magic => "WSD\u0001"u8;

    internal byte[] Written()
    {
        var bytes = new byte[8];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4), LastSegment);
        return bytes;
    }

    internal static ErasureMark? In(byte[] bytes) =>
        bytes.Length == 8 && bytes.AsSpan(0, 4).SequenceEqual(Magic) ? new(BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4))) : null;
}

/// <summary>
/// Takes a session out of storage so that an interruption at any moment leaves either the whole session or one that the next opening
/// erases to the end; never a shorter one that looks whole.
/// </summary>
internal sealed class Erasure(SegmentWalk walk, SnapshotCell snapshots)
{
    private const int AtOnce = 16;

    /// <summary>From here on the session is gone. The snapshot goes first: with it, a session could be opened without a look at the mark.</summary>
    internal async Task BeginAsync(ErasureMark mark, Cell first, CancellationToken cancellation)
    {
        await snapshots.ClearAsync(cancellation);
        await first.WriteAsync(mark.Written(), cancellation);
    }

    /// <summary>Clears every segment, one beyond the last too (another activation may have begun it), and the mark at the very end.</summary>
    internal async Task FinishAsync(ErasureMark mark, CancellationToken cancellation)
    {
        await snapshots.ClearAsync(cancellation);
        foreach (var numbers in Enumerable.Range(1, mark.LastSegment + 1).Chunk(AtOnce))
            await Task.WhenAll(numbers.Select(number => ClearAsync(number, cancellation)));
        await ClearAsync(0, cancellation);
    }

    private async Task ClearAsync(int number, CancellationToken cancellation)
    {
        var cell = walk.CellOf(number);
        if (await cell.ReadAsync(cancellation) is not null)
            await cell.ClearAsync(cancellation);
    }
}
