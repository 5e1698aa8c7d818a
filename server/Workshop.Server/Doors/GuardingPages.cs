using Microsoft.Extensions.Primitives;
using Workshop.Server.Wire;

namespace Workshop.Server.Doors;

/// <summary>
/// What every answer tells a browser, whatever it is an answer to: run no script but ours, send no address along, show it in no frame. And
/// what a browser asks for in the name of another site's page is refused: no such page may use this server by way of whoever looks at it.
/// </summary>
internal sealed partial class GuardingPages(RequestDelegate next, Addresses addresses, ILogger<GuardingPages> log)
{
    // The pages' own styles stand in attributes here and there, and React's are no markup.
    private const string Policy =
        "default-src 'self'; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private int _said;

    public async Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        // Over plain http browsers only complain of it.
        if (addresses.ForTheRoom.Any(a => a.StartsWith("https:", StringComparison.Ordinal)))
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "geolocation=(), microphone=(), payment=(), usb=()";
        if (IsOfAnotherSite(http.Request))
        {
            SayOnce(http.Request);
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            await http.Response.WriteAsJsonAsync(DoorRefusals.OriginOther, Json.Options);
            return;
        }
        await next(http);
    }

    // Browsers say from which page they ask, and no page can change that. What is no browser may say what it likes, and needs a seat.
    private bool IsOfAnotherSite(HttpRequest asked) =>
        asked.Headers.Origin is [{ Length: > 0 } origin] && !IsOurs(origin, asked) && !HttpMethods.IsHead(asked.Method)
        && (asked.Path.StartsWithSegments("/hub") || asked.Path.StartsWithSegments("/api") || !HttpMethods.IsGet(asked.Method));

    private bool IsOurs(string origin, HttpRequest asked) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && (addresses.ForTheRoom.Contains(origin) || IsSame(page, asked.Headers.Host) || IsSame(page, asked.Headers["X-Forwarded-Host"]));

    private static bool IsSame(Uri page, StringValues host) =>
        host is [{ Length: > 0 } named] && string.Equals(page.Authority, named.EndsWith($":{DefaultPort(page)}", StringComparison.Ordinal) ? named[..named.LastIndexOf(':')] : named, StringComparison.OrdinalIgnoreCase);

    private static int DefaultPort(Uri page) => page.Scheme == "https" ? 443 : 80;

    private void SayOnce(HttpRequest asked)
    {
        // Whoever asks may send anything; a browser sends addresses, and only of those can a host make something.
        if (SiteOf($"{asked.Headers.Origin}") is { } page && SiteOf($"http://{asked.Headers.Host}") is { } here && Interlocked.Exchange(ref _said, 1) == 0)
            LogOther(page, here);
    }

    private static string? SiteOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var site) && site is { Scheme: "http" or "https", HostNameType: UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6 }
            ? site.Authority : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page of {Origin} was refused, for this server is asked for as {Host}. Where a proxy in front changes the host's name, set WORKSHOP_ADDRESS to the address that people see")]
    private partial void LogOther(string origin, string host);
}
