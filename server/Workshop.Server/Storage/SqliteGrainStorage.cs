using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Runtime.Hosting;
using Orleans.Storage;

namespace Workshop.Server.Storage;

/// <summary>
/// Keeps grain state in one SQLite file. A write is acknowledged when it is durable (see <see cref="SqliteDurability"/>); an ETag is the
/// decimal version of the row. Clearing removes the row and overwrites what it held.
/// </summary>
public sealed class SqliteGrainStorage : IGrainStorage, IAsyncDisposable, ILifecycleParticipant<ISiloLifecycle>
{
    private readonly SqliteStoreOptions _options;
    private readonly ILogger _log;
    private SqliteWriter? _writer;
    private SqliteReaders? _readers;
    private SqliteOwner? _owner;

    public SqliteGrainStorage(SqliteStoreOptions options, ILogger<SqliteGrainStorage>? log = null) =>
        (_options, _log) = (options, log ?? NullLogger<SqliteGrainStorage>.Instance);

    /// <summary>How often anything was committed since the start. Each may have carried many writes.</summary>
    public long Commits => _writer?.Commits ?? 0;

    public void Participate(ISiloLifecycle observer) => observer.Subscribe(
        nameof(SqliteGrainStorage), ServiceLifecycleStage.ApplicationServices, _ => Task.Run(Start, CancellationToken.None), _ => DisposeAsync().AsTask());

    /// <summary>Opens the file, or makes it, and checks it.</summary>
    /// <exception cref="StoreRefusedException">The file can't be trusted or used.</exception>
    public void Start()
    {
        var owner = new SqliteOwner(_options.Path);
        try
        {
            var file = new SqliteFile(_options);
            file.Prepare();
            (_owner, _readers, _writer) = (owner, new SqliteReaders(file), new SqliteWriter(file, _options.MostTogether, _log));
        }
        catch
        {
            owner.Dispose();
            throw;
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
        var found = await Started(_readers).ReadAsync(stateName, grainId.ToString(), cancellationToken);
        (grainState.State, grainState.ETag, grainState.RecordExists) = found is { } row
            ? (_options.Serializer.Deserialize<T>(new BinaryData(row.Body))!, row.Version.ToString(CultureInfo.InvariantCulture), true)
            : (Activator.CreateInstance<T>(), null!, false);
    }

    public async Task WriteStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var body = Array(_options.Serializer.Serialize(grainState.State).ToMemory());
        var version = await WriteAsync(stateName, grainId, grainState.ETag, body, cancellationToken);
        (grainState.ETag, grainState.RecordExists) = (version.ToString(CultureInfo.InvariantCulture), true);
    }

    public async Task ClearStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        await WriteAsync(stateName, grainId, grainState.ETag, null, cancellationToken);
        (grainState.State, grainState.ETag, grainState.RecordExists) = (Activator.CreateInstance<T>(), null!, false);
    }

    private Task<long> WriteAsync(string kind, GrainId id, string? etag, byte[]? body, CancellationToken cancellation)
    {
        long? expected = string.IsNullOrEmpty(etag) ? null : long.Parse(etag, CultureInfo.InvariantCulture);
        return Started(_writer).WriteAsync(new(kind, id.ToString(), expected, body, cancellation));
    }

    private static byte[] Array(ReadOnlyMemory<byte> bytes) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var part) && part.Array!.Length == part.Count
            ? part.Array
            : bytes.ToArray();

    private T Started<T>(T? part) where T : class =>
        part ?? throw new InvalidOperationException($"The store '{_options.Path}' is not started, or is closed.");

    /// <summary>Finishes what was begun and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        var (writer, readers) = (Interlocked.Exchange(ref _writer, null), Interlocked.Exchange(ref _readers, null));
        // The writer last: only the last connection folds SQLite's log into the file, and readers may not.
        await Task.Run(() =>
        {
            readers?.Dispose();
            writer?.Dispose();
            Interlocked.Exchange(ref _owner, null)?.Dispose();
        });
    }
}

public static class SqliteGrainStorageHosting
{
    /// <summary>Adds a SQLite store as the grain storage called <paramref name="name"/>; it opens and closes with the silo.</summary>
    public static ISiloBuilder AddSqliteGrainStorage(this ISiloBuilder silo, string name, SqliteStoreOptions options) =>
        silo.ConfigureServices(services => services.AddSqliteGrainStorage(name, options));

    /// <inheritdoc cref="AddSqliteGrainStorage(ISiloBuilder, string, SqliteStoreOptions)"/>
    public static IServiceCollection AddSqliteGrainStorage(this IServiceCollection services, string name, SqliteStoreOptions options) =>
        services.AddGrainStorage(name, (provider, _) =>
            new SqliteGrainStorage(options, provider.GetRequiredService<ILogger<SqliteGrainStorage>>()));
}
