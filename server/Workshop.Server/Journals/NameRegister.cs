using System.Text;
using Orleans.Storage;

namespace Workshop.Server.Journals;

/// <summary>
/// Names that belong to whoever claims them first, across all silos; such as a join code that leads to a session. It can't list them.
/// </summary>
public sealed class NameRegister(IGrainStorage storage)
{
    internal const string Kind = "name";

    /// <summary>Claims a name for <paramref name="value"/>. Claiming again for the same value succeeds, so that a lost reply does no harm.</summary>
    /// <returns>False if the name belongs to another value.</returns>
    public async Task<bool> TryClaimAsync(string kind, string name, string value, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        try
        {
            await CellOf(kind, name).WriteAsync(Encoding.UTF8.GetBytes(value), cancellation);
            return true;
        }
        catch (InconsistentStateException)
        {
            return await ReadAsync(kind, name, cancellation) == value;
        }
    }

    /// <summary>The value that a name belongs to, or nothing if nobody claimed it.</summary>
    public async Task<string?> ReadAsync(string kind, string name, CancellationToken cancellation = default) =>
        await CellOf(kind, name).ReadAsync(cancellation) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Gives a name free if it belongs to <paramref name="value"/>.</summary>
    /// <returns>False if it does not, or no longer.</returns>
    public async Task<bool> ReleaseAsync(string kind, string name, string value, CancellationToken cancellation = default)
    {
        var cell = CellOf(kind, name);
        if (await cell.ReadAsync(cancellation) is not { } bytes || Encoding.UTF8.GetString(bytes) != value)
            return false;
        try
        {
            await cell.ClearAsync(cancellation);
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }

    private Cell CellOf(string kind, string name) => new(storage, Kind, StoreKey.Name(kind, name));
}
