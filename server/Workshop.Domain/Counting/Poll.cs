namespace Workshop.Domain.Counting;

/// <summary>Who took part in a round, as it is printed with every result.</summary>
/// <param name="People">Ballots that count.</param>
/// <param name="Abstentions">Empty ballots: not in <paramref name="People"/>, nor in the size of any group.</param>
/// <param name="Refused">Ballots that could not count, in input order.</param>
/// <param name="TotalWeight">The weight of all ballots: people, or the groups that voted.</param>
/// <param name="Reporting">The groups by which the result may be reported; null where no ballot has a group.</param>
public sealed record Turnout(
    int People, int Abstentions, Seq<RefusedBallot> Refused, Weighting Weighting, Fraction TotalWeight, ReportingGroups? Reporting);

/// <summary>A ballot that counts, with its bloc.</summary>
internal readonly record struct Cast<T>(T Answer, int Bloc, int People);

/// <summary>All ballots of a round that count, by bloc.</summary>
internal sealed record Poll<T>(Turnout Turnout, Blocs Blocs, IReadOnlyList<Cast<T>> Cast)
{
    public static Poll<T> Of(
        List<Ballot<T>> valid, int abstentions, Seq<RefusedBallot> refused, IEnumerable<string> groupOrder, Terms terms)
    {
        var sizes = groupOrder.Select(g => new GroupSize(g, valid.Where(b => (b.Group ?? ReportingGroups.NoGroup) == g).Sum(b => b.Count)))
            .ToList();
        var reporting = sizes.Count > 0 ? ReportingGroups.Of(sizes, terms.K, terms.Partner) : null;
        var names = reporting?.Names ?? [];
        var place = sizes.ToDictionary(s => s.Group, s => names.ToList().IndexOf(reporting!.Of(s.Group) ?? ""));
        var cast = valid.Select(b => new Cast<T>(b.Answer, names.Count == 0 ? 0 : place[b.Group ?? ReportingGroups.NoGroup], b.Count)).ToList();
        var blocs = new Blocs(names, Enumerable.Range(0, Math.Max(1, names.Count)).Select(g => cast.Where(c => c.Bloc == g).Sum(c => c.People)).ToSeq());
        var turnout = new Turnout(cast.Sum(c => c.People), abstentions, refused, terms.Weighting, blocs.Total(terms.Weighting), reporting);
        return new(turnout, blocs, cast);
    }
}
