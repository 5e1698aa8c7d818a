using Orleans.Concurrency;
using Workshop.Server.Wire;

namespace Workshop.Server.Live;

/// <summary>The relays of a session's silos, as long as they renew themselves, and who is connected through them.</summary>
internal sealed class Relays
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Dictionary<string, (IRelay Relay, Presence Presence, DateTimeOffset At)> _bySilo = [];
    private (int Here, int Staff) _told = (-1, -1);

    /// <summary>Whether somebody came or went, so that presence must be told.</summary>
    public bool Renew(IRelay relay, string silo, Presence presence, DateTimeOffset now)
    {
        var isNew = !_bySilo.ContainsKey(silo);
        _bySilo[silo] = (relay, presence, now);
        foreach (var gone in _bySilo.Where(r => now - r.Value.At > Patience).Select(r => r.Key).ToList())
            _bySilo.Remove(gone);
        return isNew || Count() != _told;
    }

    public void Tell(Told told)
    {
        foreach (var (relay, _, _) in _bySilo.Values)
            relay.Tell(told).Ignore();
    }

    /// <param name="unsaved">Nothing can be saved just now.</param>
    public void TellPresence(bool unsaved)
    {
        _told = Count();
        var presence = Json.Bytes(new { here = _told.Here, staff = _told.Staff, unsaved = unsaved ? true : (bool?)null }).AsImmutable();
        foreach (var (relay, _, _) in _bySilo.Values)
            relay.TellPresence(presence).Ignore();
    }

    private (int, int) Count() =>
        (_bySilo.Values.SelectMany(r => r.Presence.Participants).Distinct().Count(), _bySilo.Values.Sum(r => r.Presence.Staff));
}
