using Microsoft.Data.Sqlite;

namespace Workshop.Server.Storage;

/// <summary>The writer's statements, prepared once for its connection. Each returns the new version, or nothing if the old one did not match.</summary>
internal sealed class SqliteStatements : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin, _commit, _insert, _replace, _remove, _exists;

    internal SqliteStatements(SqliteConnection connection)
    {
        _connection = connection;
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _insert = Prepare("INSERT INTO stored (kind, key, version, body) VALUES (@kind, @key, @version, @body) ON CONFLICT DO NOTHING");
        _replace = Prepare("UPDATE stored SET body = @body, version = version + 1 WHERE kind = @kind AND key = @key AND version = @version");
        _remove = Prepare("DELETE FROM stored WHERE kind = @kind AND key = @key AND version = @version");
        _exists = Prepare("SELECT 1 FROM stored WHERE kind = @kind AND key = @key");
    }

    internal void Begin() => _begin.ExecuteNonQuery();

    internal void Commit() => _commit.ExecuteNonQuery();

    internal void Rollback() => SqliteFile.Execute(_connection, "ROLLBACK");

    /// <summary>Starts at a random version: one that somebody remembers from before a removal must not fit what was inserted after it.</summary>
    internal long? Insert(string kind, string key, byte[] body)
    {
        var version = Random.Shared.NextInt64(1, long.MaxValue / 2);
        return Changes(_insert, kind, key, version, body) ? version : null;
    }

    internal long? Replace(string kind, string key, long version, byte[] body) =>
        Changes(_replace, kind, key, version, body) ? version + 1 : null;

    internal long? Remove(string kind, string key, long version) => Changes(_remove, kind, key, version, []) ? version : null;

    internal bool Exists(string kind, string key)
    {
        Bind(_exists, kind, key, 0, []);
        return _exists.ExecuteScalar() is not null;
    }

    /// <summary>
    /// Empties the write-ahead log, so that nothing removed is left in it. Does not wait for readers.
    /// </summary>
    /// <returns>False if a reader was in the way.</returns>
    internal bool TryEmptyLog()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        return command.ExecuteScalar() is 0L;
    }

    private static bool Changes(SqliteCommand command, string kind, string key, long version, byte[] body)
    {
        Bind(command, kind, key, version, body);
        return command.ExecuteNonQuery() == 1;
    }

    private static void Bind(SqliteCommand command, string kind, string key, long version, byte[] body)
    {
        command.Parameters["@kind"].Value = kind;
        command.Parameters["@key"].Value = key;
        command.Parameters["@version"].Value = version;
        command.Parameters["@body"].Value = body;
    }

    private SqliteCommand Prepare(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in (string[])["@kind", "@key", "@version", "@body"])
            command.Parameters.Add(new SqliteParameter(name, DBNull.Value));
        command.Prepare();
        return command;
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[_begin, _commit, _insert, _replace, _remove, _exists])
            command.Dispose();
        _connection.Dispose();
    }
}
