using Orleans.Storage;
using Workshop.Server.Journals;

namespace Workshop.Server.Tests.Storage;

internal enum Doing { Read, Write, Clear }

/// <summary>
/// A store with the weather that a test makes: it may fail before or after the real store has done its work, be slow, or say nothing at all.
/// Counts what reaches it.
/// </summary>
internal sealed class Weather(IGrainStorage inner) : IGrainStorage
{
    private int _reads, _writes, _clears;

    /// <summary>Gets what is asked and a way to have it done; completes as the store would seem to.</summary>
    internal Func<Doing, Func<Task>, Task> Now { get; set; } = Fair;

    /// <summary>Values of this kind are written in vain: nobody ever answers.</summary>
    internal string? NoAnswerTo { get; set; }

    internal int Reads => _reads;

    internal int Writes => _writes;

    internal int Clears => _clears;

    internal int LargestWrite { get; private set; }

    internal static Task Fair(Doing doing, Func<Task> done) => done();

    /// <summary>Nothing is stored and everybody is told so.</summary>
    internal static Task Down(Doing doing, Func<Task> done) => throw new IOException("The store is away.");

    /// <summary>A full disk, or one that lets itself only be read.</summary>
    internal static Task ReadOnly(Doing doing, Func<Task> done) =>
        doing == Doing.Read ? done() : throw new IOException("No space is left, or it is read-only.");

    /// <summary>What is asked is done, but the reply never arrives as such.</summary>
    internal static async Task ReplyLost(Doing doing, Func<Task> done)
    {
        await done();
        if (doing != Doing.Read)
            throw new TimeoutException("The reply was lost.");
    }

    /// <summary>A client that repeats a write after a lost reply meets the result of its own first attempt.</summary>
    internal static async Task RepeatedAfterLostReply(Doing doing, Func<Task> done)
    {
        await done();
        if (doing != Doing.Read)
            throw new InconsistentStateException("The condition is not satisfied.");
    }

    /// <summary>Hangs, and heeds no cancellation.</summary>
    internal static Task Silent(Doing doing, Func<Task> done) => new TaskCompletionSource().Task;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Interlocked.Increment(ref _reads);
        return Now(Doing.Read, () => inner.ReadStateAsync(stateName, grainId, grainState));
    }

    // As the real one would: only what it says to the caller is changed, never the caller's state after a failure.
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Interlocked.Increment(ref _writes);
        LargestWrite = Math.Max(LargestWrite, (grainState.State as StoredBytes)?.Bytes.Length ?? 0);
        var copy = new GrainState<T>(grainState.State!, grainState.ETag!) { RecordExists = grainState.RecordExists };
        if (stateName == NoAnswerTo)
            await Silent(Doing.Write, () => Task.CompletedTask);
        await Now(Doing.Write, () => inner.WriteStateAsync(stateName, grainId, copy));
        (grainState.ETag, grainState.RecordExists) = (copy.ETag, copy.RecordExists);
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Interlocked.Increment(ref _clears);
        return Now(Doing.Clear, () => inner.ClearStateAsync(stateName, grainId, grainState));
    }
}
