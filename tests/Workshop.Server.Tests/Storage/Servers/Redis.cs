using System.Net;
using System.Net.Sockets;

namespace Workshop.Server.Tests.Storage.Servers;

/// <summary>A Redis server that writes every command through to the disk before it answers, unless told to be careless.</summary>
public sealed class Redis : LocalServer
{
    internal string Fsync { get; init; } = "always";

    public override string Store => "redis";

    public override string Connection => $"127.0.0.1:{Port}";

    protected override string HowToInstall => "install the package redis-server (Debian, Ubuntu) and run again.";

    protected override string? Find() => FindProgram("redis-server");

    protected override async Task TryAsync()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        await client.GetStream().WriteAsync("PING\r\n"u8.ToArray());
        using var answer = new StreamReader(client.GetStream());
        if (await answer.ReadLineAsync() is not "+PONG")
            throw new IOException("It still loads.");
    }

    protected override Task<string[]> PrepareAsync(string program) => Task.FromResult<string[]>(
    [
        program, "--port", $"{Port}", "--bind", "127.0.0.1", "--dir", Folder.FullName,
        "--appendonly", "yes", "--appendfsync", Fsync, "--save", "",
    ]);
}

[CollectionDefinition]
public sealed class RedisCollection : ICollectionFixture<Redis>;
