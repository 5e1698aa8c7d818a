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

/// <summary>What a round is on. Free texts are written when it opens and are items of this round only.</summary>
public enum ItemKind
{
    Themes,
    Notes,
    Priorities,
    Texts,
}

/// <summary>One thing to vote on by its id, with its words as they stood when the round opened.</summary>
public sealed record RoundItem(string Id, string Text);

/// <summary>How a round is counted and shown, besides its weighting; fixed before anybody votes.</summary>
/// <param name="Strict">Every small cell is cut, not only small groups merged; ballots leave without a group.</param>
/// <param name="K">The smallest group for this round, where it is larger than the workshop's.</param>
/// <param name="Partner">The group with which too small ones are counted; null: the next smallest.</param>
/// <param name="Places">How many first places matter: where the result is cut and what is compared.</param>
public sealed record RoundTerms(bool Strict = false, int? K = null, GroupId? Partner = null, int Places = 2);

/// <summary>A ballot handed in, with the group that it counts in.</summary>
/// <param name="Receipt">The code by which its voter finds it counted, if they handed one in; see <see cref="Receipts"/>.</param>
/// <param name="Shared">It was handed in at a device that several people share.</param>
public sealed record CastBallot(Ballot Ballot, GroupId Group, string? Receipt = null, bool Shared = false);

/// <summary>One vote: its question, items, instrument, ballots and result.</summary>
/// <param name="Weighting">Which of the two results, both always computed, is "the result". Fixed before anybody votes.</param>
/// <param name="Seed">Shuffles the items differently, and always the same, for each participant: order biases votes.</param>
/// <param name="Wording">For a confirmation, the wording of the priority that was voted on.</param>
public sealed record Round(RoundId Id, StageId Stage, string Question, Instrument Instrument, Seq<RoundItem> Items, Weighting Weighting, int Seed, int Number, int Wording)
{
    public ItemKind On { get; init; }

    public RoundTerms Terms { get; init; } = new();

    /// <summary>The round that it asks once more, after feedback.</summary>
    public RoundId? Again { get; init; }

    /// <summary>The round whose tied items it decides among.</summary>
    public RoundId? RunOff { get; init; }

    public RoundStatus Status { get; init; }

    /// <summary>When it closes by itself: the room has been warned.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>Whether its voters go by names that only the session's <see cref="Pseudonyms"/> can tell; see <see cref="Voters"/>.</summary>
    public bool Pseudonymous { get; init; }

    public ImmutableDictionary<VoterId, CastBallot> Ballots { get; init; } = ImmutableDictionary<VoterId, CastBallot>.Empty;

    /// <summary>What was entered for people without a device, by its numbers.</summary>
    public Seq<PaperLine> Paper { get; init; }

    /// <summary>The number of every line that ever was on the sheet.</summary>
    public ImmutableDictionary<PaperId, int> PaperNumbers { get; init; } = ImmutableDictionary<PaperId, int>.Empty;

    /// <summary>How many people the facilitator counted in the room.</summary>
    public int? InRoom { get; init; }

    /// <summary>The ballots of devices that count: where a paper stands for somebody, theirs does not.</summary>
    public ImmutableDictionary<VoterId, CastBallot> OnDevices => Ballots.RemoveRange(Paper.Select(p => p.For).OfType<VoterId>());

    public int OnPaper => Paper.Sum(p => p.Count);

    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>How many people there were when it closed; null while it is open.</summary>
    public int? Of { get; init; }

    /// <summary>
    /// What has been published of it, the last print at the end. Counted once, at the reveal: counted again under another order of the
    /// groups it could be laid beside the first and give away a small group.
    /// </summary>
    public Seq<Print> Prints { get; init; }

    /// <summary>What was done about a tie at the cut.</summary>
    public SettledTie? Tie { get; init; }

    /// <summary>The print that is on every screen, while it is.</summary>
    public Print? Published => Status == RoundStatus.Revealed ? Prints[^1] : null;

    public Seq<string> ItemIds => Items.Select(i => i.Id).ToSeq();

    /// <summary>Whether it asks how far everybody agrees with this one sentence.</summary>
    public bool IsOnOneSentence => Instrument is FistVote or GradientsVote;
}

/// <param name="Paper">How many of the ballots were on paper, or hands; absent where none was. Which is told to nobody.</param>
/// <param name="Voted">How many ballots are in. Which, and what they say, is told to nobody before the reveal, and never whose.</param>
/// <param name="Result">Only once revealed; more of it is a <see cref="RoundDetailSight"/>.</param>
/// <param name="ClosesAt">It closes by itself then, unless it is kept open.</param>
/// <param name="Shared">How many of the ballots counted were handed in at devices that several share; absent where none was.</param>
/// <param name="RevealedBefore">Its result was out, and is on no screen now that it is open again; absent otherwise.</param>
public sealed record RoundSight(
    RoundId Id, StageId Stage, int Number, string Question, Instrument Instrument, Seq<RoundItem> Items, Weighting Weighting, int Seed, RoundStatus Status,
    int Voted, int Of, RoundResult? Result, ItemKind On, RoundTerms Terms, RoundId? Again, RoundId? RunOff, DateTimeOffset? ClosesAt, SettledTie? Tie, int? Shared = null, int? Paper = null,
    bool? RevealedBefore = null) : Sight
{
    /// <summary>Whether nothing is told by group since the first print, for the papers are known.</summary>
    public bool KeepsPapersApart(RoundDetail detail) => Paper is not null && detail is { Edition: Edition.WithoutGroups, Version: 1 };
}

/// <summary>My own ballot, to see and to change.</summary>
/// <param name="OnPaper">A paper was entered for my seat, and counts instead; absent where none was.</param>
public sealed record OwnBallotSight(RoundId Round, Ballot Ballot, string? Receipt, bool? OnPaper = null) : OwnSight;
