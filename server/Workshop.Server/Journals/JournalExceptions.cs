namespace Workshop.Server.Journals;

/// <summary>
/// Whether an append was remembered is unknown, so this <see cref="Journal"/> is of no more use: only storage knows. Open the journal again.
/// </summary>
public class JournalBrokenException(string sessionId, string reason, Exception? cause = null)
    : Exception($"The journal of session '{sessionId}' must be opened again: {reason}", cause)
{
    public string SessionId { get; } = sessionId;
}

/// <summary>
/// Somebody else appended to this journal, or it was deleted: we are no longer its owner. Still the outcome of our own append is unknown:
/// a store that repeats a write whose reply was lost meets the result of its own first attempt.
/// </summary>
public sealed class JournalFencedException(string sessionId, Exception cause)
    : JournalBrokenException(sessionId, "another activation has appended to it.", cause);

/// <summary>What is stored is not a journal of this session that we can trust. Names the segment (from 0) and, if known, the record (from 1).</summary>
public sealed class JournalCorruptException(string sessionId, int segment, long? record, string reason)
    : Exception($"The journal of session '{sessionId}' is damaged in segment {segment}{(record is { } n ? $" at record {n}" : "")}: {reason}")
{
    public string SessionId { get; } = sessionId;

    public int Segment { get; } = segment;

    public long? Record { get; } = record;
}
