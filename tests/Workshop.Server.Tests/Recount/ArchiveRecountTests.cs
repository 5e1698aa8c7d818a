using System.Text.Json.Nodes;
using Workshop.Server.Recount;
using Workshop.Server.Tests.Exports;
using Workshop.Server.Tests.Live;

namespace Workshop.Server.Tests.Recount;

/// <summary>The London archive, made by the running product, counted again by somebody who has only the file.</summary>
public sealed class ArchiveRecountTests(OneServer one) : IClassFixture<OneServer>
{
    private Task<JsonNode> London() => LondonArchive.Json(one);

    private static (int Code, string Said) Recount(string archive, string? receipt = null)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, archive);
        using var said = new StringWriter();
        var code = ArchiveRecount.Run(file, said, receipt);
        File.Delete(file);
        return (code, said.ToString());
    }

    [Fact]
    public async Task TheArchiveOfLondonIsCountedAsPublished()
    {
        var (code, said) = Recount((await London()).ToJsonString());
        Assert.True(code == 0, said);
        Assert.Contains("dots: 42 ballots, counted as published.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReceiptIsFoundInItsRoundAndACheckCodeOfAnotherHeadIsNamed()
    {
        var archive = await London();
        var round = archive["rounds"]!.AsArray().First(r => r!["ballots"]!.AsArray().Count > 0)!;
        round["receipts"] = new JsonArray("00000000", "7KQM2XWT");
        var (code, said) = Recount(archive.ToJsonString(), "7kqm-2xwt");
        Assert.True(code == 0, said);
        Assert.Contains($"counted in {round["id"]}, one of 2 receipts", said, StringComparison.Ordinal);
        Assert.Equal(1, Recount(archive.ToJsonString(), "7KQM-2XWX").Code);

        round["receipts"] = new JsonArray("7KQM2XWT", "7KQM2XWT");
        Assert.Contains("receipts do not fit", Recount(archive.ToJsonString()).Said, StringComparison.Ordinal);
        round["receipts"] = new JsonArray();
        archive["stamp"]!["code"] = "0000-0000";
        Assert.Contains("check code 0000-0000", Recount(archive.ToJsonString()).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BusinessWithItsTwoPeopleStandsNowhereAlone()
    {
        var groups = (await London())["rounds"]!.AsArray().SelectMany(r => r!["ballots"]!.AsArray()).Select(b => (string?)b!["group"]);
        Assert.DoesNotContain("biz", groups);
    }

    [Fact]
    public async Task DotsByHeadCountEndInATieOfTheFirstTwoWhichIsPublishedAsATie()
    {
        var dots = (await London())["rounds"]!.AsArray().First(r => (string?)r!["method"] == "dots")!;
        var names = dots["names"]!.AsObject();
        var first = dots["published"]!["rows"]!.AsArray().Where(r => (int)r!["personRank"]! == 1).ToList();
        Assert.Equal(2, first.Count);
        Assert.Equal((string?)first[0]!["points"], (string?)first[1]!["points"]);
        Assert.DoesNotContain(dots["published"]!["rows"]!.AsArray(), r => (int)r!["personRank"]! == 2);
        Assert.All(first, r => Assert.NotNull(names[(string)r!["item"]!]));
    }

    [Fact]
    public async Task OneChangedBallotIsCaughtAndNamed()
    {
        var rounds = (await London())["rounds"]!.AsArray();
        foreach (var (i, round) in rounds.Index())
            foreach (var j in Enumerable.Range(0, round!["ballots"]!.AsArray().Count).Where(j => j % 4 == 0))
            {
                var archive = await London();
                Change(archive["rounds"]![i]!["ballots"]![j]!.AsObject());
                var (code, said) = Recount(archive.ToJsonString());
                Assert.True(code == 1, said);
                Assert.Contains($"{round["id"]}: ", said, StringComparison.Ordinal);
            }
    }

    private static void Change(JsonObject ballot)
    {
        if (ballot["dots"] is JsonObject dots)
            dots.Remove(dots.First().Key);
        else if (ballot["tiers"] is JsonArray { Count: 1 } one)
            one.Clear();
        else if (ballot["tiers"] is JsonArray tiers)
            (tiers[0], tiers[1]) = (tiers[1]!.DeepClone(), tiers[0]!.DeepClone());
        else
            ballot["value"] = 5 - (int)ballot["value"]!;
    }

    [Fact]
    public async Task APublishedFigureThatWasChangedIsCaughtToo()
    {
        var archive = await London();
        archive["rounds"]![0]!["published"]!["rows"]![0]!["points"] = "59";
        Assert.Equal(1, Recount(archive.ToJsonString()).Code);
        archive = await London();
        archive["priorities"]![0]!["votes"]![5] = 43;
        Assert.Equal(1, Recount(archive.ToJsonString()).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"format":"something-else"}""")]
    [InlineData("""{"format":"workshop-archive","formatVersion":99,"rounds":[]}""")]
    [InlineData("""{"format":"workshop-archive","formatVersion":1}""")]
    [InlineData("""{"format":"workshop-archive","formatVersion":1,"rounds":[{"id":"r","published":{}}],"priorities":[]}""")]
    public void WhatIsNoArchiveIsRefusedWithTheReason(string text)
    {
        var (code, said) = Recount(text);
        Assert.Equal(2, code);
        Assert.Contains("can't be counted", said, StringComparison.Ordinal);
    }
}
