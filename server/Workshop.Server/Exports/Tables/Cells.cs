using Workshop.Domain;
using Workshop.Server.Exports.Documents;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Tables;

/// <summary>What tables are put together from. What is undefined, or may not be told, is an empty cell and never 0.</summary>
internal static class Cells
{
    public static Field Field(string id, Words words, int width) => new(id, words["column." + id], width);

    public static Seq<object?> Row(params object?[] cells) => cells.ToSeq();

    /// <summary>An exact value like "31/2" as a number.</summary>
    public static double? Amount(string? exact) => exact is null ? null : Phrases.Amount(exact);

    public static Percent? Share(int? percent) => percent is { } whole ? new Percent(whole) : null;

    /// <summary>An exact share like "2/3" in whole percents, as on every screen.</summary>
    public static Percent? Share(string? exact) => Share(Phrases.Percent(exact));
}
