using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Workshop.Server.Storage;

/// <summary>The database file: opens connections to it as we need them, makes its table, and refuses a file that we must not touch.</summary>
internal sealed class SqliteFile(SqliteStoreOptions options)
{
    private const int ApplicationId = 0x57534850; // "WSHP", so that no other program's database is taken for ours
    private const int Format = 1;

    internal string Path => options.Path;

    /// <summary>Makes the file if missing and checks it if not.</summary>
    /// <exception cref="StoreRefusedException">It is damaged, of another program, of a newer version, or can't be opened or written.</exception>
    internal void Prepare()
    {
        try
        {
            if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(options.Path)) is { } folder)
                Directory.CreateDirectory(folder);
            using var connection = OpenForWriting();
            Recognize(connection);
            if (options.CheckAtStart)
                Check(connection);
            Execute(connection, Schema);
        }
        catch (Exception cause) when (cause is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException($"The store '{options.Path}' can't be used: {cause.Message}", cause);
        }
    }

    // Not WITHOUT ROWID: rows of many kilobytes would fill the tree's inner pages.
    private static string Schema => $"""
        BEGIN IMMEDIATE;
        CREATE TABLE IF NOT EXISTS stored (
          kind TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL,
          UNIQUE (kind, key)) STRICT;
        PRAGMA application_id = {ApplicationId};
        PRAGMA user_version = {Format};
        COMMIT;
        """;

    internal SqliteConnection OpenForWriting()
    {
        var connection = Open(SqliteOpenMode.ReadWriteCreate);
        var synchronous = options.Durability == SqliteDurability.Full ? "FULL" : "NORMAL";
        Execute(connection, $"PRAGMA journal_mode = WAL; PRAGMA synchronous = {synchronous}; PRAGMA journal_size_limit = 67108864;");
        // What is deleted is overwritten with zeros. Replaced values too: a growing segment leaves copies of itself behind.
        Execute(connection, "PRAGMA secure_delete = ON;");
        if (options.MostBytes > 0)
            Execute(connection, $"PRAGMA max_page_count = {Math.Max(1, options.MostBytes / Number(connection, "PRAGMA page_size"))};");
        return connection;
    }

    internal SqliteConnection OpenForReading() => Open(SqliteOpenMode.ReadOnly);

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = options.Path,
            Mode = mode,
            // A pooled connection would keep the settings and the open transaction of whoever had it before.
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)options.Patience.TotalSeconds),
        }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Recognize(SqliteConnection connection)
    {
        var (application, format) = (Number(connection, "PRAGMA application_id"), Number(connection, "PRAGMA user_version"));
        if (application != ApplicationId && Number(connection, "SELECT count(*) FROM sqlite_schema") > 0)
            throw new StoreRefusedException($"The store '{options.Path}' is a database of another program. Name another file.");
        if (format > Format)
            throw new StoreRefusedException(
                $"The store '{options.Path}' has format {format}, made by a newer version of Workshop; this one knows {Format}. Start the newer version.");
    }

    private void Check(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check(3)";
        command.CommandTimeout = 0;
        using var reader = command.ExecuteReader();
        var findings = new List<string>();
        while (reader.Read())
            findings.Add(reader.GetString(0));
        if (findings is not ["ok"])
            throw new StoreRefusedException(
                $"The store '{options.Path}' is damaged: {string.Join("; ", findings)}. Keep the file as it is and restore a backup.");
    }

    internal static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
