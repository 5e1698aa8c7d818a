using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Reports;
using Workshop.Domain.Translations;
using Workshop.Server.Exports.Documents;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Tables;

/// <summary>The report as tables, for spreadsheets: what CSV and Excel files are made from.</summary>
internal static class Tabling
{
    public static Seq<Table> Of(Report report, Words words)
    {
        var phrases = new Phrases(report, words);
        return [Workshop(report, phrases), Groups(report, phrases), Priorities(report, phrases), Actions(report, words), Followed(report, words), Dissents(report, phrases), Barriers(report, phrases), Answers(report, phrases), Votes(report, phrases), Results(report, phrases), ByGroup(report, phrases), Sure(report, phrases), Translations(report, words)];
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
                .. Enumerable.Range(1, Gradients).Select(v => new Field($"gradients_{v}", Gradient(v, words), 14)), Field("evidence", words, 25), Field("seeds", words, 50),
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

    private static string Gradient(int level, Words words) =>
        words.Say("fingersMean", ("fingers", words.Number(level)), ("meaning", words[$"gradients.{level}"])).Plain;

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

    private static Table Votes(Report report, Phrases phrases)
    {
        var words = phrases.Words;
        return new("votes", words["table.votes"],
            [
                Field("vote", words, 8), Field("question", words, 50), Field("method", words, 60), Field("weighting", words, 35), Field("status", words, 40),
                Field("ballots", words, 10), Field("entitled", words, 14),
            ],
            report.Rounds.Select(r => Row((long)r.Sight.Number, phrases.Question(r.Sight).Plain, phrases.Method(r.Sight).Plain, phrases.Weighting(r.Sight, r.Detail).Plain,
                phrases.Status(r.Sight).Plain, (long)r.Sight.Voted, (long)r.Sight.Of)).ToSeq());
    }

    // What a kind of vote does not have stays empty, as does what may not be told.
    private static Table Results(Report report, Phrases phrases)
    {
        var words = phrases.Words;
        return new("results", words["table.results"],
            [
                Field("vote", words, 8), Field("item", words, 50), Field("place", words, 8), Field("tied", words, 8), Field("points", words, 10), Field("people", words, 10),
                Field("first", words, 14), Field("share", words, 10), Field("perPersonPlace", words, 18), Field("equalPlace", words, 18), Field("equalShare", words, 18),
                Field("mean", words, 10), Field("median", words, 10), Field("impact", words, 10), Field("feasibility", words, 14), Field("score", words, 10), Field("most", words, 16),
                Field("least", words, 16), Field("shown", words, 10),
            ],
            report.Rounds.SelectMany(r => Results(r.Sight, phrases)).ToSeq());
    }

    private static IEnumerable<Seq<object?>> Results(RoundSight round, Phrases phrases) => round.Result switch
    {
        null => [],
        DotResult d => d.Rows.Select(r => Result(round, r, null, phrases)),
        SumResult d => d.Rows.Select(r => Result(round, r, null, phrases)),
        RankResult d => d.Rows.Select(r => Result(round, r, (long)r.First, phrases)),
        ScoreResult d => d.Rows.Select(r => Item(round, r.Item, r.Rank, r.Tied, phrases, people: r.RatedBy, perPerson: r.PersonRank, equal: r.EqualRank, more: [Amount(r.Mean), Amount(r.Median)])),
        MatrixResult d => d.Rows.Select(r => Item(round, r.Item, r.Rank, r.Tied, phrases, more: [null, null, Amount(r.Point.Impact), Amount(r.Point.Feasibility)])),
        MaxDiffResult d => d.Rows.Select(r => Item(round, r.Item, r.Rank, r.Tied, phrases, perPerson: r.PersonRank, equal: r.EqualRank,
            more: [null, null, null, null, Amount(r.Score), (long)r.Best, (long)r.Worst, (long)r.Shown])),
        GradientsResult g => g.Votes.Select((n, v) => Level(round, Gradient(v + 1, phrases.Words), n)),
        FistResult f => f.Votes.Select((n, v) => Level(round, phrases.Words.Say("fingers", ("n", v)).Plain, n)),
        _ => throw new ArgumentOutOfRangeException(nameof(round)),
    };

    private static Seq<object?> Result(RoundSight round, ResultRow row, long? first, Phrases phrases) =>
        Item(round, row.Item, row.Rank, row.Tied, phrases, Phrases.Amount(row.Points), row.People, first, row.Share, row.PersonRank, row.EqualRank, row.EqualShare);

    private static Seq<object?> Item(
        RoundSight round, string item, int? rank, bool tied, Phrases phrases, double? points = null, int? people = null, long? first = null, int? share = null, int? perPerson = null,
        int? equal = null, int? equalShare = null, params object?[] more) =>
        Row([(long)round.Number, Phrases.ItemOf(round, item).Plain, (long?)rank, tied, points, (long?)people, first, Share(share), (long?)perPerson, (long?)equal, Share(equalShare),
            .. more, .. Enumerable.Repeat<object?>(null, Own - more.Length)]);

    private static Seq<object?> Level(RoundSight round, string level, int people) => Row([(long)round.Number, level, null, null, null, (long)people, .. Enumerable.Repeat<object?>(null, 5 + Own)]);

    // The columns that only some kinds of votes fill.
    private const int Own = 8;

    private static Table ByGroup(Report report, Phrases phrases)
    {
        var words = phrases.Words;
        return new("by_group", words["table.byGroup"],
            [Field("vote", words, 8), Field("item", words, 50), Field("measure", words, 40), Field("group", words, 45), Field("ballots", words, 10), Field("people", words, 10), Field("place", words, 10), Field("mean", words, 10)],
            report.Rounds.Where(r => r.Detail is not null).SelectMany(r => r.Detail!.Sheets.SelectMany(s => s.Lines.SelectMany(l => l.Cells.Select((c, i) => Row(
                (long)r.Sight.Number, Phrases.ItemOf(r.Sight, l.Item).Plain, phrases.Measure(s.Measure), phrases.NamesOf(r.Detail.Groups[i].Groups).Plain, (long)r.Detail.Groups[i].Ballots,
                (long?)c.People, (long?)c.Rank, Amount(c.Mean)))))).ToSeq());
    }

    private static Table Sure(Report report, Phrases phrases) =>
        new("sure", phrases.Words["table.sure"], [Field("vote", phrases.Words, 8), Field("sure", phrases.Words, 120)],
            report.Rounds.Where(r => r.Sight.Result is { N: > 0 } && r.Detail is not null)
                .SelectMany(r => Certainty.Of(r.Sight, r.Detail!, phrases).Select(line => Row((long)r.Sight.Number, line.Plain))).ToSeq());

    /// <summary>In every language, a row for each text.</summary>
    private static Table Translations(Report report, Words words) =>
        new("translations", words["table.translations"], [Field("language", words, 10), Field("original", words, 80), Field("translation", words, 80)],
            report.Translations.SelectMany(t => Originals(t, report).Zip(t.Texts).Where(x => x.First.Length > 0).Select(x => Row(t.Language, x.First, x.Second))).ToSeq());

    private static IEnumerable<string> Originals(TranslationSight t, Report report) => t.Of switch
    {
        Original.Workshop => [report.Workshop.Title, report.Workshop.Question],
        Original.Stage => report.Stages.Where(s => s.Id.Text == t.OriginalId).SelectMany(s => Seq.Of([s.Title, s.Question, s.Instructions])),
        Original.Note => report.Themes.SelectMany(x => x.Notes).Concat(report.Answers.SelectMany(a => a.Answers)).SelectMany(n => n.Alike.Prepend(n)).Where(n => n.Id.Text == t.OriginalId).Select(n => n.Text),
        Original.Theme => report.Themes.Where(x => x.Id?.Text == t.OriginalId).Select(x => x.Name),
        Original.Round => report.Rounds.Where(r => r.Sight.Id.Text == t.OriginalId).SelectMany(r => r.Sight.Items.Select(i => i.Text).Prepend(r.Sight.Question)),
        Original.Priority => report.Priorities.Where(p => p.Sight.Id.Text == t.OriginalId).SelectMany(p => p.Sight.Actions.Select(a => a.What).Prepend(p.Sight.Scope).Prepend(p.Sight.Why).Prepend(p.Sight.Statement)),
        Original.Dissent => report.Priorities.SelectMany(p => p.Dissents).Where(d => d.Id.Text == t.OriginalId).Select(d => d.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(t)),
    };

    private static Percent? Share(int? percent) => percent is { } whole ? new Percent(whole) : null;

    private static double? Amount(string? exact) => exact is null ? null : Phrases.Amount(exact);

    private static Field Field(string id, Words words, int width) => new(id, words["column." + id], width);

    private static Seq<object?> Row(params object?[] cells) => cells.ToSeq();
}
