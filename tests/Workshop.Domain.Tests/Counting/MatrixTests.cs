using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

public class MatrixTests
{
    private static readonly Matrix Voting = new(Items("ABCDE"));

    [Fact]
    public void HighIsAMeanOfAtLeastTheMiddleOfTheScale()
    {
        var field = Count("A3 B3 C2 D2", "A3 B2 C3 D2").Result;
        Assert.Equal(
            [Quadrant.HighImpactHighFeasibility, Quadrant.HighImpactLowFeasibility, Quadrant.LowImpactHighFeasibility, Quadrant.LowImpactLowFeasibility, null],
            field.Cells.Select(c => c.Quadrant));
    }

    [Fact]
    public void TheListGoesByQuadrantThenImpactThenFeasibility()
    {
        var field = Count("A1 B5 C5 D4 E2", "A5 B2 C4 D5 E5").Result;
        Assert.Equal("C D B E A", field.Order.Line());
        Assert.Equal("C D B E A", field.Standings.Order());
    }

    [Fact]
    public void ItemsAtTheSamePointShareARankAndThoseWithoutAQuadrantComeLast()
    {
        var field = Count("A4 B4 C5", "A4 B4 D5").Result;
        Assert.Equal("A=B", field.Standings.Order());
        Assert.Equal("A B C D E", field.Order.Line());
        Assert.Equal(5, field.Cells[2].Impact);
        Assert.Null(field.Cells[2].Feasibility);
    }

    [Fact]
    public void EqualVoiceIsTheMeanOfTheGroupMeansOnEachAxis()
    {
        var tally = Voting.Count([Placed("A5", "A1", "g", 3), Placed("A1", "A5", "h")], new Terms(Weighting.EqualGroup));
        Assert.Equal(3, tally.Result.Cells[0].Impact);
        Assert.Equal(4, tally.PerPerson.Cells[0].Impact);
    }

    [Theory]
    [InlineData("A6", "", "out_of_range")]
    [InlineData("", "A0", "out_of_range")]
    [InlineData("Z1", "", "unknown_item")]
    [InlineData("A1", "A2 A3", "duplicate_item")]
    [InlineData("A1", "", null)]
    public void OneBallotIsRefusedWithItsReason(string impact, string feasibility, string? reason) =>
        Assert.Equal(reason, Voting.Refuse(new(Marks(impact), Marks(feasibility))));

    [Fact]
    public void OneBallotOrOneGroupLessCanChangeTheFirstPlaces()
    {
        // Without one of g, A and B share the first place; without all of it, B has it.
        var tally = Voting.Count([Placed("A5 B4", "A5 B4", "g"), Placed("A5 B4", "A5 B4", "g"), Placed("A4 B5", "A4 B5", "h"), Placed("A4 B4", "A4 B4", "h")], new Terms(Top: 1));
        Assert.Equal("A", tally.LeaveOneOut.Top.Line());
        Assert.Equal(Fraction.Half, tally.LeaveOneOut.BallotStability);
        Assert.Equal(["B", "A"], tally.LeaveOneOut.Groups.Select(g => g.Top!.Value.Line()));
        Assert.Equal(["g"], tally.LeaveOneOut.Decisive);
    }

    [Fact]
    public void WhereSmallCellsAreCutNothingIsToldOfOneGroup()
    {
        var tally = Publication.Strict(Voting.Count([Placed("A5", "A5", "g", 3), Placed("B5", "B5", "h", 3)], new Terms(Weighting.EqualGroup, K: 3)));
        Assert.Empty(tally.LeaveOneOut.Groups);
        Assert.All(tally.Impact, r => Assert.Empty(r.ByGroup));
    }

    private static MatrixTally Count(string impact, string feasibility) => Voting.Count([Placed(impact, feasibility)], new Terms());

    private static Ballot<ImpactAndFeasibility> Placed(string impact, string feasibility, string? group = null, int count = 1) =>
        new(null, new(Marks(impact), Marks(feasibility)), group, count);
}
