using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Workshop.Server.Storage;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Storage;

[Collection<PostgresCollection>]
public sealed class PostgresTablesTests(Postgres store)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task AServerThatStartsWaitsForNoBackupThatReadsTheTables()
    {
        Assert.SkipWhen(store.Missing is not null, store.Missing ?? "");
        await Apply();
        await using var source = NpgsqlDataSource.Create(store.Connection);
        await using var backup = await source.OpenConnectionAsync();
        await using var reading = await backup.BeginTransactionAsync();
        await Execute(backup, "LOCK TABLE workshop.stored IN ACCESS SHARE MODE");
        await Apply().WaitAsync(Soon);
    }

    [Fact]
    public async Task ATableOfAnEarlierVersionIsMadeToStoreUncompressedUnlessSomebodyReadsIt()
    {
        Assert.SkipWhen(store.Missing is not null, store.Missing ?? "");
        await Apply();
        await using var source = NpgsqlDataSource.Create(store.Connection);
        await using (var earlier = await source.OpenConnectionAsync())
            await Execute(earlier, "ALTER TABLE workshop.stored ALTER COLUMN body SET STORAGE EXTENDED");
        await using (var backup = await source.OpenConnectionAsync())
        {
            await using var reading = await backup.BeginTransactionAsync();
            await Execute(backup, "LOCK TABLE workshop.stored IN ACCESS SHARE MODE");
            await Apply().WaitAsync(Soon);
            Assert.Equal('x', await Kept(backup));
        }
        await Apply();
        await using var later = await source.OpenConnectionAsync();
        Assert.Equal('e', await Kept(later));
    }

    private Task Apply() => new PostgresTables(PostgresTables.Ours(store.Connection), "Postgres.sql", NullLogger<PostgresTables>.Instance).ApplyAsync(CancellationToken.None);

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<char> Kept(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("SELECT attstorage FROM pg_attribute WHERE attrelid = 'workshop.stored'::regclass AND attname = 'body'", connection);
        return (char)(await command.ExecuteScalarAsync())!;
    }
}
