using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Reports;
using Workshop.Server.Exports.Documents;
using static Workshop.Server.Exports.Tables.Cells;

namespace Workshop.Server.Exports.Tables;

/// <summary>The votes as tables: what was asked and found, the places, the same by group, and how sure it is.</summary>
internal static class TablingVotes
{
    public static IEnumerable<Table> Of(Report report, Phrases phrases) => [Votes(report, phrases), Results(report, phrases), ByGroup(report, phrases), Sure(report, phrases)];

    private static Table Votes(Report report, Phrases phrases)
    {
        var words = phrases.Words;
        return new("votes", words["table.votes"],
            [
                Field("vote", words, 8), Field("question", words, 50), Field("method", words, 60), Field("weighting", words, 35), Field("status", words, 40),
                Field("ballots", words, 10), Field("entitled", words, 14), Field("finding", words, 60),
            ],
            report.Rounds.Select(r => Row((long)r.Sight.Number, phrases.Question(r.Sight).Plain, phrases.Method(r.Sight).Plain, phrases.Weighting(r.Sight, r.Detail).Plain,
                phrases.Status(r.Sight).Plain, (long)r.Sight.Voted, (long)r.Sight.Of, Finding.Of(r.Sight, phrases).Plain)).ToSeq());
    }

    // What a kind of vote does not have stays empty, as does what may not be told. One sentence has no places: how it was answered stands with the levels.
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
        null or FistResult or GradientsResult => [],
        DotResult d => d.Rows.Select(r => Result(round, r, null)),
        SumResult d => d.Rows.Select(r => Result(round, r, null)),
        RankResult d => d.Rows.Select(r => Result(round, r, (long)r.First)),
        ScoreResult d => d.Rows.Select(r => Item(round, r.Item, r.Rank, r.Tied, people: r.RatedBy, perPerson: r.PersonRank, equal: r.EqualRank, more: [Amount(r.Mean), Amount(r.Median)])),
        MatrixResult d => d.Rows.Select(r => Item(round, r.Item, r.Rank, r.Tied, perPerson: r.PersonRank, equal: r.EqualRank,
            more: [null, null, Amount(r.Point.Impact), Amount(r.Point.Feasibility)])),
        MaxDiffResult d => d.Rows.Select(r => Item(round, r.Item, r.Rank, r.Tied, perPerson: r.PersonRank, equal: r.EqualRank,
            more: [null, null, null, null, Amount(r.Score), (long)r.Best, (long)r.Worst, (long)r.Shown])),
        _ => throw new ArgumentOutOfRangeException(nameof(round)),
    };

    private static Seq<object?> Result(RoundSight round, ResultRow row, long? first) =>
        Item(round, row.Item, row.Rank, row.Tied, Amount(row.Points), row.People, first, row.Share, row.PersonRank, row.EqualRank, row.EqualShare);

    private static Seq<object?> Item(
        RoundSight round, string item, int? rank, bool tied, double? points = null, int? people = null, long? first = null, int? share = null, int? perPerson = null,
        int? equal = null, int? equalShare = null, params object?[] more) =>
        Row([(long)round.Number, Phrases.ItemOf(round, item).Plain, (long?)rank, tied, points, (long?)people, first, Share(share), (long?)perPerson, (long?)equal, Share(equalShare),
            .. more, .. Enumerable.Repeat<object?>(null, Own - more.Length)]);

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
}
