using Workshop.Domain.Tests.Stories;

namespace Workshop.Domain.Tests.Walks;

/// <summary>What everybody has on screen, kept up by frames alone: the touched keys, looked at before and after, and nothing else.</summary>
public sealed class Screens(Session told)
{
    private readonly Dictionary<Audience, Dictionary<Key, Sight>> _screens = [];
    private readonly HashSet<Key> _untold = [];
    private Session _told = told;

    public void Touch(IEnumerable<Key> keys) => _untold.UnionWith(keys);

    /// <summary>Tells everybody what has changed since the last time; returns what was newly put on each screen.</summary>
    public IReadOnlyList<(Audience To, IReadOnlyList<Sight> Put)> Tell(Session now)
    {
        var put = Touching.Everybody(now).Select(to => (to, (IReadOnlyList<Sight>)Tell(now, to))).ToList();
        (_told, _) = (now, _untold.RemoveWhere(_ => true));
        return put;
    }

    private List<Sight> Tell(Session now, Audience to)
    {
        if (!_screens.TryGetValue(to, out var screen))
            _screens[to] = screen = [];
        var put = new List<Sight>();
        foreach (var key in _untold.Where(k => k.IsFor(to)))
        {
            var (old, sight) = (Session.Show(key, _told, to), Session.Show(key, now, to));
            if (sight is null)
                screen.Remove(key);
            else if (!sight.Equals(old))
                put.Add(screen[key] = sight);
        }
        return put;
    }

    /// <summary>Every screen shows what a snapshot would.</summary>
    public void Agree(Session now)
    {
        foreach (var (to, screen) in _screens)
        {
            var snapshot = Session.KeysFor(now, to).Select(k => (k, Sight: Session.Show(k, now, to))).Where(x => x.Sight is not null).ToList();
            Assert.True(snapshot.Count == screen.Count, $"{to} has {screen.Count} things on screen and a snapshot has {snapshot.Count}");
            foreach (var (key, sight) in snapshot)
                Assert.True(screen.TryGetValue(key, out var seen) && seen.Equals(sight), $"{to} has another {key} on screen than a snapshot");
        }
    }
}
