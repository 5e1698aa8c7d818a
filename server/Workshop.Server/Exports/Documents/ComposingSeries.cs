using System.Security.Cryptography;
using Workshop.Domain;
using Workshop.Domain.Dialogues;
using Workshop.Server.Exports.Languages;
using Workshop.Server.Wire;

namespace Workshop.Server.Exports.Documents;

/// <summary>Says a comparison in order: the dialogues, each priority through them, what became of the actions.</summary>
internal static class ComposingSeries
{
    public static Document Of(Comparison c, Words words)
    {
        var (phrases, code) = (new SeriesPhrases(c, words), CodeOf(c));
        var stamp = words.Say("series.stamp", ("series", c.Series), ("at", words.DateAndTime(c.At)), ("code", code));
        return new(words, words["series.report"], Line.Typed(c.Title), Line.Empty, words.Date(c.At), Notice(c), stamp, code, c.At,
        [
            new Heading(1, words["short"], "short"),
            new Paragraph(words.Say("series.dialogues", ("n", c.Dialogues.Count)) + " " + words.Say("series.recurring", ("n", c.Strands.Count(s => s.Dialogues > 1)))),
            .. c.Missing > 0 ? [new Paragraph(words.Say("series.missing", ("n", c.Missing)))] : Array.Empty<Block>(),
            new Contents(),
            .. Dialogues(c, phrases),
            .. c.Strands.SelectMany((s, i) => Strand(s, i + 1, phrases)),
            .. Actions(c, phrases),
            new Heading(1, words["about"], "about"),
            new Paragraph(stamp),
            new Paragraph(words["series.check"], Tone.Small),
            new Paragraph(words.Say("series.protection", ("k", c.K)), Tone.Small),
        ]);
    }

    /// <summary>The beginning of the hash of all that it compares: two copies with one code say the same, whenever they were made.</summary>
    private static string CodeOf(Comparison c) =>
        Convert.ToHexString(SHA256.HashData(Json.Bytes(c with { At = default }))) is var hash ? $"{hash[..4]}-{hash[4..8]}" : "";

    private static Line Notice(Comparison c) => Line.Typed(string.Join(" · ", c.Dialogues.Select(d => d.Notice).Where(n => n.Length > 0).Distinct()));

    private static IEnumerable<Block> Dialogues(Comparison c, SeriesPhrases phrases)
    {
        var words = phrases.Words;
        yield return new Heading(1, words["table.dialogues"], "dialogues");
        yield return new Grid(words["table.dialogues"],
            [
                new(words["column.number"], true, 2), new(words["column.workshop"], false, 7), new(words["column.where"], false, 5), new(words["column.when"], false, 5),
                new(words["column.people"], true, 4), new(words["column.priorities"], true, 5), new(words["column.status"], false, 4),
            ],
            c.Dialogues.Select((d, i) => Seq.Of<Line>(
            [
                words.Number(i + 1), Line.Typed(d.Title), Line.Typed(d.Place), words.Date(d.CreatedAt), words.Number(d.People), words.Number(d.Priorities.Count), phrases.State(d),
            ])).ToSeq());
    }

    private static IEnumerable<Block> Strand(Strand strand, int number, SeriesPhrases phrases)
    {
        var words = phrases.Words;
        if (number == 1)
            yield return new Heading(1, words["series.strands"], "strands");
        yield return new Heading(2, words.Say("numbered", ("n", number), ("words", Line.Typed(strand.Statement))), $"strand-{number}");
        yield return new Paragraph(words.Say("series.inDialogues", ("n", strand.Dialogues)), Tone.About);
        yield return new Grid(words["series.strands"],
            [
                new(words["column.workshop"], false, 6), new(words["column.statement"], false, 9), new(words["column.place"], true, 3), new(words["column.change"], false, 4),
                new(words["column.confirmation"], false, 7),
            ],
            strand.Standings.Select(s => Seq.Of<Line>([phrases.Name(s.Number), Line.Typed(s.Priority.Statement), words.Number(s.Priority.Place), phrases.Moved(s), phrases.Confirmed(s.Priority)])).ToSeq());
        if (strand.Standings.Any(s => s.Priority.Voted.Count > 0))
            yield return Votes(strand, phrases);
        foreach (var s in strand.Standings.Where(s => s.Priority.Dissents > 0))
            yield return new Paragraph(phrases.Name(s.Number) + ": " + words.Say("series.dissents", ("n", s.Priority.Dissents)), Tone.Small);
    }

    private static Grid Votes(Strand strand, SeriesPhrases phrases)
    {
        var words = phrases.Words;
        return new(words["series.votes"],
            [
                new(words["column.workshop"], false, 5), new(words["column.item"], false, 7), new(words["column.place"], true, 3), new(words["column.share"], true, 3),
                new(words["column.ballots"], true, 3), new(words["series.byGroup"], false, 9),
            ],
            strand.Standings.SelectMany(s => s.Priority.Voted.Select(v => Seq.Of<Line>(
            [
                phrases.Name(s.Number), Line.Typed(v.Item), phrases.Place(v), phrases.Share(v.Share), words.Number(v.N), phrases.ByGroup(v),
            ]))).ToSeq());
    }

    private static IEnumerable<Block> Actions(Comparison c, SeriesPhrases phrases)
    {
        var words = phrases.Words;
        var all = c.Strands.SelectMany(s => s.Standings).SelectMany(s => s.Actions.Select(a => (s.Number, Action: a))).ToList();
        if (all.Count == 0)
            yield break;
        yield return new Heading(1, words["series.actions"], "actions");
        yield return new Grid(words["series.actions"],
            [
                new(words["column.workshop"], false, 5), new(words["column.action"], false, 8), new(words["column.owner"], false, 4), new(words["column.due"], false, 4),
                new(words["column.status"], false, 3), new(words["column.noted"], false, 8),
            ],
            all.Select(x => Seq.Of<Line>(
            [
                phrases.Name(x.Number), Line.Typed(x.Action.What), Line.Typed(x.Action.Owner), x.Action.Due is { } due ? words.Date(due) : "", phrases.Status(x.Action), phrases.Noted(x.Action),
            ])).ToSeq());
    }
}
