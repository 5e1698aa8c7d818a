using Workshop.Domain;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Charts;

/// <summary>What one reporting group gave to a bar.</summary>
/// <param name="Letter">Stands for the group, as in the table by group.</param>
/// <param name="Size">In any unit; all of a bar's parts together are its length.</param>
internal sealed record Part(string Letter, double Size, uint Colour);

/// <param name="Said">The value in words, as it stands beside the bar.</param>
/// <param name="IsStrong">Whether it is what the sentence beside the chart speaks of.</param>
/// <param name="Parts">By group; none where that may not be told.</param>
internal sealed record Bar(Line Label, double Value, Line Said, bool IsStrong, Seq<Part> Parts = default);

/// <summary>A chart of bars, each labelled directly.</summary>
/// <param name="Alternative">The same in a sentence.</param>
internal sealed record Chart(Seq<Bar> Bars, bool IsRightToLeft, string Alternative);
