namespace Workshop.Server.Doors;

/// <summary>
/// So many at once, and so many a second for long: what is taken comes back with time. Whoever takes more may wait for it, for as long as they
/// like to. Safe for several threads.
/// </summary>
internal sealed class Allowance
{
    private readonly double _atOnce;
    private readonly double _perSecond;
    private readonly TimeProvider _time;
    private readonly Lock _one = new();
    private double _left;
    private long _at;

    public Allowance(double atOnce, double perSecond, TimeProvider time)
    {
        (_atOnce, _perSecond, _time) = (atOnce, perSecond, time);
        (_left, _at) = (atOnce, time.GetTimestamp());
    }

    /// <summary>Takes one.</summary>
    /// <returns>How long to wait before it may be used; null if that is longer than <paramref name="longest"/>, and then nothing was taken.</returns>
    public TimeSpan? Take(TimeSpan longest)
    {
        lock (_one)
        {
            Refill();
            var wait = TimeSpan.FromSeconds(Math.Max(0, (1 - _left) / _perSecond));
            if (wait > longest)
                return null;
            _left -= 1;
            return wait;
        }
    }

    /// <summary>Whether one could be taken now.</summary>
    public bool HasAny
    {
        get
        {
            lock (_one)
            {
                Refill();
                return _left >= 1;
            }
        }
    }

    /// <summary>All of it is there again: whoever took some has been quiet for long.</summary>
    public bool IsFull
    {
        get
        {
            lock (_one)
            {
                Refill();
                return _left >= _atOnce;
            }
        }
    }

    private void Refill()
    {
        var now = _time.GetTimestamp();
        _left = Math.Min(_atOnce, _left + (_time.GetElapsedTime(_at, now).TotalSeconds * _perSecond));
        _at = now;
    }
}
