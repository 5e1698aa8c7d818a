using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Workshop.Server.Doors;

/// <summary>
/// Whoever starts the server may create workshops: from the same machine as they are, from elsewhere with the key that is printed at start.
/// Set by <c>WORKSHOP_HOST_KEY</c>, else made once and kept in the data folder.
/// </summary>
internal sealed class HostKey(string key)
{
    public string Text { get; } = key;

    public static HostKey From(string? configured, string dataFolder)
    {
        if (!string.IsNullOrWhiteSpace(configured))
            return configured.Length >= 8 ? new(configured) : throw new ArgumentException("WORKSHOP_HOST_KEY must have at least 8 letters.");
        var file = Path.Combine(dataFolder, "host-key");
        if (!File.Exists(file))
        {
            File.WriteAllText(file, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        return new(File.ReadAllText(file).Trim());
    }

    public bool MayCreate(HttpContext http) => IsHere(http) || Fits(http.Request.Headers["X-Host-Key"]);

    // A proxy on the same machine makes everybody look local, so a forwarded request is never "here".
    private static bool IsHere(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");

    private bool Fits(string? given) => given is not null
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
}
