using System.Runtime.CompilerServices;
using Azure.Storage.Blobs.Models;
using Npgsql;
using StackExchange.Redis;

namespace Workshop.Server.Storage;

/// <summary>
/// The names of all that a store keeps. Orleans' stores find what one knows the name of, and list nothing: this looks where each of them puts
/// it. Only to take everything elsewhere; nothing that serves people needs it.
/// </summary>
internal static class ListingStores
{
    /// <summary>What every name of ours begins with; see StoreKey.</summary>
    private const string Ours = "workshop/";

    public static IAsyncEnumerable<StoredName> ListAsync(this StorageChoice store, CancellationToken cancellation = default) => store.Kind switch
    {
        StoreKind.Sqlite => SqliteAsync(store.Connection, cancellation),
        StoreKind.Postgres => PostgresAsync(store.Connection, cancellation),
        StoreKind.Azure => AzureAsync(store.Connection, cancellation),
        StoreKind.Redis => RedisAsync(store.Connection, cancellation),
        _ => throw new StoreRefusedException($"No store is called {store.Kind}."),
    };

    private static async IAsyncEnumerable<StoredName> SqliteAsync(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = new SqliteFile(new() { Path = path }).OpenForReading();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT kind, key FROM stored ORDER BY kind, key";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            yield return new(reader.GetString(0), GrainId.Parse(reader.GetString(1)));
    }

    // Orleans' ADO.NET store leaves out the type of the grain.
    private static async IAsyncEnumerable<StoredName> PostgresAsync(string connection, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(PostgresTables.Ours(connection));
        await using var command = source.CreateCommand($"SELECT kind, key FROM workshop.stored WHERE service = '{StorageChoice.ProviderName}' ORDER BY kind, key");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            yield return new(reader.GetString(0), GrainId.Parse(Ours + reader.GetString(1)));
    }

    /// <summary>Blobs <c>{kind}-{id}.json</c>.</summary>
    private static async IAsyncEnumerable<StoredName> AzureAsync(string connection, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var container = AzureAccount.Open(connection).GetBlobContainerClient(AzureAccount.Container);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellation))
            if (blob.Name.IndexOf($"-{Ours}", StringComparison.Ordinal) is var at and > 0 && blob.Name.EndsWith(".json", StringComparison.Ordinal))
                yield return new(blob.Name[..at], GrainId.Parse(blob.Name[(at + 1)..^".json".Length]));
    }

    /// <summary>Keys <c>{service}/state/{id}/{kind}</c>.</summary>
    private static async IAsyncEnumerable<StoredName> RedisAsync(string connection, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var start = $"{StorageChoice.ProviderName}/state/";
        await using var redis = await ConnectionMultiplexer.ConnectAsync(connection);
        foreach (var server in redis.GetServers().Where(s => s is { IsConnected: true, IsReplica: false }))
            await foreach (var key in server.KeysAsync(pattern: $"{start}{Ours}*").WithCancellation(cancellation))
                if ($"{key}" is var text && text.LastIndexOf('/') is var at && at > start.Length)
                    yield return new(text[(at + 1)..], GrainId.Parse(text[start.Length..at]));
    }
}
