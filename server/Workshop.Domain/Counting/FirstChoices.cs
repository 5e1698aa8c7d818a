namespace Workshop.Domain.Counting;

/// <summary>First choices (plurality): a ballot counts for its first tier, in equal parts where several items share it.</summary>
public static class FirstChoices
{
    internal static Standings Of(Seq<string> items, Blocs blocs, IEnumerable<Levels> ballots, Weighting weighting)
    {
        var scores = new Fraction[items.Count];
        foreach (var ballot in ballots)
        {
            var first = Enumerable.Range(0, items.Count).Where(i => ballot.ByItem[i] == 0).ToList();
            foreach (var item in first)
                scores[item] += blocs.Weight(ballot.Bloc, weighting) * new Fraction(ballot.People, first.Count);
        }
        return Standings.ByScore(items, scores.Select(s => (Fraction?)s).ToList());
    }
}
