using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Workshop.Server.Tests.Live;

/// <summary>A real provider of OpenID Connect on this machine: tests/run/provider.mjs.</summary>
public sealed partial class OpenIdProvider : IAsyncLifetime
{
    private readonly int _port = Ports.Free();
    private Process? _process;

    public string Issuer => $"http://127.0.0.1:{_port}";

    /// <summary>Where a server with a certificate may have people sent back to.</summary>
    internal int EncryptedPort { get; } = Ports.Free();

    public async ValueTask InitializeAsync()
    {
        var script = Ancestors().Select(folder => Path.Combine(folder.FullName, "tests", "run", "provider.mjs")).First(File.Exists);
        _process = Process.Start(new ProcessStartInfo("node", [script, $"{_port}", $"https://127.0.0.1:{EncryptedPort}/signed-in"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        Assert.Equal(Issuer, await _process.StandardOutput.ReadLineAsync());
    }

    private static IEnumerable<DirectoryInfo> Ancestors()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return folder;
    }

    /// <summary>A server whose facilitators sign in here, as far as these settings let them.</summary>
    internal async Task<ServerProcess> Serve(params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string>
        {
            ["WORKSHOP_SIGN_IN"] = Issuer, ["WORKSHOP_SIGN_IN_CLIENT"] = "workshop", ["WORKSHOP_SIGN_IN_SECRET"] = "the-secret-of-the-client",
        };
        var server = new ServerProcess(settings);
        settings["WORKSHOP_ADDRESS"] = $"{server.Address}".TrimEnd('/');
        foreach (var (name, value) in more)
            settings[name] = value;
        await server.Start();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _process!.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Somebody's browser: goes where it is sent, and keeps cookies by the name of the machine.</summary>
    internal sealed partial class Browser : IDisposable
    {
        private readonly Dictionary<string, string> _cookies = [];

        // Whether its certificate is the right one is a question for another test.
        private readonly HttpClient _http = new(new HttpClientHandler
        {
            AllowAutoRedirect = false, UseCookies = false, ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        });

        public IReadOnlyDictionary<string, string> Cookies => _cookies;

        /// <summary>Every cookie as it was set, and every address that it was sent to.</summary>
        public List<string> Set { get; } = [];

        public List<Uri> Sent { get; } = [];

        public async Task<(HttpStatusCode Status, string Said)> Ask(HttpMethod method, Uri at, HttpContent? body = null, params (string Name, string? Value)[] headers)
        {
            using var ask = new HttpRequestMessage(method, at) { Content = body };
            if (_cookies.Count > 0)
                ask.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
            // Not at the machine itself: there everybody may create.
            ask.Headers.Add("X-Forwarded-For", "203.0.113.9");
            foreach (var (name, value) in headers)
                if (value is not null)
                    ask.Headers.TryAddWithoutValidation(name, value);
            using var answer = await _http.SendAsync(ask);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
                Keep(cookie);
            if (answer.Headers.Location is { } to)
                Sent.Add(new(at, to));
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }

        private void Keep(string cookie)
        {
            Set.Add(cookie);
            var (name, value) = (cookie[..cookie.IndexOf('=')], cookie[(cookie.IndexOf('=') + 1)..].Split(';')[0]);
            if (value.Length == 0 || cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase))
                _cookies.Remove(name);
            else
                _cookies[name] = value;
        }

        /// <summary>Signs in as this one, or turns round at the provider's door.</summary>
        /// <returns>Where it ends, without the server's own address.</returns>
        public async Task<string> SignIn(Uri server, string? email, string query = "")
        {
            await Ask(HttpMethod.Get, new(server, $"/api/sign-in{query}"));
            return await GoOn(email, "/new");
        }

        /// <summary>Goes wherever it is sent and answers what the provider asks, until it is sent to this page.</summary>
        public async Task<string> GoOn(string? email, string until)
        {
            while (Sent[^1] is var at && at.AbsolutePath != until)
            {
                var (status, said) = await Ask(HttpMethod.Get, at);
                if (status == HttpStatusCode.OK)
                    (status, said) = email is null ? await Ask(HttpMethod.Get, new(at, $"{at.AbsolutePath}/abort"))
                        : await Ask(HttpMethod.Post, at, new FormUrlEncodedContent([new("prompt", Prompt().Match(said).Groups[1].Value), new("login", email), new("password", "any")]));
                Assert.True((int)status is >= 300 and < 400, $"{status} at {at}: {said}");
            }
            return Sent[^1].PathAndQuery;
        }

        [GeneratedRegex("name=\"prompt\" value=\"([a-z]+)\"")]
        private static partial Regex Prompt();

        public void Dispose() => _http.Dispose();
    }
}
