using System.Text.Json;
using System.Text.RegularExpressions;
using Workshop.Domain;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Tests.Exports;

public partial class WordsTests
{
    public static IEnumerable<TheoryDataRow<string>> Languages => Words.Languages.Select(l => new TheoryDataRow<string>(l));

    private static Words In(string language) => Words.Find(language)!;

    [Theory, MemberData(nameof(Languages))]
    public void EveryLanguageSaysEverySentenceWithTheSameGapsInEveryForm(string language)
    {
        Assert.Equal(In("en").Sentences.Keys.Order(), In(language).Sentences.Keys.Order());
        Assert.All(In("en").Sentences, english =>
        {
            var forms = Forms(In(language).Sentences[english.Key]);
            Assert.All(forms, f => Assert.False(string.IsNullOrWhiteSpace(f.Text)));
            var gaps = Forms(english.Value).SelectMany(f => Gaps(f.Text)).Append("n").ToHashSet();
            Assert.All(forms, f => Assert.Subset(gaps, Gaps(f.Text).ToHashSet()));
            if (english.Value.ValueKind == JsonValueKind.String)
                Assert.Equal(Gaps(english.Value.GetString()!).Order(), forms.SelectMany(f => Gaps(f.Text)).Order());
        });
    }

    [Theory, MemberData(nameof(Languages))]
    public void WhatHangsOnANumberHasAFormForEachPluralOfTheLanguage(string language) =>
        Assert.All(In("en").Sentences.Where(s => s.Value.ValueKind == JsonValueKind.Object), s =>
            Assert.Subset(Forms(In(language).Sentences[s.Key]).Select(f => f.Name).ToHashSet(), Plurals.CategoriesOf(language).ToHashSet()));

    [Theory, MemberData(nameof(Languages))]
    public void EveryNumberFindsItsForm(string language)
    {
        foreach (var n in Enumerable.Range(0, 130).Append(1_000_000))
            Assert.Contains(Plurals.Of(language, n), Plurals.CategoriesOf(language));
    }

    [Theory]
    [InlineData("ar", 0, "zero"), InlineData("ar", 1, "one"), InlineData("ar", 2, "two"), InlineData("ar", 3, "few"), InlineData("ar", 10, "few"), InlineData("ar", 11, "many")]
    [InlineData("ar", 99, "many"), InlineData("ar", 100, "other"), InlineData("ar", 102, "other"), InlineData("ar", 103, "few"), InlineData("fr", 0, "one"), InlineData("fr", 1, "one")]
    [InlineData("fr", 2, "other"), InlineData("pt", 0, "one"), InlineData("es", 0, "other"), InlineData("es", 1, "one"), InlineData("sw", 1, "one"), InlineData("en", 0, "other")]
    public void PluralsAreThoseOfUnicode(string language, int n, string category) => Assert.Equal(category, Plurals.Of(language, n));

    [Theory]
    [InlineData("pt-BR", "en", "pt"), InlineData("AR", "en", "ar"), InlineData("de", "fr", "fr"), InlineData(null, "sw-TZ", "sw"), InlineData("de", "de", "en"), InlineData("", "xx", "en")]
    public void TheLanguageAskedForElseTheWorkshopsElseEnglishIsSpoken(string? asked, string workshops, string spoken) =>
        Assert.Equal(spoken, Words.For(asked, workshops).Language);

    [Fact]
    public void WhatWasTypedStaysApartFromWhatWeSay()
    {
        var line = In("ar").Say("scope", ("scope", Line.Typed("Land {n}")));
        Assert.Equal([("النطاق: ", false), ("Land {n}", true)], line.Runs.Where(r => r.Text.Length > 0).Select(r => (r.Text, r.IsTyped)));
        Assert.True(line.IsRightToLeft(documents: true));
        Assert.False(Line.Typed("Land").IsRightToLeft(documents: true));
        Assert.True(Line.Typed("أرض").IsRightToLeft(documents: false));
    }

    private static Seq<(string Name, string Text)> Forms(JsonElement sentence) => sentence.ValueKind == JsonValueKind.String
        ? [("", sentence.GetString()!)] : sentence.EnumerateObject().Select(f => (f.Name, f.Value.GetString()!)).ToSeq();

    private static IEnumerable<string> Gaps(string text) => Gap().Matches(text).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Gap();
}
