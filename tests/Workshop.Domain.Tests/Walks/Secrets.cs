using System.Text.RegularExpressions;
using Workshop.Domain.Acts;
using Workshop.Domain.Ballots;
using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Priorities;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Themes;

namespace Workshop.Domain.Tests.Walks;

/// <summary>
/// Remembers from the events alone, in its own way, what was promised to whom, and finds marked texts where they may not be. Whatever
/// people say in a walk carries a mark: <c>zz-note-12-3-zz</c> is the third wording of note <c>nid-12</c>.
/// </summary>
public sealed partial class Secrets
{
    private readonly Dictionary<string, (string Author, StageId Stage, string Text, bool Named)> _notes = [];
    private readonly Dictionary<StageId, StagePlan> _plans = [];
    private readonly HashSet<string> _hidden = [];
    private readonly Dictionary<string, string> _own = [];
    private readonly List<(List<Part> Before, List<Part> After)> _acts = [];
    private readonly HashSet<StageId> _boards = [];
    private readonly Dictionary<StageId, Dictionary<string, int>> _seats = [];
    private readonly HashSet<StageId> _tables = [];
    private readonly HashSet<RoundId> _revealed = [];
    private readonly HashSet<string> _votedOn = [];
    private readonly Dictionary<string, (string? Name, GroupId Group)> _people = [];
    private readonly HashSet<StageId> _opened = [];
    private bool _namesHidden;
    private bool _agreeing;
    private readonly Dictionary<string, (string Text, HashSet<string> Behind, bool OnRecord)> _dissents = [];
    private readonly Dictionary<RoundId, Dictionary<string, string>> _receipts = [];
    private readonly HashSet<(RoundId Round, string Code)> _printed = [];
    private readonly Dictionary<string, (string Text, string By, bool Named)> _whispers = [];
    private readonly List<(int Number, string By, bool Named)> _hands = [];
    private int _handsEver;
    private bool _ended;

    public GroupSecrets Groups { get; } = new();

    // Somebody hostile gives notes names that no walk would, and shorter ones.
    public static string Note(string id, int wording) => $"zz-note-{id[Math.Min("nid-".Length, id.Length)..]}-{wording}-zz";

    public static string Draft(string id, int wording) => $"zz-draft-{id}-{wording}-zz";

    public static string Dissent(string id, int wording) => $"zz-dissent-{id}-{wording}-zz";

    public static string Whisper(string id, int wording) => $"zz-whisper-{id}-{wording}-zz";

    /// <summary>A receipt's own alphabet is its mark: nothing else in a walk is eight digits.</summary>
    public static string Receipt(int number) => $"{number:D8}";

    public static string Name(string id, int wording) => $"zz-name-{id["person-".Length..]}-{wording}-zz";

    /// <param name="session">The session as it is then: it knows who goes by which name.</param>
    public void Learn(Event happened, Session session)
    {
        switch (happened)
        {
            case SessionCreated e:
                _namesHidden = !e.NamesShown;
                Groups.K = e.K;
                foreach (var plan in e.Agenda)
                    _plans[plan.Id] = plan;
                break;
            case NamesHidden:
                _namesHidden = true;
                break;
            case ParticipantArrived e:
                _people[e.Id.Text] = (e.Name, e.Group ?? new(""));
                break;
            case ParticipantChanged e:
                _people[e.Id.Text] = (e.Name, e.Group ?? new(""));
                break;
            case StageOpened e:
                _agreeing |= _plans[e.Stage].Kind is StageKind.Agree or StageKind.Report;
                if (_plans[e.Stage] is { Kind: StageKind.Write or StageKind.Answer, Rules.Private: false })
                    (_seats.ContainsKey(e.Stage) ? _tables : _boards).Add(e.Stage);
                _opened.Add(e.Stage);
                break;
            case StageAdded e:
                _plans[e.Plan.Id] = e.Plan;
                break;
            case StageChanged e:
                _plans[e.Plan.Id] = e.Plan;
                break;
            case RoomSplit e:
                _seats[e.Stage] = e.Seats.ToDictionary(s => s.Who.Text, s => s.Table);
                // A split begins with an empty board, whose notes are each table's from then on.
                if (_boards.Remove(e.Stage) || (_opened.Contains(e.Stage) && !_plans[e.Stage].Rules.Private))
                    _tables.Add(e.Stage);
                break;
            case TableTaken e:
                _seats[e.Stage][e.By.Text] = e.Table;
                break;
            case TableBoardsOpened e:
                _tables.Add(e.Stage);
                break;
            case NotesRevealed e:
                _boards.Add(e.Stage);
                break;
            case NoteWritten e:
                _notes[e.Id.Text] = (PenNames.WhoIs(e.Stage, e.Author, session).Text, e.Stage, e.Text, !_namesHidden);
                break;
            case NotesImported e:
                foreach (var note in e.Notes)
                    _notes[note.Id.Text] = ("nobody", e.Stage, note.Text, false);
                break;
            case ImportRemoved e:
                foreach (var note in e.Notes)
                    _notes.Remove(note.Text);
                break;
            case NoteEdited e:
                _notes[e.Id.Text] = _notes[e.Id.Text] with { Text = e.Text };
                _own.Remove(e.Id.Text);
                break;
            case NoteCorrected e:
                _own.TryAdd(e.Id.Text, _notes[e.Id.Text].Text);
                _notes[e.Id.Text] = _notes[e.Id.Text] with { Text = e.Text };
                break;
            case NotesMarked { Mark: NoteMark.Hidden } e:
                foreach (var id in e.Notes)
                    _ = e.On ? _hidden.Add(id.Text) : _hidden.Remove(id.Text);
                break;
            case ActMade e:
                _acts.Add((e.Before.Where(p => p is NotePart or WordsPart).ToList(), Now(e.Before)));
                break;
            case ActUndone e:
                Become(_acts[e.Act - 1].Before);
                break;
            case ActRedone e:
                Become(_acts[e.Act - 1].After);
                break;
            case HandRaised e:
                var at = _hands.FindIndex(h => h.By == e.By.Text);
                if (at < 0)
                    _hands.Add((++_handsEver, e.By.Text, e.Named));
                else
                    _hands[at] = _hands[at] with { Named = e.Named };
                break;
            case HandsLowered e:
                _hands.RemoveAll(h => e.Hands.Contains(h.Number));
                break;
            case WhisperSent e:
                _whispers[e.Id.Text] = (e.Text, (session.Pseudonyms?.WhoWhispers(e.By, session.Participants) ?? e.By).Text, e.Named);
                break;
            case DissentProposed e:
                _dissents[e.Id.Text] = (e.Text, [Behind(e.Id, e.By, session)], false);
                break;
            case DissentJoined e:
                _dissents[e.Id.Text].Behind.Add(Behind(e.Id, e.By, session));
                break;
            case DissentLeft e:
                _dissents[e.Id.Text].Behind.Remove(Behind(e.Id, e.By, session));
                break;
            case StageClosed e when _plans[e.Stage].Kind == StageKind.Agree:
                Look();
                break;
            case SessionEnded:
                Look();
                _ended = true;
                break;
            case BallotCast e:
                var codes = _receipts.TryGetValue(e.Round, out var known) ? known : _receipts[e.Round] = [];
                codes.Remove(VoterOf(e.Round, e.By, session));
                if (e.Receipt is { } code)
                    codes[VoterOf(e.Round, e.By, session)] = code;
                break;
            case BallotWithdrawn e:
                _receipts.GetValueOrDefault(e.Round)?.Remove(VoterOf(e.Round, e.By, session));
                break;
            case NoteDeleted e:
                _notes.Remove(e.Id.Text);
                _hidden.Remove(e.Id.Text);
                break;
            case NoteRedacted e:
                _votedOn.RemoveWhere(t => t.StartsWith($"zz-note-{e.Id.Text["nid-".Length..]}-", StringComparison.Ordinal));
                _notes[e.Id.Text] = _notes[e.Id.Text] with { Text = "" };
                _own.Remove(e.Id.Text);
                foreach (var (before, after) in _acts)
                    _ = before.RemoveAll(p => p is WordsPart w && w.Id == e.Id) + after.RemoveAll(p => p is WordsPart w && w.Id == e.Id);
                break;
            case RoundOpened e:
                // What the room votes on it has read, and the words stand in the round whatever becomes of them.
                _votedOn.UnionWith(e.Items.Select(i => i.Text));
                break;
            case RoundRevealed e:
                _revealed.Add(e.Id);
                // What was printed once stays printed where an earlier print stands, also the code of a ballot that was changed since.
                _printed.UnionWith(_receipts.GetValueOrDefault(e.Id)?.Values.Select(code => (e.Id, code)) ?? []);
                break;
            case RoundReopened e:
                _revealed.Remove(e.Id);
                break;
        }
        Groups.Learn(_people.ToDictionary(p => p.Key, p => p.Value.Group), _notes.ToDictionary(n => n.Key, n => n.Value.Author));
    }

    // What hiding and correcting left, as it is known here.
    private List<Part> Now(Seq<Part> parts) => parts.Select(Part? (p) => p switch
    {
        NotePart n => n with { Hidden = _hidden.Contains(n.Id.Text) },
        WordsPart w => new WordsPart(w.Id, _notes[w.Id.Text].Text, _own.GetValueOrDefault(w.Id.Text)),
        _ => null,
    }).OfType<Part>().ToList();

    private void Become(List<Part> parts)
    {
        foreach (var n in parts.OfType<NotePart>())
            _ = n.Hidden ? _hidden.Add(n.Id.Text) : _hidden.Remove(n.Id.Text);
        foreach (var w in parts.OfType<WordsPart>().Where(w => _notes.ContainsKey(w.Id.Text)))
        {
            _notes[w.Id.Text] = _notes[w.Id.Text] with { Text = w.Text };
            _own.Remove(w.Id.Text);
            if (w.Own is not null)
                _own[w.Id.Text] = w.Own;
        }
    }

    private static string VoterOf(RoundId round, VoterId voter, Session session) => Voters.WhoIs(session.Rounds[round], voter, session)!.Value.Text;

    private static string Behind(DissentId dissent, ParticipantId name, Session session) =>
        (session.Pseudonyms?.WhoIs(dissent, name, session.Participants) ?? name).Text;

    private void Look()
    {
        foreach (var (id, d) in _dissents.ToList())
            _dissents[id] = d with { OnRecord = d.Behind.Count >= Groups.K };
    }

    /// <summary>Nothing in what was shown is a secret to its audience.</summary>
    public void AreKeptIn(IReadOnlyCollection<object> shown, Audience to, string where)
    {
        foreach (var text in Strings.In(shown))
            AreKeptIn(text, to, where);
        foreach (var part in shown.SelectMany(Members.Within))
            Assert.True(part switch
            {
                RoundSight r => r.Result is null || _revealed.Contains(r.Id),
                RoundDetailSight d => _revealed.Contains(d.Round),
                PrioritySight p => p.Votes.Count == 0 || _revealed.Contains(p.ConfirmedBy!.Value),
                ReportedRound r => r.Ballots.Count == 0 || _revealed.Contains(r.Sight.Id),
                StaffNoteSight n => to.IsStaff && IsAnonymous(n),
                ProgressSight => to.IsStaff,
                HandsSight or WhisperSight or TallySheetSight => to.Circle == Circle.Facilitator,
                OwnHandSight => _hands.Any(h => h.By == to.Self?.Text),
                OwnWhisperSight w => _whispers[w.Id.Text].By == to.Self?.Text,
                DissentSight d => d.People is null ? d.Voices.Count == 0 : _ended && d.People >= Groups.K && d.Voices.All(v => v.People >= Groups.K),
                OwnDissentSight d => to.Self is { } self && _dissents[d.Id.Text].Behind.Contains(self.Text),
                OwnSight => to.Self is not null,
                ReportedPriority p => p.Dissents.All(d => _dissents[d.Id.Text].OnRecord),
                _ => true,
            }, $"{where} for {to} holds {part}");
        Groups.AreKeptIn(shown, where);
    }

    /// <summary>Nothing marked in a text is a secret to its audience.</summary>
    public void AreKeptIn(string text, Audience to, string where)
    {
        foreach (Match mark in Marks().Matches(text))
            Assert.True(MayRead(mark, to), $"{where} for {to} holds {mark.Value}");
    }

    private bool MayRead(Match mark, Audience to) => (mark.Groups["receipt"].Success ? "receipt" : mark.Groups["what"].Value) switch
    {
        "note" => IsOwn(mark, to) || (_votedOn.Contains(mark.Value) && !IsHidden(mark, to)) || _notes.TryGetValue("nid-" + mark.Groups["id"].Value, out var note) && note.Text == mark.Value && !IsHidden(mark, to) && MayRead(note, to),
        "draft" => to.IsStaff || _agreeing,
        "dissent" => _dissents.TryGetValue(mark.Groups["id"].Value, out var dissent) && dissent.Text == mark.Value && (dissent.OnRecord || to.Circle == Circle.Participants),
        "whisper" => _whispers.TryGetValue(mark.Groups["id"].Value, out var whisper) && (to.Circle == Circle.Facilitator || to.Self?.Text == whisper.By),
        "receipt" => MayReadReceipt(mark.Value, to),
        "name" => MayReadName("person-" + mark.Groups["id"].Value, mark.Value, to),
        _ => mark.Value.StartsWith("person-", StringComparison.Ordinal) ? to.Self?.Text == mark.Value
            : !_notes.TryGetValue(mark.Value, out var note) || MayRead(note, to),
    };

    /// <summary>The author's own words, where the facilitator's stand in their place.</summary>
    private bool IsOwn(Match mark, Audience to) =>
        _own.GetValueOrDefault("nid-" + mark.Groups["id"].Value) == mark.Value && to.Self?.Text == _notes["nid-" + mark.Groups["id"].Value].Author;

    private bool IsHidden(Match mark, Audience to) =>
        _hidden.Contains("nid-" + mark.Groups["id"].Value) && !to.IsStaff && _notes.GetValueOrDefault("nid-" + mark.Groups["id"].Value).Author != to.Self?.Text;

    private bool MayReadReceipt(string code, Audience to) =>
        _printed.Any(p => p.Code == code && _revealed.Contains(p.Round)) || _receipts.Any(r => r.Value.Any(v => v.Value == code && to.Self?.Text == v.Key));

    private bool MayRead((string Author, StageId Stage, string Text, bool Named) note, Audience to) =>
        _boards.Contains(note.Stage) || to.Self?.Text == note.Author || (_tables.Contains(note.Stage) && (to.IsStaff || SitTogether(note.Stage, note.Author, to.Self?.Text)));

    private bool SitTogether(StageId stage, string author, string? other) =>
        other is not null && _seats[stage].TryGetValue(author, out var table) && _seats[stage].TryGetValue(other, out var theirs) && table == theirs;

    /// <summary>A table is told only where no table has fewer than k people.</summary>
    private bool IsAnonymous(StaffNoteSight note) => note.Table is null || _seats[note.Stage].Values.CountBy(t => t).All(t => t.Value >= Groups.K);

    private bool MayReadName(string person, string name, Audience to) =>
        _people[person].Name == name
        && (to.Self?.Text == person || (to.Circle == Circle.Facilitator && SaidWho(person)) || (!_namesHidden && _notes.Values.Any(n => n.Author == person && n.Named && MayRead((n.Author, n.Stage, n.Text, n.Named), to))));

    private bool SaidWho(string person) => _hands.Any(h => h.Named && h.By == person) || _whispers.Values.Any(w => w.Named && w.By == person);

    [GeneratedRegex(@"zz-(?<what>note|draft|dissent|name|whisper)-(?<id>[\w-]+?)-\d+-zz|\bperson-\d+\b|\bnid-\d+\b|\b(?<receipt>\d{8})\b")]
    private static partial Regex Marks();
}
