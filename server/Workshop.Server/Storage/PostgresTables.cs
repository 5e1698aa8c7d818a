using Npgsql;

namespace Workshop.Server.Storage;

/// <summary>Makes or renews our tables and queries in PostgreSQL before Orleans looks for them.</summary>
/// <param name="script">The name of the resource that holds the SQL.</param>
internal sealed class PostgresTables(string connection, string script, ILogger<PostgresTables> log) : ILifecycleParticipant<ISiloLifecycle>
{
    /// <summary>Our tables are in a schema of their own: the host's database may hold others, even Orleans' under the same names.</summary>
    internal static string Ours(string connection) => new NpgsqlConnectionStringBuilder(connection) { SearchPath = "workshop" }.ConnectionString;

    // Several servers may start at once; "create if not exists" alone does not keep them from colliding.
    private const long Lock = 0x57534850;

    public void Participate(ISiloLifecycle observer) =>
        observer.Subscribe(nameof(PostgresTables), ServiceLifecycleStage.RuntimeInitialize, ApplyAsync);

    /// <exception cref="StoreRefusedException">The server can't be reached, or does not let us make our tables.</exception>
    internal async Task ApplyAsync(CancellationToken cancellation)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(connection);
            await using var opened = await source.OpenConnectionAsync(cancellation);
            await using var transaction = await opened.BeginTransactionAsync(cancellation);
            await ExecuteAsync(opened, $"SELECT pg_advisory_xact_lock({Lock})", cancellation);
            await ExecuteAsync(opened, Sql(), cancellation);
            await transaction.CommitAsync(cancellation);
            await WarnAsync(opened, cancellation);
        }
        catch (Exception cause) when (cause is NpgsqlException or TimeoutException)
        {
            throw new StoreRefusedException($"The PostgreSQL store can't be used: {cause.Message}", cause);
        }
    }

    private async Task WarnAsync(NpgsqlConnection opened, CancellationToken cancellation)
    {
        foreach (var setting in (string[])["fsync", "synchronous_commit"])
            if (await ReadAsync(opened, $"SHOW {setting}", cancellation) is "off")
                log.LogWarning("PostgreSQL has {Setting} off: what was acknowledged may be lost when its machine loses power.", setting);
    }

    private static async Task<string?> ReadAsync(NpgsqlConnection opened, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, opened);
        return await command.ExecuteScalarAsync(cancellation) as string;
    }

    private static async Task ExecuteAsync(NpgsqlConnection opened, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, opened);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private string Sql()
    {
        using var reader = new StreamReader(typeof(PostgresTables).Assembly.GetManifestResourceStream(script)!);
        return reader.ReadToEnd();
    }
}
