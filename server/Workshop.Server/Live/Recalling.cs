using Orleans.Storage;
using Workshop.Domain;
using Workshop.Domain.Sessions;
using Workshop.Server.Journals;

namespace Workshop.Server.Live;

/// <summary>
/// Spares a session the replay of all it ever went through: saves now and then what its journal adds up to, when nobody waits for an append,
/// and starts from the last of these. Only ever an optimisation: whatever is wrong with one, the journal is replayed from its first record.
/// </summary>
internal sealed partial class Recalling(IGrainStorage storage, string session, ILogger log)
{
    /// <summary>So many records are replayed at most, more or less, when a session starts again.</summary>
    private const int Every = 1_000;

    /// <summary>Whoever ends in order leaves less to replay; for so few it is not worth the wait of those who come next.</summary>
    private const int EveryAtEnd = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan PatienceAtEnd = TimeSpan.FromSeconds(2);

    private List<Key[]> _touched = [];
    private long _savedAt;
    private bool _saving;

    /// <summary>The last save at rest. It never fails.</summary>
    public Task Saving { get; private set; } = Task.CompletedTask;

    /// <summary>Opens the journal and fills the turn that is made on it.</summary>
    public async Task<(Journal, Turn)> StartAsync(Func<Journal, Turn> turnOn, CancellationToken cancellation)
    {
        var journal = await Journal.OpenAsync(storage, session, cancellation);
        var replay = journal.TakeReplay();
        var recalled = replay.Snapshot is { } snapshot ? Recollection.FromBytes(snapshot.State) : null;
        if (replay.Snapshot?.Version is { } version && recalled?.Version != version)
        {
            LogDoubted(session, version);
            recalled = null;
            journal = await Journal.OpenWithoutSnapshotAsync(storage, session, cancellation);
            replay = journal.TakeReplay();
        }
        var turn = turnOn(journal);
        if (recalled is not null)
            turn.Recall(recalled);
        _savedAt = turn.Version;
        foreach (var record in replay.Records)
            Replay(turn, record, journal.Version);
        return (journal, turn);
    }

    private void Replay(Turn turn, JournalRecord record, long last)
    {
        var touched = record.Version > last - Telling.MostRecalled ? new HashSet<Key>() : null;
        var remembered = Wire.Remembered.FromBytes(record.Body.Span);
        turn.Replay(remembered, record.Version, touched);
        // Whose it was can't be told any more: who comes back from before that end is given everything.
        if (remembered.Events.Any(e => e is SessionEnded))
            _touched.Clear();
        else if (touched is not null)
            _touched.Add([.. touched]);
    }

    /// <summary>What each of the last records touched that were replayed, in order; once.</summary>
    public List<Key[]> TakeTouched()
    {
        var touched = _touched;
        _touched = [];
        return touched;
    }

    /// <summary>To be called when no append waits.</summary>
    public void Rest(Journal journal, Turn turn)
    {
        if (!_saving && turn.Version - _savedAt >= Every)
            Saving = SaveAsync(journal, turn, Patience);
    }

    public Task EndAsync(Journal journal, Turn turn) =>
        !_saving && turn.Version - _savedAt >= EveryAtEnd ? SaveAsync(journal, turn, PatienceAtEnd) : Task.CompletedTask;

    private async Task SaveAsync(Journal journal, Turn turn, TimeSpan patience)
    {
        _saving = true;
        // Also if it fails: a store in trouble is not to be pestered with the same at every rest.
        _savedAt = turn.Version;
        try
        {
            var (all, head) = (turn.Recollect(), journal.Head);
            var bytes = await Task.Run(all.ToBytes);
            using var limit = new CancellationTokenSource(patience);
            await journal.SaveSnapshotAsync(all.Version, head, bytes, limit.Token);
        }
        catch (Exception failure)
        {
            LogUnsaved(failure, session);
        }
        _saving = false;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Session {Session} was saved at version {Version} by another build or in part; it is replayed from its first record")]
    private partial void LogDoubted(string session, long version);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What session {Session} adds up to could not be saved; its journal is whole, and starting it again takes longer")]
    private partial void LogUnsaved(Exception failure, string session);
}
