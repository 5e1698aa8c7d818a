using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Workshop.Server.Doors;
using Workshop.Server.Journals;
using Workshop.Server.Storage;

namespace Workshop.Server.Moving;

/// <summary>A journal by what vouches for it: the hash of its last record, into which all before it went.</summary>
internal sealed record CountedJournal(string Id, long Records, string Head)
{
    public override string ToString() => $"{Head}  {Records,7}  {Id}";
}

/// <summary>
/// All that an installation has, told by hashes: each journal by its head, all else by its bytes. Two places with the same census have the same
/// workshops, links, codes and keys.
/// </summary>
/// <param name="Others">How many values are no part of a journal.</param>
/// <param name="Hash">Of all of it.</param>
internal sealed record Census(IReadOnlyList<CountedJournal> Journals, int Others, string Hash)
{
    private const int AtOnce = 16;

    /// <summary>Verifies every record of every journal on its way.</summary>
    /// <exception cref="JournalCorruptException">A journal can't be trusted.</exception>
    public static async Task<Census> OfAsync(IPlace place, IReadOnlyList<StoredName> names, CancellationToken cancellation)
    {
        var journals = new List<CountedJournal>();
        foreach (var id in names.Select(JournalOf).OfType<string>().Distinct().Order(StringComparer.Ordinal))
            journals.Add(await CountAsync(place, id, cancellation));
        var others = new List<string>();
        foreach (var some in names.Where(n => n.Kind != SegmentWalk.Kind).Chunk(AtOnce))
            others.AddRange(await Task.WhenAll(some.Select(name => HashAsync(place, name, cancellation))));
        var all = string.Join('\n', journals.Select(j => $"{j}").Concat(others.Order(StringComparer.Ordinal)));
        return new(journals, others.Count, Hex(Encoding.UTF8.GetBytes(all)));
    }

    private static string? JournalOf(StoredName name) => name.Kind == SegmentWalk.Kind ? StoreKey.SessionOf(name.Id) : null;

    private static async Task<CountedJournal> CountAsync(IPlace place, string id, CancellationToken cancellation)
    {
        var (records, head) = (0L, (ReadOnlyMemory<byte>)Chain.Start(id));
        await foreach (var record in Journal.ReadAsync(place.Storage, id, cancellation: cancellation))
            (records, head) = (record.Version, record.Hash);
        return new(id, records, Convert.ToHexStringLower(head.Span));
    }

    private static async Task<string> HashAsync(IPlace place, StoredName name, CancellationToken cancellation)
    {
        var bytes = await new Cell(place.Storage, name.Kind, name.Id).ReadAsync(cancellation) ?? [];
        return $"{Hex(name.Kind == KeptKeys.Kind ? InOneOrder(bytes) : bytes)}  {name}";
    }

    // A folder of keys has no order.
    private static byte[] InOneOrder(byte[] keys) => Encoding.UTF8.GetBytes(string.Join('\n',
        KeyFolder.KeysIn(keys).Select(key => key.ToString(SaveOptions.DisableFormatting)).Order(StringComparer.Ordinal)));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>For whoever compares two places by eye, or keeps it with a backup.</summary>
    public void Print(TextWriter to)
    {
        foreach (var journal in Journals)
            to.WriteLine(journal);
        to.WriteLine($"{Hash}  all: {Journals.Count} journals with {Journals.Sum(j => j.Records)} records, {Others} links, codes and keys");
    }
}
