using System.Security.Cryptography;
using System.Text;
using Workshop.Domain;
using Workshop.Domain.People;
using Workshop.Domain.Sessions;

namespace Workshop.Server.Live;

/// <summary>
/// The names of sendings that the server's own doors make: they give out secrets for the answer, so it must be the answer to what they asked.
/// A sending that is known is answered as it was, whatever it was; therefore nobody else may use such a name, nor ask for such a thing.
/// </summary>
internal static class DoorSendings
{
    private const string Prefix = "door-";

    /// <summary>The name for one asking at a door, the same for the same words.</summary>
    public static string Named(string door, string words) =>
        $"{Prefix}{door}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..32]}";

    public static bool Is(string? sending) => sending?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>What only a door makes: its secret, or its code, is made and claimed there.</summary>
    public static bool Makes(Command command) => command is GiveLink or RenewCode or RenewSeat;
}
