using System.Globalization;

namespace Workshop.Server.Demo;

/// <summary><c>demo [--speed N|max] [--archive FILE]</c>: how fast the London workshop is played, and where its archive goes.</summary>
/// <param name="Speed">So many times faster than life; 20 unless said, which takes about five minutes.</param>
/// <param name="Archive">Where to write the closed workshop; then the demo runs for itself and ends.</param>
internal sealed record DemoArguments(double Speed, string? Archive)
{
    public const string Usage = "Usage: demo [--speed N|max] [--archive FILE]";

    /// <summary>Null where the words are off.</summary>
    public static DemoArguments? Read(IReadOnlyList<string> words)
    {
        var read = new DemoArguments(20, null);
        for (var i = 0; i < words.Count; i += 2)
        {
            if (i + 1 == words.Count)
                return null;
            switch (words[i])
            {
                case "--speed" when words[i + 1] == "max":
                    read = read with { Speed = double.PositiveInfinity };
                    break;
                case "--speed" when double.TryParse(words[i + 1], CultureInfo.InvariantCulture, out var speed) && speed is >= 0.1 and <= 10_000:
                    read = read with { Speed = speed };
                    break;
                case "--archive":
                    read = read with { Archive = Path.GetFullPath(words[i + 1]) };
                    break;
                default:
                    return null;
            }
        }
        return read;
    }
}
