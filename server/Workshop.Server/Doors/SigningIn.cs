using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Workshop.Domain;
using Workshop.Server.Watching;
using Workshop.Server.Wire;

namespace Workshop.Server.Doors;

/// <summary>
/// Facilitators sign in at the host's provider of OpenID Connect: authorization code with PKCE. Only a name to show is kept of them, sealed in
/// a cookie of theirs; nothing of it comes near a workshop, and tokens are thrown away.
/// </summary>
internal static partial class SigningIn
{
    /// <summary>Outside of /api, where a page of another site gets nothing: some browsers say that this one sent them.</summary>
    public const string Callback = "/signed-in";

    private const string Start = "/api/sign-in";
    private const string Cookie = "signed-in";
    private const string Provider = "provider";
    private const string Page = "/new";
    private const int LongestName = 100;

    /// <summary>Of all together: each may have this server ask the provider something, and nobody needs a seat to ask.</summary>
    public const int AtOnce = 200;
    private const int PerSecond = 5;

    /// <summary>What somebody is called by, the first that they have.</summary>
    private static readonly string[] Names = ["email", "preferred_username", "name", "sub"];

    /// <summary>To prepare a workshop; not until somebody else sits at the device. Whom the provider no longer lets in is out after this.</summary>
    private static readonly TimeSpan Stay = TimeSpan.FromHours(4);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void Add(IServiceCollection services, SignInChoice choice)
    {
        services.AddSingleton(choice);
        services.AddAuthentication().AddCookie(Cookie, cookie => Seal(cookie, choice)).AddOpenIdConnect(Provider, oidc => Ask(oidc, choice));
        // The keys of the seats, and for nothing else.
        services.AddOptions<CookieAuthenticationOptions>(Cookie).Configure<IDataProtectionProvider>((cookie, keys) =>
            cookie.DataProtectionProvider = keys.CreateProtector("workshop.signed-in.v1", choice.Rule));
    }

    public static void Map(WebApplication app)
    {
        var ways = new Allowance(AtOnce, PerSecond, app.Services.GetRequiredService<TimeProvider>());
        app.Use(async (http, next) =>
        {
            if ((http.Request.Path == Start || http.Request.Path == Callback) && ways.Take(TimeSpan.Zero) is null)
                http.Response.Redirect(PageThatSays(Page, DoorRefusals.SignInFailed));
            else
                await next();
        });
        app.UseAuthentication();
        app.MapGet(Start, Begin)
            .Says("signIn", "To the provider; a browser goes there itself.", Shown.Nothing, []).Produces(302);
        app.MapPost("/api/sign-out", async (HttpContext http) =>
        {
            await http.SignOutAsync(Cookie);
            return Results.NoContent();
        }).Says("signOut", "Whoever is signed in is so no more.", Shown.Nothing, []).Produces(204);
    }

    public static async Task<string?> Who(HttpContext http) => (await http.AuthenticateAsync(Cookie)).Principal?.Identity?.Name;

    private static void Seal(CookieAuthenticationOptions cookie, SignInChoice choice)
    {
        (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (Stay, false);
        cookie.Cookie.Name = choice.IsEncrypted ? "__Host-workshop" : "workshop";
        Guard(cookie.Cookie, choice);
    }

    private static void Guard(CookieBuilder cookie, SignInChoice choice) =>
        (cookie.HttpOnly, cookie.SameSite, cookie.SecurePolicy, cookie.IsEssential) =
        (true, SameSiteMode.Lax, choice.IsEncrypted ? CookieSecurePolicy.Always : CookieSecurePolicy.None, true);

    private static void Ask(OpenIdConnectOptions oidc, SignInChoice choice)
    {
        (oidc.Authority, oidc.ClientId, oidc.ClientSecret) = (choice.Issuer, choice.Client, choice.Secret);
        oidc.RequireHttpsMetadata = choice.Issuer.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        (oidc.ResponseType, oidc.UsePkce) = (OpenIdConnectResponseType.Code, true);
        // Back by an address and not by a form, which a browser would bring no cookies of ours with.
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        Guard(oidc.CorrelationCookie, choice);
        Guard(oidc.NonceCookie, choice);
        oidc.Scope.Clear();
        foreach (var scope in choice.Scopes)
            oidc.Scope.Add(scope);
        (oidc.SignInScheme, oidc.CallbackPath, oidc.RemoteSignOutPath, oidc.SignedOutCallbackPath) = (Cookie, Callback, null, null);
        (oidc.SaveTokens, oidc.MapInboundClaims, oidc.GetClaimsFromUserInfoEndpoint, oidc.DisableTelemetry) = (false, false, true, true);
        oidc.BackchannelTimeout = Patience;
        oidc.ClaimActions.Clear();
        oidc.Events = new()
        {
            // What a proxy in front makes of this server's name does not matter.
            OnRedirectToIdentityProvider = to =>
            {
                to.ProtocolMessage.RedirectUri = choice.Address + Callback;
                return Task.CompletedTask;
            },
            OnUserInformationReceived = TakeAll,
            OnTicketReceived = ticket =>
            {
                if (choice.Allows(ticket.Principal!))
                    KeepTheName(ticket);
                else
                    Back(ticket, ticket.Properties, DoorRefusals.SignInNotAllowed);
                return Task.CompletedTask;
            },
            OnAccessDenied = denied =>
            {
                Back(denied, denied.Properties, DoorRefusals.SignInRefused);
                return Task.CompletedTask;
            },
            OnRemoteFailure = failed =>
            {
                // Who did not begin here can write nothing into the log.
                if (failed.Properties is not null)
                    Say(failed.HttpContext, failed.Failure!);
                Back(failed, failed.Properties, DoorRefusals.SignInFailed);
                return Task.CompletedTask;
            },
        };
    }

    /// <param name="series">That the new workshop shall continue: the page is told it again.</param>
    private static async Task Begin(HttpContext http, string? series)
    {
        var page = series is not null && Seats.IsOfSeries(series) ? QueryHelpers.AddQueryString(Page, "series", series) : Page;
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            await http.ChallengeAsync(Provider, new() { RedirectUri = page });
        }
        catch (Exception away) when (away is not OperationCanceledException && !http.Response.HasStarted)
        {
            Say(http, away);
            http.Response.Redirect(PageThatSays(page, DoorRefusals.SignInFailed));
        }
    }

    /// <summary>What the provider says of somebody beside the token, a list as its members.</summary>
    private static Task TakeAll(UserInformationReceivedContext told)
    {
        var who = (ClaimsIdentity)told.Principal!.Identity!;
        foreach (var member in told.User.RootElement.EnumerateObject())
            foreach (var value in member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().ToList() : [member.Value])
                who.AddClaim(new(member.Name, $"{value}"));
        return Task.CompletedTask;
    }

    private static void KeepTheName(TicketReceivedContext ticket)
    {
        var name = Names.Select(ticket.Principal!.FindFirstValue).First(n => n is { Length: > 0 })!;
        ticket.Principal = new(new ClaimsIdentity([new(ClaimTypes.Name, name.Length > LongestName ? name[..LongestName] : name)], Cookie));
        ticket.Properties = new();
    }

    private static void Back(HandleRequestContext<RemoteAuthenticationOptions> from, AuthenticationProperties? begun, Refusal refusal)
    {
        from.Response.Redirect(PageThatSays(begun?.RedirectUri ?? Page, refusal));
        from.HandleResponse();
    }

    private static string PageThatSays(string page, Refusal refusal)
    {
        Measured.Refused(refusal.Code);
        return QueryHelpers.AddQueryString(page, "sign-in", refusal.Code);
    }

    private static void Say(HttpContext http, Exception failure) =>
        LogFailed(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SigningIn)), Why(failure));

    // What the provider answers may hold words that somebody typed; the code in it is one of a few.
    private static string Why(Exception failure) =>
        failure.Data["error"] is string code ? new([.. code.Where(c => char.IsAsciiLetterLower(c) || c == '_').Take(40)])
        : new([.. failure.GetBaseException().Message.Split('\n')[0].Where(c => !char.IsControl(c)).Take(300)]);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody could not sign in: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
