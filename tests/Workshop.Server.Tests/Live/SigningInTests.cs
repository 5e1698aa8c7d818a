using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Web;
using Workshop.Player;
using Workshop.Server.Doors;

namespace Workshop.Server.Tests.Live;

/// <summary>Facilitators of a hosted installation sign in at a provider; a real one, on this machine.</summary>
public sealed class SigningInTests(OpenIdProvider provider) : IClassFixture<OpenIdProvider>
{
    private const string Ada = "ada@example.org";

    [Fact]
    public async Task WhereItIsNotSetUpThereIsNoDoorAndNoCookie()
    {
        await using var server = await ServerProcess.Started();
        using var browser = new OpenIdProvider.Browser();
        foreach (var (method, path) in new[] { (HttpMethod.Get, "/api/sign-in"), (HttpMethod.Post, "/api/sign-out") })
            Assert.Equal((HttpStatusCode.NotFound, ""), await browser.Ask(method, new(server.Address, path)));
        // Where pages are served, every address that means nothing has the one that says so.
        Assert.Equal(await browser.Ask(HttpMethod.Get, new(server.Address, "/nowhere")), await browser.Ask(HttpMethod.Get, new(server.Address, "/signed-in?code=x&state=y")));
        Assert.DoesNotContain("signIn", (await browser.Ask(HttpMethod.Get, new(server.Address, "/api/host"))).Said, StringComparison.Ordinal);
        Assert.Equal("host_key.bad", await Create(browser, server));
        Assert.Empty(browser.Set);
    }

    [Theory]
    [InlineData("Signing in is set up in half: WORKSHOP_SIGN_IN is missing.", "WORKSHOP_SIGN_IN_DOMAINS=example.org")]
    [InlineData("Signing in is set up in half: WORKSHOP_SIGN_IN_CLIENT is missing.", "WORKSHOP_SIGN_IN=https://a.example", "WORKSHOP_SIGN_IN_SECRET=x")]
    [InlineData("Signing in is set up in half: WORKSHOP_SIGN_IN_SECRET is missing.", "WORKSHOP_SIGN_IN=https://a.example", "WORKSHOP_SIGN_IN_CLIENT=x")]
    [InlineData("WORKSHOP_SIGN_IN must be the https address of a provider, not 'http://a.example'.", "WORKSHOP_SIGN_IN=http://a.example", "WORKSHOP_SIGN_IN_CLIENT=x", "WORKSHOP_SIGN_IN_SECRET=x", "WORKSHOP_ADDRESS=https://b.example")]
    [InlineData("Signing in needs WORKSHOP_ADDRESS, the https address", "WORKSHOP_SIGN_IN=https://a.example", "WORKSHOP_SIGN_IN_CLIENT=x", "WORKSHOP_SIGN_IN_SECRET=x")]
    [InlineData("Signing in needs WORKSHOP_ADDRESS, the https address", "WORKSHOP_SIGN_IN=https://a.example", "WORKSHOP_SIGN_IN_CLIENT=x", "WORKSHOP_SIGN_IN_SECRET=x", "WORKSHOP_ADDRESS=http://b.example")]
    [InlineData("WORKSHOP_SIGN_IN_DOMAINS must be like example.org, not '@b.example'.", "WORKSHOP_SIGN_IN=https://a.example", "WORKSHOP_SIGN_IN_CLIENT=x", "WORKSHOP_SIGN_IN_SECRET=x", "WORKSHOP_ADDRESS=https://b.example", "WORKSHOP_SIGN_IN_DOMAINS=@b.example")]
    [InlineData("WORKSHOP_SIGN_IN_CLAIM must be like groups=facilitators, not 'groups'.", "WORKSHOP_SIGN_IN=https://a.example", "WORKSHOP_SIGN_IN_CLIENT=x", "WORKSHOP_SIGN_IN_SECRET=x", "WORKSHOP_ADDRESS=https://b.example", "WORKSHOP_SIGN_IN_CLAIM=groups")]
    public Task HalfASetUpIsRefusedAtTheStart(string start, params string[] settings) =>
        new NotStartingTests().AServerThatCantStartSaysWhyInOneLineAndEndsWithOne(start, settings);

    [Fact]
    public async Task WhoIsSignedInMayCreateUntilTheySignOut()
    {
        await using var server = await provider.Serve();
        using var browser = new OpenIdProvider.Browser();
        Assert.Equal("""{"who":null,"may":false}""", await Host(browser, server));
        Assert.Equal("sign_in.needed", await Create(browser, server));
        Assert.Equal("/new", await browser.SignIn(server.Address, Ada));
        Assert.Equal("""{"who":"ada@example.org","may":true}""", await Host(browser, server));
        Assert.Null(await Create(browser, server));

        // Nothing of it is kept but the cookie, which holds no more than the name; nor does the log say who came.
        var cookie = browser.Cookies["workshop"];
        Assert.Contains("httponly", browser.Set.Single(c => c.StartsWith("workshop=", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", browser.Set.Single(c => c.StartsWith("workshop=", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
        Assert.InRange(cookie.Length, 100, 700);
        var code = HttpUtility.ParseQueryString(browser.Sent.Single(s => s.AbsolutePath == "/signed-in").Query)["code"]!;
        foreach (var secret in new[] { Ada, cookie, code, "the-secret-of-the-client" })
        {
            Assert.DoesNotContain(secret, server.Said, StringComparison.Ordinal);
            foreach (var file in Directory.EnumerateFiles(server.Folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".owner", StringComparison.Ordinal)))
                Assert.DoesNotContain(secret, await Text(file), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NoContent, (await browser.Ask(HttpMethod.Post, new(server.Address, "/api/sign-out"), null, ("Origin", Origin(server)))).Status);
        Assert.DoesNotContain("workshop", browser.Cookies.Keys);
        Assert.Equal("sign_in.needed", await Create(browser, server));
        // Who has the host key needs no account.
        Assert.Equal("host_key.bad", await Create(browser, server, ("X-Host-Key", "another-key")));
        Assert.Null(await Create(browser, server, ("X-Host-Key", ServerProcess.HostKey)));
    }

    [Fact]
    public async Task WhoMayNotIsSentBackWithoutACookie()
    {
        await using var server = await provider.Serve(("WORKSHOP_SIGN_IN_DOMAINS", "example.net, Example.ORG"), ("WORKSHOP_SIGN_IN_CLAIM", "groups=facilitators"), ("WORKSHOP_SIGN_IN_SCOPES", "openid email team"));
        foreach (var no in new[] { "lead@elsewhere.example", "lead@example.org.elsewhere.example", "lead@sub.example.org", "unverified@example.org", Ada, "lead" })
        {
            using var browser = new OpenIdProvider.Browser();
            Assert.Equal("/new?sign-in=sign_in.not_allowed", await browser.SignIn(server.Address, no));
            Assert.DoesNotContain("workshop", browser.Cookies.Keys);
            Assert.Equal("sign_in.needed", await Create(browser, server));
        }
        using var lead = new OpenIdProvider.Browser();
        Assert.Equal("/new?series=series-abcdefgh", await lead.SignIn(server.Address, "lead@example.org", "?series=series-abcdefgh"));
        Assert.Null(await Create(lead, server));
    }

    [Fact]
    public async Task ACookieDoesNothingForThePageOfAnotherSite()
    {
        await using var server = await provider.Serve();
        using var browser = new OpenIdProvider.Browser();
        await browser.SignIn(server.Address, Ada);
        (string, object)[] doors = [("/api/sessions", Play.Setup(Scenario.London())), ("/api/series", new { title = "x" }), ("/api/archives", new { }), ("/api/archives/plan", new { })];
        (string Name, string? Value)[][] others =
        [
            [("Origin", "https://evil.example")], [("Origin", "null")], [("Origin", Origin(server).Replace("http:", "https:", StringComparison.Ordinal))], [("Origin", "http://127.0.0.1:1")],
            // A form of old, which said nothing of its page; and a page of a neighbour under the same name.
            [], [("Origin", Origin(server)), ("Sec-Fetch-Site", "same-site")], [("Origin", Origin(server)), ("Sec-Fetch-Site", "cross-site")],
        ];
        foreach (var (path, body) in doors)
            foreach (var other in others)
            {
                var (status, said) = await browser.Ask(HttpMethod.Post, new(server.Address, path), JsonContent.Create(body), other);
                Assert.True((status, said) == (HttpStatusCode.Forbidden, """{"code":"origin.other"}"""), $"{path} for {string.Join(' ', other)}: {status} {said}");
            }
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Ask(HttpMethod.Post, new(server.Address, "/api/sign-out"), null, ("Origin", "https://evil.example"))).Status);
        Assert.Null(await Create(browser, server, ("Sec-Fetch-Site", "same-origin")));
    }

    [Fact]
    public async Task WhatDidNotComeOfIsSaidInACode()
    {
        await using var server = await provider.Serve();
        using var browser = new OpenIdProvider.Browser();
        Assert.Equal("/new?sign-in=sign_in.refused", await browser.SignIn(server.Address, null));
        var said = server.Said;
        // Made up, replayed and of another browser: none is let in, and none writes into the log.
        await browser.SignIn(server.Address, Ada);
        var back = browser.Sent.Single(s => s.AbsolutePath == "/signed-in" && s.Query.Contains("code=", StringComparison.Ordinal));
        using var other = new OpenIdProvider.Browser();
        foreach (var at in new[] { new Uri(server.Address, "/signed-in"), new Uri(server.Address, "/signed-in?code=x&state=y"), new Uri(server.Address, "/signed-in?error=FORGED%0aLINE"), back })
        {
            Assert.Equal(HttpStatusCode.Found, (await other.Ask(HttpMethod.Get, at)).Status);
            Assert.Equal("/new?sign-in=sign_in.failed", other.Sent[^1].PathAndQuery);
        }
        Assert.DoesNotContain("workshop", other.Cookies.Keys);
        Assert.DoesNotContain("FORGED", server.Said[said.Length..], StringComparison.Ordinal);
        await using var without = await provider.Serve(("WORKSHOP_SIGN_IN", "http://127.0.0.1:1"));
        Assert.Equal("/new?sign-in=sign_in.failed", await browser.SignIn(without.Address, Ada));
        Assert.Contains("Somebody could not sign in: ", without.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFloodOfSignInsDoesNotReachTheProviderAndWhoIsSignedInDoesNotNotice()
    {
        await using var server = await provider.Serve();
        using var browser = new OpenIdProvider.Browser();
        await browser.SignIn(server.Address, Ada);
        using var flooder = new OpenIdProvider.Browser();
        for (var asked = 0; asked < SigningIn.AtOnce * 2; asked++)
            await flooder.Ask(HttpMethod.Get, new(server.Address, "/signed-in?code=x&state=y"));
        await flooder.Ask(HttpMethod.Get, new(server.Address, "/api/sign-in"));
        Assert.Equal("/new?sign-in=sign_in.failed", flooder.Sent[^1].PathAndQuery);
        Assert.Null(await Create(browser, server));
        // It was no fault of the provider, and passes.
        Assert.DoesNotContain("Somebody could not sign in", server.Said, StringComparison.Ordinal);
        using var later = new OpenIdProvider.Browser();
        for (var until = Environment.TickCount64 + 30_000; await later.SignIn(server.Address, Ada) != "/new"; await Task.Delay(200))
            Assert.True(Environment.TickCount64 < until, "nobody can sign in any more");
    }

    [Fact]
    public async Task BehindAProxyThatChangesTheNamePeopleAreSentBackToTheAddressTheySee()
    {
        var seen = new Uri($"https://127.0.0.1:{provider.EncryptedPort}");
        await using var server = await provider.Serve(("WORKSHOP_ADDRESS", $"{seen}".TrimEnd('/')), ("WORKSHOP_SIGN_IN_CLIENT", "workshop-https"));
        using var browser = new OpenIdProvider.Browser();
        (string, string?)[] proxy = [("Host", "inside:5080"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "http")];
        await browser.Ask(HttpMethod.Get, new(server.Address, "/api/sign-in"), null, proxy);
        await browser.GoOn(Ada, "/signed-in");
        Assert.Equal(new(seen, "/signed-in"), new Uri(browser.Sent[^1].GetLeftPart(UriPartial.Path)));
        await browser.Ask(HttpMethod.Get, new(server.Address, browser.Sent[^1].PathAndQuery), null, proxy);
        Assert.Equal("/new", browser.Sent[^1].PathAndQuery);
        Assert.Contains("__Host-workshop", browser.Cookies.Keys);
    }

    [Fact]
    public async Task OverHttpsTheCookiesAreForHttpsAlone()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, $"{made.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        var address = new Uri($"https://127.0.0.1:{provider.EncryptedPort}");
        await using (await provider.Serve(("WORKSHOP_CERTIFICATE", path), ("PORT", $"{provider.EncryptedPort}"), ("WORKSHOP_ADDRESS", $"{address}".TrimEnd('/')), ("WORKSHOP_SIGN_IN_CLIENT", "workshop-https")))
        {
            using var browser = new OpenIdProvider.Browser();
            Assert.Equal("/new", await browser.SignIn(address, Ada));
            var ours = browser.Set.Where(c => !c.StartsWith("_interaction", StringComparison.Ordinal) && !c.StartsWith("_session", StringComparison.Ordinal)).ToList();
            Assert.Contains(ours, c => c.StartsWith("__Host-workshop=", StringComparison.Ordinal));
            Assert.All(ours, c => Assert.Contains("; secure", c, StringComparison.OrdinalIgnoreCase));
            Assert.All(ours, c => Assert.Contains("; samesite=lax", c, StringComparison.OrdinalIgnoreCase));
            Assert.All(ours, c => Assert.Contains("; httponly", c, StringComparison.OrdinalIgnoreCase));
        }
        File.Delete(path);
    }

    [Fact]
    public async Task WhoSignedInWhileOthersMightIsAskedAnew()
    {
        var folder = Directory.CreateTempSubdirectory("workshop-test-").FullName;
        using var browser = new OpenIdProvider.Browser();
        await using (var before = await provider.Serve(("WORKSHOP_DATA", folder)))
        {
            await browser.SignIn(before.Address, Ada);
            Assert.Null(await Create(browser, before));
        }
        await using (var same = await provider.Serve(("WORKSHOP_DATA", folder)))
            Assert.Null(await Create(browser, same));
        await using (var other = await provider.Serve(("WORKSHOP_DATA", folder), ("WORKSHOP_SIGN_IN_DOMAINS", "example.net")))
            Assert.Equal("sign_in.needed", await Create(browser, other));
        Directory.Delete(folder, recursive: true);
    }

    private static string Origin(ServerProcess server) => $"http://{server.Address.Authority}";

    private static async Task<string> Text(string file)
    {
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(open, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    private static async Task<string> Host(OpenIdProvider.Browser browser, ServerProcess server)
    {
        var host = JsonElement.Parse((await browser.Ask(HttpMethod.Get, new(server.Address, "/api/host"))).Said);
        var who = host.GetProperty("signIn").TryGetProperty("who", out var said) ? said.GetString() : null;
        return JsonSerializer.Serialize(new { who, may = host.GetProperty("mayCreate").GetBoolean() });
    }

    /// <summary>The code of the refusal; null where a workshop was created.</summary>
    private static async Task<string?> Create(OpenIdProvider.Browser browser, ServerProcess server, params (string Name, string? Value)[] headers)
    {
        var (status, said) = await browser.Ask(HttpMethod.Post, new(server.Address, "/api/sessions"), JsonContent.Create(Play.Setup(Scenario.London())), [("Origin", Origin(server)), .. headers]);
        return status == HttpStatusCode.OK ? null : JsonElement.Parse(said).GetProperty("code").GetString();
    }
}
