using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Orleans.Storage;
using Workshop.Server.Doors;
using Workshop.Server.Journals;
using Workshop.Server.Storage;

namespace Workshop.Server.Moving;

/// <summary>
/// A whole installation in one file: a ZIP with an entry <c>{kind}/{id}</c> for each stored value, as it is stored, and at its end
/// <c>backup.json</c> with the SHA-256 of each of them. As secret as the store: it holds what was written and voted, and all keys.
/// </summary>
internal sealed class BackupFile : IPlace, IGrainStorage, IDisposable
{
    internal const int Format = 1;
    private const string ManifestName = "backup.json";

    /// <summary>No value of a store is larger, nor the list of all of them: what unpacks to more would fill the memory.</summary>
    private const long MostStored = Journal.MostAppendedBytes + 1024 * 1024, MostListed = 256 * 1024 * 1024;

    private static readonly string[] Kinds = [SegmentWalk.Kind, SnapshotCell.Kind, NameRegister.Kind, KeptKeys.Kind];

    private readonly ZipArchive _zip;
    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<StoredName, string> _hashes;

    private BackupFile(ZipArchive zip, Dictionary<StoredName, string> hashes) => (_zip, _hashes) = (zip, hashes);

    internal sealed record Written(string Kind, string Id, string Sha256);

    internal sealed record Manifest(string Is, int Format, DateTimeOffset At, IReadOnlyList<Written> Values);

    public IGrainStorage Storage => this;

    public Task<IReadOnlyList<StoredName>> ListAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<StoredName>>([.. _hashes.Keys.OrderBy(n => $"{n}", StringComparer.Ordinal)]);

    /// <summary>Writes beside <paramref name="path"/> and puts it there once all of it is on the disk.</summary>
    /// <exception cref="MovingException">There is such a file.</exception>
    public static async Task WriteAsync(string path, IPlace from, IReadOnlyList<StoredName> names, DateTimeOffset at, Func<Task> last, CancellationToken cancellation)
    {
        if (File.Exists(path))
            throw new MovingException(MovingException.FileExists, $"{path} is there already; a backup overwrites nothing.");
        var part = path + ".part";
        try
        {
            await using (var file = new FileStream(part, ForUsAlone()))
            {
                await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
                    await FillAsync(zip, from, names, at, cancellation);
                file.Flush(flushToDisk: true);
            }
            await last();
            File.Move(part, path);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static FileStreamOptions ForUsAlone()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static async Task FillAsync(ZipArchive zip, IPlace from, IReadOnlyList<StoredName> names, DateTimeOffset at, CancellationToken cancellation)
    {
        var written = new List<Written>();
        foreach (var name in names)
        {
            // Gone since it was listed: what was listed is listed again at the end.
            if (await new Cell(from.Storage, name.Kind, name.Id).ReadAsync(cancellation) is not { } bytes)
                continue;
            await PutAsync(zip, $"{name}", bytes, cancellation);
            written.Add(new(name.Kind, $"{name.Id}", Hash(bytes)));
        }
        await PutAsync(zip, ManifestName, JsonSerializer.SerializeToUtf8Bytes(new Manifest("workshop-backup", Format, at, written), JsonSerializerOptions.Web), cancellation);
    }

    private static async Task PutAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken cancellation)
    {
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation);
        await entry.WriteAsync(bytes, cancellation);
    }

    /// <summary>Opens a backup. What it holds is checked as it is read.</summary>
    /// <exception cref="MovingException">It is none, of a newer version, or damaged.</exception>
    public static BackupFile Open(string path)
    {
        try
        {
            var zip = ZipFile.OpenRead(path);
            var manifest = zip.GetEntry(ManifestName) is { } entry ? Parsed(entry) : null;
            return manifest is not { Is: "workshop-backup" } ? throw new MovingException(MovingException.NotABackup, $"{path} is no backup of Workshop.")
                : manifest.Format != Format ? throw new MovingException(MovingException.NewerVersion, $"{path} has format {manifest.Format}; this version of Workshop knows {Format}.")
                : manifest.Values.FirstOrDefault(v => !Kinds.Contains(v.Kind)) is { } unknown ? throw new MovingException(MovingException.NewerVersion, $"{path} holds {unknown.Kind}, which this version of Workshop does not know.")
                : new(zip, manifest.Values.ToDictionary(NameOf, v => v.Sha256));
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or JsonException or ArgumentException or FormatException or NullReferenceException)
        {
            throw new MovingException(MovingException.NotABackup, $"{path} is no backup of Workshop, or was cut off: {broken.Message}", broken);
        }
    }

    private static StoredName NameOf(Written value) => new StoredName(value.Kind, GrainId.Parse(value.Id)) is var name && StoreKey.IsOne(name.Kind, name.Id) ? name
        : throw new FormatException($"{name} is no name of a stored value");

    private static Manifest? Parsed(ZipArchiveEntry entry)
    {
        if (entry.Length > MostListed)
            throw new InvalidDataException("what it lists is larger than any list");
        using var stream = entry.Open();
        return JsonSerializer.Deserialize<Manifest>(stream, JsonSerializerOptions.Web);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var found = _hashes.TryGetValue(new(stateName, grainId), out var hash) ? await ReadAsync(new(stateName, grainId), hash) : null;
        grainState.State = found is null ? Activator.CreateInstance<T>() : (T)(object)new StoredBytes { Bytes = found };
        (grainState.ETag, grainState.RecordExists) = (hash!, found is not null);
    }

    private async Task<byte[]> ReadAsync(StoredName name, string hash)
    {
        // One file has one place to read at.
        await _one.WaitAsync();
        try
        {
            // No more comes out of it than it says.
            await using var entry = await (_zip.GetEntry($"{name}") is { Length: <= MostStored } found ? found : throw Damaged(name)).OpenAsync();
            using var bytes = new MemoryStream();
            await entry.CopyToAsync(bytes);
            return Hash(bytes.ToArray()) == hash ? bytes.ToArray() : throw Damaged(name);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            throw Damaged(name);
        }
        finally
        {
            _one.Release();
        }
    }

    internal static MovingException Damaged(StoredName name) => new(MovingException.Damaged, $"The backup is damaged: {name} is not what was written. Take another one.");

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => throw new NotSupportedException("A backup is written once.");

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => throw new NotSupportedException("A backup is written once.");

    public void Dispose()
    {
        _zip.Dispose();
        _one.Dispose();
    }
}
