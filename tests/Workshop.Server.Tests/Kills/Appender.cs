using System.Text;
using Orleans.Storage;
using Workshop.Server.Journals;
using Workshop.Server.Storage;
using AzureBlobGrainStorage = Workshop.Server.Storage.AzureBlobGrainStorage;

namespace Workshop.Server.Tests.Kills;

/// <summary>
/// Appends groups of records to some sessions at once, as fast as the store takes them, and prints each acknowledgement:
/// <c>session version head</c>. Record n says "record n". Ends only by being killed, or when who started it is gone.
/// </summary>
internal static class Appender
{
    internal const string Verb = "append-until-killed";
    internal const int MostAtOnce = 5;

    internal static async Task<int> RunAsync(string store, string connection, string[] sessions)
    {
        _ = Task.Run(EndWithWhoStartedUs);
        var storage = await OpenAsync(store, connection);
        await Task.WhenAll(sessions.Select(session => Task.Run(() => AppendAsync(storage, session))));
        return 0;
    }

    // A closed output goes unnoticed in .NET; the end of the input does not.
    private static void EndWithWhoStartedUs()
    {
        Console.In.ReadToEnd();
        Environment.Exit(1);
    }

    /// <summary>Opens a store without a silo, which would take longer to start than most kills let it live.</summary>
    internal static async Task<IGrainStorage> OpenAsync(string store, string connection)
    {
        switch (store)
        {
            case "sqlite":
                var sqlite = new SqliteGrainStorage(new() { Path = connection });
                sqlite.Start();
                return sqlite;
            case "azure":
                var container = AzureAccount.Open(connection).GetBlobContainerClient(AzureAccount.Container);
                var azure = new AzureBlobGrainStorage(container, new RawBytesSerializer());
                await azure.StartAsync(CancellationToken.None);
                return azure;
            default:
                throw new ArgumentException($"No such store: {store}");
        }
    }

    private static async Task AppendAsync(IGrainStorage storage, string session)
    {
        var journal = await Journal.OpenAsync(storage, session);
        for (var group = 1; ; group = (group % MostAtOnce) + 1)
        {
            await journal.AppendAsync([.. Enumerable.Range(1, group).Select(i => Body(journal.Version + i))]);
            // Written through at once: what was printed is still in the pipe after the kill.
            Console.WriteLine($"{session} {journal.Version} {Convert.ToHexString(journal.Head.Span)}");
        }
    }

    private static ReadOnlyMemory<byte> Body(long version) => Encoding.UTF8.GetBytes($"record {version}");
}
