using System.Text;
using Orleans.Storage;
using Workshop.Server.Journals;
using Workshop.Server.Tests.Cluster;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Kills;

/// <summary>
/// Here the store is killed while sessions append, and started again on what it left. The sessions do what the product does: a broken journal
/// is opened again, and what was not remembered is asked for again under the same name.
/// </summary>
public sealed class ServerKillTests
{
    private const int Kills = 4;

    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_killed_PostgreSQL_has_everything_it_acknowledged_once() => SurvivesAsync(new Postgres());

    [Fact]
    public Task A_killed_Redis_has_everything_it_acknowledged_once() => SurvivesAsync(new Redis());

    private static async Task SurvivesAsync(LocalServer server)
    {
        await using var _ = server;
        await server.InitializeAsync();
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        var storage = (await server.SiloAsync()).Storage;
        using var over = new CancellationTokenSource();

        var heads = new int[4];
        var sessions = heads.Select((_, i) => Task.Run(() => AppendAsync(storage, $"s{i}", head => Volatile.Write(ref heads[i], head), over.Token), Patience)).ToArray();
        for (var kill = 0; kill < Kills; kill++)
        {
            // Any moment will do: it waits for nothing.
            await Task.Delay(200 + Random.Shared.Next(300), Patience);
            await server.KillAndStartAsync();
        }

        var before = heads.ToArray();
        await Failover.Until(() => before.Index().All(b => Volatile.Read(ref heads[b.Index]) > b.Item || sessions[b.Index].IsCompleted));
        await over.CancelAsync();
        var (acknowledged, broken) = (await Task.WhenAll(sessions)).Aggregate((0, 0), (sum, one) => (sum.Item1 + one.Acknowledged, sum.Item2 + one.Broken));
        Assert.True(acknowledged > 0 && broken > 0, $"{acknowledged} acknowledged, {broken} times broken: the kills missed.");
        for (var i = 0; i < sessions.Length; i++)
            await HoldsAsync(storage, $"s{i}", (await sessions[i]).Acknowledged);
    }

    private static async Task<(int Acknowledged, int Broken)> AppendAsync(IGrainStorage storage, string session, Action<int> told, CancellationToken over)
    {
        var (acknowledged, broken) = (0, 0);
        while (!over.IsCancellationRequested)
            try
            {
                var journal = await Journal.OpenAsync(storage, session, Patience);
                // What the lost reply spoke of is either there or not; what was acknowledged must be.
                Assert.InRange(journal.Version, acknowledged, acknowledged + 1);
                for (acknowledged = (int)journal.Version; !over.IsCancellationRequested; told(++acknowledged))
                    await journal.AppendAsync([Encoding.UTF8.GetBytes($"record {acknowledged + 1}")], Patience);
            }
            catch (Exception away) when (away is not (JournalCorruptException or OperationCanceledException or Xunit.Sdk.XunitException))
            {
                broken++;
                // Not to ask a server that is gone as fast as one can.
                await Task.Delay(50, Patience);
            }

        return (acknowledged, broken);
    }

    private static async Task HoldsAsync(IGrainStorage storage, string session, int acknowledged)
    {
        var found = await Journal.ReadAsync(storage, session, 0, Patience).Select(record => Encoding.UTF8.GetString(record.Body.Span)).ToListAsync(Patience);
        Assert.Equal(Enumerable.Range(1, acknowledged).Select(n => $"record {n}"), found);
    }
}
