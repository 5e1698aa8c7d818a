using Workshop.Domain.Ballots;
using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Priorities;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Themes;
using Workshop.Domain.Translations;
using Workshop.Domain.Walls;
using static Workshop.Domain.Tests.Stories.Room;
using static Workshop.Domain.Tests.Stories.Story;

namespace Workshop.Domain.Tests;

public class PermissionsTests
{
    [Fact, Rule("WHO-1")]
    public void OnlyTheHostCreatesAndOnlyTheClockEndsTime()
    {
        AreFor<CreateSession>(Role.Host);
        AreFor<TimeUp>(Role.Clock);
        Given().When(Facilitator, Plan).ThenRefused(Refusals.NotAllowed);
        Full().And(Opened("write")).When(Facilitator, new TimeUp(new("write"))).ThenRefused(Refusals.NotAllowed);
    }

    [Fact, Rule("WHO-2")]
    public void OnlyTheFacilitatorRunsTheRoom()
    {
        AreFor<DescribeSession>(Role.Facilitator);
        AreFor<SetGroups>(Role.Facilitator);
        AreFor<HideNames>(Role.Facilitator);
        AreFor<CloseSession>(Role.Facilitator);
        AreFor<OpenStage>(Role.Facilitator);
        AreFor<CloseStage>(Role.Facilitator);
        AreFor<RevealNotes>(Role.Facilitator);
        AreFor<SetTimer>(Role.Facilitator);
        AreFor<ExtendTimer>(Role.Facilitator);
        AreFor<PauseTimer>(Role.Facilitator);
        AreFor<ResumeTimer>(Role.Facilitator);
        AreFor<AddStage>(Role.Facilitator);
        AreFor<ChangeStage>(Role.Facilitator);
        AreFor<OrderStages>(Role.Facilitator);
        AreFor<SkipStage>(Role.Facilitator);
        AreFor<RemoveStage>(Role.Facilitator);
        AreFor<SplitRoom>(Role.Facilitator);
        AreFor<OpenTableBoards>(Role.Facilitator);
        AreFor<PointWall>(Role.Facilitator);
        AreFor<OpenRound>(Role.Facilitator);
        AreFor<CloseRound>(Role.Facilitator);
        AreFor<RevealRound>(Role.Facilitator);
        AreFor<ReopenRound>(Role.Facilitator);
        AreFor<CloseSoon>(Role.Facilitator);
        AreFor<KeepOpen>(Role.Facilitator);
        AreFor<SettleTie>(Role.Facilitator);
        AreFor<TryBallot>(Role.Facilitator);
    }

    [Fact, Rule("WHO-3")]
    public void PrioritiesAreWordedByFacilitatorAndRapporteur()
    {
        AreFor<WordPriority>(Role.Facilitator, Role.Rapporteur);
        AreFor<RewordPriority>(Role.Facilitator, Role.Rapporteur);
        AreFor<RemovePriority>(Role.Facilitator, Role.Rapporteur);
        AreFor<OrderPriorities>(Role.Facilitator, Role.Rapporteur);
    }

    [Fact, Rule("WHO-4")]
    public void ParticipantsGroupOnlyWhileAStageThatLetsThemIsOpen()
    {
        AreFor<CreateTheme>(Role.Facilitator, Role.Rapporteur, Role.Participant);
        AreFor<RenameTheme>(Role.Facilitator, Role.Rapporteur, Role.Participant);
        AreFor<MergeThemes>(Role.Facilitator, Role.Rapporteur, Role.Participant);
        AreFor<RemoveTheme>(Role.Facilitator, Role.Rapporteur, Role.Participant);
        AreFor<MoveNotes>(Role.Facilitator, Role.Rapporteur, Role.Participant);
        AreFor<MergeNotes>(Role.Facilitator, Role.Rapporteur, Role.Participant);
        AreFor<UnmergeNotes>(Role.Facilitator, Role.Rapporteur, Role.Participant);
        var together = Full(With(new(ParticipantsMayGroup: true)));
        together.And(Opened("group")).When(Ana, Create("t1")).ThenAccepted();
        together.And(Opened("write")).When(Ana, Create("t1")).ThenRefused(Refusals.GroupingClosed);
        together.And(Opened("group"), Closed("group")).When(Ana, Create("t1")).ThenRefused(Refusals.GroupingClosed);
        Full().And(Opened("group")).When(Ana, Create("t1")).ThenRefused(Refusals.GroupingClosed);
        Full().When(Rapporteur, Create("t1")).ThenAccepted();
    }

    [Fact, Rule("WHO-5")]
    public void OnlyParticipantsHaveAVoice()
    {
        AreFor<Arrive>(Role.Participant);
        AreFor<TakeTable>(Role.Participant);
        AreFor<SayDone>(Role.Participant);
        AreFor<WriteNote>(Role.Participant);
        AreFor<EditNote>(Role.Participant);
        AreFor<DeleteNote>(Role.Participant);
        AreFor<Cast>(Role.Participant);
        AreFor<Withdraw>(Role.Participant);
    }

    [Fact, Rule("WHO-6")]
    public void ObserversAndTheWallMayAskForNothing() =>
        Assert.All(Walks.Kinds.Of<Command>(), c => Assert.Empty(Permissions.For(Walks.Boring.Of<Command>(c)).Intersect([Role.Observer, Role.Wall])));

    [Fact, Rule("WHO-9")]
    public void InterpretersTranslateAndDoNothingElse()
    {
        AreFor<Translate>(Role.Interpreter);
        Assert.Equal([typeof(Translate)], Walks.Kinds.Of<Command>().Where(c => Permissions.For(Walks.Boring.Of<Command>(c)).Contains(Role.Interpreter)));
    }

    [Fact, Rule("WHO-7")]
    public void OnlyWhoHasArrivedTakesPart()
    {
        Full().And(Opened("write")).When(Person("late"), Write("n1")).ThenRefused(Refusals.ParticipantUnknown);
        Full().And(Opened("write")).When(new(Role.Participant), Write("n1")).ThenRefused(Refusals.ParticipantUnknown);
        Full().When(new(Role.Participant), new Arrive(null, null)).ThenRefused(Refusals.ParticipantUnknown);
    }

    [Fact, Rule("WHO-8")]
    public void WhoMayNotIsToldNothingElse()
    {
        var ended = Full().And((Facilitator, new CloseSession()));
        ended.When(Wall, Write("n1")).ThenRefused(Refusals.NotAllowed);
        Given().When(Observer, new OpenStage(new("nowhere"))).ThenRefused(Refusals.NotAllowed);
    }

    private static void AreFor<T>(params ReadOnlySpan<Role> roles) where T : Command =>
        Assert.Equal(roles.ToArray().Order(), Permissions.For(Walks.Boring.Of<Command>(typeof(T))).Order());
}
