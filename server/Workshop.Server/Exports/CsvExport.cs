using System.IO.Compression;
using System.Text;
using Workshop.Domain.Ballots;
using Workshop.Domain.Reports;

namespace Workshop.Server.Exports;

/// <summary>One CSV file per table (RFC 4180, UTF-8 with a mark so that spreadsheets read it right), zipped. Safe to open in a spreadsheet.</summary>
internal static class CsvExport
{
    public static byte[] Write(Report r)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "workshop.csv", r, ["what", "value"], About(r));
            Add(zip, "groups.csv", r, ["group", "people"], r.Room.Groups.Select(g => Row(r.NameOf(g.Group), g.People)));
            Add(zip, "priorities.csv", r, ["place", "statement", "why", "theme", "confirmation", "fingers_0", "fingers_1", "fingers_2", "fingers_3", "fingers_4", "fingers_5", "barriers"],
                r.Priorities.Select((p, i) => Row(i + 1, p.Sight.Statement, p.Sight.Why, string.Join("; ", p.Themes), Phrases.Confirmation(p.Sight),
                    Fingers(p, 0), Fingers(p, 1), Fingers(p, 2), Fingers(p, 3), Fingers(p, 4), Fingers(p, 5),
                    string.Join(" ", p.Notes.Select(n => n.Number)))));
            Add(zip, "barriers.csv", r, ["number", "barrier", "theme", "alike_to", "by"], r.Themes.SelectMany(t => t.Notes.SelectMany(n => Notes(n, t, r))));
            if (r.Answers.Count > 0)
                Add(zip, "answers.csv", r, ["question", "number", "answer", "by"],
                    r.Answers.SelectMany(a => a.Answers.Select(n => Row(Phrases.Asked(a), n.Number, n.Text, n.Author ?? Phrases.Groups(n.By, r)))));
            Add(zip, "rounds.csv", r, ["round", "question", "method", "status", "ballots"],
                r.Rounds.Select(x => Row(x.Sight.Number, x.Sight.Question, Phrases.Method(x.Sight), Phrases.Status(x.Sight), x.Sight.Voted)));
            Add(zip, "results.csv", r, ["round", "item", "place", "tied", "points", "people", "put_it_first", "share_percent", "place_per_person", "place_equal_voice", "share_equal_voice_percent"],
                r.Rounds.SelectMany(x => Results(x.Sight)));
        }
        return bytes.ToArray();
    }

    private static IEnumerable<string[]> About(Report r) =>
    [
        Row("title", r.Workshop.Title), Row("question", r.Workshop.Question), Row("place", r.Workshop.Place), Row("notice", r.Workshop.Notice),
        Row("created", r.Workshop.CreatedAt.ToString("O")), Row("participants", r.Room.People), Row("version", r.Stamp.Version),
        Row("closed", r.IsClosed), Row("check_code", r.Stamp.Code), Row("protection", Phrases.SmallCells(r)),
    ];

    private static object Fingers(ReportedPriority p, int value) => p.Sight.Votes.Count > value ? p.Sight.Votes[value] : "";

    private static IEnumerable<string[]> Notes(ReportedNote note, ReportedTheme theme, Report r) =>
        note.Alike.Select(a => (Note: a, Under: (object)note.Number)).Prepend((note, ""))
            .Select(x => Row(x.Note.Number, x.Note.Redacted ? Phrases.Redacted : x.Note.Text, theme.Name, x.Under, x.Note.Author ?? Phrases.Groups(x.Note.By, r)));

    private static IEnumerable<string[]> Results(RoundSight round) => round.Result switch
    {
        DotResult d => d.Rows.Select(row => Result(round, row)),
        SumResult d => d.Rows.Select(row => Result(round, row)),
        RankResult d => d.Rows.Select(row => Result(round, row)),
        ScoreResult d => d.Rows.Select(row => Row(round.Number, NameOf(round, row.Item), row.Rank ?? (object)"", row.Tied, row.Mean ?? "", row.RatedBy, "", "", row.PersonRank ?? (object)"", row.EqualRank ?? (object)"", "")),
        MatrixResult d => d.Rows.Select(row => Row(round.Number, NameOf(round, row.Item), row.Rank ?? (object)"", row.Tied, $"{row.Point.Impact} × {row.Point.Feasibility}", row.Impact.RatedBy, "", "", "", "", "")),
        MaxDiffResult d => d.Rows.Select(row => Row(round.Number, NameOf(round, row.Item), row.Rank ?? (object)"", row.Tied, row.Score ?? "", row.Shown, row.Best, "", row.PersonRank ?? (object)"", row.EqualRank ?? (object)"", "")),
        GradientsResult g => g.Votes.Select((n, v) => Row(round.Number, $"level {v + 1}", "", "", "", n, "", "", "", "", "")),
        FistResult f => f.Votes.Select((n, v) => Row(round.Number, $"{v} fingers", "", "", "", n, "", "", "", "", "")),
        null => [],
        _ => throw new ArgumentOutOfRangeException(nameof(round)),
    };

    private static string[] Result(RoundSight round, ResultRow row) =>
        Row(round.Number, NameOf(round, row.Item), row.Rank ?? (object)"", row.Tied, row.Points, row.People, row.First, row.Share ?? (object)"",
            row.PersonRank, row.EqualRank ?? (object)"", row.EqualShare ?? (object)"");

    private static string NameOf(RoundSight round, string item) => round.Items.First(i => i.Id == item).Text;

    private static string[] Row(params object[] cells) => cells.Select(c => c switch
    {
        string typed => Harmless(typed),
        bool b => b ? "true" : "false",
        _ => Convert.ToString(c, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    }).ToArray();

    /// <summary>
    /// A cell that starts like a formula would run in the rapporteur's spreadsheet; an apostrophe before it makes it text. Numbers that we
    /// write ourselves never come here.
    /// </summary>
    private static string Harmless(string typed) => typed.Length > 0 && typed[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + typed : typed;

    private static void Add(ZipArchive zip, string name, Report r, string[] header, IEnumerable<string[]> rows)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = r.Stamp.At;
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        foreach (var row in rows.Prepend(header))
            writer.Write(string.Join(",", row.Select(Quoted)) + "\r\n");
    }

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny("\",\r\n;") >= 0 ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
}
