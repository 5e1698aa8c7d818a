using System.Text.Json;

namespace Workshop.Player.Rehearsing;

/// <summary>What people say who are not there: of no subject, so that they fit any.</summary>
/// <param name="Belongs">For each note, the place of the theme that it belongs to; null where it belongs to none of them.</param>
public sealed record Phrases(IReadOnlyList<string> Names, IReadOnlyList<string> Notes, IReadOnlyList<string> Themes, IReadOnlyList<int?> Belongs)
{
    private sealed record Spoken(IReadOnlyList<string> Notes, IReadOnlyList<string> Themes);

    private sealed record Written(IReadOnlyList<string> Names, IReadOnlyList<int?> Belongs, IReadOnlyDictionary<string, Spoken> Languages);

    /// <param name="language">A language tag; English where nobody says anything in it.</param>
    public static Phrases In(string language)
    {
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream("phrases.json")!;
        var written = JsonSerializer.Deserialize<Written>(stream, JsonSerializerOptions.Web)!;
        var spoken = written.Languages.GetValueOrDefault(language.Split('-')[0]) ?? written.Languages["en"];
        return new(written.Names, spoken.Notes, spoken.Themes, written.Belongs);
    }

    /// <summary>The place of the theme that a note belongs to, cut short or not; null where it is of somebody else, or belongs to none.</summary>
    public int? ThemeOf(string text) =>
        Notes.Index().FirstOrDefault(n => text.Length > 0 && n.Item.StartsWith(text, StringComparison.Ordinal)) is { Item: not null } found ? Belongs[found.Index] : null;
}
