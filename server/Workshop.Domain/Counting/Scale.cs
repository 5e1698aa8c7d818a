using System.Globalization;

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

    /// <summary>People at each level by reporting group. It is always cut: a single person's level is never shown by group.</summary>
    private protected GroupTable? ByGroup(Poll<Fraction?> poll, int? k)
    {
        var levels = Enumerable.Range(Lowest, Highest - Lowest + 1).Select(l => l.ToString(CultureInfo.InvariantCulture)).ToSeq();
        var people = new int[levels.Count, poll.Blocs.Sizes.Count];
        foreach (var ballot in poll.Cast)
            people[(int)ballot.Answer!.Value.Above - Lowest, ballot.Bloc] += ballot.People;
        // Everybody chooses exactly one level, so the size of a group is its column total.
        var table = GroupTable.Of(levels, poll.Blocs, (level, bloc) => people[level, bloc]);
        return k is { } smallest ? table?.Cut(smallest, columnTotals: true) : table;
    }
}
