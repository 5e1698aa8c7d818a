using System.Text.Json;

namespace Workshop.Player.Rehearsing;

/// <summary>What people say who are not there: of no subject, so that they fit any.</summary>
public sealed record Phrases(IReadOnlyList<string> Names, IReadOnlyList<string> Notes, IReadOnlyList<string> Themes)
{
    private sealed record Spoken(IReadOnlyList<string> Notes, IReadOnlyList<string> Themes);

    private sealed record Written(IReadOnlyList<string> Names, IReadOnlyDictionary<string, Spoken> Languages);

    /// <param name="language">A language tag; English where nobody says anything in it.</param>
    public static Phrases In(string language)
    {
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream("phrases.json")!;
        var written = JsonSerializer.Deserialize<Written>(stream, JsonSerializerOptions.Web)!;
        var spoken = written.Languages.GetValueOrDefault(language.Split('-')[0]) ?? written.Languages["en"];
        return new(written.Names, spoken.Notes, spoken.Themes);
    }
}
