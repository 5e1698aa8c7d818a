using Workshop.Domain.Acts;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Priorities;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Themes;
using Workshop.Domain.Translations;
using Workshop.Domain.Walls;

namespace Workshop.Domain.Tests.Walks;

/// <summary>Commands as they come into somebody's mind: mostly about what is there, sometimes about what is not, now and then out of bounds.</summary>
/// <param name="focus">The stage that is thought of most; by default the one that is open.</param>
public sealed class Whims(Dice dice, StageId? focus = null)
{
    private int _made;

    public Command Of(Type kind, Session s, Seat by) =>
        kind == typeof(CreateSession) ? Room.Plan
        : kind == typeof(RestoreSession) ? Boring.Of<Command>(kind)
        : kind == typeof(DescribeSession) ? new DescribeSession(Word(), Word(), Word())
        : kind == typeof(SetGroups) ? new SetGroups(Groups(s))
        : kind == typeof(HideNames) ? new HideNames()
        : kind == typeof(CloseSession) ? new CloseSession()
        : kind == typeof(Arrive) ? new Arrive(dice.OneIn(4) ? null : Secrets.Name(by.Participant?.Text ?? "person-0", ++_made), dice.OneIn(5) ? null : Group(s))
        : kind == typeof(OpenStage) ? new OpenStage(dice.Of(s.Agenda).Id)
        : kind == typeof(CloseStage) ? new CloseStage(Stage(s))
        : kind == typeof(RevealNotes) ? new RevealNotes(Stage(s, Writing()))
        : kind == typeof(SetTimer) ? new SetTimer(Stage(s), dice.OneIn(4) ? null : dice.Below(200) - 2)
        : kind == typeof(ExtendTimer) ? new ExtendTimer(Stage(s), dice.Below(400) - 200)
        : kind == typeof(TimeUp) ? new TimeUp(Stage(s))
        : kind == typeof(PauseTimer) ? new PauseTimer(Stage(s))
        : kind == typeof(ResumeTimer) ? new ResumeTimer(Stage(s))
        : kind == typeof(SplitRoom) ? new SplitRoom(Stage(s), new(dice.OneIn(2) ? Splitting.Choice : dice.Of(Enum.GetValues<Splitting>()), 1 + dice.Below(3)), dice.Below(1000))
        : kind == typeof(TakeTable) ? new TakeTable(s.Agenda.FirstOrDefault(x => x.Split is Splitting.Choice)?.Id ?? Stage(s), 1 + dice.Below(3))
        : kind == typeof(OpenTableBoards) ? new OpenTableBoards(Stage(s, Writing()))
        : kind == typeof(PointWall) ? new PointWall(dice.OneIn(5) ? null : Pointed(s))
        : kind == typeof(RaiseHand) ? new RaiseHand(!dice.OneIn(3), dice.OneIn(2))
        : kind == typeof(LowerHands) ? new LowerHands(dice.OneIn(3) ? [1 + dice.Below(9)] : s.Hands.Take(1).Select(h => h.Number).ToSeq())
        : kind == typeof(SendWhisper) ? Whisper(s)
        : kind == typeof(HearWhispers) ? new HearWhispers([Known(s.Whispers.Keys, w => w.Text, new("w999"))])
        : kind == typeof(SayDone) ? new SayDone(Stage(s), !dice.OneIn(3))
        : kind == typeof(UndoAct) ? new UndoAct(ActOf(s))
        : kind == typeof(RedoAct) ? new RedoAct(ActOf(s))
        : kind == typeof(Translate) ? Translating(s)
        : Links(kind, s) ?? Agenda(kind, s) ?? Dissents(kind, s) ?? Notes(kind, s, by) ?? Themes(kind, s) ?? Rounds(kind, s, by) ?? Priorities(kind, s)
            ?? throw new InvalidOperationException($"Nobody ever thinks of {kind.Name}: give it a whim");

    // The words of the original are in the translation, so that whoever may not read those may not read this.
    private Translate Translating(Session s)
    {
        var priority = s.Priorities.Values.OrderBy(p => p.Id.Text, StringComparer.Ordinal).FirstOrDefault();
        var dissent = s.Dissents.Values.OrderBy(d => d.Number).LastOrDefault();
        var (of, id, from) = dice.Below(8) switch
        {
            0 or 1 or 2 => Note(s) is var n ? (Original.Note, n.Text, (Seq<string>)[s.Notes.GetValueOrDefault(n)?.Text ?? ""]) : default,
            3 => Theme(s) is var t ? (Original.Theme, t.Text, [s.Themes.GetValueOrDefault(t)?.Name ?? ""]) : default,
            4 => dice.Of(s.Agenda).Plan is var x ? (Original.Stage, x.Id.Text, [x.Title, x.Question, x.Instructions]) : default,
            5 when dissent is not null => (Original.Dissent, dissent.Id.Text, [dissent.Text]),
            _ when priority is not null => (Original.Priority, priority.Id.Text, [priority.Statement, priority.Why, priority.Scope, .. priority.Actions.Select(a => a.What)]),
            _ => (Original.Workshop, "", [s.Title, s.Question]),
        };
        var language = dice.OneIn(2) ? "fr" : "sw";
        return new(of, id, language, dice.OneIn(6) ? [] : from.Select(t => t.Length == 0 ? "" : $"{language}: {t}").ToSeq(), from,
            s.Translations.GetValueOrDefault(Translation.KeyOf(of, id, language))?.Revision ?? 0);
    }

    // Of the links that the walk's people came by seldom one, or soon nobody would be left to do anything.
    private Command? Links(Type kind, Session s)
    {
        var link = dice.OneIn(20) ? dice.Of(s.Links) : s.Links.Count > 1 && !dice.OneIn(3) ? s.Links[^1] : new(new($"link-{++_made}"), Role.Facilitator, "", "");
        return kind == typeof(GiveLink) ? new GiveLink(link.Id, dice.OneIn(5) ? Role.Rapporteur : link.Role, Word(), new('e', 64), dice.OneIn(2) ? 0 : link.Edition + 1)
            : kind == typeof(RevokeLink) ? new RevokeLink(link.Id)
            : kind == typeof(Lead) ? new Lead(link.Id)
            : kind == typeof(RenewCode) ? new RenewCode($"CODE-{++_made}")
            : kind == typeof(RevokeSeat) ? new RevokeSeat(1 + dice.Below(30), dice.OneIn(4))
            : kind == typeof(RenewSeat) ? new RenewSeat()
            : null;
    }

    // The last of them, mostly, or one that could be redone.
    private int ActOf(Session s) => s.Acts.Count == 0 ? 99 : dice.OneIn(3) ? dice.Of(s.Acts).Number : s.Acts.LastOrDefault(a => dice.OneIn(2) == (a.Undone is null))?.Number ?? 1;

    private SendWhisper Whisper(Session s)
    {
        WhisperId id = dice.OneIn(20) ? Known(s.Whispers.Keys, w => w.Text, new("w999")) : new($"w{++_made}");
        return new(id, dice.Of(Enum.GetValues<WhisperKind>()), Secrets.Whisper(id.Text, 1), dice.OneIn(2));
    }

    private Point Pointed(Session s) => dice.Of(Enum.GetValues<Pointable>()) switch
    {
        Pointable.Note => new(Pointable.Note, Note(s).Text),
        Pointable.Theme => new(Pointable.Theme, Theme(s).Text),
        var round and (Pointable.Round or Pointable.RoundGroups or Pointable.RoundSure or Pointable.RoundDuels) => new(round, RoundOf(s).Text),
        var priority => new(priority, s.Priorities.Keys.Select(p => p.Text).Order(StringComparer.Ordinal).FirstOrDefault("p999")),
    };

    private Command? Agenda(Type kind, Session s)
    {
        var stage = dice.Of(s.Agenda);
        return kind == typeof(AddStage) ? new AddStage(stage.Plan with { Id = new($"s{++_made}") }, dice.OneIn(3) ? null : Stage(s))
            : kind == typeof(ChangeStage) ? new ChangeStage(stage.Plan with { Title = Word(), Minutes = dice.OneIn(2) ? null : 1 + dice.Below(9), SoftEnd = dice.OneIn(2), Rules = stage.Plan.Rules with { Private = dice.OneIn(4) ^ stage.Plan.Rules.Private } }, stage.Revision)
            : kind == typeof(OrderStages) ? new OrderStages(s.Agenda.Select(x => x.Id).Reverse().ToSeq())
            : kind == typeof(SkipStage) ? new SkipStage(stage.Id, !dice.OneIn(3))
            : kind == typeof(RemoveStage) ? new RemoveStage(stage.Id)
            : null;
    }

    private Command? Notes(Type kind, Session s, Seat by)
    {
        if (kind == typeof(WriteNote))
        {
            var id = dice.OneIn(20) ? Note(s).Text : $"nid-{++_made}";
            return new WriteNote(new(id), Stage(s, Writing()), dice.OneIn(20) ? " " : Secrets.Note(id, 1));
        }
        var own = InOrder(s.Notes.Values.Where(n => n.Author == by.Participant));
        var note = own.Count > 0 && !dice.OneIn(4) ? dice.Of(own) : Note(s);
        return kind == typeof(EditNote) ? new EditNote(note, Secrets.Note(note.Text, ++_made))
            : kind == typeof(DeleteNote) ? new DeleteNote(note)
            : kind == typeof(RedactNote) ? new RedactNote(note, s.Notes.GetValueOrDefault(note)?.Pen?.Text)
            : kind == typeof(MarkNotes) ? new MarkNotes(dice.OneIn(4) ? [note] : Notes(s), dice.Of(Enum.GetValues<NoteMark>()), !dice.OneIn(3))
            : kind == typeof(CorrectNote) ? new CorrectNote(note, Secrets.Note(note.Text, ++_made), s.Notes.GetValueOrDefault(note)?.Text ?? "")
            : null;
    }

    private Command? Themes(Type kind, Session s) =>
        kind == typeof(CreateTheme) ? new CreateTheme(dice.OneIn(10) ? Theme(s) : new($"t{++_made}"), Word(), Notes(s))
        : kind == typeof(RenameTheme) ? new RenameTheme(Theme(s), Word())
        : kind == typeof(MergeThemes) ? new MergeThemes(Theme(s), Theme(s))
        : kind == typeof(RemoveTheme) ? new RemoveTheme(Theme(s))
        : kind == typeof(MoveNotes) ? new MoveNotes(Notes(s), dice.OneIn(5) ? null : Theme(s))
        : kind == typeof(MergeNotes) ? new MergeNotes(Note(s), Notes(s))
        : kind == typeof(UnmergeNotes) ? new UnmergeNotes(Notes(s))
        : kind == typeof(ImportNotes) ? Importing(s)
        : kind == typeof(RemoveImport) ? new RemoveImport(Known(s.Imports, i => i.Text, new("i999")))
        : null;

    private ImportNotes Importing(Session s)
    {
        var (theme, head, alike) = (new ThemeId($"t{++_made}"), $"nid-{++_made}", $"nid-{++_made}");
        return new(new($"i{++_made}"), Stage(s, Writing()), dice.OneIn(20) ? " " : "Elsewhere", [new(theme, dice.OneIn(3) ? s.Themes.GetValueOrDefault(Theme(s))?.Name ?? "New" : Word())],
            [new(new(head), Secrets.Note(head, 1), dice.OneIn(2) ? theme : null), new(new(alike), Secrets.Note(alike, 1), null, dice.OneIn(2) ? new(head) : null)]);
    }

    private Command? Rounds(Type kind, Session s, Seat by) =>
        kind == typeof(OpenRound) ? Round(s)
        : kind == typeof(CloseRound) ? new CloseRound(RoundOf(s))
        : kind == typeof(CloseSoon) ? new CloseSoon(RoundOf(s), dice.Below(60))
        : kind == typeof(KeepOpen) ? new KeepOpen(RoundOf(s))
        : kind == typeof(RevealRound) ? new RevealRound(RoundOf(s))
        : kind == typeof(ReopenRound) ? new ReopenRound(RoundOf(s))
        : kind == typeof(SettleTie) ? new SettleTie(RoundOf(s), dice.OneIn(2) ? TieWay.Lot : TieWay.IncludeAll)
        : kind == typeof(TryBallot) ? Trying(s)
        : kind == typeof(Cast) ? Casting(s, by)
        : kind == typeof(Withdraw) ? new Withdraw(RoundOf(s))
        : kind == typeof(EnterPaper) ? Paper(s)
        : kind == typeof(RemovePaper) ? new RemovePaper(RoundOf(s), new($"paper{dice.Below(9)}"))
        : kind == typeof(CountRoom) ? new CountRoom(RoundOf(s), dice.OneIn(3) ? null : dice.Below(40))
        : null;

    private Command? Priorities(Type kind, Session s)
    {
        var known = s.Priorities.Values.OrderBy(p => p.Id.Text, StringComparer.Ordinal).ToList();
        var old = known.Count > 0 && !dice.OneIn(10) ? dice.Of(known) : new Priority(new("p999"), null, "", "", [], 0, 1, 1);
        return kind == typeof(WordPriority) ? Draft($"p{++_made}", s)
            : kind == typeof(RewordPriority) ? new RewordPriority(old.Id, dice.OneIn(8) ? 1 : old.Revision, dice.OneIn(2) ? null : Theme(s),
                Secrets.Draft(old.Id.Text, ++_made), Word(), Notes(s), dice.OneIn(2) ? [Theme(s)] : [], Word(), dice.Of(Enum.GetValues<Confidence>()),
                dice.OneIn(2) ? [new(new($"a{++_made}"), Word(), Word(), null)] : [])
            : kind == typeof(RemovePriority) ? new RemovePriority(old.Id)
            : kind == typeof(FollowAction) ? Following(s)
            : kind == typeof(OrderPriorities) ? new OrderPriorities(dice.Some(known.Select(p => p.Id), 0).Concat(known.Select(p => p.Id).Reverse().Skip(dice.OneIn(8) ? 1 : 0)).ToSeq())
            : null;
    }

    private Command? Dissents(Type kind, Session s)
    {
        var priority = Known(s.Priorities.Keys, p => p.Text, new("p999"));
        var dissent = Known(s.Dissents.Keys, d => d.Text, new("d999"));
        DissentId proposed = dice.OneIn(20) ? dissent : new($"d{++_made}");
        return kind == typeof(ProposeDissent) ? new ProposeDissent(proposed, priority, Secrets.Dissent(proposed.Text, 1))
            : kind == typeof(JoinDissent) ? new JoinDissent(dissent)
            : kind == typeof(LeaveDissent) ? new LeaveDissent(dissent)
            : kind == typeof(HideDissent) ? new HideDissent(dissent, !dice.OneIn(3))
            : null;
    }

    private FollowAction Following(Session s)
    {
        var known = s.Themes.OrderBy(t => t.Key.Text, StringComparer.Ordinal).SelectMany(t => t.Value.Seeds).SelectMany(x => x.Actions.Select(a => (x.From, a.Id))).ToList();
        var (from, action) = known.Count > 0 && !dice.OneIn(10) ? dice.Of(known) : (new PriorityAt("earlier", new("p999")), new ActionId("a999"));
        return new(from, action, dice.Of(Enum.GetValues<ActionStatus>()), dice.OneIn(10) ? "" : Word());
    }

    private WordPriority Draft(string id, Session s) => new(new(id), dice.OneIn(3) ? null : Theme(s), Secrets.Draft(id, 1), Word(), Notes(s));

    private OpenRound Round(Session s)
    {
        var stage = Stage(s);
        var weighting = dice.OneIn(2) ? Weighting.PerPerson : Weighting.EqualGroup;
        var terms = dice.OneIn(2) ? null : new RoundTerms(dice.OneIn(2), dice.OneIn(3) ? 3 + dice.Below(2) : null, dice.OneIn(4) ? Group(s) : null, 1 + dice.Below(3));
        var id = dice.OneIn(10) ? RoundOf(s) : new($"r{++_made}");
        // Now and then a round comes after another.
        if (dice.OneIn(3) && s.Rounds.GetValueOrDefault(RoundOf(s)) is { } before)
            return dice.OneIn(2) ? new(id, stage, Word(), before.Instrument, before.ItemIds, weighting, dice.Below(1000), Terms: terms, Again: before.Id)
                : new(id, stage, Word(), new ApprovalVote(), dice.Some(before.ItemIds, 3).ToSeq(), weighting, dice.Below(1000), Terms: terms, RunOff: before.Id);
        var (instrument, on) = (Instrument(), dice.OneIn(2) ? ItemKind.Themes : dice.Of(Enum.GetValues<ItemKind>()));
        return new(id, stage, Word(), instrument, Items(instrument, on, s), weighting, dice.Below(1000), dice.OneIn(5) ? null : on, terms);
    }

    private Instrument Instrument() => dice.Below(12) switch
    {
        0 => new ApprovalVote(),
        1 => new PointsVote(10, 1 + dice.Below(2), dice.OneIn(2), dice.OneIn(2) ? 6 : null, dice.OneIn(4)),
        2 => new ScoreVote(dice.Below(2), 5),
        3 => new MatrixVote(1, 5),
        4 => new RankVote(1 + dice.Below(4), dice.OneIn(2)),
        5 => new NgtVote(1 + dice.Below(4)),
        6 => new FistVote(),
        7 => new GradientsVote(dice.Below(110)),
        8 => new QuadraticVote(9, dice.OneIn(2)),
        9 => new MaxDiffVote(3, 1 + dice.Below(3)),
        _ => new DotVote(3 + dice.Below(4), 1 + dice.Below(4), dice.OneIn(5)),
    };

    private Seq<string> Items(Instrument instrument, ItemKind on, Session s)
    {
        var all = on switch
        {
            ItemKind.Themes => s.Themes.Keys.Select(t => t.Text),
            ItemKind.Notes => InOrder(s.Notes.Values.Where(n => s.IsRevealed(n))).Select(n => n.Text),
            ItemKind.Priorities => s.Priorities.Keys.Select(p => p.Text),
            _ => ["Roads", "Water", "Trust", "Law", "Money", "Time"],
        };
        var most = instrument is FistVote or GradientsVote ? 1 : 5;
        return dice.Some(all.Order(StringComparer.Ordinal), most).ToSeq();
    }

    private Cast Casting(Session s, Seat by)
    {
        var round = s.Rounds.GetValueOrDefault(RoundOf(s));
        return new(round?.Id ?? new("r999"), BallotFor(dice.OneIn(20) ? Instrument() : round?.Instrument ?? new FistVote(), round?.ItemIds ?? ["t1"],
            round is not null && Voters.Of(round, by.Participant ?? default, s) is { } me ? DealingSets.Of(round, me) : []),
            dice.OneIn(3) ? null : Secrets.Receipt(++_made));
    }

    private EnterPaper Paper(Session s)
    {
        var round = s.Rounds.GetValueOrDefault(RoundOf(s));
        return new(round?.Id ?? new("r999"), new($"paper{dice.Below(9)}"), BallotFor(round?.Instrument ?? new FistVote(), round?.ItemIds ?? ["t1"], []),
            dice.OneIn(5) || s.Groups.Count == 0 ? null : s.Groups[dice.Below(s.Groups.Count)].Id, dice.OneIn(4) ? 1 + dice.Below(9) : null, dice.OneIn(4) ? dice.Below(5) : null);
    }

    private TryBallot Trying(Session s)
    {
        var (instrument, on) = (Instrument(), dice.OneIn(2) ? ItemKind.Texts : ItemKind.Themes);
        var items = Items(instrument, on, s);
        return new(instrument, on, items, BallotFor(instrument, on == ItemKind.Texts ? items.Select((_, i) => $"text-{i + 1}").ToSeq() : items, []));
    }

    private Ballot BallotFor(Instrument instrument, Seq<string> of, Seq<Seq<string>> dealt)
    {
        var items = dice.Some(of, 4).Concat(dice.OneIn(15) ? ["t999"] : []).ToList();
        Seq<ItemLevel> Levels(int lowest) => items.Where(_ => !dice.OneIn(3)).Select(i => new ItemLevel(i, lowest + dice.Below(6))).ToSeq();
        return instrument switch
        {
            DotVote => new DotBallot(items.Select(i => new ItemDots(i, dice.Below(4))).ToSeq()),
            ApprovalVote => new ApprovalBallot(items.ToSeq()),
            PointsVote v => new PointsBallot(items.Select(i => new ItemAmount(i, v.Step * dice.Below(4))).ToSeq()),
            QuadraticVote => new QuadraticBallot(items.Select(i => new ItemAmount(i, dice.Below(4) - 1)).ToSeq()),
            ScoreVote => new ScoreBallot(Levels(0)),
            MatrixVote => new MatrixBallot(Levels(1), Levels(1)),
            RankVote when dice.OneIn(2) => new TierBallot([items.Take(2).ToSeq(), .. items.Skip(2).Select(i => Seq.Of([i]))]),
            RankVote or NgtVote => new RankBallot(items.ToSeq()),
            GradientsVote => new GradientsBallot(dice.Below(10)),
            MaxDiffVote => new MaxDiffBallot(dealt.Select(set => new SetAnswer(set, set[0], dice.OneIn(3) ? null : set[1])).ToSeq()),
            _ => new FistBallot(dice.Below(8) - 1),
        };
    }

    private Seq<StakeholderGroup> Groups(Session s)
    {
        var groups = s.Groups.ToList();
        if (dice.OneIn(2))
            groups.Reverse();
        if (dice.OneIn(3))
            groups.Add(new(new($"g{++_made}"), Word(), dice.Below(12)));
        if (dice.OneIn(3))
            groups.RemoveAt(dice.Below(groups.Count));
        return groups.ToSeq();
    }

    private GroupId Group(Session s) => s.Groups.Count > 0 && !dice.OneIn(30) ? dice.Of(s.Groups).Id : new("martians");

    private StageKind Writing() => dice.OneIn(4) ? StageKind.Answer : StageKind.Write;

    private StageId Stage(Session s, StageKind? kind = null)
    {
        if ((focus ?? s.OpenStage?.Id) is { } likely && !dice.OneIn(4) && (kind is null || s.FindStage(likely)?.Kind == kind))
            return likely;
        var fitting = s.Agenda.Where(x => kind is null || x.Kind == kind).ToList();
        return fitting.Count == 0 || dice.OneIn(30) ? new("nowhere") : dice.Of(fitting).Id;
    }

    private NoteId Note(Session s) => Known(s.Notes.Keys, n => n.Text, new("nid-0"));

    private Seq<NoteId> Notes(Session s) => dice.Some(InOrder(s.Notes.Values).Where(n => dice.OneIn(20) || s.IsRevealed(s.Notes[n])), 3).ToSeq();

    // Dictionaries have another order in every process; a walk must not.
    private static List<NoteId> InOrder(IEnumerable<Note> notes) => notes.Select(n => n.Id).OrderBy(n => n.Text, StringComparer.Ordinal).ToList();

    private ThemeId Theme(Session s) => Known(s.Themes.Keys, t => t.Text, new("t999"));

    // The one that is open or was made last, mostly.
    private RoundId RoundOf(Session s)
    {
        var rounds = s.Rounds.Values.OrderBy(r => r.Number).ToList();
        return rounds.Count == 0 ? new("r999") : dice.OneIn(4) ? dice.Of(rounds).Id : rounds[^1].Id;
    }

    private T Known<T>(IEnumerable<T> all, Func<T, string> text, T unknown)
    {
        var known = all.OrderBy(text, StringComparer.Ordinal).ToList();
        return known.Count == 0 || dice.OneIn(25) ? unknown : dice.Of(known);
    }

    private string Word() => dice.Of(["Roads", "Water", "Trust", "Law", "Money", "Time"]);
}
