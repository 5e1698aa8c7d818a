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
    /// are the result and stay (whether they may be told is another question: <see cref="Ballots.TellingPlaces"/>); where people do, they go.
    /// </summary>
    /// <param name="tally">The tally of everybody.</param>
    /// <param name="k">The smallest count of people that may be shown.</param>
    /// <param name="ballots">What leaves beside the tally: each ballot's group, by its place, and which items it chose.</param>
    /// <param name="noTable">Nothing is told by group, though some cells could be.</param>
    public static AdditiveTally Strict(AdditiveTally tally, int k, IReadOnlyList<(int Group, bool[] Chose)>? ballots = null, bool noTable = false)
    {
        var table = noTable ? null : tally.ByGroup?.Cut(k);
        if (tally.ByGroup is null || (table is not null && !table.Rows.Any(r => r.IsCut)))
            return tally;
        if (table is not null && ballots is not null && BallotLeak.Tells(table, ballots))
            table = null;
        var cut = table is null ? tally.Items.ToHashSet() : table.Rows.Where(r => r.IsCut).Select(r => r.Item).ToHashSet();
        var weighs = tally.Turnout.Weighting == Weighting.EqualGroup;
        // With exact scores of the other items even an empty row can be worked out, so all of them go.
        var equalVoice = weighs ? WithoutScores(tally.EqualVoice) : WithoutRanks(tally.EqualVoice);
        return tally with
        {
            ByGroup = table,
            EqualVoice = equalVoice,
            Result = weighs ? equalVoice : tally.Result,
            Shares = weighs ? Nothing(tally.Items) : tally.Shares,
            EqualShares = Nothing(tally.Items),
            Divergence = tally.Divergence is { } d ? new(d.Items.Select(i => cut.Contains(i.Item) ? Nothing(i.Item) : i).ToSeq()) : null,
            BetweenGroups = null,
            Margin = weighs ? null : tally.Margin,
            LeaveOneOut = Left(tally.LeaveOneOut, weighs),
        };
    }

    /// <summary>As for an additive tally; where the weights are by group, of the other rules only who wins stays.</summary>
    public static RankedTally Strict(RankedTally tally, int k, IReadOnlyList<(int Group, bool[] Chose)>? ballots = null, bool noTable = false)
    {
        var borda = Strict(tally.Borda, k, ballots, noTable);
        return borda == tally.Borda || tally.Turnout.Weighting != Weighting.EqualGroup ? tally with { Borda = borda }
            : WithoutDuels(tally with { Borda = borda });
    }

    /// <summary>
    /// Without means by group; equal-voice means to one decimal, since exact ones tell by their remainders who rated what, and none at all where
    /// every ballot weighs the same.
    /// </summary>
    public static ScoreTally Strict(ScoreTally tally)
    {
        var weighs = tally.Turnout.Weighting == Weighting.EqualGroup;
        var equalVoice = weighs ? new Standings(tally.EqualVoice.Rows.Select(r => r with { Score = Tenths(r.Score) }).ToSeq()) : WithoutRanks(tally.EqualVoice);
        return tally with
        {
            EqualVoice = equalVoice,
            Result = weighs ? equalVoice : tally.Result,
            Ratings = tally.Ratings.Select(r => r with { ByGroup = [] }).ToSeq(),
            LeaveOneOut = Left(tally.LeaveOneOut, weighs),
            // It would tell how close the exact means are.
            Margin = weighs ? null : tally.Margin,
        };
    }

    /// <summary>As for scores; each item stays in its quadrant, and items whose means round alike share a place.</summary>
    public static MatrixTally Strict(MatrixTally tally)
    {
        var weighs = tally.Turnout.Weighting == Weighting.EqualGroup;
        var equalVoice = new MatrixField(tally.EqualVoice.Cells.Select(c => weighs ? c with { Impact = Tenths(c.Impact), Feasibility = Tenths(c.Feasibility) } : new(c.Item, null, null, null)).ToSeq());
        var result = weighs ? equalVoice : tally.Result;
        return tally with
        {
            EqualVoice = equalVoice,
            Result = result,
            LeaveOneOut = Left(tally.LeaveOneOut, weighs) with { Top = result.Standings.Top(tally.Top) },
            Impact = tally.Impact.Select(r => r with { ByGroup = [] }).ToSeq(),
            Feasibility = tally.Feasibility.Select(r => r with { ByGroup = [] }).ToSeq(),
        };
    }

    /// <summary>Without scores by group and of equal voice, which are exact; its ranks stay where the groups weigh.</summary>
    public static MaxDiffTally Strict(MaxDiffTally tally)
    {
        var weighs = tally.Turnout.Weighting == Weighting.EqualGroup;
        var equalVoice = weighs ? WithoutScores(tally.EqualVoice) : WithoutRanks(tally.EqualVoice);
        return tally with
        {
            EqualVoice = equalVoice,
            Result = weighs ? equalVoice : tally.Result,
            ByGroup = tally.Items.Select(_ => new Seq<GroupMean>()).ToSeq(),
            LeaveOneOut = Left(tally.LeaveOneOut, weighs),
        };
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
    /// <param name="heldBack">
    /// One of the prints holds something back by group. Groups of which nobody changed, or of which it is told how many did, would lend their
    /// figures from one print to the other, until what is held back is left over: so it is said by group once.
    /// </param>
    public static bool MayRepublish<T>(PrintedRound<T> before, PrintedRound<T> after, int k, bool heldBack = false)
    {
        if (before.Reporting is not { Shown: true })
            return true;
        if (after.Reporting is null || before.Reporting != after.Reporting)
            return false;
        var was = before.Ballots.ToDictionary(b => b.Id ?? "", b => b);
        var now = after.Ballots.ToDictionary(b => b.Id ?? "", b => b);
        var changed = was.Keys.Union(now.Keys)
            .Where(id => was.GetValueOrDefault(id) != now.GetValueOrDefault(id))
            .SelectMany(id => Groups(was.GetValueOrDefault(id), now.GetValueOrDefault(id), before.Reporting).Distinct())
            .GroupBy(group => group, (_, people) => people.Count()).ToList();
        return changed.TrueForAll(people => people >= k) && (!heldBack || changed.Count == 0);
    }

    // Kemeny's order is left out for what it costs to ask for it again and again (TellingPlaces).
    private static RankedTally WithoutDuels(RankedTally tally)
    {
        var cut = tally with
        {
            Pairwise = new([], []),
            FirstChoices = WithoutScores(tally.FirstChoices),
            Schulze = tally.Schulze with { Paths = [] },
            Kemeny = null,
        };
        return cut with { Robustness = Robustness.Of(cut, tally.Borda.Top) };
    }

    // Without any one ballot: where the groups weigh, that would tell how close the places are.
    private static LeaveOneOut Left(LeaveOneOut left, bool weighs) => left with { Groups = [], BallotStability = weighs ? null : left.BallotStability };

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
