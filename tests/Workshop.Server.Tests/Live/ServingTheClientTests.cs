using System.IO.Compression;
using System.Net;

namespace Workshop.Server.Tests.Live;

/// <summary>What the build has packed is sent as it is, under its own type and for as long as its name holds; to who can't unpack, the file itself.</summary>
public sealed class ServingTheClientTests : IAsyncLifetime
{
    private const string Script = "/assets/index-a1.js";

    private readonly string _client = Directory.CreateTempSubdirectory("workshop-client-").FullName;
    private ServerProcess _server = null!;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_client, "assets"));
        await File.WriteAllTextAsync(Path.Combine(_client, "index.html"), "<!doctype html><title>A page</title>");
        var script = _client + Script;
        await File.WriteAllTextAsync(script, "the script");
        await File.WriteAllBytesAsync(script + ".gz", Packed("the script, packed with gzip", to => new GZipStream(to, CompressionLevel.Optimal)));
        await File.WriteAllBytesAsync(script + ".br", Packed("the script, packed with Brotli", to => new BrotliStream(to, CompressionLevel.Optimal)));
        _server = await ServerProcess.Started(new Dictionary<string, string> { ["WORKSHOP_CLIENT"] = _client });
    }

    private static byte[] Packed(string words, Func<Stream, Stream> packing)
    {
        using var bytes = new MemoryStream();
        using (var packed = new StreamWriter(packing(bytes)))
            packed.Write(words);
        return bytes.ToArray();
    }

    [Theory]
    [InlineData("gzip, deflate", "the script, packed with gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "the script, packed with Brotli", "br")]
    [InlineData("gzip, br;q=0", "the script, packed with gzip", "gzip")]
    [InlineData("identity", "the script", null)]
    public async Task AScriptComesInTheBestPackingThatIsAskedFor(string accepts, string words, string? encoding)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri(_server.Address, Script));
        ask.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);
        using var answer = await http.SendAsync(ask);
        Assert.Equal((HttpStatusCode.OK, "text/javascript", encoding), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentEncoding.SingleOrDefault()));
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.Equal(words, Unpacked(await answer.Content.ReadAsByteArrayAsync(), encoding));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/join/KIVU-482")]
    [InlineData("/assets")]
    [InlineData("/assets/nowhere")]
    [InlineData("/assets/join/KIVU-482")]
    public async Task ThePageIsBoundUnderWhateverAddressItStands(string path)
    {
        using var http = new HttpClient { BaseAddress = _server.Address };
        using var answer = await http.GetAsync(path);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Permissions-Policy"));
        Assert.Equal("no-cache", $"{answer.Headers.CacheControl}");
    }

    private static string Unpacked(byte[] bytes, string? encoding)
    {
        using var from = new MemoryStream(bytes);
        using var reader = new StreamReader(encoding switch { "gzip" => new GZipStream(from, CompressionMode.Decompress), "br" => new BrotliStream(from, CompressionMode.Decompress), _ => from });
        return reader.ReadToEnd();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_client, recursive: true);
    }
}
