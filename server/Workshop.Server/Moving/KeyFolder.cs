using System.Text;
using System.Xml;
using System.Xml.Linq;
using Orleans.Storage;
using Workshop.Server.Doors;
using Workshop.Server.Journals;

namespace Workshop.Server.Moving;

/// <summary>
/// The embedded store together with what stands in files beside it: the seats' keys and the host key. Shows both as the values that they are in
/// every other store, so that a copy is a copy from wherever to wherever.
/// </summary>
internal sealed class KeyFolder(IGrainStorage inner, string folder) : IGrainStorage
{
    private static readonly Storage.StoredName Keys = new(KeptKeys.Kind, KeptKeys.Id);
    private static readonly Storage.StoredName Host = new("name", StoreKey.Name("host", "key"));

    private readonly string _keys = Path.Combine(folder, "keys");
    private readonly string _host = Path.Combine(folder, "host-key");

    /// <summary>Those of the two that are there.</summary>
    public IEnumerable<Storage.StoredName> Names => new[] { Keys, Host }.Where(name => Read(name) is not null);

    private static bool IsOurs(string kind, GrainId id) => new Storage.StoredName(kind, id) is var name && (name == Keys || name == Host);

    private byte[]? Read(Storage.StoredName name) =>
        name == Host ? File.Exists(_host) ? Encoding.UTF8.GetBytes(File.ReadAllText(_host).Trim()) : null
        : Directory.Exists(_keys) && Directory.GetFiles(_keys, "*.xml") is { Length: > 0 } files
            ? KeptKeys.ToBytes([.. files.Order(StringComparer.Ordinal).Select(XElement.Load)]) : null;

    private void Write(Storage.StoredName name, byte[] bytes)
    {
        if (Read(name) is not null)
            throw new InconsistentStateException($"{name} is there already.");
        Directory.CreateDirectory(folder);
        if (name == Host)
            HostKey.Keep(_host, Encoding.UTF8.GetString(bytes));
        else
            // A backup may come from anywhere: what is not as the framework names its keys could lead out of the folder.
            foreach (var (i, key) in KeysIn(bytes).Index())
                key.Save(Path.Combine(Directory.CreateDirectory(_keys).FullName, $"key-{(Guid.TryParse(key.Attribute("id")?.Value, out var id) ? $"{id}" : $"{i}")}.xml"));
    }

    /// <exception cref="MovingException">They can't be read as keys.</exception>
    internal static IReadOnlyList<XElement> KeysIn(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new() { DtdProcessing = DtdProcessing.Prohibit });
            return [.. XElement.Load(reader).Elements()];
        }
        catch (XmlException)
        {
            throw BackupFile.Damaged(Keys);
        }
    }

    private void Clear(Storage.StoredName name)
    {
        if (name == Host)
            File.Delete(_host);
        else if (Directory.Exists(_keys))
            Directory.Delete(_keys, recursive: true);
    }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (!IsOurs(stateName, grainId))
            return inner.ReadStateAsync(stateName, grainId, grainState);
        var found = Read(new(stateName, grainId));
        grainState.State = found is null ? Activator.CreateInstance<T>() : (T)(object)new StoredBytes { Bytes = found };
        (grainState.ETag, grainState.RecordExists) = (found is null ? null! : "file", found is not null);
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (!IsOurs(stateName, grainId))
            return inner.WriteStateAsync(stateName, grainId, grainState);
        Write(new(stateName, grainId), ((StoredBytes)(object)grainState.State!).Bytes);
        (grainState.ETag, grainState.RecordExists) = ("file", true);
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (!IsOurs(stateName, grainId))
            return inner.ClearStateAsync(stateName, grainId, grainState);
        Clear(new(stateName, grainId));
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }
}
