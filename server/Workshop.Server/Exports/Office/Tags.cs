using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Office;

/// <summary>The language as Office names it: it wants a country.</summary>
internal static class Tags
{
    public static string Of(Words words) => words.Language switch
    {
        "en" => "en-GB",
        "fr" => "fr-FR",
        "es" => "es-ES",
        "pt" => "pt-PT",
        "sw" => "sw-KE",
        "ar" => "ar-SA",
        _ => words.Language,
    };
}
