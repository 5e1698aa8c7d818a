namespace Workshop.Server.Doors;

/// <summary>
/// How many wrong join codes may be tried on this server, by anybody, in all. There are 2.9 million codes: whoever tries day and night hits a
/// given workshop once in months, with however many addresses. Never by address: a whole room shares one, and mistypes. While all are used
/// up nobody new is let in by a code, right or wrong, or the answer would tell; links, and devices that have joined before, still are.
/// </summary>
internal sealed class Guessing(TimeProvider time)
{
    /// <summary>Two rooms full of people who all mistype at once, several times.</summary>
    public const int AtOnce = 500;
    public const double PerSecond = 0.25;

    private readonly Allowance _misses = new(AtOnce, PerSecond, time);

    public bool IsOpen => _misses.HasAny;

    public void Missed() => _misses.Take(TimeSpan.Zero);
}
