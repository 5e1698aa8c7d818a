using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Workshop.Server.Storage;

/// <summary>
/// Reads beside the writer, which in WAL mode does not disturb it. SQLite's calls block, so they run on the thread pool, a few at a time.
/// </summary>
internal sealed class SqliteReaders(SqliteFile file) : IDisposable
{
    private const int MostAtOnce = 8;

    private readonly ConcurrentBag<SqliteCommand> _idle = [];
    private readonly SemaphoreSlim _free = new(MostAtOnce);

    internal async Task<(byte[] Body, long Version)?> ReadAsync(string kind, string key, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Read(kind, key), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _free.Release();
        }
    }

    private (byte[], long)? Read(string kind, string key)
    {
        var command = _idle.TryTake(out var idle) ? idle : Prepare();
        try
        {
            var found = Execute(command, kind, key);
            _idle.Add(command);
            return found;
        }
        catch
        {
            Close(command);
            throw;
        }
    }

    private static (byte[], long)? Execute(SqliteCommand command, string kind, string key)
    {
        command.Parameters["@kind"].Value = kind;
        command.Parameters["@key"].Value = key;
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetFieldValue<byte[]>(0), reader.GetInt64(1)) : null;
    }

    private SqliteCommand Prepare()
    {
        var command = file.OpenForReading().CreateCommand();
        command.CommandText = "SELECT body, version FROM stored WHERE kind = @kind AND key = @key";
        command.Parameters.Add(new SqliteParameter("@kind", DBNull.Value));
        command.Parameters.Add(new SqliteParameter("@key", DBNull.Value));
        return command;
    }

    private static void Close(SqliteCommand command)
    {
        var connection = command.Connection;
        command.Dispose();
        connection?.Dispose();
    }

    /// <summary>Waits for the reads that have begun.</summary>
    public void Dispose()
    {
        for (var i = 0; i < MostAtOnce; i++)
            _free.Wait();
        while (_idle.TryTake(out var command))
            Close(command);
        _free.Dispose();
    }
}
