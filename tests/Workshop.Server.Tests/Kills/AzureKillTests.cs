using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Kills;

/// <summary>Here the store lives on; what a kill may tear is a request on its way.</summary>
[Collection<AzuriteCollection>]
public sealed class AzureKillTests(Azurite server, ITestOutputHelper output) : KillContract(output), IAsyncLifetime
{
    protected override string Store => server.Store;

    protected override string Connection => server.Connection;

    protected override int Usual => 10;

    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
