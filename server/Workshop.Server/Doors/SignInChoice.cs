using System.Security.Claims;

namespace Workshop.Server.Doors;

/// <summary>
/// Where the facilitators of a hosted installation sign in, and who of those may create workshops. Nobody else signs in anywhere: participants
/// have no account.
/// </summary>
/// <param name="Issuer">A provider of OpenID Connect.</param>
/// <param name="Address">Where people find this server, and the provider sends them back to.</param>
/// <param name="Domains">Of e-mail addresses that the provider has verified; none: any address, or none.</param>
/// <param name="Claim">What the provider must say of somebody; null: nothing.</param>
internal sealed record SignInChoice(
    string Issuer, string Client, string Secret, string Address, IReadOnlyList<string> Scopes, IReadOnlyList<string> Domains, (string Name, string Value)? Claim)
{
    private static readonly string[] Needed = ["WORKSHOP_SIGN_IN", "WORKSHOP_SIGN_IN_CLIENT", "WORKSHOP_SIGN_IN_SECRET"];
    private static readonly string[] More = ["WORKSHOP_SIGN_IN_SCOPES", "WORKSHOP_SIGN_IN_DOMAINS", "WORKSHOP_SIGN_IN_CLAIM"];

    /// <exception cref="SettingRefusedException">Some of it is set, and not what it takes.</exception>
    public static SignInChoice? From(IConfiguration from, string? address)
    {
        if (Needed.Concat(More).All(name => Settings.Read(from, name) is null))
            return null;
        if (Needed.FirstOrDefault(name => Settings.Read(from, name) is null) is { } missing)
            throw new SettingRefusedException($"Signing in is set up in half: {missing} is missing.");
        return new(ReadIssuer(from[Needed[0]]!), from[Needed[1]]!, from[Needed[2]]!, ReadAddress(address),
            Words(from, More[0]) is { Length: > 0 } scopes ? scopes : ["openid", "profile", "email"], [.. Words(from, More[1]).Select(ReadDomain)], ReadClaim(Settings.Read(from, More[2])));
    }

    public bool IsEncrypted => IsHttps(new(Address));

    /// <summary>Those who signed in while others might are asked anew.</summary>
    public string Rule => string.Join('\n', [Issuer, Client, .. Domains, $"{Claim}"]);

    /// <summary>Whether a page of ours asks, as browsers say: they name the page in whatever may change something, and no page can change that.</summary>
    public bool IsOwnPage(HttpRequest asked) => asked.Headers.Origin == Address && asked.Headers["Sec-Fetch-Site"] is [] or ["same-origin"];

    public bool Allows(ClaimsPrincipal who) =>
        (Domains.Count == 0 || HasAddress(who)) && (Claim is not { } claim || who.HasClaim(claim.Name, claim.Value));

    // An address that was only typed somewhere proves nothing.
    private bool HasAddress(ClaimsPrincipal who) =>
        who.FindAll("email").ToList() is { Count: > 0 } addresses && addresses.All(a => Domains.Contains(a.Value[(a.Value.LastIndexOf('@') + 1)..], StringComparer.OrdinalIgnoreCase))
        && who.FindAll("email_verified").ToList() is { Count: > 0 } verified && verified.All(v => string.Equals(v.Value, "true", StringComparison.OrdinalIgnoreCase));

    // What is signed in by must not be listened to on the way.
    private static string ReadIssuer(string text) => Uri.TryCreate(text, UriKind.Absolute, out var issuer) && (IsHttps(issuer) || IsHere(issuer)) ? text
        : throw new SettingRefusedException($"WORKSHOP_SIGN_IN must be the https address of a provider, not '{text}'.");

    private static string ReadAddress(string? text) => text is not null && new Uri(text) is var address && (IsHttps(address) || IsHere(address)) ? text
        : throw new SettingRefusedException("Signing in needs WORKSHOP_ADDRESS, the https address at which people find this server: the provider sends them back there.");

    private static bool IsHttps(Uri address) => address.Scheme == Uri.UriSchemeHttps;

    private static bool IsHere(Uri address) => address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;

    private static string[] Words(IConfiguration from, string name) =>
        (Settings.Read(from, name) ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string ReadDomain(string text) => Uri.CheckHostName(text) == UriHostNameType.Dns ? text
        : throw new SettingRefusedException($"WORKSHOP_SIGN_IN_DOMAINS must be like example.org, not '{text}'.");

    private static (string, string)? ReadClaim(string? text) => text is null ? null
        : text.Split('=', 2) is [{ Length: > 0 } name, { Length: > 0 } value] ? (name, value)
        : throw new SettingRefusedException($"WORKSHOP_SIGN_IN_CLAIM must be like groups=facilitators, not '{text}'.");
}
