using static Workshop.Domain.Decision;

namespace Workshop.Domain.Ballots;

/// <summary>Enters a ballot that somebody handed in on paper, or hands that were counted; or changes what stands on that line of the sheet.</summary>
/// <param name="Group">The stakeholder group it counts in; null: none.</param>
/// <param name="Seat">The number of the participant's seat for which the paper stands: it counts instead of a ballot from there.</param>
/// <param name="Hands">So many hands went up for this one answer; null: one paper.</param>
public sealed record EnterPaper(RoundId Round, PaperId Id, Ballot Ballot, GroupId? Group, int? Seat = null, int? Hands = null) : Command;

/// <summary>Takes a line off the sheet; entered again under its id, it has its number again.</summary>
public sealed record RemovePaper(RoundId Round, PaperId Id) : Command;

/// <summary>How many people the facilitator counts in the room, with a device or without; null: nobody says.</summary>
public sealed record CountRoom(RoundId Round, int? People) : Command;

public sealed record PaperEntered(RoundId Round, PaperId Id, Ballot Ballot, GroupId Group, VoterId? For = null, int? Hands = null) : Event;

public sealed record PaperRemoved(RoundId Round, PaperId Id) : Event;

public sealed record RoomCounted(RoundId Round, int? People) : Event;

/// <summary>
/// People without a device vote on paper or by hand, and the facilitator enters it. Whoever enters papers knows them, so they protect nobody:
/// what is told by group must hold for the ballots of devices alone (<see cref="PublishingRounds"/>). After the first print the sheet is fixed for
/// good, or a paper could be put in and taken out to see what becomes of the result.
/// </summary>
public static class EnteringPaper
{
    public static Decision Decide(EnterPaper c, Session session) =>
        Fixed(c.Round, session) is { } refusal ? refusal
        : !Ids.IsGood(c.Id.Text) ? Refusals.BadId
        : c.Group is { } g && !session.Groups.Any(x => x.Id == g) ? Refusals.GroupUnknown
        : Unfit(c, session.Rounds[c.Round]) is { } unfit ? unfit
        : Enter(c, session.Rounds[c.Round], session);

    private static Refusal? Fixed(RoundId id, Session session) =>
        !session.Rounds.TryGetValue(id, out var round) ? Refusals.RoundUnknown
        : round.Prints.Count > 0 ? Refusals.PaperFixed
        : null;

    private static Refusal? Unfit(EnterPaper c, Round round) =>
        // Each person answers sets of their own.
        round.Instrument is MaxDiffVote ? Refusals.PaperNotHere
        : Instruments.Check(c.Ballot, round.Instrument, round.ItemIds) is { } bad ? bad
        : Instruments.IsEmpty(c.Ballot) ? Refusals.PaperEmpty
        : c.Hands is not null && (c.Hands < 1 || c.Seat is not null || !IsOneAnswer(c.Ballot)) ? Refusals.PaperHands
        : round.OnPaper - (round.Paper.FirstOrDefault(p => p.Id == c.Id)?.Count ?? 0) + (c.Hands ?? 1) > Limits.Participants ? Refusals.PaperTooMany
        : null;

    /// <summary>A hand says one thing.</summary>
    public static bool IsOneAnswer(Ballot ballot) => ballot switch
    {
        FistBallot or GradientsBallot => true,
        ApprovalBallot b => b.Approved.Count == 1,
        DotBallot b => b.Dots.Sum(d => d.Dots) == 1,
        _ => false,
    };

    private static Decision Enter(EnterPaper c, Round round, Session session)
    {
        var who = c.Seat is { } number ? session.Participants.Values.FirstOrDefault(p => p.Number == number) : null;
        if (c.Seat is not null && who is null)
            return Refusals.ParticipantUnknown;
        var voter = who is null ? null : Voters.Of(round, who.Id, session);
        if (voter is not null && round.Paper.Any(p => p.For == voter && p.Id != c.Id))
            return Refusals.PaperSeatTaken;
        var entered = new PaperEntered(round.Id, c.Id, c.Ballot, c.Group ?? new(""), voter, c.Hands);
        return round.Paper.FirstOrDefault(p => p.Id == c.Id) is { } known && (known.Ballot, known.Group, known.For, known.Hands) == (entered.Ballot, entered.Group, entered.For, entered.Hands)
            ? Happens() : entered;
    }

    public static Decision Decide(RemovePaper c, Session session) =>
        Fixed(c.Round, session) is { } refusal ? refusal
        : !session.Rounds[c.Round].Paper.Any(p => p.Id == c.Id) ? Happens()
        : new PaperRemoved(c.Round, c.Id);

    public static Decision Decide(CountRoom c, Session session) =>
        Fixed(c.Round, session) is { } refusal ? refusal
        : c.People is < 0 or > Limits.Participants ? Refusals.BadCommand
        : session.Rounds[c.Round].InRoom == c.People ? Happens()
        : new RoomCounted(c.Round, c.People);

    public static Session Evolve(Session session, PaperEntered e) => session.WithRound(e.Round, r =>
    {
        var number = r.PaperNumbers.TryGetValue(e.Id, out var known) ? known : r.PaperNumbers.Count + 1;
        var line = new PaperLine(e.Id, number, e.Ballot, e.Group, e.For, e.Hands);
        return r with
        {
            PaperNumbers = r.PaperNumbers.SetItem(e.Id, number),
            Paper = r.Paper.Where(p => p.Id != e.Id).Append(line).OrderBy(p => p.Number).ToSeq(),
        };
    });

    public static Session Evolve(Session session, PaperRemoved e) => session.WithRound(e.Round, r => r with { Paper = r.Paper.Where(p => p.Id != e.Id).ToSeq() });

    public static Session Evolve(Session session, RoomCounted e) => session.WithRound(e.Round, r => r with { InRoom = e.People });

    /// <summary>Whose own ballot counts no more, or again, is shown that.</summary>
    public static IEnumerable<Key> Touches(RoundId id, Session before, Session after) =>
    [
        new(Thing.Round, id.Text), new(Thing.TallySheet, id.Text),
        .. before.Rounds[id].Paper.Concat(after.Rounds[id].Paper).Select(p => p.For).OfType<VoterId>().Distinct()
            .Where(after.Rounds[id].Ballots.ContainsKey).Select(v => Voters.WhoIs(after.Rounds[id], v, after)).OfType<ParticipantId>().Select(who => new Key(Thing.OwnBallot, id.Text, who)),
    ];

    public static TallySheetSight? Show(Session session, RoundId id) =>
        session.Rounds.GetValueOrDefault(id) is { } round && (round.PaperNumbers.Count > 0 || round.InRoom is not null)
            ? new(id, round.Paper.Select(p => new SheetLine(p.Id, p.Number, p.Ballot, p.Group.Text.Length > 0 ? p.Group : null,
                p.For is { } voter && Voters.WhoIs(round, voter, session) is { } who ? session.Participants[who].Number : null, p.Hands)).ToSeq(), round.InRoom)
            : null;
}
