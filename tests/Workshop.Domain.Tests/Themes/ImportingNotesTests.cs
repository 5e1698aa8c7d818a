using Workshop.Domain.Notes;
using Workshop.Domain.Reports;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Themes;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Themes;

public class ImportingNotesTests
{
    private const string Source = "Kivu dialogue, March";
    private static readonly StageId Write = new("write");
    private static readonly Seq<ImportedTheme> Roads = [new(new("t1"), "Roads")];
    private static readonly Seq<ImportedNote> Three =
        [new(new("i1"), "No road to the market", new("t1")), new(new("i2"), "The road is mud", null, new("i1")), new(new("i3"), "=SUM(\"a\";\"b\")\nأرض 👩🏽‍🌾")];

    private static ImportNotes Import(string id = "import", Seq<ImportedNote>? notes = null, Seq<ImportedTheme>? themes = null, string stage = "write", string from = Source) =>
        new(new(id), new(stage), from, themes ?? (notes is null ? Roads : []), notes ?? Three);

    private static readonly Story Open = Full().And(Opened("write"), Written(Ana, "n1"), Written(Abe, "n2"), Written(Ada, "n3"));

    [Fact, Rule("IMP-1", "IMP-5")]
    public void AllComesInAsOneEventAndOnlyOnce()
    {
        var imported = Open.When(Facilitator, Import()).Then(
            new NotesImported(new("import"), Write, Source, Roads, [Three[0], Three[1] with { Theme = new("t1") }, Three[2]], Story.Morning));
        Assert.Equal([new NoteId("i2")], imported.Session.Merged[new("i1")]);
        imported.When(Facilitator, Import()).ThenNothing();
        Open.When(Rapporteur, Import()).ThenRefused(Refusals.NotAllowed);
        Open.When(Ana, Import()).ThenRefused(Refusals.NotAllowed);
    }

    [Fact, Rule("IMP-5")]
    public void OfManyThemesOfOneNameItGoesIntoTheOneThatWasMadeFirst()
    {
        var board = Enumerable.Range(1, 20).Aggregate(Open.And(Opened("group")), (b, i) => b.And((Facilitator, new CreateTheme(new($"roads{20 - i}"), "Roads", []))));
        Assert.Equal(new("roads19"), board.And((Facilitator, Import())).Session.Notes[new("i1")].Theme);
    }

    [Fact, Rule("IMP-1")]
    public void ItMayComeBeforeTheRoomDoesAndAfterItsBoardIsOpen()
    {
        Full().When(Facilitator, Import()).ThenAccepted();
        Open.And(Opened("group")).When(Facilitator, Import()).ThenAccepted();
        Open.And((Facilitator, new Domain.Sessions.CloseSession())).When(Facilitator, Import()).ThenRefused(Refusals.SessionClosed);
        Open.When(Facilitator, Import(stage: "nowhere")).ThenRefused(Refusals.StageUnknown);
        Open.When(Facilitator, Import(stage: "group")).ThenRefused(Refusals.StageWrongKind);
        Open.When(Facilitator, Import(notes: [])).ThenRefused(Refusals.ImportEmpty);
    }

    [Fact, Rule("IMP-2", "NOT-10")]
    public void ItIsNobodysAndTellsNoGroup()
    {
        var board = Open.And((Facilitator, Import()), Opened("group"), Closed("group"));
        var stage = board.Session.FindStage(Write)!;
        Assert.Equal((6, 3), (stage.NoteCount, stage.Writers.Count));
        Assert.Equal([new GroupId("asm")], board.Sees<NoteSight>(ToWall, Thing.Note, "n1")!.By);
        Assert.True(board.Sees<NoteSight>(ToWall, Thing.Note, "i1") is { By.Count: 0, Author: null });
        Assert.DoesNotContain(board.SeesAll(Self(Nan)), s => s is OwnNoteSight);
        var again = board.And(Opened("write"));
        again.When(Ana, new EditNote(new("i1"), "Mine now")).ThenRefused(Refusals.NoteNotYours);
        again.When(Ana, new DeleteNote(new("i1"))).ThenRefused(Refusals.NoteNotYours);
        again.When(Ana, new RedactNote(new("i1"))).ThenRefused(Refusals.NoteNotYours);
    }

    [Fact, Rule("IMP-2")]
    public void PeopleWithoutAGroupAreNotTakenForItsAuthors()
    {
        var people = Full(Plan with { NamesShown = true }).And(
            Arrived(Person("x1"), null), Arrived(Person("x2"), null), Opened("write"), (Facilitator, Import()), Written(Nan, "n1"), Written(Person("x1"), "n2"), Written(Person("x2"), "n3"), Opened("group"));
        Assert.Equal([new GroupId("")], people.Sees<NoteSight>(ToWall, Thing.Note, "n1")!.By);
        Assert.True(people.Sees<NoteSight>(ToWall, Thing.Note, "i1") is { By.Count: 0, Author: null });
    }

    [Fact, Rule("IMP-3")]
    public void ItSaysWhereItComesFromOnScreenAndInTheReport()
    {
        var board = Open.And((Facilitator, Import(from: "  " + Source)), Opened("group"));
        Assert.Equal(Source, board.Sees<NoteSight>(ToParticipants, Thing.Note, "i3")!.From);
        Assert.Null(board.Sees<NoteSight>(ToParticipants, Thing.Note, "n1")!.From);
        var report = Report.Of(board.Session, ToRapporteur, new(1, [1, 2, 3, 4], Story.Morning));
        Assert.Equal((Source, Source), (report.Themes[0].Notes[0].From, report.Themes[0].Notes[0].Alike[0].From));
        Open.When(Facilitator, Import(from: " ")).ThenRefused(Refusals.TextEmpty);
        Open.When(Facilitator, Import(from: new string('x', 121))).ThenRefused("text.too_long", Limits.SourceLength);
    }

    [Fact, Rule("IMP-4")]
    public void ItIsHiddenUntilItsBoardOpensAndStandsInTheOrderOfItsFile()
    {
        var hidden = Open.And((Facilitator, Import()));
        Assert.All(Audience.Shared, to => Assert.Null(hidden.Sees<NoteSight>(to, Thing.Note, "i1")));
        Assert.Equal(6, hidden.Sees<StageSight>(ToFacilitator, Thing.Stage, "write")!.Notes);
        var notes = hidden.And(Revealed("write")).SeesAll(ToWall).OfType<NoteSight>().ToDictionary(n => n.Id.Text, n => n.Number);
        Assert.Equal((4, 5, 6), (notes["i1"], notes["i2"], notes["i3"]));
        Assert.Equal("=SUM(\"a\";\"b\")\nأرض 👩🏽‍🌾", hidden.And(Revealed("write")).Sees<NoteSight>(ToWall, Thing.Note, "i3")!.Text);
    }

    [Fact, Rule("IMP-5")]
    public void AThemeOfThatNameIsThatTheme()
    {
        var board = Open.And(Opened("group"), (Facilitator, new CreateTheme(new("roads"), "Roads", Those("n1"))), (Facilitator, Import()));
        Assert.Equal(new ThemeId("roads"), board.Sees<NoteSight>(ToWall, Thing.Note, "i2")!.Theme);
        Assert.Null(board.Sees<ThemeSight>(ToWall, Thing.Theme, "t1"));
        Open.When(Facilitator, Import(notes: [Three[0]], themes: [])).ThenRefused(Refusals.BadCommand);
        Open.When(Facilitator, Import(notes: [new(new("i2"), "Below", null, new("i1")), new(new("i1"), "Above")])).ThenRefused(Refusals.BadCommand);
        Open.When(Facilitator, Import(notes: [new(new("i1"), "A"), new(new("i2"), "B", null, new("i1")), new(new("i3"), "C", null, new("i2"))])).ThenRefused(Refusals.BadCommand);
        Open.When(Facilitator, Import(themes: [.. Roads, new(new("t2"), "Roads")])).ThenRefused(Refusals.BadCommand);
    }

    [Fact, Rule("IMP-6")]
    public void WhatDoesNotFitIsRefusedWhole()
    {
        Open.When(Facilitator, Import(notes: [new(new("i1"), "Good"), new(new("i2"), new string('x', 281))])).ThenRefused("text.too_long", 280);
        Open.When(Facilitator, Import(notes: [new(new("i1"), " \u200b ")])).ThenRefused(Refusals.TextEmpty);
        Open.When(Facilitator, Import(notes: [new(new("n1"), "Mine")])).ThenRefused(Refusals.NoteExists);
        Open.When(Facilitator, Import(notes: [new(new("i1"), "A"), new(new("i1"), "B")])).ThenRefused(Refusals.BadCommand);
        Open.When(Facilitator, Import(notes: [new(new("no good"), "A")])).ThenRefused(Refusals.BadId);
        var many = Enumerable.Range(1, Limits.ImportedNotes).Select(i => new ImportedNote(new($"m{i}"), "Again")).ToSeq();
        var full = Full().When(Facilitator, Import(notes: many)).ThenAccepted();
        full.When(Facilitator, Import("other", [new(new("one"), "One more")])).ThenRefused("import.too_many", Limits.ImportedNotes);
        Seq<ImportedTheme> themes = Enumerable.Range(1, Limits.Themes + 1).Select(i => new ImportedTheme(new($"x{i}"), $"Theme {i}")).ToSeq();
        Open.When(Facilitator, Import(themes: themes, notes: [Three[2]])).ThenRefused("theme.too_many", Limits.Themes);
        Open.And(Opened("group"), Themed("t1")).When(Facilitator, Import()).ThenRefused(Refusals.ThemeExists);
        Open.And(Opened("group"), (Facilitator, new CreateTheme(new("roads"), "Roads", [])), Themed("other"), Opened("vote"), (Facilitator, Dots("r1", "roads", "other")))
            .When(Facilitator, Import()).ThenRefused(Refusals.ThemeFrozen);
    }

    [Fact, Rule("IMP-7", "AGD-5")]
    public void AStageThatIsSplitTakesNothingInAndOneWithNotesStaysWhatItIs()
    {
        var split = Full().And((Facilitator, new SplitRoom(Write, new(Splitting.Random, 2), 1)));
        split.When(Facilitator, Import()).ThenRefused(Refusals.TablesInUse);
        split.And(Opened("write"), Revealed("write")).When(Facilitator, Import()).ThenAccepted();
        var imported = Full().And((Facilitator, Import()));
        imported.When(Facilitator, new SplitRoom(Write, new(Splitting.Random, 2), 1)).ThenRefused(Refusals.TablesInUse);
        imported.When(Facilitator, new RemoveStage(Write)).ThenRefused(Refusals.StageFrozen);
        var plan = imported.Session.FindStage(Write)!.Plan;
        imported.When(Facilitator, new ChangeStage(plan with { Kind = StageKind.Answer }, 0)).ThenRefused(Refusals.StageFrozen);
        imported.When(Facilitator, new ChangeStage(plan with { Tables = new(Splitting.Random, 2) }, 0)).ThenRefused(Refusals.StageFrozen);
        imported.When(Facilitator, new ChangeStage(plan with { Minutes = 3 }, 0)).ThenAccepted();
        var added = Full().And((Facilitator, new AddStage(plan with { Id = new("later") }, null)), (Facilitator, Import(stage: "later")));
        added.When(Facilitator, new Domain.Acts.UndoAct(1)).ThenRefused(Refusals.StageFrozen);
    }

    [Fact, Rule("IMP-8")]
    public void AnImportIsTakenBackAsAWhole()
    {
        var board = Open.And((Facilitator, Import()), Opened("group"), Merged("i3", "n1"));
        var back = board.When(Facilitator, new RemoveImport(new("import"))).Then(new ImportRemoved(new("import"), Those("i1", "i2", "i3")), new ThemeRemoved(new("t1")));
        Assert.Equal(["n1", "n2", "n3"], back.Session.Notes.Keys.Select(n => n.Text).Order());
        Assert.Null(back.Session.Notes[new("n1")].Under);
        Assert.Equal(3, back.Session.FindStage(Write)!.NoteCount);
        back.When(Facilitator, new RemoveImport(new("import"))).ThenNothing();
        back.When(Facilitator, Import()).ThenNothing();
        back.When(Facilitator, Import("other", [Three[2]])).ThenRefused(Refusals.NoteExists);
        Open.When(Facilitator, new RemoveImport(new("nowhere"))).ThenRefused(Refusals.ImportUnknown);
    }

    [Fact, Rule("IMP-8")]
    public void AThemeThatHoldsMoreStaysAndWhatIsVotedOnIsNotTakenBack()
    {
        var shared = Open.And((Facilitator, Import()), Opened("group"), (Facilitator, new MoveNotes(Those("n1"), new("t1"))));
        Assert.Contains(new ThemeId("t1"), shared.And((Facilitator, new RemoveImport(new("import")))).Session.Themes.Keys);
        shared.And(Themed("other"), Opened("vote"), (Facilitator, Dots("r1", "t1", "other"))).When(Facilitator, new RemoveImport(new("import"))).ThenRefused(Refusals.ThemeFrozen);
        shared.And((Facilitator, new MarkNotes(Those("i1"), NoteMark.Locked, true))).When(Facilitator, new RemoveImport(new("import"))).ThenRefused(Refusals.NoteLocked);
    }
}
