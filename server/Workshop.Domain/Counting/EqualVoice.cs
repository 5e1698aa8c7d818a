namespace Workshop.Domain.Counting;

/// <summary>
/// The blocs between which equal voice divides the say: the reporting groups, or everybody as one where there are none to report.
/// A ballot of a bloc of n weighs 1/n, so abstainers do not dilute their group and every bloc that voted weighs 1.
/// </summary>
/// <param name="Names">Names of the blocs; none where there are no groups, and equal voice is then one voice per person.</param>
/// <param name="Sizes">Ballots that count, by bloc.</param>
internal sealed record Blocs(Seq<string> Names, Seq<int> Sizes)
{
    public bool AreGroups => Names.Count > 0;

    public Fraction Total(Weighting weighting) => weighting == Weighting.EqualGroup && AreGroups ? Sizes.Count(s => s > 0) : Sizes.Sum();

    public Fraction Weight(int bloc, Weighting weighting) => EqualVoice.Weight(Sizes[bloc], AreGroups ? weighting : Weighting.PerPerson);
}

/// <summary>The weight of a ballot under either weighting.</summary>
internal static class EqualVoice
{
    public static Fraction Weight(int blocSize, Weighting weighting) =>
        weighting == Weighting.EqualGroup && blocSize > 0 ? new Fraction(1, blocSize) : 1;
}
