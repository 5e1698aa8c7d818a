using System.Net;
using System.Security.Cryptography;
using System.Text;
using Orleans.Storage;
using Workshop.Server.Journals;

namespace Workshop.Server.Doors;

/// <summary>
/// Whoever starts the server may create workshops: from the same machine as they are, from elsewhere with the key that is printed at start.
/// Set by <c>WORKSHOP_HOST_KEY</c>, else made once and kept: in the data folder, or for several servers in their store.
/// </summary>
/// <param name="isAlone">One of several stands behind a balancer, which may be on the same machine and would make everybody look local.</param>
internal sealed class HostKey(string key, bool isAlone = true)
{
    public const string Header = "X-Host-Key";
    private const int Shortest = 8;

    public string Text { get; private set; } = key;

    public static HostKey From(string? configured, string dataFolder)
    {
        if (!string.IsNullOrWhiteSpace(configured))
            return Set(configured, isAlone: true);
        var file = Path.Combine(dataFolder, "host-key");
        if (!File.Exists(file))
            Keep(file, New());
        return new(File.ReadAllText(file).Trim());
    }

    /// <summary>For nobody else on this machine to read.</summary>
    internal static void Keep(string file, string key)
    {
        File.WriteAllText(file, key);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>For servers that share a store: until <see cref="ClaimAsync"/> has found the one that they share, no key fits.</summary>
    public static HostKey Shared(string? configured, bool isAlone) =>
        string.IsNullOrWhiteSpace(configured) ? new("", isAlone) : Set(configured, isAlone);

    private static HostKey Set(string configured, bool isAlone) =>
        configured.Length >= Shortest ? new(configured, isAlone) : throw new SettingRefusedException($"WORKSHOP_HOST_KEY must have at least {Shortest} letters.");

    private static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    /// <summary>Takes the key that the store has, or is the first to put one there.</summary>
    public async Task ClaimAsync(IGrainStorage storage, CancellationToken cancellation)
    {
        if (Text.Length > 0)
            return;
        var (register, made) = (new NameRegister(storage), New());
        Text = await register.TryClaimAsync("host", "key", made, cancellation)
            ? made
            : await register.ReadAsync("host", "key", cancellation) ?? throw new InvalidOperationException("The host key has gone from the store.");
    }

    public bool MayCreate(HttpContext http) => (isAlone && IsHere(http)) || Fits(http.Request.Headers[Header]);

    // A proxy on the same machine makes everybody look local, so a forwarded request is never "here". Nor is one that asks for this machine
    // under another name: a site whose name was turned to this machine while somebody here looks at it would be that.
    private static bool IsHere(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded")
        && (http.Request.Host.Host is "localhost" || (IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out var asked) && IPAddress.IsLoopback(asked)));

    public bool Fits(string? given) => given is not null && Text.Length >= Shortest
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
}
