using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Workshop.Domain.Tests;
using Workshop.Player;

namespace Workshop.Server.Tests.Live;

/// <summary>With the host's certificate everything is served over https, and the host is told the address so.</summary>
public sealed class CertificateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workshop-certificate-").FullName;

    [Theory]
    [InlineData("pem")]
    [InlineData("pem with its key apart")]
    [InlineData("pfx")]
    public async Task ItIsShownToWhoeverComes(string form)
    {
        using var made = SelfMade(DateTimeOffset.UtcNow.AddDays(1));
        await using var server = await ServerProcess.Started(Settings(made, form));
        string? shown = null;
        using var http = new HttpClient(new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, certificate, _, _) => (shown = certificate?.Thumbprint) == made.Thumbprint,
        })
        { BaseAddress = server.Address };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(made.Thumbprint, shown);
        Assert.Contains("On this machine   https://localhost:", server.Said, StringComparison.Ordinal);
        // The same port speaks nothing else.
        using var plain = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => plain.GetAsync(new UriBuilder(server.Address) { Scheme = "http" }.Uri));
    }

    [Fact, Rule("SES-17")]
    public async Task ThoseWhoRehearseWithoutBeingThereComeInAllTheSame()
    {
        using var made = SelfMade(DateTimeOffset.UtcNow.AddDays(1));
        await using var server = await ServerProcess.Started(Settings(made, "pem"));
        using var http = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, c, _, _) => c?.Thumbprint == made.Thumbprint }) { BaseAddress = server.Address };
        async Task<JsonElement> Ask(string path, object body, string? seat = null)
        {
            using var ask = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
            ask.Headers.Authorization = seat is null ? null : new("Bearer", seat);
            using var answer = await http.SendAsync(ask);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
            return await answer.Content.ReadFromJsonAsync<JsonElement>();
        }
        async Task<(string Session, string Seat)> Facilitating(JsonElement created)
        {
            var entered = await Ask("/api/enter", new { link = created.GetProperty("links").GetProperty("facilitator").GetString() });
            return (created.GetProperty("session").GetString()!, entered.GetProperty("seat").GetString()!);
        }
        var planned = await Facilitating(await Ask("/api/sessions", Play.Setup(Scenario.London())));
        var rehearsal = await Facilitating(await Ask($"/api/sessions/{planned.Session}/rehearsal", new { people = 8, id = Person.NewId() }, planned.Seat));
        http.DefaultRequestHeaders.Authorization = new("Bearer", rehearsal.Seat);
        // They know no certificate of this host, and take the plain door that it opens for this machine alone.
        async Task<int> People() => (await http.GetFromJsonAsync<JsonElement>($"/api/sessions/{rehearsal.Session}/report.json")).GetProperty("people").GetProperty("people").GetInt32();
        for (var until = Environment.TickCount64 + 30_000; await People() != 8; await Task.Delay(200))
            Assert.True(Environment.TickCount64 < until, "not all of them came in");
        using var ended = await http.PostAsJsonAsync($"/api/sessions/{rehearsal.Session}/rehearsal/end", new { });
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
    }

    [Fact]
    public async Task OneThatIsOutOfDateIsRefusedAtTheStart()
    {
        using var made = SelfMade(DateTimeOffset.UtcNow.AddDays(-1));
        await using var server = new ServerProcess(Settings(made, "pem"));
        await Assert.ThrowsAsync<InvalidOperationException>(server.Start);
        Assert.Contains(" was valid until ", server.Said, StringComparison.Ordinal);
    }

    private Dictionary<string, string> Settings(X509Certificate2 made, string form)
    {
        var (path, key) = (Path.Combine(_folder, form == "pfx" ? "host.pfx" : "host.pem"), Path.Combine(_folder, "host.key"));
        var settings = new Dictionary<string, string> { ["WORKSHOP_CERTIFICATE"] = path };
        var keyText = made.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem();
        switch (form)
        {
            case "pfx":
                File.WriteAllBytes(path, made.Export(X509ContentType.Pkcs12, "secret"));
                settings["WORKSHOP_CERTIFICATE_PASSWORD"] = "secret";
                break;
            case "pem":
                File.WriteAllText(path, $"{made.ExportCertificatePem()}\n{keyText}\n");
                break;
            default:
                File.WriteAllText(path, made.ExportCertificatePem());
                File.WriteAllText(key, keyText);
                settings["WORKSHOP_CERTIFICATE_KEY"] = key;
                break;
        }
        return settings;
    }

    private static X509Certificate2 SelfMade(DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=workshop.test", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(until.AddDays(-30), until);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
