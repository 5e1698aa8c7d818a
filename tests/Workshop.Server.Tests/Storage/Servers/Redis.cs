namespace Workshop.Server.Tests.Storage.Servers;

/// <summary>A Redis server that writes every command through to the disk before it answers.</summary>
public sealed class Redis : LocalServer
{
    public override string Store => "redis";

    public override string Connection => $"127.0.0.1:{Port}";

    protected override string HowToInstall => "install the package redis-server (Debian, Ubuntu) and run again.";

    protected override string? Find() => FindProgram("redis-server");

    protected override Task<string[]> PrepareAsync(string program) => Task.FromResult<string[]>(
    [
        program, "--port", $"{Port}", "--bind", "127.0.0.1", "--dir", Folder.FullName,
        "--appendonly", "yes", "--appendfsync", "always", "--save", "",
    ]);
}

[CollectionDefinition]
public sealed class RedisCollection : ICollectionFixture<Redis>;
