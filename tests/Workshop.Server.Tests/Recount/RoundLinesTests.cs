using Workshop.Server.Recount;
using static Workshop.Server.Tests.Recount.Lines;

namespace Workshop.Server.Tests.Recount;

public class RoundLinesTests
{
    private const string Dots = """
        {"id": "r1", "method": "dots", "items": ["A", "B", "C"], "settings": {"dotsPerPerson": 5, "capPerItem": 3}, "ballots": [
          {"id": "p1", "dots": {"A": 3, "B": 2}}, {"id": "p2", "dots": {"A": 4}}, {"dots": {"Z": 1}}, {"id": "p3", "dots": {}}, {"id": "p4", "count": 2, "dots": {"B": 1}}]}
        """;

    [Fact]
    public void OneLineInIsOneLineOutInTheSameOrder()
    {
        var output = new StringWriter { NewLine = "\n" };
        RoundLines.Run(new StringReader("{\"id\": 1}\n\nnot json\n{\"id\": 3, \"method\": \"fist\", \"ballots\": []}\n"), output);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("{\"id\":1,\"error\":", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":null,\"error\":", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":3,\"n\":0", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void DotsAreCountedAndBallotsWithoutAnIdAreNamedByTheirPlace()
    {
        var answer = Ask(Dots);
        Assert.Equal("r1", answer.At("id"));
        Assert.Equal("3", answer.At("n"));
        Assert.Equal("1", answer.At("abstentions"));
        Assert.Equal("""[["p2","over_item_cap"],[2,"unknown_item"]]""", answer.At("invalid"));
        Assert.Equal("per_person", answer.At("weighting"));
        Assert.Equal("3", answer.At("totalWeight"));
        Assert.Equal("""{"A":"3","B":"4","C":"0"}""", answer.At("totals"));
        Assert.Equal("""{"A":1,"B":3,"C":0}""", answer.At("voters"));
        Assert.Equal("""{"A":2,"B":1,"C":3}""", answer.At("ranks"));
        Assert.Equal("3/7", answer.At("share.A"));
        Assert.Equal("""{"winner":"B","toTie":1,"toOverturn":1}""", answer.At("margin"));
        Assert.Equal("null", answer.At("reporting"));
    }

    [Theory]
    [InlineData("'method': 'approval', 'items': ['A','B'], 'ballots': [{'approve': ['A']}, {'approve': []}, {'approve': null}]", "share.A", "1/2")]
    [InlineData("'method': 'approval', 'items': ['A','B'], 'ballots': [{'approve': ['A']}, {'approve': []}, {'approve': null}]", "abstentions", "1")]
    [InlineData("'method': 'points', 'items': ['A','B'], 'settings': {'step': 5}, 'ballots': [{'points': {'A': 33}}]", "invalid.0.1", "bad_amount")]
    [InlineData("'method': 'points', 'items': ['A','B'], 'settings': {'mustUseAll': true}, 'ballots': [{'points': {'A': 30}}]", "invalid.0.1", "under_budget")]
    [InlineData("'method': 'points', 'items': ['A','B'], 'settings': {'mode': 'normalised'}, 'ballots': [{'points': {'A': 10, 'B': 20}}]", "totals.A", "100/3")]
    [InlineData("'method': 'ngt', 'items': ['A','B','C'], 'settings': {'t': 2}, 'ballots': [{'ranking': ['B','A']}, {'ranking': ['A','B','C']}]", "totals", "{\"A\":\"1\",\"B\":\"2\",\"C\":\"0\"}")]
    [InlineData("'method': 'ngt', 'items': ['A','B','C'], 'settings': {'t': 2}, 'ballots': [{'ranking': ['B','A']}, {'ranking': ['A','B','C']}]", "invalid.0", "[1,\"too_many_ranked\"]")]
    [InlineData("'method': 'quadratic', 'items': ['A','B'], 'settings': {'credits': 25}, 'ballots': [{'votes': {'A': 4, 'B': 3}}, {'votes': {'A': 5, 'B': 1}}]", "totals.A", "4")]
    [InlineData("'method': 'quadratic', 'items': ['A','B'], 'settings': {'credits': 25, 'allowNegative': true}, 'ballots': [{'votes': {'A': -4}}]", "totals.A", "-4")]
    [InlineData("'method': 'quadratic', 'items': ['A','B'], 'ballots': [{'votes': {'A': -4}}]", "invalid.0.1", "not_a_count")]
    [InlineData("'method': 'maxdiff', 'items': ['A','B','C'], 'ballots': [{'shown': ['A','B'], 'best': 'A', 'worst': 'B'}, {'shown': ['A'], 'worst': 'A'}]", "totals", "{\"A\":\"0\",\"B\":\"-1\",\"C\":null}")]
    [InlineData("'method': 'score', 'items': ['A'], 'settings': {'min': 1, 'max': 5}, 'ballots': [{'scores': {'A': 4}}, {'scores': {'A': 5}}, {'scores': {'A': 0}}]", "mean.A", "9/2")]
    [InlineData("'method': 'score', 'items': ['A','B'], 'ballots': [{'scores': {'A': 4}}, {'scores': {'A': 5, 'B': 1}}, {'scores': {'A': 0}}]", "quorumMet.B", "false")]
    [InlineData("'method': 'score', 'items': ['A','B'], 'ballots': [{'scores': {'A': 4}}, {'scores': {'A': 5, 'B': 1}}, {'scores': {'A': 0}}]", "ranks.B", "null")]
    [InlineData("'method': 'matrix', 'items': ['A'], 'ballots': [{'impact': {'A': 2}, 'feasibility': {'A': 3}}]", "cells.A", "{\"impact\":\"2\",\"feasibility\":\"3\",\"quadrant\":\"low_impact_high_feasibility\"}")]
    [InlineData("'method': 'fist', 'ballots': [{'value': 3}, {'value': 2}, {'value': 6}]", "status", "concerns")]
    [InlineData("'method': 'fist', 'ballots': [{'value': 3}, {'value': 2}, {'value': 6}]", "distribution", "{\"0\":0,\"1\":0,\"2\":1,\"3\":1,\"4\":0,\"5\":0}")]
    [InlineData("'method': 'gradients', 'ballots': [{'value': 1}, {'value': 6}]", "supportShare", "1/2")]
    [InlineData("'method': 'gradients', 'settings': {'threshold': '1/2'}, 'ballots': [{'value': 1}, {'value': 6}]", "status", "agreed")]
    [InlineData("'method': 'gradients', 'settings': {'threshold': 0.75}, 'ballots': [{'value': 1}, {'value': 6}]", "status", "more_discussion")]
    public void EachMethodAnswersInItsShape(string round, string path, string value) => Assert.Equal(value, Ask($"{{{round}}}").At(path));

    [Fact]
    public void ARankedRoundHasEveryRule()
    {
        var answer = Ask("""
            {"method": "ranked", "items": ["M", "N", "C", "K"], "ballots": [{"count": 42, "tiers": [["M"], ["N"], ["C"], ["K"]]},
             {"count": 26, "ranking": ["N", "C", "K", "M"]}, {"count": 15, "ranking": ["C", "K", "N", "M"]}, {"count": 17, "ranking": ["K", "C", "N", "M"]}]}
            """);
        Assert.Equal("58", answer.At("pairwise.N.M"));
        Assert.Equal("missing", answer.At("pairwise.N.N"));
        Assert.Equal("[\"M\"]", answer.At("plurality.winners"));
        Assert.Equal("194", answer.At("borda.scores.N"));
        Assert.Equal("3", answer.At("copeland.scores.N"));
        Assert.Equal("N", answer.At("condorcet"));
        Assert.Equal("[\"N\"]", answer.At("smith"));
        Assert.Equal("83", answer.At("schulze.paths.C.K"));
        Assert.Equal("""[["N"],["C"],["K"],["M"]]""", answer.At("schulze.tiers"));
        Assert.Equal("""{"score":"393","distance":"207","count":1,"orders":[["N","C","K","M"]],"winners":["N"]}""", answer.At("kemeny"));
        Assert.Equal("""{"winners":["K"]}""", answer.At("irv"));
        Assert.Equal("null", answer.At("robust.robustWinner"));
        Assert.Equal("[\"N\"]", answer.At("robust.robustTop"));
        Assert.Equal("""["N","C"]""", answer.At("jackknife.base"));
    }

    [Fact]
    public void MoreThanSixtyOrdersOfKemenyAreOnlyCountedAndMoreThanTwelveItemsAreNotAsked()
    {
        var five = Ask("""{"method": "ranked", "items": ["A", "B", "C", "D", "E"], "settings": {"allowTies": true}, "ballots": [{"tiers": [["A", "B", "C", "D", "E"]]}]}""");
        Assert.Equal("120", five.At("kemeny.count"));
        Assert.Equal("null", five.At("kemeny.orders"));
        var thirteen = string.Join(',', Enumerable.Range(0, 13).Select(i => $"\"i{i}\""));
        Assert.Equal("null", Ask($$"""{"method": "ranked", "items": [{{thirteen}}], "ballots": [{"ranking": ["i3"]}]}""").At("kemeny"));
    }

    [Fact]
    public void AMaximumThatIsNotGivenDoesNotBindAndTiesAreNotAllowedUnlessSaid()
    {
        var answer = Ask("""
            {"method": "ranked", "items": ["A", "B", "C", "D", "E", "F", "G"], "ballots": [
             {"ranking": ["A", "B", "C", "D", "E", "F", "G"]}, {"tiers": [["A", "B"]]}, {"ranking": ["A", "A"]}, {"tiers": []}]}
            """);
        Assert.Equal("1", answer.At("n"));
        Assert.Equal("1", answer.At("abstentions"));
        Assert.Equal("""[[1,"tie_not_allowed"],[2,"duplicate_item"]]""", answer.At("invalid"));
    }

    [Fact]
    public void WithoutKEveryGroupStandsForItselfAndWithItTheSmallOnesAreMergedWeightsIncluded()
    {
        var (without, with) = (Ask(Grouped("")), Ask(Grouped(", 'k': 3")));
        Assert.Equal("""{"own":["x","y","z"],"merged":[],"mergedSize":0,"shown":true}""", without.At("reporting"));
        Assert.Equal("3", without.At("totalWeight"));
        Assert.Equal("""{"A":"1","B":"1","C":"1"}""", without.At("equalVoice"));
        Assert.Equal("""{"own":["x"],"merged":["y","z"],"mergedSize":4,"shown":true}""", with.At("reporting"));
        Assert.Equal("2", with.At("totalWeight"));
        Assert.Equal("""{"A":"1","B":"1/4","C":"3/4"}""", with.At("totals"));
        Assert.Equal("""{"x":"0","y+z":"1/4"}""", with.At("divergence.items.B.rates"));
        Assert.Equal("""["x","y+z"]""", with.At("agreement.groups.groups"));
        Assert.Equal("""{"x":["C"],"y+z":["A"]}""", with.At("jackknife.groups"));

        static string Grouped(string k) =>
            "{'method': 'dots', 'items': ['A','B','C'], 'settings': {'weighting': 'equal_group', 'top': 1" + k + "}, 'ballots': [" +
            "{'group': 'x', 'count': 4, 'dots': {'A': 1}}, {'group': 'y', 'dots': {'B': 1}}, {'group': 'z', 'count': 3, 'dots': {'C': 1}}]}";
    }

    [Fact]
    public void WhereNoBreakdownIsPossibleNothingIsByGroup()
    {
        var answer = Ask("{'method': 'dots', 'items': ['A','B'], 'settings': {'k': 3, 'weighting': 'equal_group'}, 'ballots': [{'group': 'x', 'count': 2, 'dots': {'A': 1}}, {'group': 'y', 'count': 4, 'dots': {'B': 1}}]}");
        Assert.Equal("false", answer.At("reporting.shown"));
        Assert.Equal("null", answer.At("divergence"));
        Assert.Equal("null", answer.At("agreement.groups"));
        Assert.Equal("{}", answer.At("jackknife.groups"));
        Assert.Equal("""{"A":"2","B":"4"}""", answer.At("equalVoice"));
    }

    [Fact]
    public void TheOrderOfTheGroupsAndThePartnerOfTheSmallOnesMayBeGiven()
    {
        var line = "{'method': 'dots', 'items': ['A'], 'settings': {'k': 3, 'groups': ['c','b','a'], 'partner': 'c'}, 'ballots': [{'group': 'a', 'dots': {'A': 1}}, {'group': 'b', 'count': 3, 'dots': {'A': 1}}, {'group': 'c', 'count': 5, 'dots': {'A': 1}}]}";
        Assert.Equal("""{"own":["b"],"merged":["c","a"],"mergedSize":6,"shown":true}""", Ask(line).At("reporting"));
    }

    [Theory]
    [InlineData("{'dots': {'A': 'two'}}", "not_a_count")]
    [InlineData("{'dots': {'A': true}}", "not_a_count")]
    [InlineData("{'dots': {'A': 1.5}}", "not_a_count")]
    [InlineData("{'dots': {'A': 1e400000000}}", "not_a_count")]
    [InlineData("{'dots': {'A': 1, 'A': 1}}", "duplicate_item")]
    [InlineData("{'dots': {'A': 3, 'B': 3}}", "over_budget")]
    public void ABallotThatCannotCountIsRefusedAndTheLineGoesOn(string ballot, string reason)
    {
        var answer = Ask($"{{'method': 'dots', 'items': ['A','B'], 'settings': {{'dotsPerPerson': 5, 'capPerItem': 3}}, 'ballots': [{ballot}, {{'dots': {{'A': 2.0}}}}]}}");
        Assert.Equal($"[[0,\"{reason}\"]]", answer.At("invalid"));
        Assert.Equal("2", answer.At("totals.A"));
    }

    [Theory]
    [InlineData("nonsense", "bad_json")]
    [InlineData("[1]", "bad_line")]
    [InlineData("{}", "bad_line")]
    [InlineData("{'method': 'stv'}", "unknown_method")]
    [InlineData("{'measure': 'gini'}", "unknown_measure")]
    [InlineData("{'method': 'dots', 'ballots': []}", "bad_line")]
    [InlineData("{'method': 'dots', 'items': [], 'ballots': []}", "bad_line")]
    [InlineData("{'method': 'dots', 'items': ['A','A'], 'ballots': []}", "bad_line")]
    [InlineData("{'method': 'dots', 'items': ['A']}", "bad_line")]
    [InlineData("{'method': 'dots', 'items': ['A'], 'ballots': [3]}", "bad_ballot")]
    [InlineData("{'method': 'dots', 'items': ['A'], 'ballots': [{'dots': 3}]}", "bad_ballot")]
    [InlineData("{'method': 'dots', 'items': ['A'], 'ballots': [{'dots': {}, 'count': 0}]}", "bad_ballot")]
    [InlineData("{'method': 'dots', 'items': ['A'], 'ballots': [{'count': 2000000000}]}", "bad_ballot")]
    [InlineData("{'method': 'dots', 'items': ['A'], 'ballots': [], 'settings': {'k': 0}}", "bad_line")]
    [InlineData("{'method': 'dots', 'items': ['A'], 'ballots': [], 'settings': {'weighting': 'loud'}}", "bad_line")]
    [InlineData("{'method': 'score', 'items': ['A'], 'ballots': [], 'settings': {'max': 99999999}}", "bad_line")]
    [InlineData("{'measure': 'kendallW', 'values': [[1,2],[1]]}", "bad_line")]
    [InlineData("{'measure': 'rankCorrelation', 'x': [1,2], 'y': ['a','b']}", "bad_line")]
    [InlineData("{'measure': 'suppress', 'size': {'g': 2}, 'table': {'A': {'g': 3}}}", "bad_line")]
    public void ALineThatIsNotInTheFormatIsAnsweredWithAnError(string line, string code) => Assert.Equal(code, Error(line));

    [Fact]
    public void ARoundWithoutAnyBallotIsAnsweredWithWhatIsDefined()
    {
        foreach (var method in new[] { "dots", "approval", "points", "score", "matrix", "ranked", "ngt", "quadratic", "maxdiff", "fist", "gradients" })
        {
            var answer = Ask($"{{'id': '{method}', 'method': '{method}', 'items': ['A','B'], 'ballots': []}}");
            Assert.Equal("missing", answer.At("error"));
            Assert.Equal("0", answer.At("n"));
        }
    }

    [Theory]
    [InlineData("{\"id\":\"\\ud800\",\"measure\":\"kendallW\",\"values\":[[1,2],[2,1]]}")]
    [InlineData("{\"id\":1,\"method\":\"approval\",\"items\":[\"\\ud800\"],\"ballots\":[]}")]
    [InlineData("{\"id\":1,\"method\":\"approval\",\"items\":[\"A\"],\"ballots\":[{\"id\":\"\\ud800\",\"approve\":[\"B\"]}]}")]
    public void HalfACharacterEndsNothing(string line)
    {
        using var said = new StringWriter();
        RoundLines.Run(new StringReader($"{line}\n{{\"id\":2,\"measure\":\"agreement\",\"counts\":[1,0,0]}}"), said);
        var answers = said.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("\"error\"", answers[0], StringComparison.Ordinal);
        Assert.Contains("\"id\":2", answers[1], StringComparison.Ordinal);
    }
}
