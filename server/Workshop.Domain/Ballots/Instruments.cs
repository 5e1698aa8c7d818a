using Workshop.Domain.Counting;

namespace Workshop.Domain.Ballots;

/// <summary>Each instrument with its method of the counting room; whether a ballot can count is asked there and nowhere else.</summary>
public static class Instruments
{
    /// <summary>The fewest and the most items; one sentence where people say how far they agree with it.</summary>
    public static (int Fewest, int Most) ItemsFor(Instrument instrument) => instrument switch
    {
        FistVote or GradientsVote => (1, 1),
        MaxDiffVote v => (v.SetSize, Limits.RoundItems),
        ApprovalVote or ScoreVote or MatrixVote => (1, Limits.RoundItems),
        _ => (2, Limits.RoundItems),
    };

    /// <summary>Whether the settings are within their bounds.</summary>
    public static bool IsGood(Instrument instrument) => instrument switch
    {
        DotVote v => v.DotsPerPerson is >= 1 and <= 100 && v.CapPerItem >= 1 && v.CapPerItem <= v.DotsPerPerson,
        ApprovalVote or FistVote => true,
        PointsVote v => v.Budget is >= 1 and <= 10_000 && v.Step >= 1 && v.Budget % v.Step == 0 && (v.CapPerItem is not { } cap || (cap >= v.Step && cap <= v.Budget)),
        ScoreVote v => IsScale(v.Lowest, v.Highest),
        MatrixVote v => IsScale(v.Lowest, v.Highest),
        RankVote v => v.Top is >= 1 and <= Limits.RoundItems,
        NgtVote v => v.Top is >= 1 and <= Limits.RoundItems,
        GradientsVote v => v.ThresholdPercent is >= 1 and <= 100,
        QuadraticVote v => v.Credits is >= 1 and <= 1_000,
        MaxDiffVote v => v.SetSize is >= 3 and <= 6 && v.SetsPerPerson is >= 1 and <= 60,
        _ => throw new ArgumentOutOfRangeException(nameof(instrument)),
    };

    private static bool IsScale(int lowest, int highest) => lowest >= -10 && highest <= 10 && highest > lowest && highest - lowest <= 10;

    /// <summary>The refusal that a ballot deserves, or null.</summary>
    /// <param name="dealt">The sets that were dealt to this person; null where nobody asks whose they are.</param>
    public static Refusal? Check(Ballot ballot, Instrument instrument, Seq<string> items, Seq<Seq<string>>? dealt = null) => (instrument, ballot) switch
    {
        (DotVote v, DotBallot b) => Refused(Dots(v, items).Refuse(Marks(b)), v.DotsPerPerson, v.CapPerItem),
        (ApprovalVote, ApprovalBallot b) => Refused(new Approval(items).Refuse(b.Approved)),
        (PointsVote v, PointsBallot b) => Refused(Points(v, items).Refuse(Marks(b.Points)), v.Budget, v.CapPerItem),
        (ScoreVote v, ScoreBallot b) => Refused(Scores(v, items).Refuse(Marks(b.Levels))),
        (MatrixVote v, MatrixBallot b) => Refused(Matrix(v, items).Refuse(Both(b))),
        (RankVote v, RankBallot or TierBallot) => Refused(Ranking(v, items).Refuse(Tiers(ballot)), v.Top),
        (NgtVote v, RankBallot b) => Refused(Ngt(v, items).Refuse(b.Order), v.Top),
        (FistVote, FistBallot b) => Refused(Fist(items).Refuse(b.Value)),
        (GradientsVote v, GradientsBallot b) => Refused(Gradients(v, items).Refuse(b.Value)),
        (QuadraticVote v, QuadraticBallot b) => Refused(Quadratic(v, items).Refuse(Marks(b.Votes)), v.Credits),
        (MaxDiffVote v, MaxDiffBallot b) => Sets(v, b, items, dealt),
        _ => Refusals.BallotWrongKind,
    };

    /// <summary>A ballot that says nothing is an abstention.</summary>
    public static bool IsEmpty(Ballot ballot) => ballot switch
    {
        DotBallot b => b.Dots.All(d => d.Dots == 0),
        PointsBallot b => b.Points.All(p => p.Amount == 0),
        QuadraticBallot b => b.Votes.All(v => v.Amount == 0),
        ScoreBallot b => b.Levels.Count == 0,
        MatrixBallot b => b.Impact.Count + b.Feasibility.Count == 0,
        RankBallot b => b.Order.Count == 0,
        TierBallot b => b.Tiers.All(t => t.Count == 0),
        MaxDiffBallot b => b.Answers.All(a => a.Best is null && a.Worst is null),
        ApprovalBallot or FistBallot or GradientsBallot => false,
        _ => throw new ArgumentOutOfRangeException(nameof(ballot)),
    };

    /// <summary>Whether two ballots say the same, in whatever order they say it.</summary>
    public static bool AreSame(Ballot one, Ballot other) => Canonical(one) == Canonical(other);

    /// <summary>The one ballot of all that say the same.</summary>
    public static Ballot Canonical(Ballot ballot) => ballot switch
    {
        DotBallot b => new DotBallot(b.Dots.Where(d => d.Dots != 0).OrderBy(d => d.Item, StringComparer.Ordinal).ToSeq()),
        ApprovalBallot b => new ApprovalBallot(b.Approved.Order(StringComparer.Ordinal).ToSeq()),
        PointsBallot b => new PointsBallot(Sorted(b.Points)),
        QuadraticBallot b => new QuadraticBallot(Sorted(b.Votes)),
        ScoreBallot b => new ScoreBallot(Sorted(b.Levels)),
        MatrixBallot b => new MatrixBallot(Sorted(b.Impact), Sorted(b.Feasibility)),
        RankBallot or TierBallot => new TierBallot(Tiers(ballot).Where(t => t.Count > 0).Select(t => t.Order(StringComparer.Ordinal).ToSeq()).ToSeq()),
        MaxDiffBallot b => new MaxDiffBallot(b.Answers.Where(a => a.Best is not null || a.Worst is not null).OrderBy(a => string.Join('|', a.Shown), StringComparer.Ordinal).ToSeq()),
        FistBallot or GradientsBallot => ballot,
        _ => throw new ArgumentOutOfRangeException(nameof(ballot)),
    };

    private static Seq<ItemAmount> Sorted(Seq<ItemAmount> amounts) => amounts.Where(a => a.Amount != 0).OrderBy(a => a.Item, StringComparer.Ordinal).ToSeq();

    private static Seq<ItemLevel> Sorted(Seq<ItemLevel> levels) => levels.OrderBy(l => l.Item, StringComparer.Ordinal).ToSeq();

    public static DotVoting Dots(DotVote vote, Seq<string> items) => new(items, vote.DotsPerPerson, vote.CapPerItem, vote.MustUseAll);

    public static Points Points(PointsVote vote, Seq<string> items) =>
        new(items, vote.Budget, vote.Step, vote.Normalised, vote.CapPerItem, vote.MustUseAll);

    public static Scores Scores(ScoreVote vote, Seq<string> items) => new(items, vote.Lowest, vote.Highest);

    public static Matrix Matrix(MatrixVote vote, Seq<string> items) => new(items, vote.Lowest, vote.Highest);

    /// <param name="places">How many first places matter, where it is counted who chose what.</param>
    public static RankedVoting Ranking(RankVote vote, Seq<string> items, int places = 1) =>
        new(items, vote.Top, vote.TiesAllowed) { ChosenPlaces = RankedVoting.Choosing(places, items.Count) };

    public static NominalGroup Ngt(NgtVote vote, Seq<string> items) => new(items, vote.Top);

    public static FistToFive Fist(Seq<string> items) => new(items[0]);

    public static Gradients Gradients(GradientsVote vote, Seq<string> items) => new(items[0], new(vote.ThresholdPercent, 100));

    public static Quadratic Quadratic(QuadraticVote vote, Seq<string> items) => new(items, vote.Credits, vote.AllowNegative);

    public static Seq<Mark> Marks(DotBallot ballot) => ballot.Dots.Select(d => new Mark(d.Item, d.Dots)).ToSeq();

    public static Seq<Mark> Marks(Seq<ItemAmount> amounts) => amounts.Select(a => new Mark(a.Item, a.Amount)).ToSeq();

    public static Seq<Mark> Marks(Seq<ItemLevel> levels) => levels.Select(l => new Mark(l.Item, l.Level)).ToSeq();

    public static ImpactAndFeasibility Both(MatrixBallot ballot) => new(Marks(ballot.Impact), Marks(ballot.Feasibility));

    public static Seq<Seq<string>> Tiers(Ballot ballot) => ballot switch
    {
        RankBallot b => b.Order.Select(i => Seq.Of([i])).ToSeq(),
        TierBallot b => b.Tiers,
        _ => throw new ArgumentOutOfRangeException(nameof(ballot)),
    };

    private static Refusal? Sets(MaxDiffVote vote, MaxDiffBallot ballot, Seq<string> items, Seq<Seq<string>>? dealt)
    {
        var method = new MaxDiff(items);
        if (ballot.Answers.Select(a => method.Refuse(new(a.Shown, a.Best, a.Worst))).FirstOrDefault(r => r is not null) is { } reason)
            return Refused(reason);
        var left = dealt?.ToList();
        // Each set that was dealt may be answered once; what was not dealt could favour an item by showing it often.
        return ballot.Answers.Count > vote.SetsPerPerson || ballot.Answers.Any(a => a.Shown.Count != vote.SetSize || (left is not null && !left.Remove(a.Shown)))
            ? Refusals.BallotNotYourSet
            : null;
    }

    private static Refusal? Refused(string? reason, int? budget = null, int? cap = null) => reason switch
    {
        null => null,
        BallotRefusal.OverBudget or BallotRefusal.UnderBudget or BallotRefusal.TooManyRanked => Refusals.Ballot(reason) with { Limit = budget },
        BallotRefusal.OverItemCap => Refusals.Ballot(reason) with { Limit = cap },
        _ => Refusals.Ballot(reason),
    };
}
