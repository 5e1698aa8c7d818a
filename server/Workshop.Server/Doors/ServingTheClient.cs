using Microsoft.Extensions.FileProviders;

namespace Workshop.Server.Doors;

/// <summary>The built client from this process: one port, nothing from elsewhere.</summary>
internal static class ServingTheClient
{
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void Map(WebApplication app, string folder)
    {
        var files = new PhysicalFileProvider(folder);
        app.Use(async (http, next) =>
        {
            http.Response.Headers.ContentSecurityPolicy = Policy;
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers["Referrer-Policy"] = "no-referrer";
            await next();
        });
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = file => Keep(file.Context) });
        // Every address that is not a door is a page of the client.
        app.MapFallbackToFile("{*path:regex(^(?!api/|hub|health/).*$)}", "index.html", new StaticFileOptions { FileProvider = files, OnPrepareResponse = file => Keep(file.Context) });
    }

    // Names of assets carry a hash of their content; the page itself must always be fresh.
    private static void Keep(HttpContext http) => http.Response.Headers.CacheControl =
        http.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";
}
