namespace Workshop.Domain.Ballots;

/// <summary>How a round is voted: the instrument and its settings. What a ballot must hold to is in the counting room.</summary>
public abstract record Instrument;

/// <summary>Dot voting: so many dots each, at most so many on one item. Unused dots are lost, unless all must be used.</summary>
public sealed record DotVote(int DotsPerPerson, int CapPerItem, bool MustUseAll = false) : Instrument;

/// <summary>Approval: any number of items, or none of them.</summary>
public sealed record ApprovalVote : Instrument;

/// <summary>Points: a budget divided among the items in whole steps.</summary>
/// <param name="Normalised">Each ballot is stretched to the whole budget, so that points kept back lose no voice.</param>
/// <param name="CapPerItem">At most so many points on one item; null: the budget.</param>
public sealed record PointsVote(int Budget, int Step, bool Normalised = false, int? CapPerItem = null, bool MustUseAll = false) : Instrument;

/// <summary>Score: a whole level of a scale for each item, or no opinion.</summary>
public sealed record ScoreVote(int Lowest, int Highest) : Instrument;

/// <summary>Impact × feasibility: two levels for each item, or no opinion.</summary>
public sealed record MatrixVote(int Lowest, int Highest) : Instrument;

/// <summary>Ranking: put at most <paramref name="Top"/> items in order. What is left out shares the last place.</summary>
/// <param name="TiesAllowed">Items may share a place.</param>
public sealed record RankVote(int Top, bool TiesAllowed = false) : Instrument;

/// <summary>The vote of the nominal group technique: up to <paramref name="Top"/> items in order, for so many points down to 1.</summary>
public sealed record NgtVote(int Top) : Instrument;

/// <summary>Fist to five on one sentence: 0 blocks, 3 can live with it, 5 champions it.</summary>
public sealed record FistVote : Instrument;

/// <summary>Gradients of agreement on one sentence: 1 endorses, 8 vetoes.</summary>
/// <param name="ThresholdPercent">The share of support that agrees.</param>
public sealed record GradientsVote(int ThresholdPercent) : Instrument;

/// <summary>Quadratic voting: v votes on an item cost v² credits.</summary>
public sealed record QuadraticVote(int Credits, bool AllowNegative = false) : Instrument;

/// <summary>MaxDiff: the most and the least important of small sets that are dealt to each person (<see cref="DealingSets"/>).</summary>
public sealed record MaxDiffVote(int SetSize, int SetsPerPerson) : Instrument;

/// <summary>What one participant hands in.</summary>
public abstract record Ballot;

public sealed record ItemDots(string Item, int Dots);

public sealed record DotBallot(Seq<ItemDots> Dots) : Ballot;

/// <summary>The items approved of. None is a vote too; to abstain is to hand in nothing.</summary>
public sealed record ApprovalBallot(Seq<string> Approved) : Ballot;

public sealed record ItemAmount(string Item, int Amount);

public sealed record PointsBallot(Seq<ItemAmount> Points) : Ballot;

/// <summary>Votes on items, each for its square in credits; below 0 against, where that is allowed.</summary>
public sealed record QuadraticBallot(Seq<ItemAmount> Votes) : Ballot;

public sealed record ItemLevel(string Item, int Level);

/// <summary>An item that is left out has "no opinion".</summary>
public sealed record ScoreBallot(Seq<ItemLevel> Levels) : Ballot;

/// <summary>An item that is left out of an axis has "no opinion" there.</summary>
public sealed record MatrixBallot(Seq<ItemLevel> Impact, Seq<ItemLevel> Feasibility) : Ballot;

/// <summary>Items, best first, none tied.</summary>
public sealed record RankBallot(Seq<string> Order) : Ballot;

/// <summary>Items that share a place stand together; the best first.</summary>
public sealed record TierBallot(Seq<Seq<string>> Tiers) : Ballot;

public sealed record FistBallot(int Value) : Ballot;

public sealed record GradientsBallot(int Value) : Ballot;

/// <summary>One of the sets that were dealt, with the most and the least important of it; either may be left open.</summary>
public sealed record SetAnswer(Seq<string> Shown, string? Best, string? Worst);

public sealed record MaxDiffBallot(Seq<SetAnswer> Answers) : Ballot;
