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
        var share = Share(poll, terms.Weighting);
        return new(poll.Turnout, people, StatusOf(people, share), share, Share(poll, Weighting.PerPerson), Share(poll, Weighting.EqualGroup))
        {
            Agreement = VanDerEijk.Of(people, Lowest),
            ByGroup = ByGroup(poll, terms.K),
        };
    }

    // Support among those who do not abstain.
    private static Fraction? Share(Poll<Fraction?> poll, Weighting weighting)
    {
        var support = Weight(poll, weighting, 1, 3);
        var all = support + Weight(poll, weighting, 5, 8);
        return all.Sign > 0 ? support / all : null;
    }

    // A veto and a serious disagreement count by themselves, however the voices are weighed.
    private GradientsStatus? StatusOf(Seq<int> people, Fraction? share) =>
        people.Sum() == 0 ? null
        : people[7] > 0 ? GradientsStatus.Blocked
        : share >= Threshold && people[6] == 0 ? GradientsStatus.Agreed
        : GradientsStatus.MoreDiscussion;
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
}
