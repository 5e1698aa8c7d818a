namespace Workshop.Domain.Counting;

/// <summary>
/// Scores: whole ratings on a scale, "no opinion" allowed. The mean is over those who rated; an item rated by fewer than half of the
/// ballots has no rank.
/// </summary>
public sealed record Scores(Seq<string> Items, int Lowest = 0, int Highest = 5) : Method<Seq<Mark>>(Items)
{
    public override bool IsAbstention(Seq<Mark> answer) => answer.All(m => m.Amount is null);

    public override string? Refuse(Seq<Mark> answer) => BallotRefusal.OfItems(answer, Items) ?? answer.OutOfScale(Lowest, Highest);

    public ScoreTally Count(IEnumerable<Ballot<Seq<Mark>>> ballots, Terms terms)
    {
        var poll = Take(ballots, terms);
        var rated = poll.Cast.Select(c => new Rated(c.Bloc, c.People, c.Answer.Ratings(Items))).ToList();
        var sheet = new MeanSheet(Items.Count, poll.Blocs, rated, terms.ForPrint ? terms.K : null);
        var withheld = Items.Where((_, i) => sheet.IsWithheld(i)).ToSeq();
        var result = Standing(sheet, terms.Weighting, poll.Turnout.People);
        return new(Items, poll.Turnout, terms.Top, result, Standing(sheet, Weighting.PerPerson, poll.Turnout.People), Standing(sheet, Weighting.EqualGroup, poll.Turnout.People))
        {
            Ratings = Items.Select((item, i) => Ratings(sheet, item, i, poll.Turnout.People, terms.K ?? 1)).ToSeq(),
            Withheld = withheld,
            Margin = MarginOf(poll.Blocs, rated, terms.Weighting),
            LeaveOneOut = terms.PlacesOnly ? LeaveOneOut.NotAsked : LeaveOneOut.Of(
                result.Top(terms.Top), poll.Blocs,
                rated.Select(r => (r.People, (Func<Seq<string>>)(() => Standing(sheet, terms.Weighting, poll.Turnout.People - 1, less: r).Top(terms.Top)))),
                bloc => Standing(sheet, terms.Weighting, poll.Turnout.People - poll.Blocs.Sizes[bloc], lessBloc: bloc).Top(terms.Top)).Guarded(withheld, terms.Weighting),
        };
    }

    private Standings Standing(MeanSheet sheet, Weighting weighting, int people, Rated? less = null, int? lessBloc = null)
    {
        var means = Items.Select((_, i) => sheet.Mean(i, weighting, less, lessBloc)).ToList();
        return Standings.ByScore(Items, means, means.Select((mean, i) => Quorum(sheet.RatedBy(i, less, lessBloc), people) ? mean : null).ToList());
    }

    // Where everybody rated everything, means are sums and a changed ballot moves them by what it says; else it moves what they are divided by as well.
    private Margin? MarginOf(Blocs blocs, List<Rated> rated, Weighting weighting)
    {
        if (rated.Exists(r => r.Ratings.Contains(null)))
            return null;
        var sheet = ScoreSheet.Of(Items, blocs, rated.Select(r => new Scored(r.Bloc, r.People, r.Ratings.Select(x => x!.Value).ToArray(), new bool[Items.Count])));
        return Margin.Of(sheet, sheet.Standings(weighting), weighting, Highest - Lowest);
    }

    private ItemRatings Ratings(MeanSheet sheet, string item, int i, int people, int k)
    {
        var distribution = sheet.Distribution(i, Lowest, Highest);
        var ratedBy = distribution.Sum();
        return new(item, Quantile.Median(distribution, Lowest), ratedBy, Quorum(ratedBy, people), distribution)
        {
            Agreement = VanDerEijk.Of(distribution, Lowest),
            ByGroup = sheet.ByGroup(i, k),
        };
    }

    private static bool Quorum(int ratedBy, int people) => ratedBy > 0 && 2 * ratedBy >= people;
}

/// <summary>How one item was rated.</summary>
/// <param name="Median">By head-count; null where nobody rated.</param>
/// <param name="QuorumMet">Rated by at least half of the ballots.</param>
/// <param name="Distribution">People at each level, lowest first.</param>
public sealed record ItemRatings(string Item, Fraction? Median, int RatedBy, bool QuorumMet, Seq<int> Distribution)
{
    public required VanDerEijk Agreement { get; init; }

    /// <summary>Means by reporting group; empty where one of them has fewer than k ratings.</summary>
    public Seq<GroupMean> ByGroup { get; init; }
}

/// <summary>Counted ratings; the score in a standing is the mean.</summary>
/// <param name="Result">The result under the weighting fixed before the round.</param>
public sealed record ScoreTally(Seq<string> Items, Turnout Turnout, int Top, Standings Result, Standings PerPerson, Standings EqualVoice)
{
    public required Seq<ItemRatings> Ratings { get; init; }

    public required LeaveOneOut LeaveOneOut { get; init; }

    /// <summary>Ballots to change; null where there is nothing to change, or where not everybody rated everything, so that it can't be said.</summary>
    public Margin? Margin { get; init; }

    /// <summary>Items without equal voice, for too few people of one group rated them.</summary>
    public Seq<string> Withheld { get; init; }

    /// <summary>Who comes first by the median, by head-count, among those that enough rated.</summary>
    public Seq<string> ByMedian => Standings.ByScore(Items, Ratings.Select(r => r.QuorumMet ? r.Median : null).ToList()).Winners;

    /// <summary>True where the first places differ between the two weightings, which the screen says in a sentence.</summary>
    public bool VoicesDiffer => PerPerson.DiffersFrom(EqualVoice, Top, Withheld);
}
