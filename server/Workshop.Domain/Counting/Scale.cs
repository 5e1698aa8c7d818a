namespace Workshop.Domain.Counting;

/// <summary>A method that asks for one level of a scale on a sentence: how many people chose each level.</summary>
public abstract record Scale(string Sentence, int Lowest, int Highest) : Method<Fraction?>([Sentence])
{
    public override bool IsAbstention(Fraction? answer) => answer is null;

    public override string? Refuse(Fraction? answer) =>
        answer is { } level && (!level.IsWhole || level < Lowest || level > Highest) ? BallotRefusal.OutOfRange : null;

    /// <summary>People at each level, lowest first.</summary>
    internal Seq<int> Distribution(Poll<Fraction?> poll) =>
        Enumerable.Range(Lowest, Highest - Lowest + 1).Select(l => poll.Cast.Where(c => c.Answer == l).Sum(c => c.People)).ToSeq();

    /// <summary>The weight of the ballots at the levels from one to another.</summary>
    internal static Fraction Weight(Poll<Fraction?> poll, Weighting weighting, int from, int to) =>
        poll.Cast.Where(c => c.Answer >= from && c.Answer <= to)
            .Aggregate(Fraction.Zero, (sum, c) => sum + (poll.Blocs.Weight(c.Bloc, weighting) * c.People));
}
