namespace Workshop.Domain.Counting;

public enum GradientsStatus
{
    Agreed,
    MoreDiscussion,

    /// <summary>Somebody vetoes.</summary>
    Blocked,
}

/// <summary>
/// Gradients of agreement (Kaner): 1 endorse, 2 minor point, 3 reservations, 4 abstain, 5 more discussion, 6 don't like but will
/// support, 7 serious disagreement, 8 veto.
/// </summary>
/// <param name="Threshold">The share of support that agrees, fixed before the vote.</param>
public sealed record Gradients(string Sentence, Fraction Threshold) : Scale(Sentence, 1, 8)
{
    /// <summary>The median threshold of Delphi studies (Diamond 2014).</summary>
    public static Fraction DefaultThreshold { get; } = new(3, 4);

    public GradientsTally Count(IEnumerable<Ballot<Fraction?>> ballots, Terms terms)
    {
        var poll = Take(ballots, terms);
        var people = Distribution(poll);
        var levels = Levels(poll);
        var equal = poll.Blocs.AreGroups ? Weighting.EqualGroup : Weighting.PerPerson;
        var (perPerson, equalVoice) = (Share(levels, Weighting.PerPerson), Share(levels, equal));
        var (personStatus, equalStatus) = (StatusOf(levels, Weighting.PerPerson), StatusOf(levels, equal));
        var isEqual = terms.Weighting == Weighting.EqualGroup;
        return new(poll.Turnout, people, isEqual ? equalStatus : personStatus, isEqual ? equalVoice : perPerson, perPerson, equalVoice)
        {
            Agreement = VanDerEijk.Of(people, Lowest),
            ByGroup = ByGroup(poll, terms.K),
            PersonStatus = personStatus,
            EqualStatus = equalStatus,
            Stances = GroupTable.Of(["1-3", "4", "5-6", "7", "8"], poll.Blocs, (row, bloc) => Stance(row).Sum(level => levels[bloc][level - 1])),
            Sureness = SurenessOf(levels, isEqual ? equal : Weighting.PerPerson),
            PersonSureness = SurenessOf(levels, Weighting.PerPerson),
        };
    }

    private static IEnumerable<int> Stance(int row) => row switch { 0 => [1, 2, 3], 1 => [4], 2 => [5, 6], 3 => [7], _ => [8] };

    // People by group and level.
    private static int[][] Levels(Poll<Fraction?> poll)
    {
        var levels = poll.Blocs.Sizes.Select(_ => new int[8]).ToArray();
        foreach (var ballot in poll.Cast)
            levels[ballot.Bloc][(int)ballot.Answer!.Value.Above - 1] += ballot.People;
        return levels;
    }

    // Support among those who do not abstain.
    private static Fraction? Share(int[][] levels, Weighting weighting)
    {
        var (support, all) = Sides(levels, weighting);
        return all.Sign > 0 ? support / all : null;
    }

    private static (Fraction Support, Fraction All) Sides(int[][] levels, Weighting weighting)
    {
        var (support, all) = (Fraction.Zero, Fraction.Zero);
        foreach (var group in levels)
        {
            var weight = EqualVoice.Weight(group.Sum(), weighting);
            support += weight * group[..3].Sum();
            all += weight * (group.Sum() - group[3]);
        }
        return (support, all);
    }

    // A veto and a serious disagreement count by themselves, however the voices are weighed.
    private GradientsStatus? StatusOf(int[][] levels, Weighting weighting) =>
        levels.All(g => g.Sum() == 0) ? null
        : levels.Any(g => g[7] > 0) ? GradientsStatus.Blocked
        : Share(levels, weighting) >= Threshold && levels.All(g => g[6] == 0) ? GradientsStatus.Agreed
        : GradientsStatus.MoreDiscussion;

    // One veto blocks what is not blocked; to end a block takes all who veto.
    private StatusSureness? SurenessOf(int[][] levels, Weighting weighting)
    {
        var (people, status) = (levels.Sum(g => g.Sum()), StatusOf(levels, weighting));
        if (status is null)
            return null;
        var same = levels.SelectMany((group, g) => group.Select((n, level) => n > 0 && StatusOf(WithoutOne(levels, g, level), weighting) == status ? n : 0)).Sum();
        return new(Math.Max(1, levels.Sum(g => g[7])), status == GradientsStatus.Agreed ? 0 : ToAgree(levels, weighting), people < 2 ? null : new(same, people));
    }

    private static int[][] WithoutOne(int[][] levels, int group, int level) =>
        levels.Select((people, g) => people.Select((n, l) => g == group && l == level ? n - 1 : n).ToArray()).ToArray();

    // All of 7 and 8 have to change; then those whose change to support moves most, until the share is enough.
    private int ToAgree(int[][] levels, Weighting weighting)
    {
        var (support, all) = Sides(levels, weighting);
        var short_ = (Threshold * all) - support;
        var must = levels.Sum(g => g[6] + g[7]);
        foreach (var group in levels)
            short_ -= EqualVoice.Weight(group.Sum(), weighting) * (group[6] + group[7]);
        var gains = levels.SelectMany(g => new[] { (Gain: EqualVoice.Weight(g.Sum(), weighting), People: g[4] + g[5]), (Gain: EqualVoice.Weight(g.Sum(), weighting) * (1 - Threshold), People: g[3]) })
            .SelectMany(x => Enumerable.Repeat(x.Gain, x.People)).OrderDescending();
        var more = 0;
        foreach (var gain in gains)
        {
            if (short_.Sign <= 0 && (all.Sign > 0 || more > 0))
                break;
            (short_, more) = (short_ - gain, more + 1);
        }
        return must + more;
    }
}

/// <summary>The counted gradients.</summary>
/// <param name="Distribution">People at each of the levels 1 to 8.</param>
/// <param name="Status">Null where nobody answered.</param>
/// <param name="SupportShare">Levels 1 to 3 among all but 4, weighted as the round is, to be shown in whole percents; null where all abstain.</param>
public sealed record GradientsTally(
    Turnout Turnout, Seq<int> Distribution, GradientsStatus? Status, Fraction? SupportShare, Fraction? PerPerson, Fraction? EqualVoice)
{
    public required VanDerEijk Agreement { get; init; }

    /// <summary>People at each level by reporting group, cells cut; null where there is no breakdown.</summary>
    public GroupTable? ByGroup { get; init; }

    /// <summary>The status with one voice per person.</summary>
    public GradientsStatus? PersonStatus { get; init; }

    /// <summary>The status with one voice per reporting group.</summary>
    public GradientsStatus? EqualStatus { get; init; }

    /// <summary>People of each reporting group who support, abstain, hold out, seriously disagree and veto: what the equal-voice share tells of.</summary>
    internal GroupTable? Stances { get; init; }

    /// <summary>Null where nobody answered.</summary>
    public StatusSureness? Sureness { get; init; }

    /// <summary>The same with one voice per person.</summary>
    internal StatusSureness? PersonSureness { get; init; }

    /// <summary>True where every person weighs the same though the round may have asked for the groups to.</summary>
    public bool IsPerPerson { get; init; }

    /// <summary>True where the other weighting would come to another status.</summary>
    public bool VoicesDiffer => EqualStatus is { } equal && equal != PersonStatus;
}
