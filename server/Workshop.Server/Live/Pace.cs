namespace Workshop.Server.Live;

/// <summary>
/// How often a room is told: changes that come singly go out at once, each in a frame of its own; when they come faster than the pace, each
/// frame holds what happened since the one before. A fixed tick would make a quiet room wait for nothing. What is only counted is told more
/// seldom: nobody reads a number that changes twenty-five times a second. Every frame is sent once to each who listens, so a room of a thousand
/// is told a little more seldom than one of forty.
/// </summary>
internal sealed class Pace
{
    internal const double AtOnce = 10;
    private const double MostFramesPerSecond = 25, FewestFramesPerSecond = 20, SendsPerSecond = 20_000;
    private static readonly TimeSpan BetweenCountsOfFew = TimeSpan.FromMilliseconds(200), BetweenCountsOfMany = TimeSpan.FromMilliseconds(500);

    private double _left = AtOnce;
    private DateTimeOffset _at;
    private DateTimeOffset _told;

    /// <summary>How many devices each frame is sent to.</summary>
    public int Listeners { get; set; }

    internal double FramesPerSecond => Math.Clamp(SendsPerSecond / Math.Max(Listeners, 1), FewestFramesPerSecond, MostFramesPerSecond);

    /// <summary>Half a millisecond for each who listens.</summary>
    internal TimeSpan BetweenCounts
    {
        get
        {
            var between = TimeSpan.FromMilliseconds(Listeners / 2.0);
            return between < BetweenCountsOfFew ? BetweenCountsOfFew : between > BetweenCountsOfMany ? BetweenCountsOfMany : between;
        }
    }

    /// <summary>How long the next frame has to wait; zero or less: it may go now.</summary>
    /// <param name="onlyCounted">Nothing is in it but what is only counted.</param>
    public TimeSpan Wait(DateTimeOffset now, bool onlyCounted = false)
    {
        Refill(now);
        var wait = TimeSpan.FromSeconds((1 - _left) / FramesPerSecond);
        return onlyCounted && _told + BetweenCounts - now is var longer && longer > wait ? longer : wait;
    }

    public void Told(DateTimeOffset now)
    {
        Refill(now);
        (_left, _told) = (_left - 1, now);
    }

    private void Refill(DateTimeOffset now)
    {
        if (now > _at)
            (_left, _at) = (Math.Min(AtOnce, _left + ((now - _at).TotalSeconds * FramesPerSecond)), now);
    }
}
