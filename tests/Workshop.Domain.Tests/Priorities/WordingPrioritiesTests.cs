using Workshop.Domain.Ballots;
using Workshop.Domain.Notes;
using Workshop.Domain.Priorities;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Themes;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Priorities;

public class WordingPrioritiesTests
{
    private static readonly Story Board = Full().And(Opened("write"), Written(Ana, "n1"), Written(Ben, "n2"), Opened("group"), Themed("t1", "n1", "n2"));
    private static readonly Story Worded = Board.And((Rapporteur, Word("p1", "t1", "n1")));
    private static readonly PriorityId One = new("p1");

    private static RewordPriority Reworded(int basedOn, string statement = "New words") => new(One, basedOn, new("t1"), statement, "Because", Those("n1", "n2"));

    [Fact, Rule("PRI-1")]
    public void APriorityIsWordedWithWhatItComesFrom()
    {
        Board.When(Rapporteur, new WordPriority(One, new("t1"), " Build roads ", " They wash away ", Those("n1")))
            .Then(new PriorityWorded(One, new("t1"), "Build roads", "They wash away", Those("n1")));
        Board.When(Rapporteur, Word("p1", "t1", "n1", "n2", "n1")).Then(new PriorityWorded(One, new("t1"), "We agree on p1", "", Those("n1", "n2")));
        Board.When(Facilitator, Word("p1")).ThenAccepted();
        Board.When(Facilitator, Word("p1", "t9")).ThenRefused(Refusals.ThemeUnknown);
        Board.When(Facilitator, Word("p1", "t1", "n9")).ThenRefused(Refusals.NoteUnknown);
        Board.When(Facilitator, Word("p1") with { Statement = "" }).ThenRefused(Refusals.TextEmpty);
        Board.When(Facilitator, Word("p1") with { Statement = new('x', 601) }).ThenRefused("text.too_long", 600);
        Board.When(Facilitator, Word("p1") with { Why = new('x', 2001) }).ThenRefused("text.too_long", 2000);
        Board.When(Facilitator, Word("p 1")).ThenRefused(Refusals.BadId);
    }

    [Fact, Rule("PRI-2")]
    public void APrioritysIdIsNeverUsedAgainAndThereAreThirtyAtMost()
    {
        Worded.When(Facilitator, Word("p1")).ThenRefused(Refusals.PriorityExists);
        Worded.And((Facilitator, new RemovePriority(One))).When(Facilitator, Word("p1")).ThenRefused(Refusals.PriorityExists);
        Enumerable.Range(0, 30).Aggregate(Board, (s, i) => s.And((Rapporteur, Word($"p{i}"))))
            .When(Rapporteur, Word("p30")).ThenRefused("priority.too_many", 30);
    }

    [Fact, Rule("PRI-3")]
    public void TwoWhoRewordAtOnceDoNotOverwriteEachOther()
    {
        var first = Worded.When(Rapporteur, Reworded(1, "Roads first")).Then(new PriorityReworded(One, new("t1"), "Roads first", "Because", Those("n1", "n2")));
        first.When(Facilitator, Reworded(1, "Water first")).ThenRefused(Refusals.PriorityChanged);
        first.When(Facilitator, Reworded(2, "Water first")).ThenAccepted();
        Worded.When(Facilitator, Reworded(2)).ThenRefused(Refusals.PriorityChanged);
        Board.When(Facilitator, Reworded(1)).ThenRefused(Refusals.PriorityUnknown);
        first.When(Facilitator, Reworded(2, "Roads first")).ThenNothing();
        first.When(Facilitator, Reworded(2, "Roads first") with { Notes = Those("n1", "n2", "n2") }).ThenNothing();
    }

    [Fact, Rule("PRI-3")]
    public void WhoOnlyGaveAReasonIsNotOverwrittenEither()
    {
        var reasoned = Worded.And((Rapporteur, new RewordPriority(One, 1, new("t1"), "We agree on p1", "A reason", Those("n1"))));
        reasoned.When(Facilitator, Reworded(1, "Water first")).ThenRefused(Refusals.PriorityChanged);
        Assert.Equal(2, reasoned.Sees<PrioritySight>(ToRapporteur, Thing.Priority, "p1")!.Revision);
    }

    [Fact, Rule("PRI-4")]
    public void AWordingThatIsVotedOnIsFrozen()
    {
        var voting = Worded.And(Opened("agree"), (Facilitator, Fist("r1", "p1")));
        voting.When(Rapporteur, Reworded(1)).ThenRefused(Refusals.PriorityFrozen);
        voting.When(Rapporteur, new RemovePriority(One)).ThenRefused(Refusals.PriorityFrozen);
        voting.And((Facilitator, new CloseRound(new("r1")))).When(Rapporteur, Reworded(1)).ThenAccepted();
    }

    [Fact, Rule("PRI-5")]
    public void AnOrderNamesEveryPriorityOnce()
    {
        var three = Worded.And((Rapporteur, Word("p2")), (Rapporteur, Word("p3")));
        var ordered = three.When(Rapporteur, new OrderPriorities([new("p3"), new("p1"), new("p2")])).ThenAccepted();
        Assert.Equal([2, 3, 1], new[] { "p1", "p2", "p3" }.Select(p => ordered.Session.Priorities[new(p)].Number));
        ordered.When(Rapporteur, new OrderPriorities([new("p3"), new("p1"), new("p2")])).ThenNothing();
        // What comes back by an undo may have the number of what was worded meanwhile; any order is a new one then, on every server alike.
        var removed = three.And((Facilitator, new RemovePriority(new("p3"))));
        var back = removed.And((Rapporteur, Word("p4")), (Facilitator, new Domain.Acts.UndoAct(removed.Session.ActsEver)));
        back.When(Rapporteur, new OrderPriorities([new("p1"), new("p2"), new("p3"), new("p4")])).ThenAccepted();
        back.When(Rapporteur, new OrderPriorities([new("p1"), new("p2"), new("p4"), new("p3")])).Then(new PrioritiesOrdered([new("p1"), new("p2"), new("p4"), new("p3")]));
        three.When(Rapporteur, new OrderPriorities([new("p3"), new("p1")])).ThenRefused(Refusals.PriorityUnknown);
        three.When(Rapporteur, new OrderPriorities([new("p3"), new("p1"), new("p1")])).ThenRefused(Refusals.PriorityUnknown);
        three.When(Rapporteur, new OrderPriorities([new("p3"), new("p1"), new("p9")])).ThenRefused(Refusals.PriorityUnknown);
    }

    [Fact, Rule("PRI-6")]
    public void APriorityIsConfirmedByTheLastFistOnThisVeryWording()
    {
        var closed = Worded.And(Opened("agree"), (Facilitator, Fist("r1", "p1")), (Ana, Fingers("r1", 5)), (Ben, Fingers("r1", 3)), (Facilitator, new CloseRound(new("r1"))));
        Assert.Equal((Confirmation.Open, 0), Of(closed));
        var confirmed = closed.And((Facilitator, new RevealRound(new("r1"))));
        Assert.Equal((Confirmation.Consensus, 2), Of(confirmed));
        Assert.Equal((Confirmation.Open, 0), Of(confirmed.And((Rapporteur, Reworded(1)))));
        Assert.Equal((Confirmation.Consensus, 2), Of(confirmed.And((Rapporteur, new RewordPriority(One, 1, new("t1"), "We agree on p1", "A reason", Those("n1", "n2"))))));
        var again = confirmed.And((Facilitator, Fist("r2", "p1")), (Ana, Fingers("r2", 0)), (Facilitator, new CloseRound(new("r2"))), (Facilitator, new RevealRound(new("r2"))));
        Assert.Equal((Confirmation.Blocked, 1), Of(again));
        var silent = confirmed.And((Facilitator, Fist("r2", "p1")), (Facilitator, new CloseRound(new("r2"))), (Facilitator, new RevealRound(new("r2"))));
        Assert.Equal((Confirmation.Open, 0), Of(silent));

        static (Confirmation, int) Of(Story story)
        {
            var sight = story.Sees<PrioritySight>(ToParticipants, Thing.Priority, "p1")!;
            return (sight.Confirmation, sight.Votes.Sum());
        }
    }

    [Fact, Rule("PRI-6")]
    public void AndByGradientsOfAgreementWhicheverWasAskedLast()
    {
        var agreed = Asked(Worded.And(Opened("agree")), "r1", 1, 3);
        Assert.Equal((Confirmation.Consensus, new RoundId("r1")), Of(agreed));
        Assert.Equal([1, 0, 1, 0, 0, 0, 0, 0], agreed.Sees<PrioritySight>(ToWall, Thing.Priority, "p1")!.Votes);
        Assert.Equal((Confirmation.MoreDiscussion, new RoundId("r2")), Of(Asked(agreed, "r2", 1, 5)));
        Assert.Equal((Confirmation.Blocked, new RoundId("r2")), Of(Asked(agreed, "r2", 1, 8)));
        Assert.Equal((Confirmation.Open, null), Of(agreed.And((Rapporteur, Reworded(1)))));
        var fist = agreed.And((Facilitator, Fist("r2", "p1")), (Ana, Fingers("r2", 2)), (Facilitator, new CloseRound(new("r2"))), (Facilitator, new RevealRound(new("r2"))));
        Assert.Equal((Confirmation.Concerns, new RoundId("r2")), Of(fist));
        Assert.Equal((Confirmation.Open, null), Of(Asked(Worded.And(Opened("agree")), "r1", 1, 3, Domain.Counting.Weighting.EqualGroup)));

        static Story Asked(Story story, string round, int ana, int ben, Domain.Counting.Weighting weighting = Domain.Counting.Weighting.PerPerson) => story.And(
            (Facilitator, new OpenRound(new(round), new("agree"), "", new GradientsVote(75), ["p1"], weighting, 7, ItemKind.Priorities)),
            (Ana, new Cast(new(round), new GradientsBallot(ana))), (Ben, new Cast(new(round), new GradientsBallot(ben))),
            (Facilitator, new CloseRound(new(round))), (Facilitator, new RevealRound(new(round))));

        static (Confirmation, RoundId?) Of(Story story)
        {
            var sight = story.Sees<PrioritySight>(ToParticipants, Thing.Priority, "p1")!;
            return (sight.Confirmation, sight.ConfirmedBy);
        }
    }

    [Fact, Rule("PRI-7")]
    public void ADeletedNoteIsCitedNoMore()
    {
        var story = Worded.And(Opened("agree"), Opened("write"), (Ana, new DeleteNote(new("n1"))));
        Assert.Empty(story.Sees<PrioritySight>(ToWall, Thing.Priority, "p1")!.Notes);
    }

    [Fact, Rule("PRI-8")]
    public void APriorityMaySayWhereItHoldsHowSureItIsAndWhatWouldChange()
    {
        PlannedAction act = new(new("a1"), " Open one desk ", " The ministry ", new(2026, 3, 1)), bare = new(new("a2"), "Publish fees", "", null);
        var full = Word("p1", "t1") with { Scope = " All districts ", Confidence = Confidence.High, Actions = [act, bare] };
        var worded = Board.When(Rapporteur, full).ThenAccepted().Sees<PrioritySight>(ToRapporteur, Thing.Priority, "p1")!;
        Assert.Equal(("All districts", Confidence.High), (worded.Scope, worded.Confidence));
        Assert.Equal([new(new("a1"), "Open one desk", "The ministry", new(2026, 3, 1)), bare], worded.Actions);
        Board.When(Rapporteur, full with { Scope = new('x', 401) }).ThenRefused("text.too_long", 400);
        Board.When(Rapporteur, full with { Confidence = (Confidence)9 }).ThenRefused(Refusals.BadCommand);
        Board.When(Rapporteur, full with { Actions = [act with { What = " " }] }).ThenRefused(Refusals.TextEmpty);
        Board.When(Rapporteur, full with { Actions = [act with { What = new('x', 401) }] }).ThenRefused("text.too_long", 400);
        Board.When(Rapporteur, full with { Actions = [act with { Owner = new('x', 121) }] }).ThenRefused("text.too_long", 120);
        Board.When(Rapporteur, full with { Actions = [act, bare with { Id = new("a1") }] }).ThenRefused(Refusals.BadId);
        Board.When(Rapporteur, full with { Actions = [act with { Id = new("a 1") }] }).ThenRefused(Refusals.BadId);
        Board.When(Rapporteur, full with { Actions = Enumerable.Range(0, 21).Select(i => bare with { Id = new($"a{i}") }).ToSeq() }).ThenRefused("action.too_many", 20);
    }

    [Fact, Rule("PRI-3", "PRI-6", "PRI-8")]
    public void OtherActionsAreAChangeThatNobodyOverwritesUnseenAndNoNewWording()
    {
        var acted = Worded.And((Rapporteur, Word("p1", "t1", "n1") is var w ? new RewordPriority(w.Id, 1, w.Theme, w.Statement, w.Why, w.Notes, Actions: [new(new("a1"), "Open one desk", "", null)]) : null!));
        acted.When(Facilitator, Reworded(1, "Water first")).ThenRefused(Refusals.PriorityChanged);
        Assert.Equal((2, 1), (acted.Session.Priorities[One].Revision, acted.Session.Priorities[One].Wording));
    }

    [Fact, Rule("PRI-9", "THM-10")]
    public void APriorityComesFromSeveralThemesEachOnceAndFollowsThem()
    {
        var three = Board.And(Themed("t2"), Themed("t3"), (Rapporteur, Word("p1", "t1") with { AlsoFrom = [new("t2"), new("t1"), new("t3"), new("t2")] }));
        Assert.Equal("t1 t2 t3", Themes(three));
        Assert.Equal("t3 t2", Themes(three.And((Facilitator, new MergeThemes(new("t1"), new("t3"))))));
        Assert.Equal("t2 t3", Themes(three.And((Facilitator, new RemoveTheme(new("t1"))))));
        Assert.Equal("t1 t3", Themes(three.And((Facilitator, new RemoveTheme(new("t2"))))));
        Assert.Equal("t2", Themes(Board.And(Themed("t2"), (Rapporteur, Word("p1") with { AlsoFrom = [new("t2")] }))));
        Board.When(Rapporteur, Word("p1", "t1") with { AlsoFrom = [new("t9")] }).ThenRefused(Refusals.ThemeUnknown);

        static string Themes(Story story) => string.Join(" ", story.Session.Priorities[One].Themes);
    }

    [Fact, Rule("PRI-10")]
    public void WhatSupportsAPriorityIsDerivedFromTheRevealedRoundsOnItsThemes()
    {
        var voted = Worded.And(Themed("t2"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2")), (Ana, Dotted("r1", ("t1", 3))), (Abe, Dotted("r1", ("t1", 3))),
            (Ada, Dotted("r1", ("t2", 1))), (Facilitator, new CloseRound(new("r1"))));
        Assert.Empty(SupportOf(voted));
        var revealed = voted.And((Facilitator, new RevealRound(new("r1"))));
        var row = ((DotResult)revealed.Session.Rounds[new("r1")].Published!.Result).Rows.Single(r => r.Item == "t1");
        Assert.Equal([new Support(new("r1"), "t1", 1, false, 2, "6", 2, 3, row.Share, row.PersonRank, row.EqualRank, row.EqualShare)], SupportOf(revealed));
        Assert.Empty(SupportOf(revealed.And((Rapporteur, new RewordPriority(One, 1, null, "Roads", "", [])))));
        Assert.Empty(SupportOf(revealed.And((Facilitator, new RemoveTheme(new("t1"))))));

        static Seq<Support> SupportOf(Story story) => story.Sees<PrioritySight>(ToFacilitator, Thing.Priority, "p1")!.Support;
    }

    [Fact, Rule("SES-13")]
    public void RemovingAPriorityTwiceChangesNothing()
    {
        Worded.When(Rapporteur, new RemovePriority(One)).Then(new PriorityRemoved(One)).When(Rapporteur, new RemovePriority(One)).ThenNothing();
        Board.When(Rapporteur, new RemovePriority(One)).ThenRefused(Refusals.PriorityUnknown);
    }

    [Theory, Rule("SEE-5")]
    [InlineData("agree"), InlineData("report")]
    public void ADraftIsForThoseWhoWordItUntilTheRoomComesToAgree(string stage)
    {
        foreach (var who in Audience.Shared)
        {
            Assert.Equal(who.IsStaff, Worded.Sees<PrioritySight>(who, Thing.Priority, "p1") is not null);
            Assert.NotNull(Worded.And(Opened(stage)).Sees<PrioritySight>(who, Thing.Priority, "p1"));
            Assert.NotNull(Worded.And(Opened(stage), Opened("write")).Sees<PrioritySight>(who, Thing.Priority, "p1"));
        }
    }
}
