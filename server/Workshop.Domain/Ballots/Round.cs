using System.Collections.Immutable;
using Workshop.Domain.Counting;
using Workshop.Domain.People;

namespace Workshop.Domain.Ballots;

public enum RoundStatus
{
    Open,
    Closed,

    /// <summary>Closed, and its result is on every screen.</summary>
    Revealed,
}

/// <summary>How a round is voted: the instrument and its settings.</summary>
public abstract record Instrument;

/// <summary>Dot voting: so many dots each, at most so many on one item. Unused dots are lost.</summary>
public sealed record DotVote(int DotsPerPerson, int CapPerItem) : Instrument;

/// <summary>Ranking: put at most <paramref name="Top"/> items in order, no ties. What is left out shares the last place.</summary>
public sealed record RankVote(int Top) : Instrument;

/// <summary>Fist to five on one sentence: 0 blocks, 3 can live with it, 5 champions it.</summary>
public sealed record FistVote : Instrument;

/// <summary>What one participant hands in.</summary>
public abstract record Ballot;

public sealed record ItemDots(string Item, int Dots);

public sealed record DotBallot(Seq<ItemDots> Dots) : Ballot;

/// <summary>Items, best first.</summary>
public sealed record RankBallot(Seq<string> Order) : Ballot;

public sealed record FistBallot(int Value) : Ballot;

/// <summary>One thing to vote on: a theme or a priority by its id, with its words as they stood when the round opened.</summary>
public sealed record RoundItem(string Id, string Text);

/// <summary>A ballot handed in, with the group that it counts in.</summary>
/// <param name="Receipt">The code by which its voter finds it counted, if they handed one in; see <see cref="Receipts"/>.</param>
public sealed record CastBallot(Ballot Ballot, GroupId Group, string? Receipt = null);

/// <summary>One vote: its question, items, instrument, ballots and result.</summary>
/// <param name="Weighting">Which of the two results, both always computed, is "the result". Fixed before anybody votes.</param>
/// <param name="Seed">Shuffles the items differently, and always the same, for each participant: order biases votes.</param>
/// <param name="Wording">For a confirmation, the wording of the priority that was voted on.</param>
public sealed record Round(RoundId Id, StageId Stage, string Question, Instrument Instrument, Seq<RoundItem> Items, Weighting Weighting, int Seed, int Number, int Wording)
{
    public RoundStatus Status { get; init; }

    public ImmutableDictionary<ParticipantId, CastBallot> Ballots { get; init; } = ImmutableDictionary<ParticipantId, CastBallot>.Empty;

    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>How many people there were when it closed; null while it is open.</summary>
    public int? Of { get; init; }

    /// <summary>
    /// Counted once, at the reveal. Counted again under another order of the groups it could be laid beside the first and give away a
    /// small group.
    /// </summary>
    public RoundResult? Result { get; init; }

    /// <summary>The groups its ballots may be reported with, fixed with the result.</summary>
    public NamedGroups Reporting { get; init; }
}

/// <param name="Voted">How many ballots are in. Which, and what they say, is told to nobody before the reveal, and never whose.</param>
/// <param name="Result">Only once revealed.</param>
public sealed record RoundSight(
    RoundId Id, StageId Stage, int Number, string Question, Instrument Instrument, Seq<RoundItem> Items, Weighting Weighting, int Seed, RoundStatus Status,
    int Voted, int Of, RoundResult? Result) : Sight;

/// <summary>My own ballot, to see and to change.</summary>
public sealed record OwnBallotSight(RoundId Round, Ballot Ballot, string? Receipt) : Sight;
