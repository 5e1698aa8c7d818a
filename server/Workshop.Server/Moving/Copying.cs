using Workshop.Server.Journals;
using Workshop.Server.Storage;

namespace Workshop.Server.Moving;

/// <summary>
/// Brings an installation from one place to another one, all of it or nothing. Snapshots stay behind: they spare a replay, are bound to the
/// very build that made them, and every session makes its own again. So does what is left of a session whose deletion was interrupted.
/// </summary>
internal static class Copying
{
    private const int AtOnce = 8;

    /// <summary>The names of what goes along.</summary>
    public static async Task<IReadOnlyList<StoredName>> WhatGoesAsync(IPlace from, CancellationToken cancellation)
    {
        var all = (await from.ListAsync(cancellation)).Where(n => n.Kind != SnapshotCell.Kind).ToList();
        var gone = new HashSet<string>();
        var tombstones = new Tombstones(from.Storage);
        foreach (var id in all.Where(n => n.Kind == SegmentWalk.Kind).Select(n => StoreKey.SessionOf(n.Id)).Distinct())
            if (await tombstones.IsSetAsync(id, cancellation) || await IsErasingAsync(from, id, cancellation))
                gone.Add(id);
        return [.. all.Where(n => n.Kind != SegmentWalk.Kind || !gone.Contains(StoreKey.SessionOf(n.Id)))];
    }

    private static async Task<bool> IsErasingAsync(IPlace from, string id, CancellationToken cancellation) =>
        await new Cell(from.Storage, SegmentWalk.Kind, StoreKey.Segment(id, 0)).ReadAsync(cancellation) is { } first && ErasureMark.In(first) is not null;

    /// <summary>Verifies the source, then brings it, then verifies that the same is there now. Whatever goes wrong, the target is as empty as before.</summary>
    /// <returns>What both have.</returns>
    /// <exception cref="MovingException">The source is empty or damaged, or the target is not empty.</exception>
    public static async Task<Census> BringAsync(IPlace from, OpenedStore to, CancellationToken cancellation)
    {
        var names = await WhatGoesAsync(from, cancellation);
        if (names.Count == 0)
            throw new MovingException(MovingException.Empty, "There is nothing to bring.");
        var census = await Census.OfAsync(from, names, cancellation);
        var mark = HalfRestored.CellIn(to.Storage);
        // An earlier attempt that was interrupted has brought what is there, and nobody has worked with it.
        if (await mark.ReadAsync(cancellation) is not null)
            await ClearAsync(to, cancellation);
        else if ((await to.ListAsync(cancellation)).Count is > 0 and var count)
            throw new MovingException(MovingException.NotEmpty,
                $"The store to bring it to is not empty: it holds {count} values. What is there would be mixed with what comes; name another one, or empty it yourself.");
        else
            await mark.WriteAsync("from one place to another"u8.ToArray(), cancellation);
        try
        {
            await Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (name, each) => await BringAsync(name, from, to, each));
            var there = await Census.OfAsync(to, await to.ListAsync(cancellation), cancellation);
            if (there.Hash != census.Hash)
                throw new MovingException(MovingException.Changed, $"What is there now ({there.Hash}) is not what was to be brought ({census.Hash}).");
            await to.InsistOnNobodyNewAsync(cancellation);
        }
        catch
        {
            await ClearAsync(to, CancellationToken.None);
            await mark.ClearAsync(CancellationToken.None);
            throw;
        }
        await mark.ClearAsync(cancellation);
        return census;
    }

    private static async Task BringAsync(StoredName name, IPlace from, OpenedStore to, CancellationToken cancellation)
    {
        var bytes = await new Cell(from.Storage, name.Kind, name.Id).ReadAsync(cancellation)
            ?? throw new MovingException(MovingException.Changed, $"{name} has gone while it was to be copied.");
        await new Cell(to.Storage, name.Kind, name.Id).WriteAsync(bytes, cancellation);
    }

    private static async Task ClearAsync(OpenedStore store, CancellationToken cancellation)
    {
        foreach (var name in await store.ListAsync(cancellation))
        {
            var cell = new Cell(store.Storage, name.Kind, name.Id);
            if (await cell.ReadAsync(cancellation) is not null)
                await cell.ClearAsync(cancellation);
        }
    }
}
