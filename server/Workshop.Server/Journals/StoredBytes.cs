using Orleans.Storage;

namespace Workshop.Server.Journals;

/// <summary>What we ask a grain store to keep: bytes whose meaning is ours. No store looks into them.</summary>
[GenerateSerializer, Alias("workshop.stored-bytes")]
public sealed class StoredBytes
{
    [Id(0)]
    public byte[] Bytes { get; set; } = [];
}

/// <summary>
/// Hands <see cref="StoredBytes"/> to a store as they are, so that every store holds the same bytes and they can be read without Orleans.
/// Other types go to <paramref name="others"/>.
/// </summary>
public sealed class RawBytesSerializer(IGrainStorageSerializer? others = null) : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) =>
        input is StoredBytes stored ? new BinaryData(stored.Bytes) : Others<T>().Serialize(input);

    // The copy is needed: stores lend us a pooled buffer that they take back at once.
    public T? Deserialize<T>(BinaryData input) =>
        typeof(T) == typeof(StoredBytes) ? (T)(object)new StoredBytes { Bytes = input.ToArray() } : Others<T>().Deserialize<T>(input);

    private IGrainStorageSerializer Others<T>() =>
        others ?? throw new NotSupportedException($"This store keeps {nameof(StoredBytes)} only, not {typeof(T)}.");
}
