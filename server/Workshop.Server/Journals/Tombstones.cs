using System.Globalization;
using Orleans.Storage;

namespace Workshop.Server.Journals;

/// <summary>
/// What is left of a session that was deleted for good: its id, which says nothing, and when. So that whoever comes late is told what
/// became of it, and so that an erasure which was interrupted is carried on.
/// </summary>
internal sealed class Tombstones(IGrainStorage storage)
{
    private const string Kind = "deleted";

    private readonly NameRegister _register = new(storage);

    /// <summary>From here on the session is gone, whatever of it is stored yet. Setting it again does no harm.</summary>
    public Task SetAsync(string session, DateTimeOffset at, CancellationToken cancellation) =>
        _register.TryClaimAsync(Kind, session, at.ToString("O", CultureInfo.InvariantCulture), cancellation);

    public async Task<bool> IsSetAsync(string session, CancellationToken cancellation) =>
        await _register.ReadAsync(Kind, session, cancellation) is not null;
}
