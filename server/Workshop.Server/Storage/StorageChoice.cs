namespace Workshop.Server.Storage;

/// <summary>Where sessions are kept.</summary>
public static class StorageChoice
{
    /// <summary>The name of the grain storage that everything is kept in.</summary>
    public const string Provider = "workshop";

    public static ISiloBuilder AddChosenStorage(this ISiloBuilder silo, string dataFolder) =>
        silo.AddSqliteGrainStorage(Provider, new SqliteStoreOptions { Path = Path.Combine(dataFolder, "workshop.db") });
}
