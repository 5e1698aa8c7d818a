using Workshop.Domain.People;
using Workshop.Domain.Sessions;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Tests.Walks;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.People;

public class WhisperingTests
{
    private static readonly SendWhisper Fast = new(new("w1"), WhisperKind.TooFast, "", false);
    private static readonly Story Whispered = Full().And((Ben, Fast), (Ana, Say("w2", "My phone is empty", named: true)));

    private static SendWhisper Say(string id, string text, WhisperKind kind = WhisperKind.Help, bool named = false) => new(new(id), kind, text, named);

    private static WhisperSight? Seen(string id, Story story, Audience? to = null) => story.Sees<WhisperSight>(to ?? ToFacilitator, Thing.Whisper, id);

    [Fact, Rule("WSP-1")]
    public void APrivateWordHasAKindAndWhereThatSaysNothingWords()
    {
        Assert.Equal(("", WhisperKind.TooFast), (Seen("w1", Whispered)!.Text, Seen("w1", Whispered)!.Kind));
        Full().When(Ana, Say("w9", " ", WhisperKind.Other)).ThenRefused(Refusals.TextEmpty);
        Full().When(Ana, Say("w9", new('x', 281))).ThenRefused(Refusals.TextTooLong with { Limit = 280 });
        Full().When(Ana, Say("w9", "Slower", (WhisperKind)9)).ThenRefused(Refusals.BadCommand);
        Full().When(Ana, Say("w 9", "Slower")).ThenRefused(Refusals.BadId);
        Whispered.When(Ana, Fast).ThenRefused(Refusals.WhisperExists);
    }

    [Fact, Rule("WSP-2")]
    public void OnlyTheFacilitatorReadsItAndNobodyIsToldWhoDidNotSayWhoTheyAre()
    {
        Assert.Null(Seen("w1", Whispered)!.Name);
        Assert.Equal(NameOf(Ana), Seen("w2", Whispered)!.Name);
        foreach (var other in Audience.Shared.Where(a => a != ToFacilitator))
            Assert.Null(Seen("w1", Whispered, other));
        Assert.NotNull(Whispered.Sees<OwnWhisperSight>(Self(Ben), Thing.OwnWhisper, "w1"));
        Assert.Null(Whispered.Sees<OwnWhisperSight>(Self(Ana), Thing.OwnWhisper, "w1"));
    }

    [Fact, Rule("WSP-3")]
    public void WhoSentItIsToldThatItWasRead()
    {
        var heard = Whispered.When(Facilitator, new HearWhispers([new("w1"), new("w2"), new("w1")])).Then(new WhispersHeard([new("w1"), new("w2")]));
        Assert.True(heard.Sees<OwnWhisperSight>(Self(Ben), Thing.OwnWhisper, "w1")!.Heard);
        Assert.True(Seen("w2", heard)!.Heard);
        heard.When(Facilitator, new HearWhispers([new("w1")])).ThenNothing();
        heard.When(Facilitator, new HearWhispers([new("w9")])).ThenRefused(Refusals.WhisperUnknown);
        Whispered.When(Rapporteur, new HearWhispers([new("w1")])).ThenRefused(Refusals.NotAllowed);
    }

    [Fact, Rule("WSP-4")]
    public void NobodyFloodsTheFacilitator()
    {
        var many = Full().And([.. Enumerable.Range(1, 5).Select(i => (Step)(Ana, Say($"w{i}", "Help")))]);
        many.When(Ana, Say("w6", "Help")).ThenRefused(Refusals.WhisperTooMany);
        many.When(Ben, Say("w6", "Help")).ThenAccepted();
        many.And((Facilitator, new HearWhispers([new("w1")]))).When(Ana, Say("w6", "Help")).ThenAccepted();
        var fifty = Enumerable.Range(1, 50).Aggregate(Full(), (s, i) => s.And((Ana, Say($"w{i}", "Help")), (Facilitator, new HearWhispers([new($"w{i}")]))));
        fifty.When(Ana, Say("w51", "Help")).ThenRefused(Refusals.WhisperEnough);
    }

    [Fact, Rule("WSP-5")]
    public void NothingThatIsRememberedOfAPrivateWordNamesWhoDidNotSayWhoTheyAre()
    {
        var story = Full().Hosted().And((Ben, Fast), (Ana, Say("w2", "My phone is empty", named: true)), (Ana, Say("w3", "Too loud")), (Ana, Say("w4", "Too cold")));
        Assert.DoesNotContain(story.Past.OfType<WhisperSent>().Where(w => !w.Named), w => story.Session.Participants.ContainsKey(w.By));
        Assert.NotEqual(Ben, RememberedSeats.Of(Fast, Ben, story.Session));
        Assert.Equal(Ana, RememberedSeats.Of(Say("w2", "My phone is empty", named: true), Ana, story.Session));
        Assert.Equal((null, NameOf(Ana)), (Seen("w3", story)!.Name, Seen("w2", story)!.Name));
        foreach (var running in new[] { story, story.Stored(Story.Names(7)) })
        {
            Assert.Equal(3, running.SeesAll(Self(Ana)).OfType<OwnWhisperSight>().Count());
            Assert.Null(running.Sees<OwnWhisperSight>(Self(Ana), Thing.OwnWhisper, "w1"));
            Assert.True(running.And((Facilitator, new HearWhispers([new("w1")]))).Sees<OwnWhisperSight>(Self(Ben), Thing.OwnWhisper, "w1")!.Heard);
        }
        var ended = story.And((Facilitator, new CloseSession()));
        Assert.Equal("w2", ended.SeesAll(Self(Ana)).OfType<OwnWhisperSight>().Single().Id.Text);
        Assert.Equal(StateText.Of(ended.Session), StateText.Of(ended.Stored().Session));
    }

    [Fact, Rule("WSP-5", "WSP-4")]
    public void NobodyFloodsTheFacilitatorUnderTwoNames()
    {
        var before = Full().And([.. Enumerable.Range(1, 2).Select(i => (Step)(Ana, Say($"w{i}", "Help")))]).Hosted();
        var many = before.And((Ana, Say("w3", "Help", named: true)), (Ana, Say("w4", "Help")), (Ana, Say("w5", "Help")));
        many.When(Ana, Say("w6", "Help")).ThenRefused(Refusals.WhisperTooMany);
        many.When(Ben, Say("w6", "Help")).ThenAccepted();
    }
}
