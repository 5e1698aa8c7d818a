using Workshop.Domain;
using Workshop.Domain.Reports;
using Workshop.Server.Exports.Documents;
using Workshop.Server.Exports.Languages;
using static Workshop.Server.Exports.Tables.Cells;

namespace Workshop.Server.Exports.Tables;

/// <summary>The report as tables, for spreadsheets: what CSV and Excel files are made from.</summary>
internal static class Tabling
{
    public static Seq<Table> Of(Report report, Words words)
    {
        var phrases = new Phrases(report, words);
        return [Workshop(report, phrases), Groups(report, phrases), Priorities(report, phrases), Actions(report, words), Followed(report, words), Dissents(report, phrases), Barriers(report, phrases), Answers(report, phrases), .. TablingVotes.Of(report, phrases), .. TablingCounts.Of(report, phrases), TablingTranslations.Of(report, words)];
    }

    private static Table Workshop(Report report, Phrases phrases)
    {
        var (words, w) = (phrases.Words, report.Workshop);
        Seq<object?> Fact(string id, object? value) => [words["fact." + id], value];
        return new("workshop", words["table.workshop"], [Field("what", words, 24), Field("value", words, 90)],
        [
            Fact("title", w.Title), Fact("question", w.Question), Fact("place", w.Place), Fact("notice", w.Notice), Fact("created", w.CreatedAt),
            Fact("participants", (long)report.Room.People), Fact("session", report.Stamp.Session), Fact("version", report.Stamp.Version),
            Fact("closed", report.IsClosed), Fact("made", report.Stamp.At), Fact("code", report.Stamp.Code), .. w.Restored is { } back ? [Fact("restored", back.At)] : Seq.Of<Seq<object?>>([]), Fact("protection", phrases.SmallCells().Plain),
        ]);
    }

    private static Table Groups(Report report, Phrases phrases) =>
        new("groups", phrases.Words["table.groups"], [Field("group", phrases.Words, 45), Field("people", phrases.Words, 10)],
            report.Room.Groups.Select(g => Row(phrases.NameOf(g.Group).Plain, (long)g.People)).ToSeq());

    private static Table Priorities(Report report, Phrases phrases)
    {
        var words = phrases.Words;
        return new("priorities", words["table.priorities"],
            [
                Field("place", words, 8), Field("statement", words, 70), Field("why", words, 50), Field("theme", words, 35), Field("scope", words, 30), Field("confidence", words, 18),
                Field("confirmation", words, 45),
                .. Enumerable.Range(0, Fingers).Select(v => new Field($"fingers_{v}", words.Say("fingers", ("n", v)).Plain, 11)),
                .. Enumerable.Range(1, Gradients).Select(v => new Field($"gradients_{v}", words.Say("fingersMean", ("fingers", words.Number(v)), ("meaning", words[$"gradients.{v}"])).Plain, 14)), Field("evidence", words, 25), Field("seeds", words, 50),
            ],
            report.Priorities.Select((p, i) => Seq.Of<object?>(
            [
                (long)i + 1, p.Sight.Statement, p.Sight.Why, string.Join("; ", p.Themes), p.Sight.Scope, phrases.Confidence(p.Sight).Plain, phrases.Confirmation(p.Sight).Plain,
                .. Answers(p.Sight.Votes, Fingers), .. Answers(p.Sight.Votes, Gradients), string.Join(" ", p.Notes.Select(n => n.Number)),
                string.Join(" ", p.Seeds.Select(s => phrases.Seeded(s).Plain)),
            ])).ToSeq());
    }

    // How many levels each has; a priority has the counts of one of them at most.
    private const int Fingers = 6;
    private const int Gradients = 8;

    private static IEnumerable<object?> Answers(Seq<int> votes, int levels) =>
        votes.Count == levels ? votes.Select(v => (object?)(long)v) : Enumerable.Repeat<object?>(null, levels);

    private static Table Actions(Report report, Words words) =>
        new("actions", words["table.actions"], [Field("priority", words, 10), Field("action", words, 70), Field("owner", words, 35), Field("due", words, 14)],
            report.Priorities.SelectMany((p, i) => p.Sight.Actions.Select(a => Row((long)i + 1, a.What, a.Owner, a.Due))).ToSeq());

    private static Table Followed(Report report, Words words) =>
        new("followed", words["table.followed"],
            [Field("where", words, 25), Field("action", words, 70), Field("owner", words, 35), Field("due", words, 14), Field("status", words, 14), Field("noted", words, 60)],
            report.Themes.SelectMany(t => t.Seeds ?? []).SelectMany(s => (s.Became ?? []).Select(o => (Seed: s, Outcome: o, Action: s.Actions.FirstOrDefault(a => a.Id == o.Action)))).Select(x => Row(
                x.Seed.Place.Length > 0 ? x.Seed.Place : x.Seed.Title, x.Action?.What ?? x.Outcome.Action.Text, x.Action?.Owner, x.Action?.Due, Phrases.Status(x.Outcome.Status, words), x.Outcome.Said)).ToSeq());

    private static Table Dissents(Report report, Phrases phrases) =>
        new("dissents", phrases.Words["table.dissents"], [Field("priority", phrases.Words, 10), Field("statement", phrases.Words, 80), Field("behind", phrases.Words, 50)],
            report.Priorities.SelectMany((p, i) => p.Dissents.Select(d => Row((long)i + 1, d.Text, phrases.Behind(d).Plain))).ToSeq());

    private static Table Barriers(Report report, Phrases phrases)
    {
        var words = phrases.Words;
        return new("barriers", words["table.barriers"],
            [Field("number", words, 8), Field("barrier", words, 80), Field("theme", words, 40), Field("alikeTo", words, 14), Field("by", words, 40)],
            report.Themes.SelectMany(t => t.Notes.SelectMany(n => n.Alike.Select(a => (Note: a, Under: (object?)(long)n.Number)).Prepend((n, null))
                .Select(x => Row((long)x.Note.Number, phrases.WordsOf(x.Note), t.Name, x.Under, phrases.By(x.Note).Plain)))).ToSeq());
    }

    private static Table Answers(Report report, Phrases phrases) =>
        new("answers", phrases.Words["table.answers"],
            [Field("question", phrases.Words, 50), Field("number", phrases.Words, 8), Field("answer", phrases.Words, 80), Field("by", phrases.Words, 40)],
            report.Answers.SelectMany(a => a.Answers.Select(n => Row(phrases.Asked(a).Plain, (long)n.Number, phrases.WordsOf(n), phrases.By(n).Plain))).ToSeq());
}
