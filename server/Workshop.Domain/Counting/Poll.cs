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
/// <param name="Id">Whose it is; null where each is somebody else's.</param>
internal readonly record struct Cast<T>(string? Id, T Answer, int Bloc, int People);

/// <summary>All ballots of a round that count, by bloc.</summary>
internal sealed record Poll<T>(Turnout Turnout, Blocs Blocs, IReadOnlyList<Cast<T>> Cast)
{
    public static Poll<T> Of(
        List<Ballot<T>> valid, int abstentions, Seq<RefusedBallot> refused, IEnumerable<string> groupOrder, Terms terms)
    {
        var sizes = groupOrder.Select(g => new GroupSize(g, Persons(valid.Where(b => (b.Group ?? ReportingGroups.NoGroup) == g)))).ToList();
        var reporting = sizes.Count > 0 ? ReportingGroups.Of(sizes, terms.K, terms.Partner) : null;
        var names = reporting?.Names ?? [];
        var place = sizes.ToDictionary(s => s.Group, s => names.ToList().IndexOf(reporting!.Of(s.Group) ?? ""));
        var cast = valid.Select(b => new Cast<T>(b.Id, b.Answer, names.Count == 0 ? 0 : place[b.Group ?? ReportingGroups.NoGroup], b.Count)).ToList();
        var blocs = new Blocs(names, Sizes(cast, Math.Max(1, names.Count)));
        var turnout = new Turnout(cast.Sum(c => c.People), abstentions, refused, terms.Weighting, blocs.Total(terms.Weighting), reporting);
        return new(turnout, blocs, cast);
    }

    private static Seq<int> Sizes(List<Cast<T>> cast, int blocs)
    {
        var sizes = new int[blocs];
        foreach (var ballot in cast)
            sizes[ballot.Bloc] += ballot.People;
        return sizes.ToSeq();
    }

    // Who answers several sets is still one person, and k people are k people.
    private static int Persons(IEnumerable<Ballot<T>> ballots)
    {
        var byPerson = ballots.ToLookup(b => b.Id);
        return byPerson.Sum(person => person.Key is null ? person.Sum(b => b.Count) : person.Max(b => b.Count));
    }
}
