namespace Workshop.Server.Journals;

/// <summary>One remembered body. <paramref name="Version"/> counts from 1; <paramref name="Hash"/> is the chain's 32 bytes after it.</summary>
public readonly record struct JournalRecord(long Version, ReadOnlyMemory<byte> Body, ReadOnlyMemory<byte> Hash);

/// <summary>
/// What the records up to <paramref name="Version"/> add up to, to spare replaying them. <paramref name="Head"/> is the chain's hash at that
/// version. An optimisation, never a second truth.
/// </summary>
public sealed record JournalSnapshot(long Version, ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> State);

/// <summary>
/// What a session needs to remember itself: start from <paramref name="Snapshot"/>, or from nothing, and apply <paramref name="Records"/>.
/// The records can be walked once; their bytes are let go as the walk proceeds.
/// </summary>
public sealed record JournalReplay(JournalSnapshot? Snapshot, IEnumerable<JournalRecord> Records);
