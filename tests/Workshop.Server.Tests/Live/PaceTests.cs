using Workshop.Server.Live;

namespace Workshop.Server.Tests.Live;

public class PaceTests
{
    private static readonly DateTimeOffset Start = new(2015, 4, 29, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void WhatComesSinglyGoesAtOnce()
    {
        var pace = new Pace();
        Assert.Equal(200, Frames(pace, changes: 200, every: TimeSpan.FromMilliseconds(50)));
    }

    [Fact]
    public void UnderLoadThereAreNoMoreFramesThanThePace()
    {
        var pace = new Pace();
        var frames = Frames(pace, changes: 10_000, every: TimeSpan.FromMilliseconds(1));
        Assert.InRange(frames, 10 * Pace.FramesPerSecond, (10 * Pace.FramesPerSecond) + Pace.AtOnce + 1);
    }

    [Fact]
    public void AfterAWhileOfQuietTheFirstGoesAtOnceAgain()
    {
        var pace = new Pace();
        Frames(pace, changes: 1_000, every: TimeSpan.FromMilliseconds(1));
        pace.Told(Start.AddSeconds(1));
        Assert.True(pace.Wait(Start.AddSeconds(1.001)) > TimeSpan.Zero);
        Assert.True(pace.Wait(Start.AddSeconds(1.1)) <= TimeSpan.Zero);
    }

    [Fact]
    public void WhatIsOnlyCountedIsToldAtOnceAndThenAFewTimesASecond()
    {
        var pace = new Pace();
        Assert.True(pace.Wait(Start, onlyCounted: true) <= TimeSpan.Zero);
        Assert.Equal(50, Frames(pace, changes: 10_000, every: TimeSpan.FromMilliseconds(1), onlyCounted: true));
    }

    [Fact]
    public void NothingElseWaitsForTheNextCount()
    {
        var pace = new Pace();
        pace.Told(Start);
        Assert.True(pace.Wait(Start.AddMilliseconds(1), onlyCounted: true) > TimeSpan.FromMilliseconds(150));
        Assert.True(pace.Wait(Start.AddMilliseconds(1)) <= TimeSpan.Zero);
    }

    private static int Frames(Pace pace, int changes, TimeSpan every, bool onlyCounted = false)
    {
        var frames = 0;
        for (var now = Start; changes-- > 0; now += every)
            if (pace.Wait(now, onlyCounted) <= TimeSpan.Zero)
            {
                pace.Told(now);
                frames++;
            }
        return frames;
    }
}
