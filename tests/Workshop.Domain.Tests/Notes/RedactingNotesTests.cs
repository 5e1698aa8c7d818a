using Workshop.Domain.Notes;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Tests.Stories;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Notes;

public class RedactingNotesTests
{
    private static readonly NoteId One = new("n1");
    private static readonly Story Board = Full(Plan with { NamesShown = true }).And(
        Opened("write"), Written(Ana, "n1"), Written(Abe, "n2"), Written(Ada, "n3"), Opened("group"), Themed("t1", "n1", "n2"), Merged("n1", "n2"),
        (Rapporteur, Word("p1", "t1", "n1")));

    [Fact, Rule("NOT-14")]
    public void ItsAuthorRedactsANoteForGoodAndNothingThatWasCountedChanges()
    {
        var before = Board.Sees<NoteSight>(ToWall, Thing.Note, "n1")!;
        var redacted = Board.When(Ana, new RedactNote(One)).Then(new NoteRedacted(One));
        Assert.Equal(before with { Text = "", Author = null, Redacted = true }, redacted.Sees<NoteSight>(ToWall, Thing.Note, "n1"));
        Assert.Equal(3, redacted.Session.FindStage(new("write"))!.NoteCount);
        Assert.Equal(Board.Session.Merged, redacted.Session.Merged);
        foreach (var who in Audience.Shared.Append(Self(Ana)))
            Assert.DoesNotContain(redacted.SeesAll(who), s => s.ToString()!.Contains("Text of n1", StringComparison.Ordinal));
        redacted.When(Ana, new RedactNote(One)).ThenNothing();
        redacted.And(Opened("write")).When(Ana, new EditNote(One, "Back again")).ThenRefused(Refusals.NoteIsRedacted);
    }

    [Fact, Rule("NOT-14")]
    public void TheReportQuotesItWithoutItsWordsAlsoAfterTheEnd()
    {
        var ended = Board.And((Facilitator, new CloseSession()), (Ana, new RedactNote(One)));
        var report = Report.Of(ended.Session, ToRapporteur, new(1, [1, 2, 3, 4], Story.Morning));
        Assert.True(report.Priorities[0].Notes[0] is { Redacted: true, Text: "", Author: null });
        Assert.Equal(3, report.NoteCount);
    }

    [Fact, Rule("NOT-14", "NOT-6")]
    public void NobodyElseRedactsIt()
    {
        Board.When(Ben, new RedactNote(One)).ThenRefused(Refusals.NoteNotYours);
        Board.When(Facilitator, new RedactNote(One)).ThenRefused(Refusals.NotAllowed);
        Board.When(Ana, new RedactNote(new("n9"))).ThenRefused(Refusals.NoteUnknown);
        Full().And(Opened("write"), Written(Ana, "n1")).When(Ben, new RedactNote(One)).ThenRefused(Refusals.NoteUnknown);
    }
}
