namespace Workshop.Domain.Ballots;

/// <summary>One line of a round's tally sheet: a ballot that was handed in on paper, or so many hands for one answer.</summary>
/// <param name="Number">Runs from 1; a line that is removed keeps it, and leaves a gap.</param>
/// <param name="For">Whose ballot from a device it counts instead of.</param>
/// <param name="Hands">How many went up; null: it is one paper.</param>
public sealed record PaperLine(PaperId Id, int Number, Ballot Ballot, GroupId Group, VoterId? For = null, int? Hands = null)
{
    /// <summary>How many ballots it counts for.</summary>
    public int Count => Hands ?? 1;

    /// <summary>Each as a ballot of its own, under an id that no participant has.</summary>
    public static IEnumerable<(string Id, CastBallot Ballot)> BallotsOf(Seq<PaperLine> sheet) =>
        sheet.SelectMany(p => Enumerable.Range(0, p.Count).Select(i => ($"paper {p.Id} {i}", new CastBallot(p.Ballot, p.Group))));
}

/// <param name="Seat">The number of the seat that it stands for.</param>
public sealed record SheetLine(PaperId Id, int Number, Ballot Ballot, GroupId? Group, int? Seat, int? Hands);

/// <summary>What the facilitators entered for people without a device, in the order of its numbers; for them alone.</summary>
/// <param name="InRoom">How many people they counted in the room.</param>
public sealed record TallySheetSight(RoundId Round, Seq<SheetLine> Lines, int? InRoom) : Sight;
