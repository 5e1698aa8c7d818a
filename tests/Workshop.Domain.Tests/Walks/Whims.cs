using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Priorities;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Themes;

namespace Workshop.Domain.Tests.Walks;

/// <summary>Commands as they come into somebody's mind: mostly about what is there, sometimes about what is not, now and then out of bounds.</summary>
/// <param name="focus">The stage that is thought of most; by default the one that is open.</param>
public sealed class Whims(Dice dice, StageId? focus = null)
{
    private int _made;

    public Command Of(Type kind, Session s, Seat by) =>
        kind == typeof(CreateSession) ? Room.Plan
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
        : kind == typeof(SayDone) ? new SayDone(Stage(s), !dice.OneIn(3))
        : Dissents(kind, s) ?? Notes(kind, s, by) ?? Themes(kind, s) ?? Rounds(kind, s) ?? Priorities(kind, s)
            ?? throw new InvalidOperationException($"Nobody ever thinks of {kind.Name}: give it a whim");

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
            : kind == typeof(RedactNote) ? new RedactNote(note)
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
        : null;

    private Command? Rounds(Type kind, Session s) =>
        kind == typeof(OpenRound) ? Round(s)
        : kind == typeof(CloseRound) ? new CloseRound(RoundOf(s))
        : kind == typeof(RevealRound) ? new RevealRound(RoundOf(s))
        : kind == typeof(ReopenRound) ? new ReopenRound(RoundOf(s))
        : kind == typeof(Cast) ? Ballot(s)
        : kind == typeof(Withdraw) ? new Withdraw(RoundOf(s))
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
            : kind == typeof(OrderPriorities) ? new OrderPriorities(dice.Some(known.Select(p => p.Id), 0).Concat(known.Select(p => p.Id).Reverse().Skip(dice.OneIn(8) ? 1 : 0)).ToSeq())
            : null;
    }

    private Command? Dissents(Type kind, Session s)
    {
        var priority = Known(s.Priorities.Keys, p => p.Text, new("p999"));
        var dissent = Known(s.Dissents.Keys, d => d.Text, new("d999"));
        return kind == typeof(ProposeDissent) ? new ProposeDissent(dice.OneIn(20) ? dissent : new($"d{++_made}"), priority, Secrets.Dissent($"d{_made}", 1))
            : kind == typeof(JoinDissent) ? new JoinDissent(dissent)
            : kind == typeof(LeaveDissent) ? new LeaveDissent(dissent)
            : kind == typeof(HideDissent) ? new HideDissent(dissent, !dice.OneIn(3))
            : null;
    }

    private WordPriority Draft(string id, Session s) => new(new(id), dice.OneIn(3) ? null : Theme(s), Secrets.Draft(id, 1), Word(), Notes(s));

    private OpenRound Round(Session s)
    {
        var stage = Stage(s);
        var kind = s.FindStage(stage)?.Kind;
        Instrument instrument = kind == StageKind.Rank ? new RankVote(1 + dice.Below(4)) : kind == StageKind.Agree ? new FistVote() : new DotVote(3 + dice.Below(4), 1 + dice.Below(4));
        var items = instrument is FistVote ? dice.Some(s.Priorities.Keys.Select(p => p.Text).Order(StringComparer.Ordinal), 1) : dice.Some(s.Themes.Keys.Select(t => t.Text).Order(StringComparer.Ordinal), 5);
        return new(dice.OneIn(10) ? RoundOf(s) : new($"r{++_made}"), stage, Word(), instrument, items.ToSeq(), dice.OneIn(2) ? Weighting.PerPerson : Weighting.EqualGroup, dice.Below(1000));
    }

    private Cast Ballot(Session s)
    {
        var round = s.Rounds.GetValueOrDefault(RoundOf(s));
        var items = dice.Some(round?.Items.Select(i => i.Id) ?? ["t1"], 4).Concat(dice.OneIn(15) ? ["t999"] : []).ToList();
        Ballot ballot = (round?.Instrument, dice.OneIn(20)) switch
        {
            (RankVote, false) or (DotVote, true) => new RankBallot(items.ToSeq()),
            (FistVote, false) => new FistBallot(dice.Below(8) - 1),
            _ => new DotBallot(items.Select(i => new ItemDots(i, dice.Below(4))).ToSeq()),
        };
        return new(round?.Id ?? new("r999"), ballot, dice.OneIn(3) ? null : Secrets.Receipt(++_made));
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
