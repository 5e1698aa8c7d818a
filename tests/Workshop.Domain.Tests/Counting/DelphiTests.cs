using Workshop.Domain.Counting;

namespace Workshop.Domain.Tests.Counting;

public class DelphiTests
{
    [Fact]
    public void RoundsAreMatchedByParticipant()
    {
        var delphi = Delphi.Of(Answers(("a", 1), ("b", 2), ("c", 3), ("d", null)), Answers(("b", 2), ("c", 5), ("d", 1), ("e", 4)));
        Assert.Equal(2, delphi.AnsweredBoth);
        Assert.Equal(1, delphi.Changed);
        Assert.Equal(Fraction.Half, delphi.ChangedShare);
        Assert.Equal(3, delphi.First.N);
        Assert.Equal(4, delphi.Second.N);
        Assert.False(delphi.HasSettled);
    }

    [Fact]
    public void QuartilesAreOfTypeSeven()
    {
        // As R has it: quantile(c(1, 2, 4, 8), type = 7) gives 1.75, 3 and 5.
        var round = Delphi.Of(Answers(("a", 8), ("b", 1), ("c", 4), ("d", 2)), Answers()).First;
        Assert.Equal("7/4 3 5 13/4", string.Join(' ', round.Q1, round.Median, round.Q3, round.Iqr));
    }

    [Fact]
    public void NobodyInBothIsNoShareAndNoAnswersAreNoQuartiles()
    {
        var delphi = Delphi.Of(Answers(("a", 1)), Answers());
        Assert.Null(delphi.ChangedShare);
        Assert.Null(delphi.Second.Median);
        Assert.Equal(1, delphi.First.Median);
        Assert.Equal(0, delphi.First.Iqr);
    }

    private static Dictionary<string, Fraction?> Answers(params (string Id, int? Value)[] answers) =>
        answers.ToDictionary(a => a.Id, a => a.Value is { } v ? (Fraction?)v : null);
}
