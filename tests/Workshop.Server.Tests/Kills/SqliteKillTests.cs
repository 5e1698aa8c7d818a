using Workshop.Server.Tests.Storage;

namespace Workshop.Server.Tests.Kills;

public sealed class SqliteKillTests(ITestOutputHelper output) : KillContract(output), IDisposable
{
    private readonly SqliteFolder _folder = new();

    protected override string Store => "sqlite";

    protected override string Connection => _folder.Path;

    protected override int Usual => 20;

    public void Dispose() => _folder.Dispose();
}
