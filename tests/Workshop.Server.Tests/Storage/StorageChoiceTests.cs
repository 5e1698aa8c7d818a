using Workshop.Server.Storage;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Storage;

public sealed class StorageChoiceTests
{
    private const string Azure = "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=a2V5;EndpointSuffix=core.windows.net";

    private static StorageChoice Choose(string? store, string? connection, string? durability = null) =>
        StorageChoice.From(StoreSilo.Settings(store, connection, durability));

    [Theory]
    [InlineData(null, null, StoreKind.Sqlite)]
    [InlineData("", "", StoreKind.Sqlite)]
    [InlineData("sqlite", "here.db", StoreKind.Sqlite)]
    [InlineData("SQLite", "here.db", StoreKind.Sqlite)]
    [InlineData("azure", Azure, StoreKind.Azure)]
    [InlineData("azure", "https://a.blob.core.windows.net", StoreKind.Azure)]
    [InlineData("postgres", "Host=db;Database=w;Username=w", StoreKind.Postgres)]
    [InlineData("redis", "cache:6379,password=p", StoreKind.Redis)]
    public void A_store_is_chosen_by_its_name(string? store, string? connection, StoreKind kind) =>
        Assert.Equal(kind, Choose(store, connection).Kind);

    [Theory]
    [InlineData("mysql", "x", "WORKSHOP_STORE is 'mysql'; it must be one of sqlite, azure, postgres, redis.")]
    [InlineData("1", "x", "WORKSHOP_STORE is '1'")]
    [InlineData("postgres", null, "WORKSHOP_STORE_CONNECTION must say where it is")]
    [InlineData("postgres", "Host=db", "Database is missing")]
    [InlineData("postgres", "nonsense", "no connection to postgres")]
    [InlineData("azure", "nonsense", "no connection to azure")]
    [InlineData("redis", "host:port:more,x=y", "no connection to redis")]
    [InlineData("redis", ",", "no connection to redis")]
    [InlineData("redis", "h:1", "WORKSHOP_STORE_DURABILITY is for sqlite", "full")]
    [InlineData("sqlite", "x.db", "it must be one of full, normal", "sometimes")]
    public void A_wrong_setting_is_refused_with_the_reason(string store, string? connection, string reason, string? durability = null) =>
        Assert.Contains(reason, Assert.Throws<StoreRefusedException>(() => Choose(store, connection, durability)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("postgres", "Host=db;Database=w;Username=w;Password=hush")]
    [InlineData("postgres", "Host=db;Password=hush")]
    [InlineData("postgres", "Host=db;Pasword=hush")]
    [InlineData("azure", "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=hush")]
    [InlineData("redis", "cache:6379,password=hush,nonsense=1")]
    public void A_password_is_neither_in_what_is_logged_nor_in_a_refusal(string store, string connection)
    {
        var said = "";
        try
        {
            said = Choose(store, connection).ToString();
        }
        catch (StoreRefusedException refused)
        {
            said = $"{refused}";
        }

        Assert.NotEmpty(said);
        Assert.DoesNotContain("hush", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_default_store_works_in_a_silo_and_a_file_that_can_not_be_used_stops_the_start()
    {
        using var folder = new SqliteFolder();
        await using (var silo = await StoreSilo.StartAsync("sqlite", folder.Path))
            Assert.Equal(0, (await Workshop.Server.Journals.Journal.OpenAsync(silo.Storage, "a", TestContext.Current.CancellationToken)).Version);
        await File.WriteAllTextAsync(folder.Path, new string('x', 5_000), TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => StoreSilo.StartAsync("sqlite", folder.Path));
        Assert.Contains("not a database", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres", "Host=127.0.0.1;Port=1;Database=w;Username=w")]
    [InlineData("redis", "127.0.0.1:1,connectTimeout=500,connectRetry=1")]
    public async Task A_store_that_can_not_be_reached_stops_the_start_with_the_reason(string store, string connection)
    {
        var failed = await Assert.ThrowsAnyAsync<Exception>(() => StoreSilo.StartAsync(store, connection));
        Assert.Contains("store can't be", $"{failed}", StringComparison.Ordinal);
    }
}
