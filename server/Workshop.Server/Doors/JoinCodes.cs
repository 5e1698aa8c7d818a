using System.Security.Cryptography;
using Workshop.Server.Journals;
using Workshop.Server.Storage;

namespace Workshop.Server.Doors;

/// <summary>
/// Short codes that open a workshop's door, such as KIVU-482: four letters without vowel traps or look-alikes, and three digits, easy to
/// call out in a room. First come, first served, for as long as the session lives.
/// </summary>
internal sealed class JoinCodes(WatchedStorage storage, StoreWeather weather)
{
    private const string Consonants = "BDFGHKLMNPRSTVZ";
    private const string Vowels = "AEIOU";
    private const string Digits = "23456789";
    private const string Kind = "join-code";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly NameRegister _register = new(storage);

    /// <summary>A code that nobody had, now this session's.</summary>
    public async Task<string> ClaimFor(string session)
    {
        weather.ThrowIfAway();
        for (var attempt = 0; attempt < 50; attempt++)
        {
            var code = New();
            using var patience = new CancellationTokenSource(Patience);
            if (await _register.TryClaimAsync(Kind, code, session, patience.Token))
                return code;
        }
        throw new InvalidOperationException("No free join code was found; close and delete old workshops.");
    }

    public Task Release(string code, string session) => _register.ReleaseAsync(Kind, code, session);

    /// <summary>The session behind what somebody typed: case, spaces and hyphens do not matter. Null where there is none.</summary>
    public async Task<string?> Find(string? typed)
    {
        weather.ThrowIfAway();
        using var patience = new CancellationTokenSource(Patience);
        return Normal(typed) is { } code ? await _register.ReadAsync(Kind, code, patience.Token) : null;
    }

    public static string? Normal(string? typed)
    {
        var kept = new string((typed ?? "").Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant).Take(8).ToArray());
        return kept.Length == 7 && kept[..4].All(char.IsAsciiLetter) && kept[4..].All(char.IsAsciiDigit) ? $"{kept[..4]}-{kept[4..]}" : null;
    }

    private static string New() => Pick(Consonants) + Pick(Vowels) + Pick(Consonants) + Pick(Vowels) + "-" + Pick(Digits) + Pick(Digits) + Pick(Digits);

    private static string Pick(string from) => from[RandomNumberGenerator.GetInt32(from.Length)].ToString();
}
