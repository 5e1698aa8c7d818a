using Workshop.Domain.Dialogues;
using Workshop.Domain.Priorities;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Tests.Stories;
using static Workshop.Domain.Tests.Stories.Room;
using static Workshop.Domain.Tests.Stories.Story;

namespace Workshop.Domain.Tests.Dialogues;

public class SeriesTests
{
    private static readonly Seq<Seat> All = [Ana, Abe, Ada, Ben, Bea, Guy, Gil, Nan];
    private static readonly Seq<Door> Doors = [new(Role.Facilitator, "f00d"), new(Role.Observer, "0b5e")];

    private static readonly PlannedAction Licence = new(new("a1"), "Licences within 90 days", "Ministry of Mines", new DateOnly(2025, 12, 1));

    /// <summary>Two themes of which the first is a priority with an action; dotted, and confirmed by all.</summary>
    private static Story Agreed(CreateSession plan, Seq<Seat>? voters = null, Domain.Counting.Weighting weighting = Domain.Counting.Weighting.PerPerson)
    {
        var dotted = (voters ?? All).Aggregate(
            Full(plan).And(Opened("write"), Written(Ana, "n1", "The secret of n1"), Opened("group"), Themed("t1", "n1"), Themed("t2"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2") with { Weighting = weighting })),
            (s, who) => s.And((who, Dotted("r1", ("t1", 2), ("t2", 1)))));
        var shown = (voters ?? All).Aggregate(
            dotted.And((Facilitator, new CloseRoundOf("r1").Close), (Facilitator, new CloseRoundOf("r1").Reveal),
                (Rapporteur, Word("p1", "t1", "n1") with { Actions = [Licence] }), Opened("agree"), (Facilitator, Fist("r2", "p1"))),
            (s, who) => s.And((who, Fingers("r2", 4))));
        return shown.And((Facilitator, new CloseRoundOf("r2").Close), (Facilitator, new CloseRoundOf("r2").Reveal));
    }

    private sealed record CloseRoundOf(string Round)
    {
        public Command Close => new Domain.Ballots.CloseRound(new(Round));

        public Command Reveal => new Domain.Ballots.RevealRound(new(Round));
    }

    private static Dialogue Handed(Story story, string session) => Dialogue.Of(Report.Of(story.Session, ToObservers, new(41, [0xAB, 0xCD, 0x12, 0x34], Morning, session)));

    private static readonly Dialogue London = Handed(Agreed(Plan), "london");

    private static readonly CreateSession Next = Plan with { Title = "In Kivu", Place = "Bukavu", Seeds = [London.SeedOf(new("p1"))!] };

    private static Dialogue Kivu() => Handed(Full(Next).And((Rapporteur, Word("q0")), (Rapporteur, Word("q1", "seed-1") with { Actions = [Licence] }), Opened("agree")), "kivu");

    private static Series After(params ReadOnlySpan<SeriesEvent> events)
    {
        var series = Series.Empty;
        foreach (var happened in events)
            series = Series.Evolve(series, happened);
        return series;
    }

    private static readonly Series Both = After(new SeriesFounded("Mining", Doors, Morning), new DialogueAdded("london"), new DialogueAdded("kivu"));

    private static SeriesDecision Ask(Role by, SeriesCommand command, Series series, params Dialogue[] read) => Series.Decide(command, new(new(by), Morning), series, read);

    private static Series Then(SeriesDecision decision, Series series)
    {
        Assert.Null(decision.Refusal);
        return decision.Events.Aggregate(series, Series.Evolve);
    }

    private static PriorityAt At(string session, string priority) => new(session, new(priority));

    [Fact, Rule("SER-1")]
    public void ASeriesHasATitleAndItsDialoguesInOrder()
    {
        Assert.Equal("text.empty", Ask(Role.Host, new FoundSeries(" ", Doors), Series.Empty).Refusal?.Code);
        Assert.Equal("series.exists", Ask(Role.Host, new FoundSeries("Again", Doors), Both).Refusal?.Code);
        Assert.Equal("series.unknown", Ask(Role.Facilitator, new RetitleSeries("x"), Series.Empty).Refusal?.Code);
        Assert.Equal("Renamed", Then(Ask(Role.Facilitator, new RetitleSeries("Renamed"), Both), Both).Title);
        Assert.Empty(Ask(Role.Host, new AddDialogue("kivu"), Both).Events);
        Assert.Equal("id.bad", Ask(Role.Host, new AddDialogue("a/b"), Both).Refusal?.Code);
        var full = Enumerable.Range(0, Limits.Dialogues - 2).Aggregate(Both, (s, i) => Series.Evolve(s, new DialogueAdded($"d{i}")));
        Assert.Equal("series.full", Ask(Role.Host, new AddDialogue("more"), full).Refusal?.Code);
        Assert.Equal(["kivu", "london"], Then(Ask(Role.Facilitator, new OrderDialogues(["kivu", "london"]), Both), Both).Sessions);
        foreach (var order in new Seq<string>[] { ["kivu"], ["kivu", "kivu"], ["kivu", "elsewhere"] })
            Assert.Equal("dialogue.unknown", Ask(Role.Facilitator, new OrderDialogues(order), Both).Refusal?.Code);
    }

    [Fact, Rule("SER-2")]
    public void OnlyTheHostsDoorAddsAndOnlyTheFacilitatorsLinkChanges()
    {
        SeriesCommand[] commands = [new RetitleSeries("x"), new RemoveDialogue("kivu"), new OrderDialogues(["kivu", "london"]), new MatchPriorities(At("london", "p1"), At("kivu", "q0")),
            new UnmatchPriorities(At("london", "p1"), At("kivu", "q0")), new NoteAction("london", new("p1"), new("a1"), ActionStatus.Open, "", new(2025, 6, 1))];
        foreach (var command in commands)
        {
            Assert.Null(Ask(Role.Facilitator, command, Both, London, Kivu()).Refusal);
            foreach (var role in new[] { Role.Observer, Role.Participant, Role.Wall, Role.Rapporteur })
                Assert.Equal("role.not_allowed", Ask(role, command, Both, London, Kivu()).Refusal?.Code);
        }
        foreach (var command in new SeriesCommand[] { new FoundSeries("x", Doors), new AddDialogue("other") })
            Assert.Equal("role.not_allowed", Ask(Role.Facilitator, command, Both).Refusal?.Code);
    }

    [Fact, Rule("SER-3")]
    public void ADialogueSaysNoMoreThanItsObserversSee()
    {
        var open = Full(Plan).And(Opened("write"), Written(Ana, "n1", "The secret of n1"), (Rapporteur, Word("p1")));
        Assert.Empty(Handed(open, "london").Priorities);
        var all = London.ToString();
        Assert.Contains("We agree on p1", all, StringComparison.Ordinal);
        foreach (var secret in new[] { "The secret of n1", "Name of", "ABC123", "f00d", "ana" })
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
        // A round that is not revealed supports nothing.
        var voting = All.Aggregate(Full(Plan).And(Opened("group"), Themed("t1"), Themed("t2"), (Rapporteur, Word("p1", "t1")), Opened("agree"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2"))),
            (s, who) => s.And((who, Dotted("r1", ("t1", 2)))));
        Assert.Empty(Assert.Single(Handed(voting, "x").Priorities).Voted);
    }

    [Fact, Rule("SER-4")]
    public void NothingOfAWorkshopIsKeptButIdsAndWhatWasNotedOnItsActions()
    {
        var kivu = Kivu();
        var series = Then(Ask(Role.Facilitator, new MatchPriorities(At("london", "p1"), At("kivu", "q0")), Both, London, kivu), Both);
        series = Then(Ask(Role.Facilitator, new NoteAction("london", new("p1"), new("a1"), ActionStatus.Done, "The law was passed", new(2025, 6, 1)), series, London, kivu), series);
        Assert.DoesNotContain("We agree", series.ToString() + string.Join(";", series.Noted.Values), StringComparison.Ordinal);
        var without = Then(Ask(Role.Host, new RemoveDialogue("london"), series), series);
        Assert.Equal(["kivu"], without.Sessions);
        Assert.Empty(without.Matches);
        Assert.Empty(without.Noted);
        Assert.Empty(Ask(Role.Host, new RemoveDialogue("london"), without).Events);
    }

    [Fact, Rule("SER-5")]
    public void ByGroupTheLargestKOfAllRoomsHoldsAndThenForAllGroupsOfAVote()
    {
        var careful = Handed(Agreed(Plan with { K = 4 }), "careful");
        Seq<string> GroupsOf(Comparison c) => c.Strands.SelectMany(s => s.Standings).Where(s => s.At.Session == "london").SelectMany(s => s.Priority.Voted).SelectMany(v => v.Groups)
            .Select(g => $"{string.Join("+", g.Groups)} {g.Ballots}").ToSeq();
        var alone = After(new SeriesFounded("Mining", Doors, Morning), new DialogueAdded("london"));
        Assert.Equal(["Small-scale miners 3", "Business+Government+ 5"], GroupsOf(Comparison.Of("s", alone, [London], Morning)));
        var beside = Comparison.Of("s", Series.Evolve(alone, new DialogueAdded("careful")), [London, careful], Morning);
        Assert.Equal(4, beside.K);
        // The five alone would tell the three from the eight of the whole: neither is told, nor what was weighed by them.
        Assert.Empty(GroupsOf(beside));
        Assert.All(beside.Strands.SelectMany(s => s.Standings).Where(s => s.At.Session == "london").SelectMany(s => s.Priority.Voted), v => Assert.Null(v.EqualRank));
    }

    [Fact, Rule("SER-5")]
    public void WhereGroupsAreWithheldNothingThatTheyWeighedIsTold()
    {
        var weighed = Handed(Agreed(Plan, weighting: Domain.Counting.Weighting.EqualGroup), "london");
        var careful = Handed(Agreed(Plan with { K = 4 }), "careful");
        var alone = After(new SeriesFounded("Mining", Doors, Morning), new DialogueAdded("london"));
        var told = VoteIn(Comparison.Of("s", alone, [weighed], Morning));
        Assert.Equal((Domain.Counting.Weighting.EqualGroup, 1, false, 67, 1, 1, 2), (told.Weighting, told.Rank, told.Tied, told.Share, told.PersonRank, told.EqualRank, told.Groups.Count));
        // The result itself is by group: its place, its tie and its share say how groups voted. One voice for each person says nothing of them.
        var withheld = VoteIn(Comparison.Of("s", Series.Evolve(alone, new DialogueAdded("careful")), [weighed, careful], Morning));
        Assert.Equal(told with { Rank = null, Tied = false, Share = null, EqualRank = null, Groups = [] }, withheld);
        // Not to be compared by group while nobody knows the largest k.
        Assert.Equal(withheld, VoteIn(Comparison.Of("s", Series.Evolve(alone, new DialogueAdded("away")), [weighed], Morning)));
        // By persons, its result stays.
        var counted = VoteIn(Comparison.Of("s", Series.Evolve(alone, new DialogueAdded("careful")), [London, careful], Morning));
        Assert.Equal((1, 67, null, 0), (counted.Rank, counted.Share, counted.EqualRank, counted.Groups.Count));

        static VotedPlace VoteIn(Comparison c) => c.Strands.SelectMany(s => s.Standings).First(s => s.At.Session == "london").Priority.Voted[0];
    }

    [Fact, Rule("SER-5")]
    public void BallotsOfTwoRoomsAreNeverAddedUp()
    {
        // Two of business in each room are four of business in none.
        var comparison = Comparison.Of("s", Both, [London, Handed(Agreed(Next), "kivu")], Morning);
        var groups = comparison.Strands.SelectMany(s => s.Standings).SelectMany(s => s.Priority.Voted).SelectMany(v => v.Groups).ToList();
        Assert.DoesNotContain(groups, g => g.Groups.Count == 1 && g.Groups[0] == "Business");
        Assert.All(groups, g => Assert.InRange(g.Ballots, 3, 8));
    }

    [Fact, Rule("SER-6")]
    public void PrioritiesAreOneStrandByProvenanceOrByWord()
    {
        var comparison = Comparison.Of("s", Both, [London, Kivu()], Morning);
        var strand = comparison.Strands[0];
        Assert.Equal([(1, Tie.First, null), (2, Tie.Seeded, -1)], strand.Standings.Select(s => (s.Number, s.Tie, s.Moved)));
        Assert.Equal([2, 1], comparison.Strands.Select(s => s.Dialogues));
        var matched = Series.Evolve(Both, new PrioritiesMatched(new(At("kivu", "q0"), At("london", "p1"))));
        Assert.Equal([Tie.First, Tie.Matched, Tie.Seeded], Assert.Single(Comparison.Of("s", matched, [London, Kivu()], Morning).Strands).Standings.Select(s => s.Tie));
    }

    [Fact, Rule("SER-6")]
    public void ThatWordsAreAlikeIsAHintAndTiesNothing()
    {
        var alike = Handed(Full(Plan).And((Rapporteur, Word("q0") with { Statement = "We agree on p1 indeed" }), Opened("agree")), "kivu");
        var comparison = Comparison.Of("s", Both, [London, alike], Morning);
        Assert.Equal([1, 1], comparison.Strands.Select(s => s.Dialogues));
        Assert.Equal((At("london", "p1"), At("kivu", "q0")), Assert.Single(comparison.Hints.Select(h => (h.One, h.Other))));
        Assert.Equal(0, Likeness.Of("Licences for all", "نقص الطرق"));
        Assert.Equal(100, Likeness.Of("نقص الطرق", "نقص الطرق!"));
    }

    [Fact, Rule("SER-7")]
    public void OnlyPrioritiesOfDifferentDialoguesAreMatchedAndAMatchIsTakenBack()
    {
        var kivu = Kivu();
        Assert.Equal("match.within", Ask(Role.Facilitator, new MatchPriorities(At("kivu", "q0"), At("kivu", "q1")), Both, London, kivu).Refusal?.Code);
        Assert.Equal("priority.unknown", Ask(Role.Facilitator, new MatchPriorities(At("london", "p1"), At("kivu", "q9")), Both, London, kivu).Refusal?.Code);
        var matched = Then(Ask(Role.Facilitator, new MatchPriorities(At("london", "p1"), At("kivu", "q0")), Both, London, kivu), Both);
        Assert.Empty(Ask(Role.Facilitator, new MatchPriorities(At("kivu", "q0"), At("london", "p1")), matched, London, kivu).Events);
        Assert.Empty(Then(Ask(Role.Facilitator, new UnmatchPriorities(At("kivu", "q0"), At("london", "p1")), matched), matched).Matches);
        // What was brought along is a fact.
        Assert.Empty(Ask(Role.Facilitator, new UnmatchPriorities(At("kivu", "q1"), At("london", "p1")), matched).Events);
    }

    [Fact, Rule("SER-8")]
    public void AnActionHasAStatusWithASentenceAndADayAndWhatWasNotedBeforeStands()
    {
        NoteAction Note(ActionStatus status, string said, DateOnly? on = null) => new("london", new("p1"), new("a1"), status, said, on ?? new(2025, 6, 1));
        SeriesDecision Noted(NoteAction note, Series series) => Ask(Role.Facilitator, note, series, London, Kivu());
        FollowedAction Seen(Series series) => Comparison.Of("s", series, [London, Kivu()], Morning).Strands[0].Standings[0].Actions[0];
        Assert.Equal(ActionStatus.Open, Seen(Both).Status);
        Assert.Equal(2, Seen(Both).CarriedTo);
        Assert.Equal("text.empty", Noted(Note(ActionStatus.Done, " "), Both).Refusal?.Code);
        Assert.Equal("day.to_come", Noted(Note(ActionStatus.Done, "Done", new(2025, 7, 9)), Both).Refusal?.Code);
        Assert.Equal("action.unknown", Noted(Note(ActionStatus.Done, "Done") with { Action = new("a9") }, Both).Refusal?.Code);
        var half = Then(Noted(Note(ActionStatus.Open, "A bill is in parliament"), Both), Both);
        var done = Then(Noted(Note(ActionStatus.Done, "The law was passed"), half), half);
        Assert.Equal(ActionStatus.Done, Seen(done).Status);
        Assert.Equal(["A bill is in parliament", "The law was passed"], Seen(done).Notes.Select(n => n.Said));
        Assert.Empty(Noted(Note(ActionStatus.Done, "The law was passed"), done).Events);
    }

    [Fact, Rule("SED-1")]
    public void ASeedIsAThemeFromTheStartAndTellsWhereItComesFrom()
    {
        var theme = Full(Next).Sees<Domain.Themes.ThemeSight>(ToParticipants, Thing.Theme, "seed-1");
        var seed = Assert.Single(theme!.Seeds!.Value);
        Assert.Equal("We agree on p1", theme.Name);
        Assert.Equal((At("london", "p1"), "London", 1, Confirmation.Consensus), (seed.From, seed.Place, seed.Number, seed.Confirmation));
        Assert.Equal([0, 0, 0, 0, 8, 0], seed.Votes);
        Assert.Equal(120, Text.Length(Seeding.NameOf(new string('x', 600))));
        Assert.Equal("One two…", Seeding.NameOf("One two " + new string('x', 130))[..7] + "…");
        Given().When(Seat.Host, Next with { Seeds = [.. Next.Seeds, .. Next.Seeds] }).ThenRefused(Refusals.BadCommand);
    }

    [Fact, Rule("SED-2")]
    public void ASeedIsVotedOnAndMergedLikeOthersAndKeepsItsOrigin()
    {
        var story = Full(Next).And(Opened("write"), Written(Ana, "n1"), Opened("group"), Themed("t1", "n1"),
            (Facilitator, new Domain.Themes.RenameTheme(new("seed-1"), "In other words")), (Facilitator, new Domain.Themes.MergeThemes(new("seed-1"), new("t1"))), Themed("t2"));
        Assert.Single(story.Sees<Domain.Themes.ThemeSight>(ToWall, Thing.Theme, "t1")!.Seeds!.Value);
        var worded = story.And((Rapporteur, Word("p9", "t1")), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2")), Opened("agree"));
        Assert.Equal(At("london", "p1"), Assert.Single(Assert.Single(Handed(worded, "kivu").Priorities).From));
    }

    [Fact, Rule("SED-4")]
    public void WhatBecameOfASeedsActionsIsToldInTheNextWorkshopAndStandsInTheSeries()
    {
        static FollowAction Told(ActionStatus status, string said, string action = "a1") => new(At("london", "p1"), new(action), status, said);
        var kivu = Full(Next).And((Rapporteur, Told(ActionStatus.UnderWay, "")), (Facilitator, Told(ActionStatus.Dropped, " No money. ")));
        var outcome = Assert.Single(Assert.Single(kivu.Sees<Domain.Themes.ThemeSight>(ToParticipants, Thing.Theme, "seed-1")!.Seeds!.Value).Became!.Value);
        Assert.Equal((ActionStatus.Dropped, "No money."), (outcome.Status, outcome.Said));
        kivu.When(Facilitator, Told(ActionStatus.Dropped, "No money.")).ThenNothing();
        kivu.When(Facilitator, Told(ActionStatus.Done, " ")).ThenRefused(Refusals.TextEmpty);
        kivu.When(Facilitator, Told(ActionStatus.Done, "Done", "a9")).ThenRefused(Refusals.ActionUnknown);
        kivu.When(Ana, Told(ActionStatus.Done, "Done")).ThenRefused(Refusals.NotAllowed);
        Full(Plan).When(Facilitator, Told(ActionStatus.Done, "Done")).ThenRefused(Refusals.ActionUnknown);

        // It goes with its seed, is in the report beside the priority, and in the series after what was noted there.
        var worded = kivu.And(Opened("write"), Written(Ana, "n1"), Opened("group"), Themed("t1", "n1"), (Facilitator, new Domain.Themes.MergeThemes(new("seed-1"), new("t1"))),
            (Rapporteur, Word("q1", "t1")), (Facilitator, new Domain.Acts.UndoAct(2)), (Facilitator, new Domain.Acts.RedoAct(2)), Opened("agree"));
        Assert.Equal([outcome], Assert.Single(Assert.Single(Report.Of(worded.Session, ToObservers, new(1, [0, 0, 0, 0], Morning, "kivu")).Priorities).Seeds).Became!.Value);
        var noted = Series.Evolve(Both, new ActionNoted("london", new("p1"), new("a1"), ActionStatus.Open, "A bill is in parliament", new(2015, 5, 1), Morning.AddDays(-1)));
        var followed = Comparison.Of("s", noted, [London, Handed(worded, "kivu")], Morning).Strands[0].Standings[0].Actions[0];
        Assert.Equal(ActionStatus.Dropped, followed.Status);
        Assert.Equal(["A bill is in parliament", "No money."], followed.Notes.Select(n => n.Said));
    }
}
