using System.Net.Http.Headers;
using System.Text;
using Orleans.Dashboard;
using Workshop.Server.Doors;

namespace Workshop.Server.Watching;

/// <summary>
/// Orleans' own page of silos and grains, if the host wants it: behind the host key, which a browser asks for as a password. Counts calls and
/// activations; our grains keep nothing that it could show.
/// </summary>
internal static class Dashboard
{
    private const string Path = "/dashboard";

    public static bool IsOn(IConfiguration settings) => Settings.IsOn(settings, "WORKSHOP_DASHBOARD");

    public static void AddTo(ISiloBuilder silo) => silo.AddDashboard(options => options.HideTrace = true);

    public static void Map(WebApplication app)
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments(Path), guarded => guarded.Use(async (http, next) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            if (http.RequestServices.GetRequiredService<HostKey>().Fits(Password(http)))
            {
                await next(http);
                return;
            }
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            http.Response.Headers.WWWAuthenticate = "Basic realm=\"Workshop\", charset=\"UTF-8\"";
        }));
        app.MapOrleansDashboard(Path);
    }

    private static string? Password(HttpContext http)
    {
        try
        {
            return AuthenticationHeaderValue.TryParse(http.Request.Headers.Authorization, out var given) && given is { Scheme: "Basic", Parameter: { } both }
                && Encoding.UTF8.GetString(Convert.FromBase64String(both)).Split(':', 2) is [_, var password] ? password : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
