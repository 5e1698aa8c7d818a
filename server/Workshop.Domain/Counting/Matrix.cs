namespace Workshop.Domain.Counting;

/// <summary>A person's two ratings of each item; blanks allowed.</summary>
public sealed record ImpactAndFeasibility(Seq<Mark> Impact, Seq<Mark> Feasibility);

/// <summary>In list order.</summary>
public enum Quadrant
{
    HighImpactHighFeasibility,
    HighImpactLowFeasibility,
    LowImpactHighFeasibility,
    LowImpactLowFeasibility,
}

/// <summary>
/// Impact × feasibility: two ratings of each item. High is a mean of at least the middle of the scale; the middle is fixed, so that the
/// picture does not move with the crowd.
/// </summary>
public sealed record Matrix(Seq<string> Items, int Lowest = 1, int Highest = 5) : Method<ImpactAndFeasibility>(Items)
{
    public override bool IsAbstention(ImpactAndFeasibility answer) => answer.Impact.Concat(answer.Feasibility).All(m => m.Amount is null);

    public override string? Refuse(ImpactAndFeasibility answer) =>
        BallotRefusal.OfItems(answer.Impact, Items) ?? BallotRefusal.OfItems(answer.Feasibility, Items)
        ?? answer.Impact.OutOfScale(Lowest, Highest) ?? answer.Feasibility.OutOfScale(Lowest, Highest);

    public MatrixTally Count(IEnumerable<Ballot<ImpactAndFeasibility>> ballots, Terms terms)
    {
        var poll = Take(ballots, terms);
        var impact = Sheet(poll, terms, a => a.Impact);
        var feasibility = Sheet(poll, terms, a => a.Feasibility);
        var withheld = Items.Where((_, i) => impact.IsWithheld(i) || feasibility.IsWithheld(i)).ToSeq();
        var (perPerson, equalVoice) = (Field(At(impact), At(feasibility), Weighting.PerPerson), Field(At(impact), At(feasibility), Weighting.EqualGroup));
        var result = terms.Weighting == Weighting.EqualGroup ? equalVoice : perPerson;
        Seq<string> Top(Rated? lessImpact = null, Rated? lessFeasibility = null, int? lessBloc = null) =>
            Field((i, w) => impact.Mean(i, w, lessImpact, lessBloc), (i, w) => feasibility.Mean(i, w, lessFeasibility, lessBloc), terms.Weighting).Standings.Top(terms.Top);
        var tally = new MatrixTally(Items, poll.Turnout, terms.Top, result, perPerson, equalVoice)
        {
            Withheld = withheld,
            LeaveOneOut = terms.PlacesOnly ? LeaveOneOut.NotAsked : LeaveOneOut.Of(
                result.Standings.Top(terms.Top), poll.Blocs,
                poll.Cast.Select(c => (c.People, (Func<Seq<string>>)(() => Top(Rated(c, a => a.Impact), Rated(c, a => a.Feasibility))))),
                bloc => Top(lessBloc: bloc)).Guarded(withheld, terms.Weighting),
            Impact = Items.Select((item, i) => Spread(impact, item, i, terms.K ?? 1)).ToSeq(),
            Feasibility = Items.Select((item, i) => Spread(feasibility, item, i, terms.K ?? 1)).ToSeq(),
        };
        return tally with { ByMedian = Field((i, _) => tally.Impact[i].Median, (i, _) => tally.Feasibility[i].Median, terms.Weighting).Standings.Winners };
    }

    private MeanSheet Sheet(Poll<ImpactAndFeasibility> poll, Terms terms, Func<ImpactAndFeasibility, Seq<Mark>> axis) =>
        new(Items.Count, poll.Blocs, poll.Cast.Select(c => Rated(c, axis)).ToList(), terms.ForPrint ? terms.K : null);

    private Rated Rated(Cast<ImpactAndFeasibility> cast, Func<ImpactAndFeasibility, Seq<Mark>> axis) => new(cast.Bloc, cast.People, axis(cast.Answer).Ratings(Items));

    private static Func<int, Weighting, Fraction?> At(MeanSheet sheet) => (i, weighting) => sheet.Mean(i, weighting);

    private MatrixField Field(Func<int, Weighting, Fraction?> impact, Func<int, Weighting, Fraction?> feasibility, Weighting weighting) =>
        new(Items.Select((item, i) => Cell(item, impact(i, weighting), feasibility(i, weighting))).ToSeq());

    private MatrixCell Cell(string item, Fraction? impact, Fraction? feasibility) =>
        new(item, impact, feasibility, impact is null || feasibility is null ? null : (IsHigh(impact), IsHigh(feasibility)) switch
        {
            (true, true) => Quadrant.HighImpactHighFeasibility,
            (true, false) => Quadrant.HighImpactLowFeasibility,
            (false, true) => Quadrant.LowImpactHighFeasibility,
            (false, false) => Quadrant.LowImpactLowFeasibility,
        });

    private bool IsHigh(Fraction? mean) => mean >= new Fraction((System.Numerics.BigInteger)Lowest + Highest, 2);

    private AxisRatings Spread(MeanSheet sheet, string item, int i, int k)
    {
        var distribution = sheet.Distribution(i, Lowest, Highest);
        return new(item, distribution.Sum(), Quantile.Median(distribution, Lowest), distribution, VanDerEijk.Of(distribution, Lowest)) { ByGroup = sheet.ByGroup(i, k) };
    }
}

/// <summary>An item's point; its quadrant is null where one of the means is.</summary>
public sealed record MatrixCell(string Item, Fraction? Impact, Fraction? Feasibility, Quadrant? Quadrant);

/// <summary>The points of all items, in item order.</summary>
public sealed record MatrixField(Seq<MatrixCell> Cells)
{
    /// <summary>By quadrant, then impact, then feasibility; items without a quadrant come last.</summary>
    public Seq<string> Order => Sorted.Select(c => c.Item).ToSeq();

    /// <summary>Competition ranks in that order; items at the same point of a quadrant share one, those without a quadrant have none.</summary>
    public Standings Standings => Standings.ByTier(
        Cells.Select(c => c.Item).ToSeq(),
        Sorted.Where(c => c.Quadrant != null).GroupBy(c => (c.Quadrant, c.Impact, c.Feasibility)).Select(same => same.Select(c => c.Item).ToSeq()).ToList());

    private IEnumerable<MatrixCell> Sorted =>
        Cells.OrderBy(c => c.Quadrant is { } q ? (int)q : int.MaxValue).ThenByDescending(c => c.Impact).ThenByDescending(c => c.Feasibility);
}

/// <summary>How one item was rated on one axis, for spread bars.</summary>
public sealed record AxisRatings(string Item, int RatedBy, Fraction? Median, Seq<int> Distribution, VanDerEijk Agreement)
{
    /// <summary>Means by reporting group; empty where one of them has fewer than k ratings.</summary>
    public Seq<GroupMean> ByGroup { get; init; }
}

/// <summary>The counted ratings of both axes.</summary>
/// <param name="Result">The field under the weighting fixed before the round.</param>
public sealed record MatrixTally(Seq<string> Items, Turnout Turnout, int Top, MatrixField Result, MatrixField PerPerson, MatrixField EqualVoice)
{
    /// <summary>Whether the first places of the list hang on any one ballot, or on one group.</summary>
    public required LeaveOneOut LeaveOneOut { get; init; }

    public required Seq<AxisRatings> Impact { get; init; }

    public required Seq<AxisRatings> Feasibility { get; init; }

    /// <summary>What comes first where each item stands at its two medians, by head-count.</summary>
    public Seq<string> ByMedian { get; init; }

    /// <summary>Items without a point of equal voice, for too few people of one group rated them.</summary>
    public Seq<string> Withheld { get; init; }

    /// <summary>True where some item stands in another quadrant under the other weighting, or others come first.</summary>
    public bool VoicesDiffer =>
        PerPerson.Cells.Zip(EqualVoice.Cells).Any(c => !Withheld.Contains(c.First.Item) && c.Second.Quadrant is { } there && there != c.First.Quadrant)
        || PerPerson.Standings.DiffersFrom(EqualVoice.Standings, Top, Withheld);
}
