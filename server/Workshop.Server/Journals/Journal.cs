using System.Runtime.CompilerServices;
using Orleans.Storage;

namespace Workshop.Server.Journals;

/// <summary>
/// The ordered memory of one session: records numbered from 1, chained by hash, in segments over any Orleans grain store. Knows only bytes.
/// One owner appends at a time. Two owners can't both append: the store's ETags let one of them win and the other is told
/// (<see cref="JournalFencedException"/>). Not for concurrent use.
/// </summary>
/// <remarks>
/// Any exception from <see cref="AppendAsync"/>, but for wrong arguments, means that the outcome is unknown. Then the journal is broken
/// and every later call throws <see cref="JournalBrokenException"/>; open it again to learn what was remembered.
/// Orleans' own stores heed no cancellation, so pass a token that fires after your patience: without one a hanging store hangs the caller.
/// </remarks>
public sealed class Journal
{
    /// <summary>The most bytes that one append may hold, so that its one write fits every store with room to spare.</summary>
    public const int MostAppendedBytes = 32 * 1024 * 1024;

    private readonly string _sessionId;
    private readonly SegmentWalk _walk;
    private readonly SnapshotCell _snapshots;
    private readonly List<Segment> _replay = [];
    private readonly List<long> _starts = [];
    private int _firstKnown;
    private StoredSegment _tail;
    private JournalSnapshot? _snapshot;
    private Exception? _broken;
    private bool _busy;

    private Journal(IGrainStorage storage, string sessionId)
    {
        (_sessionId, _walk, _snapshots) = (sessionId, new(storage, sessionId), new(storage, sessionId));
        _tail = new(Segment.First(sessionId), _walk.CellOf(0));
    }

    /// <summary>How many records are remembered.</summary>
    public long Version => _tail.Segment.Last;

    /// <summary>The hash of the last record, which vouches for all before it; 32 bytes.</summary>
    public ReadOnlyMemory<byte> Head => _tail.Segment.Head;

    /// <summary>
    /// Opens a session's journal; a session never heard of has version 0. With a snapshot, segments before it are neither read nor verified.
    /// </summary>
    /// <exception cref="JournalCorruptException">What is stored can't be trusted.</exception>
    public static Task<Journal> OpenAsync(IGrainStorage storage, string sessionId, CancellationToken cancellation = default) =>
        OpenAsync(storage, sessionId, useSnapshot: true, cancellation);

    /// <summary>Opens from the first record on, for when the state in the snapshot can no longer be understood.</summary>
    public static Task<Journal> OpenWithoutSnapshotAsync(IGrainStorage storage, string sessionId, CancellationToken cancellation = default) =>
        OpenAsync(storage, sessionId, useSnapshot: false, cancellation);

    /// <summary>
    /// Reads the records above <paramref name="after"/> from storage and verifies every record from the first on, without opening the journal
    /// for appending: to export or to audit.
    /// </summary>
    /// <exception cref="JournalCorruptException">What is stored can't be trusted. Records before the damage have been given out.</exception>
    public static async IAsyncEnumerable<JournalRecord> ReadAsync(
        IGrainStorage storage, string sessionId, long after = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var (segment, _) in new SegmentWalk(storage, sessionId).FromAsync(0, cancellation))
            foreach (var record in segment.Records(after))
                yield return record;
    }

    private static async Task<Journal> OpenAsync(IGrainStorage storage, string sessionId, bool useSnapshot, CancellationToken cancellation)
    {
        var journal = new Journal(storage, sessionId);
        // Read even if unused: its ETag lets the next one replace it.
        var stored = await journal._snapshots.ReadAsync(cancellation);
        if (!useSnapshot || stored is null || !await journal.TryRecallAsync(stored, cancellation))
            await journal.RecallAsync(cancellation);
        // Saved by an activation that had not heard of the deletion yet; nothing of a deleted session may stay.
        if (journal.Version == 0 && journal._snapshots.IsStored)
            await journal._snapshots.ClearAsync(cancellation);
        return journal;
    }

    private async Task RecallAsync(CancellationToken cancellation)
    {
        await foreach (var stored in _walk.FromAsync(0, cancellation))
            Recall(stored);
        if (_walk.Erasing is { } mark)
            await new Erasure(_walk, _snapshots).FinishAsync(mark, cancellation);
    }

    private async Task<bool> TryRecallAsync(StoredSnapshot from, CancellationToken cancellation)
    {
        await foreach (var stored in _walk.FromAsync(from.Segment, cancellation))
        {
            if (_snapshot is null && !Agree(from.Snapshot, stored.Segment))
                return false;
            _snapshot = from.Snapshot;
            Recall(stored);
        }

        return _snapshot is not null;
    }

    private static bool Agree(JournalSnapshot snapshot, Segment segment) =>
        segment.HashAt(snapshot.Version) is { } head && head.Span.SequenceEqual(snapshot.Head.Span);

    private void Recall(StoredSegment stored)
    {
        if (_starts.Count == 0)
            _firstKnown = stored.Segment.Number;
        _replay.Add(stored.Segment);
        Extend(stored);
    }

    private void Extend(StoredSegment tail)
    {
        if (_starts.Count <= tail.Segment.Number - _firstKnown)
            _starts.Add(tail.Segment.After);
        _tail = tail;
    }

    /// <summary>Hands over what was read at opening, once; afterwards the journal holds no more than its last segment.</summary>
    public JournalReplay TakeReplay()
    {
        var (snapshot, segments) = (_snapshot, new Queue<Segment>(_replay));
        _snapshot = null;
        _replay.Clear();
        return new(snapshot, Records(segments, snapshot?.Version ?? 0));
    }

    private static IEnumerable<JournalRecord> Records(Queue<Segment> segments, long after)
    {
        while (segments.TryDequeue(out var segment))
            foreach (var record in segment.Records(after))
                yield return record;
    }

    /// <summary>
    /// Remembers <paramref name="bodies"/> as the next records, all in one write: all of them, or (if this throws) perhaps none.
    /// Costs in proportion to what is appended and at most one segment.
    /// </summary>
    /// <exception cref="JournalFencedException">Another activation appended.</exception>
    /// <exception cref="JournalBrokenException">The outcome is unknown, or was at an earlier append.</exception>
    /// <exception cref="ArgumentException">More than <see cref="MostAppendedBytes"/>; nothing happened.</exception>
    public async Task AppendAsync(IReadOnlyList<ReadOnlyMemory<byte>> bodies, CancellationToken cancellation = default)
    {
        ThrowIfBroken();
        if (bodies.Sum(body => (long)body.Length) is var size && size > MostAppendedBytes)
            throw new ArgumentException($"One append holds at most {MostAppendedBytes} bytes; this one has {size}.", nameof(bodies));
        if (Interlocked.Exchange(ref _busy, true))
            throw new InvalidOperationException("A journal is appended to by one caller at a time.");
        try
        {
            if (bodies.Count > 0)
                await WriteAsync(bodies, cancellation);
        }
        catch (Exception cause)
        {
            throw Broken(cause);
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task WriteAsync(IReadOnlyList<ReadOnlyMemory<byte>> bodies, CancellationToken cancellation)
    {
        var (segment, cell) = _tail.Segment.IsFull ? new(_tail.Segment.Next(), _walk.CellOf(_tail.Segment.Number + 1)) : _tail;
        var grown = segment.With(bodies);
        await cell.WriteAsync(grown.Bytes, cancellation);
        Extend(new(grown, cell));
    }

    /// <summary>
    /// Keeps <paramref name="state"/> as what the records up to <paramref name="version"/> add up to, <paramref name="head"/> being
    /// <see cref="Head"/> at that version. Failing harms nothing: the journal stays as it is and whole.
    /// </summary>
    /// <returns>False if another activation saved a snapshot meanwhile.</returns>
    public Task<bool> SaveSnapshotAsync(
        long version, ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> state, CancellationToken cancellation = default)
    {
        ThrowIfBroken();
        var known = _starts.FindLastIndex(start => start <= version);
        if (known < 0 || version > Version)
            throw new ArgumentOutOfRangeException(nameof(version), version, $"No version of this journal, which is at {Version}.");
        return _snapshots.TryWriteAsync(new(new(version, head, state), _firstKnown + known), cancellation);
    }

    /// <summary>
    /// Removes all that is stored of the session. Interrupted, the rest is removed when the session is opened again. Ends this journal.
    /// </summary>
    public async Task DeleteAsync(CancellationToken cancellation = default)
    {
        ThrowIfBroken();
        _broken = new JournalBrokenException(_sessionId, "it was deleted.");
        var erasure = new Erasure(_walk, _snapshots);
        var (mark, first) = (new ErasureMark(_tail.Segment.Number), _tail.Cell);
        if (mark.LastSegment > 0)
            await (first = _walk.CellOf(0)).ReadAsync(cancellation);
        if (Version > 0)
            await erasure.BeginAsync(mark, first, cancellation);
        await erasure.FinishAsync(mark, cancellation);
    }

    private void ThrowIfBroken()
    {
        if (_broken is not null)
            throw new JournalBrokenException(_sessionId, "an earlier call failed or deleted it.", _broken);
    }

    private JournalBrokenException Broken(Exception cause)
    {
        var broken = cause is InconsistentStateException
            ? new JournalFencedException(_sessionId, cause)
            : new JournalBrokenException(_sessionId, "whether the last append was remembered is unknown.", cause);
        _broken = broken;
        return broken;
    }
}
