using Workshop.Domain.People;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;
using static Workshop.Domain.Tests.Stories.Room;
using static Workshop.Domain.Tests.Stories.Story;

namespace Workshop.Domain.Tests.Sessions;

public class CreatingSessionsTests
{
    [Fact, Rule("SES-1")]
    public void AWorkshopIsCreatedAsPlannedWithTheFirstStageAhead()
    {
        var story = Given().When(Seat.Host, Plan).Then(new SessionCreated(
            Plan.Title, Plan.Question, Plan.Place, "en", Groups, Templates.Default, false, 3, "ABC123", Plan.Doors, "", Morning));
        Assert.Equal(("Mining together", Morning, false), (story.Session.Title, story.Session.CreatedAt, story.Session.NamesShown));
        Assert.All(story.Session.Agenda, s => Assert.Equal(StageStatus.Upcoming, s.Status));
    }

    [Fact, Rule("SES-1")]
    public void AWorkshopIsCreatedOnce() => Given(Created).When(Seat.Host, Plan).ThenRefused(Refusals.SessionExists);

    [Fact, Rule("SES-2")]
    public void ATitleAndAQuestionAreNeededAndAPlaceIsNot()
    {
        Given().When(Seat.Host, Plan with { Title = " \n " }).ThenRefused(Refusals.TextEmpty);
        Given().When(Seat.Host, Plan with { Question = "" }).ThenRefused(Refusals.TextEmpty);
        Given().When(Seat.Host, Plan with { Place = "" }).ThenAccepted();
    }

    public static TheoryData<string> BadGroups => [.. BadGroupSets.Keys];

    private static readonly Dictionary<string, Seq<StakeholderGroup>> BadGroupSets = new()
    {
        ["none"] = [],
        ["thirteen"] = Enumerable.Range(0, 13).Select(i => new StakeholderGroup(new($"g{i}"), $"G{i}", 0)).ToSeq(),
        ["two of one id"] = [new(new("a"), "A", 0), new(new("a"), "B", 1)],
        ["two of one name"] = [new(new("a"), "A", 0), new(new("b"), " A ", 1)],
        ["a bad id"] = [new(new("a b"), "A", 0)],
        ["no id"] = [new(new(""), "A", 0)],
        ["no name"] = [new(new("a"), " ", 0)],
        ["a name too long"] = [new(new("a"), new('x', 61), 0)],
        ["a look that is not there"] = [new(new("a"), "A", 12)],
        ["a look below the first"] = [new(new("a"), "A", -1)],
    };

    [Theory, Rule("SES-3"), MemberData(nameof(BadGroups))]
    public void GroupsThatCantBeToldApartAreRefused(string which)
    {
        Given().When(Seat.Host, Plan with { Groups = BadGroupSets[which] }).ThenRefused(Refusals.GroupsBad);
        Given(Created).When(Facilitator, new SetGroups(BadGroupSets[which])).ThenRefused(Refusals.GroupsBad);
    }

    public static TheoryData<string> BadStages => [.. BadPlans.Keys];

    private static readonly StagePlan Good = Templates.Default[1];

    private static readonly Dictionary<string, Seq<StagePlan>> BadPlans = new()
    {
        ["none"] = [],
        ["forty-one"] = Enumerable.Range(0, 41).Select(i => Good with { Id = new($"s{i}") }).ToSeq(),
        ["two of one id"] = [Good, Good],
        ["a bad id"] = [Good with { Id = new("a/b") }],
        ["a kind that is not there"] = [Good with { Kind = (StageKind)99 }],
        ["a title too long"] = [Good with { Title = new('x', 121) }],
        ["a question too long"] = [Good with { Question = new('x', 401) }],
        ["instructions too long"] = [Good with { Instructions = new('x', 1001) }],
        ["no time"] = [Good with { Minutes = 0 }],
        ["more than twelve hours"] = [Good with { Minutes = 721 }],
        ["no note"] = [Good with { Rules = new(NotesPerPerson: 0) }],
        ["too many notes"] = [Good with { Rules = new(NotesPerPerson: 51) }],
        ["notes too short"] = [Good with { Rules = new(NoteLength: 19) }],
        ["notes too long"] = [Good with { Rules = new(NoteLength: 281) }],
    };

    [Theory, Rule("SES-4"), MemberData(nameof(BadStages))]
    public void AnAgendaThatCantBeRunIsRefused(string which) =>
        Given().When(Seat.Host, Plan with { Agenda = BadPlans[which] }).ThenRefused(Refusals.AgendaBad);

    [Fact, Rule("SES-4")]
    public void AnAgendaMayRepeatAndReorderKindsOfStages() => Given().When(Seat.Host, Plan with
    {
        Agenda = [Good, Templates.Default[3], Good with { Id = new("again"), Minutes = 720, Rules = new(NotesPerPerson: 50, NoteLength: 20) }],
    }).ThenAccepted();

    [Theory, Rule("SES-5")]
    [InlineData(2, "en"), InlineData(51, "en"), InlineData(3, "x"), InlineData(3, "en gb"), InlineData(3, "")]
    public void ASmallKOrALanguageThatIsNoneIsRefused(int k, string language) =>
        Given().When(Seat.Host, Plan with { K = k, Language = language }).ThenRefused(Refusals.BadCommand);

    [Theory, Rule("SES-5")]
    [InlineData(3, "ar"), InlineData(50, "pt-BR")]
    public void KMayBeRaisedAndAnyLanguageSpoken(int k, string language) =>
        Given().When(Seat.Host, Plan with { K = k, Language = language }).ThenAccepted();

    [Fact, Rule("SES-7")]
    public void ATextThatIsTooLongIsRefusedWithItsBound()
    {
        Given().When(Seat.Host, Plan with { Title = new('x', 121) }).ThenRefused("text.too_long", 120);
        Given().When(Seat.Host, Plan with { Question = new('x', 401) }).ThenRefused("text.too_long", 400);
        Given().When(Seat.Host, Plan with { Place = new('x', 121) }).ThenRefused("text.too_long", 120);
    }

    [Fact, Rule("SES-8")]
    public void TheFacilitatorCorrectsWhatTheWorkshopSaysOfItself()
    {
        var story = Given(Created).When(Facilitator, new DescribeSession(" A better title ", "Why?", "")).Then(new SessionDescribed("A better title", "Why?", ""));
        Assert.Equal("A better title", story.Sees<WorkshopSight>(ToWall, Thing.Workshop)!.Title);
        Given(Created).When(Facilitator, new DescribeSession("", "Why?", "")).ThenRefused(Refusals.TextEmpty);
    }

    [Fact, Rule("SES-9")]
    public void GroupsAreAddedAndRenamedAndOneThatNobodyIsInMayGo()
    {
        Seq<StakeholderGroup> other = [Groups[0], Groups[1] with { Name = "Trade" }, Groups[2], new(new("uni"), "Universities", 4)];
        var story = Full().When(Facilitator, new SetGroups(other)).Then(new GroupsSet(other));
        Assert.Equal(other, story.Sees<WorkshopSight>(ToParticipants, Thing.Workshop)!.Groups);
    }

    [Fact, Rule("SES-9", "PEO-7")]
    public void ReorderedGroupsStandInTheirNewOrderEverywhere()
    {
        var story = Full().And((Facilitator, new SetGroups([Groups[3], Groups[2], Groups[1], Groups[0]])));
        Assert.Equal(["gov", "biz", "asm", ""], story.Sees<RoomSight>(ToWall, Thing.Room)!.Groups.Select(g => g.Group.Text));
    }

    [Fact, Rule("SES-9")]
    public void AGroupThatSomebodyIsInStays() =>
        Full().When(Facilitator, new SetGroups([Groups[0], Groups[1]])).ThenRefused(Refusals.GroupInUse);

    [Fact, Rule("SES-10")]
    public void NothingCanBeAskedOfAWorkshopThatDoesNotExist()
    {
        Given().When(Facilitator, new OpenStage(new("write"))).ThenRefused(Refusals.SessionUnknown);
        Given().When(Ana, new Arrive(null, null)).ThenRefused(Refusals.SessionUnknown);
    }

    [Fact, Rule("SES-11")]
    public void ClosingTheWorkshopClosesItsRoundAndItsStageFirst() =>
        Full().And(Themed("t1"), Themed("t2"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2")))
            .When(Facilitator, new CloseSession())
            .Then(new Domain.Ballots.RoundClosed(new("r1")), new StageClosed(new("vote"), Morning), new SessionEnded(Morning));

    [Fact, Rule("SES-12")]
    public void AfterItsEndAWorkshopChangesNoMore()
    {
        var ended = Full().And(Opened("write"), (Facilitator, new CloseSession()));
        ended.When(Facilitator, new OpenStage(new("write"))).ThenRefused(Refusals.SessionClosed);
        ended.When(Facilitator, new CloseSession()).ThenRefused(Refusals.SessionClosed);
        ended.When(Ana, Write("n1")).ThenRefused(Refusals.SessionClosed);
        ended.When(Person("late"), new Arrive(null, null)).ThenRefused(Refusals.SessionClosed);
        Full().And(Opened("write"), Written(Ana, "n1"), (Facilitator, new CloseSession())).When(Ana, new Domain.Notes.RedactNote(new("n1"))).ThenAccepted();
        Assert.Equal(Morning, ended.Sees<WorkshopSight>(ToObservers, Thing.Workshop)!.EndedAt);
    }

    [Fact, Rule("SES-13")]
    public void SayingWhatIsSoAlreadyChangesNothing()
    {
        var story = Full();
        story.When(Facilitator, new DescribeSession(Plan.Title, Plan.Question, Plan.Place)).ThenNothing();
        story.When(Facilitator, new SetGroups(Groups)).ThenNothing();
        story.When(Facilitator, new HideNames()).ThenNothing();
        story.When(Ana, new Arrive(NameOf(Ana), new("asm"))).ThenNothing();
        story.When(Facilitator, new CloseStage(new("write"))).ThenNothing();
        story.And(Opened("write")).When(Facilitator, new OpenStage(new("write"))).ThenNothing();
        story.And(Opened("write")).When(Ana, new SayDone(new("write"), false)).ThenNothing();
    }

    [Fact, Rule("SEE-10")]
    public void WhatTheDoorsAreKnownByIsToldToNobody()
    {
        var story = Full();
        foreach (var who in Touching.Everybody(story.Session))
            Assert.DoesNotContain("f00d", Walks.Strings.In(story.SeesAll(who)));
    }
}
