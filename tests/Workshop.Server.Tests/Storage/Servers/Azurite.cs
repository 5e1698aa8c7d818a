namespace Workshop.Server.Tests.Storage.Servers;

/// <summary>Microsoft's emulator of Azure Storage, from npm.</summary>
public sealed class Azurite : LocalServer
{
    // The emulator's account and key are the same everywhere and printed in its documentation; they open nothing else.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public override string Store => "azure";

    public override string Connection =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{Port}/{Account};";

    protected override string HowToInstall => "npm install in the repository's root brings azurite.";

    protected override string? Find() => Ancestors()
        .Select(folder => Path.Combine(folder.FullName, "node_modules", ".bin", "azurite-blob"))
        .FirstOrDefault(File.Exists);

    private static IEnumerable<DirectoryInfo> Ancestors()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return folder;
    }

    /// <summary>An emulator: it writes down which blobs there are every few seconds and when it ends. The real one does before it answers.</summary>
    protected override bool KeepsWhatItAcknowledged => false;

    protected override Task<string[]> PrepareAsync(string program) => Task.FromResult<string[]>(
    [
        program, "--blobHost", "127.0.0.1", "--blobPort", $"{Port}", "--location", Folder.FullName,
        "--silent", "--skipApiVersionCheck", "--disableTelemetry",
    ]);
}

[CollectionDefinition]
public sealed class AzuriteCollection : ICollectionFixture<Azurite>;
