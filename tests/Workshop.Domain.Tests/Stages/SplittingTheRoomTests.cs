using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Stages;

public class SplittingTheRoomTests
{
    private static readonly StageId Write = new("write");

    private static Step Split(TablePlan plan, int seed = 7, string stage = "write") => (Facilitator, new SplitRoom(new(stage), plan, seed));

    /// <summary>Two tables of four; who sits where comes from the seed.</summary>
    private static readonly Story Split2 = Full().And(Split(new(Splitting.Balanced, Tables: 2)), Opened("write"));

    private static int? TableOf(Story story, Seat who, string stage = "write") =>
        story.Sees<MeSight>(Self(who), Thing.Me)!.Tables.Where(t => t.Stage.Text == stage).Select(t => (int?)t.Table).FirstOrDefault();

    private static readonly Seat[] All = [Ana, Abe, Ada, Ben, Bea, Guy, Gil, Nan];

    private static (Seat Mate, Seat Stranger) Around(Story story, Seat who) =>
        (All.First(o => o != who && TableOf(story, o) == TableOf(story, who)), All.First(o => TableOf(story, o) != TableOf(story, who)));

    private static string Sizes(Story story, string stage = "write") => string.Join(" ", story.Sees<TablesSight>(ToWall, Thing.Tables, stage)!.People);

    [Fact, Rule("TAB-1")]
    public void TheSameSeedDealsTheSameTables()
    {
        var (one, again, other) = (Full().And(Split(new(Splitting.Random, 3))), Full().And(Split(new(Splitting.Random, 3))), Full().And(Split(new(Splitting.Random, 3), 8)));
        Assert.Equal(All.Select(w => TableOf(one, w)), All.Select(w => TableOf(again, w)));
        Assert.NotEqual(All.Select(w => TableOf(one, w)), All.Select(w => TableOf(other, w)));
        Assert.Equal("3 3 2", Sizes(one));
        Assert.Equal("4 4", Sizes(Full().And(Split(new(Splitting.Random, People: 3)))));
        Assert.Equal(7, one.Sees<TablesSight>(ToWall, Thing.Tables, "write")!.Seed);
        one.When(Facilitator, new SplitRoom(Write, new(Splitting.Random, 3), 7)).ThenNothing();
    }

    [Fact, Rule("TAB-1")]
    public void BalancedTablesHaveTheirShareOfEachGroup()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var story = Full().And(Split(new(Splitting.Balanced, 2), seed));
            foreach (var group in new[] { new[] { Ana, Abe, Ada }, [Ben, Bea], [Guy, Gil] })
                Assert.InRange(group.Count(w => TableOf(story, w) == 1), group.Length / 2, (group.Length + 1) / 2);
            Assert.Equal("4 4", Sizes(story));
        }
    }

    [Fact, Rule("TAB-2")]
    public void PeopleChooseWhereTheyMay()
    {
        var choosing = Full().And(Split(new(Splitting.Choice, 3)), Opened("write"));
        choosing.When(Ana, Room.Write("n1")).ThenRefused(Refusals.TableNone);
        var sat = choosing.When(Ana, new TakeTable(Write, 2)).Then(new TableTaken(Write, new("ana"), 2));
        sat.When(Ana, new TakeTable(Write, 2)).ThenNothing();
        sat.When(Ana, new TakeTable(Write, 3)).ThenAccepted();
        sat.And(Written(Ana, "n1")).When(Ana, new TakeTable(Write, 3)).ThenRefused(Refusals.TableFixed);
        sat.When(Ana, new TakeTable(Write, 4)).ThenRefused(Refusals.TableUnknown);
        Split2.When(Ana, new TakeTable(Write, 1)).ThenRefused(Refusals.TableUnknown);
        sat.When(Ana, new TakeTable(new("nowhere"), 1)).ThenRefused(Refusals.StageUnknown);
    }

    [Fact, Rule("TAB-3")]
    public void PairsBecomeFours()
    {
        var agenda = Templates.All.Single(t => t.Name == "one-two-four-all").Agenda;
        var fours = Full(Plan with { Agenda = agenda }).And(Opened("two"), Opened("four"));
        Assert.Equal(("2 2 2 2", "4 4"), (Sizes(fours, "two"), Sizes(fours, "four")));
        Assert.All(All, w => Assert.Equal((TableOf(fours, w, "two") + 1) / 2, TableOf(fours, w, "four")));
        // Going back finds everybody where they sat.
        Assert.Equal(All.Select(w => TableOf(fours, w, "two")), All.Select(w => TableOf(fours.And(Opened("two")), w, "two")));
        // With nothing before it, it is by chance, four at a table.
        Assert.Equal("4 4", Sizes(Full().And(Split(new(Splitting.Doubled)))));
    }

    [Fact, Rule("TAB-4")]
    public void WhoComesLateSitsDownWhereFewestSit()
    {
        var late = Split2.And(Arrived(Person("eve"), "asm"), Arrived(Person("eva"), "asm"));
        Assert.Equal("5 5", Sizes(late));
        Assert.Null(TableOf(Full().And(Split(new(Splitting.Choice, 3)), Arrived(Person("eve"), "asm")), Person("eve")));
    }

    [Fact, Rule("TAB-5")]
    public void ASplitIsMadeBeforeAnythingIsWritten()
    {
        Split2.And(Written(Ana, "n1")).When(Facilitator, new SplitRoom(Write, new(Splitting.Random, 3), 8)).ThenRefused(Refusals.TablesInUse);
        Split2.When(Facilitator, new SplitRoom(Write, new(Splitting.Random, 3), 8)).ThenAccepted();
        Full().When(Facilitator, new SplitRoom(new("vote"), new(Splitting.Random, 3), 8)).ThenRefused(Refusals.StageWrongKind);
        Full().When(Facilitator, new SplitRoom(Write, new(Splitting.Random), 8)).ThenRefused(Refusals.TablesBad);
        Full().When(Facilitator, new SplitRoom(new("nowhere"), new(Splitting.Random, 3), 8)).ThenRefused(Refusals.StageUnknown);
    }

    [Fact, Rule("SEE-14", "TAB-6")]
    public void ATableReadsItsOwnBoardAndTheRoomReadsItOnlyOnceItIsOneAgain()
    {
        var written = Split2.And(Written(Ana, "n1"));
        var (mate, stranger) = Around(written, Ana);
        Assert.Null(written.Sees<TableNoteSight>(Self(mate), Thing.TableNote, "n1"));
        Assert.Null(written.Sees<StaffNoteSight>(ToFacilitator, Thing.StaffNote, "n1"));
        var open = written.When(Facilitator, new OpenTableBoards(Write)).Then(new TableBoardsOpened(Write));
        open.When(Facilitator, new OpenTableBoards(Write)).ThenNothing();
        Assert.Equal("Text of n1", open.Sees<TableNoteSight>(Self(mate), Thing.TableNote, "n1")!.Text);
        Assert.NotNull(open.Sees<TableNoteSight>(Self(Ana), Thing.TableNote, "n1"));
        Assert.Null(open.Sees<TableNoteSight>(Self(stranger), Thing.TableNote, "n1"));
        foreach (var audience in Audience.Shared)
        {
            Assert.Null(open.Sees<NoteSight>(audience, Thing.Note, "n1"));
            Assert.Equal(audience.IsStaff, open.Sees<StaffNoteSight>(audience, Thing.StaffNote, "n1") is not null);
        }
        var one = open.And(Written(Abe, "n2"), Revealed("write"), Written(Nan, "n3"));
        Assert.Null(one.Sees<TableNoteSight>(Self(mate), Thing.TableNote, "n1"));
        Assert.Null(one.Sees<StaffNoteSight>(ToFacilitator, Thing.StaffNote, "n1"));
        foreach (var note in new[] { "n1", "n2", "n3" })
            Assert.NotNull(one.Sees<NoteSight>(ToParticipants, Thing.Note, note));
        Full().And(Opened("write")).When(Facilitator, new OpenTableBoards(Write)).ThenRefused(Refusals.StageWrongKind);
        Full().And(Split(new(Splitting.Random, 2))).When(Facilitator, new OpenTableBoards(Write)).ThenRefused(Refusals.StageNotOpen);
        Full().When(Facilitator, new OpenTableBoards(new("nowhere"))).ThenRefused(Refusals.StageUnknown);
    }

    [Fact, Rule("TAB-6", "STG-6")]
    public void WhereAStageIsNotPrivateEachTableReadsItsNotesAsTheyCome()
    {
        var open = Full(With(new(Private: false))).And(Split(new(Splitting.Balanced, 2)), Opened("write"), Written(Ana, "n1"));
        var (mate, stranger) = Around(open, Ana);
        Assert.NotNull(open.Sees<TableNoteSight>(Self(mate), Thing.TableNote, "n1"));
        Assert.Null(open.Sees<TableNoteSight>(Self(stranger), Thing.TableNote, "n1"));
        Assert.Null(open.Sees<NoteSight>(ToParticipants, Thing.Note, "n1"));
        Assert.NotNull(open.And(Opened("group")).Sees<NoteSight>(ToParticipants, Thing.Note, "n1"));
        // Also where the room is split only when it is in the stage already.
        var late = Full(With(new(Private: false))).And(Opened("write"), Split(new(Splitting.Balanced, 2)), Written(Ana, "n1"));
        Assert.Null(late.Sees<NoteSight>(ToParticipants, Thing.Note, "n1"));
        Assert.NotNull(late.Sees<TableNoteSight>(Self(Around(late, Ana).Mate), Thing.TableNote, "n1"));
    }

    [Fact, Rule("TAB-7")]
    public void TableAndGroupAreNeverToldTogether()
    {
        var written = All.Index().Aggregate(Split2, (s, x) => s.And(Written(x.Item, $"n{x.Index}"))).And((Facilitator, new OpenTableBoards(Write)));
        Assert.Equal([1, 2], All.Index().Select(x => written.Sees<StaffNoteSight>(ToRapporteur, Thing.StaffNote, $"n{x.Index}")!.Table!.Value).Distinct().Order());
        var one = written.And(Revealed("write"), Closed("write"));
        Assert.All(All.Index(), x => Assert.Empty(one.Sees<NoteSight>(ToParticipants, Thing.Note, $"n{x.Index}")!.By));
        // Pairs are fewer than three: which of them wrote is told to nobody.
        var pairs = Full().And(Split(new(Splitting.Random, People: 2)), Opened("write"), Written(Ana, "n1"), (Facilitator, new OpenTableBoards(Write)));
        Assert.Null(pairs.Sees<StaffNoteSight>(ToFacilitator, Thing.StaffNote, "n1")!.Table);
    }
}
