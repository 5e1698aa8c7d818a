using Workshop.Domain;
using Workshop.Domain.History;
using Workshop.Server.Journals;
using Workshop.Server.Storage;
using Workshop.Server.Wire;

namespace Workshop.Server.Live;

/// <summary>
/// How a session came to be, read from its whole journal: one reading at a time for a circle, shared by all of it who ask meanwhile. Lives on
/// its grain's scheduler, and reads beside the turn, which nobody who looks back may hold up.
/// </summary>
internal sealed class LookingBackTogether(WatchedStorage storage, string session)
{
    // A store that hangs must not hang all who look back, now and later.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Dictionary<Circle, (long Version, Task<byte[]> Made)> _last = [];

    /// <summary>The timeline as JSON, up to what is on storage when its reading begins.</summary>
    public async Task<byte[]> Look(Audience reader, Turn turn)
    {
        while (_last.TryGetValue(reader.Circle, out var other) && !other.Made.IsCompleted && other.Version != turn.Version)
            await Task.WhenAny(other.Made);
        var (now, version) = (turn.Session, turn.Version);
        if (!_last.TryGetValue(reader.Circle, out var last) || last.Version != version || last.Made.IsFaulted)
            _last[reader.Circle] = last = (version, Task.Run(() => Read(new(now, reader), version)));
        return await last.Made;
    }

    private async Task<byte[]> Read(LookingBack looking, long version)
    {
        using var patience = new CancellationTokenSource(Patience);
        await foreach (var record in Journal.ReadAsync(storage, session, cancellation: patience.Token))
        {
            if (record.Version > version)
                break;
            var remembered = Remembered.FromBytes(record.Body.Span);
            looking.Take(remembered.At, remembered.Events);
        }
        return Json.Bytes(looking.Until(version));
    }
}
