using Orleans.Storage;
using Workshop.Server.Storage;

namespace Workshop.Server.Tests.Storage;

/// <summary>The contract on SQLite. What only SQLite has is in <see cref="SqliteTroubleTests"/>.</summary>
public sealed class SqliteStorageTests : StorageContract
{
    private readonly SqliteFolder _folder = new();
    private SqliteGrainStorage? _storage;

    protected override Task<IGrainStorage> StartAsync()
    {
        _storage = _folder.Started();
        return Task.FromResult<IGrainStorage>(_storage);
    }

    protected override async Task StopAsync()
    {
        await _storage!.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>A folder of its own for a test's database file.</summary>
internal sealed class SqliteFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workshop-sqlite-");

    internal string Path => System.IO.Path.Combine(_folder.FullName, "workshop.db");

    internal SqliteGrainStorage Started(Action<SqliteStoreOptions>? configure = null)
    {
        var options = new SqliteStoreOptions { Path = Path, Patience = TimeSpan.FromSeconds(1) };
        configure?.Invoke(options);
        var storage = new SqliteGrainStorage(options);
        storage.Start();
        return storage;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
