using Workshop.Player.Rehearsing;

namespace Workshop.Server.Tests.Wire;

/// <summary>Those who are not there sort what they wrote by what it says, in every language.</summary>
public sealed class PhrasesTests
{
    [Theory]
    [InlineData("en"), InlineData("fr"), InlineData("es"), InlineData("pt"), InlineData("sw"), InlineData("ar"), InlineData("en-GB"), InlineData("xx")]
    public void EachNoteHasItsThemeOrNone(string language)
    {
        var phrases = Phrases.In(language);
        Assert.Equal(phrases.Notes.Count, phrases.Belongs.Count);
        Assert.Equal(Enumerable.Range(0, phrases.Themes.Count), phrases.Belongs.OfType<int>().Distinct().Order());
        Assert.Equal(phrases.Belongs, phrases.Notes.Select(phrases.ThemeOf));
        // A note that was cut to what its stage takes is still the same.
        Assert.Equal(phrases.Belongs, phrases.Notes.Select(n => phrases.ThemeOf(n[..(n.Length - 3)])));
        Assert.Null(phrases.ThemeOf(""));
        Assert.Null(phrases.ThemeOf("What somebody else wrote"));
    }

    [Fact]
    public void EquipmentIsNotSortedUnderTrust()
    {
        var phrases = Phrases.In("en");
        Assert.Equal("Skills and equipment", phrases.Themes[phrases.ThemeOf("Equipment breaks and no one repairs it")!.Value]);
        Assert.Equal("Money", phrases.Themes[phrases.ThemeOf("Banks ask for a guarantee that nobody here has")!.Value]);
    }
}
