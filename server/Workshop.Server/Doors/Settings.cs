using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Workshop.Server.Doors;

/// <summary>Where the server runs, from the environment or from appsettings.json. Everything has a good default; see <see cref="EverySetting"/>.</summary>
/// <param name="Address">Where people find it, if not at an address of this machine; without a slash at the end.</param>
/// <param name="Https">The host's certificate; null: plain http, as on a venue's wifi.</param>
/// <param name="MostLines">Live lines at once; whoever comes after is refused, and nobody who is here is put out.</param>
/// <param name="ClientFolder">The built client; null: this process serves no pages (under the development server).</param>
internal sealed record Settings(int Port, IPAddress Listen, string DataFolder, string? HostKey, string? ClientFolder, string? Address = null, bool IsForOnce = false, HttpsConnectionAdapterOptions? Https = null, int MostLines = Settings.UsuallyMostLines)
{
    private const int UsuallyMostLines = 10_000;

    public static Settings From(IConfiguration from)
    {
        var data = Folder(from);
        try
        {
            Directory.CreateDirectory(data);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new SettingRefusedException($"WORKSHOP_DATA: {data} can't be used. {cause.Message}");
        }
        return new(ReadPort(from), ReadListen(from), data, Read(from, "WORKSHOP_HOST_KEY"), ReadClient(from), ReadAddress(from), Https: ReadHttps(from), MostLines: ReadMostLines(from));
    }

    /// <summary>The settings of whoever starts no server: of the environment before those of the file.</summary>
    public static IConfiguration Sources() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true).AddEnvironmentVariables().Build();

    public static string Folder(IConfiguration from) => Path.GetFullPath(Read(from, "WORKSHOP_DATA") ?? "data");

    /// <summary>A free port of this machine alone and a data folder that <see cref="CleanUp"/> removes.</summary>
    public static Settings ForOnce() =>
        new(FreePort(), IPAddress.Loopback, Directory.CreateTempSubdirectory("workshop-").FullName, null, null, IsForOnce: true);

    /// <summary>Where this machine reaches what listens.</summary>
    public IPEndPoint FromHere => new(Listen.Equals(IPAddress.Any) ? IPAddress.Loopback : Listen.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : Listen, Port);

    public void CleanUp()
    {
        if (IsForOnce)
            Directory.Delete(DataFolder, recursive: true);
    }

    private static int ReadPort(IConfiguration from) => Read(from, "PORT") is not { } text ? 5080
        : int.TryParse(text, out var port) && port is > 0 and < 65536 ? port
        : throw new SettingRefusedException($"PORT must be a number from 1 to 65535, not '{text}'.");

    private static int ReadMostLines(IConfiguration from) => Read(from, "WORKSHOP_MOST_LINES") is not { } text ? UsuallyMostLines
        : int.TryParse(text, out var most) && most is >= 10 and <= 1_000_000 ? most
        : throw new SettingRefusedException($"WORKSHOP_MOST_LINES must be a number from 10 to 1000000, not '{text}'.");

    private static IPAddress ReadListen(IConfiguration from) => Read(from, "WORKSHOP_LISTEN") is not { } text ? IPAddress.Any
        : IPAddress.TryParse(text, out var address) ? address
        : throw new SettingRefusedException($"WORKSHOP_LISTEN must be an IP address, not '{text}'.");

    private static string? ReadClient(IConfiguration from)
    {
        var client = Read(from, "WORKSHOP_CLIENT") ?? Path.Combine(AppContext.BaseDirectory, "wwwroot");
        return File.Exists(Path.Combine(client, "index.html")) ? Path.GetFullPath(client) : null;
    }

    private static string? ReadAddress(IConfiguration from) => Read(from, "WORKSHOP_ADDRESS") is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.PathAndQuery == "/" ? address.GetLeftPart(UriPartial.Authority)
        : throw new SettingRefusedException($"WORKSHOP_ADDRESS must be like https://workshop.example.org, not '{text}'.");

    private static HttpsConnectionAdapterOptions? ReadHttps(IConfiguration from) => Read(from, "WORKSHOP_CERTIFICATE") is not { } path ? null
        : new() { ServerCertificate = Certificate.Read(path, Read(from, "WORKSHOP_CERTIFICATE_KEY"), Read(from, "WORKSHOP_CERTIFICATE_PASSWORD")), ServerCertificateChain = Certificate.ChainIn(path) };

    internal static string? Read(IConfiguration from, string name) => from[name] is { Length: > 0 } text ? text : null;

    /// <exception cref="SettingRefusedException">It is neither on nor off.</exception>
    internal static bool IsOn(IConfiguration from, string name) => Read(from, name) switch
    {
        null or "off" => false,
        "on" => true,
        var other => throw new SettingRefusedException($"{name} is '{other}'; it must be on or off."),
    };

    /// <summary>
    /// A port that nobody listens on, for the silo, so that two servers can run on one machine. Below those that systems lend to outgoing
    /// lines, which would take it between this look and the moment it is listened on.
    /// </summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_768);
            if (IsFree(port))
                return port;
        }
    }

    internal static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
