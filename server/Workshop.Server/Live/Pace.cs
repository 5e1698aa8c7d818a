namespace Workshop.Server.Live;

/// <summary>
/// How often a room is told: changes that come singly go out at once, each in a frame of its own; when they come faster than this many a
/// second, each frame holds what happened since the one before. A fixed tick would make a quiet room wait for nothing.
/// </summary>
internal sealed class Pace
{
    internal const double FramesPerSecond = 25;
    internal const double AtOnce = 10;

    private double _left = AtOnce;
    private DateTimeOffset _at;

    /// <summary>How long the next frame has to wait; zero or less: it may go now.</summary>
    public TimeSpan Wait(DateTimeOffset now)
    {
        Refill(now);
        return TimeSpan.FromSeconds((1 - _left) / FramesPerSecond);
    }

    public void Told(DateTimeOffset now)
    {
        Refill(now);
        _left -= 1;
    }

    private void Refill(DateTimeOffset now)
    {
        if (now > _at)
            (_left, _at) = (Math.Min(AtOnce, _left + ((now - _at).TotalSeconds * FramesPerSecond)), now);
    }
}
