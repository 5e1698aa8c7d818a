using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

public class GradientsTests
{
    private static readonly Gradients Scale = new("We agree.", Gradients.DefaultThreshold);

    [Theory]
    [InlineData(new[] { 1, 2, 3, 5 }, GradientsStatus.Agreed, "3/4")]
    [InlineData(new[] { 1, 2, 3, 4, 4, 5 }, GradientsStatus.Agreed, "3/4")]
    [InlineData(new[] { 1, 1, 6 }, GradientsStatus.MoreDiscussion, "2/3")]
    [InlineData(new[] { 1, 1, 1, 1, 1, 7 }, GradientsStatus.MoreDiscussion, "5/6")]
    [InlineData(new[] { 1, 1, 1, 1, 1, 8 }, GradientsStatus.Blocked, "5/6")]
    [InlineData(new[] { 4, 4 }, GradientsStatus.MoreDiscussion, null)]
    public void SupportIsLevelsOneToThreeAmongAllButFour(int[] levels, GradientsStatus status, string? share)
    {
        var tally = Scale.Count(levels.Select(l => Fingers(l)), new Terms());
        Assert.Equal(status, tally.Status);
        Assert.Equal(share, tally.SupportShare?.ToString());
    }

    [Fact]
    public void EqualVoiceWeighsTheSupportOfEachGroup()
    {
        var tally = Scale.Count([Fingers(1, "g", 9), Fingers(6, "h")], new Terms(Weighting.EqualGroup));
        Assert.Equal(new Fraction(1, 2), tally.SupportShare);
        Assert.Equal(new Fraction(9, 10), tally.PerPerson);
        Assert.Equal(GradientsStatus.MoreDiscussion, tally.Status);
    }

    [Fact]
    public void LevelsAreOneToEight()
    {
        Assert.Equal("out_of_range", Scale.Refuse(0));
        Assert.Equal("out_of_range", Scale.Refuse(9));
        Assert.Null(Scale.Refuse(8));
    }
}
