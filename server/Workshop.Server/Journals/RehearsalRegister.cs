using System.Text.Json;
using Orleans.Storage;

namespace Workshop.Server.Journals;

/// <param name="Of">The workshop that is tried out.</param>
/// <param name="Seen">When somebody who runs it was there last.</param>
internal sealed record Rehearsal(string Session, string Of, DateTimeOffset Began, DateTimeOffset Seen)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);
    private static readonly TimeSpan LongestAlone = TimeSpan.FromMinutes(20);

    /// <summary>Its time is over, or nobody who runs it has been there for long.</summary>
    public bool IsOver(DateTimeOffset now) => now - Began > Longest || now - Seen > LongestAlone;
}

/// <summary>
/// The rehearsals that are under way, across all servers: whichever server is left must find and delete them. There are a handful at most, so
/// all of them are one stored value.
/// </summary>
internal sealed class RehearsalRegister(IGrainStorage storage)
{
    private const int Tries = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<IReadOnlyList<Rehearsal>> AllAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return Read(await NewCell().ReadAsync(patience.Token));
    }

    /// <summary>What became of all of them; the change is made again where another server was faster.</summary>
    /// <param name="change">Null changes nothing.</param>
    public async Task<IReadOnlyList<Rehearsal>?> ChangeAsync(Func<IReadOnlyList<Rehearsal>, IReadOnlyList<Rehearsal>?> change)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var patience = new CancellationTokenSource(Patience);
            var cell = NewCell();
            if (change(Read(await cell.ReadAsync(patience.Token))) is not { } changed)
                return null;
            try
            {
                await cell.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(changed), patience.Token);
                return changed;
            }
            catch (InconsistentStateException) when (attempt < Tries)
            {
                // Another server has written since.
            }
        }
    }

    private static List<Rehearsal> Read(byte[]? bytes) => bytes is null ? [] : JsonSerializer.Deserialize<List<Rehearsal>>(bytes)!;

    private Cell NewCell() => new(storage, "name", StoreKey.Name("rehearsals", "all"));
}
