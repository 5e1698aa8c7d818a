using Azure.Storage.Blobs;
using Orleans.Storage;
using Workshop.Server.Journals;
using Workshop.Server.Storage;
using Workshop.Server.Tests.Storage.Servers;
using AzureBlobGrainStorage = Workshop.Server.Storage.AzureBlobGrainStorage;

namespace Workshop.Server.Tests.Storage;

/// <summary>
/// What makes our blobs and those of Microsoft.Orleans.Persistence.AzureStorage 10.4 one: that package can't be had everywhere, so this holds
/// on to the form of what it writes.
/// </summary>
[Collection<AzuriteCollection>]
public sealed class AzureFormatTests(Azurite server)
{
    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    private static readonly GrainId Id = GrainId.Create("workshop", $"format/{Guid.NewGuid():N}");

    private (BlobContainerClient Container, AzureBlobGrainStorage Storage) Open()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        var container = AzureAccount.Open(server.Connection).GetBlobContainerClient(AzureAccount.Container);
        return (container, new(container, new RawBytesSerializer()));
    }

    [Fact]
    public async Task A_state_is_the_blob_that_the_official_store_would_write()
    {
        var (container, storage) = Open();
        await storage.StartAsync(Patience);
        var state = new GrainState<StoredBytes>(new() { Bytes = [1, 2, 3] });
        await storage.WriteStateAsync("journal", Id, state, Patience);

        var blob = container.GetBlobClient($"journal-workshop/{Id.Key}.json");
        var properties = (await blob.GetPropertiesAsync(cancellationToken: Patience)).Value;
        Assert.Equal(("application/octet-stream", properties.ETag.ToString()), (properties.ContentType, state.ETag));
        Assert.Equal([1, 2, 3], (await blob.DownloadContentAsync(Patience)).Value.Content.ToArray());
    }

    [Fact]
    public async Task An_emptied_blob_is_a_cleared_state_whose_ETag_counts()
    {
        var (container, storage) = Open();
        await storage.StartAsync(Patience);
        var id = GrainId.Create("workshop", $"emptied/{Guid.NewGuid():N}");
        await container.GetBlobClient($"journal-{id}.json").UploadAsync(BinaryData.Empty, Patience);

        var state = new GrainState<StoredBytes>(new());
        await storage.ReadStateAsync("journal", id, state, Patience);
        Assert.False(state.RecordExists);
        state.State = new() { Bytes = [1] };
        await storage.WriteStateAsync("journal", id, state, Patience);
        Assert.True(state.RecordExists);
    }

    [Fact]
    public async Task An_account_that_can_not_be_reached_is_refused_at_start()
    {
        await using var neverStarted = new Azurite();
        var container = AzureAccount.Open(neverStarted.Connection).GetBlobContainerClient(AzureAccount.Container);
        await Assert.ThrowsAsync<StoreRefusedException>(() => new AzureBlobGrainStorage(container, new RawBytesSerializer()).StartAsync(Patience));
    }

    /// <summary>With -p:OfficialAzureStorage=true the one of this build is Orleans' own; else this holds no more than that ours fits itself.</summary>
    [Fact]
    public async Task The_provider_of_this_build_and_ours_read_continue_and_fence_what_the_other_wrote()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        var (built, (_, ours)) = ((await server.SiloAsync()).Storage, Open());
#if OFFICIAL_AZURE_STORAGE
        Assert.IsNotType<AzureBlobGrainStorage>(built);
#endif
        await ours.StartAsync(Patience);
        const string Session = "of-two-providers";
        await Append(built, Session, 70);
        await Append(ours, Session, 70);
        var (one, other) = (await Journal.OpenAsync(built, Session, Patience), await Journal.OpenAsync(ours, Session, Patience));
        Assert.Equal((140, 140), (one.Version, other.Version));
        await other.AppendAsync([new byte[] { 1 }], Patience);
        await Assert.ThrowsAsync<JournalFencedException>(() => one.AppendAsync([new byte[] { 2 }], Patience));
        await (await Journal.OpenAsync(built, Session, Patience)).DeleteAsync(Patience);
        Assert.Equal(0, (await Journal.OpenAsync(ours, Session, Patience)).Version);
    }

    private static async Task Append(IGrainStorage storage, string session, int records)
    {
        var journal = await Journal.OpenAsync(storage, session, Patience);
        for (var i = 0; i < records; i++)
            await journal.AppendAsync([new byte[] { (byte)i }], Patience);
    }
}
