using Microsoft.Extensions.Logging;
using Workshop.Server.Storage;

namespace Workshop.Server.Tests.Storage;

public sealed class StoreWeatherTests
{
    private readonly HandClock _clock = new();
    private readonly Lines _lines = new();
    private readonly StoreWeather _weather;

    public StoreWeatherTests() => _weather = new(_clock, _lines);

    [Fact]
    public void TroubleAndItsEndAreALineEach()
    {
        _weather.Failed(writing: true, "No space.");
        After(5);
        _weather.Failed(writing: true, "No space.");
        _weather.Worked(writing: true);
        Assert.Equal(["The store can't be written", "The store is back after"], _lines.Starts);
    }

    [Fact]
    public void AStoreThatComesAndGoesIsWrittenDownOnceAMinuteWithHowOften()
    {
        for (var i = 0; i < 50; i++)
        {
            _weather.Failed(writing: true, "It stumbles.");
            After(0.5);
            _weather.Worked(writing: true);
            After(0.5);
        }
        Assert.Equal(["The store can't be written", "The store is back after"], _lines.Starts);
        After(10);
        _weather.Failed(writing: true, "It stumbles.");
        Assert.Equal("The store was away 49", _lines.Starts[^1]);
    }

    [Fact]
    public void TroubleThatLastsIsWrittenDownThoughOtherTroubleWasJustBefore()
    {
        _weather.Failed(writing: true, "It stumbles.");
        _weather.Worked(writing: true);
        After(1);
        for (var i = 0; i < 15; i++)
        {
            _weather.Failed(writing: true, "It is gone.");
            After(1);
        }
        _weather.Worked(writing: true);
        Assert.Equal(["The store can't be written", "The store is back after", "The store can't be written", "The store is back after"], _lines.Starts);
    }

    [Fact]
    public void OneSlowWriteIsNoTroubleWhereOthersAreAnsweredMeanwhile()
    {
        var began = _clock.Now;
        After(1);
        _weather.Worked(writing: true);
        After(2);
        _weather.Silent(writing: true, began, "It has not answered.");
        Assert.Null(_weather.Trouble);
        _weather.Silent(writing: false, began, "It has not answered.");
        Assert.NotNull(_weather.Trouble);
    }

    private void After(double seconds) => _clock.Now = _clock.Now.AddSeconds(seconds);

    private sealed class HandClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2015, 4, 29, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Lines : ILogger<StoreWeather>
    {
        private readonly List<string> _lines = [];

        public List<string> Starts => _lines.ConvertAll(line => string.Join(' ', line.Split(' ', ':').Take(5)));

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Add(formatter(state, exception));
    }
}
