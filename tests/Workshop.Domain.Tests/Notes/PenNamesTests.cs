using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Tests.Walks;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Notes;

/// <summary>Notes under pen names, as whoever hosts a session has them: everything goes on alike, and nothing that is kept says who wrote.</summary>
public class PenNamesTests
{
    private static readonly StageId Write = new("write");
    private static readonly NoteId One = new("n1");
    private static readonly Story Writing = Full().Hosted().And(Opened("write"));
    private static readonly Story Written3 = Writing.And(Written(Ana, "n1"), Written(Abe, "n2"), Written(Ada, "n3"), Written(Ben, "n4"), Written(Bea, "n5"), Written(Guy, "n6"));
    private static readonly Story Ended = Written3.And(Opened("group"), Themed("t1", "n1", "n2"), (Facilitator, new CloseSession()));

    private static string Told(Story story) => StateText.Of(Report.Of(story.Session, ToRapporteur, new(1, [1, 2, 3, 4], Story.Morning)));

    [Fact, Rule("NOT-15")]
    public void NothingThatIsRememberedOfANoteNamesItsAuthor()
    {
        var (before, ana) = (Writing.Past.Count, Ana.Participant!.Value.Text);
        var all = Ended.And((Ana, new RedactNote(One, PenOf("n1", Ended)))).Past.Skip(before);
        Assert.DoesNotContain(all, e => StateText.Of(e).Contains($"#{ana}", StringComparison.Ordinal));
        Assert.DoesNotContain($"#{ana}:", StateText.Of(PenNames.Hidden(Written3.Session).Agenda), StringComparison.Ordinal);
        foreach (var command in (Command[])[new WriteNote(new("n9"), Write, "Words"), new EditNote(One, "Words"), new DeleteNote(One), new RedactNote(One)])
            Assert.NotEqual(ana, RememberedSeats.Of(command, Ana, Written3.Session).Participant!.Value.Text);
        Assert.Equal(Ana, RememberedSeats.Of(new SayDone(Write, true), Ana, Written3.Session));
    }

    [Fact, Rule("NOT-15")]
    public void AnAuthorHasOneNameInAStageAndAnotherInTheNext()
    {
        var more = Written3.And(Written(Ana, "n7"));
        Assert.Equal(PenOf("n1", more), PenOf("n7", more));
        Assert.NotEqual(Story.Names(7).Of(Write, Ana.Participant!.Value), Story.Names(7).Of(new StageId("write2"), Ana.Participant.Value));
        Assert.NotEqual(Story.Names(7).Of(Write, Ana.Participant.Value), Story.Names(8).Of(Write, Ana.Participant.Value));
        Assert.NotEqual(RememberedSeats.Of(new EditNote(One, ""), Ana, more.Session), RememberedSeats.Of(new EditNote(new("n7"), ""), Ana, more.Session));
    }

    [Fact, Rule("NOT-15")]
    public void WhileTheWorkshopRunsEverybodyHasTheirNotesAfterARestartToo()
    {
        foreach (var story in new[] { Written3, Written3.Stored(Story.Names(7)), Written3 with { Session = PenNames.Shown(PenNames.Hidden(Written3.Session) with { Pseudonyms = Story.Names(7) }) } })
        {
            Assert.Equal(StateText.Of(Written3.Session), StateText.Of(story.Session));
            Assert.Single(story.SeesAll(Self(Ana)).OfType<OwnNoteSight>());
            story.When(Ana, new EditNote(One, "Other words")).ThenAccepted();
            story.When(Ben, new EditNote(One, "Other words")).ThenRefused(Refusals.NoteUnknown);
            story.When(Ana, new Domain.People.Arrive(NameOf(Ana), new("gov"))).ThenRefused(Refusals.GroupFixed);
            story.When(Ana, new DeleteNote(One)).ThenAccepted();
        }
    }

    [Fact, Rule("NOT-16")]
    public void WhenItHasEndedNobodyCanTellWhoWroteAndAllElseIsToldAsBefore()
    {
        var before = Written3.And(Opened("group"), Themed("t1", "n1", "n2"), (Facilitator, new CloseStage(new("group"))));
        foreach (var story in new[] { Ended, Ended.Stored(), Ended.Stored(Story.Names(8)), Ended.Stored(Story.Names(7)) })
        {
            Assert.Equal(StateText.Of(Ended.Session), StateText.Of(story.Session));
            Assert.DoesNotContain(story.Session.Notes.Values, n => n.Author is { } author && story.Session.Participants.ContainsKey(author));
            Assert.Empty(story.SeesAll(Self(Ana)).OfType<OwnNoteSight>());
            foreach (var note in (string[])["n1", "n4"])
                Assert.Equal(before.Sees<NoteSight>(ToWall, Thing.Note, note), story.Sees<NoteSight>(ToWall, Thing.Note, note));
            Assert.Equal(before.Sees<StageSight>(ToFacilitator, Thing.Stage, "write"), story.Sees<StageSight>(ToFacilitator, Thing.Stage, "write"));
        }
        Assert.Equal([new GroupId("asm")], Ended.Sees<NoteSight>(ToWall, Thing.Note, "n1")!.By);
        Assert.Equal(Told(Ended), Told(Ended.Stored()));
    }

    [Fact, Rule("NOT-16", "NOT-14")]
    public void TheDeviceThatKeptItsNameRedactsANoteAfterTheEnd()
    {
        var stored = Ended.Stored();
        stored.When(Ana, new RedactNote(One)).ThenRefused(Refusals.NoteNotYours);
        stored.When(Ana, new RedactNote(One, PenOf("n4", Ended))).ThenRefused(Refusals.NoteNotYours);
        stored.When(Ana, new RedactNote(One, PenOf("n1", Ended))).Then(new NoteRedacted(One));
        Written3.And(Revealed("write")).When(Ben, new RedactNote(One, PenOf("n1", Written3))).ThenRefused(Refusals.NoteNotYours);
    }

    [Fact, Rule("NOT-16", "SEE-2")]
    public void WhereNamesStandBesideNotesTheyStay()
    {
        var named = Full(Plan with { NamesShown = true }).Hosted().And(Opened("write"), Written(Ana, "n1"), Opened("group"));
        var ended = named.And((Facilitator, new CloseSession())).Stored();
        Assert.Equal(NameOf(Ana), ended.Sees<NoteSight>(ToWall, Thing.Note, "n1")!.Author);
        Assert.Single(ended.SeesAll(Self(Ana)).OfType<OwnNoteSight>());
        ended.When(Ana, new RedactNote(One)).ThenAccepted();
        var hidden = named.And((Facilitator, new HideNames()), (Facilitator, new CloseSession())).Stored();
        Assert.Null(hidden.Sees<NoteSight>(ToWall, Thing.Note, "n1")!.Author);
        hidden.When(Ana, new RedactNote(One)).ThenRefused(Refusals.NoteNotYours);
    }

    [Fact, Rule("NOT-16", "SEE-14")]
    public void ATablesNotesStayAtThatTable()
    {
        var split = Full().Hosted().And((Facilitator, new SplitRoom(Write, new TablePlan(Splitting.Random, Tables: 2), 1)), Opened("write"), Written(Ana, "n1"),
            (Facilitator, new OpenTableBoards(Write)));
        var ended = split.And((Facilitator, new CloseSession()));
        Seat[] all = [Ana, Abe, Ada, Ben, Bea, Guy, Gil, Nan];
        foreach (var who in all)
            Assert.Equal(split.Sees<TableNoteSight>(Self(who), Thing.TableNote, "n1"), ended.Stored().Sees<TableNoteSight>(Self(who), Thing.TableNote, "n1"));
        Assert.Equal(split.Sees<StaffNoteSight>(ToFacilitator, Thing.StaffNote, "n1"), ended.Stored().Sees<StaffNoteSight>(ToFacilitator, Thing.StaffNote, "n1"));
    }

    [Fact, Rule("NOT-16")]
    public void WhoWroteAlsoBeforeThereWerePenNamesIsToldAsTwoWritersFromTheEndOn()
    {
        var old = Full(Plan).And(Opened("write"), Written(Ana, "n1"));
        var before = old.Hosted().And(Written(Ana, "n2"), Opened("group"));
        var events = Session.Decide(new CloseSession(), new(Facilitator, Story.Morning), before.Session).Events;
        var last = events.SkipLast(1).Aggregate(before.Session, Session.Evolve);
        var after = Session.Evolve(last, events[^1]);
        Assert.Equal((1, 2), (last.FindStage(Write)!.Writers.Count, after.FindStage(Write)!.Writers.Count));
        Assert.Contains(new Key(Thing.Stage, "write"), Session.Touches(events[^1], last, after));
        Assert.Equal(new ParticipantId(Ana.Participant!.Value.Text), after.Notes[One].Author);
    }

    private static string PenOf(string note, Story story) => story.Session.Notes[new(note)].Pen!.Value.Text;
}
