using System.Text;

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

    [Fact, Rule("SES-6")]
    public void CleaningWhatIsCleanChangesNothingWhateverWasTyped()
    {
        var dice = new Walks.Dice(20250630);
        for (var i = 0; i < 2_000; i++)
        {
            var typed = new StringBuilder();
            for (var n = dice.Below(12); n > 0; n--)
                typed.Append((char)dice.Below(0x10000));
            var clean = Text.Clean(typed.ToString());
            Assert.True(clean == Text.Clean(clean), $"seed 20250630, text {i}: {Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(typed.ToString()))}");
        }
    }

    [Theory, Rule("SES-6")]
    [InlineData("\u200B\u200D"), InlineData("\uFEFF"), InlineData("\u200E \u00AD"), InlineData("\uFFFE"), InlineData("\uD83F\uDFFF"), InlineData("\u2800\u3164")]
    public void WhatShowsNothingIsEmpty(string typed) => Assert.Equal("", Text.Clean(typed));

    [Fact, Rule("SES-6")]
    public void JoinersWithinAWordStay() => Assert.Equal("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", Text.Clean("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"));

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
