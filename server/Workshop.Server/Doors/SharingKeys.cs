using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Orleans.Storage;
using Workshop.Server.Storage;

namespace Workshop.Server.Doors;

/// <summary>
/// Where the seats' keys and the host key are: beside the file of the embedded store, so that the folder is all there is; else in the store,
/// where every server of the installation finds the same ones.
/// </summary>
internal static class SharingKeys
{
    public static void Add(IServiceCollection services, Settings settings, StorageChoice store, bool isAlone)
    {
        var keys = services.AddDataProtection().SetApplicationName("workshop");
        if (store.Kind == StoreKind.Sqlite)
        {
            keys.PersistKeysToFileSystem(new(Path.Combine(settings.DataFolder, "keys")));
            services.AddSingleton(HostKey.From(settings.HostKey, settings.DataFolder));
            return;
        }
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>((options, provider) =>
            options.XmlRepository = new KeptKeys(provider.GetRequiredKeyedService<IGrainStorage>(StorageChoice.ProviderName)));
        services.AddSingleton(HostKey.Shared(settings.HostKey, isAlone));
        services.AddHostedService<Claiming>();
    }

    /// <summary>Comes after the silo has opened the store and before anybody is let in.</summary>
    private sealed class Claiming(HostKey key, [FromKeyedServices(StorageChoice.ProviderName)] IGrainStorage storage) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => key.ClaimAsync(storage, cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
