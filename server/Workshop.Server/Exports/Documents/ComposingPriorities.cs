using Workshop.Domain;
using Workshop.Domain.Reports;
using Workshop.Domain.Translations;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Documents;

/// <summary>What was agreed: each priority with its reasons, how the room stands by it, and the barriers behind it.</summary>
internal static class ComposingPriorities
{
    public static IEnumerable<Block> Of(Report report, Phrases phrases)
    {
        var words = phrases.Words;
        yield return new Heading(1, words["agreed"], "agreed");
        if (report.Priorities.Count == 0)
            yield return new Paragraph(words.Say("prioritiesWorded", ("n", 0)));
        foreach (var (i, priority) in report.Priorities.Index())
            foreach (var block in One(priority, i + 1, phrases))
                yield return block;
    }

    private static IEnumerable<Block> One(ReportedPriority p, int number, Phrases phrases)
    {
        var words = phrases.Words;
        yield return new Heading(2, words.Say("numbered", ("n", number), ("words", Line.Typed(p.Sight.Statement))), $"priority-{number}");
        foreach (var block in Composing.Translated(phrases, Original.Priority, p.Sight.Id.Text))
            yield return block;
        foreach (var line in Line.TypedLines(p.Sight.Why))
            yield return new Paragraph(line);
        foreach (var block in Composing.Translated(phrases, Original.Priority, p.Sight.Id.Text, 1))
            yield return block;
        yield return new Paragraph(phrases.Confirmation(p.Sight) + ".", Tone.Finding);
        if (p.Sight.Votes.Sum() > 0)
            yield return Charting.Answers(p.Sight.Votes, words);
        foreach (var line in About(p, phrases))
            yield return new Paragraph(line, Tone.Small);
        foreach (var block in Actions(p, number, phrases).Concat(Support(p, number, phrases)).Concat(Dissents(p, number, phrases)))
            yield return block;
        if (p.Notes.Count == 0)
            yield break;
        yield return new Heading(3, words.Say("evidence", ("n", p.Notes.Count)), $"priority-{number}-evidence");
        yield return new Quotes(p.Notes.Select(n => Composing.Quoted(n with { Alike = [] }, phrases)).ToSeq());
    }

    private static IEnumerable<Line> About(ReportedPriority p, Phrases phrases)
    {
        var words = phrases.Words;
        if (p.Sight.Scope.Length > 0)
            yield return words.Say("scope", ("scope", phrases.Both(p.Sight.Scope, Original.Priority, p.Sight.Id.Text, 2)));
        if (phrases.Confidence(p.Sight) is { IsEmpty: false } confidence)
            yield return confidence;
        if (p.Themes.Count > 0)
            yield return words.Say("fromTheme", ("n", p.Themes.Count), ("theme", words.Join("aAndB", p.Themes.Select(Line.Typed).ToList())));
        foreach (var seed in p.Seeds)
        {
            yield return phrases.Seeded(seed);
            foreach (var line in phrases.Became(seed))
                yield return line;
        }
    }

    private static IEnumerable<Block> Actions(ReportedPriority p, int number, Phrases phrases)
    {
        var words = phrases.Words;
        return p.Sight.Actions.Count == 0 ? [] :
        [
            new Heading(3, words["actions"], $"priority-{number}-actions"),
            new Grid(words["actions"], [new(words["column.action"], false, 8), new(words["column.owner"], false, 4), new(words["column.due"], false, 3)],
                p.Sight.Actions.Select((a, i) => Seq.Of<Line>([phrases.Both(a.What, Original.Priority, p.Sight.Id.Text, 3 + i), Line.Typed(a.Owner), a.Due is { } due ? words.Date(due) : ""])).ToSeq()),
        ];
    }

    private static IEnumerable<Block> Support(ReportedPriority p, int number, Phrases phrases)
    {
        var words = phrases.Words;
        if (p.Sight.Support.Count == 0)
            return [];
        return
        [
            new Heading(3, words["support"], $"priority-{number}-support"),
            new Grid(words["support"],
                [
                    new(words["column.vote"], false, 8), new(words["column.theme"], false, 8), new(words["column.place"], true, 4), new(words["column.share"], true, 4),
                    new(words["column.perPersonPlace"], true, 5), new(words["column.equalPlace"], true, 5),
                ],
                p.Sight.Support.Select(s => Seq.Of<Line>(
                [
                    phrases.VoteOf(s.Round), phrases.ItemOf(s.Round, s.Item), s.Rank is { } rank ? words.Say("place.of", ("n", rank), ("of", s.Of)) : words["notKnown"], phrases.Share(s.Share),
                    phrases.Told(s.PersonRank), phrases.Told(s.EqualRank),
                ])).ToSeq()),
        ];
    }

    private static IEnumerable<Block> Dissents(ReportedPriority p, int number, Phrases phrases)
    {
        if (p.Dissents.Count == 0)
            yield break;
        yield return new Heading(3, phrases.Words.Say("dissent", ("n", p.Dissents.Count)), $"priority-{number}-dissent");
        foreach (var dissent in p.Dissents)
        {
            foreach (var line in Line.TypedLines(dissent.Text))
                yield return new Paragraph(line);
            foreach (var block in Composing.Translated(phrases, Original.Dissent, dissent.Id.Text))
                yield return block;
            yield return new Paragraph(phrases.Behind(dissent), Tone.Small);
        }
    }
}
