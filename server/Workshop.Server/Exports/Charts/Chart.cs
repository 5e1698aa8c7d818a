using Workshop.Domain;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Charts;

/// <param name="Said">The value in words, as it stands beside the bar.</param>
/// <param name="IsStrong">Whether it is what the sentence beside the chart speaks of.</param>
internal sealed record Bar(Line Label, double Value, Line Said, bool IsStrong);

/// <summary>A chart of bars, each labelled directly.</summary>
/// <param name="Alternative">The same in a sentence.</param>
internal sealed record Chart(Seq<Bar> Bars, bool IsRightToLeft, string Alternative);
