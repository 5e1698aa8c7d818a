namespace Workshop.Domain.Counting;

/// <summary>The first places if one group had stayed at home; null where nobody else voted.</summary>
public sealed record GroupLeftOut(string Group, Seq<string>? Top);

/// <summary>Whether the items in the first places hang on any one ballot, or on one group.</summary>
/// <param name="Top">The items in the first places, ties at the cut included.</param>
/// <param name="BallotStability">The share of ballots without any one of which the same items are in the first places; null for fewer than two.</param>
/// <param name="Groups">The first places without each reporting group, weights computed anew.</param>
public sealed record LeaveOneOut(Seq<string> Top, Fraction? BallotStability, Seq<GroupLeftOut> Groups)
{
    /// <summary>The groups without which other items would be in the first places.</summary>
    public Seq<string> Decisive => Groups.Where(g => g.Top is { } top && !top.ToHashSet().SetEquals(Top)).Select(g => g.Group).ToSeq();

    /// <summary>Where nobody asks.</summary>
    internal static readonly LeaveOneOut NotAsked = new([], null, []);

    /// <param name="top">The first places with everybody.</param>
    /// <param name="blocs">The groups.</param>
    /// <param name="ballots">Ballots that are alike: how many people, and the first places without one of them.</param>
    /// <param name="without">The first places without a whole group.</param>
    internal static LeaveOneOut Of(
        Seq<string> top, Blocs blocs, IEnumerable<(int People, Func<Seq<string>> Without)> ballots, Func<int, Seq<string>> without)
    {
        var (all, base_) = (ballots.ToList(), top.ToHashSet());
        var people = all.Sum(b => b.People);
        Fraction? stability = people < 2 ? null : new(all.Where(b => base_.SetEquals(b.Without())).Sum(b => b.People), people);
        var groups = blocs.Names.Select((name, g) => new GroupLeftOut(name, blocs.Sizes[g] < blocs.Sizes.Sum() ? without(g) : null));
        return new(top, stability, groups.ToSeq());
    }

    /// <summary>
    /// Without what it would tell of an item of which equal voice is withheld. Where the groups weigh, such an item is in no place
    /// anyway; where people do, the places without a group compare what the few of another rated.
    /// </summary>
    internal LeaveOneOut Guarded(Seq<string> withheld, Weighting weighting) =>
        withheld.Count > 0 && weighting == Weighting.PerPerson ? this with { Groups = [] } : this;

    internal static LeaveOneOut Of(ScoreSheet sheet, Standings result, Weighting weighting, int places) =>
        Of(result.Top(places), sheet.Blocs,
            sheet.Ballots.GroupBy(b => (b.Bloc, b.Scores.ToSeq()))
                .Select(alike => (alike.Sum(b => b.People), (Func<Seq<string>>)(() => sheet.WithoutOne(alike.First(), weighting).Top(places)))),
            group => sheet.WithoutBloc(group, weighting).Top(places));
}
