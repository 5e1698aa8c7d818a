using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Domain.Stages;
using Workshop.Server.Exports;
using Workshop.Server.Exports.Archives;
using Workshop.Server.Tests.Live;

namespace Workshop.Server.Tests.Exports;

public sealed class ArchiveTests(OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task TheArchiveOfLondonIsAsItsSchemaSays()
    {
        Assert.True(ArchiveSchema.Fits(Encoding.UTF8.GetString(await LondonArchive.Bytes(one))));
        var withVoter = await LondonArchive.Json(one);
        withVoter["rounds"]![0]!["ballots"]![0]!.AsObject().Remove("id");
        Assert.False(ArchiveSchema.Fits(withVoter.ToJsonString()));
        var withCode = await LondonArchive.Json(one);
        withCode["workshop"]!["code"] = "BABA-222";
        Assert.False(ArchiveSchema.Fits(withCode.ToJsonString()));
    }

    [Fact]
    public void TheSchemaKnowsEveryKindOfStage() =>
        Assert.Equal(Enum.GetNames<StageKind>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName), ArchiveSchema.KindsOfStages);

    [Fact]
    public async Task EveryMemberOfTheArchiveOfLondonStandsInTheSchema()
    {
        Assert.True(ArchiveSchema.TellsOfAll(Encoding.UTF8.GetString(await LondonArchive.Bytes(one))));
        foreach (var add in new Action<JsonNode>[] { a => a["more"] = 1, a => a["rounds"]![0]!["more"] = 1, a => a["rounds"]![0]!["detail"]!["more"] = 1, a => a["stages"]![0]!["more"] = 1, a => a["priorities"]![0]!["more"] = 1, a => a["themes"]![0]!["notes"]![0]!["more"] = 1 })
        {
            var archive = await LondonArchive.Json(one);
            add(archive);
            Assert.False(ArchiveSchema.TellsOfAll(archive.ToJsonString()));
        }
    }

    [Fact]
    public async Task WhatWasReadIsWrittenAgainByteByByte()
    {
        var archive = await LondonArchive.Bytes(one);
        Assert.Equal(archive, ArchiveExport.Write(ArchiveReading.Read(archive)));
    }

    [Theory]
    [InlineData("", "archive.not_json"), InlineData("{", "archive.not_json"), InlineData("[]", "archive.not_an_archive"), InlineData("null", "archive.not_an_archive")]
    [InlineData("""{"format":"workshop-archive"}""", "archive.other_version"), InlineData("""{"format":"workshop-archive","formatVersion":0}""", "archive.other_version")]
    [InlineData("""{"format":"workshop-archive","formatVersion":"1"}""", "archive.other_version"), InlineData("""{"format":"workshop-archive","formatVersion":1}""", "archive.malformed")]
    [InlineData("""{"format":"workshop-archive","format":"workshop-archive","formatVersion":1}""", "archive.not_json")]
    public void WhatIsNoArchiveIsRefusedWithACode(string text, string code) =>
        Assert.Equal(code, Assert.Throws<ArchiveException>(() => ArchiveReading.Read(Encoding.UTF8.GetBytes(text))).Code);

    [Fact]
    public void NestingWithoutEndIsRefused() =>
        Assert.Equal("archive.not_json", Assert.Throws<ArchiveException>(() => ArchiveReading.Read(Encoding.UTF8.GetBytes(new string('[', 100_000)))).Code);

    [Fact]
    public async Task WhatCantBeTrueIsRefusedWithTheReason()
    {
        foreach (var (change, said) in new (Action<JsonNode>, string)[]
        {
            (a => a["priorities"]![0]!["notes"]![0] = "nowhere", "cites a note that is not there"),
            (a => a["themes"]![0]!["notes"]![0]!["text"] = "left \u202e right", "nobody could have typed"),
            (a => a["themes"]![0]!["notes"]![1]!["id"] = a["themes"]![0]!["notes"]![0]!["id"]!.DeepClone(), "two of note"),
            (a => a["stamp"]!["code"] = "0000-0000", "check code"),
            (a => a["stamp"]!["closed"] = false, "endedAt"),
            (a => a["priorities"]![0]!["votes"] = new JsonArray(1, 2), "fingers from 0 to 5"),
            (a => a["rounds"]![0]!["published"]!["rows"]!.AsArray().RemoveAt(0), "lacks results"),
            (a => a["rounds"]![0]!["detail"]!["middle"]![0]!["axis"] = "=1+1", "nobody rated"),
            (a => With(a, "groupsAgree", "pairs")[0]!["other"] = 99, "a group that it does not have"),
            (a => With(a, "duels", "wins")[0]!.AsArray().RemoveAt(0), "a number for each duel"),
            (a => a["rounds"]![0]!["ballots"]![0]!["dots"] = "five", ""),
            (a => a["workshop"]!["k"] = "three", ""),
        })
        {
            var archive = await LondonArchive.Json(one);
            change(archive);
            Assert.Contains(said, Assert.Throws<ArchiveException>(() => LondonArchive.Report(archive)).Message, StringComparison.Ordinal);
        }
    }

    /// <summary>What the first round tells that tells such a thing.</summary>
    private static JsonArray With(JsonNode archive, string of, string what) =>
        archive["rounds"]!.AsArray().Select(r => r!["detail"]?[of]?[what]?.AsArray()).First(told => told is { Count: > 0 })!;

    [Fact]
    public async Task ADamagedArchiveIsReadOrRefusedAndNeverAnythingElse()
    {
        var seed = Environment.TickCount;
        var dice = new Random(seed);
        var whole = await LondonArchive.Bytes(one);
        for (var i = 0; i < 150; i++)
        {
            var damaged = i % 2 == 0 ? Scratched(whole, dice) : Encoding.UTF8.GetBytes(Edited((await LondonArchive.Json(one)), dice));
            try
            {
                var report = ArchiveReading.Read(damaged);
                foreach (var format in new[] { "md", "html", "csv.zip" })
                    Exporting.Make(format, report, "ar");
                if (i % 25 == 1)
                    foreach (var format in Exporting.Types.Keys)
                        Exporting.Make(format, report, "en");
            }
            catch (ArchiveException e)
            {
                Assert.StartsWith("archive.", e.Code, StringComparison.Ordinal);
                Assert.NotEmpty(e.Message);
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {seed}, archive {i}: {e}");
            }
        }
    }

    private static byte[] Scratched(byte[] whole, Random dice)
    {
        var damaged = whole[..(dice.Next(4) == 0 ? dice.Next(whole.Length) : whole.Length)];
        for (var n = dice.Next(4); n > 0 && damaged.Length > 0; n--)
            damaged[dice.Next(damaged.Length)] = (byte)dice.Next(256);
        return damaged;
    }

    /// <summary>One to three members anywhere become something else, or nothing.</summary>
    private static string Edited(JsonNode archive, Random dice)
    {
        for (var n = dice.Next(1, 4); n > 0; n--)
        {
            var all = ArchiveSchema.Everything(archive).Where(x => x.Parent is not null).ToList();
            var one = all[dice.Next(all.Count)];
            JsonNode? other = dice.Next(10) switch
            {
                0 => null,
                1 => -1,
                2 => int.MaxValue,
                3 => 1e300,
                4 => "",
                5 => "=1+1",
                6 => new JsonArray(),
                7 => new JsonObject(),
                8 => true,
                _ => all[dice.Next(all.Count)].DeepClone(),
            };
            if (one.Parent is JsonObject members)
                members[one.GetPropertyName()] = other;
            else
                one.Parent!.AsArray()[one.GetElementIndex()] = other;
        }
        return archive.ToJsonString();
    }

    [Fact]
    public void TheCommandSaysWhatIsOff()
    {
        using var errors = new StringWriter();
        Assert.Equal(2, ExportCommand.Run(["a.json", "--to", "exe", "out"], errors));
        Assert.Contains("Usage", errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, ExportCommand.Run([Path.Combine(Path.GetTempPath(), "no-such-archive.json"), "--to", "md", "out"], errors));
        Assert.Contains(ArchiveException.Unreadable, errors.ToString(), StringComparison.Ordinal);
    }
}
