using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Workshop.Server.Doors;

namespace Workshop.Server.Tests.Live;

public class EndingByItselfTests
{
    [Fact]
    public async Task WhatEndedTheServerIsSaidInOneLine()
    {
        using var host = Running<Fails>();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.WaitForShutdownAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Workshop ends, for Fails failed: There is no more air. What was acknowledged is saved; start it again.",
            EndingByItself.Words(host.Services.GetServices<IHostedService>()));
    }

    [Fact]
    public async Task NothingIsSaidOfAServerThatWasAskedToEnd()
    {
        using var host = Running<Works>();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
        Assert.Null(EndingByItself.Words(host.Services.GetServices<IHostedService>()));
    }

    private static IHost Running<T>() where T : class, IHostedService
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddHostedService<T>();
        return builder.Build();
    }

    private sealed class Fails : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            throw new InvalidOperationException("There is no more air.\nNor light.");
        }
    }

    private sealed class Works : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Delay(Timeout.Infinite, stoppingToken);
    }
}
