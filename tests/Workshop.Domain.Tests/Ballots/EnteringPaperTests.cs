using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.People;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;
using static Workshop.Domain.Tests.Stories.Room;
using static Workshop.Domain.Tests.Stories.Story;

namespace Workshop.Domain.Tests.Ballots;

/// <summary>People without a device: what is entered for them counts once, is told as such, and protects nobody.</summary>
public class EnteringPaperTests
{
    private static readonly RoundId One = new("r1");

    private static readonly Story Voting = Full().And(Themed("t1"), Themed("t2"), Themed("t3"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2", "t3")));

    private static DotBallot Dotting(string item, int dots) => new([new(item, dots)]);

    private static EnterPaper Paper(string id, Ballot? ballot = null, string? group = "asm", int? seat = null, int? hands = null) =>
        new(One, new(id), ballot ?? Dotting("t1", 2), group is null ? null : new(group), seat, hands);

    private static Story Voted(Story story, params ReadOnlySpan<Seat> who)
    {
        foreach (var by in who)
            story = story.And((by, Dotted("r1", ("t2", 1))));
        return story;
    }

    private static Story Revealed(Story story) => story.And((Facilitator, new CloseRound(One)), (Facilitator, new RevealRound(One)));

    private static RoundSight Round(Story story, Audience? who = null) => story.Sees<RoundSight>(who ?? ToWall, Thing.Round, "r1")!;

    private static TallySheetSight Sheet(Story story) => story.Sees<TallySheetSight>(ToFacilitator, Thing.TallySheet, "r1")!;

    [Fact, Rule("PAP-1")]
    public void PapersAndHandsAreLinesOfASheetWithRunningNumbers()
    {
        var story = Voting.And((Facilitator, Paper("p1")), (Facilitator, Paper("p2", group: null)), (Facilitator, Paper("h1", Dotting("t2", 1), "biz", hands: 7)));
        Assert.Equal([new(new("p1"), 1, Dotting("t1", 2), new("asm"), null, null), new(new("p2"), 2, Dotting("t1", 2), null, null, null), new SheetLine(new("h1"), 3, Dotting("t2", 1), new("biz"), null, 7)], Sheet(story).Lines);
        Assert.Equal((9, 9), (Round(story).Voted, Round(story).Paper));
        // Closed, and not revealed yet.
        story.And((Facilitator, new CloseRound(One))).When(Facilitator, Paper("p3")).ThenAccepted();
        story.When(Facilitator, Paper("p1")).ThenNothing();
    }

    [Fact, Rule("PAP-1")]
    public void WhereEverybodyAnswersSetsOfTheirOwnThereIsNoPaper() =>
        Full().And(Themed("t1"), Themed("t2"), Themed("t3"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2", "t3") with { Instrument = new MaxDiffVote(3, 1) }))
            .When(Facilitator, Paper("p1")).ThenRefused(Refusals.PaperNotHere);

    [Fact, Rule("PAP-2")]
    public void ALineIsChangedRemovedAndPutBackUntilTheResultIsFirstOut()
    {
        var story = Voted(Voting, Ana, Abe, Ada).And((Facilitator, Paper("p1")), (Facilitator, Paper("p2")), (Facilitator, Paper("p1", Dotting("t3", 1))), (Facilitator, new RemovePaper(One, new("p1"))));
        Assert.Equal([2], Sheet(story).Lines.Select(l => l.Number));
        Assert.Equal([1, 2, 3], Sheet(story.And((Facilitator, Paper("p1")), (Facilitator, Paper("p3")))).Lines.Select(l => l.Number));
        var reopened = Revealed(story).And((Facilitator, new ReopenRound(One)));
        foreach (var out_ in new[] { Revealed(story), reopened })
        {
            out_.When(Facilitator, Paper("p9")).ThenRefused(Refusals.PaperFixed);
            out_.When(Facilitator, new RemovePaper(One, new("p2"))).ThenRefused(Refusals.PaperFixed);
            out_.When(Facilitator, new CountRoom(One, 3)).ThenRefused(Refusals.PaperFixed);
        }
        story.When(Facilitator, new RemovePaper(One, new("p1"))).ThenNothing();
        Assert.Equal([null, null, true], new[] { story, Revealed(story), reopened }.Select(s => s.Sees<RoundSight>(ToFacilitator, Thing.Round, One.Text)!.RevealedBefore));
    }

    [Fact, Rule("PAP-3")]
    public void APaperIsHeldToTheRulesOfItsVoteAndHandsSayOneThing()
    {
        Voting.When(Facilitator, Paper("p1", Dotting("t1", 4))).ThenRefused("ballot.over_item_cap", 3);
        Voting.When(Facilitator, Paper("p1", Dotting("t9", 1))).ThenRefused("ballot.unknown_item");
        Voting.When(Facilitator, Paper("p1", new DotBallot([]))).ThenRefused(Refusals.PaperEmpty);
        Voting.When(Facilitator, Paper("p1", group: "nobody")).ThenRefused(Refusals.GroupUnknown);
        Voting.When(Facilitator, Paper("h1", Dotting("t1", 2), hands: 3)).ThenRefused(Refusals.PaperHands);
        Voting.When(Facilitator, Paper("h1", Dotting("t1", 1), hands: 0)).ThenRefused(Refusals.PaperHands);
        Voting.When(Facilitator, Paper("h1", Dotting("t1", 1), hands: 3, seat: 1)).ThenRefused(Refusals.PaperHands);
        Voting.When(Facilitator, Paper("h1", Dotting("t1", 1), hands: 2001)).ThenRefused(Refusals.PaperTooMany);
        Assert.All<Ballot>([new FistBallot(0), new GradientsBallot(8), new ApprovalBallot(["t1"]), Dotting("t1", 1)], b => Assert.True(EnteringPaper.IsOneAnswer(b)));
        Assert.All<Ballot>([new RankBallot(["t1"]), new ApprovalBallot([]), new ApprovalBallot(["t1", "t2"])], b => Assert.False(EnteringPaper.IsOneAnswer(b)));
        foreach (var by in new[] { Rapporteur, Observer, Ana, Wall })
            Voting.When(by, Paper("p1")).ThenRefused(Refusals.NotAllowed);
    }

    [Fact, Rule("PAP-3")]
    public void PapersCountLikeOthersAndInTheirGroup()
    {
        var story = Voted(Voting, Ana, Abe, Ada, Ben, Bea, Guy, Gil);
        foreach (var i in Enumerable.Range(1, 4))
            story = story.And((Facilitator, Paper($"p{i}", Dotting("t1", 3), "ngo")));
        var out_ = Revealed(story);
        var result = (DotResult)Round(out_).Result!;
        Assert.Equal((11, "12", 4), (result.N, result.Rows[0].Points, result.Rows[0].People));
        // Nobody of the NGOs voted on a device: k papers of theirs may be told, and have a voice of their own.
        var detail = out_.Sees<RoundDetailSight>(ToWall, Thing.RoundDetail, "r1")!.Detail;
        Assert.Equal([new([new("asm")], 3), new([new("ngo")], 4), new ReportedGroup([new("biz"), new("gov")], 4)], detail.Groups);
        Assert.Equal(1, result.Rows[0].EqualRank is null ? 0 : 1);
    }

    [Fact, Rule("PAP-3", "SES-9", "AGD-3")]
    public void APaperHoldsItsGroupAndTheQuestionThatItAnswers()
    {
        var story = Voting.And((Facilitator, Paper("p1", group: "ngo")));
        Seq<StakeholderGroup> without = [.. Groups.Where(g => g.Id.Text != "ngo")];
        Voting.When(Facilitator, new SetGroups(without)).ThenAccepted();
        story.When(Facilitator, new SetGroups(without)).ThenRefused(Refusals.GroupInUse);
        var plan = story.Session.FindStage(new("vote"))!.Plan with { Question = "Another?" };
        Voting.When(Facilitator, new ChangeStage(plan, 0)).ThenAccepted();
        story.When(Facilitator, new ChangeStage(plan, 0)).ThenRefused(Refusals.StageFrozen);
    }

    [Fact, Rule("PAP-4")]
    public void WhoVotedOnADeviceToooIsNeverCountedTwiceAndIsTold()
    {
        var story = Voted(Voting, Ana, Abe, Ada, Ben);
        var ana = story.Sees<Workshop.Domain.People.MeSight>(Self(Ana), Thing.Me)!.Number;
        var stands = story.And((Facilitator, Paper("p1", seat: ana)));
        Assert.Equal((4, 1), (Round(stands).Voted, Round(stands).Paper));
        Assert.True(stands.Sees<OwnBallotSight>(Self(Ana), Thing.OwnBallot, "r1")!.OnPaper);
        Assert.Null(stands.Sees<OwnBallotSight>(Self(Abe), Thing.OwnBallot, "r1")!.OnPaper);
        stands.When(Facilitator, Paper("p2", seat: ana)).ThenRefused(Refusals.PaperSeatTaken);
        stands.When(Facilitator, Paper("p2", seat: 99)).ThenRefused(Refusals.ParticipantUnknown);
        var result = (DotResult)Round(Revealed(stands)).Result!;
        Assert.Equal((4, "2", "3"), (result.N, result.Rows.Single(r => r.Item == "t1").Points, result.Rows.Single(r => r.Item == "t2").Points));
        // Taken off the sheet, the ballot from the device counts again.
        var again = stands.And((Facilitator, new RemovePaper(One, new("p1"))));
        Assert.Equal(4, Round(again).Voted);
        Assert.Null(again.Sees<OwnBallotSight>(Self(Ana), Thing.OwnBallot, "r1")!.OnPaper);
    }

    [Fact, Rule("PAP-5")]
    public void AGroupIsToldAloneOnlyByItsDevicesOrByItsPapersAlone()
    {
        // Two of business on devices, and nine papers: taken away, two are left.
        var story = Voted(Voting, Ana, Abe, Ada, Ben, Bea, Guy, Gil);
        foreach (var i in Enumerable.Range(1, 9))
            story = story.And((Facilitator, Paper($"p{i}", group: "biz")));
        var groups = Revealed(story).Sees<RoundDetailSight>(ToWall, Thing.RoundDetail, "r1")!.Detail.Groups;
        Assert.Equal([new([new("asm")], 3), new ReportedGroup([new("biz"), new("gov")], 13)], groups);
    }

    [Fact, Rule("PAP-5")]
    public void AStrictVoteWithPapersTellsNothingByGroup()
    {
        var story = Voted(Full().And(Themed("t1"), Themed("t2"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2") with { Terms = new(Strict: true) })), Ana, Abe, Ada, Ben, Bea, Guy, Gil)
            .And((Facilitator, Paper("p1")));
        var detail = Revealed(story).Sees<RoundDetailSight>(ToWall, Thing.RoundDetail, "r1")!.Detail;
        Assert.Equal((Edition.WithoutGroups, 0, 0), (detail.Edition, detail.Groups.Count, detail.Sheets.Count));
    }

    [Fact, Rule("PAP-5")]
    public void WhereNoGroupMayBeToldAnywayPapersTakeNothingAway()
    {
        var story = Voted(Full().And(Themed("t1"), Themed("t2"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2") with { Terms = new(Strict: true) })), Ana, Abe, Ben);
        Assert.Equal(Edition.Whole, Detail(Revealed(story.And((Facilitator, Paper("p1"))))).Edition);
    }

    private static readonly Seat[] Miners = [Ana, Abe, Ada], Officials = [Guy, Gil, Person("gus"), Person("gen")];

    // Taken away, the papers leave what few of government rated.
    [Theory, Rule("PAP-5", "RND-23"), InlineData(1, true), InlineData(4, false)]
    public void RatingsThatDevicesAloneWouldWithholdPapersDoNotBringOut(int ofGovernment, bool isCut)
    {
        ScoreBallot Scored(bool t3) => new(t3 ? [new("t1", 3), new("t3", 1)] : [new("t1", 3)]);
        var story = Answered(Dots("r1", "t1", "t3") with { Instrument = new ScoreVote(0, 5) }, by => Scored(!Officials.Skip(ofGovernment).Contains(by)));
        var detail = Detail(Revealed(story.And((Facilitator, Paper("p1", Scored(true), "gov")), (Facilitator, Paper("p2", Scored(true), "gov")))));
        Assert.Equal(isCut ? (Edition.WithoutGroups, 0) : (Edition.Whole, 2), (detail.Edition, detail.Groups.Count));
    }

    // Taken away, the papers leave the one of government who holds out.
    [Theory, Rule("PAP-5", "RND-24"), InlineData(1, true), InlineData(4, false)]
    public void GradientsThatDevicesAloneWouldWithholdPapersDoNotBringOut(int whoHoldOut, bool isCut)
    {
        var story = Answered(new(One, new("vote"), "", new GradientsVote(60), ["We agree"], Weighting.PerPerson, 1, ItemKind.Texts), by => new GradientsBallot(Officials.Take(whoHoldOut).Contains(by) ? 6 : 1));
        var detail = Detail(Revealed(story.And((Facilitator, Paper("p1", new GradientsBallot(6), "gov")), (Facilitator, Paper("p2", new GradientsBallot(6), "gov")))));
        Assert.Equal((isCut ? Edition.WithoutGroups : Edition.Whole, isCut), (detail.Edition, detail.OneVoice));
    }

    [Fact, Rule("PAP-5")]
    public void WhereAllIsOnPaperThereIsNothingLeftToWithhold()
    {
        var story = Full().And(Opened("vote"), (Facilitator, new OpenRound(One, new("vote"), "", new GradientsVote(60), ["We agree"], Weighting.PerPerson, 1, ItemKind.Texts)));
        foreach (var i in Enumerable.Range(0, 8))
            story = story.And((Facilitator, Paper($"p{i}", new GradientsBallot(i < 4 ? 1 : 6), i < 4 ? "asm" : "gov")));
        Assert.Equal((Edition.Whole, false), (Detail(Revealed(story)).Edition, Detail(Revealed(story)).OneVoice));
    }

    private static Story Answered(OpenRound round, Func<Seat, Ballot> answer) => Miners.Concat(Officials).Aggregate(
        Full().And(Themed("t1"), Themed("t3"), Opened("vote"), Arrived(Officials[2], "gov"), Arrived(Officials[3], "gov"), (Facilitator, round)), (s, by) => s.And((by, new Cast(One, answer(by)))));

    private static RoundDetail Detail(Story story) => story.Sees<RoundDetailSight>(ToWall, Thing.RoundDetail, "r1")!.Detail;

    [Fact, Rule("PAP-6")]
    public void FewerThanKBallotsOfDevicesAreNotRevealedBesidePapers()
    {
        var story = Voted(Voting, Ana, Abe).And((Facilitator, Paper("p1")), (Facilitator, new CloseRound(One)));
        story.When(Facilitator, new RevealRound(One)).ThenRefused(Refusals.PaperFewDevices.Code, 3);
        // Nor where all but two were put aside by papers for their seats.
        var aside = Voted(Voting, Ana, Abe, Ada).And((Facilitator, Paper("p1", seat: 3)), (Facilitator, new CloseRound(One)));
        aside.When(Facilitator, new RevealRound(One)).ThenRefused(Refusals.PaperFewDevices.Code, 3);
        Voted(Voting, Ana, Abe).And((Facilitator, new CloseRound(One))).When(Facilitator, new RevealRound(One)).ThenAccepted();
        Voting.And((Facilitator, Paper("p1")), (Facilitator, new CloseRound(One))).When(Facilitator, new RevealRound(One)).ThenAccepted();
    }

    [Fact, Rule("PAP-7")]
    public void HowManyWereOnPaperIsToldAndWhichIsNot()
    {
        var out_ = Revealed(Voted(Voting, Ana, Abe, Ada).And((Facilitator, Paper("p1")), (Facilitator, Paper("h", Dotting("t1", 1), hands: 2))));
        foreach (var to in Audience.Shared)
            Assert.Equal((6, 3), (Round(out_, to).Voted, Round(out_, to).Paper));
        var round = Report.Of(out_.Session, ToRapporteur, new(1, new byte[32], Morning)).Rounds[0];
        Assert.Equal(6, round.Ballots.Count);
        Assert.Equal(["b1", "b2", "b3", "b4", "b5", "b6"], round.Ballots.Select(b => b.Id));
        Assert.Null(Round(Voted(Voting, Ana)).Paper);
    }

    [Fact, Rule("PAP-8")]
    public void TheSheetIsForFacilitatorsAlone()
    {
        var story = Voting.And((Facilitator, Paper("p1")), (Facilitator, new CountRoom(One, 30)));
        Assert.Equal(30, Sheet(story).InRoom);
        foreach (var to in Audience.Shared.Where(a => a.Circle != Circle.Facilitator).Append(Self(Ana)))
            Assert.Empty(story.SeesAll(to).OfType<TallySheetSight>());
        Assert.Null(Voting.Sees<TallySheetSight>(ToFacilitator, Thing.TallySheet, "r1"));
    }

    private static readonly Instrument[] Asked =
        [new DotVote(5, 3), new ApprovalVote(), new ScoreVote(1, 3), new MatrixVote(1, 3), new RankVote(2), new PointsVote(10, 1), new QuadraticVote(9), new NgtVote(2), new GradientsVote(60), new FistVote()];

    /// <summary>
    /// Whoever knows every paper takes them away from all that a revealed round tells: what is left by group is of k ballots of devices or of none.
    /// </summary>
    [Fact, Rule("PAP-5", "PAP-6")]
    public void WhoKnowsAllPapersIsLeftWithNoFewOfAGroup()
    {
        var told = 0;
        for (var seed = 1; seed <= 400; seed++)
        {
            var chance = new Random(seed);
            var instrument = Asked[seed % Asked.Length];
            var onOne = instrument is FistVote or GradientsVote;
            Seq<string> items = onOne ? ["a"] : ["a", "b", "c"];
            var story = Full().And(Opened("vote"), (Facilitator, new OpenRound(One, new("vote"), "", instrument, onOne ? ["A"] : ["A", "B", "C"],
                chance.Next(2) == 0 ? Weighting.PerPerson : Weighting.EqualGroup, 1, ItemKind.Texts, new(Strict: chance.Next(4) == 0))));
            items = story.Session.Rounds[One].ItemIds;
            var groups = new[] { "asm", "biz", "gov", "ngo", "" };
            var devices = new List<(string Group, Ballot Ballot)>();
            var papers = new List<(string Group, Ballot Ballot)>();
            for (var i = 0; i < chance.Next(3, 16); i++)
            {
                var (who, group) = (Person($"d{i}"), groups[chance.Next(groups.Length)]);
                var ballot = Some(instrument, items, chance);
                story = story.And(Arrived(who, group.Length == 0 ? null : group), (who, new Cast(One, ballot)));
                devices.Add((group, ballot));
            }
            for (var i = 0; i < chance.Next(1, 12); i++)
            {
                var (group, ballot) = (groups[chance.Next(groups.Length)], Some(instrument, items, chance));
                story = story.And((Facilitator, Paper($"p{i}", ballot, group.Length == 0 ? null : group)));
                papers.Add((group, ballot));
            }
            story = story.And((Facilitator, new CloseRound(One)));
            var out_ = story.When(Facilitator, new RevealRound(One)).ThenAccepted();
            var report = Report.Of(out_.Session, ToWall, new(1, new byte[32], Morning)).Rounds[0];
            told += Holds(report, devices, papers, items, $"seed {seed}") ? 1 : 0;
        }
        // It must not hold because nothing is ever told.
        Assert.InRange(told, 40, 400);
    }

    private static bool Holds(ReportedRound round, List<(string Group, Ballot Ballot)> devices, List<(string Group, Ballot Ballot)> papers, Seq<string> items, string where)
    {
        var detail = round.Detail!;
        Assert.Equal(devices.Count + papers.Count, round.Ballots.Count);
        Assert.Equal(papers.Count, round.Sight.Paper);
        Seq<GroupId> Of(Seq<Seq<GroupId>> buckets, string group) => buckets.FirstOrDefault(b => b.Contains(new(group)));
        void Few(IEnumerable<string> left, Seq<Seq<GroupId>> buckets, string what)
        {
            foreach (var n in left.CountBy(g => string.Join('+', Of(buckets, g).Select(x => x.Text))))
                Assert.True(n.Value >= 3, $"{where}: {what} leaves {n.Value} of {n.Key}");
        }
        var named = detail.Groups.Select(g => g.Groups).ToSeq();
        foreach (var g in detail.Groups)
        {
            var left = g.Ballots - papers.Count(p => g.Groups.Contains(new(p.Group)));
            Assert.True(left == 0 || left >= 3, $"{where}: {left} are left of {g}");
            Assert.Equal(left, devices.Count(d => g.Groups.Contains(new(d.Group))));
        }
        // The ballots that leave, less those that are known.
        var onBallots = round.Ballots.Select(b => b.Group).Where(g => g.Count > 0).Distinct().ToSeq();
        if (onBallots.Count > 0)
            Few(devices.Select(d => d.Group), onBallots, "taking papers away from the ballots");
        foreach (var sheet in detail.Sheets.Where(s => s.Measure != GroupMeasure.Chose))
            foreach (var line in sheet.Lines.Where(l => l.Cells.Any(c => c.Mean is not null)))
                Few(devices.Where(d => Rates(d.Ballot, sheet.Measure, line.Item)).Select(d => d.Group), named, $"the mean of {line.Item}");
        // Where nobody is apart, equal voice is that of persons.
        var equal = EqualVoices(round.Sight.Result!).Where(e => !(detail.OneVoice && e.AsPersons)).Select(e => e.Item).ToList();
        // Who rated what (RND-23), and who stands on which side of a sentence (RND-24).
        foreach (var (measure, item) in items.SelectMany(i => new[] { (GroupMeasure.Score, i), (GroupMeasure.Impact, i), (GroupMeasure.Feasibility, i) }))
            if (named.Any(b => devices.Count(d => b.Contains(new(d.Group)) && Rates(d.Ballot, measure, item)) is 1 or 2))
                Assert.True(onBallots.Count == 0 && !equal.Contains(item), $"{where}: of few who rated {item}");
        if (equal.Contains("support"))
            Assert.All(named, b => Assert.All(devices.Where(d => b.Contains(new(d.Group))).CountBy(d => Side(d.Ballot)), side => Assert.True(side.Value >= 3, $"{where}: {side} of {b}")));
        if (round.Sight.Terms.Strict)
            Assert.True(detail.Groups.Count == 0 && detail.Sheets.Count == 0 && equal.Count == 0, $"{where}: a strict round tells something by group");
        return detail.Groups.Count > 0 || equal.Count > 0;
    }

    private static bool Rates(Ballot ballot, GroupMeasure measure, string item) => ballot switch
    {
        ScoreBallot b => b.Levels.Any(l => l.Item == item),
        MatrixBallot b => (measure == GroupMeasure.Impact ? b.Impact : b.Feasibility).Any(l => l.Item == item),
        _ => false,
    };

    private static int Side(Ballot ballot) => ((GradientsBallot)ballot).Value switch { <= 3 => 1, 4 => 2, 5 or 6 => 3, 7 => 4, _ => 5 };

    // What is told with equal voice, and whether it is what it would be by persons.
    private static IEnumerable<(string Item, bool AsPersons)> EqualVoices(RoundResult result) => result switch
    {
        DotResult r => r.Rows.Where(x => x.EqualRank is not null).Select(x => (x.Item, x.EqualRank == x.PersonRank)),
        SumResult r => r.Rows.Where(x => x.EqualRank is not null).Select(x => (x.Item, x.EqualRank == x.PersonRank)),
        RankResult r => r.Rows.Where(x => x.EqualRank is not null).Select(x => (x.Item, x.EqualRank == x.PersonRank)),
        ScoreResult r => r.Rows.Where(x => x.EqualMean is not null).Select(x => (x.Item, x.EqualMean == x.PersonMean)),
        MatrixResult r => r.Rows.Where(x => x.EqualPoint.Impact is not null).Select(x => (x.Item, x.EqualPoint == x.PersonPoint)),
        GradientsResult r => r.EqualSupport is null ? [] : [("support", r.EqualSupport == r.PersonSupport)],
        _ => [],
    };

    private static Ballot Some(Instrument instrument, Seq<string> items, Random chance)
    {
        var some = items.Where(_ => chance.Next(3) > 0).ToList();
        if (some.Count == 0)
            some.Add(items[chance.Next(items.Count)]);
        Seq<ItemLevel> Levels() => some.Select(i => new ItemLevel(i, chance.Next(1, 4))).ToSeq();
        return instrument switch
        {
            DotVote => new DotBallot([new(items[chance.Next(items.Count)], chance.Next(1, 4))]),
            ApprovalVote => new ApprovalBallot(some.ToSeq()),
            ScoreVote => new ScoreBallot(Levels()),
            MatrixVote => new MatrixBallot(Levels(), Levels()),
            RankVote or NgtVote => new RankBallot(some.Take(2).ToSeq()),
            PointsVote => new PointsBallot([new(items[chance.Next(items.Count)], chance.Next(1, 11))]),
            QuadraticVote => new QuadraticBallot([new(items[chance.Next(items.Count)], chance.Next(1, 4))]),
            GradientsVote => new GradientsBallot(chance.Next(1, 9)),
            _ => new FistBallot(chance.Next(6)),
        };
    }
}
