using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Workshop.Server.Doors;

/// <summary>Where the server runs, from the environment. Everything has a good default.</summary>
/// <param name="Address">Where people find it, if not at an address of this machine; without a slash at the end.</param>
/// <param name="Https">The host's certificate; null: plain http, as on a venue's wifi.</param>
/// <param name="ClientFolder">The built client; null: this process serves no pages (under the development server).</param>
internal sealed record Settings(int Port, IPAddress Listen, string DataFolder, string? HostKey, string? ClientFolder, string? Address = null, bool IsForOnce = false, HttpsConnectionAdapterOptions? Https = null)
{
    public static Settings FromEnvironment()
    {
        var data = Path.GetFullPath(Read("WORKSHOP_DATA") ?? "data");
        Directory.CreateDirectory(data);
        var client = Read("WORKSHOP_CLIENT") ?? Path.Combine(AppContext.BaseDirectory, "wwwroot");
        return new(ReadPort(), ReadListen(), data, Read("WORKSHOP_HOST_KEY"), File.Exists(Path.Combine(client, "index.html")) ? Path.GetFullPath(client) : null, ReadAddress(), Https: ReadHttps());
    }

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

    private static int ReadPort() => Read("PORT") is not { } text ? 5080
        : int.TryParse(text, out var port) && port is > 0 and < 65536 ? port
        : throw new SettingRefusedException($"PORT must be a number from 1 to 65535, not '{text}'.");

    private static IPAddress ReadListen() => Read("WORKSHOP_LISTEN") is not { } text ? IPAddress.Any
        : IPAddress.TryParse(text, out var address) ? address
        : throw new SettingRefusedException($"WORKSHOP_LISTEN must be an IP address, not '{text}'.");

    private static string? ReadAddress() => Read("WORKSHOP_ADDRESS") is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.PathAndQuery == "/" ? address.GetLeftPart(UriPartial.Authority)
        : throw new SettingRefusedException($"WORKSHOP_ADDRESS must be like https://workshop.example.org, not '{text}'.");

    private static HttpsConnectionAdapterOptions? ReadHttps() => Read("WORKSHOP_CERTIFICATE") is not { } path ? null
        : new() { ServerCertificate = Certificate.Read(path, Read("WORKSHOP_CERTIFICATE_KEY"), Read("WORKSHOP_CERTIFICATE_PASSWORD")), ServerCertificateChain = Certificate.ChainIn(path) };

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? text : null;

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
