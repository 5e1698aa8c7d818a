using Workshop.Domain.Counting;

namespace Workshop.Domain.Tests.Counting;

public class FractionTests
{
    [Fact]
    public void ThirdsAndSeventhsAddUpExactly()
    {
        var sum = new Fraction(1, 3) + new Fraction(1, 7) + new Fraction(11, 21);
        Assert.Equal(Fraction.One, sum);
    }

    [Fact]
    public void ItIsAlwaysInLowestTermsWithASignAbove() => Assert.Equal("-3/2", new Fraction(6, -4).ToString());

    [Fact]
    public void TheDefaultIsZero()
    {
        Assert.Equal("0", default(Fraction).ToString());
        Assert.Equal(new Fraction(0, 5), default);
    }

    [Fact]
    public void NothingIsDividedByZero() => Assert.Throws<DivideByZeroException>(() => Fraction.One / 0);

    [Theory]
    [InlineData("7", "7")]
    [InlineData("-7/2", "-7/2")]
    [InlineData("0.75", "3/4")]
    [InlineData("-0.5", "-1/2")]
    [InlineData("1e3", "1000")]
    [InlineData("2.50E-1", "1/4")]
    public void WhatIsWrittenIsReadExactly(string text, string value)
    {
        Assert.True(Digits.TryRead(text, out var read));
        Assert.Equal(value, read.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1/0")]
    [InlineData("1/2/3")]
    [InlineData("one")]
    [InlineData("1.")]
    [InlineData("1e999999999")]
    [InlineData("0x10")]
    public void WhatIsNoNumberIsNotRead(string text) => Assert.False(Digits.TryRead(text, out _));

    [Theory]
    [InlineData(2, 3, 2, "0.67")]
    [InlineData(1, 8, 2, "0.13")]
    [InlineData(-1, 8, 2, "-0.13")]
    [InlineData(7, 2, 0, "4")]
    public void OnlyShowingRounds(int above, int below, int decimals, string shown) =>
        Assert.Equal(shown, new Fraction(above, below).ToDecimal(decimals));

    [Fact]
    public void SharesAreShownInWholePercents() => Assert.Equal(67, new Fraction(2, 3).ToPercent());

    [Fact]
    public void FractionsCompareByValue()
    {
        Assert.True(new Fraction(1, 3) < new Fraction(2, 5));
        Assert.True(new Fraction(-1, 3) > new Fraction(-2, 5));
    }
}
