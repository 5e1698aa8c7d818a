using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Workshop.Domain;

namespace Workshop.Server.Exports.Languages;

/// <summary>
/// What exports say, in one language: one file per language beside this one. A sentence has gaps like {n}; where its form hangs on a number,
/// it has one form for each plural category of the language, chosen by the value of {n}, and may have "=0" for none at all.
/// </summary>
internal sealed partial class Words
{
    /// <summary>The languages that there are, English first.</summary>
    public static readonly Seq<string> Languages = ["en", "fr", "es", "pt", "sw", "ar"];

    private static readonly Dictionary<string, Words> Loaded = Languages.ToDictionary(l => l, l => new Words(l));

    private readonly Dictionary<string, JsonElement> _sentences;

    private Words(string language)
    {
        Language = language;
        Culture = CultureInfo.GetCultureInfo(language);
        using var file = typeof(Words).Assembly.GetManifestResourceStream($"Words.{language}.json")!;
        _sentences = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(file)!;
    }

    public string Language { get; }

    public CultureInfo Culture { get; }

    public bool IsRightToLeft => Culture.TextInfo.IsRightToLeft;

    /// <summary>Every sentence as it stands in the file, for the tests that compare languages.</summary>
    public IReadOnlyDictionary<string, JsonElement> Sentences => _sentences;

    /// <summary>The language for a tag such as "pt-BR"; null where we do not speak it.</summary>
    public static Words? Find(string? tag) => tag is null ? null : Loaded.GetValueOrDefault(tag.Split('-')[0].ToLowerInvariant());

    /// <summary>The language asked for, else the workshop's, else English.</summary>
    public static Words For(string? asked, string workshops) => Find(asked) ?? Find(workshops) ?? Loaded["en"];

    public Line Say(string key, params (string Gap, object Value)[] gaps)
    {
        var line = Line.Empty;
        var text = Form(key, gaps);
        var at = 0;
        foreach (Match gap in Gaps().Matches(text))
        {
            line = line + text[at..gap.Index] + Fill(gaps.First(g => g.Gap == gap.Groups[1].Value).Value);
            at = gap.Index + gap.Length;
        }
        return line + text[at..];
    }

    /// <summary>A sentence without gaps.</summary>
    public string this[string key] => Form(key, []);

    public string Number(long n) => n.ToString("N0", Culture);

    public string Date(DateTimeOffset at) => at.UtcDateTime.ToString(this["date"], Culture);

    public string Date(DateOnly day) => day.ToString(this["date"], Culture);

    public string DateAndTime(DateTimeOffset at) => $"{Date(at)} {at.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)}";

    /// <summary>"a, b and c" or "a or b", as the language has it.</summary>
    public Line Join(string lastTwo, IReadOnlyList<Line> parts) => parts.Count switch
    {
        0 => Line.Empty,
        1 => parts[0],
        _ => Say(lastTwo, ("a", parts.Take(parts.Count - 1).Aggregate((a, b) => a + (Language == "ar" ? "، " : ", ") + b)), ("b", parts[^1])),
    };

    private string Form(string key, (string Gap, object Value)[] gaps)
    {
        var sentence = _sentences[key];
        if (sentence.ValueKind == JsonValueKind.String)
            return sentence.GetString()!;
        var n = Convert.ToInt64(gaps.First(g => g.Gap == "n").Value, CultureInfo.InvariantCulture);
        return (n == 0 && sentence.TryGetProperty("=0", out var none) ? none : sentence.GetProperty(Plurals.Of(Language, n))).GetString()!;
    }

    private Line Fill(object value) => value switch
    {
        Line line => line,
        string ours => ours,
        int n => Number(n),
        long n => Number(n),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not fit for a gap"),
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Gaps();
}
