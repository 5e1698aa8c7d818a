using Microsoft.AspNetCore.SignalR;
using Workshop.Domain;
using Workshop.Server.Live;

namespace Workshop.Server.Doors;

/// <summary>
/// What this silo hears of one session, for everybody here who is connected to it. Passes each moment on once and in order, whatever an
/// activation that is no more may still say; where something is missing it renews itself and is told.
/// </summary>
internal sealed class Ear : IRelay
{
    private const long Nothing = -1;

    /// <summary>So many answers in a row from activations that know less than was heard, and it is the journal that knows less.</summary>
    private const int MostDoubts = 3;

    private readonly IHubContext<SessionHub> _hub;
    private readonly Func<Ear, long, Task<Renewed>> _ask;
    private readonly Action<Exception, string> _trouble;
    private readonly Lock _one = new();
    private readonly Dictionary<string, Sitting> _connections = [];
    private Task? _first;
    private Task? _renewing;
    private bool _onceMore;
    private bool _retell;
    private WhoIsHere _presence = new([], []);
    private bool _retired;
    private long _heard = Nothing;
    private int _doubts;

    /// <param name="ask">Renews with the session, with the version that was heard; answers with the one that was told and who is here.</param>
    public Ear(string session, IHubContext<SessionHub> hub, IGrainFactory grains, Func<Ear, long, Task<Renewed>> ask, Action<Exception, string> trouble)
    {
        (Session, _hub, _ask, _trouble) = (session, hub, ask, trouble);
        Reference = grains.CreateObjectReference<IRelay>(this);
    }

    public string Session { get; }
    public IRelay Reference { get; }

    /// <summary>False if this one has just retired: the session needs a new one.</summary>
    public bool TryAdd(string connection, Sitting by)
    {
        lock (_one)
        {
            if (!_retired)
                _connections[connection] = by;
            return !_retired;
        }
    }

    /// <summary>Whether it was there.</summary>
    public bool Remove(string connection)
    {
        lock (_one)
            return _connections.Remove(connection);
    }

    /// <summary>True, once, if nobody is connected any more.</summary>
    public bool TryRetire()
    {
        lock (_one)
            return !_retired && (_retired = _connections.Count == 0);
    }

    public Presence Presence()
    {
        lock (_one)
            return new([.. _connections.Values.CountBy(s => s).Select(s => new Present(s.Key, s.Value))]);
    }

    /// <summary>Done once the session has heard of this silo for the first time, so that whoever looks from then on misses nothing.</summary>
    public Task FirstRenewal()
    {
        lock (_one)
            return _first is { IsFaulted: false, IsCanceled: false } ? _first : _first = AskAsync();
    }

    /// <summary>Renews as soon as may be: one at a time, and once more if asked meanwhile.</summary>
    /// <param name="retell">Everybody here is told who is here, even if that is what was told last.</param>
    public void Renew(bool retell = false)
    {
        lock (_one)
        {
            _onceMore = true;
            _retell |= retell;
            if (_renewing is null or { IsCompleted: true })
                _renewing = RenewAsync();
        }
    }

    private async Task RenewAsync()
    {
        await Task.Yield();
        while (TakeWish())
            try
            {
                await AskAsync();
            }
            catch (Exception trouble)
            {
                _trouble(trouble, Session);
                return;
            }
    }

    private bool TakeWish()
    {
        lock (_one)
        {
            var wished = _onceMore && !_retired;
            _onceMore = false;
            return wished;
        }
    }

    private async Task AskAsync()
    {
        var heard = Volatile.Read(ref _heard);
        var (told, presence, gone) = await _ask(this, heard);
        await TellOut(gone);
        Pass(presence);
        lock (_one)
        {
            if (_heard == Nothing)
                _heard = told;
            _doubts = told < heard ? _doubts + 1 : 0;
            if (_doubts < MostDoubts)
                return;
        }
        // The store was set back to an earlier day under our feet.
        await TellBehind(told);
    }

    public Task Tell(Told told)
    {
        if (Takes(told))
        {
            // Own frames first: a participant's view is at a version once its shared frame is there.
            foreach (var (participant, frame) in told.Own)
                Send(SessionRelay.GroupOf(Session, participant), "own", frame);
            foreach (var (circle, frame) in told.Shared)
                Send(SessionRelay.GroupOf(Session, circle), "frame", frame);
        }
        return Task.CompletedTask;
    }

    private bool Takes(Told told)
    {
        lock (_one)
        {
            if (told.To <= _heard)
                return false;
            if (_heard == Nothing || told.From == _heard || (told.Missed && told.From <= _heard))
            {
                _heard = told.To;
                return true;
            }
        }
        Renew();
        return false;
    }

    public Task TellBehind(long version)
    {
        lock (_one)
            (_heard, _doubts) = (version, 0);
        foreach (var audience in Audience.Shared)
            Send(SessionRelay.GroupOf(Session, audience.Circle), "behind");
        return Task.CompletedTask;
    }

    /// <summary>They get no frame from here on; looking again, they are told why.</summary>
    public async Task TellOut(Sitting[] seats)
    {
        List<(string Connection, Sitting By)> left;
        lock (_one)
        {
            left = [.. _connections.Where(c => seats.Contains(c.Value)).Select(c => (c.Key, c.Value))];
            foreach (var (connection, _) in left)
                _connections.Remove(connection);
        }
        foreach (var (connection, by) in left)
        {
            foreach (var group in SessionRelay.GroupsOf(Session, by))
                await _hub.Groups.RemoveFromGroupAsync(connection, group);
            _ = _hub.Clients.Client(connection).SendCoreAsync("behind", []);
        }
    }

    public Task TellPresence(WhoIsHere presence)
    {
        lock (_one)
            _retell = true;
        Pass(presence);
        return Task.CompletedTask;
    }

    private void Pass(WhoIsHere presence)
    {
        lock (_one)
        {
            if (!_retell && presence.Staff.AsSpan().SequenceEqual(_presence.Staff))
                return;
            (_retell, _presence) = (false, presence);
            foreach (var audience in Audience.Shared)
                Send(SessionRelay.GroupOf(Session, audience.Circle), "presence", audience.IsStaff ? presence.Staff : presence.Room);
        }
    }

    public Task TellEnd()
    {
        Renew();
        return Task.CompletedTask;
    }

    // Never waits for a reader: see KeepingUp.
    private void Send(string group, string message, params object[] values) => _ = _hub.Clients.Group(group).SendCoreAsync(message, values);
}
