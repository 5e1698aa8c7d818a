using System.Numerics;

namespace Workshop.Domain.Counting;

/// <summary>
/// How many ballots would have to change for another item to come first. A changed ballot gives the rival as large a lead as one
/// ballot can; the ballots that gain most are changed first; the smallest number over all rivals counts.
/// </summary>
/// <param name="Winner">The single leader; null where several are tied.</param>
/// <param name="ToTie">Ballots to change until a rival has caught up; 0 where leaders are tied already.</param>
/// <param name="ToOverturn">Ballots to change until a rival is ahead; 0 where leaders are tied already.</param>
public sealed record Margin(string? Winner, int ToTie, int ToOverturn)
{
    /// <summary>Null where there are no ballots or no rivals, or where no ballot can give a lead.</summary>
    internal static Margin? Of(ScoreSheet sheet, Standings result, Weighting weighting, Fraction largestLead)
    {
        if (sheet.Ballots.Count == 0 || result.Rows.Count < 2 || largestLead.Sign <= 0)
            return null;
        if (result.Winners is not [var winner])
            return new(null, 0, 0);
        var leader = Enumerable.Range(0, result.Rows.Count).First(i => result.Rows[i].Item == winner);
        var rivals = Enumerable.Range(0, result.Rows.Count).Where(i => i != leader)
            .Select(rival => Against(sheet, weighting, leader, rival, largestLead, result.Rows[leader].Score!.Value - result.Rows[rival].Score!.Value)).ToList();
        return new(winner, rivals.Min(r => r.ToTie), rivals.Min(r => r.ToOverturn));
    }

    private static (int ToTie, int ToOverturn) Against(
        ScoreSheet sheet, Weighting weighting, int leader, int rival, Fraction largestLead, Fraction margin)
    {
        var gains = sheet.Ballots
            .GroupBy(b => (b.Bloc, Lead: b.Scores[leader] - b.Scores[rival]))
            .Select(alike => (Gain: sheet.Blocs.Weight(alike.Key.Bloc, weighting) * (alike.Key.Lead + largestLead), People: alike.Sum(b => b.People)))
            .OrderByDescending(g => g.Gain).ToList();
        return (Ballots(gains, margin, strictly: false), Ballots(gains, margin, strictly: true));
    }

    // All ballots changed give the rival the largest lead each, so the sum is always reached.
    private static int Ballots(List<(Fraction Gain, int People)> gains, Fraction margin, bool strictly)
    {
        var ballots = 0;
        foreach (var (gain, people) in gains)
        {
            var needed = Needed(margin / gain, strictly);
            if (needed <= people)
                return ballots + (int)needed;
            (ballots, margin) = (ballots + people, margin - (gain * people));
        }
        return ballots;
    }

    private static BigInteger Needed(Fraction gains, bool strictly) =>
        strictly ? (gains.Above / gains.Below) + 1 : (gains.Above + gains.Below - 1) / gains.Below;
}
