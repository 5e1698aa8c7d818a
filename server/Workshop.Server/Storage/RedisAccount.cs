using StackExchange.Redis;

namespace Workshop.Server.Storage;

/// <summary>Connects to Redis and says in the log what its settings would lose.</summary>
internal static class RedisAccount
{
    internal static async Task<IConnectionMultiplexer> ConnectAsync(ConfigurationOptions options, ILogger log)
    {
        // Only to ask for its settings.
        options.AllowAdmin = true;
        try
        {
            var connection = await ConnectionMultiplexer.ConnectAsync(options);
            await WarnAsync(connection, log);
            return connection;
        }
        catch (RedisConnectionException cause)
        {
            throw new StoreRefusedException($"The Redis store can't be reached: {cause.Message}", cause);
        }
    }

    private static async Task WarnAsync(ConnectionMultiplexer connection, ILogger log)
    {
        foreach (var server in connection.GetServers().Where(server => server is { IsConnected: true, IsReplica: false }))
            try
            {
                await WarnUnlessAsync(server, log, "appendonly", "yes", "whatever was acknowledged since its last snapshot is lost when it stops");
                await WarnUnlessAsync(server, log, "appendfsync", "always", "the last second or more of what was acknowledged is lost with a power cut");
                await WarnUnlessAsync(server, log, "maxmemory-policy", "noeviction", "it may throw sessions away when its memory is full");
            }
            catch (RedisServerException)
            {
                log.LogWarning("Redis at {Server} does not tell its settings. It must have appendonly yes, appendfsync always, noeviction.", server.EndPoint);
            }
    }

    private static async Task WarnUnlessAsync(IServer server, ILogger log, string setting, string wanted, string otherwise)
    {
        if (await server.ConfigGetAsync(setting) is [{ Value: var found }] && found != wanted)
            log.LogWarning("Redis at {Server} has {Setting} {Found} and not {Wanted}: {Otherwise}.", server.EndPoint, setting, found, wanted, otherwise);
    }
}
