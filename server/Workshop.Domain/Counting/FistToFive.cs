namespace Workshop.Domain.Counting;

public enum FistStatus
{
    /// <summary>Everybody shows three fingers or more.</summary>
    Consensus,

    /// <summary>Some show one or two; everybody is invited to say more, nobody is named.</summary>
    Concerns,

    /// <summary>Somebody shows a fist.</summary>
    Blocked,
}

/// <summary>Fist to five: 0 to 5 fingers on one sentence.</summary>
public sealed record FistToFive(string Sentence) : Scale(Sentence, 0, 5)
{
    public FistTally Count(IEnumerable<Ballot<Fraction?>> ballots, Terms terms)
    {
        var poll = Take(ballots, terms);
        var fingers = Distribution(poll);
        return new(poll.Turnout, fingers, StatusOf(fingers)) { Sureness = SurenessOf(fingers), Agreement = VanDerEijk.Of(fingers, Lowest), ByGroup = ByGroup(poll, terms.K) };
    }

    // What one person blocks is blocked, however the voices are weighed.
    private static FistStatus? StatusOf(Seq<int> fingers) =>
        fingers.Sum() == 0 ? null
        : fingers[0] > 0 ? FistStatus.Blocked
        : fingers[1] + fingers[2] > 0 ? FistStatus.Concerns
        : FistStatus.Consensus;

    // A fist makes another status of every other; of a block it takes all fists.
    private static StatusSureness? SurenessOf(Seq<int> fingers)
    {
        var (people, status) = (fingers.Sum(), StatusOf(fingers));
        Fraction? stability = people < 2 ? null : new(fingers.Where((n, level) => n > 0 && StatusOf(fingers.Select((m, l) => l == level ? m - 1 : m).ToSeq()) == status).Sum(), people);
        return people == 0 ? null : new(Math.Max(1, fingers[0]), fingers[0] + fingers[1] + fingers[2], stability);
    }
}

/// <summary>The counted fingers.</summary>
/// <param name="Distribution">People who show 0, 1, … 5 fingers.</param>
/// <param name="Status">Null where nobody answered.</param>
public sealed record FistTally(Turnout Turnout, Seq<int> Distribution, FistStatus? Status)
{
    public required VanDerEijk Agreement { get; init; }

    /// <summary>Null where nobody answered.</summary>
    public StatusSureness? Sureness { get; init; }

    /// <summary>People at each level by reporting group, cells cut; null where there is no breakdown.</summary>
    public GroupTable? ByGroup { get; init; }
}
