namespace Workshop.Server.Exports.Languages;

/// <summary>The plural categories of whole numbers, by the rules of Unicode's CLDR for the languages that we speak.</summary>
internal static class Plurals
{
    public static IReadOnlyList<string> CategoriesOf(string language) =>
        language == "ar" ? ["zero", "one", "two", "few", "many", "other"] : ["one", "other"];

    public static string Of(string language, long n) => language switch
    {
        "ar" => n switch
        {
            0 => "zero",
            1 => "one",
            2 => "two",
            _ => (n % 100) switch
            {
                >= 3 and <= 10 => "few",
                >= 11 => "many",
                _ => "other",
            },
        },
        "fr" or "pt" => n is 0 or 1 ? "one" : "other",
        // "million" and the like have a category of their own in Spanish and French; nothing here is counted in millions.
        _ => n == 1 ? "one" : "other",
    };
}
