namespace Workshop.Domain.Counting;

/// <summary>
/// A method in which a ballot gives each item a score of its own and the weighted scores are added: dots, approval, points, NGT,
/// quadratic voting, and ranked ballots by tournament Borda. What all of them share is counted here.
/// </summary>
public abstract record AdditiveMethod<T>(Seq<string> Items) : Method<T>(Items)
{
    /// <summary>The largest lead that one ballot can give one item over another.</summary>
    public abstract Fraction LargestLead { get; }

    /// <summary>What a valid ballot gives to each item, in item order.</summary>
    protected internal abstract Fraction[] Score(T answer);

    /// <summary>Whether a valid ballot chose each item, in item order: at least one dot, or within the first places.</summary>
    protected internal virtual bool[] Chosen(T answer) => Score(answer).Select(s => s.Sign > 0).ToArray();

    /// <summary>An item's share; by default of all that was given out.</summary>
    /// <param name="standings">Its scores.</param>
    /// <param name="weight">The weight of all ballots, under the weighting of these standings.</param>
    protected virtual Seq<Fraction?> Shares(Standings standings, Fraction weight)
    {
        var all = standings.Rows.Aggregate(Fraction.Zero, (sum, r) => sum + (r.Score ?? 0));
        return standings.Rows.Select(r => all.Sign > 0 ? r.Score / all : null).ToSeq();
    }

    internal AdditiveTally Tally(Poll<T> poll, Terms terms)
    {
        var sheet = ScoreSheet.Of(Items, poll.Blocs, poll.Cast.Select(c => new Scored(c.Bloc, c.People, Score(c.Answer), Chosen(c.Answer))));
        var perPerson = sheet.Standings(Weighting.PerPerson);
        var equalVoice = sheet.Standings(Weighting.EqualGroup);
        var result = terms.Weighting == Weighting.EqualGroup ? equalVoice : perPerson;
        var (personShares, equalShares) = (Shares(perPerson, poll.Blocs.Total(Weighting.PerPerson)), Shares(equalVoice, poll.Blocs.Total(Weighting.EqualGroup)));
        var places = new AdditiveTally(Items, poll.Turnout, terms.Top, result, perPerson, equalVoice)
        {
            Voters = sheet.Voters(),
            Agreement = KendallW.Of(sheet.Ballots.Select(b => ((IReadOnlyList<Fraction>)b.Scores, b.People)), Items.Count, largestFirst: true),
            Shares = terms.Weighting == Weighting.EqualGroup ? equalShares : personShares,
            PersonShares = personShares,
            EqualShares = equalShares,
            LeaveOneOut = LeaveOneOut.NotAsked,
        };
        return terms.PlacesOnly ? places : places with
        {
            ByGroup = GroupTable.Of(Items, poll.Blocs, (item, bloc) => sheet.Supporters[bloc][item]),
            BetweenGroups = AgreementOf(sheet),
            Divergence = DivergenceOf(sheet),
            Margin = Margin.Of(sheet, result, terms.Weighting, LargestLead),
            LeaveOneOut = LeaveOneOut.Of(sheet, result, terms.Weighting, terms.Top),
        };
    }

    private GroupAgreement? AgreementOf(ScoreSheet sheet) =>
        sheet.Blocs.AreGroups ? GroupAgreement.Of(Items, sheet.Blocs.Names.Select((name, g) => (name, (IReadOnlyList<Fraction>)sheet.Sums[g]))) : null;

    private Divergence? DivergenceOf(ScoreSheet sheet) =>
        sheet.Blocs.AreGroups
            ? Divergence.Of(Items, sheet.Blocs.Names.Select((name, g) => new GroupSize(name, sheet.Blocs.Sizes[g])).ToSeq(), (item, g) => sheet.Supporters[g][item], k: 1)
            : null;
}

/// <summary>An additive method that is nothing more than its sums.</summary>
public abstract record SummedMethod<T>(Seq<string> Items) : AdditiveMethod<T>(Items)
{
    public AdditiveTally Count(IEnumerable<Ballot<T>> ballots, Terms terms) => Tally(Take(ballots, terms), terms);
}
