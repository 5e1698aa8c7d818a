using System.Net;
using Npgsql;
using Orleans.Clustering.Redis;
using Orleans.Configuration;
using StackExchange.Redis;
using Workshop.Server.Storage;

namespace Workshop.Server.Cluster;

/// <summary>Where the servers of one installation find each other.</summary>
public enum ClusterKind
{
    /// <summary>Nowhere: this server is alone.</summary>
    None,

    Redis,

    Postgres,
}

/// <summary>
/// Whether this server is alone or one of several, by settings:
/// <list type="table">
/// <item><term>WORKSHOP_CLUSTER</term><description><c>none</c> (unless set), <c>redis</c> or <c>postgres</c></description></item>
/// <item><term>WORKSHOP_CLUSTER_CONNECTION</term><description>as for the store; unless set, the store's own if it is of the same kind</description></item>
/// <item><term>WORKSHOP_CLUSTER_NAME</term><description><c>workshop</c> unless set: servers of one name and connection are one cluster</description></item>
/// <item><term>WORKSHOP_SILO</term><description>the IP address and port at which the other servers reach this one; unless set, this
/// machine's address on its network and 11111</description></item>
/// </list>
/// Never chosen by itself: a member listens for the others, who trust whoever reaches that port.
/// </summary>
public sealed record ClusterChoice
{
    private const int UsualPort = 11111;

    private readonly string _connection;
    private readonly string _name;
    private readonly IPEndPoint _silo;

    private ClusterChoice(ClusterKind kind, string connection, string name, IPEndPoint silo) =>
        (Kind, _connection, _name, _silo) = (kind, connection, name, silo);

    public ClusterKind Kind { get; }

    public bool IsAlone => Kind == ClusterKind.None;

    /// <summary>The same for all servers of a cluster, and for no other.</summary>
    internal string Mark => $"{StorageChoice.Name(Kind)} {_name}";

    /// <summary>Reads and checks the settings without reaching for anything.</summary>
    /// <param name="addresses">This machine's addresses on its networks, the likeliest first.</param>
    /// <exception cref="ClusterRefusedException">A setting is wrong; the message says which, why, and what would be right.</exception>
    public static ClusterChoice From(IConfiguration settings, StorageChoice store, IEnumerable<IPAddress> addresses)
    {
        var kind = StorageChoice.Chosen(settings, "WORKSHOP_CLUSTER", ClusterKind.None);
        if (kind == ClusterKind.None)
            return new(kind, "", "", new(IPAddress.Loopback, 0));
        if (store.Kind == StoreKind.Sqlite)
            throw new ClusterRefusedException(
                $"WORKSHOP_CLUSTER is {StorageChoice.Name(kind)}, but WORKSHOP_STORE is sqlite: several servers can't share a file. Choose postgres, redis or azure as the store.");
        var connection = Connection(settings, kind, store);
        Check(kind, connection);
        return new(kind, connection, settings["WORKSHOP_CLUSTER_NAME"] is { Length: > 0 } name ? name : "workshop", Silo(settings, addresses));
    }

    private static string Connection(IConfiguration settings, ClusterKind kind, StorageChoice store) =>
        settings["WORKSHOP_CLUSTER_CONNECTION"] is { Length: > 0 } set ? set
        : $"{kind}" == $"{store.Kind}" ? store.Connection
        : throw new ClusterRefusedException(
            $"WORKSHOP_CLUSTER is {StorageChoice.Name(kind)} and the store is not, so WORKSHOP_CLUSTER_CONNECTION must say where it is.");

    // The message never repeats the connection: it may hold a password.
    private static void Check(ClusterKind kind, string connection)
    {
        try
        {
            if (kind == ClusterKind.Postgres && new NpgsqlConnectionStringBuilder(connection) is { Host: null or "" } or { Database: null or "" })
                throw new FormatException("Host or Database is missing.");
            if (kind == ClusterKind.Redis && ConfigurationOptions.Parse(connection).EndPoints.Count == 0)
                throw new FormatException("there is no host.");
        }
        catch (Exception cause) when (cause is FormatException or ArgumentException)
        {
            throw new ClusterRefusedException($"WORKSHOP_CLUSTER_CONNECTION is no connection to {StorageChoice.Name(kind)}: {cause.Message}", cause);
        }
    }

    private static IPEndPoint Silo(IConfiguration settings, IEnumerable<IPAddress> addresses) =>
        settings["WORKSHOP_SILO"] is { Length: > 0 } text
            ? IPEndPoint.TryParse(text, out var silo) && silo.Port > 0 && !silo.Address.Equals(IPAddress.Any) && !silo.Address.Equals(IPAddress.IPv6Any) ? silo
                : throw new ClusterRefusedException($"WORKSHOP_SILO is '{text}'; it must be the address and port at which the other servers reach this one, such as 10.0.0.4:{UsualPort}.")
            : addresses.FirstOrDefault() is { } first ? new(first, UsualPort)
            : throw new ClusterRefusedException("This machine has no address on a network; WORKSHOP_SILO must say at which the other servers reach it.");

    /// <summary>Makes the silo a member, or a cluster of its own.</summary>
    /// <param name="freePort">A port that nobody listens on, for one that is alone.</param>
    public void AddTo(ISiloBuilder silo, int freePort)
    {
        // A call that no silo answers: its sender is told to send again. Long enough for a slow store, and it bounds how long a call can hang
        // that reached a frozen silo just before that was declared dead.
        silo.Configure<SiloMessagingOptions>(options =>
        {
            options.ResponseTimeout = TimeSpan.FromSeconds(5);
            // Whoever looks for a session whose place was known to a server that just died looks again soon; by default after a second.
            options.PlacementRetryBaseDelay = TimeSpan.FromMilliseconds(100);
        });
        if (IsAlone)
        {
            silo.UseLocalhostClustering(siloPort: freePort, gatewayPort: 0);
            return;
        }
        silo.Configure<EndpointOptions>(options =>
            (options.AdvertisedIPAddress, options.SiloPort, options.GatewayPort) = (_silo.Address, _silo.Port, 0));
        silo.Configure<ClusterOptions>(options => options.ClusterId = _name);
        silo.Configure<ClusterMembershipOptions>(NoticeQuickly);
        AddMembershipTo(silo);
    }

    // A crash is noticed in about 1.5 seconds and a hang in about 5; pauses up to about 4.5 seconds are forgiven. Measured: tests/load, failover.
    private static void NoticeQuickly(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(1);
        options.MaxProbeTimeout = TimeSpan.FromSeconds(1.5);
        options.NumMissedProbesLimit = 3;
        options.NumVotesForDeathDeclaration = 2;
        options.TableRefreshTimeout = TimeSpan.FromSeconds(10);
        options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
    }

    private void AddMembershipTo(ISiloBuilder silo)
    {
        if (Kind == ClusterKind.Redis)
        {
            silo.UseRedisClustering((RedisClusteringOptions options) => options.ConfigurationOptions = ConfigurationOptions.Parse(_connection));
            return;
        }
        var ours = PostgresTables.Ours(_connection);
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider =>
            new PostgresTables(ours, "Membership.sql", provider.GetRequiredService<ILogger<PostgresTables>>()));
        silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = ("Npgsql", ours));
    }

    /// <summary>Fit for a log: without the connection, which may hold a password.</summary>
    public override string ToString() => IsAlone ? "alone" : $"{StorageChoice.Name(Kind)} ({_name}, {_silo})";
}
