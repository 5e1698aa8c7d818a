namespace Workshop.Domain.Counting;

/// <summary>
/// What of a counted round may leave the server: the one function for screen, wall, export and archive. A tally holds nothing by a
/// group below k, since it is computed on reporting groups; where a round is strict its small cells are cut as well.
/// </summary>
public static class Publication
{
    /// <summary>
    /// The tally without anything from which a small cell could be worked out: the cells, and for their items rates and label. As soon as
    /// one cell is cut, equal-voice scores and what is computed on all items of each group go too. Where the groups weigh, equal-voice ranks
    /// are the result and stay, unless they alone would name a cell (<see cref="RankLeak"/>); where people do, they go.
    /// </summary>
    /// <param name="tally">The tally of everybody.</param>
    /// <param name="k">The smallest count of people that may be shown.</param>
    /// <param name="ballots">What leaves beside the tally: each ballot's group, by its place, and which items it chose.</param>
    public static AdditiveTally Strict(AdditiveTally tally, int k, IReadOnlyList<(int Group, bool[] Chose)>? ballots = null)
    {
        var (table, ranksMayStay) = (tally.ByGroup?.Cut(k), true);
        if (tally.ByGroup is not { } truth || (table is not null && !table.Rows.Any(r => r.IsCut)))
            return tally;
        if (ScoresArePeople(tally))
            table = RankLeak.Close(truth, table, out ranksMayStay);
        // With exact scores of the other items even an empty row can be worked out, so all of them go.
        ranksMayStay &= tally.Turnout.Weighting == Weighting.EqualGroup;
        if (table is not null && ballots is not null && BallotLeak.Tells(table, ballots))
            table = null;
        var cut = table is null ? tally.Items.ToHashSet() : table.Rows.Where(r => r.IsCut).Select(r => r.Item).ToHashSet();
        var equalVoice = ranksMayStay ? WithoutScores(tally.EqualVoice) : WithoutRanks(tally.EqualVoice);
        return tally with
        {
            ByGroup = table,
            EqualVoice = equalVoice,
            Result = tally.Turnout.Weighting == Weighting.EqualGroup ? equalVoice : tally.Result,
            Shares = tally.Turnout.Weighting == Weighting.EqualGroup ? Nothing(tally.Items) : tally.Shares,
            EqualShares = Nothing(tally.Items),
            Divergence = tally.Divergence is { } d ? new(d.Items.Select(i => cut.Contains(i.Item) ? Nothing(i.Item) : i).ToSeq()) : null,
            BetweenGroups = null,
            // Both speak of the places that go.
            Margin = ranksMayStay || tally.Turnout.Weighting != Weighting.EqualGroup ? tally.Margin : null,
            LeaveOneOut = ranksMayStay || tally.Turnout.Weighting != Weighting.EqualGroup ? tally.LeaveOneOut with { Groups = [] } : new([], null, []),
        };
    }

    /// <summary>
    /// As for an additive tally; what the rules were computed from goes where the weights are by group, who wins stays. Where not even the places
    /// of the headline may be told, those of no other rule may.
    /// </summary>
    public static RankedTally Strict(RankedTally tally, int k, IReadOnlyList<(int Group, bool[] Chose)>? ballots = null)
    {
        var borda = Strict(tally.Borda, k, ballots);
        return borda == tally.Borda || tally.Turnout.Weighting != Weighting.EqualGroup ? tally with { Borda = borda }
            : borda.Result.Winners.Count == 0 ? new(borda, new([], []))
            {
                FirstChoices = WithoutRanks(tally.FirstChoices),
                Copeland = WithoutRanks(tally.Copeland),
                Condorcet = null,
                Smith = [],
                Schulze = new([], [], WithoutRanks(tally.Schulze.Standings)),
            }
            : tally with
            {
                Borda = borda,
                Pairwise = new([], []),
                FirstChoices = WithoutScores(tally.FirstChoices),
                Schulze = tally.Schulze with { Paths = [] },
                Kemeny = tally.Kemeny is { } kemeny ? kemeny with { Score = null, Distance = null } : null,
            };
    }

    /// <summary>
    /// Without means by group; equal-voice means to one decimal, since exact ones tell by their remainders who rated what, and none at all where
    /// every ballot weighs the same.
    /// </summary>
    public static ScoreTally Strict(ScoreTally tally)
    {
        var weighs = tally.Turnout.Weighting == Weighting.EqualGroup;
        var equalVoice = weighs ? new Standings(tally.EqualVoice.Rows.Select(r => r with { Score = Tenths(r.Score) }).ToSeq()) : WithoutRanks(tally.EqualVoice);
        var result = weighs ? equalVoice : tally.Result;
        return tally with
        {
            EqualVoice = equalVoice,
            Result = result,
            Ratings = tally.Ratings.Select(r => r with { ByGroup = [] }).ToSeq(),
            // Both would name an order that the rounding took away.
            LeaveOneOut = tally.LeaveOneOut with { Top = weighs ? result.Top(tally.Top) : tally.LeaveOneOut.Top, Groups = [] },
            Margin = weighs ? null : tally.Margin,
        };
    }

    /// <summary>As for scores; each item stays in its quadrant, and items whose means round alike share a place.</summary>
    public static MatrixTally Strict(MatrixTally tally)
    {
        var weighs = tally.Turnout.Weighting == Weighting.EqualGroup;
        var equalVoice = new MatrixField(tally.EqualVoice.Cells.Select(c => weighs ? c with { Impact = Tenths(c.Impact), Feasibility = Tenths(c.Feasibility) } : new(c.Item, null, null, null)).ToSeq());
        var result = tally.Turnout.Weighting == Weighting.EqualGroup ? equalVoice : tally.Result;
        return tally with
        {
            EqualVoice = equalVoice,
            Result = result,
            LeaveOneOut = tally.LeaveOneOut with { Top = result.Standings.Top(tally.Top), Groups = [] },
            Impact = tally.Impact.Select(r => r with { ByGroup = [] }).ToSeq(),
            Feasibility = tally.Feasibility.Select(r => r with { ByGroup = [] }).ToSeq(),
        };
    }

    /// <summary>Without scores by group and of equal voice, which are exact; its ranks stay where the groups weigh.</summary>
    public static MaxDiffTally Strict(MaxDiffTally tally)
    {
        var equalVoice = tally.Turnout.Weighting == Weighting.EqualGroup ? WithoutScores(tally.EqualVoice) : WithoutRanks(tally.EqualVoice);
        return tally with { EqualVoice = equalVoice, Result = tally.Turnout.Weighting == Weighting.EqualGroup ? equalVoice : tally.Result, ByGroup = tally.Items.Select(_ => new Seq<GroupMean>()).ToSeq(), LeaveOneOut = tally.LeaveOneOut with { Groups = [] } };
    }

    /// <summary>
    /// Without the equal-voice share, unless no few people of a group stand behind it: beside the levels, which everybody sees, it tells in
    /// which groups those are who support, hold out or block, and who blocks must not be narrowed down. What may not be told may not
    /// decide either, for the status tells on which side of the threshold it is: then every person weighs the same.
    /// </summary>
    /// <param name="strict">Whether the round is strict: no share by group at all.</param>
    public static GradientsTally WithoutNarrowing(GradientsTally tally, int k, bool strict) =>
        tally.Stances is not { Groups.Count: > 1 } stances || (!strict && stances.Cut(k, columnTotals: true) is { } cut && !cut.Rows.Any(r => r.IsCut)) ? tally
        : tally with { EqualVoice = null, EqualStatus = null, SupportShare = tally.PerPerson, Status = tally.PersonStatus, Sureness = tally.PersonSureness, IsPerPerson = true };

    /// <summary>
    /// Whether the figures by group of a round that was reopened may be printed again. Two prints must not differ by fewer than k people
    /// of a group: else their difference is what those people did.
    /// </summary>
    /// <param name="before">The ballots of the print that is out, with the reporting groups it was made for.</param>
    /// <param name="after">The ballots now.</param>
    /// <param name="k">The smallest group.</param>
    public static bool MayRepublish<T>(PrintedRound<T> before, PrintedRound<T> after, int k)
    {
        if (before.Reporting is not { Shown: true })
            return true;
        if (after.Reporting is null || before.Reporting != after.Reporting)
            return false;
        var was = before.Ballots.ToDictionary(b => b.Id ?? "", b => b);
        var now = after.Ballots.ToDictionary(b => b.Id ?? "", b => b);
        return was.Keys.Union(now.Keys)
            .Where(id => was.GetValueOrDefault(id) != now.GetValueOrDefault(id))
            .SelectMany(id => Groups(was.GetValueOrDefault(id), now.GetValueOrDefault(id), before.Reporting).Distinct())
            .GroupBy(group => group).All(changed => changed.Count() >= k);
    }

    private static bool ScoresArePeople(AdditiveTally tally) => tally.PerPerson.Rows.Select(r => r.Score).SequenceEqual(tally.Voters.Select(v => (Fraction?)v));

    private static Standings WithoutRanks(Standings standings) => new(standings.Rows.Select(r => new Standing(r.Item, null, null)).ToSeq());

    private static Fraction? Tenths(Fraction? mean) => mean is { } m ? new Fraction(Digits.Round(m * 10), 10) : null;

    private static Standings WithoutScores(Standings standings) => new(standings.Rows.Select(r => r with { Score = null }).ToSeq());

    // A person who changed groups changed both.
    private static IEnumerable<string?> Groups<T>(Ballot<T>? was, Ballot<T>? now, ReportingGroups reporting) =>
        new[] { was, now }.OfType<Ballot<T>>().Select(b => reporting.Of(b.Group));

    private static Seq<Fraction?> Nothing(Seq<string> items) => items.Select(_ => (Fraction?)null).ToSeq();

    private static ItemDivergence Nothing(string item) => new(item, [], null, null, null, null, null, null);
}

/// <summary>The ballots behind a print, each with the id of its person, and the groups it was reported by.</summary>
public sealed record PrintedRound<T>(IReadOnlyList<Ballot<T>> Ballots, ReportingGroups? Reporting);
