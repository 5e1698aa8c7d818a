using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Orleans.Storage;
using Workshop.Server.Journals;

namespace Workshop.Server.Doors;

/// <summary>The keys that seal seats, in the store: a seat that one server sealed opens on every other, and after any machine's end.</summary>
internal sealed class KeptKeys(IGrainStorage storage) : IXmlRepository
{
    internal const string Kind = "keys";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Where all of them are, in one value.</summary>
    internal static readonly GrainId Id = StoreKey.Name(Kind, "seats");

    private bool _foundNone;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var (_, keys) = Wait(ReadAsync);
        _foundNone = keys.Count == 0;
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName) => Wait(async cancellation =>
    {
        while (!await TryAddAsync(element, cancellation))
        {
        }
        return true;
    });

    // Two servers that start on an empty store both make a first key, to be used at once. Only one may be: the other server would learn of
    // a second one no sooner than a day later, and take its seats for forged. Later keys are made days before they are used.
    private async Task<bool> TryAddAsync(XElement element, CancellationToken cancellation)
    {
        var (cell, keys) = await ReadAsync(cancellation);
        if (_foundNone && keys.Count > 0)
            return true;
        try
        {
            await cell.WriteAsync(ToBytes([.. keys, element]), cancellation);
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }

    private async Task<(Cell Cell, List<XElement> Keys)> ReadAsync(CancellationToken cancellation)
    {
        var cell = new Cell(storage, Kind, Id);
        return (cell, await cell.ReadAsync(cancellation) is { } bytes ? [.. XElement.Load(new MemoryStream(bytes)).Elements()] : []);
    }

    internal static byte[] ToBytes(IReadOnlyList<XElement> keys)
    {
        using var bytes = new MemoryStream();
        new XElement(Kind, keys).Save(bytes);
        return bytes.ToArray();
    }

    // The keys' own framework can't wait otherwise. It asks at the start and about once a day.
    private static T Wait<T>(Func<CancellationToken, Task<T>> work) => Task.Run(async () =>
    {
        using var patience = new CancellationTokenSource(Patience);
        return await work(patience.Token);
    }).GetAwaiter().GetResult();
}
