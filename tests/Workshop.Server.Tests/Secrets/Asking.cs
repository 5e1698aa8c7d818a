using Workshop.Domain;
using Workshop.Domain.Acts;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Priorities;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Themes;
using Workshop.Domain.Translations;
using Workshop.Domain.Walls;

namespace Workshop.Server.Tests.Secrets;

/// <summary>Every command there is, with values that may well fit the session, drawn by a seed.</summary>
internal sealed class Asking(Random random)
{
    public static readonly DateTimeOffset Start = new(2015, 4, 29, 9, 0, 0, TimeSpan.Zero);
    public static readonly Seq<StakeholderGroup> Groups = [new(new("gov"), "Government", 0), new(new("ngo"), "NGOs", 1), new(new("biz"), "Business", 2)];
    private static readonly Seq<StagePlan> Agenda = Templates.Default.AddRange(Enum.GetValues<StageKind>().Except(Templates.Default.Select(s => s.Kind))
        .Select(k => new StagePlan(new(k.ToString().ToLowerInvariant()), k, "", "", "", null, new())));
    private int _count;

    public static CreateSession Create(bool namesShown) => new("Title", "Question", "", "en", Groups, Agenda, namesShown, 3, "KIVU-482", [], "");

    /// <summary>One of each command, in the order of its wire name.</summary>
    public IEnumerable<Command> All(Session s) =>
    [
        new Arrive(null, Pick(Groups).Id), new CloseStage(Stage(s)), new OpenStage(Stage(s)), new RevealNotes(Stage(s)), new SetTimer(Stage(s), Maybe(60)),
        new ExtendTimer(Stage(s), random.Next(-90, 90)), new TimeUp(Stage(s)), new SayDone(Stage(s), random.Next(2) == 0),
        new WriteNote(new($"n{++_count}"), new(random.Next(4) == 0 ? "answer" : "write"), $"words-of-note-{_count}."), new EditNote(Note(s), $"words-of-note-{++_count}."), new DeleteNote(Note(s)),
        new CreateTheme(new($"t{++_count}"), $"Theme {_count}", NotesOf(s)), new RenameTheme(Theme(s), $"Theme {++_count}"), new MergeThemes(Theme(s), Theme(s)),
        new RemoveTheme(Theme(s)), new MoveNotes(NotesOf(s), random.Next(3) == 0 ? null : Theme(s)), new MergeNotes(Note(s), NotesOf(s)), new UnmergeNotes(NotesOf(s)),
        new PauseTimer(Stage(s)), new ResumeTimer(Stage(s)), new AddStage(Plan(s) with { Id = new($"s{++_count}") }, null),
        new ChangeStage(Plan(s) with { Minutes = random.Next(1, 9), SoftEnd = random.Next(2) == 0 }, 0), new OrderStages(s.Agenda.Select(x => x.Id).Reverse().ToSeq()),
        new SkipStage(Stage(s), random.Next(2) == 0), new RemoveStage(Stage(s)), new SplitRoom(Stage(s), new(Pick(Enum.GetValues<Splitting>().ToSeq()), random.Next(1, 4)), _count),
        new TakeTable(Stage(s), random.Next(1, 4)), new OpenTableBoards(Stage(s)), new PointWall(new(Pointable.Note, Note(s).Text)),
        Importing(), new RemoveImport(s.Imports.FirstOrDefault(new ImportId("i0"))),
        Opening(s), new CloseRound(Round(s)), new CloseSoon(Round(s), 10), new KeepOpen(Round(s)), new RevealRound(Round(s)), new ReopenRound(Round(s)),
        new SettleTie(Round(s), TieWay.Lot), new TryBallot(new DotVote(5, 3), null, s.Themes.Keys.Select(t => t.Text).ToSeq(), BallotFor(s)), new Cast(Round(s), BallotFor(s)), new Withdraw(Round(s)),
        new EnterPaper(Round(s), new($"paper{random.Next(9)}"), BallotFor(s), random.Next(4) == 0 ? null : Pick(Groups).Id, random.Next(4) == 0 ? random.Next(1, 9) : null), new RemovePaper(Round(s), new($"paper{random.Next(9)}")), new CountRoom(Round(s), 30),
        new WordPriority(new($"p{++_count}"), Maybe(Theme(s)), $"draft-of-priority-{_count}.", "", NotesOf(s)),
        new RewordPriority(Priority(s), random.Next(1, 3), Maybe(Theme(s)), $"draft-of-priority-{++_count}.", "", []), new RemovePriority(Priority(s)),
        new RedactNote(Note(s)), new ProposeDissent(new($"d{++_count}"), Priority(s), $"words-of-dissent-{_count}."), new JoinDissent(DissentOf(s)),
        new LeaveDissent(DissentOf(s)), new HideDissent(DissentOf(s), random.Next(2) == 0),
        new FollowAction(new("earlier", new("p1")), new("a1"), Pick(Enum.GetValues<ActionStatus>().ToSeq()), "Told"),
        new MarkNotes(NotesOf(s), Pick(Enum.GetValues<NoteMark>().ToSeq()), random.Next(3) > 0), Correcting(s),
        new RaiseHand(random.Next(3) > 0, random.Next(2) == 0), new LowerHands([random.Next(1, 2 + s.HandsEver)]),
        new SendWhisper(new($"w{++_count}"), Pick(Enum.GetValues<WhisperKind>().ToSeq()), $"words-of-whisper-{_count}.", random.Next(2) == 0),
        new HearWhispers([s.Whispers.Keys.OrderBy(w => w.Text, StringComparer.Ordinal).FirstOrDefault(new WhisperId("w0"))]),
        new UndoAct(random.Next(1, 2 + s.ActsEver)), new RedoAct(random.Next(1, 2 + s.ActsEver)),
        new GiveLink(new($"link{++_count}"), Role.Facilitator, "", new('e', 64), 0), new RevokeLink(new("observer")), new Lead(new("facilitator")), new RenewCode($"CODE-{++_count}"),
        new RevokeSeat(random.Next(1, 99), false), Translating(s),
        new OrderPriorities(s.Priorities.Keys.ToSeq()), new DescribeSession($"Title {++_count}", "Question", "London"), new SetGroups(Groups), new HideNames(),
        new RenewSeat(), Create(true), new CloseSession(), new RestoreSession(Report.Of(s, new(Circle.Facilitator), new(41, new byte[32], Start, "original")), "NEW-111", []),
    ];

    private Translate Translating(Session s) =>
        Note(s) is var id && s.Notes.GetValueOrDefault(id)?.Text is { Length: > 0 } text ? new(Original.Note, id.Text, "fr", [$"fr: {text}"], [text], 0) : new(Original.Note, "n0", "fr", ["nothing"], ["nothing"], 0);

    private CorrectNote Correcting(Session s) => Note(s) is var id ? new(id, $"words-of-note-{++_count}.", s.Notes.GetValueOrDefault(id)?.Text ?? "") : null!;

    public Command Any(Session s)
    {
        var all = All(s).ToList();
        // The end of everything, of the names and of somebody's seat comes seldom, or nothing else would be tried.
        return all[random.Next(random.Next(40) == 0 ? all.Count : all.Count - 4)];
    }

    public Seat Anybody() => random.Next(8) switch
    {
        0 or 1 or 2 => new(Role.Facilitator),
        3 => new(Pick(Enum.GetValues<Role>().Where(r => r is not (Role.Participant or Role.Facilitator)).ToSeq())),
        _ => new(Role.Participant, Pick(Watched.People)),
    };

    private ImportNotes Importing() =>
        new(new($"i{++_count}"), new("write"), "Elsewhere", [new(new($"t{++_count}"), $"Theme {_count}")], [new(new($"n{++_count}"), $"words-of-note-{_count}.", new($"t{_count - 1}"))]);

    private OpenRound Opening(Session s)
    {
        var stage = s.OpenStage is { Kind: StageKind.Vote or StageKind.Rank or StageKind.Agree } open ? open : s.Agenda.FirstOrDefault(x => x.Kind == StageKind.Vote) ?? s.Agenda[0];
        Instrument instrument = stage.Kind switch { StageKind.Rank => new RankVote(3), StageKind.Agree => new FistVote(), _ => new DotVote(5, 3) };
        var items = stage.Kind == StageKind.Agree ? s.Priorities.Keys.Take(1).Select(p => p.Text) : s.Themes.Keys.Select(t => t.Text);
        return new(new($"r{++_count}"), stage.Id, "", instrument, items.ToSeq(), Pick<Weighting>([Weighting.PerPerson, Weighting.EqualGroup]), 7);
    }

    private Ballot BallotFor(Session s)
    {
        var round = s.Rounds.GetValueOrDefault(Round(s)) ?? s.Rounds.Values.FirstOrDefault();
        var items = round?.Items.Select(i => i.Id).Where(_ => random.Next(2) == 0).ToList() ?? [];
        return round?.Instrument switch
        {
            RankVote => new RankBallot(items.ToSeq()),
            FistVote => new FistBallot(random.Next(-1, 7)),
            _ => new DotBallot(items.Select(i => new ItemDots(i, random.Next(0, 5))).ToSeq()),
        };
    }

    private StageId Stage(Session s) => random.Next(2) == 0 && s.OpenStage is { } open ? open.Id : Pick(s.Agenda.Select(x => x.Id).ToSeq());

    private NoteId Note(Session s) => s.Notes.IsEmpty ? new("n0") : Pick(s.Notes.Keys.ToSeq());

    private Seq<NoteId> NotesOf(Session s) => s.Notes.Keys.Where(_ => random.Next(4) == 0).ToSeq();

    private StagePlan Plan(Session s) => Pick(s.Agenda).Plan;

    private ThemeId Theme(Session s) => s.Themes.IsEmpty ? new("t0") : Pick(s.Themes.Keys.ToSeq());

    private RoundId Round(Session s) => s.Rounds.IsEmpty ? new("r0") : random.Next(3) > 0 ? s.Rounds.Values.MaxBy(r => r.Number)!.Id : Pick(s.Rounds.Keys.ToSeq());

    private PriorityId Priority(Session s) => s.Priorities.IsEmpty ? new("p0") : Pick(s.Priorities.Keys.ToSeq());

    private DissentId DissentOf(Session s) => s.Dissents.IsEmpty ? new("d0") : Pick(s.Dissents.Keys.ToSeq());

    private T? Maybe<T>(T value) where T : struct => random.Next(3) == 0 ? null : value;

    private T Pick<T>(Seq<T> from) => from[random.Next(from.Count)];
}
