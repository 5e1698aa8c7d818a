using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Workshop.Domain;
using Workshop.Server.Live;
using Workshop.Server.Storage;

namespace Workshop.Server.Doors;

/// <summary>
/// This silo's ears, one for each session that somebody here is connected to. Each renews itself with its session every few seconds, and at
/// once when people come and go, when a silo goes, or when it finds that it has missed something: a new activation of a session knows no ear.
/// </summary>
internal sealed partial class SessionRelay(
    IHubContext<SessionHub> hub, IGrainFactory grains, ILocalSiloDetails here, ISiloStatusOracle silos, StoreWeather weather, ILogger<SessionRelay> log)
    : BackgroundService, ISiloStatusListener
{
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan PresenceDelay = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<string, Ear> _ears = [];
    private readonly ConcurrentDictionary<string, byte> _restless = [];

    public static string GroupOf(string session, Circle circle) => $"{session}/{circle}";

    public static string GroupOf(string session, string participant) => $"{session}/self/{participant}";

    /// <summary>What a seat is told of: its circle's groups, and its own.</summary>
    public static IEnumerable<string> GroupsOf(string session, Sitting by) =>
        Audience.Of(by.ToSeat()).Select(a => a.Self is { } self ? GroupOf(session, self.Text) : GroupOf(session, a.Circle));

    /// <summary>Makes sure that this silo hears the session before a connection of it looks at anything.</summary>
    /// <param name="gone">
    /// The connection is no more. It may be so already, since whoever enters may wait long for the workshop to be read: then it is taken out
    /// at once, and nobody is ever left behind who would be counted as here for good.
    /// </param>
    public async Task Connect(string session, string connection, Sitting by, CancellationToken gone)
    {
        Ear ear;
        do
            ear = _ears.GetOrAdd(session, id => new(id, hub, grains, Ask, Say));
        while (!ear.TryAdd(connection, by));
        gone.Register(() => Disconnect(session, connection));
        await ear.FirstRenewal();
        Looked(session);
    }

    /// <summary>Somebody here has just looked, and may know nothing of who is here, or no more: a message that a slow reader missed is not sent again.</summary>
    public void Looked(string session) => _restless[session] = 0;

    private void Disconnect(string session, string connection)
    {
        if (_ears.TryGetValue(session, out var ear) && ear.Remove(connection))
            _restless[session] = 0;
    }

    private Task<Renewed> Ask(Ear ear, long heard) =>
        grains.GetGrain<ISessionGrain>(ear.Session).Renew(ear.Reference, here.SiloAddress, ear.Presence(), heard);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        silos.SubscribeToSiloStatusEvents(this);
        using var timer = new PeriodicTimer(PresenceDelay);
        var sinceRenewal = TimeSpan.Zero;
        stopping.Register(timer.Dispose);
        while (await timer.WaitForNextTickAsync(CancellationToken.None))
        {
            sinceRenewal += PresenceDelay;
            var all = sinceRenewal >= RenewEvery;
            if (all)
                sinceRenewal = TimeSpan.Zero;
            foreach (var session in all ? _ears.Keys : _restless.Keys)
            {
                Renew(session, _restless.TryRemove(session, out _));
            }
        }
        silos.UnSubscribeFromSiloStatusEvents(this);
    }

    private void Renew(string session, bool isRestless)
    {
        if (!_ears.TryGetValue(session, out var ear))
            return;
        if (ear.TryRetire())
            _ = Part(ear);
        else
            ear.Renew(retell: isRestless);
    }

    private async Task Part(Ear ear)
    {
        _ears.TryRemove(new(ear.Session, ear));
        try
        {
            await grains.GetGrain<ISessionGrain>(ear.Session).Part(ear.Reference, here.SiloAddress);
        }
        catch (Exception trouble)
        {
            // It is forgotten there too, a few seconds later.
            Say(trouble, ear.Session);
        }
        grains.DeleteObjectReference<IRelay>(ear.Reference);
    }

    /// <summary>Sessions of a silo that goes are on other ones in a moment, and know nobody there.</summary>
    public void SiloStatusChangeNotification(SiloAddress updatedSilo, SiloStatus status)
    {
        if (status.IsTerminating())
            foreach (var ear in _ears.Values)
                ear.Renew();
    }

    // What is wrong with the store is said once, by whoever watches it.
    private void Say(Exception trouble, string session)
    {
        if (weather.Trouble is null)
            LogTrouble(session, trouble.GetBaseException().Message);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Session {Session} could not be reached; its people here wait: {Why}")]
    private partial void LogTrouble(string session, string why);
}
