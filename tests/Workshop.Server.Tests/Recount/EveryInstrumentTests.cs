using System.Text;
using System.Text.Json.Nodes;
using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.People;
using Workshop.Domain.Reports;
using Workshop.Domain.Stages;
using Workshop.Server.Exports;
using Workshop.Server.Recount;

namespace Workshop.Server.Tests.Recount;

/// <summary>A round of each instrument, published, exported and counted again by somebody who has only the file.</summary>
public class EveryInstrumentTests
{
    private static readonly DateTimeOffset Start = new(2015, 4, 29, 9, 0, 0, TimeSpan.Zero);
    private static readonly Seq<string> Texts = ["Roads", "Water", "Trust", "Law"];
    private static readonly Seat Facilitator = new(Role.Facilitator);

    public static TheoryData<string, bool, bool> Rounds()
    {
        var data = new TheoryData<string, bool, bool>();
        foreach (var name in Instruments.Keys)
            foreach (var (equal, strict) in new[] { (false, false), (true, false), (false, true), (true, true) })
                data.Add(name, equal, strict);
        return data;
    }

    private static readonly Dictionary<string, Instrument> Instruments = new()
    {
        ["dots"] = new DotVote(5, 3),
        ["approval"] = new ApprovalVote(),
        ["points"] = new PointsVote(20, 5, Normalised: true),
        ["score"] = new ScoreVote(1, 5),
        ["matrix"] = new MatrixVote(1, 5),
        ["ranked"] = new RankVote(3),
        ["ranked with ties"] = new RankVote(4, TiesAllowed: true),
        ["ngt"] = new NgtVote(3),
        ["fist"] = new FistVote(),
        ["gradients"] = new GradientsVote(66),
        ["quadratic"] = new QuadraticVote(25, AllowNegative: true),
        ["maxdiff"] = new MaxDiffVote(3, 2),
    };

    [Theory, MemberData(nameof(Rounds))]
    public void ItsArchiveIsCountedAsPublishedAndAChangedBallotOrFigureIsCaught(string name, bool equal, bool strict)
    {
        var archive = Archive(Instruments[name], equal, strict);
        Assert.Equal((0, ""), Differing(archive));
        // Every ballot, one by one: taken out, it must be missed.
        var ballots = archive["rounds"]![0]!["ballots"]!.AsArray();
        Assert.NotEmpty(ballots);
        for (var i = 0; i < ballots.Count; i++)
        {
            var without = archive.DeepClone();
            without["rounds"]![0]!["ballots"]!.AsArray().RemoveAt(i);
            Assert.Equal(1, Differing(without).Code);
        }
        var lied = archive.DeepClone();
        lied["rounds"]![0]!["published"]!["n"] = 99;
        Assert.Equal(1, Differing(lied).Code);
    }

    [Theory, MemberData(nameof(Rounds))]
    public void WithPapersItIsCountedAsPublishedToo(string name, bool equal, bool strict)
    {
        // In MaxDiff everybody answers sets of their own.
        if (Instruments[name] is MaxDiffVote)
            return;
        var archive = Archive(Instruments[name], equal, strict, papers: true);
        Assert.Equal((5, 17), ((int)archive["rounds"]![0]!["paper"]!, archive["rounds"]![0]!["ballots"]!.AsArray().Count));
        Assert.Equal((0, ""), Differing(archive));
    }

    // Whoever takes the groups out of a file and says that they were never told is not believed.
    [Fact]
    public void TheWordOfTheFileThatItsEqualVoiceCannotBeRecountedIsNotTaken()
    {
        var forged = Archive(Instruments["dots"], equal: true, strict: false);
        var round = forged["rounds"]![0]!.AsObject();
        round["equalVoiceCanBeRecounted"] = false;
        Assert.Contains("equalVoiceCanBeRecounted: published false, counted true", Differing(forged).Said, StringComparison.Ordinal);
        foreach (var ballot in round["ballots"]!.AsArray())
            ballot!.AsObject().Remove("group");
        round["settings"]!.AsObject().Remove("groups");
        var rows = round["published"]!["rows"]!.AsArray();
        (rows[0]!["rank"], rows[1]!["rank"]) = (2, 1);
        Assert.Equal(1, Differing(forged).Code);
        var strict = Archive(Instruments["dots"], equal: true, strict: true);
        strict["rounds"]![0]!["equalVoiceCanBeRecounted"] = true;
        Assert.Equal(1, Differing(strict).Code);
    }

    [Fact]
    public void WhomALotChoseIsDrawnAgain()
    {
        var archive = Archive(new ApprovalVote(), equal: false, strict: false, approveAll: true);
        Assert.Equal((0, ""), Differing(archive));
        var tie = archive["rounds"]![0]!["tie"]!;
        var tied = archive["rounds"]![0]!["detail"]!["cut"]!["tied"]!.AsArray().Select(i => (string)i!);
        tie["chosen"] = new JsonArray(tied.Except(tie["chosen"]!.AsArray().Select(i => (string)i!)).Select(i => (JsonNode?)i).ToArray());
        Assert.Contains("tie.chosen: published", Differing(archive).Said, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatASecondRoundSaysOfTheFirstIsHeldToIt()
    {
        var archive = Archive(Instruments["score"], equal: false, strict: false, again: true);
        Assert.Equal((0, ""), Differing(archive));
        foreach (var lie in new Action<JsonNode>[] { s => s["before"]![0]!["median"] = "5", s => s["changed"] = 11, s => s["changedShare"] = "1/2", s => s["settled"] = true, s => s["first"] = "r9" })
        {
            var lied = archive.DeepClone();
            lie(lied["rounds"]![1]!["detail"]!["second"]!);
            Assert.Equal(1, Differing(lied).Code);
        }
    }

    [Theory, MemberData(nameof(Rounds))]
    public void ItsLineIsCountedByTheFormatAlone(string name, bool equal, bool strict)
    {
        var round = Archive(Instruments[name], equal, strict)["rounds"]![0]!;
        var answer = JsonNode.Parse(RoundLines.Answer(round.ToJsonString()))!;
        Assert.Null(answer["error"]);
        Assert.Empty(answer["invalid"]!.AsArray());
        if (!name.StartsWith("maxdiff", StringComparison.Ordinal))
            Assert.Equal((int)round["published"]!["n"]!, (int)answer["n"]!);
        if (round["published"]!["rows"] is JsonArray rows && answer["perPersonRanks"] is JsonObject ranks)
            Assert.All(rows.Where(r => r!["personRank"] is not null), r => Assert.Equal((int)r!["personRank"]!, (int)ranks[(string)r["item"]!]!));
    }

    [Theory, MemberData(nameof(Rounds))]
    public void BusinessWithItsTwoPeopleStandsNowhereAlone(string name, bool equal, bool strict)
    {
        var round = Archive(Instruments[name], equal, strict)["rounds"]![0]!;
        Assert.All(round["ballots"]!.AsArray(), b => Assert.NotEqual("biz", (string?)b!["group"]));
        Assert.All(round["detail"]!["groups"]!.AsArray(), g => Assert.True((int)g!["ballots"]! >= 3));
        if (strict)
            Assert.All(round["ballots"]!.AsArray(), b => Assert.Null(b!["group"]));
    }

    private static (int Code, string Said) Differing(JsonNode archive)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, archive.ToJsonString());
        using var said = new StringWriter();
        var code = ArchiveRecount.Run(file, said);
        File.Delete(file);
        return (code, code == 0 ? "" : said.ToString());
    }

    internal static JsonNode Archive(string instrument, bool equal, bool strict) => Archive(Instruments[instrument], equal, strict);

    /// <summary>A closed workshop with 12 ballots of devices and 5 papers, and with a second round that was revealed and opened again.</summary>
    internal static JsonNode WithPapers() => Archive(Instruments["dots"], equal: false, strict: false, papers: true, closes: true);

    private static JsonNode Archive(Instrument instrument, bool equal, bool strict, bool approveAll = false, bool again = false, bool papers = false, bool closes = false)
    {
        Seq<StakeholderGroup> groups = [new(new("gov"), "Government", 0), new(new("ngo"), "NGOs", 1), new(new("biz"), "Business", 2)];
        var session = Session.Empty;
        void Ask(Seat by, Command command)
        {
            var decision = Session.Decide(command, new(by, Start), session);
            Assert.Null(decision.Refusal);
            session = decision.Events.Aggregate(session, Session.Evolve);
        }
        Ask(Seat.Host, new Domain.Sessions.CreateSession("Mining", "What keeps us apart?", "", "en", groups, Templates.Default, false, 3, "ABC123", [], ""));
        var people = Enumerable.Range(0, 12).Select(i => (Seat: new Seat(Role.Participant, new($"person-{i}")), Group: i < 4 ? "gov" : i < 10 ? "ngo" : "biz")).ToList();
        foreach (var (seat, group) in people)
            Ask(seat, new Arrive(null, new(group)));
        Ask(Facilitator, new OpenStage(new("vote")));
        var items = instrument is FistVote or GradientsVote ? Texts.Take(1).ToSeq() : Texts;
        Ask(Facilitator, new OpenRound(new("r1"), new("vote"), "", instrument, items, equal ? Weighting.EqualGroup : Weighting.PerPerson, 5, ItemKind.Texts, new(Strict: strict)));
        foreach (var (i, (seat, _)) in people.Index())
            Ask(seat, new Cast(new("r1"), approveAll ? new ApprovalBallot(session.Rounds[new("r1")].ItemIds) : BallotOf(instrument, i, session.Rounds[new("r1")], seat.Participant!.Value)));
        for (var i = 0; papers && i < 5; i++)
            Ask(Facilitator, new EnterPaper(new("r1"), new($"p{i}"), BallotOf(instrument, i, session.Rounds[new("r1")], default), new(i < 3 ? "biz" : "gov")));
        Ask(Facilitator, new CloseRound(new("r1")));
        Ask(Facilitator, new RevealRound(new("r1")));
        if (approveAll)
            Ask(Facilitator, new SettleTie(new("r1"), TieWay.Lot));
        if (again)
        {
            Ask(Facilitator, new OpenRound(new("r2"), new("vote"), "", instrument, session.Rounds[new("r1")].ItemIds, Weighting.PerPerson, 5, ItemKind.Texts, new(), Again: new("r1")));
            foreach (var (i, (seat, _)) in people.Index())
                Ask(seat, new Cast(new("r2"), BallotOf(instrument, i < 8 ? i : i + 1, session.Rounds[new("r2")], seat.Participant!.Value)));
            Ask(Facilitator, new CloseRound(new("r2")));
            Ask(Facilitator, new RevealRound(new("r2")));
        }
        if (closes)
        {
            Ask(Facilitator, new OpenRound(new("r2"), new("vote"), "", new ApprovalVote(), ["Roads", "Water"], Weighting.PerPerson, 5, ItemKind.Texts, new()));
            Ask(Facilitator, new CloseRound(new("r2")));
            Ask(Facilitator, new RevealRound(new("r2")));
            Ask(Facilitator, new ReopenRound(new("r2")));
            Ask(Facilitator, new Domain.Sessions.CloseSession());
        }
        return JsonNode.Parse(Encoding.UTF8.GetString(Exporting.Make("json", Report.Of(session, new(Circle.Rapporteur), new(1, new byte[32], Start)), null)))!;
    }

    private static Ballot BallotOf(Instrument instrument, int i, Round round, ParticipantId who)
    {
        var order = round.ItemIds.Select((item, n) => (item, Key: (n * 7 + i * 5) % 11)).OrderBy(x => x.Key).Select(x => x.item).ToSeq();
        return instrument switch
        {
            DotVote => new DotBallot([new(order[0], 1 + i % 3), new(order[1], 1)]),
            ApprovalVote => new ApprovalBallot(order.Take(1 + i % 3).ToSeq()),
            PointsVote => new PointsBallot([new(order[0], 5 + 5 * (i % 2)), new(order[1], 5)]),
            ScoreVote => new ScoreBallot([new(order[0], 1 + i % 5), new(order[1], 3)]),
            MatrixVote => new MatrixBallot([new(order[0], 1 + i % 5), new(order[1], 3)], [new(order[0], 5 - i % 4)]),
            RankVote { TiesAllowed: true } => new TierBallot([[order[0], order[1]], [order[2]]]),
            RankVote or NgtVote => new RankBallot(order.Take(1 + i % 3).ToSeq()),
            FistVote => new FistBallot(i % 6),
            GradientsVote => new GradientsBallot(1 + i % 8),
            QuadraticVote => new QuadraticBallot([new(order[0], 3), new(order[1], -1 - i % 3)]),
            MaxDiffVote => new MaxDiffBallot(DealingSets.Of(round, who).Select(set => new SetAnswer(set, set[0], i % 2 == 0 ? set[1] : null)).ToSeq()),
            _ => throw new ArgumentOutOfRangeException(nameof(instrument)),
        };
    }
}
