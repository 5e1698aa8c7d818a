using System.Globalization;
using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.SignalR;
using Workshop.Server.Cluster;
using Workshop.Server.Demo;
using Workshop.Server.Doors;
using Workshop.Server.Exports;
using Workshop.Server.Live;
using Workshop.Server.Moving;
using Workshop.Server.Recount;
using Workshop.Server.Rehearsals;
using Workshop.Server.Storage;
using Workshop.Server.Watching;
using Workshop.Server.Wire;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["protocol"])
{
    Console.Write(TypeScript.Protocol());
    return 0;
}

if (args is ["reference"])
{
    Console.Write(Reference.Written());
    return 0;
}

if (args is ["files"])
{
    Console.Write(FilesReference.Written());
    return 0;
}

if (args is ["settings"])
{
    Console.Write(EverySetting.Written());
    return 0;
}

if (args is [var word, ..] && MovingCommand.Is(word))
    return await MovingCommand.RunAsync(args, Settings.Sources(), Console.Out, Console.Error);

if (args is ["recount", ..])
    return Recounting.Run(args[1..]);

if (args is ["export", ..])
    return ExportCommand.Run(args[1..], Console.Error);

DemoArguments? demo = null;
if (args is ["demo", ..] && (demo = DemoArguments.Read(args[1..])) is null)
{
    Console.Error.WriteLine(DemoArguments.Usage);
    return 2;
}

try
{
    // Where it runs. A demo that only makes an archive leaves no trace and disturbs nothing.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
    EverySetting.RefuseSlips(builder.Configuration.AsEnumerable().Select(s => s.Key));
    var settings = demo?.Archive is null ? Settings.From(builder.Configuration) : Settings.ForOnce();
    // What the demo plays with knows no certificate but those of the world.
    var https = demo is null ? settings.Https : null;
    // Those who rehearse without being there know no certificate either: they come in by a door of this machine alone.
    var itself = https is null ? settings.FromHere : new(IPAddress.Loopback, Settings.FreePort());
    builder.WebHost.ConfigureKestrel(kestrel =>
    {
        // What comes in: bodies that may be larger say so themselves (HttpDoors.Body), and read no more than they may.
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        kestrel.Limits.MaxConcurrentConnections = settings.MostLines * 2;
        kestrel.Limits.MaxConcurrentUpgradedConnections = settings.MostLines;
        kestrel.Listen(settings.Listen, settings.Port, door =>
        {
            if (https is not null)
                door.UseHttps(https);
        });
        if (https is not null)
            kestrel.Listen(itself);
    });
    WritingLogs.Set(builder.Logging, builder.Configuration);
    builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Orleans", LogLevel.Warning)
        // Orleans' watchdog takes the machine's time since boot for a late start.
        .AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error).AddFilter("Polly", LogLevel.Warning)
        // A slow machine that compiles for a second while it starts is no trouble.
        .AddFilter("Orleans.Runtime.Scheduler.WorkItemGroup", LogLevel.Error)
        // Why a start failed is said once, in a line.
        .AddFilter("Orleans.Runtime.Silo", LogLevel.Critical).AddFilter("Orleans.Runtime.SiloLifecycleSubject", LogLevel.None).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
        // What is wrong with the store is said once, by StoreWeather, and not by everybody who meets it.
        .AddFilter("Orleans.Storage", LogLevel.Critical).AddFilter("Orleans.Persistence", LogLevel.Critical)
        .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Critical)
        // What fails in a grain is told to whoever asked, who says it where it is not the store.
        .AddFilter("Orleans.Grain", LogLevel.Critical)
        // How signing in failed is said once, by SigningIn, without what anybody sent.
        .AddFilter("Microsoft.AspNetCore.Authentication", LogLevel.None)
        // The keys stand beside the data that they guard, in the host's own folder; see the host's guide.
        .AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);

    // The river, from the store to the doors.
    var store = StorageChoice.From(settings.IsForOnce ? new ConfigurationManager() : builder.Configuration, Path.Combine(settings.DataFolder, "workshop.db"));
    var cluster = ClusterChoice.From(settings.IsForOnce ? new ConfigurationManager() : builder.Configuration, store, Addresses.OnNetworks());
    builder.UseOrleans(silo =>
    {
        cluster.AddTo(silo, Settings.FreePort());
        store.AddTo(silo);
        if (SendingTelemetry.IsOn(builder.Configuration))
            silo.AddActivityPropagation();
        if (Dashboard.IsOn(builder.Configuration))
            Dashboard.AddTo(silo);
    });
    builder.Services.AddHostedService<HalfRestored>();
    SendingTelemetry.Add(builder);
    builder.Services.AddSingleton(TimeProvider.System);
    var signIn = settings.IsForOnce ? null : SignInChoice.From(builder.Configuration, settings.Address);
    builder.Services.AddSingleton<MayCreate>();
    if (signIn is not null)
        SigningIn.Add(builder.Services, signIn);
    SharingKeys.Add(builder.Services, settings, store, cluster.IsAlone);
    builder.Services.AddSingleton(new Addresses(settings.Port, settings.Address, https is null ? "http" : "https", itself));
    builder.Services.AddSingleton<Leaving>().AddSingleton<IHostLifetime>(services => services.GetRequiredService<Leaving>());
    builder.Services.AddSingleton<StoreWeather>();
    builder.Services.AddSingleton<WatchedStorage>();
    builder.Services.AddSingleton<WatchingTheStore>();
    builder.Services.AddHostedService(services => services.GetRequiredService<WatchingTheStore>());
    if (store.Kind != StoreKind.Sqlite)
        builder.Services.AddSingleton(cluster).AddHostedService<NoticingOthers>();
    builder.Services.AddSingleton<Seats>();
    builder.Services.AddSingleton<Crowding>();
    builder.Services.AddSingleton<Guessing>();
    builder.Services.AddSingleton<JoinCodes>();
    builder.Services.AddSingleton<SeriesMembers>();
    builder.Services.AddSingleton<Rehearsing>().AddHostedService(services => services.GetRequiredService<Rehearsing>());
    builder.Services.AddSingleton<SessionRelay>();
    builder.Services.AddSingleton<KeepingUp>().AddSingleton<HubLifetimeManager<SessionHub>>(services => services.GetRequiredService<KeepingUp>());
    builder.Services.AddHostedService(services => services.GetRequiredService<SessionRelay>());
    builder.Services.AddSignalR(hub =>
    {
        hub.MaximumReceiveMessageSize = 128 * 1024;
        hub.MaximumParallelInvocationsPerClient = 1;
        // Clients take a server for gone that says nothing for five seconds: one that hangs keeps its lines open.
        hub.KeepAliveInterval = TimeSpan.FromSeconds(2);
        hub.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
        hub.EnableDetailedErrors = false;
    }).AddMessagePackProtocol();
    builder.Services.ConfigureHttpJsonOptions(json => Json.CopyTo(json.SerializerOptions));
    builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
    builder.Services.AddResponseCompression(c => c.EnableForHttps = true);
    // A phone on a venue's wifi waits longer for bytes than the server works on them.
    builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
    builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
    DescribingDoors.Add(builder.Services);
    if (!settings.IsForOnce)
        builder.Services.AddHostedService<WarmingUp>();
    builder.Services.AddHealthChecks().AddCheck<BeingAMember>("cluster").AddCheck<WatchingTheStore>("store");

    var app = builder.Build();
    app.UseMiddleware<GuardingPages>();
    app.UseMiddleware<AnsweringBadRequests>();
    app.UseMiddleware<AnsweringLater>();
    // Before the pages: what the provider sends back is none.
    if (signIn is not null)
        SigningIn.Map(app);
    if (settings.ClientFolder is { } client)
        ServingTheClient.Map(app, client);
    // Live: this process answers. Ready: people may be sent here. A balancer asks for the second, whoever restarts processes for the first.
    app.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = TellingHealth.Write });
    app.MapHealthChecks("/health/ready", new() { ResponseWriter = TellingHealth.Write });
    app.UseMiddleware<TurningAway>();
    app.MapHub<SessionHub>("/hub", hub =>
    {
        hub.Transports = HttpTransportType.WebSockets;
        hub.TransportMaxBufferSize = 64 * 1024;
        hub.WebSockets.CloseTimeout = TimeSpan.FromSeconds(3);
        hub.TransportSendTimeout = TimeSpan.FromSeconds(5);
    });
    HttpDoors.Map(app);
    SeriesDoors.Map(app);
    DescribingDoors.Map(app);
    if (Dashboard.IsOn(builder.Configuration))
        Dashboard.Map(app);

    try
    {
        await app.StartAsync();
    }
    catch (Exception failure)
    {
        Console.Error.WriteLine($"Workshop can't start. {NotStarting.Line(failure)}");
        return NotStarting.ExitCode;
    }
    if (demo?.Archive is null)
        Console.WriteLine(app.Services.GetRequiredService<Addresses>().Greeting(app.Services.GetRequiredService<HostKey>()));
    if (demo is not null)
        await DemoRun.Play(new(app.Services.GetRequiredService<Addresses>().Here), app.Services.GetRequiredService<HostKey>().Text, demo, demo.Archive is null ? Console.Out : Console.Error);
    if (demo?.Archive is null)
        await app.WaitForShutdownAsync();
    var failed = EndingByItself.Words(app.Services.GetServices<IHostedService>());
    await app.StopAsync();
    await app.DisposeAsync();
    settings.CleanUp();
    if (failed is null)
        return 0;
    Console.Error.WriteLine(failed);
    return NotStarting.ExitCode;
}
catch (Exception refused) when (NotStarting.IsPlain(refused))
{
    Console.Error.WriteLine(NotStarting.Line(refused));
    return NotStarting.ExitCode;
}
