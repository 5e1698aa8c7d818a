using System.Text.Json;
using Orleans.Concurrency;
using Workshop.Domain;
using Workshop.Domain.Dialogues;
using Workshop.Server.Journals;
using Workshop.Server.Storage;
using Workshop.Server.Wire;

namespace Workshop.Server.Live;

/// <summary>
/// Hosts one series, one call after the other: decides, remembers, applies, answers. A series is changed by one person a few times a day, so
/// it needs neither a turn nor relays. If an append fails nothing is applied and the activation ends: only the journals know now.
/// </summary>
internal sealed partial class SeriesGrain(WatchedStorage storage, StoreWeather weather, TimeProvider time, ILogger<SeriesGrain> log) : StoredGrain(weather), ISeriesGrain
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan ErasurePatience = TimeSpan.FromMinutes(1);

    private readonly SeriesRegister _register = new(storage);
    private readonly Tombstones _tombstones = new(storage);
    private readonly Dictionary<string, Journal> _noted = [];
    private readonly Dictionary<string, long> _seen = [];
    private Journal _journal = null!;
    private Series _series = Series.Empty;
    private bool _isDeleted;

    private string Id => this.GetPrimaryKeyString();

    private long Version => _journal.Version + _noted.Values.Sum(j => j.Version);

    /// <summary>Ids have at most 64 letters; both together fit a store's key.</summary>
    private string NotedOn(string session) => $"{Id}-of-{session}";

    protected override async Task OpenAsync(CancellationToken cancellation)
    {
        _isDeleted = await _tombstones.IsSetAsync(Id, cancellation);
        _journal = await OpenedAsync(Id, cancellation);
        foreach (var session in _series.Sessions)
            _noted[session] = await OpenedAsync(NotedOn(session), cancellation);
        if (_isDeleted)
            await EraseAsync();
    }

    private async Task<Journal> OpenedAsync(string name, CancellationToken cancellation)
    {
        var journal = await Journal.OpenAsync(storage, name, cancellation);
        foreach (var record in journal.TakeReplay().Records)
            Apply(SeriesRemembered.FromBytes(record.Body.Span), record.Version);
        return journal;
    }

    private void Apply(SeriesRemembered record, long version)
    {
        _series = record.Events.Aggregate(_series, Series.Evolve);
        _seen[record.Command] = version;
    }

    public Task<Role?> Open(string secretHash) =>
        Task.FromResult(_isDeleted ? null : _series.Doors.FirstOrDefault(d => d.SecretHash == secretHash)?.Role);

    public Task<bool> Has(string session) => Task.FromResult(!_isDeleted && _series.Sessions.Contains(session));

    public Task<bool> IsDeleted() => Task.FromResult(_isDeleted);

    public async Task<Immutable<byte[]>?> Compare() =>
        _isDeleted || !_series.Exists ? null : Json.Bytes(Comparison.Of(Id, _series, await ReadAsync(), time.GetUtcNow())).AsImmutable();

    public async Task<Reply> Send(string id, Role by, Immutable<byte[]> command)
    {
        if (!Ids.IsGood(id))
            return Reply.Of(Refusals.BadId);
        if (_isDeleted)
            return Reply.Of(DoorRefusals.SeriesDeleted);
        if (_seen.TryGetValue(id, out var before))
            return Reply.At(before);
        if (Asked(command.Value) is not { } asked)
            return Reply.Of(Refusals.BadCommand);
        var at = time.GetUtcNow();
        var decision = Series.Decide(asked, new(new(by), at), _series, asked is MatchPriorities or NoteAction ? await ReadAsync() : []);
        return decision.Refusal is { } refusal ? Reply.Of(refusal)
            : decision.Events.Count == 0 ? Reply.At(Version)
            // Claimed and remembered within this one call, so that no other series finds it claimed and not yet added, and takes it.
            : asked is AddDialogue add && !await _register.TryClaimAsync(add.Session, Id) ? Reply.Of(DoorRefusals.DialogueElsewhere)
            : await RememberAsync(asked, new(id, at, decision.Events));
    }

    private static SeriesCommand? Asked(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<SeriesCommand>(json, Json.Options);
        }
        catch (Exception notOurs) when (notOurs is JsonException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<Reply> RememberAsync(SeriesCommand asked, SeriesRemembered record)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            switch (asked)
            {
                case NoteAction note:
                    await _noted[note.Session].AppendAsync([record.ToBytes()], patience.Token);
                    break;
                case AddDialogue add:
                    // Something of an earlier stay may be left where its removal was interrupted.
                    await (await Journal.OpenAsync(storage, NotedOn(add.Session), patience.Token)).DeleteAsync(patience.Token);
                    await _journal.AppendAsync([record.ToBytes()], patience.Token);
                    _noted[add.Session] = await Journal.OpenAsync(storage, NotedOn(add.Session), patience.Token);
                    break;
                case RemoveDialogue gone:
                    await TakeOutAsync(gone.Session, record, patience.Token);
                    break;
                default:
                    await _journal.AppendAsync([record.ToBytes()], patience.Token);
                    break;
            }
        }
        catch (Exception failure)
        {
            LogBroken(failure, Id);
            DeactivateOnIdle();
            return Reply.Again;
        }
        Apply(record, Version);
        return Reply.At(Version);
    }

    /// <summary>What was noted goes first: interrupted, the workshop is still a dialogue, and is taken out when that is asked again.</summary>
    private async Task TakeOutAsync(string session, SeriesRemembered record, CancellationToken cancellation)
    {
        if (_noted.TryGetValue(session, out var noted))
            await noted.DeleteAsync(cancellation);
        await _journal.AppendAsync([record.ToBytes()], cancellation);
        _noted.Remove(session);
        await _register.ReleaseAsync(session, Id);
    }

    public async Task<bool> GiveUp(string session)
    {
        if (_series.Sessions.Contains(session))
            return false;
        if (!_series.Exists)
        {
            await _register.ReleaseAsync(session, Id);
            return true;
        }
        // Its adding may be on its way to the store still, with nobody waiting for it. What is appended here makes it come too late.
        var reply = await RememberAsync(new RemoveDialogue(session), new($"give-up-{session}-{Version}", time.GetUtcNow(), [new DialogueRemoved(session)]));
        return reply.Version is not null;
    }

    public async Task Forget(string session)
    {
        var reply = _isDeleted || !_series.Sessions.Contains(session) ? Reply.At(Version)
            : await RememberAsync(new RemoveDialogue(session), new($"forget-{session}-{Version}", time.GetUtcNow(), [new DialogueRemoved(session)]));
        if (reply.Version is null)
            throw new InvalidOperationException("It could not be forgotten now.");
        await _register.ReleaseAsync(session, Id);
    }

    /// <summary>Every dialogue as it is now. A workshop that was deleted meanwhile is forgotten; one that does not answer is left out this time.</summary>
    private async Task<IReadOnlyList<Dialogue>> ReadAsync()
    {
        var read = await Task.WhenAll(_series.Sessions.Select(ReadAsync));
        foreach (var session in read.Where(r => r.IsDeleted).Select(r => r.Session))
            await Forget(session);
        return read.Select(r => r.Dialogue).OfType<Dialogue>().ToList();
    }

    private async Task<(string Session, Dialogue? Dialogue, bool IsDeleted)> ReadAsync(string session)
    {
        try
        {
            var grain = GrainFactory.GetGrain<ISessionGrain>(session);
            return await grain.HandOn() is { } json
                ? (session, JsonSerializer.Deserialize<Dialogue>(json.Value, Json.Remembered), false)
                : (session, null, await grain.IsDeleted());
        }
        catch (Exception trouble) when (Weather.Trouble is null)
        {
            LogUnread(Id, session, trouble.GetBaseException().Message);
            return (session, null, false);
        }
    }

    public async Task<Reply> Delete()
    {
        try
        {
            using var patience = new CancellationTokenSource(ErasurePatience);
            await _tombstones.SetAsync(Id, time.GetUtcNow(), patience.Token);
            _isDeleted = true;
            await EraseAsync();
            return Reply.At(0);
        }
        catch (Exception failure)
        {
            // The next activation carries on, if it finds the tombstone; else nothing has happened.
            LogBroken(failure, Id);
            return Reply.Again;
        }
        finally
        {
            DeactivateOnIdle();
        }
    }

    /// <summary>The journal that names the dialogues goes last, so that an interrupted erasure finds all of them again.</summary>
    private async Task EraseAsync()
    {
        using var patience = new CancellationTokenSource(ErasurePatience);
        foreach (var session in _series.Sessions)
        {
            if (_noted.Remove(session, out var noted) && noted.Version > 0)
                await noted.DeleteAsync(patience.Token);
            await _register.ReleaseAsync(session, Id);
        }
        if (_journal.Version > 0)
            await _journal.DeleteAsync(patience.Token);
        _series = Series.Empty;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What became of the last change of series {Series} is unknown, so it starts again from its journals")]
    private partial void LogBroken(Exception failure, string series);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Series {Series} could not read workshop {Session} and is shown without it: {Why}")]
    private partial void LogUnread(string series, string session, string why);
}
