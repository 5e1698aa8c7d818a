namespace Workshop.Domain.Counting;

/// <summary>The counted ballots of an additive method; lists are in item order.</summary>
/// <param name="Top">How many first places are compared.</param>
/// <param name="Result">The result under the weighting fixed before the round.</param>
/// <param name="PerPerson">The same with one voice per person.</param>
/// <param name="EqualVoice">The same with one voice per reporting group.</param>
public sealed record AdditiveTally(
    Seq<string> Items, Turnout Turnout, int Top, Standings Result, Standings PerPerson, Standings EqualVoice)
{
    /// <summary>People who chose the item, shown beside its score.</summary>
    public Seq<int> Voters { get; init; }

    /// <summary>The item's share, to be shown in whole percents; null where nothing was given out.</summary>
    public Seq<Fraction?> Shares { get; init; }

    public Seq<Fraction?> PersonShares { get; init; }

    public Seq<Fraction?> EqualShares { get; init; }

    /// <summary>People of each reporting group who chose each item; null where there is no breakdown.</summary>
    public GroupTable? ByGroup { get; init; }

    /// <summary>How far the ballots agree on an order.</summary>
    public required KendallW Agreement { get; init; }

    /// <summary>How far the reporting groups agree with one another; null where there is no breakdown.</summary>
    public GroupAgreement? BetweenGroups { get; init; }

    /// <summary>Support by reporting group; null where there is no breakdown.</summary>
    public Divergence? Divergence { get; init; }

    /// <summary>How many ballots would have to change; null where there is nothing to change.</summary>
    public Margin? Margin { get; init; }

    /// <summary>Whether the first places hang on any one ballot or group.</summary>
    public required LeaveOneOut LeaveOneOut { get; init; }

    /// <summary>
    /// True where the first places differ between the two weightings (a tie in one is a difference), which the screen says in a sentence. Where
    /// the places of one may not be told they can't be compared.
    /// </summary>
    public bool VoicesDiffer => EqualVoice.Winners.Count > 0 && PerPerson.Places(Top) != EqualVoice.Places(Top);
}
