using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Workshop.Server.Doors;

/// <summary>
/// The host's own certificate, with which everything is served over https: from a PEM file with its key in the same file or another one, or from
/// a PKCS #12 file. Read once, at the start: who renews it starts the server anew.
/// </summary>
internal static class Certificate
{
    private static readonly string[] Pkcs12 = [".pfx", ".p12"];

    /// <param name="path">Where it is.</param>
    /// <param name="key">The file of its key, where that is another one.</param>
    /// <param name="password">What the key is locked with, if it is.</param>
    /// <exception cref="SettingRefusedException">It can't be used; the message says why.</exception>
    public static X509Certificate2 Read(string path, string? key, string? password)
    {
        try
        {
            var read = Pkcs12.Contains(Path.GetExtension(path).ToLowerInvariant()) ? X509CertificateLoader.LoadPkcs12FromFile(path, password) : ReadPem(path, key, password);
            return read.NotAfter > DateTime.Now ? read
                : throw new SettingRefusedException($"WORKSHOP_CERTIFICATE: {path} was valid until {read.NotAfter.ToUniversalTime():yyyy-MM-dd} only.");
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingRefusedException($"WORKSHOP_CERTIFICATE: {path} can't be used. {failure.Message.Split('\n')[0].TrimEnd()}");
        }
    }

    private static X509Certificate2 ReadPem(string path, string? key, string? password)
    {
        using var read = password is null ? X509Certificate2.CreateFromPemFile(path, key) : X509Certificate2.CreateFromEncryptedPemFile(path, password, key);
        // Windows does not take a key that is in memory only.
        return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>Those that lead from it to one that devices know, where the file has them too.</summary>
    public static X509Certificate2Collection ChainIn(string path)
    {
        var chain = new X509Certificate2Collection();
        if (!Pkcs12.Contains(Path.GetExtension(path).ToLowerInvariant()))
            chain.ImportFromPemFile(path);
        return chain;
    }
}
