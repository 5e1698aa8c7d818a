using Orleans.Concurrency;
using Workshop.Domain;
using Workshop.Server.Wire;

namespace Workshop.Server.Live;

/// <summary>
/// One series of dialogues: what belongs to it, in its own journal, and what was noted on the actions of each workshop in a journal of that
/// workshop's own, so that it can go with it. The key is the series' id.
/// </summary>
public interface ISeriesGrain : IGrainWithStringKey
{
    /// <param name="id">The sender's name for this sending; the same name again gets the first answer again.</param>
    /// <param name="command">A <see cref="Domain.Dialogues.SeriesCommand"/> as JSON.</param>
    Task<Reply> Send(string id, Role by, Immutable<byte[]> command);

    /// <summary>The role that a secret link opens, by the link's hash; null where it opens none.</summary>
    Task<Role?> Open(string secretHash);

    /// <summary>The dialogues side by side: a <see cref="Domain.Dialogues.Comparison"/> as JSON; null where there is no such series.</summary>
    Task<Immutable<byte[]>?> Compare();

    /// <summary>Whether a workshop is among its dialogues.</summary>
    Task<bool> Has(string session);

    /// <summary>
    /// Another series wants a workshop that this one has claimed. False where it is among its dialogues; else what was claimed and never
    /// remembered is given up, and can't be remembered any more.
    /// </summary>
    Task<bool> GiveUp(string session);

    /// <summary>A workshop was deleted for good: it is taken out, with everything that was noted on it. Saying so again does no harm.</summary>
    Task Forget(string session);

    /// <summary>Deletes the series for good; its workshops belong to none then, and live on.</summary>
    Task<Reply> Delete();

    Task<bool> IsDeleted();
}
