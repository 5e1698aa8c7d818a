using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Storage;
using Workshop.Server.Storage;
using Workshop.Server.Tests.Live;

namespace Workshop.Server.Tests.Storage.Servers;

/// <summary>A silo with the store that the settings choose, as the product would start it.</summary>
public sealed class StoreSilo : IAsyncDisposable
{
    private readonly IHost _host;

    private StoreSilo(IHost host) => _host = host;

    public IGrainStorage Storage => _host.Services.GetRequiredKeyedService<IGrainStorage>(StorageChoice.ProviderName);

    public static async Task<StoreSilo> StartAsync(string store, string connection, ILoggerProvider? log = null)
    {
        var choice = StorageChoice.From(Settings(store, connection));
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        if (log is not null)
            builder.Logging.AddProvider(log);
        var (silo, gateway) = (Ports.Free(), Ports.Free());
        builder.UseOrleans(orleans => choice.AddTo(orleans.UseLocalhostClustering(silo, gateway)));
        var host = builder.Build();
        await host.StartAsync();
        return new(host);
    }

    internal static IConfiguration Settings(string? store, string? connection, string? durability = null) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["WORKSHOP_STORE"] = store,
            ["WORKSHOP_STORE_CONNECTION"] = connection,
            ["WORKSHOP_STORE_DURABILITY"] = durability,
        })
        .Build();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
