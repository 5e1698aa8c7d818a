using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Documents;

/// <summary>The counts behind a result as tables: how many chose which level, the duels, what each rule makes of them, how alike two groups are.</summary>
internal static class CountGrids
{
    // With more there is no room for so many columns beside each other: they are in the spreadsheets.
    private const int MostColumns = 12;

    private static readonly string[] RuleColumns = ["bordaPlace", "copeland", "copelandPlace", "schulzePlace"];

    /// <summary>How many chose which level, of each item; none where there are no levels.</summary>
    public static IEnumerable<Grid> Levels(RoundResult result, RoundSight round, Phrases phrases) => (result, round.Instrument) switch
    {
        (ScoreResult s, ScoreVote scale) => [Levels(phrases.Words["levels"], scale.Lowest, s.Rows.Select(r => (r.Item, r.Votes)), round, phrases)],
        (MatrixResult m, MatrixVote scale) =>
        [
            Levels(phrases.Words["levels.impact"], scale.Lowest, m.Rows.Select(r => (r.Item, r.Impact.Votes)), round, phrases),
            Levels(phrases.Words["levels.feasibility"], scale.Lowest, m.Rows.Select(r => (r.Item, r.Feasibility.Votes)), round, phrases),
        ],
        _ => [],
    };

    private static Grid Levels(Line caption, int lowest, IEnumerable<(string Item, Seq<int> Votes)> rows, RoundSight round, Phrases phrases)
    {
        var all = rows.ToSeq();
        return new(caption,
            [new(phrases.Words["column.item"], false, 9), .. Enumerable.Range(lowest, all.Count == 0 ? 0 : all[0].Votes.Count).Select(level => new Column(phrases.Words.Number(level), true, 2))],
            all.Select(r => Seq.Of<Line>([Phrases.ItemOf(round, r.Item), .. r.Votes.Select(n => (Line)phrases.Words.Number(n))])).ToSeq());
    }

    /// <summary>How often the row stands above the column; null where the weights may not be told, or there are too many items for a page.</summary>
    public static Grid? Duels(Duels duels, RoundSight round, Phrases phrases)
    {
        var order = RulePlaces.InOrder(duels, round).ToSeq();
        if (duels.Wins.Count == 0 || order.Count > MostColumns)
            return null;
        var at = order.Select(item => duels.Items.Index().First(x => x.Item == item).Index).ToSeq();
        return new(phrases.Words["duels"],
            [new("", true, 1), new(phrases.Words["column.item"], false, 8), .. order.Select((_, i) => new Column(phrases.Words.Number(i + 1), true, 2))],
            order.Select((item, row) => Seq.Of<Line>(
            [
                phrases.Words.Number(row + 1), Phrases.ItemOf(round, item), .. at.Select((column, i) => i == row ? Line.Empty : phrases.Points(duels.Wins[at[row]][column])),
            ])).ToSeq());
    }

    /// <summary>The place of each item by Borda, Copeland and Schulze.</summary>
    public static Grid Rules(Duels duels, RoundSight round, Phrases phrases) =>
        new(phrases.Words["table.rules"],
            [
                new(phrases.Words["column.item"], false, 9), .. RuleColumns.Select(id => new Column(phrases.Words["column." + id], true, 4)),
            ],
            RulePlaces.Of(duels, round).Select(r => Seq.Of<Line>(
                [Phrases.ItemOf(round, r.Item), phrases.Told(r.Borda), phrases.Exact(r.Copeland), phrases.Told(r.CopelandPlace), phrases.Told(r.Schulze)])).ToSeq());

    /// <summary>How alike the orders of each two groups are.</summary>
    public static Grid Pairs(GroupsAgree agree, RoundDetail detail, Phrases phrases) =>
        new(phrases.Words["pairs"],
            [new(phrases.Words["column.group"], false, 6), new(phrases.Words["column.otherGroup"], false, 6), new(phrases.Words["column.tauB"], true, 3), new(phrases.Words["column.spearman"], true, 3)],
            agree.Pairs.Select(p => Seq.Of<Line>(
                [phrases.NamesOf(detail.Groups[p.One].Groups), phrases.NamesOf(detail.Groups[p.Other].Groups), phrases.Exact(p.TauB), phrases.Exact(p.Spearman)])).ToSeq());
}
