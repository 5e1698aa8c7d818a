using Orleans.Storage;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Storage;

/// <summary>The contract over a real server, through a silo that was told to use it.</summary>
public abstract class ServerStorageContract(LocalServer server) : StorageContract
{
    protected override async Task<IGrainStorage> StartAsync()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        return (await server.SiloAsync()).Storage;
    }
}

[Collection<AzuriteCollection>]
public sealed class AzureStorageTests(Azurite server) : ServerStorageContract(server);

[Collection<PostgresCollection>]
public sealed class PostgresStorageTests(Postgres server) : ServerStorageContract(server);

[Collection<RedisCollection>]
public sealed class RedisStorageTests(Redis server) : ServerStorageContract(server);
