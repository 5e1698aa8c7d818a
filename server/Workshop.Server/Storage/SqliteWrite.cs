using Orleans.Storage;

namespace Workshop.Server.Storage;

/// <summary>
/// One value to insert (no <paramref name="expected"/> version), to replace, or to remove (no <paramref name="body"/>), and who waits for it.
/// </summary>
internal sealed class SqliteWrite(string kind, string key, long? expected, byte[]? body, CancellationToken cancellation)
{
    // The writer must not run what waits for it.
    private readonly TaskCompletionSource<long> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long? _outcome;

    internal bool Removes => body is null;

    /// <summary>The new version, once it is durable.</summary>
    internal Task<long> Done => _done.Task;

    /// <summary>True if nobody waits for it any more and it need not be begun.</summary>
    internal bool Abandoned() => cancellation.IsCancellationRequested && _done.TrySetCanceled(cancellation);

    /// <summary>Executes inside the writer's transaction; may be repeated after a rollback.</summary>
    internal void Apply(SqliteStatements statements) => _outcome = (expected, body) switch
    {
        (null, null) => statements.Exists(kind, key) ? null : 0,
        (null, _) => statements.Insert(kind, key, body),
        (_, null) => statements.Remove(kind, key, expected.Value),
        _ => statements.Replace(kind, key, expected.Value, body),
    };

    internal void Succeed()
    {
        if (_outcome is { } version)
            _done.TrySetResult(version);
        else
            _done.TrySetException(new InconsistentStateException(
                $"'{key}' ({kind}) is not at the version that this write expects{(expected is null ? ": it exists." : ".")}"));
    }

    internal void Fail(Exception cause) => _done.TrySetException(cause);
}
