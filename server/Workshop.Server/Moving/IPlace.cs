using Orleans.Storage;
using Workshop.Server.Storage;

namespace Workshop.Server.Moving;

/// <summary>Where an installation is: in a store, or in the file of a backup.</summary>
internal interface IPlace
{
    IGrainStorage Storage { get; }

    /// <summary>The names of all that belongs to the installation, each once, in order.</summary>
    Task<IReadOnlyList<StoredName>> ListAsync(CancellationToken cancellation);
}
