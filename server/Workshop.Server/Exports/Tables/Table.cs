using Workshop.Domain;

namespace Workshop.Server.Exports.Tables;

/// <param name="Id">Its name for programs, the same in every language.</param>
/// <param name="Width">About how many letters wide it is.</param>
internal sealed record Field(string Id, string Title, int Width);

/// <summary>A share in whole percents.</summary>
internal readonly record struct Percent(int Whole);

/// <summary>One table of the report. A cell is text, a whole number, a number, a share, a time, a day, yes or no, or null for nothing.</summary>
internal sealed record Table(string Id, string Title, Seq<Field> Fields, Seq<Seq<object?>> Rows);
