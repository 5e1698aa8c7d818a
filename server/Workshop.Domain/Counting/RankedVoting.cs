namespace Workshop.Domain.Counting;

/// <summary>
/// Ranked ballots: ordered tiers of items, best first; what is not ranked is tied in one last tier. The headline is tournament Borda
/// (<see cref="Borda"/>); first choices, Copeland, Schulze and the rest stand beside it.
/// </summary>
/// <param name="MaxRanked">At most so many items on a ballot.</param>
/// <param name="AllowTies">Whether items may share a place.</param>
public sealed record RankedVoting(Seq<string> Items, int MaxRanked, bool AllowTies = false) : AdditiveMethod<Seq<Seq<string>>>(Items)
{
    /// <summary>Offered to the facilitator.</summary>
    public const int DefaultMaxRanked = 5;

    /// <summary>An item is chosen by a ballot that has fewer than so many items above it.</summary>
    public int ChosenPlaces { get; init; } = MaxRanked;

    /// <summary>So many as matter, and at most half of all items: who ranks all has not chosen all.</summary>
    public static int Choosing(int places, int items) => Math.Max(1, Math.Min(places, (items + 1) / 2));

    /// <summary>As between the first and the last of a full ballot; where fewer may be ranked it is an upper bound.</summary>
    public override Fraction LargestLead => Items.Count - 1;

    public override bool IsAbstention(Seq<Seq<string>> answer) => answer.All(tier => tier.Count == 0);

    public override string? Refuse(Seq<Seq<string>> answer) =>
        BallotRefusal.OfItems(answer.SelectMany(tier => tier), Items)
        ?? (answer.Sum(tier => tier.Count) > MaxRanked ? BallotRefusal.TooManyRanked
            : !AllowTies && answer.Any(tier => tier.Count > 1) ? BallotRefusal.TieNotAllowed
            : null);

    public RankedTally Count(IEnumerable<Ballot<Seq<Seq<string>>>> ballots, Terms terms)
    {
        var poll = Take(ballots, terms);
        var levels = poll.Cast.Select(c => new Levels(c.Bloc, c.People, LevelsOf(c.Answer))).ToList();
        var pairwise = Pairwise.Of(Items, poll.Blocs, levels, terms.Weighting);
        var tally = new RankedTally(Tally(poll, terms), pairwise)
        {
            FirstChoices = FirstChoices.Of(Items, poll.Blocs, levels, terms.Weighting),
            Copeland = Copeland.Of(pairwise),
            Condorcet = Copeland.CondorcetWinner(pairwise),
            Smith = Smith.Of(pairwise),
            Schulze = Schulze.Of(pairwise),
            Kemeny = terms.PlacesOnly ? null : KemenyYoung.Of(pairwise),
            InstantRunoff = InstantRunoff.Winners(Items, poll.Blocs, levels, terms.Weighting),
        };
        return tally with { Robustness = Robustness.Of(tally, terms.Top) };
    }

    /// <summary>How far groups of at least <paramref name="k"/> ballots agree, each with its own tournament-Borda order; nothing is merged.</summary>
    public GroupAgreement BetweenGroups(IEnumerable<Ballot<Seq<Seq<string>>>> ballots, int k)
    {
        var poll = Take(ballots, new Terms());
        var sheet = ScoreSheet.Of(Items, poll.Blocs, poll.Cast.Select(c => new Scored(c.Bloc, c.People, Score(c.Answer), Chosen(c.Answer))));
        return GroupAgreement.Of(
            Items, poll.Blocs.Names.Select((name, g) => (name, g)).Where(x => poll.Blocs.Sizes[x.g] >= k).Select(x => (x.name, (IReadOnlyList<Fraction>)sheet.Sums[x.g])));
    }

    protected internal override Fraction[] Score(Seq<Seq<string>> answer) => Borda.Score(LevelsOf(answer));

    protected internal override bool[] Chosen(Seq<Seq<string>> answer)
    {
        var above = 0;
        var chosen = new bool[Items.Count];
        foreach (var tier in answer)
        {
            foreach (var item in tier)
                chosen[IndexOf(item)] = above < ChosenPlaces;
            above += tier.Count;
        }
        return chosen;
    }

    /// <summary>The tier each item stands in, 0 for the first; the unranked share the one after the last.</summary>
    private int[] LevelsOf(Seq<Seq<string>> answer)
    {
        var levels = new int[Items.Count];
        Array.Fill(levels, Levels.Unranked);
        var level = 0;
        foreach (var tier in answer)
        {
            foreach (var item in tier)
                levels[IndexOf(item)] = level;
            level += tier.Count > 0 ? 1 : 0;
        }
        return levels;
    }

    private int IndexOf(string item)
    {
        for (var i = 0; i < Items.Count; i++)
            if (Items[i] == item)
                return i;
        throw new ArgumentException($"No item {item} in this round.", nameof(item));
    }
}

/// <summary>A ranked ballot laid out by item: the tier of each, <see cref="Unranked"/> where it has none.</summary>
internal sealed record Levels(int Bloc, int People, int[] ByItem)
{
    public const int Unranked = int.MaxValue;
}

/// <summary>The counted ranked ballots under every rule; all of them are read from the same table of pairs.</summary>
/// <param name="Borda">The headline: tournament Borda, with both weightings.</param>
/// <param name="Pairwise">The weight of the ballots with one item strictly above another.</param>
public sealed record RankedTally(AdditiveTally Borda, Pairwise Pairwise)
{
    public Turnout Turnout => Borda.Turnout;

    public required Standings FirstChoices { get; init; }

    public required Standings Copeland { get; init; }

    /// <summary>The item that beats every other, if there is one.</summary>
    public required string? Condorcet { get; init; }

    /// <summary>The smallest set of items that beats all others.</summary>
    public required Seq<string> Smith { get; init; }

    public required Schulze Schulze { get; init; }

    /// <summary>Null for more than <see cref="KemenyYoung.MostItems"/> items.</summary>
    public KemenyYoung? Kemeny { get; init; }

    /// <summary>Every item that wins an instant run-off in some resolution of its ties; null where there are too many to follow.</summary>
    public Seq<string>? InstantRunoff { get; init; }

    /// <summary>Whether the other rules say the same.</summary>
    public Robustness Robustness { get; init; } = new([], null, []);
}
