using Workshop.Domain.Counting;
using Workshop.Domain.Priorities;

namespace Workshop.Domain.Ballots;

/// <summary>A ballot as it is counted: without its voter, under an id that means nothing outside of its round.</summary>
/// <param name="Group">The stakeholder group or, in an archive, the reporting group; null where no groups are told.</param>
public sealed record CountedBallot(string Id, Ballot Ballot, string? Group);

/// <summary>
/// What is needed to count a round, and nothing else: a live session has it, and so has whoever reads an archive. So both come to the same
/// by the same function, and it is the only one by which a result gets out.
/// </summary>
/// <param name="Reporting">What the groups are called by which the round may be reported, in the order of the counting room.</param>
public sealed record RoundToCount(
    Instrument Instrument, Seq<string> Items, IReadOnlyList<CountedBallot> Ballots, Terms Terms, bool Strict, Seq<Seq<GroupId>> Reporting)
{
    /// <summary>Nothing is told by group, though some cells could be.</summary>
    internal bool NoTable { get; init; }
}

public static class CountingRounds
{
    private const int Decimals = 4;

    public static (RoundResult Result, RoundDetail Detail) Of(RoundToCount round)
    {
        var printed = round with { Terms = round.Terms with { ForPrint = true } };
        return round.Strict && round.Terms.Weighting == Weighting.EqualGroup ? Strictly(printed) : Counted(printed);
    }

    // The weighting was fixed before the round, so rather no table by group than places that not every group had a say in.
    private static (RoundResult, RoundDetail) Strictly(RoundToCount round)
    {
        // With nobody apart every ballot weighs the same, and nothing has to be rounded.
        foreach (var one in round.Reporting.Count == 0 ? [] : new[] { round, round with { NoTable = true } })
            if (Counted(one) is var told && (told.Detail.OneVoice || new TellingPlaces(round, told, Counted).HidesEachCell()))
                return told;
        var (result, detail) = Counted(round with { Terms = round.Terms with { Weighting = Weighting.PerPerson } });
        var groups = round.Reporting.Select(bucket => new ReportedGroup(bucket, round.Ballots.Count(b => bucket.Any(g => g.Text == (b.Group ?? ReportingGroups.NoGroup))))).ToSeq();
        return (result, detail with { OneVoice = true, Groups = groups });
    }

    private static (RoundResult Result, RoundDetail Detail) Counted(RoundToCount round) => round.Instrument switch
    {
        DotVote v => Sums(round, Instruments.Dots(v, round.Items), (DotBallot b) => Instruments.Marks(b), Middles(round, (DotBallot b) => Instruments.Marks(b)),
            (n, t, rows) => new DotResult(n, t.VoicesDiffer, rows)),
        ApprovalVote => Sums(round, new Approval(round.Items), (ApprovalBallot b) => (Seq<string>?)b.Approved, [], Summed),
        PointsVote v => Sums(round, Instruments.Points(v, round.Items), (PointsBallot b) => Instruments.Marks(b.Points), Middles(round, (PointsBallot b) => Instruments.Marks(b.Points)), Summed),
        QuadraticVote v => Sums(round, Instruments.Quadratic(v, round.Items), (QuadraticBallot b) => Instruments.Marks(b.Votes),
            Middles(round, (QuadraticBallot b) => Instruments.Marks(b.Votes)), Summed),
        NgtVote v => Sums(round, Instruments.Ngt(v, round.Items), (RankBallot b) => b.Order, Places(round, b => Instruments.Ngt(v, round.Items).Score(((RankBallot)b).Order)), Summed),
        RankVote v => Ranking(round, v),
        ScoreVote v => Scores(round, v),
        MatrixVote v => Matrix(round, v),
        FistVote => Fist(round),
        GradientsVote v => Gradients(round, v),
        MaxDiffVote => MaxDiff(round),
        _ => throw new ArgumentOutOfRangeException(nameof(round)),
    };

    private static IEnumerable<Ballot<T>> Cast<T, TBallot>(RoundToCount round, Func<TBallot, T> answer) where TBallot : Ballot =>
        round.Ballots.Select(b => new Ballot<T>(b.Id, answer((TBallot)b.Ballot), b.Group));

    // What leaves of each ballot beside a strict table, with the group that does not leave.
    private static List<(int Group, bool[] Chose)> Chosen<T>(AdditiveMethod<T> method, List<Ballot<T>> cast, Turnout turnout) =>
        turnout.Reporting is not { Shown: true } reporting ? []
        : cast.Where(b => !method.IsAbstention(b.Answer)).Select(b => (reporting.Names.ToList().IndexOf(reporting.Of(b.Group)!), method.Chosen(b.Answer))).ToList();

    private static SumResult Summed(int n, AdditiveTally tally, Seq<ResultRow> rows) => new(n, tally.VoicesDiffer, rows);

    private static (RoundResult, RoundDetail) Sums<T, TBallot>(
        RoundToCount round, SummedMethod<T> method, Func<TBallot, T> answer, Seq<Quartiles> middle, Func<int, AdditiveTally, Seq<ResultRow>, RoundResult> result) where TBallot : Ballot
    {
        var cast = Cast(round, answer).ToList();
        var whole = method.Count(cast, round.Terms);
        var tally = round.Strict ? Publication.Strict(whole, round.Terms.K ?? 1, Chosen(method, cast, whole.Turnout), round.NoTable) : whole;
        var people = Standings.ByScore(tally.Items, tally.Voters.Select(v => (Fraction?)v).ToList()).Winners;
        var rules = Seq.Of([new WinnersBy("points", tally.Result.Winners), new WinnersBy("people", people)]);
        return (result(tally.Turnout.People, tally, Rows(tally, _ => 0)),
            Detail(round, tally, Sure(tally, rules, SameOne(rules), tally.Result.Top(round.Terms.Top))) with { Middle = middle });
    }

    private static (RoundResult, RoundDetail) Ranking(RoundToCount round, RankVote vote)
    {
        var (method, cast) = (Instruments.Ranking(vote, round.Items, round.Terms.Top), Cast(round, (Ballot b) => Instruments.Tiers(b)).ToList());
        var whole = method.Count(cast, round.Terms);
        var tally = round.Strict ? Publication.Strict(whole, round.Terms.K ?? 1, Chosen(method, cast, whole.Turnout), round.NoTable) : whole;
        var firsts = round.Ballots.Select(b => Instruments.Tiers(b.Ballot).FirstOrDefault(t => t.Count > 0)).ToList();
        var winners = tally.Borda.Result.Winners;
        var result = new RankResult(tally.Turnout.People, tally.Borda.VoicesDiffer, Rows(tally.Borda, item => firsts.Count(f => f.Contains(item))),
            tally.Copeland.Winners == winners && tally.Schulze.Winners.ToSeq() == winners);
        var rules = tally.Robustness.Winners.Select(w => new WinnersBy(w.Rule, w.Winners)).ToSeq();
        return (result, Detail(round, tally.Borda, Sure(tally.Borda, rules, tally.Robustness.Winner, tally.Robustness.Top)) with
        {
            // Of the groups' weights a strict round tells no more than the places.
            Duels = tally.Pairwise.Wins.Count > 0 ? DuelsOf(tally) : null,
            Middle = Places(round, b => Instruments.Ranking(vote, round.Items).Score(Instruments.Tiers(b))),
        });
    }

    private static (RoundResult, RoundDetail) Scores(RoundToCount round, ScoreVote vote)
    {
        var whole = Instruments.Scores(vote, round.Items).Count(Cast(round, (ScoreBallot b) => Instruments.Marks(b.Levels)), round.Terms);
        var tally = round.Strict ? Publication.Strict(whole) : whole;
        var rated = tally.Ratings.ToDictionary(r => r.Item);
        var rows = tally.Result.OnScreen(i => rated[i].RatedBy).Select(item => new ScoreRow(
            item, tally.Result.ScoreOf(item)?.ToString(), rated[item].Median?.ToString(), rated[item].RatedBy, rated[item].QuorumMet, tally.Result.RankOf(item),
            tally.Result.IsTied(item), rated[item].Distribution, rated[item].Agreement.A?.ToString(),
            tally.PerPerson.ScoreOf(item)?.ToString(), tally.PerPerson.RankOf(item), tally.EqualVoice.ScoreOf(item)?.ToString(), tally.EqualVoice.RankOf(item))).ToSeq();
        var rules = Seq.Of([new WinnersBy("mean", tally.Result.Winners), new WinnersBy("median", tally.ByMedian)]);
        return (new ScoreResult(tally.Turnout.People, tally.VoicesDiffer, rows), Plain(round, tally.Turnout) with
        {
            Withheld = tally.Withheld,
            Sheets = Sheets(round, tally.Turnout, (GroupMeasure.Score, tally.Ratings.Select(r => (r.Item, r.ByGroup)).ToSeq())),
            Cut = CutOf(tally.Result, round.Terms.Top),
            Sure = Sure(round, rules, tally.Margin, tally.LeaveOneOut),
            Middle = Middles(round, (ScoreBallot b) => Instruments.Marks(b.Levels), blanks: true),
        });
    }

    private static (RoundResult, RoundDetail) Matrix(RoundToCount round, MatrixVote vote)
    {
        var whole = Instruments.Matrix(vote, round.Items).Count(Cast(round, (MatrixBallot b) => Instruments.Both(b)), round.Terms);
        var tally = round.Strict ? Publication.Strict(whole) : whole;
        var standings = tally.Result.Standings;
        var rows = tally.Result.Order.Select(item => new MatrixRow(
            item, Point(tally.Result, item), standings.RankOf(item), standings.IsTied(item), Spread(tally.Impact, item), Spread(tally.Feasibility, item),
            Point(tally.PerPerson, item), Point(tally.EqualVoice, item), tally.PerPerson.Standings.RankOf(item), tally.EqualVoice.Standings.RankOf(item))).ToSeq();
        var rules = Seq.Of([new WinnersBy("mean", standings.Winners), new WinnersBy("median", tally.ByMedian)]);
        return (new MatrixResult(tally.Turnout.People, tally.VoicesDiffer, rows), Plain(round, tally.Turnout) with
        {
            Withheld = tally.Withheld,
            Sheets = Sheets(round, tally.Turnout, (GroupMeasure.Impact, tally.Impact.Select(r => (r.Item, r.ByGroup)).ToSeq()),
                (GroupMeasure.Feasibility, tally.Feasibility.Select(r => (r.Item, r.ByGroup)).ToSeq())),
            Cut = CutOf(standings, round.Terms.Top),
            Sure = Sure(round, rules, null, tally.LeaveOneOut),
            Middle = [.. Middles(round, (MatrixBallot b) => Instruments.Marks(b.Impact), blanks: true, "impact"),
                .. Middles(round, (MatrixBallot b) => Instruments.Marks(b.Feasibility), blanks: true, "feasibility")],
        });
    }

    private static MatrixPoint Point(MatrixField field, string item)
    {
        var cell = field.Cells.First(c => c.Item == item);
        return new(cell.Impact?.ToString(), cell.Feasibility?.ToString(), cell.Quadrant);
    }

    private static AxisSpread Spread(Seq<AxisRatings> axis, string item)
    {
        var rated = axis.First(r => r.Item == item);
        return new(rated.RatedBy, rated.Median?.ToString(), rated.Distribution, rated.Agreement.A?.ToString());
    }

    // By group neither fingers nor gradients are told: no weighting touches who blocks, and it must not be narrowed down.
    private static (RoundResult, RoundDetail) Fist(RoundToCount round)
    {
        var tally = Instruments.Fist(round.Items).Count(Cast(round, (FistBallot b) => (Fraction?)b.Value), round.Terms);
        return (new FistResult(tally.Turnout.People, tally.Distribution, ConfirmationOf(tally.Status), tally.Agreement.A?.ToString()),
            Plain(round, null) with { Sure = Sure(tally.Sureness), Middle = Levels(round, b => ((FistBallot)b).Value) });
    }

    private static (RoundResult, RoundDetail) Gradients(RoundToCount round, GradientsVote vote)
    {
        var whole = Instruments.Gradients(vote, round.Items).Count(Cast(round, (GradientsBallot b) => (Fraction?)b.Value), round.Terms);
        var tally = Publication.WithoutNarrowing(whole, round.Terms.K ?? 1, round.Strict);
        return (new GradientsResult(tally.Turnout.People, tally.Distribution, tally.Status, Percent(tally.SupportShare, vote.ThresholdPercent), Percent(tally.PerPerson, vote.ThresholdPercent),
                Percent(tally.EqualVoice, vote.ThresholdPercent), tally.Agreement.A?.ToString(), tally.VoicesDiffer),
            Plain(round, null) with
            {
                Sure = Sure(tally.Sureness),
                Middle = Levels(round, b => ((GradientsBallot)b).Value),
                OneVoice = tally.IsPerPerson || tally.Turnout.Reporting is not { Shown: true },
            });
    }

    // Rounded, but never across the threshold: 74.5 % is not the 75 % that were needed.
    private static int? Percent(Fraction? share, int threshold) =>
        share is not { } s ? null : s < new Fraction(threshold, 100) ? Math.Min(s.ToPercent(), threshold - 1) : s.ToPercent();

    private static (RoundResult, RoundDetail) MaxDiff(RoundToCount round)
    {
        var answers = round.Ballots.SelectMany(b => ((MaxDiffBallot)b.Ballot).Answers.Select(a => new Ballot<MostAndLeast>(b.Id, new(a.Shown, a.Best, a.Worst), b.Group)));
        var whole = new MaxDiff(round.Items).Count(answers, round.Terms);
        var tally = round.Strict ? Publication.Strict(whole) : whole;
        var place = tally.Items.Index().ToDictionary(x => x.Item, x => x.Index);
        var rows = tally.Result.OnScreen(i => tally.Best[place[i]]).Select(item => new MaxDiffRow(
            item, tally.Result.ScoreOf(item)?.ToString(), tally.Best[place[item]], tally.Worst[place[item]], tally.Shown[place[item]],
            tally.Result.RankOf(item), tally.Result.IsTied(item), tally.PerPerson.ScoreOf(item)?.ToString(), tally.PerPerson.RankOf(item),
            tally.EqualVoice.ScoreOf(item)?.ToString(), tally.EqualVoice.RankOf(item))).ToSeq();
        var rules = Seq.Of([new WinnersBy("score", tally.Result.Winners), new WinnersBy("best", tally.MostOftenBest)]);
        return (new MaxDiffResult(round.Ballots.Select(b => b.Id).Distinct().Count(), tally.Turnout.People, tally.VoicesDiffer, rows),
            Plain(round, tally.Turnout) with
            {
                Sheets = Sheets(round, tally.Turnout, (GroupMeasure.MostLeast, tally.Items.Zip(tally.ByGroup).ToSeq())),
                Cut = CutOf(tally.Result, round.Terms.Top),
                Withheld = tally.Withheld,
                Sure = Sure(round, rules, null, tally.LeaveOneOut),
            });
    }

    private static Confirmation ConfirmationOf(FistStatus? status) => status switch
    {
        null => Confirmation.Open,
        FistStatus.Consensus => Confirmation.Consensus,
        FistStatus.Concerns => Confirmation.Concerns,
        FistStatus.Blocked => Confirmation.Blocked,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static Seq<ResultRow> Rows(AdditiveTally tally, Func<string, int> first)
    {
        var place = tally.Items.Index().ToDictionary(x => x.Item, x => x.Index);
        return tally.Result.OnScreen(item => tally.Voters[place[item]]).Select(item => new ResultRow(
            item, tally.PerPerson.ScoreOf(item)?.ToString() ?? "0", tally.Voters[place[item]], first(item), tally.Result.RankOf(item), tally.Result.IsTied(item),
            tally.Shares[place[item]]?.ToPercent(), tally.PerPerson.RankOf(item) ?? 0, tally.PersonShares[place[item]]?.ToPercent(),
            tally.EqualVoice.RankOf(item), tally.EqualShares[place[item]]?.ToPercent())).ToSeq();
    }

    private static RoundDetail Plain(RoundToCount round, Turnout? turnout) =>
        new(GroupsOf(round, turnout), [], null, null, null, null, null, [], Strict: round.Strict, OneVoice: turnout?.Reporting is not { Shown: true });

    private static RoundDetail Detail(RoundToCount round, AdditiveTally tally, HowSure sure) => Plain(round, tally.ByGroup is null ? null : tally.Turnout) with
    {
        OneVoice = tally.Turnout.Reporting is not { Shown: true },
        Sheets = tally.ByGroup is { } table ? [new(GroupMeasure.Chose, table.Rows.Select((row, i) => Line(row, i, tally)).ToSeq())] : [],
        BallotsAgree = ConcordanceOf(tally.Agreement),
        GroupsAgree = tally.BetweenGroups is { } groups ? AgreeOf(groups, tally.ByGroup!) : null,
        Cut = CutOf(tally.Result, tally.Top),
        Sure = sure with { Without = Without(round, tally.LeaveOneOut) },
    };

    private static Seq<ReportedGroup> GroupsOf(RoundToCount round, Turnout? turnout) => turnout?.Reporting is not { Shown: true } reporting ? []
        : reporting.Names.Select((name, i) => new ReportedGroup(round.Reporting[i], round.Ballots.Count(b => reporting.Of(b.Group) == name))).ToSeq();

    private static GroupLine Line(GroupRow row, int item, AdditiveTally tally)
    {
        var ranks = tally.BetweenGroups?.Rankings.Select(r => r.Standings.Rows[item].Rank).ToList();
        var cells = row.People.Select((people, g) => new GroupCell(people, ranks?[g], null)).ToSeq();
        return tally.Divergence?.Items[item] is not { } d ? new(row.Item, cells, null, null, null, null, null)
            : new(row.Item, cells, d.Min?.ToString(), d.Max?.ToString(), d.Gap?.ToString(), d.GicGeomean?.ToDecimal(Decimals), d.Label);
    }

    private static Seq<GroupSheet> Sheets(RoundToCount round, Turnout turnout, params ReadOnlySpan<(GroupMeasure Measure, Seq<(string Item, Seq<GroupMean> Means)> Lines)> sheets)
    {
        if (turnout.Reporting is not { Shown: true } reporting || round.Strict)
            return [];
        var made = new List<GroupSheet>();
        foreach (var (measure, lines) in sheets)
            made.Add(new(measure, lines.Select(l => new GroupLine(l.Item,
                reporting.Names.Select(name => l.Means.FirstOrDefault(m => m.Group == name) is { } m ? new GroupCell(m.RatedBy, null, m.Mean.ToString()) : new(null, null, null)).ToSeq(),
                null, null, null, null, null)).ToSeq()));
        return made.ToSeq();
    }

    private static Concordance ConcordanceOf(KendallW w) => new(w.W?.ToString(), w.Raters, w.Items, w.Word, w.Chance);

    private static GroupsAgree AgreeOf(GroupAgreement groups, GroupTable table)
    {
        var place = table.Groups.Index().ToDictionary(x => x.Item.Group, x => x.Index);
        return new(ConcordanceOf(groups.W),
            groups.Pairs.Select(p => new GroupLikeness(place[p.One], place[p.Other], p.Correlation.TauB?.ToDecimal(Decimals), p.Correlation.Spearman?.ToDecimal(Decimals))).ToSeq(),
            groups.PairsUsed, groups.MeanTauB?.ToDecimal(Decimals), groups.MinTauB?.ToDecimal(Decimals), groups.MeanSpearman?.ToDecimal(Decimals), groups.MinSpearman?.ToDecimal(Decimals));
    }

    private static CutAt CutOf(Standings result, int places)
    {
        var cut = result.CutAt(places);
        return new(places, cut.Inside, cut.Tied);
    }

    private static HowSure Sure(AdditiveTally tally, Seq<WinnersBy> rules, string? winner, Seq<string> robustTop) =>
        new(rules, winner, robustTop, ChangeOf(tally.Margin), tally.LeaveOneOut.Top, tally.LeaveOneOut.BallotStability?.ToString(), []);

    private static HowSure Sure(RoundToCount round, Seq<WinnersBy> rules, Margin? margin, LeaveOneOut left) =>
        new(rules, SameOne(rules), [], ChangeOf(margin), left.Top, left.BallotStability?.ToString(), Without(round, left));

    private static HowSure? Sure(StatusSureness? sureness) =>
        sureness is { } s ? new([], null, [], null, [], s.BallotStability?.ToString(), [], new(s.ToFlip, s.ToAgree)) : null;

    private static BallotsToChange? ChangeOf(Margin? margin) => margin is { } m ? new(m.Winner, m.ToTie, m.ToOverturn) : null;

    private static Seq<WithoutGroup> Without(RoundToCount round, LeaveOneOut left) =>
        left.Groups.Select((g, i) => (g, i)).Where(x => x.g.Top is not null).Select(x => new WithoutGroup(x.i, x.g.Top!.Value)).ToSeq();

    private static string? SameOne(Seq<WinnersBy> rules) =>
        rules.Select(r => r.Winners is [var one] ? one : null).Distinct().ToList() is [{ } same] ? same : null;

    private static Duels DuelsOf(RankedTally tally) => new(
        tally.Borda.Items, Exact(tally.Pairwise.Wins), Exact(tally.Schulze.Paths), tally.Condorcet, tally.Smith, tally.Schulze.Tiers,
        tally.Kemeny?.Orders ?? [], tally.Kemeny is { } kemeny ? (int)kemeny.Count : null, tally.InstantRunoff,
        tally.Copeland.Rows.Select(r => r.Score?.ToString() ?? "").ToSeq());

    private static Seq<Seq<string>> Exact(Seq<Seq<Fraction>> table) => table.Select(row => row.Select(x => x.ToString()).ToSeq()).ToSeq();

    private static Seq<Quartiles> Middles<TBallot>(RoundToCount round, Func<TBallot, Seq<Mark>> marks, bool blanks = false, string axis = "") where TBallot : Ballot
    {
        var answers = round.Ballots.Select(b => marks((TBallot)b.Ballot)).ToList();
        return round.Items.Select(item => Middle(item, axis, answers.Select(a => AmountOf(a, item) ?? (blanks ? null : 0)).OfType<Fraction>())).ToSeq();
    }

    private static Fraction? AmountOf(Seq<Mark> marks, string item) => marks.FirstOrDefault(m => m.Item == item).Amount;

    private static Seq<Quartiles> Places(RoundToCount round, Func<Ballot, Fraction[]> scores)
    {
        var places = round.Ballots.Select(b => MidRanks.Of(scores(b.Ballot), largestFirst: true)).ToList();
        return round.Items.Select((item, i) => Middle(item, "", places.Select(p => p[i]))).ToSeq();
    }

    private static Seq<Quartiles> Levels(RoundToCount round, Func<Ballot, int> level) =>
        [Middle(round.Items[0], "", round.Ballots.Select(b => (Fraction)level(b.Ballot)))];

    private static Quartiles Middle(string item, string axis, IEnumerable<Fraction> answers)
    {
        var ordered = answers.Order().ToList();
        var (q1, median, q3) = (Quantile.Of(ordered, new(1, 4)), Quantile.Of(ordered, Fraction.Half), Quantile.Of(ordered, new(3, 4)));
        return new(item, axis, ordered.Count, q1?.ToString(), median?.ToString(), q3?.ToString(), (q3 - q1)?.ToString());
    }
}
