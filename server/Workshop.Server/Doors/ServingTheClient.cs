using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Workshop.Server.Doors;

/// <summary>The built client from this process: one port, nothing from elsewhere.</summary>
internal static class ServingTheClient
{
    public static void Map(WebApplication app, string folder)
    {
        var files = new PhysicalFileProvider(folder);
        app.Use(async (http, next) =>
        {
            ServePacked(http, files);
            await next();
        });
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ContentTypeProvider = new OfPacked(), OnPrepareResponse = file => Keep(file.Context) });
        // Every address that is not a door and names no file is a page of the client.
        app.Map("/api/{**unknown}", () => Results.NotFound()).ExcludeFromDescription();
        app.MapFallbackToFile("index.html", new StaticFileOptions { FileProvider = files, OnPrepareResponse = file => Keep(file.Context) });
    }

    /// <summary>An asset that the build has packed already is sent as it is: what is packed here at once for forty phones is packed less well.</summary>
    private static void ServePacked(HttpContext http, PhysicalFileProvider files)
    {
        if (!http.Request.Path.StartsWithSegments("/assets") || Path.GetExtension(http.Request.Path) is not (".js" or ".css"))
            return;
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        foreach (var (encoding, end) in Packings)
            if (http.Request.GetTypedHeaders().AcceptEncoding.Any(a => a.Value == encoding && a.Quality is not 0) && files.GetFileInfo(http.Request.Path + end).Exists)
            {
                http.Response.Headers.ContentEncoding = encoding;
                http.Request.Path += end;
                return;
            }
    }

    private static readonly (string Encoding, string End)[] Packings = [("br", ".br"), ("gzip", ".gz")];

    // Names of assets carry a hash of their content; the page itself must always be fresh. For its mark a browser asks at each address anew.
    private static void Keep(HttpContext http)
    {
        var isAsset = http.Request.Path.StartsWithSegments("/assets");
        var headers = http.Response.Headers;
        headers.CacheControl = isAsset ? "public, max-age=31536000, immutable" : http.Request.Path == "/mark.svg" ? "public, max-age=86400" : "no-cache";
        if (!isAsset)
            return;
        // What a page is made of is bound by what the page is told, and a phone on a slow line pays for each letter. Where there is no such asset the page itself is the answer, and keeps them.
        headers.Remove(HeaderNames.ContentSecurityPolicy);
        headers.Remove("Permissions-Policy");
    }

    /// <summary>The type of what is packed, not of the packing.</summary>
    private sealed class OfPacked : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider _types = new();

        public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType) =>
            _types.TryGetContentType(Path.GetExtension(subpath) is ".br" or ".gz" ? Path.ChangeExtension(subpath, null) : subpath, out contentType);
    }
}
