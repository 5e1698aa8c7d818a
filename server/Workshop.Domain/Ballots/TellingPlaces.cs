using Workshop.Domain.Counting;

namespace Workshop.Domain.Ballots;

/// <summary>
/// Whether a strict round in which the groups weigh may tell its places. Somebody who has the ballots without their groups, the sizes of the
/// groups and all that was told, deals the ballots to the groups in other ways and keeps those that come to the same places. So no hidden
/// cell may be alike in all of them: for each one such deal is looked for in which it is another.
/// </summary>
internal sealed class TellingPlaces
{
    // Counting is no work for minutes: where so many exchanges prove too little, the places are not told.
    private const int MostBallotsCounted = 6_400;
    private const int FewestTries = 40;
    private const int MostTries = 160;
    private const int MostThrows = 2_000;

    private readonly RoundToCount _round;
    private readonly Func<RoundToCount, (RoundResult, RoundDetail)> _count;
    private readonly Seq<string?> _told;
    private readonly int[] _groups;
    private readonly List<HashSet<string>> _said;
    private readonly HashSet<(int Group, string Said)> _shown;

    /// <param name="round">The round, its ballots with their groups.</param>
    /// <param name="told">What would be published of it.</param>
    /// <param name="count">Counts a round.</param>
    public TellingPlaces(RoundToCount round, (RoundResult Result, RoundDetail Detail) told, Func<RoundToCount, (RoundResult, RoundDetail)> count)
    {
        // An empty ballot counts for no group's size. In one order, or two servers could come to different ends.
        _round = round with { Ballots = round.Ballots.Where(b => !Instruments.IsEmpty(b.Ballot)).OrderBy(b => b.Id, StringComparer.Ordinal).ToList(), Strict = false, Terms = round.Terms with { PlacesOnly = true } };
        (_count, _told) = (count, Places(told).ToSeq());
        _groups = _round.Ballots.Select(b => round.Reporting.ToList().FindIndex(bucket => bucket.Any(g => g.Text == (b.Group ?? ReportingGroups.NoGroup)))).ToArray();
        _said = _round.Ballots.Select(b => Said(round, b.Ballot).ToHashSet()).ToList();
        _shown = told.Detail.Sheets.SelectMany(s => s.Lines).SelectMany(l => l.Cells.Index().Where(c => c.Item.People is not null).Select(c => (c.Index, l.Item))).ToHashSet();
    }

    /// <summary>
    /// Whether for each hidden cell another deal was found. They are walked through from the true one, two ballots changing places at each step
    /// (by a fixed dice, so that everybody who counts comes to the same); deals that come to other places are stepped back from.
    /// </summary>
    public bool HidesEachCell()
    {
        var open = Hidden().ToHashSet();
        var deal = Enumerable.Range(0, _groups.Length).ToArray(); // whose group each ballot has
        var truth = Cells(deal);
        var dice = new Dice();
        for (var tries = Math.Clamp(MostBallotsCounted / Math.Max(1, deal.Length), FewestTries, MostTries); open.Count > 0 && tries > 0; tries--)
        {
            if (Exchange(deal, tries % 2 == 0 ? open.First() : null, dice) is not var (one, two))
                return false;
            (deal[one], deal[two]) = (deal[two], deal[one]);
            if (ComesToTheSame(deal))
            {
                var now = Cells(deal);
                open.RemoveWhere(cell => now.GetValueOrDefault(cell) != truth.GetValueOrDefault(cell));
            }
            else
                (deal[one], deal[two]) = (deal[two], deal[one]);
        }
        return open.Count == 0;
    }

    // Two ballots of different groups that may change places, since no shown cell is touched; if asked for, such that this cell changes.
    private (int One, int Two)? Exchange(int[] deal, (int Group, string Said)? cell, Dice dice)
    {
        int GroupOf(int ballot) => _groups[deal[ballot]];
        for (var throws = 0; throws < MostThrows; throws++)
        {
            var (one, two) = (dice.Next(deal.Length), dice.Next(deal.Length));
            if (GroupOf(one) != GroupOf(two) && (cell is not { } c || (GroupOf(one) == c.Group && _said[one].Contains(c.Said) != _said[two].Contains(c.Said)))
                && !Differing(one, two).Any(s => _shown.Contains((GroupOf(one), s)) || _shown.Contains((GroupOf(two), s))))
                return (one, two);
        }
        return null;
    }

    private IEnumerable<string> Differing(int one, int two) => _said[one].Where(s => !_said[two].Contains(s)).Concat(_said[two].Where(s => !_said[one].Contains(s)));

    private Dictionary<(int Group, string Said), int> Cells(int[] deal) => _said.SelectMany((said, i) => said.Select(s => (_groups[deal[i]], s))).CountBy(c => c).ToDictionary();

    private bool ComesToTheSame(int[] deal)
    {
        var dealt = _round.Ballots.Select((b, i) => b with { Group = _round.Ballots[deal[i]].Group }).ToList();
        return _told.Zip(Places(_count(_round with { Ballots = dealt }))).All(p => p.First is null || p.First == p.Second);
    }

    // What nobody or everybody said is in the sum, and hides nothing.
    private IEnumerable<(int Group, string Said)> Hidden() =>
        from said in _said.SelectMany(s => s).Distinct()
        where _said.Exists(s => !s.Contains(said))
        from @group in _groups.Distinct()
        where !_shown.Contains((@group, said))
        select (@group, said);

    // Each thing that goes by the weights of groups; null is not told. Means as a strict round has them.
    private static IEnumerable<string?> Places((RoundResult Result, RoundDetail Detail) of) => Places(of.Result).Concat(Places(of.Detail));

    private static IEnumerable<string?> Places(RoundResult result) => result switch
    {
        DotResult r => [.. Places(r.Rows), $"{r.VoicesDiffer}"],
        SumResult r => [.. Places(r.Rows), $"{r.VoicesDiffer}"],
        RankResult r => [.. Places(r.Rows), $"{r.VoicesDiffer} {r.RulesAgree}"],
        ScoreResult r => [.. r.Rows.OrderBy(x => x.Item, StringComparer.Ordinal).SelectMany(x => new[] { x.EqualRank?.ToString(Words), Tenths(x.EqualMean) }), $"{r.VoicesDiffer}"],
        MatrixResult r => [.. r.Rows.OrderBy(x => x.Item, StringComparer.Ordinal).SelectMany(x => new[] { x.EqualRank?.ToString(Words), Tenths(x.EqualPoint.Impact), Tenths(x.EqualPoint.Feasibility), x.EqualPoint.Quadrant?.ToString() }), $"{r.VoicesDiffer}"],
        MaxDiffResult r => [.. r.Rows.OrderBy(x => x.Item, StringComparer.Ordinal).Select(x => x.EqualRank?.ToString(Words)), $"{r.VoicesDiffer}"],
        _ => [],
    };

    private static IEnumerable<string?> Places(Seq<ResultRow> rows) => rows.OrderBy(r => r.Item, StringComparer.Ordinal).Select(r => r.EqualRank?.ToString(Words));

    private static IEnumerable<string?> Places(RoundDetail detail) => [detail.Sure is { Rules.Count: > 0 } sure ? $"{sure.Rules} {sure.Winner} {sure.RobustTop}" : null];

    private static string? Tenths(string? mean) => mean is { } m && Digits.TryRead(m, out var exact) ? exact.ToDecimal(1) : null;

    private static IFormatProvider Words => System.Globalization.CultureInfo.InvariantCulture;

    // What of a ballot stands in a table by group: which items it chose; of ratings, which levels it gave.
    private static IEnumerable<string> Said(RoundToCount round, Ballot ballot) => (round.Instrument, ballot) switch
    {
        (RankVote v, _) => Chosen(Instruments.Ranking(v, round.Items, round.Terms.Top), Instruments.Tiers(ballot)),
        (NgtVote v, RankBallot b) => Chosen(Instruments.Ngt(v, round.Items), b.Order),
        (_, DotBallot b) => b.Dots.Where(d => d.Dots > 0).Select(d => d.Item),
        (_, ApprovalBallot b) => b.Approved,
        (_, PointsBallot b) => b.Points.Where(p => p.Amount > 0).Select(p => p.Item),
        (_, QuadraticBallot b) => b.Votes.Where(p => p.Amount > 0).Select(p => p.Item),
        (_, ScoreBallot b) => Levels("", b.Levels),
        (_, MatrixBallot b) => Levels("impact ", b.Impact).Concat(Levels("feasibility ", b.Feasibility)),
        (_, MaxDiffBallot b) => b.Answers.SelectMany(a => new[] { $"best {a.Best}", $"worst {a.Worst}" }),
        _ => [],
    };

    private static IEnumerable<string> Chosen<T>(AdditiveMethod<T> method, T answer)
    {
        var chosen = method.Chosen(answer);
        return method.Items.Where((_, i) => chosen[i]);
    }

    private static IEnumerable<string> Levels(string axis, Seq<ItemLevel> levels) => levels.SelectMany(l => new[] { axis + l.Item, $"{axis}{l.Item} {l.Level}" });

    // Knuth's MMIX: no secret, and the same everywhere.
    private sealed class Dice
    {
        private ulong _state = 2015;

        public int Next(int sides)
        {
            _state = unchecked((_state * 6364136223846793005) + 1442695040888963407);
            return (int)((_state >> 33) % (ulong)sides);
        }
    }
}
