namespace Workshop.Domain.Counting;

/// <summary>How sure the status of a vote on one sentence is.</summary>
/// <param name="ToFlip">The fewest ballots that would have to change for another status.</param>
/// <param name="ToAgree">The fewest that would have to change for everybody to agree, or enough; 0 where they do.</param>
/// <param name="BallotStability">The share of ballots without any one of which the status stays the same; null for fewer than two.</param>
public sealed record StatusSureness(int ToFlip, int ToAgree, Fraction? BallotStability);
