namespace Workshop.Server.Storage;

/// <summary>What is wrong with the store: since when, and in the words of whatever failed. Not for everybody: they may name hosts and files.</summary>
internal sealed record StoreTrouble(DateTimeOffset Since, string Why);

/// <summary>
/// How the store fares, as seen from all that is asked of it here. Says in the log when it goes and when it is back, and now and then that it
/// is still away; one line each, however many wait for it. One that comes and goes is written down once, and how often afterwards.
/// </summary>
internal sealed partial class StoreWeather(TimeProvider time, ILogger<StoreWeather> log)
{
    private static readonly TimeSpan RemindEvery = TimeSpan.FromMinutes(1);

    /// <summary>Trouble that comes soon after other trouble is written down once it has lasted so long.</summary>
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<bool, string> _failing = [];
    private TaskCompletionSource _back = Completed();
    private DateTimeOffset _since;
    private DateTimeOffset _said = DateTimeOffset.MinValue;
    private bool _isSaid;
    private int _unsaid;
    private int _failures;
    private readonly Dictionary<bool, DateTimeOffset> _worked = [];

    /// <summary>When anything was last heard from it, good or bad.</summary>
    public DateTimeOffset LastHeard { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Nothing while all is well.</summary>
    public StoreTrouble? Trouble
    {
        get
        {
            lock (_lock)
                return _failing.Count == 0 ? null : new(_since, string.Join(" ", _failing.Values.Distinct()));
        }
    }

    public bool IsWritable
    {
        get
        {
            lock (_lock)
                return !_failing.ContainsKey(true);
        }
    }

    /// <summary>Done as soon as nothing is wrong.</summary>
    public Task Back
    {
        get
        {
            lock (_lock)
                return _back.Task;
        }
    }

    /// <exception cref="StoreAwayException">It is known to be away: whoever asks now would only wait for what others wait for already.</exception>
    public void ThrowIfAway()
    {
        lock (_lock)
            if (_failing.TryGetValue(false, out var why))
                throw new StoreAwayException($"The store is away since {_since:HH:mm:ss}: {why}");
    }

    public void Worked(bool writing)
    {
        LastHeard = time.GetUtcNow();
        lock (_lock)
        {
            _worked[writing] = LastHeard;
            if (!_failing.Remove(writing) || _failing.Count > 0)
                return;
            if (_isSaid)
                LogBack(LastHeard - _since, _failures);
            else
                _unsaid++;
            _failures = 0;
            _back.SetResult();
        }
    }

    /// <summary>Something that was begun then has no answer yet. Where others that came after it were answered, it is slow, and not the store.</summary>
    public void Silent(bool writing, DateTimeOffset began, string why)
    {
        lock (_lock)
            if (_worked.GetValueOrDefault(writing) > began)
                return;
        Failed(writing, why);
    }

    public void Failed(bool writing, string why)
    {
        LastHeard = time.GetUtcNow();
        lock (_lock)
        {
            _failures++;
            if (_failing.Count == 0)
                (_since, _isSaid, _back) = (LastHeard, false, new(TaskCreationOptions.RunContinuationsAsynchronously));
            Say(_failing.TryAdd(writing, why), writing, why);
        }
    }

    private void Say(bool isNew, bool writing, string why)
    {
        var isLate = LastHeard - _said >= RemindEvery;
        if (_isSaid ? !isNew && !isLate : !isLate && LastHeard - _since < Lasting)
            return;
        if (_isSaid && !isNew)
            LogStillAway(_since, why);
        else
            LogAway(writing ? "written" : "read", why);
        if (_unsaid > 0)
            LogCameAndWent(_unsaid);
        (_said, _isSaid, _unsaid) = (LastHeard, true, 0);
    }

    private static TaskCompletionSource Completed()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store can't be {Done}: {Why} What people do is kept on their devices until it can; nothing that was acknowledged is lost")]
    private partial void LogAway(string done, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store is still in trouble, since {Since:HH:mm:ss}: {Why}")]
    private partial void LogStillAway(DateTimeOffset since, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store was away {Times} times more for moments, since that was written down last")]
    private partial void LogCameAndWent(int times);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store is back after {Time}; {Failures} attempts failed meanwhile")]
    private partial void LogBack(TimeSpan time, int failures);
}
