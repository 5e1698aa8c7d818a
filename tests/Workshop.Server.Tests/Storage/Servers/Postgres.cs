using Npgsql;

namespace Workshop.Server.Tests.Storage.Servers;

/// <summary>A PostgreSQL server with its defaults, which are durable.</summary>
public sealed class Postgres : LocalServer
{
    public override string Store => "postgres";

    public override string Connection => $"Host=127.0.0.1;Port={Port};Username=workshop;Database=workshop;Maximum Pool Size=40";

    protected override string HowToInstall => "install the package postgresql (Debian, Ubuntu) and run again.";

    protected override string? Find() => FindProgram("postgres", Versions());

    private static IEnumerable<string> Versions() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var n) ? n : 0)
            .Select(folder => Path.Combine(folder, "bin"))
        : [];

    protected override async Task<string[]> PrepareAsync(string program)
    {
        var cluster = Path.Combine(Folder.FullName, "cluster");
        // PostgreSQL refuses to run as root.
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "nobody", Folder.FullName);
        await RunAsync([.. AsNobody(), Path.Combine(Path.GetDirectoryName(program)!, "initdb"), "-D", cluster, "-U", "workshop", "-A", "trust", "-E", "UTF8", "--no-sync"]);
        return [.. AsNobody(), program, "-D", cluster, "-p", $"{Port}", "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={Folder.FullName}"];
    }

    private static string[] AsNobody() => Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=nobody", "--clear-groups"] : [];

    protected override Task TryAsync() => ExecuteAsync("SELECT 1");

    protected override Task AfterStartAsync() => ExecuteAsync("CREATE DATABASE workshop");

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Connection) { Database = "postgres", Pooling = false });
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

[CollectionDefinition]
public sealed class PostgresCollection : ICollectionFixture<Postgres>;
