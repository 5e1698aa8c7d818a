namespace Workshop.Server.Storage;

/// <summary>What is wrong with the store: since when, and in the words of whatever failed. Not for everybody: they may name hosts and files.</summary>
internal sealed record StoreTrouble(DateTimeOffset Since, string Why);

/// <summary>
/// How the store fares, as seen from all that is asked of it here. Says in the log when it goes and when it is back, and now and then that it
/// is still away; one line each, however many wait for it.
/// </summary>
internal sealed partial class StoreWeather(TimeProvider time, ILogger<StoreWeather> log)
{
    private static readonly TimeSpan RemindEvery = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<bool, string> _failing = [];
    private TaskCompletionSource _back = Completed();
    private DateTimeOffset _since;
    private DateTimeOffset _said;
    private int _failures;

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
            if (!_failing.Remove(writing) || _failing.Count > 0)
                return;
            LogBack(LastHeard - _since, _failures);
            _failures = 0;
            _back.SetResult();
        }
    }

    public void Failed(bool writing, string why)
    {
        LastHeard = time.GetUtcNow();
        lock (_lock)
        {
            _failures++;
            if (_failing.Count == 0)
                (_since, _back) = (LastHeard, new(TaskCreationOptions.RunContinuationsAsynchronously));
            var isNew = _failing.TryAdd(writing, why);
            if (!isNew && LastHeard - _said < RemindEvery)
                return;
            _said = LastHeard;
            if (isNew)
                LogAway(writing ? "written" : "read", why);
            else
                LogStillAway(_since, why);
        }
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store is back after {Time}; {Failures} attempts failed meanwhile")]
    private partial void LogBack(TimeSpan time, int failures);
}
