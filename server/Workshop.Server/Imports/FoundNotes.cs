using Workshop.Domain;

namespace Workshop.Server.Imports;

/// <summary>One note of a file, before anybody has looked whether it may come in.</summary>
/// <param name="Row">Where it stands: the row of its table as a spreadsheet counts them, the line of its text, or its place in a list, from 1.</param>
/// <param name="Under">The place in this list of the note that it is a near-duplicate of.</param>
internal sealed record FoundNote(int Row, string Text, string Theme = "", int? Under = null);

/// <summary>Why one row can't come in.</summary>
/// <param name="Field">Which part of it: "text", "theme" or "row".</param>
/// <param name="Said">What stands there, shortened.</param>
internal sealed record RowWrong(int Row, string Field, string Code, int? Limit, string Said)
{
    /// <summary>A row holds characters that can't be kept or read. Try another encoding, or type them anew.</summary>
    public const string Characters = "row.characters";

    /// <summary>A row has more cells than the first one, of which the bound is the number. Perhaps a quote is missing.</summary>
    public const string Columns = "row.columns";

    /// <summary>The quotes of a row do not match. Close them.</summary>
    public const string Quotes = "row.quotes";

    private const int LongestSaid = 80;

    public static RowWrong Of(int row, string field, Refusal why, string said) => new(row, field, why.Code, why.Limit, Shortened(said));

    public static RowWrong Of(int row, string field, string code, string said, int? limit = null) => new(row, field, code, limit, Shortened(said));

    private static string Shortened(string said) => string.Concat(Text.Clean(said).EnumerateRunes().Take(LongestSaid).Select(r => r.ToString()));
}

/// <summary>All that a file holds, in its order.</summary>
/// <param name="PassedOver">Rows that hold no note: blank ones, and those of another kind.</param>
/// <param name="Wrong">Rows that can't even be read.</param>
internal sealed record FoundNotes(IReadOnlyList<FoundNote> Notes, int PassedOver, IReadOnlyList<RowWrong> Wrong);
