using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Workshop.Server.Storage;

/// <summary>
/// The only one that writes: one thread, one connection. It takes all writes that wait, whatever session they belong to, and commits them
/// together, so that one flush to the disk serves them all. SQLite has one writer at a time anyway, and its calls block.
/// </summary>
/// <remarks>Nothing that goes wrong ends the thread: each failure goes to those who wait, and the next batch tries anew.</remarks>
internal sealed class SqliteWriter : IDisposable
{
    private readonly SqliteFile _file;
    private readonly int _mostTogether;
    private readonly ILogger _log;
    private readonly BlockingCollection<SqliteWrite> _waiting = [];
    private readonly Thread _thread;
    private SqliteStatements? _statements;
    private bool _logHoldsRemoved;
    private long _commits;

    internal SqliteWriter(SqliteFile file, int mostTogether, ILogger log)
    {
        (_file, _mostTogether, _log) = (file, mostTogether, log);
        _thread = new Thread(Run) { IsBackground = true, Name = "sqlite writer" };
        _thread.Start();
    }

    internal long Commits => Interlocked.Read(ref _commits);

    internal Task<long> WriteAsync(SqliteWrite write)
    {
        _waiting.Add(write);
        return write.Done;
    }

    private void Run()
    {
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            var batch = new List<SqliteWrite> { first };
            while (batch.Count < _mostTogether && _waiting.TryTake(out var next))
                batch.Add(next);
            batch.RemoveAll(write => write.Abandoned());
            if (batch.Count > 0)
                Settle(batch);
        }

        Reset();
    }

    /// <returns>False if the store could not even begin; then it is of no use to try the next at once.</returns>
    private bool Settle(List<SqliteWrite> batch)
    {
        var begun = false;
        try
        {
            _statements ??= new SqliteStatements(_file.OpenForWriting());
            _statements.Begin();
            begun = true;
            if (TryApply(batch))
                Commit(batch);
        }
        catch (Exception cause)
        {
            // A new connection is the one sure way to be rid of a transaction in an unknown state.
            Reset();
            Fail(batch, cause);
        }

        return begun;
    }

    // One write that can't be carried out (too large, say) must not take its neighbours along: the rollback is certain, so each may try alone.
    private bool TryApply(List<SqliteWrite> batch)
    {
        try
        {
            batch.ForEach(write => write.Apply(_statements!));
            return true;
        }
        catch (SqliteException cause) when (batch.Count > 1)
        {
            Reset();
            for (var i = 0; i < batch.Count; i++)
            {
                if (Settle([batch[i]]))
                    continue;
                Fail(batch[(i + 1)..], cause);
                break;
            }

            return false;
        }
    }

    private void Fail(List<SqliteWrite> batch, Exception cause)
    {
        // Whoever watches the store says what is wrong, once.
        _log.LogDebug(cause, "The store '{Path}' could not carry out {Count} writes.", _file.Path, batch.Count);
        batch.ForEach(write => write.Fail(cause));
    }

    private void Commit(List<SqliteWrite> batch)
    {
        _statements!.Commit();
        Interlocked.Increment(ref _commits);
        batch.ForEach(write => write.Succeed());
        _logHoldsRemoved |= batch.Exists(write => write.Removes);
        if (_logHoldsRemoved)
            EmptyLog();
    }

    private void EmptyLog()
    {
        try
        {
            _logHoldsRemoved = !_statements!.TryEmptyLog();
        }
        catch (SqliteException cause)
        {
            // Everybody has their answer already; the next batch tries again.
            _log.LogWarning(cause, "The write-ahead log of '{Path}' could not be emptied after a removal.", _file.Path);
        }
    }

    private void Reset()
    {
        try
        {
            _statements?.Dispose();
        }
        catch (SqliteException cause)
        {
            _log.LogWarning(cause, "A connection to '{Path}' could not be closed.", _file.Path);
        }

        _statements = null;
    }

    /// <summary>Takes no more, carries out what waits, and closes the connection, whereupon SQLite folds its log into the file.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        _thread.Join();
        _waiting.Dispose();
    }
}
