using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Orleans.Concurrency;
using Workshop.Domain;
using Workshop.Server.Live;
using Workshop.Server.Storage;

namespace Workshop.Server.Doors;

/// <summary>
/// This silo's ear for each session that somebody here is connected to. Renews itself with the session every few seconds, since a new
/// activation of the session knows no relay, and hands each frame to the connections of its circle.
/// </summary>
internal sealed partial class SessionRelay(
    IHubContext<SessionHub> hub, IGrainFactory grains, ILocalSiloDetails silo, StoreWeather weather, ILogger<SessionRelay> log) : BackgroundService
{
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan PresenceDelay = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<string, Ear> _ears = [];
    private readonly ConcurrentDictionary<string, byte> _restless = [];

    public static string GroupOf(string session, Circle circle) => $"{session}/{circle}";

    public static string GroupOf(string session, string participant) => $"{session}/self/{participant}";

    /// <summary>Makes sure that this silo hears the session before a connection of it looks at anything.</summary>
    public async Task Connect(string session, string connection, Sitting by)
    {
        var ear = _ears.GetOrAdd(session, id => new(id, hub, grains));
        ear.Connections[connection] = by;
        await ear.FirstRenewal(() => Renew(ear));
        _restless[session] = 0;
    }

    public void Disconnect(string session, string connection)
    {
        if (_ears.TryGetValue(session, out var ear) && ear.Connections.TryRemove(connection, out _))
            _restless[session] = 0;
    }

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(PresenceDelay);
        var sinceRenewal = TimeSpan.Zero;
        stopping.Register(timer.Dispose);
        while (await timer.WaitForNextTickAsync(CancellationToken.None))
        {
            sinceRenewal += PresenceDelay;
            var all = sinceRenewal >= RenewEvery;
            if (all)
                sinceRenewal = TimeSpan.Zero;
            var due = all ? _ears.Keys.ToList() : [.. _restless.Keys];
            _restless.Clear();
            await Task.WhenAll(due.Select(RenewQuietly));
        }
    }

    private async Task RenewQuietly(string session)
    {
        if (!_ears.TryGetValue(session, out var ear))
            return;
        try
        {
            await Renew(ear);
            if (ear.IsDeserted)
                _ears.TryRemove(session, out _);
        }
        catch (Exception trouble)
        {
            if (weather.Trouble is null)
                LogTrouble(session, trouble.GetBaseException().Message);
        }
    }

    private Task Renew(Ear ear) => grains.GetGrain<ISessionGrain>(ear.Session).Renew(ear.Reference, silo.SiloAddress.ToParsableString(), ear.Presence());

    [LoggerMessage(Level = LogLevel.Warning, Message = "Session {Session} could not be reached; its people here wait: {Why}")]
    private partial void LogTrouble(string session, string why);

    /// <summary>One session's observer. The runtime holds it only weakly, so it lives in the dictionary.</summary>
    private sealed class Ear : IRelay
    {
        private readonly IHubContext<SessionHub> _hub;
        private readonly Lock _once = new();
        private Task? _renewed;

        public Ear(string session, IHubContext<SessionHub> hub, IGrainFactory grains)
        {
            (Session, _hub) = (session, hub);
            Reference = grains.CreateObjectReference<IRelay>(this);
        }

        public string Session { get; }
        public IRelay Reference { get; }
        public ConcurrentDictionary<string, Sitting> Connections { get; } = [];
        public bool IsDeserted => Connections.IsEmpty;

        public Task FirstRenewal(Func<Task> renew)
        {
            lock (_once)
                return _renewed is { IsFaulted: false, IsCanceled: false } ? _renewed : _renewed = renew();
        }

        public Presence Presence() => new(
            Connections.Values.Where(s => s.Participant is not null).Select(s => s.Participant!).Distinct().ToArray(),
            Connections.Values.Count(s => s.Role is Role.Facilitator or Role.Rapporteur));

        public Task Tell(Told told)
        {
            // Own frames first: a participant's view is at a version once its shared frame is there.
            foreach (var (participant, frame) in told.Own)
                Send(GroupOf(Session, participant), "own", frame);
            foreach (var (circle, frame) in told.Shared)
                Send(GroupOf(Session, circle), "frame", frame);
            return Task.CompletedTask;
        }

        public Task TellPresence(Immutable<byte[]> presence)
        {
            foreach (var circle in Audience.Shared)
                Send(GroupOf(Session, circle.Circle), "presence", presence.Value);
            return Task.CompletedTask;
        }

        // Never waits for a reader: see KeepingUp.
        private void Send(string group, string message, byte[] frame) => _ = _hub.Clients.Group(group).SendAsync(message, frame);
    }
}
