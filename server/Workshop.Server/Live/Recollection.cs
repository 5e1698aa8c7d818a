using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Workshop.Domain;
using Workshop.Server.Wire;

namespace Workshop.Server.Live;

/// <summary>What the records of a journal add up to: all that replaying them would leave in a turn.</summary>
/// <param name="At">When the last one was remembered.</param>
/// <param name="Sendings">Who sent each record, under which name: the first of them is version 1.</param>
internal sealed record Recollection(Session Session, DateTimeOffset At, ImmutableArray<Sending> Sendings)
{
    // The very code that made the state: another build may mean something else by the same members, and nobody would notice.
    private static readonly byte[] Build =
        [.. typeof(Session).Module.ModuleVersionId.ToByteArray(), .. typeof(Recollection).Module.ModuleVersionId.ToByteArray()];

    public long Version => Sendings.Length;

    /// <summary>Secret as the journal is: it holds ballots and who wrote what.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        bytes.Write(Build);
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(packed, Written.Of(this), Json.State);
        return bytes.ToArray();
    }

    /// <summary>Nothing at any doubt: of another build, or not readable to the last member. Then the journal is replayed from its start.</summary>
    public static Recollection? FromBytes(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < Build.Length || !bytes.Span[..Build.Length].SequenceEqual(Build))
            return null;
        try
        {
            using var packed = new BrotliStream(new MemoryStream(bytes[Build.Length..].ToArray()), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<Written>(packed, Json.State)?.Read();
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException or SystemException)
        {
            return null;
        }
    }

    /// <summary>As it is written: a seat stands once, however much was sent from it.</summary>
    private sealed record Written(Session Session, DateTimeOffset At, Seat[] Seats, int[] By, string[] Names)
    {
        public static Written Of(Recollection all)
        {
            var seats = all.Sendings.Select(s => s.By).Distinct().ToArray();
            var numbers = seats.Index().ToDictionary(s => s.Item, s => s.Index);
            return new(all.Session, all.At, seats, [.. all.Sendings.Select(s => numbers[s.By])], [.. all.Sendings.Select(s => s.Id)]);
        }

        public Recollection? Read() =>
            By.Length != Names.Length || By.Any(n => n < 0 || n >= Seats.Length) ? null
            : new(Session, At, [.. By.Zip(Names, (by, name) => new Sending(Seats[by], name))]);
    }
}
