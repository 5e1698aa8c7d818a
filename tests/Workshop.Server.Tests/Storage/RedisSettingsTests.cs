using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Storage;

public sealed class RedisSettingsTests
{
    [Theory]
    [InlineData("always", false)]
    [InlineData("everysec", true)]
    public async Task A_Redis_that_may_forget_what_it_acknowledged_is_named_in_the_log(string fsync, bool warned)
    {
        await using var server = new Redis { Fsync = fsync };
        await server.InitializeAsync();
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        using var log = new Lines();
        await using var silo = await StoreSilo.StartAsync(server.Store, server.Connection, log);
        Assert.Equal(warned, log.Said.Any(line => line.Contains("appendfsync everysec and not always", StringComparison.Ordinal)));
        Assert.DoesNotContain(log.Said, line => line.Contains("does not tell", StringComparison.Ordinal));
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        internal ConcurrentQueue<string> Said { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Said.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
