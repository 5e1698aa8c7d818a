using Workshop.Domain.Counting;

namespace Workshop.Domain.Tests.Counting;

public class ReportingGroupsTests
{
    [Fact]
    public void TheTwoBusinessAssociationsAreMergedWithTheNextSmallestGroup()
    {
        var groups = Of(3, null, ("gov", 7), ("aca", 6), ("lsm", 5), ("asm", 8), ("don", 5), ("ngo", 10), ("biz", 2));
        Assert.Equal("gov aca asm don ngo", groups.Own.Line());
        Assert.Equal("lsm biz", groups.Merged.Line());
        Assert.Equal(7, groups.MergedSize);
        Assert.True(groups.Shown);
        Assert.Equal("lsm+biz", groups.Of("biz"));
    }

    [Fact]
    public void TwoSmallGroupsThatTogetherAreLargeEnoughAreEnough()
    {
        var groups = Of(3, null, ("a", 1), ("b", 2), ("c", 8));
        Assert.Equal("a b", groups.Merged.Line());
        Assert.Equal("c", groups.Own.Line());
    }

    [Fact]
    public void WithNothingLeftOutsideTheBucketThereIsNoBreakdown()
    {
        var groups = Of(3, null, ("a", 2), ("b", 4));
        Assert.False(groups.Shown);
        Assert.Empty(groups.Own);
        Assert.Empty(groups.Names);
        Assert.Null(groups.Of("b"));
    }

    [Fact]
    public void AGroupThatDidNotVoteIsNoGroupAndNeedsNoPartner()
    {
        var groups = Of(3, null, ("a", 0), ("b", 4), ("c", 5));
        Assert.Equal("b c", groups.Own.Line());
        Assert.Empty(groups.Merged);
    }

    [Fact]
    public void TheFacilitatorMayChooseThePartner()
    {
        var groups = Of(3, "ngo", ("gov", 7), ("lsm", 5), ("ngo", 10), ("biz", 2));
        Assert.Equal("ngo biz", groups.Merged.Line());
    }

    [Fact]
    public void APartnerThatIsItselfTooSmallChangesNothing()
    {
        var groups = Of(3, "a", ("a", 1), ("b", 4), ("c", 5));
        Assert.Equal("a b", groups.Merged.Line());
    }

    [Fact]
    public void WithoutKNothingIsMerged()
    {
        var groups = Of(null, null, ("a", 1), ("b", 4));
        Assert.Equal("a b", groups.Own.Line());
        Assert.True(groups.Shown);
    }

    [Fact]
    public void TheBucketIsNeverMistakenForAGroupThatBearsItsName()
    {
        var groups = Of(3, null, ("a", 1), ("b", 2), ("a+b", 8));
        Assert.Equal("a++b", groups.Of("a"));
        Assert.Equal("a+b", groups.Of("a+b"));
    }

    [Theory]
    [InlineData(0, 3, true)]
    [InlineData(0, 2, false)]
    [InlineData(1, 9, false)]
    [InlineData(3, 1, true)]
    public void PapersThatSomebodyKnowsStandAloneAmongThemselvesAndProtectNoOthers(int unknown, int known, bool mayStandAlone)
    {
        Assert.Equal(mayStandAlone, new GroupSize("a", unknown, known).MayStandAlone(3));
        Assert.Equal(mayStandAlone, ReportingGroups.Of([new("a", unknown, known), new("b", 9), new("c", 9)], 3).Own.Contains("a"));
    }

    [Fact]
    public void TwoThatAreTogetherStillTooSmallTakeAThirdWithThem()
    {
        var groups = Of(3, null, ("a", 1), ("b", 1), ("c", 5), ("d", 6));
        Assert.Equal(("a b c", "d", true), (groups.Merged.Line(), groups.Own.Line(), groups.Shown));
    }

    [Fact]
    public void WhereNobodyVotedThereIsNoBreakdown() => Assert.False(Of(3, null, ("a", 0), ("b", 0)).Shown);

    [Fact]
    public void OfTwoOfOneSizeTheOneWithFewerPapersIsMergedFirst() =>
        Assert.Equal("a c", ReportingGroups.Of([new("a", 2), new("b", 5, 3), new("c", 5, 1), new("d", 9)], 3).Merged.Line());

    [Fact]
    public void WhateverTheSizesNoReportingGroupIsSmallerThanKAndEverybodyIsInOne()
    {
        for (var seed = 1; seed <= 500; seed++)
        {
            var chance = new Random(seed);
            var k = chance.Next(2, 6);
            var sizes = Enumerable.Range(0, chance.Next(1, 8)).Select(i => ($"g{i}", chance.Next(0, 9))).ToArray();
            var groups = Of(k, null, sizes);
            foreach (var name in groups.Names)
                Assert.True(sizes.Where(s => groups.Of(s.Item1) == name).Sum(s => s.Item2) >= k, $"seed {seed}");
            if (groups.Shown)
                Assert.All(sizes.Where(s => s.Item2 > 0), s => Assert.NotNull(groups.Of(s.Item1)));
        }
    }

    private static ReportingGroups Of(int? k, string? partner, params (string Group, int Size)[] sizes) =>
        ReportingGroups.Of(sizes.Select(s => new GroupSize(s.Group, s.Size)), k, partner);
}
