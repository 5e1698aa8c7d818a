using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Documents;

/// <summary>Results as tables: a row for each item, in the order of the result. What is undefined or may not be told is a dash, never 0.</summary>
internal static class ResultGrids
{
    public static Grid Of(RoundResult result, RoundSight round, Phrases phrases) => result switch
    {
        DotResult d => Added(d.Rows, "dots", round, phrases),
        SumResult s => Added(s.Rows, round.Instrument is QuadraticVote ? "votes" : "points", round, phrases),
        RankResult r => Grid(round, phrases, [Number("borda"), Number("first"), Number("equalPlace", 5)],
            r.Rows.Select(x => Row(x.Rank, x.Tied, x.Item, round, phrases, [phrases.Points(x.Points), phrases.Words.Number(x.First), phrases.Told(x.EqualRank)]))),
        ScoreResult s => Grid(round, phrases, [Number("mean"), Number("median"), Number("rated"), Number("equalPlace", 5)],
            s.Rows.Select(x => Row(x.Rank, x.Tied, x.Item, round, phrases, [phrases.Exact(x.Mean), phrases.Exact(x.Median), phrases.Words.Number(x.RatedBy), phrases.Told(x.EqualRank)]))),
        MatrixResult m => Grid(round, phrases, [Number("impact"), Number("feasibility", 5), new("inShort", false, 6)],
            m.Rows.Select(x => Row(x.Rank, x.Tied, x.Item, round, phrases, [phrases.Exact(x.Point.Impact), phrases.Exact(x.Point.Feasibility), phrases.Quadrant(x.Point.Quadrant)]))),
        MaxDiffResult c => Grid(round, phrases, [Number("score"), Number("most", 5), Number("least", 5), Number("shown"), Number("equalPlace", 5)],
            c.Rows.Select(x => Row(x.Rank, x.Tied, x.Item, round, phrases,
                [phrases.Exact(x.Score), phrases.Words.Number(x.Best), phrases.Words.Number(x.Worst), phrases.Words.Number(x.Shown), phrases.Told(x.EqualRank)]))),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    /// <summary>Which letter stands for which group: their names are too long for so many columns.</summary>
    public static Line Groups(RoundDetail detail, Phrases phrases) => detail.Groups
        .Select((g, i) => phrases.Words.Say("bar", ("label", Line.Typed(Letter(i))), ("value", phrases.Words.Say("byGroup.column", ("group", phrases.NamesOf(g.Groups)), ("ballots", g.Ballots)))))
        .Aggregate((a, b) => a + "; " + b);

    /// <summary>One measure by reporting group: how many, or the mean.</summary>
    public static Grid ByGroup(GroupSheet sheet, RoundDetail detail, RoundSight round, Phrases phrases)
    {
        var words = phrases.Words;
        var isShort = sheet.Lines.Any(l => l.Label is not null);
        return new(phrases.Measure(sheet.Measure),
            [
                new(words["column.item"], false, 9),
                .. detail.Groups.Select((_, i) => new Column(Letter(i), true, 2)),
                .. isShort ? [new(words["column.inShort"], false, 5)] : Array.Empty<Column>(),
            ],
            sheet.Lines.Select(l => Seq.Of<Line>(
            [
                Phrases.ItemOf(round, l.Item), .. l.Cells.Select(c => Cell(c, sheet.Measure, phrases)), .. isShort ? [phrases.Label(l.Label)] : Array.Empty<Line>(),
            ])).ToSeq());
    }

    public static string Letter(int group) => $"{(char)('A' + group)}";

    private static Line Cell(GroupCell cell, GroupMeasure measure, Phrases phrases) => measure == GroupMeasure.Chose ? phrases.Told(cell.People) : phrases.Exact(cell.Mean);

    private sealed record Head(string Key, bool IsNumber, int Weight);

    private static Head Number(string key, int weight = 4) => new(key, true, weight);

    private static Grid Added(Seq<ResultRow> rows, string points, RoundSight round, Phrases phrases) =>
        Grid(round, phrases, [Number(points), Number("people"), Number("share"), Number("equalPlace", 5)], rows.Select(r => Row(r.Rank, r.Tied, r.Item, round, phrases,
            [phrases.Points(r.Points), phrases.Words.Number(r.People), phrases.Share(r.Share), phrases.Told(r.EqualRank)])));

    private static Grid Grid(RoundSight round, Phrases phrases, Head[] heads, IEnumerable<Seq<Line>> rows) =>
        new(phrases.Named(round), [.. new[] { Number("place"), new Head(round.On == ItemKind.Themes ? "theme" : "item", false, 11) }.Concat(heads)
            .Select(h => new Column(phrases.Words["column." + h.Key], h.IsNumber, h.Weight))], rows.ToSeq());

    private static Seq<Line> Row(int? rank, bool tied, string item, RoundSight round, Phrases phrases, Line[] more) => [phrases.Place(rank, tied), Phrases.ItemOf(round, item), .. more];
}
