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
        Assert.InRange(frames, 10 * pace.FramesPerSecond, (10 * pace.FramesPerSecond) + Pace.AtOnce + 1);
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

    [Theory]
    [InlineData(40, 25, 200)]
    [InlineData(400, 25, 200)]
    [InlineData(900, 22.2, 450)]
    [InlineData(1_000, 20, 500)]
    [InlineData(20_000, 20, 500)]
    public void ALargeRoomIsToldALittleMoreSeldom(int listeners, double framesPerSecond, int millisecondsBetweenCounts)
    {
        var pace = new Pace { Listeners = listeners };
        Assert.Equal(framesPerSecond, pace.FramesPerSecond, 1);
        Assert.Equal(millisecondsBetweenCounts, pace.BetweenCounts.TotalMilliseconds);
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
