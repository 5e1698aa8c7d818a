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

    /// <summary>True where the first places differ between the two weightings (a tie in one is a difference), which the screen says in a sentence.</summary>
    public bool VoicesDiffer => PerPerson.Places(Top) != EqualVoice.Places(Top);
}
