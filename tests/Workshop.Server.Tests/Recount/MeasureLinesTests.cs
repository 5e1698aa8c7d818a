using static Workshop.Server.Tests.Recount.Lines;

namespace Workshop.Server.Tests.Recount;

public class MeasureLinesTests
{
    [Theory]
    [InlineData("'measure': 'kendallW', 'values': [[1,2,3],[1,2,3],[5,5,5]]", "w", "1")]
    [InlineData("'measure': 'kendallW', 'values': [[1,2,3],[1,2,3],[5,5,5]]", "raters", "2")]
    [InlineData("'measure': 'kendallW', 'values': [[1,2,2],[1,2,3]], 'direction': 'desc'", "rankSums", "[\"6\",\"7/2\",\"5/2\"]")]
    [InlineData("'measure': 'kendallW', 'values': [[1,2,2],[1,2,3]]", "rankSums", "[\"2\",\"9/2\",\"11/2\"]")]
    [InlineData("'measure': 'kendallW', 'values': [[1,2,3]]", "w", "null")]
    [InlineData("'measure': 'kendallW', 'values': []", "chi2", "null")]
    [InlineData("'measure': 'rankCorrelation', 'x': [1,2,2,3], 'y': [1,2,3,4]", "tauB", "0.912870929175277")]
    [InlineData("'measure': 'rankCorrelation', 'x': [1,2,3], 'y': [3,2,1]", "spearman", "-1")]
    [InlineData("'measure': 'rankCorrelation', 'x': [1,1], 'y': [3,2]", "tauB", "null")]
    [InlineData("'measure': 'agreement', 'counts': [30,40,210,130,530,50,10]", "a", "917/1500")]
    [InlineData("'measure': 'agreement', 'counts': [1,0,1]", "mean", "2")]
    [InlineData("'measure': 'agreement', 'counts': [1,0,1]", "variance", "1")]
    [InlineData("'measure': 'agreement', 'counts': [1,1]", "a", "null")]
    [InlineData("'measure': 'divergence', 'size': {'g': 10, 'h': 10, 'i': 2}, 'support': {'A': {'g': 7, 'h': 3, 'i': 2}}, 'k': 3", "items.A.label", "contested")]
    [InlineData("'measure': 'divergence', 'size': {'g': 10, 'h': 10, 'i': 2}, 'support': {'A': {'g': 7, 'h': 3, 'i': 2}}, 'k': 3", "items.A.rates", "{\"g\":\"7/10\",\"h\":\"3/10\"}")]
    [InlineData("'measure': 'divergence', 'size': {'g': 4}, 'support': {'A': {'g': 2}}", "items.A.gap", "null")]
    [InlineData("'measure': 'divergence', 'size': {'g': 4, 'h': 4}, 'support': {'A': {'g': 2}}", "items.A.gic", "1/12")]
    [InlineData("'measure': 'delphi', 'round1': {'a': 1, 'b': 2, 'c': null}, 'round2': {'a': 1, 'b': 4, 'd': 5}", "changedShare", "1/2")]
    [InlineData("'measure': 'delphi', 'round1': [1,2,4,8], 'round2': [1,2,4,9]", "round1", "{\"n\":4,\"q1\":\"7/4\",\"median\":\"3\",\"q3\":\"5\",\"iqr\":\"13/4\"}")]
    [InlineData("'measure': 'delphi', 'round1': [{'id': 'a', 'value': 1}], 'round2': [{'id': 'b', 'value': 1}]", "changedShare", "null")]
    [InlineData("'measure': 'suppress', 'size': {'a': 10, 'b': 12, 'c': 9}, 'table': {'A': {'a': 1, 'b': 6, 'c': 4}}, 'k': 3", "suppressed", "[[\"A\",\"a\"],[\"A\",\"c\"]]")]
    [InlineData("'measure': 'suppress', 'size': {'a': 10, 'b': 12, 'c': 9}, 'table': {'A': {'a': 1, 'b': 6, 'c': 4}}, 'k': 3", "equalVoiceHidden", "[\"A\"]")]
    [InlineData("'measure': 'suppress', 'size': {'a': 10, 'b': 12, 'c': 9}, 'table': {'A': {'a': 1, 'b': 6, 'c': 4}}, 'k': 3, 'published': []", "suppressed", "[[\"A\",\"a\"]]")]
    public void EachMeasureAnswersInItsShape(string measure, string path, string value) => Assert.Equal(value, Ask($"{{{measure}}}").At(path));

    [Fact]
    public void GroupsOfAtLeastKAreComparedEachWithItsOwnOrder()
    {
        var answer = Ask("""
            {"measure": "groupAgreement", "items": ["A", "B", "C"], "k": 2, "ballots": [{"group": "g", "tiers": [["A"], ["B"]]}, {"group": "g", "tiers": [["A", "B"], ["C"]]},
             {"group": "h", "count": 2, "ranking": ["C", "B", "A"]}, {"group": "small", "ranking": ["B"]}]}
            """);
        Assert.Equal("""["g","h"]""", answer.At("groups"));
        Assert.Equal("""{"A":1,"B":2,"C":3}""", answer.At("groupRanks.g"));
        Assert.Equal("0", answer.At("w"));
        Assert.Equal("""{"tauB":-1,"spearman":-1}""", answer.At("pairs.g|h"));
        Assert.Equal("-1", answer.At("meanTauB"));
        Assert.Equal("-1", answer.At("minTauB"));
    }
}
