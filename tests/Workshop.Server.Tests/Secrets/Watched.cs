using System.Net;
using System.Text;
using System.Text.Json;
using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Reports;
using Workshop.Domain.Stages;
using Workshop.Player;
using Workshop.Server.Exports;
using Workshop.Server.Wire;

namespace Workshop.Server.Tests.Secrets;

/// <summary>
/// A session whose every way out is watched: each change makes the real frames for every audience, each is folded as a client folds it, and
/// nothing that leaves may hold what its audience may not see. People, notes and drafts carry words that can be found again.
/// </summary>
internal sealed class Watched
{
    public static readonly Seq<ParticipantId> People = Enumerable.Range(1, 9).Select(i => new ParticipantId($"pid{i}secret")).ToSeq();

    private readonly Dictionary<Audience, SortedDictionary<string, string>> _views = [];
    private readonly Dictionary<string, ParticipantId> _authors = [];
    private readonly HashSet<string> _drafts = [];
    private readonly HashSet<string> _redacted = [];
    private readonly Dictionary<DissentId, string> _dissents = [];
    private long _version;

    public Watched()
    {
    }

    private Watched(Watched other)
    {
        foreach (var (audience, view) in other._views)
            _views[audience] = new(view, StringComparer.Ordinal);
        (_authors, _drafts, _redacted, _dissents) = (new(other._authors), [.. other._drafts], [.. other._redacted], new(other._dissents));
        (_version, Session) = (other._version, other.Session);
    }

    /// <summary>The same up to here, watched on its own from here on.</summary>
    public Watched Copy() => new(this);

    public Session Session { get; private set; } = Session.Empty;

    public static string NameOf(ParticipantId id) => $"Name-of-{id}";

    private static IEnumerable<Audience> Audiences => Audience.Shared.Concat(People.Select(Audience.Of));

    /// <summary>Asks for something, and watches everything that comes of it. Gives the refusal's code, or null.</summary>
    public string? Ask(Seat by, Command command, DateTimeOffset at)
    {
        var decision = Session.Decide(command, new(by, at), Session);
        if (decision.Refusal is { } refusal)
        {
            Assert.Empty(decision.Events);
            return refusal.Code;
        }
        Remember(command, by);
        var before = Session;
        var touched = new HashSet<Key>();
        foreach (var happened in decision.Events)
        {
            var was = Session;
            if (happened is Domain.Notes.NoteRedacted { Id: var redacted })
                _redacted.UnionWith([Session.Notes[redacted].Text, Session.Notes[redacted].Own ?? Session.Notes[redacted].Text]);
            Session = Session.Evolve(Session, happened);
            touched.UnionWith(Session.Touches(happened, was, Session));
        }
        _version++;
        foreach (var audience in Audiences)
            if (Frames.Difference(before, Session, touched, audience, _version - 1, _version) is { } frame)
                Fold(audience, frame);
        return null;
    }

    private void Remember(Command command, Seat by)
    {
        switch (command)
        {
            case Domain.Notes.WriteNote n:
                _authors.TryAdd(n.Text, by.Participant!.Value);
                break;
            case Domain.Notes.EditNote n:
                _authors.TryAdd(n.Text, by.Participant!.Value);
                break;
            case Domain.Priorities.WordPriority p:
                _drafts.Add(p.Statement);
                break;
            case Domain.Priorities.ProposeDissent d:
                _dissents[d.Id] = d.Text;
                break;
            case Domain.Priorities.RewordPriority p:
                _drafts.Add(p.Statement);
                break;
        }
    }

    private void Fold(Audience audience, byte[] bytes)
    {
        Check(audience, Encoding.UTF8.GetString(bytes));
        if (!_views.TryGetValue(audience, out var view))
            _views[audience] = view = new(StringComparer.Ordinal);
        Apply(view, bytes);
    }

    private static void Apply(SortedDictionary<string, string> view, byte[] bytes)
    {
        foreach (var (kind, id, sight) in Put(JsonElement.Parse(bytes)))
            view[$"{kind}/{id}"] = Tables.Sight(null, sight).GetRawText();
        foreach (var (kind, id, changes) in Set(JsonElement.Parse(bytes)))
            view[$"{kind}/{id}"] = Tables.Sight(JsonElement.Parse(view[$"{kind}/{id}"]), changes).GetRawText();
        foreach (var (kind, ids) in Kinds(JsonElement.Parse(bytes), "gone"))
            foreach (var id in ids.EnumerateArray())
                view.Remove($"{kind}/{id.GetString()}");
    }

    private static IEnumerable<(string Kind, JsonElement Value)> Kinds(JsonElement frame, string part) =>
        frame.TryGetProperty(part, out var kinds) ? kinds.EnumerateObject().Select(k => (k.Name, k.Value)) : [];

    private static IEnumerable<(string Kind, string Id, Dictionary<string, JsonElement?> Row)> Put(JsonElement frame) =>
        Kinds(frame, "put").SelectMany(k => Tables.Rows(k.Value), (k, row) => (k.Kind, IdOf(k.Kind, row), row));

    private static IEnumerable<(string Kind, string Id, Dictionary<string, JsonElement?> Row)> Set(JsonElement frame) =>
        Kinds(frame, "set").SelectMany(k => k.Value.EnumerateArray().SelectMany(Tables.Rows), (k, row) => (k.Kind, IdOf(k.Kind, row), row));

    private static string IdOf(string kind, Dictionary<string, JsonElement?> row) =>
        Names.Things.Values.Single(t => t.Name == kind).IdMember is { Length: > 0 } member ? row[member]!.Value.GetString()! : "";

    /// <summary>The frames so far add up to the snapshot, and neither snapshots nor exports say too much.</summary>
    public void CheckAll()
    {
        foreach (var audience in Audiences)
        {
            var snapshot = Frames.Whole(Session, audience, _version);
            Check(audience, Encoding.UTF8.GetString(snapshot));
            var whole = new SortedDictionary<string, string>(StringComparer.Ordinal);
            Apply(whole, snapshot);
            Assert.Equal(whole, _views.GetValueOrDefault(audience) ?? []);
        }
        foreach (var audience in Audience.Shared)
        {
            var report = Report.Of(Session, audience, new(_version, new byte[32], Session.CreatedAt));
            // Word and PDF files hold what Markdown and HTML hold, and Excel files what CSV files do: they are made from the same document and tables.
            foreach (var format in new[] { "md", "html", "json" })
                Check(audience, WebUtility.HtmlDecode(Encoding.UTF8.GetString(Exporting.Make(format, report, null))).Replace("\\", "", StringComparison.Ordinal));
            Check(audience, CsvText(report));
            Assert.All(report.Rounds, r => Assert.True(r.Ballots.Count == 0 || r.Sight.Status == RoundStatus.Revealed));
        }
    }

    private static string CsvText(Report report)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(Exporting.Make("csv.zip", report, null)));
        return string.Concat(zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }

    private void Check(Audience to, string text)
    {
        foreach (var id in People.Where(p => to.Self != p))
        {
            Assert.False(text.Contains(id.Text, StringComparison.Ordinal) && !text.Contains(NameOf(id), StringComparison.Ordinal), $"{to} learns the id {id}: {text}");
            if (!Session.NamesShown && !(to.Circle == Circle.Facilitator && SaidWho(id)))
                Assert.False(text.Contains(NameOf(id), StringComparison.Ordinal), $"{to} learns a hidden name: {text}");
        }
        foreach (var note in Session.Notes.Values.Where(n => !n.Redacted && !Session.IsRevealed(n) && n.Author != to.Self && !IsAtTheTableOf(n, to)))
            Assert.False(text.Contains(note.Text, StringComparison.Ordinal), $"{to} reads a private note: {text}");
        foreach (var note in Session.Notes.Values.Where(n => !n.Redacted && to.Self is { } self && n.Author != self && !IsAtTheTableOf(n, to)))
            Assert.False(text.Contains(note.Text, StringComparison.Ordinal), $"{to} gets another's note as an own one: {text}");
        foreach (var note in Session.Notes.Values.Where(n => n is { Hidden: true, Redacted: false } && !to.IsStaff && n.Author != to.Self))
            Assert.False(text.Contains(note.Text, StringComparison.Ordinal), $"{to} reads a hidden note: {text}");
        foreach (var note in Session.Notes.Values.Where(n => n.Own is not null && n.Author != to.Self && !Session.Rounds.Values.Any(r => r.Items.Any(i => i.Id == n.Id.Text))))
            Assert.False(text.Contains(note.Own!, StringComparison.Ordinal), $"{to} reads what only its author still has: {text}");
        Assert.All(_redacted, words => Assert.DoesNotContain(words, text, StringComparison.Ordinal));
        foreach (var (id, words) in _dissents.Where(d => to.Circle != Circle.Participants && Session.Dissents.GetValueOrDefault(d.Key) is not { OnRecord: true }))
            Assert.False(text.Contains(words, StringComparison.Ordinal), $"{to} reads a statement that is only proposed: {text}");
        if (!to.IsStaff && !Session.Agenda.Any(s => s is { Kind: StageKind.Agree or StageKind.Report, Status: not StageStatus.Upcoming }))
            Assert.All(_drafts, d => Assert.DoesNotContain(d, text, StringComparison.Ordinal));
        foreach (var whisper in Session.Whispers.Values.Where(w => to.Circle != Circle.Facilitator && w.By != to.Self))
            Assert.False(whisper.Text.Length > 0 && text.Contains(whisper.Text, StringComparison.Ordinal), $"{to} reads a private word to the facilitator: {text}");
        foreach (var round in Session.Rounds.Values.Where(r => r.Status != RoundStatus.Revealed))
            Assert.False(HasResult(text, round.Id), $"{to} learns a running result: {text}");
    }

    /// <summary>Their hand, or a private word, has their name on it because they wanted it so.</summary>
    private bool SaidWho(ParticipantId id) => Session.Hands.Any(h => h.Named && h.By == id) || Session.Whispers.Values.Any(w => w.Named && w.By == id);

    /// <summary>On a table's open board, for those who sit there and those who run the room.</summary>
    private bool IsAtTheTableOf(Domain.Notes.Note note, Audience to) =>
        Session.FindStage(note.Stage) is { AtTables: true } stage
        && (to.IsStaff || (to.Self is { } self && note.Author is { } author && stage.Seats.TryGetValue(author, out var table) && stage.Seats.TryGetValue(self, out var own) && own == table));

    private static bool HasResult(string text, RoundId round) =>
        text.StartsWith("{\"from\"", StringComparison.Ordinal)
        && JsonElement.Parse(text) is var frame
        && Put(frame).Concat(Set(frame)).Any(s => s.Kind == "round" && s.Id == round.Text && s.Row.GetValueOrDefault("result") is not null);
}
