using Orleans.Storage;

namespace Workshop.Server.Journals;

/// <summary>
/// One stored value and the ETag under which we last saw it. A write or clear succeeds only if nobody changed the value since;
/// otherwise it throws <see cref="InconsistentStateException"/>. A cell not read yet may only be inserted.
/// </summary>
/// <remarks>After any exception the cell must be read again: what the store holds is unknown.</remarks>
internal sealed class Cell(IGrainStorage storage, string kind, GrainId id)
{
    private GrainState<StoredBytes> _state = new(new StoredBytes());
    private Task _writing = Task.CompletedTask;

    /// <summary>The stored bytes, or nothing if none are stored.</summary>
    internal byte[]? Bytes => _state.RecordExists ? _state.State!.Bytes : null;

    internal string? ETag => _state.ETag;

    internal async Task<byte[]?> ReadAsync(CancellationToken cancellation)
    {
        var state = new GrainState<StoredBytes>(new StoredBytes());
        // Not every store heeds the token (Orleans' own do not), and a caller must never hang on a store that does.
        await storage.ReadStateAsync(kind, id, state, cancellation).WaitAsync(cancellation);
        _state = state;
        return Bytes;
    }

    internal Task WriteAsync(byte[] bytes, CancellationToken cancellation)
    {
        _state = new GrainState<StoredBytes>(new StoredBytes { Bytes = bytes }, _state.ETag) { RecordExists = _state.RecordExists };
        _writing = storage.WriteStateAsync(kind, id, _state, cancellation);
        return _writing.WaitAsync(cancellation);
    }

    /// <summary>Waits until the last write has come to its end, whatever that is: also one that was given up, which may still be on its way.</summary>
    internal async Task SettledAsync(CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Lets go of the bytes and keeps the ETag.</summary>
    internal void Forget() => _state = new(new StoredBytes(), _state.ETag) { RecordExists = _state.RecordExists };

    internal Task ClearAsync(CancellationToken cancellation) =>
        storage.ClearStateAsync(kind, id, _state, cancellation).WaitAsync(cancellation);
}
