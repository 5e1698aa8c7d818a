using Workshop.Domain.Acts;
using Workshop.Domain.Ballots;
using Workshop.Domain.Notes;
using Workshop.Domain.Priorities;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Themes;
using Workshop.Domain.Translations;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Translations;

public class TranslatingTests
{
    private static readonly Seat Interpreter = new(Role.Interpreter, null, new("kofi"));
    private static readonly Story Given = Full().And((Facilitator, new GiveLink(new("kofi"), Role.Interpreter, "Kofi", new('e', 64), 0)));
    private static readonly Story Private = Given.And(Opened("write"), Written(Ana, "n1", "No roads"));
    private static readonly Story Board = Private.And(Revealed("write"));

    private static Translate French(string note, string from, string to, int revision = 0) => new(Original.Note, note, "fr", [to], [from], revision);

    private static TranslationSight? Seen(Story story, Audience to, string id = "note/n1/fr") => story.Sees<TranslationSight>(to, Thing.Translation, id);

    [Fact, Rule("TRL-1")]
    public void AnInterpreterPutsWhatTheRoomReadsIntoAnotherLanguage()
    {
        var done = Board.When(Interpreter, French("n1", "No roads", " Pas de routes ")).ThenAccepted();
        Assert.Equal(new TranslationSight("note/n1/fr", Original.Note, "n1", "fr", ["Pas de routes"], false, 1), Seen(done, ToParticipants));
        var all = Board.And((Facilitator, new CreateTheme(new("t1"), "Roads", [])), (Rapporteur, Word("p1")), Opened("agree"));
        all.When(Interpreter, new Translate(Original.Workshop, "", "sw", ["Uchimbaji pamoja", "Nini kinatutenga?"], ["Mining together", "What keeps us apart?"], 0)).ThenAccepted();
        all.When(Interpreter, new Translate(Original.Theme, "t1", "sw", ["Barabara"], ["Roads"], 0)).ThenAccepted();
        all.When(Interpreter, new Translate(Original.Priority, "p1", "sw", ["Tunakubaliana", "", ""], ["We agree on p1", "", ""], 0)).ThenAccepted();
        foreach (var other in (Seat[])[Facilitator, Rapporteur, Ana, Observer, Wall])
            Board.When(other, French("n1", "No roads", "Pas de routes")).ThenRefused(Refusals.NotAllowed);
        Board.When(Interpreter, Write("n2")).ThenRefused(Refusals.NotAllowed);
    }

    [Fact, Rule("TRL-1")]
    public void ARoundIsTranslatedWithTheItemsThatWereWrittenForIt()
    {
        var asked = Board.And(Opened("vote"), (Facilitator, Dots("r1", "Mills", "Roads") with { On = ItemKind.Texts, Question = "Which first?" }));
        var done = asked.When(Interpreter, new Translate(Original.Round, "r1", "fr", ["Lequel d’abord ?", "Moulins", "Routes"], ["Which first?", "Mills", "Roads"], 0)).ThenAccepted();
        Assert.Equal("Moulins", Seen(done, ToParticipants, "round/r1/fr")!.Texts[1]);
        // Themes have their own; a round on them with no question says nothing of its own.
        Board.And(Themed("t1"), Themed("t2"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2")))
            .When(Interpreter, new Translate(Original.Round, "r1", "fr", [], [""], 0)).ThenRefused(Refusals.OriginalUnknown);
    }

    [Fact, Rule("TRL-1")]
    public void AnActionIsTranslatedWithItsPriority()
    {
        var worded = Board.And((Rapporteur, Word("p1") with { Actions = [new(new("a1"), "Mend the road", "Ministry", null)] }), Opened("agree"));
        worded.When(Interpreter, new Translate(Original.Priority, "p1", "fr", ["Nous convenons", "", ""], ["We agree on p1", "", ""], 0)).ThenRefused(Refusals.OriginalChanged);
        worded.When(Interpreter, new Translate(Original.Priority, "p1", "fr", ["Nous convenons", "", "", "Réparer la route"], ["We agree on p1", "", "", "Mend the road"], 0)).ThenAccepted();
        worded.When(Interpreter, new Translate(Original.Priority, "p1", "fr", ["Nous convenons", "Parce que", "", "Réparer la route"], ["We agree on p1", "", "", "Mend the road"], 0))
            .ThenRefused(Refusals.TextTooLong with { Limit = 0 });
    }

    [Fact, Rule("TRL-2")]
    public void OnlyAMinorityStatementOnRecordIsTranslated()
    {
        var joined = Board.And((Rapporteur, Word("p1")), Opened("agree"), (Ana, new ProposeDissent(new("d1"), new("p1"), "Not for us")), (Abe, new JoinDissent(new("d1"))), (Ada, new JoinDissent(new("d1"))));
        var french = new Translate(Original.Dissent, "d1", "fr", ["Pas pour nous"], ["Not for us"], 0);
        joined.When(Interpreter, french).ThenRefused(Refusals.OriginalUnknown);
        var done = joined.And(Closed("agree"), (Interpreter, french));
        Assert.Equal("Pas pour nous", Seen(done, ToWall, "dissent/d1/fr")!.Texts[0]);
        Assert.Null(Seen(done.And((Facilitator, new HideDissent(new("d1"), true))), ToWall, "dissent/d1/fr"));
    }

    [Fact, Rule("TRL-3")]
    public void AnImportThatIsTakenBackTakesItsTranslationsAlong()
    {
        var imported = Board.And((Facilitator, new ImportNotes(new("i1"), new("write"), "Accra", [], [new(new("n9"), "Prices")])), (Interpreter, French("n9", "Prices", "Les prix")));
        Assert.Single(imported.Session.Translations);
        Assert.Empty(imported.And((Facilitator, new RemoveImport(new("i1")))).Session.Translations);
    }

    [Fact, Rule("TRL-3")]
    public void AnUndoneCorrectionBringsTheTranslationBack()
    {
        var corrected = Board.And((Interpreter, French("n1", "No roads", "Pas de routes")), (Facilitator, new CorrectNote(new("n1"), "No good roads", "No roads")));
        Assert.True(Seen(corrected, ToParticipants)!.Stale);
        var undone = corrected.And((Facilitator, new UndoAct(corrected.Session.Acts[^1].Number)));
        Assert.Equal(("Pas de routes", false), (Seen(undone, ToParticipants)!.Texts[0], Seen(undone, ToParticipants)!.Stale));
    }

    [Fact, Rule("TRL-3")]
    public void UnderAnotherANoteKeepsItsTranslation()
    {
        var merged = Board.And(Written(Ben, "n2", "Bad roads"), (Interpreter, French("n1", "No roads", "Pas de routes")), Merged("n2", "n1"));
        Assert.Equal("Pas de routes", Seen(merged, ToParticipants)!.Texts[0]);
    }

    [Fact, Rule("TRL-7")]
    public void WhatIsTranslatedIsInTheReportAndInWhatIsRestoredFromIt()
    {
        var done = Board.And(Written(Ben, "n2", "Prices"), (Rapporteur, Word("p1")), (Interpreter, French("n1", "No roads", "Pas de routes")), (Interpreter, French("n2", "Prices", "Les prix")),
            (Interpreter, French("n1", "No roads", "Hakuna barabara") with { Language = "sw" }));
        Assert.Equal(["note/n1/fr", "note/n1/sw", "note/n2/fr"], Of(done).Translations.Select(t => t.Id));
        // Hidden, it is in the report of those who run the room no more either.
        Assert.DoesNotContain(Of(done.And((Facilitator, new MarkNotes(Those("n1"), NoteMark.Hidden, true)))).Translations, t => t.OriginalId == "n1");
        Assert.DoesNotContain(Of(done.And((Ana, new EditNote(new("n1"), "No bridges")))).Translations, t => t.OriginalId == "n1");

        var report = Of(done.And((Facilitator, new CloseSession())));
        var restored = Story.Given((Seat.Host, new RestoreSession(report, "NEW-111", [])));
        Assert.Equal("Pas de routes", Seen(restored, ToWall)!.Texts[0]);
        Assert.Equal(report.Translations, Report.Of(restored.Session, ToFacilitator, report.Stamp).Translations);
    }

    private static Report Of(Story story) => Report.Of(story.Session, ToFacilitator, new(9, new byte[32], Story.Morning, "here"));

    [Fact, Rule("TRL-1")]
    public void WhatDoesNotFitItsOriginalIsRefused()
    {
        Board.When(Interpreter, French("n1", "No roads", " ")).ThenRefused(Refusals.TextEmpty);
        Board.When(Interpreter, French("n1", "No roads", new('x', 1121))).ThenRefused(Refusals.TextTooLong with { Limit = 1120 });
        Board.When(Interpreter, French("n1", "No roads", "Pas de routes") with { Language = "not a tag!" }).ThenRefused(Refusals.BadCommand);
        Board.When(Interpreter, French("n1", "No roads", "Pas de routes") with { Texts = ["a", "b"] }).ThenRefused(Refusals.BadCommand);
        Board.When(Interpreter, new Translate(Original.Workshop, "w", "fr", [], ["Mining together", "What keeps us apart?"], 0)).ThenRefused(Refusals.BadId);
        Board.When(Interpreter, French("n9", "No roads", "Pas de routes")).ThenRefused(Refusals.OriginalUnknown);
        var many = Enumerable.Range(1, Limits.Languages).Aggregate(Board, (s, i) => s.And((Interpreter, French("n1", "No roads", "x") with { Language = $"x-{i}" })));
        many.When(Interpreter, French("n1", "No roads", "Pas de routes")).ThenRefused(Refusals.LanguageTooMany);
    }

    [Fact, Rule("TRL-2")]
    public void ATranslationIsSeenByWhoSeesItsOriginalAndByNobodyElse()
    {
        Private.When(Interpreter, French("n1", "No roads", "Pas de routes")).ThenRefused(Refusals.OriginalUnknown);
        var drafted = Board.And((Rapporteur, Word("p1")));
        drafted.When(Interpreter, new Translate(Original.Priority, "p1", "fr", [], ["We agree on p1", "", ""], 0)).ThenRefused(Refusals.OriginalUnknown);
        var done = Board.And((Interpreter, French("n1", "No roads", "Pas de routes")));
        var hidden = done.And((Facilitator, new MarkNotes(Those("n1"), NoteMark.Hidden, true)));
        foreach (var to in Audience.Shared)
        {
            Assert.NotNull(Seen(done, to));
            Assert.Equal(to.IsStaff, Seen(hidden, to) is not null);
        }
        hidden.When(Interpreter, French("n1", "No roads", "Aucune route", 1)).ThenRefused(Refusals.OriginalUnknown);
        Assert.NotNull(Seen(hidden.And((Facilitator, new MarkNotes(Those("n1"), NoteMark.Hidden, false))), ToWall));
    }

    [Fact, Rule("TRL-3")]
    public void TheWordsOfANoteThatChangedAreInNoLanguageAnyMore()
    {
        var done = Board.And((Interpreter, French("n1", "No roads", "Pas de routes")));
        var edited = done.And((Ana, new EditNote(new("n1"), "No bridges")));
        Assert.Equal((0, true), (Seen(edited, ToParticipants)!.Texts.Count, Seen(edited, ToParticipants)!.Stale));
        edited.When(Interpreter, French("n1", "No roads", "Pas de routes", 1)).ThenRefused(Refusals.OriginalChanged);
        var anew = edited.And((Interpreter, French("n1", "No bridges", "Pas de ponts", 1)));
        Assert.Equal(("Pas de ponts", false), (Seen(anew, ToWall)!.Texts[0], Seen(anew, ToWall)!.Stale));
        foreach (var gone in (Command[])[new RedactNote(new("n1")), new DeleteNote(new("n1"))])
        {
            var taken = done.And((Ana, gone));
            Assert.Empty(taken.Session.Translations);
            Assert.Null(Seen(taken, ToFacilitator));
        }
    }

    [Fact, Rule("TRL-3")]
    public void OtherWordsThatChangedKeepTheirTranslationAndItSaysSo()
    {
        var asked = Board.And((Interpreter, new Translate(Original.Workshop, "", "fr", ["Mines", "Qu’est-ce qui nous sépare ?"], ["Mining together", "What keeps us apart?"], 0)));
        var described = asked.And((Facilitator, new DescribeSession("Mining together", "What keeps us from sharing?", "")));
        var seen = Seen(described, ToParticipants, "workshop//fr")!;
        Assert.Equal((true, "Mines"), (seen.Stale, seen.Texts[0]));
    }

    [Fact, Rule("TRL-4")]
    public void TwoInterpretersDoNotOverwriteEachOther()
    {
        var done = Board.And((Interpreter, French("n1", "No roads", "Pas de routes")));
        done.When(Interpreter, French("n1", "No roads", "Aucune route")).ThenRefused(Refusals.TranslationChanged);
        done.When(Interpreter, French("n1", "No roads", "Pas de routes")).ThenNothing();
        Assert.Equal(2, Seen(done.And((Interpreter, French("n1", "No roads", "Aucune route", 1))), ToWall)!.Revision);
    }

    [Fact, Rule("TRL-5")]
    public void AnInterpreterSaysThatTheOriginalIsInThatLanguage()
    {
        var done = Board.When(Interpreter, French("n1", "No roads", "") with { Texts = [] }).ThenAccepted();
        Assert.Equal((0, false), (Seen(done, ToParticipants)!.Texts.Count, Seen(done, ToParticipants)!.Stale));
    }

    [Fact, Rule("TRL-6")]
    public void AnInterpreterSeesWhatObserversSee() => Assert.Equal(Audience.Of(Observer), Audience.Of(Interpreter));
}
