using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

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
        }) { BaseAddress = server.Address };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(made.Thumbprint, shown);
        Assert.Contains("On this machine   https://localhost:", server.Said, StringComparison.Ordinal);
        // The same port speaks nothing else.
        using var plain = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => plain.GetAsync(new UriBuilder(server.Address) { Scheme = "http" }.Uri));
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
