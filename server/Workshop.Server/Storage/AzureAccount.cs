using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace Workshop.Server.Storage;

/// <summary>
/// Opens an Azure storage account: by a connection string, or by its address (<c>https://account.blob.core.windows.net</c>) and the identity
/// of this machine (AZURE_CLIENT_ID chooses among several).
/// </summary>
internal static class AzureAccount
{
    internal const string Container = "workshop";

    internal static BlobServiceClient Open(string connection) =>
        Uri.TryCreate(connection, UriKind.Absolute, out var address) && address.Scheme is "https"
            ? new(address, new DefaultAzureCredential(), Patience())
            : new(connection, Patience());

    // A command waits for its append, so we ask again soon and give up after seconds, not after minutes as Azure's defaults do.
    private static BlobClientOptions Patience() => new()
    {
        Retry =
        {
            Mode = RetryMode.Exponential,
            MaxRetries = 3,
            Delay = TimeSpan.FromMilliseconds(100),
            MaxDelay = TimeSpan.FromSeconds(1),
            NetworkTimeout = TimeSpan.FromSeconds(10),
        },
    };
}
