using System.Diagnostics;
using System.Text.Json;
using Orleans.Concurrency;
using Workshop.Domain;
using Workshop.Domain.Dialogues;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Server.Exports.Archives;
using Workshop.Server.Journals;
using Workshop.Server.Storage;
using Workshop.Server.Watching;
using Workshop.Server.Wire;

namespace Workshop.Server.Live;

/// <summary>Hosts one session: hands commands to the turn, tells the relays, and sends the clock's commands when a limit is due. Knows no rule.</summary>
internal sealed partial class SessionGrain(
    WatchedStorage storage, StoreWeather weather, ISiloStatusOracle silos, TimeProvider time, ILogger<SessionGrain> log)
    : StoredGrain(weather), ISessionGrain
{
    private static readonly TimeSpan ErasurePatience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ClockPatience = TimeSpan.FromMilliseconds(100);

    private readonly Relays _relays = new(silos.IsDeadSilo);
    private readonly Tombstones _tombstones = new(storage);
    private readonly SeriesRegister _series = new(storage);
    private readonly Pace _pace = new();
    private Recalling _recalling = null!;
    private KeptPseudonyms _pseudonyms = null!;
    private Journal _journal = null!;
    private Turn _turn = null!;
    private Telling _telling = null!;
    private (IGrainTimer Timer, DateTimeOffset At)? _nextTelling;
    private bool _isOnlyCounted = true;
    private IGrainTimer? _clock;
    private DateTimeOffset? _clockSetFor;
    private int _clockTries;
    private bool _isDeleted;
    private Task<Reply>? _deletion;
    private LookingBackTogether _lookingBack = null!;
    private bool _isBroken;
    private (long Version, Immutable<byte[]> Dialogue)? _handedOn;
    private (WorkshopSight Of, Doorplate Plate)? _plate;

    private string Id => this.GetPrimaryKeyString();

    protected override async Task OpenAsync(CancellationToken cancellation)
    {
        (_recalling, _lookingBack) = (new(storage, Id, log), new(storage, Id));
        if (_isDeleted = await _tombstones.IsSetAsync(Id, cancellation))
        {
            await EraseRestAsync(cancellation);
            return;
        }
        using var traced = Measured.Source.StartActivity("open session");
        var began = Stopwatch.GetTimestamp();
        _pseudonyms = await KeptPseudonyms.OpenAsync(storage, Id, log, cancellation);
        (_journal, _turn) = await _recalling.StartAsync(
            journal => new(journal, _pseudonyms, time, Remembered, () => _recalling.Rest(journal, _turn), Broken, Failed), cancellation);
        Measured.ActivationDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
        Measured.Sessions.Add(1);
        _telling = new(Id, _turn.Session, _turn.Version, _recalling.TakeTouched());
        SetClock();
        ForgetNames();
    }

    // What was voted, written and said stays, and from the end of a workshop nobody can tell any more by whom.
    private void ForgetNames()
    {
        if (_turn.Session.EndedAt is not null)
            _pseudonyms.Erase();
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellation)
    {
        if (_turn is null)
            return;
        await _pseudonyms.EndAsync();
        Measured.Sessions.Add(-1);
        if (_isDeleted)
            return;
        if (!_isBroken)
            await _recalling.EndAsync(_journal, _turn);
        _relays.TellEnd();
    }

    public Task<Reply> Send(string id, Sitting by, Immutable<byte[]> command)
    {
        if (!Ids.IsGood(id))
            return Task.FromResult(Reply.Of(Refusals.BadId));
        if (_isDeleted)
            return Task.FromResult(Reply.Of(DoorRefusals.SessionDeleted));
        try
        {
            return JsonSerializer.Deserialize<Command>(command.Value, Json.Options) is { } asked
                && (!DoorSendings.Makes(asked) || DoorSendings.Is(id))
                ? _turn.Ask(new(id, by.ToSeat(), asked))
                : Task.FromResult(Reply.Of(Refusals.BadCommand));
        }
        catch (Exception notOurs) when (notOurs is JsonException or NotSupportedException or InvalidOperationException)
        {
            return Task.FromResult(Reply.Of(Refusals.BadCommand));
        }
    }

    public Task<View?> Look(Sitting by, long since)
    {
        if (_isDeleted)
            return Task.FromResult<View?>(null);
        if (!IsIn(by))
            return Task.FromResult<View?>(new View(_telling.Version, [], null, Revoked: true));
        // Who comes back just after voting is to find their ballot.
        if (_nextTelling is not null && _isOnlyCounted)
        {
            _isOnlyCounted = false;
            OrBreak(TellInTime);
        }
        return Task.FromResult<View?>(_telling.Look(by.ToSeat(), since) with { Unsaved = _isBroken });
    }

    public Task<Sitting?> Open(string secretHash) => Task.FromResult<Sitting?>(
        !_isDeleted && _turn.Session.Links.FirstOrDefault(l => !l.Revoked && l.SecretHash == secretHash) is { } link
            ? new(link.Role, null, link.Id == Link.First(link.Role) ? null : link.Id.Text, link.Edition == 0 ? null : link.Edition)
            : null);

    public Task<bool> Admits(Sitting by) => Task.FromResult(IsIn(by));

    // What was deleted says so of itself.
    private bool IsIn(Sitting by) => _isDeleted || GivingLinks.Admits(_turn.Session, by.ToSeat());

    public Task<string?> Code() => Task.FromResult(!_isDeleted && _turn.Session.Exists ? _turn.Session.Code : null);

    public Task<Doorplate?> Read() => Task.FromResult(_isDeleted ? null : Plate());

    // A thousand who come in one moment read the same.
    private Doorplate? Plate()
    {
        if (Session.Show(new(Thing.Workshop), _turn.Session, new(Circle.Participants)) is not WorkshopSight sight)
            return null;
        if (_plate is not { } known || !known.Of.Equals(sight))
            _plate = known = (sight, new(Json.Bytes(sight), sight.EndedAt is not null, sight.Code, _turn.Session.IsRehearsal));
        return known.Plate;
    }

    public Task<Immutable<byte[]>?> Export(Sitting by) => Task.FromResult<Immutable<byte[]>?>(
        _isDeleted || !IsIn(by) ? null : ArchiveExport.Write(Reported(Audience.Of(by.ToSeat())[0])).AsImmutable());

    public Task<Immutable<byte[]>?> HandOn()
    {
        // What was agreed by people who are not there is nothing to go on from.
        if (_isDeleted || !_turn.Session.Exists || _turn.Session.IsRehearsal)
            return Task.FromResult<Immutable<byte[]>?>(null);
        // A series asks every workshop whenever somebody looks at it, and most have ended long ago.
        if (_handedOn is not { } known || known.Version != _turn.Version)
            _handedOn = known = (_turn.Version, Json.Bytes(Dialogue.Of(Reported(new(Circle.Observers)))).AsImmutable());
        return Task.FromResult<Immutable<byte[]>?>(known.Dialogue);
    }

    private Report Reported(Audience reader) =>
        Report.Of(_turn.Session, reader, new(_turn.Version, _journal.Head.ToArray(), time.GetUtcNow(), Id));

    public Task<int?> NoteLength(string stage) => Task.FromResult(_isDeleted ? null : _turn.Session.FindStage(new(stage))?.Plan.Rules.NoteLength);

    public async Task<Immutable<byte[]>?> LookBack(Sitting by)
    {
        if (_isDeleted)
            return null;
        return (await _lookingBack.Look(Audience.Of(by.ToSeat())[0], _turn)).AsImmutable();
    }

    public Task<bool> IsDeleted() => Task.FromResult(_isDeleted);

    public async Task<Reply> Delete(Sitting by, string code) =>
        _isDeleted ? await OutOfItsSeriesAsync()
        : by.Role != Role.Facilitator ? Reply.Of(Refusals.NotAllowed)
        : !IsIn(by) ? Reply.Of(Refusals.SeatRevoked)
        : GivingLinks.LinkOf(by.ToSeat()) != Link.Own ? Reply.Of(Refusals.LinkOwn)
        : !_turn.Session.Exists ? Reply.Of(Refusals.SessionUnknown)
        : _turn.Session.EndedAt is null ? Reply.Of(DoorRefusals.NotClosed)
        : code != _turn.Session.Code ? Reply.Of(DoorRefusals.CodeWrong)
        : await (_deletion ??= DeleteAsync());

    public Task<Immutable<byte[][]>> ToRehearse() => Task.FromResult((
        _isDeleted || !_turn.Session.Exists || _turn.Session.Agenda.Count == 0 ? [] : Rehearsing.Of(_turn.Session).Select(c => Json.Bytes(c)).ToArray()).AsImmutable());

    public async Task<string?> EndRehearsal()
    {
        if (_isDeleted || !_turn.Session.IsRehearsal)
            return null;
        var code = _turn.Session.Code;
        var reply = await (_deletion ??= DeleteAsync());
        return reply.Version is not null ? code : throw new StoreAwayException("The rehearsal could not be deleted to the end.");
    }

    private async Task<Reply> DeleteAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(ErasurePatience);
            await _tombstones.SetAsync(Id, time.GetUtcNow(), patience.Token);
            _isDeleted = true;
            await _turn.StopAsync();
            await _recalling.Saving;
            await new PseudonymSecrets(storage).EraseAsync(Id, patience.Token);
            await _journal.DeleteAsync(patience.Token);
            return await OutOfItsSeriesAsync();
        }
        catch (Exception failure)
        {
            // The next activation carries on, if it finds the tombstone; else nothing has happened.
            LogErasing(failure, Id);
            return Reply.Again;
        }
        finally
        {
            if (_isDeleted)
                _relays.TellBehind(_telling.Version);
            DeactivateOnIdle();
        }
    }

    /// <summary>What its series keeps of it goes too. Where that fails, the series finds out when it is next looked at.</summary>
    private async Task<Reply> OutOfItsSeriesAsync()
    {
        try
        {
            if (await _series.FindAsync(Id) is { } series)
                await GrainFactory.GetGrain<ISeriesGrain>(series).Forget(Id);
            return Reply.At(0);
        }
        catch (Exception failure)
        {
            LogErasing(failure, Id);
            return Reply.Again;
        }
    }

    /// <summary>What an erasure that was interrupted has left.</summary>
    private async Task EraseRestAsync(CancellationToken cancellation)
    {
        await new PseudonymSecrets(storage).EraseAsync(Id, cancellation);
        var left = await Journal.OpenAsync(storage, Id, cancellation);
        if (left.Version > 0)
            await left.DeleteAsync(cancellation);
    }

    public Task<Renewed> Renew(IRelay relay, SiloAddress silo, Presence presence, long heard)
    {
        if (_isDeleted)
        {
            // Who looks again is told what became of it.
            var last = Math.Max(heard, 0);
            relay.TellBehind(last).Ignore();
            return Task.FromResult(new Renewed(last, _relays.Presence(unsaved: false), []));
        }
        if (heard > _turn.Version)
            End("it was told what this activation does not know: another one goes on");
        else if (heard >= 0 && heard < _relays.MustHaveHeard(relay, silo, _telling.Version))
            CatchUp(relay, heard);
        if (_relays.Renew(relay, silo, presence, time.GetUtcNow(), _telling.Version))
            _relays.TellPresence(_isBroken);
        return Task.FromResult(new Renewed(_telling.Version, _relays.Presence(_isBroken), Out([.. presence.Seats.Select(s => s.By)])));
    }

    private Sitting[] Out(IReadOnlyList<Sitting> seats) => [.. seats.Where(s => !IsIn(s))];

    private void CatchUp(IRelay relay, long heard) =>
        (_telling.Missed(heard) is { } missed ? relay.Tell(missed) : relay.TellBehind(_telling.Version)).Ignore();

    public Task Part(IRelay relay, SiloAddress silo)
    {
        if (_relays.Part(relay, silo))
            _relays.TellPresence(_isBroken);
        return Task.CompletedTask;
    }

    private void Remembered(IReadOnlyList<Key> touched, bool isOnlyCounted)
    {
        _telling.Touch(touched);
        SetClock();
        ForgetNames();
        // Before anything that is told from now on.
        if (touched.Any(k => k.Thing == Thing.Team) && Out([.. _relays.Seats]) is { Length: > 0 } seats)
            _relays.TellOut(seats);
        _isOnlyCounted &= isOnlyCounted;
        TellInTime();
    }

    private void TellInTime()
    {
        var now = time.GetUtcNow();
        _pace.Listeners = _relays.Devices;
        var wait = _pace.Wait(now, _isOnlyCounted);
        if (_nextTelling is { } next && next.At <= now + wait)
            return;
        _nextTelling?.Timer.Dispose();
        _nextTelling = null;
        if (wait <= TimeSpan.Zero)
            Tell();
        else
            _nextTelling = (this.RegisterGrainTimer(_ => OrBreak(Tell), Once(wait)), now + wait);
    }

    private void Tell()
    {
        if (_isDeleted)
            return;
        _nextTelling?.Timer.Dispose();
        (_nextTelling, _isOnlyCounted) = (null, true);
        _pace.Told(time.GetUtcNow());
        _relays.Tell(_telling.Tell(_turn.Session, _turn.Version));
    }

    // Whoever looks, or nobody, waits for it, so what goes wrong must be heard of here.
    private Task OrBreak(Action tell)
    {
        try
        {
            tell();
        }
        catch (Exception failure)
        {
            _turn.Break(failure);
        }
        return Task.CompletedTask;
    }

    private void SetClock()
    {
        var due = _turn.Session.Due;
        if (due == _clockSetFor || _isBroken)
            return;
        _clock?.Dispose();
        (_clockSetFor, _clockTries) = (due, 0);
        _clock = due is { } at ? this.RegisterGrainTimer(_ => TimeIsUp(at), Once(at - time.GetUtcNow())) : null;
    }

    private async Task TimeIsUp(DateTimeOffset due)
    {
        if (_turn.Session.Due == due && _turn.Session.OpenStage is { } stage)
            await _turn.Ask(new("due-" + due.ToUnixTimeMilliseconds(), Seat.Clock, new TimeUp(stage.Id)));
        if (_turn.Session.Due == due && _clockSetFor == due && !_isBroken)
            TryTheClockAgain(due);
    }

    // It came a hair early, or nobody can decide what is due: then more and more seldom.
    private void TryTheClockAgain(DateTimeOffset due)
    {
        var (left, pause) = (due - time.GetUtcNow(), ClockPatience * Math.Pow(2, Math.Min(_clockTries++, 8)));
        _clock?.Dispose();
        _clock = this.RegisterGrainTimer(_ => TimeIsUp(due), Once(left > pause ? left : pause));
    }

    private static GrainTimerCreationOptions Once(TimeSpan wait) =>
        new() { DueTime = wait < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : wait, Period = Timeout.InfiniteTimeSpan, Interleave = true, KeepAlive = true };

    private void End(string why)
    {
        LogEnd(Id, why);
        DeactivateOnIdle();
    }

    /// <summary>
    /// Nothing more is decided here: only the journal knows what was remembered. While the store is away nobody can read that either, so until
    /// then this goes on showing what was remembered for certain, and says that nothing is saved now.
    /// </summary>
    private void Broken(Exception failure)
    {
        _isBroken = true;
        if (Weather.Trouble is null)
            LogBroken(Id, failure.GetBaseException().Message);
        _ = EndWhenTheStoreIsBack(failure);
    }

    private void Failed(Command command, Exception failure) => LogFailed(failure, Id, command.GetType().Name);

    private async Task EndWhenTheStoreIsBack(Exception failure)
    {
        if (Weather.Trouble is not null && failure is not JournalFencedException)
        {
            _relays.TellPresence(unsaved: true);
            await Weather.Back;
        }
        DeactivateOnIdle();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Session {Session} could not be erased to the end; what is left goes when it is asked for again")]
    private partial void LogErasing(Exception failure, string session);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What became of the last append of session {Session} is unknown, so it starts again from its journal: {Why}")]
    private partial void LogBroken(string session, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Session {Session} could not decide {Command}; whoever asked for it was refused. This is a mistake in Workshop: please report it")]
    private partial void LogFailed(Exception failure, string session, string command);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Session {Session} starts again from its journal: {Why}")]
    private partial void LogEnd(string session, string why);
}
