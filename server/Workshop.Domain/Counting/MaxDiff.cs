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
        var persons = Persons(poll).ToList();
        var byGroup = Items.Select(i => Means(poll, i)).ToSeq();
        var withheld = terms.ForPrint && terms.K is { } k ? Items.Where((_, i) => byGroup[i].Any(m => m.RatedBy < k)).ToSeq() : [];
        var sheet = new SetSheet(Items, poll.Blocs, persons, withheld);
        var (perPerson, equalVoice) = (sheet.Standings(Weighting.PerPerson), sheet.Standings(Weighting.EqualGroup));
        var result = terms.Weighting == Weighting.EqualGroup ? equalVoice : perPerson;
        return new(Items, poll.Turnout, terms.Top, result, perPerson, equalVoice)
        {
            Best = People(poll, (a, i) => a.Best == i),
            Worst = People(poll, (a, i) => a.Worst == i),
            Shown = People(poll, (a, i) => a.Shown.Contains(i)),
            ByGroup = byGroup.Select(means => means.All(m => m.RatedBy >= (terms.K ?? 1)) ? means : []).ToSeq(),
            Withheld = withheld,
            LeaveOneOut = terms.PlacesOnly ? LeaveOneOut.NotAsked : LeaveOneOut.Of(
                result.Top(terms.Top), poll.Blocs,
                persons.Select(p => (p.People, (Func<Seq<string>>)(() => sheet.Standings(terms.Weighting, less: p).Top(terms.Top)))),
                bloc => sheet.Standings(terms.Weighting, lessBloc: bloc).Top(terms.Top)).Guarded(withheld, terms.Weighting),
        };
    }

    // Who answers several sets is one person, and stays at home with all of them; sets without an id are of one person each.
    private IEnumerable<Answered> Persons(Poll<MostAndLeast> poll) =>
        poll.Cast.Where(c => c.Id is null).Select(c => Answered([c]))
            .Concat(poll.Cast.Where(c => c.Id is not null).GroupBy(c => (c.Id, c.Bloc)).Select(Answered));

    private Answered Answered(IEnumerable<Cast<MostAndLeast>> sets)
    {
        var all = sets.ToList();
        return new(all[0].Bloc, all.Max(c => c.People), all.Count, Items.Select(i => all.Sum(c => Net(c.Answer, i))).ToArray(), Items.Select(i => all.Count(c => c.Answer.Shown.Contains(i))).ToArray());
    }

    // Of each group the people who saw the item are counted, sets being no people.
    private static Seq<GroupMean> Means(Poll<MostAndLeast> poll, string item) =>
        poll.Blocs.Names.Select((name, bloc) => Mean(name, poll.Cast.Where(c => c.Bloc == bloc && c.Answer.Shown.Contains(item)).ToList(), item)).OfType<GroupMean>().ToSeq();

    private static GroupMean? Mean(string group, List<Cast<MostAndLeast>> saw, string item)
    {
        var people = saw.Where(c => c.Id is null).Sum(c => c.People) + saw.Where(c => c.Id is not null).GroupBy(c => c.Id).Sum(one => one.Max(c => c.People));
        return saw.Count == 0 ? null : new(group, people, new(saw.Sum(c => c.People * Net(c.Answer, item)), saw.Sum(c => c.People)));
    }

    private static int Net(MostAndLeast answer, string item) => (answer.Best == item ? 1 : 0) - (answer.Worst == item ? 1 : 0);

    private static IEnumerable<string> Chosen(MostAndLeast answer) => new[] { answer.Best, answer.Worst }.OfType<string>();

    private Seq<int> People(Poll<MostAndLeast> poll, Func<MostAndLeast, string, bool> did) =>
        Items.Select(i => poll.Cast.Where(c => did(c.Answer, i)).Sum(c => c.People)).ToSeq();
}

/// <summary>All sets that one person (or several who answered alike) answered: how many, and by item most less least and how often it was shown.</summary>
internal sealed record Answered(int Bloc, int People, int Sets, int[] Net, int[] Shown);

/// <summary>What persons answered to their sets, summed by bloc. A set weighs like a ballot: 1, or one by the sets of its group.</summary>
internal sealed class SetSheet
{
    private readonly Seq<string> _items;
    private readonly Blocs _blocs;
    private readonly Seq<string> _withheld;
    private readonly int[][] _net, _shown;

    public SetSheet(Seq<string> items, Blocs blocs, IReadOnlyList<Answered> persons, Seq<string> withheld)
    {
        (_items, _blocs, _withheld) = (items, blocs, withheld);
        (_net, _shown) = (Sums(p => p.Net), Sums(p => p.Shown));

        int[][] Sums(Func<Answered, int[]> of) => blocs.Sizes.Select((_, bloc) =>
            items.Select((_, i) => persons.Where(p => p.Bloc == bloc).Sum(p => p.People * of(p)[i])).ToArray()).ToArray();
    }

    public Standings Standings(Weighting weighting, Answered? less = null, int? lessBloc = null) =>
        Counting.Standings.ByScore(_items, _items.Select((item, i) => weighting == Weighting.EqualGroup && _withheld.Contains(item) ? null : Score(i, weighting, less, lessBloc)).ToList());

    private Fraction? Score(int item, Weighting weighting, Answered? less, int? lessBloc)
    {
        var (net, shown) = (Fraction.Zero, Fraction.Zero);
        for (var bloc = 0; bloc < _net.Length; bloc++)
        {
            if (bloc == lessBloc)
                continue;
            var gone = less?.Bloc == bloc ? less : null;
            var weight = EqualVoice.Weight(_blocs.Sizes[bloc] - (gone?.Sets ?? 0), _blocs.AreGroups ? weighting : Weighting.PerPerson);
            net += weight * (_net[bloc][item] - (gone?.Net[item] ?? 0));
            shown += weight * (_shown[bloc][item] - (gone?.Shown[item] ?? 0));
        }
        return shown.Sign > 0 ? net / shown : null;
    }
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

    /// <summary>Whether the first places hang on any one person, with all of their sets, or on one group.</summary>
    public required LeaveOneOut LeaveOneOut { get; init; }

    /// <summary>What was chosen as best most often, however often it was shown.</summary>
    public Seq<string> MostOftenBest => Standings.ByScore(Items, Best.Select(b => b > 0 ? (Fraction?)b : null).ToList()).Winners;

    /// <summary>Items without equal voice, for too few people of one group saw them.</summary>
    public Seq<string> Withheld { get; init; }

    /// <summary>True where the first places differ between the two weightings, which the screen says in a sentence.</summary>
    public bool VoicesDiffer => PerPerson.DiffersFrom(EqualVoice, Top, Withheld);
}
