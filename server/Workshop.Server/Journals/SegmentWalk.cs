using System.Runtime.CompilerServices;
using Orleans.Storage;

namespace Workshop.Server.Journals;

/// <summary>A segment that was read, and the cell that guards it.</summary>
internal sealed record StoredSegment(Segment Segment, Cell Cell);

/// <summary>
/// Reads a session's segments one after the other up to the last, some ahead in parallel, since a store answers one read in milliseconds.
/// </summary>
internal sealed class SegmentWalk(IGrainStorage storage, string sessionId)
{
    internal const string Kind = "journal";
    private const int MostAhead = 16;

    /// <summary>The mark that the walk met instead of the first segment: this session is being erased.</summary>
    internal ErasureMark? Erasing { get; private set; }

    internal Cell CellOf(int number) => new(storage, Kind, StoreKey.Segment(sessionId, number));

    /// <summary>
    /// Yields the segments from <paramref name="first"/> on, each verified in itself and against the one before it.
    /// A missing segment ends the walk, and so does one that is not full: nobody starts another before it is.
    /// </summary>
    internal async IAsyncEnumerable<StoredSegment> FromAsync(int first, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var ahead = new Queue<Task<Cell>>();
        var (asked, width) = (first, 2);
        Segment? before = null;
        for (var number = first; ; number++)
        {
            for (; asked < number + width; asked++)
                ahead.Enqueue(ReadAsync(asked, cancellation));
            width = Math.Min(width * 2, MostAhead);

            var stored = Verified(number, await ahead.Dequeue(), before);
            if (stored is not { Segment.IsFull: true } && Erasing is null && await AnyAsync(ahead))
                stored = await ReadAgainAsync(number, before, cancellation);
            if (stored is null)
                yield break;
            yield return stored;
            if (!stored.Segment.IsFull)
                yield break;
            before = stored.Segment;
        }
    }

    private async Task<Cell> ReadAsync(int number, CancellationToken cancellation)
    {
        var cell = CellOf(number);
        await cell.ReadAsync(cancellation);
        return cell;
    }

    private static async Task<bool> AnyAsync(IEnumerable<Task<Cell>> later) =>
        (await Task.WhenAll(later)).Any(cell => cell.Bytes is not null);

    // This seemed to be the last, yet a later one exists: either somebody appended between our reads, or records are gone.
    private async Task<StoredSegment> ReadAgainAsync(int number, Segment? before, CancellationToken cancellation) =>
        Verified(number, await ReadAsync(number, cancellation), before) is { Segment.IsFull: true } full
            ? full
            : throw new JournalCorruptException(sessionId, number, null, "records are missing here, for a later segment exists.");

    private StoredSegment? Verified(int number, Cell cell, Segment? before)
    {
        if (cell.Bytes is not { } bytes || (number == 0 && (Erasing = ErasureMark.In(bytes)) is not null))
            return null;
        var segment = Segment.Read(sessionId, number, bytes);
        var expected = before?.Next() ?? (number == 0 ? Segment.First(sessionId) : null);
        if (expected is not null && (segment.After != expected.After || !segment.Before.Span.SequenceEqual(expected.Before.Span)))
            throw new JournalCorruptException(sessionId, number, segment.After + 1, "it does not continue what comes before it.");
        return new(segment, cell);
    }
}
