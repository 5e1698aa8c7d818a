using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Orleans.Storage;

namespace Workshop.Server.Storage;

/// <summary>
/// Keeps grain state in Azure blobs, under the names and with the conditions of Microsoft.Orleans.Persistence.AzureStorage 10.4, so that either
/// reads and goes on with what the other wrote: blob <c>{stateName}-{grainId}.json</c> (though ours hold no JSON), the blob's ETag is the state's.
/// </summary>
/// <remarks>
/// Azure's client repeats a request whose reply was lost, and then meets its own first attempt as a conflict. Whoever gets an
/// <see cref="InconsistentStateException"/> must read again to know.
/// </remarks>
public sealed class AzureBlobGrainStorage(BlobContainerClient container, IGrainStorageSerializer serializer)
    : IGrainStorage, ILifecycleParticipant<ISiloLifecycle>
{
    public void Participate(ISiloLifecycle observer) =>
        observer.Subscribe(nameof(AzureBlobGrainStorage), ServiceLifecycleStage.ApplicationServices, StartAsync);

    /// <summary>Makes the container if it is missing.</summary>
    /// <exception cref="StoreRefusedException">The account can't be reached or does not let us in.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        try
        {
            // First a look: an identity may be allowed to use a container and not to make one.
            if (!await container.ExistsAsync(cancellation))
                await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
        }
        catch (Exception cause) when (cause is RequestFailedException or AggregateException or Azure.Identity.AuthenticationFailedException)
        {
            throw new StoreRefusedException($"The blob container '{container.Uri.GetLeftPart(UriPartial.Path)}' can't be used: {cause.Message}", cause);
        }
    }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ReadStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        WriteStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ClearStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public async Task ReadStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        try
        {
            var blob = (await BlobOf(stateName, grainId).DownloadContentAsync(cancellationToken)).Value;
            // The official store can be told to clear by emptying the blob.
            var empty = blob.Content.IsEmpty;
            grainState.State = empty ? Activator.CreateInstance<T>() : serializer.Deserialize<T>(blob.Content)!;
            (grainState.ETag, grainState.RecordExists) = (blob.Details.ETag.ToString(), !empty);
        }
        catch (RequestFailedException missing) when (IsMissing(missing))
        {
            (grainState.State, grainState.ETag, grainState.RecordExists) = (Activator.CreateInstance<T>(), null!, false);
        }
    }

    public async Task WriteStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var upload = new BlobUploadOptions
        {
            HttpHeaders = new() { ContentType = "application/octet-stream" },
            Conditions = Unchanged(grainState.ETag),
        };
        var written = await GuardedAsync(stateName, grainId, grainState.ETag, blob =>
            blob.UploadAsync(serializer.Serialize(grainState.State), upload, cancellationToken));
        (grainState.ETag, grainState.RecordExists) = (written.Value.ETag.ToString(), true);
    }

    public async Task ClearStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        await GuardedAsync(stateName, grainId, grainState.ETag, blob =>
            blob.DeleteIfExistsAsync(DeleteSnapshotsOption.None, Unchanged(grainState.ETag), cancellationToken));
        (grainState.State, grainState.ETag, grainState.RecordExists) = (Activator.CreateInstance<T>(), null!, false);
    }

    private static BlobRequestConditions Unchanged(string? etag) =>
        string.IsNullOrEmpty(etag) ? new() { IfNoneMatch = ETag.All } : new() { IfMatch = new ETag(etag) };

    private BlobClient BlobOf(string stateName, GrainId id) => container.GetBlobClient($"{stateName}-{id}.json");

    private async Task<T> GuardedAsync<T>(string stateName, GrainId id, string? etag, Func<BlobClient, Task<T>> change)
    {
        var blob = BlobOf(stateName, id);
        try
        {
            return await change(blob);
        }
        catch (RequestFailedException failed) when (failed.Status is 409 or 412 || IsMissing(failed))
        {
            throw new InconsistentStateException($"The blob '{blob.Name}' is not at the ETag that this change expects.", "unknown", etag ?? "none", failed);
        }
    }

    // Not the container: were it gone, a change must fail loudly and reading must not find an empty session.
    private static bool IsMissing(RequestFailedException failed) =>
        failed.Status == 404 && failed.ErrorCode != BlobErrorCode.ContainerNotFound.ToString();
}
