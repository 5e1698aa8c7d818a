using Orleans.Storage;

namespace Workshop.Server.Journals;

/// <summary>Which series a workshop belongs to: at most one.</summary>
internal sealed class SeriesRegister(IGrainStorage storage)
{
    private const string Kind = "in-series";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly NameRegister _register = new(storage);

    /// <returns>False if it belongs to another.</returns>
    public async Task<bool> TryClaimAsync(string session, string series)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _register.TryClaimAsync(Kind, session, series, patience.Token);
    }

    public async Task<string?> FindAsync(string session)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _register.ReadAsync(Kind, session, patience.Token);
    }

    public async Task ReleaseAsync(string session, string series)
    {
        using var patience = new CancellationTokenSource(Patience);
        await _register.ReleaseAsync(Kind, session, series, patience.Token);
    }
}
