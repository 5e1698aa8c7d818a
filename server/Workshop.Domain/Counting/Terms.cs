namespace Workshop.Domain.Counting;

/// <summary>Whose voice weighs what: every person the same, or every stakeholder group the same.</summary>
public enum Weighting
{
    PerPerson,
    EqualGroup,
}

/// <summary>The terms on which ballots are counted, fixed before the round opens.</summary>
/// <param name="Weighting">Which of the two results, both always computed, is "the result".</param>
/// <param name="K">No group of fewer ballots is ever shown or weighed alone (<see cref="ReportingGroups"/>); without it nothing is merged.</param>
/// <param name="Top">How many first places are looked at when a result is compared with another.</param>
/// <param name="GroupOrder">The order of the groups; groups it does not name follow as they appear in the ballots.</param>
/// <param name="Partner">The group with which the facilitator chose to merge those that are too small, instead of the next smallest.</param>
/// <param name="ForPrint">What is counted is to be published: means of equal voice that a few people of one group stand behind are withheld.</param>
public sealed record Terms(
    Weighting Weighting = Weighting.PerPerson, int? K = null, int Top = 2, Seq<string> GroupOrder = default, string? Partner = null, bool ForPrint = false)
{
    /// <summary>Only who stands where is asked; how sure that is, and how far people agree, need not be worked out.</summary>
    internal bool PlacesOnly { get; init; }
}
