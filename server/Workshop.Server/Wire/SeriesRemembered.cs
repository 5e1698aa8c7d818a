using System.Text.Json;
using Workshop.Domain;
using Workshop.Domain.Dialogues;

namespace Workshop.Server.Wire;

/// <summary>One record of a series' journal: an accepted command's events, when, and under which name, so that asking again changes nothing.</summary>
public sealed record SeriesRemembered(string Command, DateTimeOffset At, Seq<SeriesEvent> Events)
{
    public byte[] ToBytes() => Json.Bytes(this);

    public static SeriesRemembered FromBytes(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<SeriesRemembered>(bytes, Json.Remembered) ?? throw new JsonException("An empty record in the journal");
}
