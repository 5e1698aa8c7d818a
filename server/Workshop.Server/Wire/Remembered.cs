using System.Text.Json;
using Workshop.Domain;

namespace Workshop.Server.Wire;

/// <summary>One record of the journal: an accepted command's events, who asked, when, and under which name, so that asking again changes nothing.</summary>
/// <param name="Command">The name that the sender gave this sending.</param>
public sealed record Remembered(string Command, Seat By, DateTimeOffset At, Seq<Event> Events)
{
    public byte[] ToBytes() => Json.Bytes(this);

    public static Remembered FromBytes(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<Remembered>(bytes, Json.Remembered) ?? throw new JsonException("An empty record in the journal");
}
