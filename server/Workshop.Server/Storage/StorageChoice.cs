using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Configuration;
using Orleans.Persistence;
#if !OFFICIAL_AZURE_STORAGE
using Orleans.Runtime.Hosting;
#endif
using StackExchange.Redis;
using Workshop.Server.Journals;

namespace Workshop.Server.Storage;

/// <summary>Where everything is kept.</summary>
public enum StoreKind
{
    /// <summary>One file on this machine, for one server.</summary>
    Sqlite,

    /// <summary>Azure blobs.</summary>
    Azure,

    Postgres,

    /// <summary>Only with <c>appendonly yes</c> and <c>appendfsync always</c> does Redis keep what it has acknowledged.</summary>
    Redis,
}

/// <summary>
/// The store that the host has chosen by two settings:
/// <list type="table">
/// <item><term>WORKSHOP_STORE</term><description><c>sqlite</c> (unless set), <c>azure</c>, <c>postgres</c> or <c>redis</c></description></item>
/// <item><term>WORKSHOP_STORE_CONNECTION</term><description>sqlite: the file (unless set, data/workshop.db) · azure: a connection string, or
/// https://account.blob.core.windows.net for the machine's identity · postgres: Host=…;Database=…;Username=…;Password=… ·
/// redis: host:port,password=…</description></item>
/// <item><term>WORKSHOP_STORE_DURABILITY</term><description>sqlite only: <c>full</c> (unless set) or <c>normal</c>;
/// see <see cref="SqliteDurability"/></description></item>
/// </list>
/// </summary>
public sealed record StorageChoice
{
    /// <summary>The name under which grains and services find the store.</summary>
    public const string ProviderName = "workshop";

    private readonly string _connection;
    private readonly SqliteDurability _durability;

    private StorageChoice(StoreKind kind, string connection, SqliteDurability durability) =>
        (Kind, _connection, _durability) = (kind, connection, durability);

    public StoreKind Kind { get; }

    /// <summary>Where it is, for another part that may use the same server. It may hold a password.</summary>
    internal string Connection => _connection;

    /// <summary>Reads and checks the settings without reaching for the store.</summary>
    /// <param name="sqliteFile">Where SQLite's file is unless WORKSHOP_STORE_CONNECTION says otherwise.</param>
    /// <exception cref="StoreRefusedException">A setting is wrong; the message says which, why, and what would be right.</exception>
    public static StorageChoice From(IConfiguration settings, string sqliteFile = "data/workshop.db")
    {
        var kind = Chosen(settings, "WORKSHOP_STORE", StoreKind.Sqlite);
        var durability = Chosen(settings, "WORKSHOP_STORE_DURABILITY", SqliteDurability.Full);
        var connection = settings["WORKSHOP_STORE_CONNECTION"] is { Length: > 0 } set ? set
            : kind == StoreKind.Sqlite ? sqliteFile
            : throw new StoreRefusedException($"WORKSHOP_STORE is {Name(kind)}, so WORKSHOP_STORE_CONNECTION must say where it is.");
        if (kind != StoreKind.Sqlite && settings["WORKSHOP_STORE_DURABILITY"] is { Length: > 0 })
            throw new StoreRefusedException($"WORKSHOP_STORE_DURABILITY is for sqlite; {Name(kind)} has settings of its own.");
        Check(kind, connection);
        return new(kind, connection, durability);
    }

    internal static T Chosen<T>(IConfiguration settings, string setting, T otherwise) where T : struct, Enum =>
        settings[setting] is not { Length: > 0 } text ? otherwise
        : Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]) ? value
        : throw new StoreRefusedException($"{setting} is '{text}'; it must be one of {string.Join(", ", Enum.GetValues<T>().Select(Name))}.");

    internal static string Name<T>(T value) where T : struct, Enum => $"{value}".ToLowerInvariant();

    // The message never repeats the connection: it may hold a password.
    private static void Check(StoreKind kind, string connection)
    {
        try
        {
            switch (kind)
            {
                case StoreKind.Sqlite:
                    _ = Path.GetFullPath(connection);
                    break;
                case StoreKind.Azure:
                    AzureAccount.Open(connection);
                    break;
                case StoreKind.Postgres when new NpgsqlConnectionStringBuilder(connection) is { Host: null or "" } or { Database: null or "" }:
                    throw new FormatException("Host or Database is missing.");
                case StoreKind.Redis when ConfigurationOptions.Parse(connection).EndPoints.Count == 0:
                    throw new FormatException("there is no host.");
            }
        }
        catch (Exception cause) when (cause is FormatException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            throw new StoreRefusedException($"WORKSHOP_STORE_CONNECTION is no connection to {Name(kind)}: {cause.Message}", cause);
        }
    }

    /// <summary>Adds the store as the silo's grain storage <see cref="ProviderName"/>; it is opened and checked when the silo starts.</summary>
    public void AddTo(ISiloBuilder silo)
    {
        // Part of where a value is found in Redis and PostgreSQL: the same for one server as for a cluster of them.
        silo.Configure<ClusterOptions>(options => options.ServiceId = ProviderName);
        AddStoreTo(silo);
    }

    private void AddStoreTo(ISiloBuilder silo) => _ = Kind switch
    {
        StoreKind.Sqlite => silo.AddSqliteGrainStorage(ProviderName, new() { Path = _connection, Durability = _durability }),
        StoreKind.Azure => AddAzure(silo, AzureAccount.Open(_connection)),
        StoreKind.Postgres => AddPostgres(silo, _connection),
        StoreKind.Redis => AddRedis(silo, ConfigurationOptions.Parse(_connection)),
        _ => throw new StoreRefusedException($"No store is called {Kind}."),
    };

#if OFFICIAL_AZURE_STORAGE
    private static ISiloBuilder AddAzure(ISiloBuilder silo, BlobServiceClient account) => silo.AddAzureBlobGrainStorage(ProviderName, options =>
    {
        options.BlobServiceClient = account;
        options.ContainerName = AzureAccount.Container;
        options.GrainStorageSerializer = new RawBytesSerializer();
    });
#else
    private static ISiloBuilder AddAzure(ISiloBuilder silo, BlobServiceClient account) => silo.ConfigureServices(services =>
        services.AddGrainStorage(ProviderName, (_, _) =>
            new AzureBlobGrainStorage(account.GetBlobContainerClient(AzureAccount.Container), new RawBytesSerializer())));
#endif

    private static ISiloBuilder AddPostgres(ISiloBuilder silo, string connection)
    {
        var ours = PostgresTables.Ours(connection);
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider =>
            new PostgresTables(ours, "Postgres.sql", provider.GetRequiredService<ILogger<PostgresTables>>()));
        return silo.AddAdoNetGrainStorage(ProviderName, options =>
        {
            options.Invariant = "Npgsql";
            options.ConnectionString = ours;
            options.DeleteStateOnClear = true;
            options.GrainStorageSerializer = new RawBytesSerializer();
        });
    }

    private static ISiloBuilder AddRedis(ISiloBuilder silo, ConfigurationOptions connection) =>
        silo.AddRedisGrainStorage(ProviderName, (OptionsBuilder<RedisStorageOptions> builder) => builder.Configure<ILogger<StorageChoice>>((options, log) =>
        {
            options.ConfigurationOptions = connection;
            options.CreateMultiplexer = async _ => (await RedisAccount.ConnectAsync(connection, log), IsShared: false);
            options.DeleteStateOnClear = true;
            options.GrainStorageSerializer = new RawBytesSerializer();
        }));

    /// <summary>Fit for a log: without the connection, which may hold a password.</summary>
    public override string ToString() => Kind == StoreKind.Sqlite ? $"sqlite ({_connection}, {Name(_durability)})" : Name(Kind);
}
