using Orleans.Storage;

namespace Workshop.Server.Journals;

/// <summary>The secrets from which sessions make their <see cref="Domain.People.Pseudonyms"/>: apart from the journals, for a journal is never changed and these are erased.</summary>
internal sealed class PseudonymSecrets(IGrainStorage storage)
{
    internal const string Kind = "pseudonyms";

    private readonly NameRegister _register = new(storage);

    public async Task<byte[]?> FindAsync(string session, CancellationToken cancellation) =>
        await _register.ReadAsync(Kind, session, cancellation) is { } secret ? Convert.FromHexString(secret) : null;

    /// <returns>False if the session has another one.</returns>
    public Task<bool> TryKeepAsync(string session, byte[] secret, CancellationToken cancellation) =>
        _register.TryClaimAsync(Kind, session, Convert.ToHexString(secret), cancellation);

    /// <summary>From here on nobody can tell any more who went by which name. Erasing what is not there does no harm.</summary>
    public async Task EraseAsync(string session, CancellationToken cancellation)
    {
        if (await _register.ReadAsync(Kind, session, cancellation) is { } secret)
            await _register.ReleaseAsync(Kind, session, secret, cancellation);
    }
}
