using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Reports;
using Workshop.Server.Exports.Documents;
using Workshop.Server.Exports.Languages;
using static Workshop.Server.Exports.Tables.Cells;

namespace Workshop.Server.Exports.Tables;

/// <summary>
/// What stands behind the results as tables: the answers by level and their middle half, where groups agree, and of rankings every duel and
/// rule. They hold what the published detail holds, so what may not be told is in none of them.
/// </summary>
internal static class TablingCounts
{
    public static IEnumerable<Table> Of(Report report, Phrases phrases)
    {
        var told = report.Rounds.Where(r => r.Sight.Result is { N: > 0 } && r.Detail is not null).Select(r => (r.Sight, Detail: r.Detail!)).ToSeq();
        return
        [
            Levels(told, phrases), Spread(told, phrases), Support(told, phrases), Agreement(told, phrases), Pairs(told, phrases), Rules(told, phrases), Duels(told, phrases),
        ];
    }

    private static Table Levels(Seq<(RoundSight Sight, RoundDetail Detail)> rounds, Phrases phrases)
    {
        var words = phrases.Words;
        return new("levels", words["table.levels"],
            [Field("vote", words, 8), Field("item", words, 50), Field("measure", words, 25), Field("level", words, 8), Field("meaning", words, 40), Field("people", words, 10)],
            rounds.SelectMany(r => Levels(r.Sight, words)).ToSeq());
    }

    private static IEnumerable<Seq<object?>> Levels(RoundSight round, Words words) => (round.Result, round.Instrument) switch
    {
        (ScoreResult s, ScoreVote v) => s.Rows.SelectMany(r => Levels(round, r.Item, words["column.score"], v.Lowest, r.Votes)),
        (MatrixResult m, MatrixVote v) => m.Rows.SelectMany(r => Levels(round, r.Item, words["column.impact"], v.Lowest, r.Impact.Votes)
            .Concat(Levels(round, r.Item, words["column.feasibility"], v.Lowest, r.Feasibility.Votes))),
        (FistResult f, _) => Levels(round, round.Items[0].Id, words["column.fingers"], 0, f.Votes, level => words[$"finger.{level}"]),
        (GradientsResult g, _) => Levels(round, round.Items[0].Id, words["measure.gradients"], 1, g.Votes, level => words[$"gradients.{level}"]),
        _ => [],
    };

    private static IEnumerable<Seq<object?>> Levels(RoundSight round, string item, string measure, int lowest, Seq<int> votes, Func<int, string>? meaning = null) =>
        votes.Select((people, i) => Row((long)round.Number, Phrases.ItemOf(round, item).Plain, measure, (long)(lowest + i), meaning?.Invoke(lowest + i), (long)people));

    private static Table Spread(Seq<(RoundSight Sight, RoundDetail Detail)> rounds, Phrases phrases)
    {
        var words = phrases.Words;
        return new("spread", words["table.spread"],
            [
                Field("vote", words, 8), Field("item", words, 50), Field("measure", words, 25), Field("answers", words, 10), Field("q1", words, 14), Field("median", words, 10), Field("q3", words, 14),
                Field("spread", words, 10), Field("agreement", words, 14),
            ],
            rounds.SelectMany(r => r.Detail.Middle.Select(m => Row((long)r.Sight.Number, Phrases.ItemOf(r.Sight, m.Item).Plain, Measure(r.Sight, m, words), (long)m.N,
                Amount(m.Q1), Amount(m.Median), Amount(m.Q3), Amount(m.Spread), Amount(Camps(r.Sight.Result!, m))))).ToSeq());
    }

    private static string Measure(RoundSight round, Quartiles middle, Words words) => words[middle.Axis.Length > 0 ? "column." + middle.Axis : round.Instrument switch
    {
        DotVote => "column.dots",
        QuadraticVote => "column.votes",
        ScoreVote => "column.score",
        RankVote or NgtVote => "column.place",
        FistVote => "column.fingers",
        GradientsVote => "measure.gradients",
        _ => "column.points",
    }];

    // Van der Eijk's A, where there are levels.
    private static string? Camps(RoundResult result, Quartiles middle) => result switch
    {
        ScoreResult s => s.Rows.FirstOrDefault(r => r.Item == middle.Item)?.Agreement,
        MatrixResult m when m.Rows.FirstOrDefault(r => r.Item == middle.Item) is { } row => (middle.Axis == "impact" ? row.Impact : row.Feasibility).Agreement,
        FistResult f => f.Agreement,
        GradientsResult g => g.Agreement,
        _ => null,
    };

    private static Table Support(Seq<(RoundSight Sight, RoundDetail Detail)> rounds, Phrases phrases)
    {
        var words = phrases.Words;
        return new("support", words["table.support"],
            [Field("vote", words, 8), Field("item", words, 50), Field("smallest", words, 14), Field("largest", words, 14), Field("gap", words, 10), Field("consensus", words, 14), Field("inShort", words, 20)],
            rounds.SelectMany(r => r.Detail.Sheets.SelectMany(s => s.Lines).Where(l => l.Label is not null).Select(l => Row((long)r.Sight.Number, Phrases.ItemOf(r.Sight, l.Item).Plain,
                Share(l.Least), Share(l.Most), Share(l.Gap), Share(l.Consensus), phrases.Label(l.Label)))).ToSeq());
    }

    private static Table Agreement(Seq<(RoundSight Sight, RoundDetail Detail)> rounds, Phrases phrases)
    {
        var words = phrases.Words;
        return new("agreement", words["table.agreement"],
            [
                Field("vote", words, 8), Field("among", words, 14), Field("raters", words, 10), Field("ranked", words, 10), Field("w", words, 12), Field("inShort", words, 20), Field("chance", words, 14),
                Field("pairs", words, 10), Field("meanTauB", words, 12), Field("leastTauB", words, 12), Field("meanSpearman", words, 12), Field("leastSpearman", words, 12),
            ],
            rounds.SelectMany(r => Agreement(r.Sight, r.Detail, phrases)).ToSeq());
    }

    private static IEnumerable<Seq<object?>> Agreement(RoundSight round, RoundDetail detail, Phrases phrases)
    {
        Seq<object?> Line(string among, Concordance w, params object?[] pairs) => Row([(long)round.Number, phrases.Words[among], (long)w.Raters, (long)w.Items, Amount(w.W),
            w.Word is { } word ? phrases.Agreement(word).Plain : null, Amount(w.Chance), .. pairs]);
        if (detail.BallotsAgree is { } ballots)
            yield return Line("among.ballots", ballots, null, null, null, null, null);
        if (detail.GroupsAgree is { } groups)
            yield return Line("among.groups", groups.W, (long)groups.PairsUsed, Amount(groups.MeanTauB), Amount(groups.MinTauB), Amount(groups.MeanSpearman), Amount(groups.MinSpearman));
    }

    private static Table Pairs(Seq<(RoundSight Sight, RoundDetail Detail)> rounds, Phrases phrases)
    {
        var words = phrases.Words;
        return new("pairs", words["table.pairs"],
            [Field("vote", words, 8), Field("group", words, 45), Field("otherGroup", words, 45), Field("tauB", words, 14), Field("spearman", words, 14)],
            rounds.SelectMany(r => (r.Detail.GroupsAgree?.Pairs ?? []).Select(p => Row((long)r.Sight.Number, phrases.NamesOf(r.Detail.Groups[p.One].Groups).Plain,
                phrases.NamesOf(r.Detail.Groups[p.Other].Groups).Plain, Amount(p.TauB), Amount(p.Spearman)))).ToSeq());
    }

    private static Table Rules(Seq<(RoundSight Sight, RoundDetail Detail)> rounds, Phrases phrases)
    {
        var words = phrases.Words;
        return new("rules", words["table.rules"],
            [
                Field("vote", words, 8), Field("item", words, 50), Field("bordaPlace", words, 14), Field("copeland", words, 14), Field("copelandPlace", words, 14), Field("schulzePlace", words, 14),
                Field("smith", words, 14), Field("beatsAll", words, 14), Field("kemeny", words, 14), Field("runOff", words, 14),
            ],
            rounds.Where(r => r.Detail.Duels is not null).SelectMany(r => RulePlaces.Of(r.Detail.Duels!, r.Sight).Select(p => Row((long)r.Sight.Number, Phrases.ItemOf(r.Sight, p.Item).Plain,
                (long?)p.Borda, Amount(p.Copeland), (long?)p.CopelandPlace, (long?)p.Schulze, p.InSmith, p.BeatsAll, p.Kemeny, p.RunOff))).ToSeq());
    }

    private static Table Duels(Seq<(RoundSight Sight, RoundDetail Detail)> rounds, Phrases phrases)
    {
        var words = phrases.Words;
        return new("duels", words["table.duels"],
            [Field("vote", words, 8), Field("item", words, 50), Field("over", words, 50), Field("weight", words, 14), Field("chain", words, 14)],
            rounds.Where(r => r.Detail.Duels is { Wins.Count: > 0 }).SelectMany(r => Duels(r.Sight, r.Detail.Duels!)).ToSeq());
    }

    private static IEnumerable<Seq<object?>> Duels(RoundSight round, Duels duels) => duels.Items.Index().SelectMany(one => duels.Items.Index().Where(other => other.Index != one.Index)
        .Select(other => Row((long)round.Number, Phrases.ItemOf(round, one.Item).Plain, Phrases.ItemOf(round, other.Item).Plain, Amount(duels.Wins[one.Index][other.Index]),
            duels.Paths.Count > 0 ? Amount(duels.Paths[one.Index][other.Index]) : null)));
}
