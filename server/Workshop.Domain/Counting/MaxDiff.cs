namespace Workshop.Domain.Counting;

/// <summary>One set of items that a person saw, and the most and the least important of them; either may be left open.</summary>
public sealed record MostAndLeast(Seq<string> Shown, string? Best, string? Worst);

/// <summary>
/// MaxDiff: best and worst of small sets; the score is (best - worst) / shown, and an item never shown has none. A person answers
/// several sets, each a ballot of its own.
/// </summary>
public sealed record MaxDiff(Seq<string> Items) : Method<MostAndLeast>(Items)
{
    protected override bool LastOneCounts => false;

    public override bool IsAbstention(MostAndLeast answer) => answer.Best is null && answer.Worst is null;

    public override string? Refuse(MostAndLeast answer) =>
        BallotRefusal.OfItems(answer.Shown, Items)
        ?? (Chosen(answer).Any(i => !answer.Shown.Contains(i)) ? BallotRefusal.UnknownItem
            : answer.Best is { } best && best == answer.Worst ? BallotRefusal.DuplicateItem
            : null);

    public MaxDiffTally Count(IEnumerable<Ballot<MostAndLeast>> ballots, Terms terms)
    {
        var poll = Take(ballots, terms);
        var net = ScoreSheet.Of(Items, poll.Blocs, poll.Cast.Select(c => Scored(c, i => Net(c.Answer, i))));
        var shown = ScoreSheet.Of(Items, poll.Blocs, poll.Cast.Select(c => Scored(c, i => c.Answer.Shown.Contains(i) ? 1 : 0)));
        var (perPerson, equalVoice) = (Ratio(net, shown, Weighting.PerPerson), Ratio(net, shown, Weighting.EqualGroup));
        return new(Items, poll.Turnout, terms.Top, terms.Weighting == Weighting.EqualGroup ? equalVoice : perPerson, perPerson, equalVoice)
        {
            Best = People(poll, (a, i) => a.Best == i),
            Worst = People(poll, (a, i) => a.Worst == i),
            Shown = People(poll, (a, i) => a.Shown.Contains(i)),
            ByGroup = Items.Select(i => Means(poll, i, terms.K ?? 1)).ToSeq(),
        };
    }

    // As with ratings: of every group that saw the item k people did, sets being no people; else subtracting tells one apart.
    private static Seq<GroupMean> Means(Poll<MostAndLeast> poll, string item, int k)
    {
        var means = poll.Blocs.Names.Select((name, bloc) => Mean(name, poll.Cast.Where(c => c.Bloc == bloc && c.Answer.Shown.Contains(item)).ToList(), item))
            .OfType<GroupMean>().ToSeq();
        return means.All(m => m.RatedBy >= k) ? means : [];
    }

    private static GroupMean? Mean(string group, List<Cast<MostAndLeast>> saw, string item)
    {
        var people = saw.Where(c => c.Id is null).Sum(c => c.People) + saw.Where(c => c.Id is not null).GroupBy(c => c.Id).Sum(one => one.Max(c => c.People));
        return saw.Count == 0 ? null : new(group, people, new(saw.Sum(c => c.People * Net(c.Answer, item)), saw.Sum(c => c.People)));
    }

    private static int Net(MostAndLeast answer, string item) => (answer.Best == item ? 1 : 0) - (answer.Worst == item ? 1 : 0);

    private static IEnumerable<string> Chosen(MostAndLeast answer) => new[] { answer.Best, answer.Worst }.OfType<string>();

    private Scored Scored(Cast<MostAndLeast> cast, Func<string, int> score) =>
        new(cast.Bloc, cast.People, Items.Select(i => (Fraction)score(i)).ToArray(), Items.Select(i => score(i) > 0).ToArray());

    private Standings Ratio(ScoreSheet net, ScoreSheet shown, Weighting weighting)
    {
        var (above, below) = (net.Standings(weighting).Rows, shown.Standings(weighting).Rows);
        return Standings.ByScore(Items, Items.Select((_, i) => below[i].Score is { Sign: > 0 } times ? above[i].Score / times : null).ToList());
    }

    private Seq<int> People(Poll<MostAndLeast> poll, Func<MostAndLeast, string, bool> did) =>
        Items.Select(i => poll.Cast.Where(c => did(c.Answer, i)).Sum(c => c.People)).ToSeq();
}

/// <summary>The counted sets; the turnout counts sets, not people.</summary>
/// <param name="Result">The result under the weighting fixed before the round.</param>
public sealed record MaxDiffTally(Seq<string> Items, Turnout Turnout, int Top, Standings Result, Standings PerPerson, Standings EqualVoice)
{
    /// <summary>Sets in which the item was chosen as best, in item order.</summary>
    public required Seq<int> Best { get; init; }

    public required Seq<int> Worst { get; init; }

    public required Seq<int> Shown { get; init; }

    /// <summary>By reporting group, in item order: the same score, from how many people; empty where fewer than k of a group saw the item.</summary>
    public Seq<Seq<GroupMean>> ByGroup { get; init; }

    /// <summary>True where the first places differ between the two weightings, which the screen says in a sentence.</summary>
    public bool VoicesDiffer => PerPerson.Places(Top) != EqualVoice.Places(Top);
}
