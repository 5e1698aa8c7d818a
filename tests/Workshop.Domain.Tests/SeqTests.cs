namespace Workshop.Domain.Tests;

public class SeqTests
{
    [Fact]
    public void TwoListsWithTheSameItemsAreEqual() => Assert.True(Seq.Of([1, 2]) == Enumerable.Range(1, 2).ToSeq());

    [Fact]
    public void TheOrderCounts() => Assert.True(Seq.Of([1, 2]) != Seq.Of([2, 1]));

    [Fact]
    public void AListThatWasNeverSetIsEmpty() => Assert.True(Seq.Of<int>([]) == default);
}
