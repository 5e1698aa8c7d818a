using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using QRCoder;

namespace Workshop.Server.Doors;

/// <summary>Where people find this server: on this machine, and in the room.</summary>
/// <param name="told">The address that the host has said; such as that of a balancer in front of several servers.</param>
/// <param name="itself">Where this very server answers itself without encryption, whatever stands in front of it.</param>
internal sealed class Addresses(int port, string? told = null, string scheme = "http", IPEndPoint? itself = null)
{
    /// <summary>For those whom this server seats itself; reached from this machine alone, where it is not where everybody comes in.</summary>
    public Uri Itself { get; } = new($"http://{itself ?? new(IPAddress.Loopback, port)}");

    public string Here { get; } = $"{scheme}://localhost:{port}";

    /// <summary>Addresses of this machine on its networks; the likeliest one for a venue first. Empty without a network.</summary>
    public IReadOnlyList<string> ForTheRoom { get; } = told is not null ? [told] : OnNetworks().Select(ip => $"{scheme}://{ip}:{port}").ToList();

    public static IReadOnlyList<IPAddress> OnNetworks() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(n => n.OperationalStatus == OperationalStatus.Up && n.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        // Bridges of containers and virtual machines are addresses that no phone can reach.
        .OrderBy(n => n.Name.StartsWith("docker", StringComparison.Ordinal) || n.Name.StartsWith("veth", StringComparison.Ordinal) || n.Name.StartsWith("br-", StringComparison.Ordinal))
        .ThenByDescending(n => n.NetworkInterfaceType is NetworkInterfaceType.Wireless80211)
        .SelectMany(n => n.GetIPProperties().UnicastAddresses.Select(a => a.Address))
        .Where(a => a.AddressFamily == AddressFamily.InterNetwork && !a.ToString().StartsWith("169.254.", StringComparison.Ordinal))
        .ToList();

    /// <summary>What the host reads in the terminal at start.</summary>
    public string Greeting(HostKey key)
    {
        var room = ForTheRoom is [var first, ..] ? first : null;
        var qr = room is null ? "" : "\n" + new AsciiQRCode(QRCodeGenerator.GenerateQrCode(room, QRCodeGenerator.ECCLevel.L)).GetGraphicSmall() + "\n";
        return $"""

            Workshop is ready.
              On this machine   {Here}
              In the room       {room ?? "no network found: phones can't reach this machine"}
              Host key          {key.Text}   (to create a workshop from another device)
            {qr}
            Press Ctrl+C to stop. Everything saved stays saved.

            """;
    }
}
