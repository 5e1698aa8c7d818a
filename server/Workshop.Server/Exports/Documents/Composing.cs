using Workshop.Domain;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Translations;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Documents;

/// <summary>Says the report in order: in short, the question, what was agreed, who was there, how it was counted, every barrier.</summary>
internal static class Composing
{
    public static Document Of(Report report, Words words)
    {
        var phrases = new Phrases(report, words);
        var w = report.Workshop;
        return new(words, words["report"], Line.Typed(w.Title), phrases.Translated(Original.Workshop, ""), PlaceAndDate(report, words), Notice(w, words), phrases.Stamp(), report.Stamp.Code, report.Stamp.At,
        [
            .. InShort(report, phrases),
            new Contents(),
            new Heading(1, words["asked"], "asked"),
            .. Line.TypedLines(w.Question).Select(l => new Paragraph(l, Tone.Lead)), .. Translated(phrases, Original.Workshop, "", 1),
            .. ComposingPriorities.Of(report, phrases),
            .. People(report, phrases),
            .. ComposingRounds.Of(report, phrases),
            .. Barriers(report, phrases),
            .. Answers(report, phrases),
            new Heading(1, words["about"], "about"),
            new Paragraph(phrases.Stamp()),
            new Paragraph(words["check"], Tone.Small),
            new Paragraph(phrases.SmallCells(), Tone.Small),
        ]);
    }

    // What was only tried out must not be taken for an outcome.
    private static Line Notice(WorkshopSight w, Words words) => w.Rehearsal is not true ? Line.Typed(w.Notice)
        : w.Notice.Length == 0 ? words["rehearsal"] : words["rehearsal"] + " " + Line.Typed(w.Notice);

    private static Line PlaceAndDate(Report report, Words words) => report.Workshop.Place.Length > 0
        ? words.Say("placeAndDate", ("place", Line.Typed(report.Workshop.Place)), ("date", words.Date(report.Workshop.CreatedAt)))
        : words.Date(report.Workshop.CreatedAt);

    private static IEnumerable<Block> InShort(Report report, Phrases phrases)
    {
        var words = phrases.Words;
        var themes = report.Themes.Count(t => t.Id is not null);
        yield return new Heading(1, words["short"], "short");
        yield return new Paragraph(words.Say("tookPart", ("n", report.Room.People)) + " " + words.Say("barriersNamed", ("n", report.NoteCount))
            + (themes > 0 ? " " + words.Say("themesMade", ("n", themes)) : Line.Empty) + " " + words.Say("prioritiesWorded", ("n", report.Priorities.Count)));
        if (report.Priorities.Count > 0)
            yield return new Listing(report.Priorities.Select(p => phrases.Both(p.Sight.Statement, Original.Priority, p.Sight.Id.Text) + " " + phrases.Confirmation(p.Sight) + ".").ToSeq(), IsNumbered: true);
    }

    /// <summary>A paragraph for what an interpreter made of something, where somebody did.</summary>
    public static IEnumerable<Block> Translated(Phrases phrases, Original of, string id, int text = 0) =>
        phrases.Translated(of, id, text) is { IsEmpty: false } translated ? [new Paragraph(translated)] : [];

    private static IEnumerable<Block> People(Report report, Phrases phrases)
    {
        var words = phrases.Words;
        yield return new Heading(1, words["people"], "people");
        yield return new Paragraph(words.Say("tookPart", ("n", report.Room.People)) + (report.Room.Shared is { } shared ? " " + words.Say("shared.people", ("n", shared)) : Line.Empty));
        if (report.Room.Groups.Count > 0)
            yield return new Grid(words["people"], [new(words["column.group"], false, 5), new(words["column.people"], true, 1)],
                report.Room.Groups.Select(g => Seq.Of([phrases.NameOf(g.Group), words.Number(g.People)])).ToSeq());
        yield return new Paragraph(phrases.SmallCells(), Tone.Small);
    }

    private static IEnumerable<Block> Barriers(Report report, Phrases phrases)
    {
        var words = phrases.Words;
        yield return new Heading(1, words["barriers"], "barriers");
        var themes = report.Themes.Count(t => t.Id is not null);
        yield return new Paragraph(words.Say("barriersNamed", ("n", report.NoteCount)) + (themes > 0 ? " " + words.Say("themesMade", ("n", themes)) : Line.Empty));
        foreach (var (i, theme) in report.Themes.Index())
        {
            yield return new Heading(2, theme.Id is null ? words["notGrouped"] : Line.Typed(theme.Name), $"theme-{i + 1}");
            foreach (var block in theme.Id is { } id ? Translated(phrases, Original.Theme, id.Text) : [])
                yield return block;
            yield return new Paragraph(words.Say("barrierCount", ("n", theme.Notes.Sum(n => 1 + n.Alike.Count))), Tone.About);
            foreach (var seed in theme.Seeds ?? [])
            {
                yield return new Paragraph(Line.Typed(seed.Statement));
                yield return new Paragraph(phrases.Seeded(seed), Tone.Small);
                foreach (var line in phrases.Became(seed))
                    yield return new Paragraph(line, Tone.Small);
            }
            if (theme.Notes.Count > 0)
                yield return new Quotes(theme.Notes.Select(n => Quoted(n, phrases)).ToSeq());
        }
    }

    private static IEnumerable<Block> Answers(Report report, Phrases phrases)
    {
        if (report.Answers.Count == 0)
            yield break;
        yield return new Heading(1, phrases.Words["answers"], "answers");
        foreach (var (i, asked) in report.Answers.Index())
        {
            yield return new Heading(2, phrases.Asked(asked), $"answers-{i + 1}");
            foreach (var block in Translated(phrases, Original.Stage, asked.Stage.Text, asked.Question.Length > 0 ? 1 : 0))
                yield return block;
            yield return new Quotes(asked.Answers.Select(n => Quoted(n, phrases)).ToSeq());
        }
    }

    public static Quote Quoted(ReportedNote note, Phrases phrases) =>
        new(note.Number, phrases.TextOf(note), note.Redacted ? Line.Empty : phrases.Translated(Original.Note, note.Id.Text), phrases.By(note), note.Alike.Select(a => Quoted(a, phrases)).ToSeq());
}
