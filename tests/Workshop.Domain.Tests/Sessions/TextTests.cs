namespace Workshop.Domain.Tests.Sessions;

public class TextTests
{
    [Theory, Rule("SES-6")]
    [InlineData("  two words \n", "two words")]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\u0000b\u0007", "ab")]
    [InlineData("no \u202Etrick", "no trick")]
    [InlineData("no \u2066trick\u2069", "no trick")]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("half \uD83D of a pair", "half  of a pair")]
    [InlineData("أهل المناجم", "أهل المناجم")]
    [InlineData("👩🏾‍🏭", "👩🏾‍🏭")]
    [InlineData(null, "")]
    public void WhatPeopleTypeIsKeptInOneForm(string? typed, string kept) => Assert.Equal(kept, Text.Clean(typed));

    [Fact, Rule("SES-7")]
    public void ALengthIsCountedInCodePoints()
    {
        Assert.Equal(2, Text.Length("é👍"));
        Assert.Null(Text.Check(string.Concat(Enumerable.Repeat("👍", 20)), 20));
        Assert.Equal(20, Text.Check(string.Concat(Enumerable.Repeat("👍", 21)), 20)!.Limit);
    }

    [Theory]
    [InlineData("a", true), InlineData("A-b_9", true), InlineData("", false), InlineData("a b", false), InlineData("é", false), InlineData("a/b", false)]
    public void AnIdIsSafeInAKeyAPathAndALog(string id, bool good) => Assert.Equal(good, Ids.IsGood(id));

    [Fact]
    public void AnIdHasAtMostSixtyFourCharacters()
    {
        Assert.True(Ids.IsGood(new('x', 64)));
        Assert.False(Ids.IsGood(new('x', 65)));
    }
}
