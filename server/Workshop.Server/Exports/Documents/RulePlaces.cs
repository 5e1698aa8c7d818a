using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Documents;

/// <summary>Where one item of a ranking comes under each rule. Absent: the rule is not there, or its orders are too many to be told.</summary>
/// <param name="Copeland">Opponents beaten, and half of those tied with; exact.</param>
/// <param name="Kemeny">Whether it comes first in some order that contradicts the fewest ballots.</param>
/// <param name="RunOff">Whether it wins an instant run-off in some resolution of its ties.</param>
internal sealed record RulePlaces(string Item, int? Borda, string? Copeland, int? CopelandPlace, int? Schulze, bool InSmith, bool BeatsAll, bool? Kemeny, bool? RunOff)
{
    /// <summary>Of every item, in the order of the result.</summary>
    public static Seq<RulePlaces> Of(Duels duels, RoundSight round)
    {
        var copeland = Standings.ByScore(duels.Items, duels.Items.Select((_, i) => i < duels.Copeland.Count && Digits.TryRead(duels.Copeland[i], out var score) ? score : (Fraction?)null).ToList());
        var schulze = Standings.ByTier(duels.Items, duels.Tiers);
        return InOrder(duels, round).Select(item => new RulePlaces(
            item, round.Result?.RankOf(item), copeland.ScoreOf(item)?.ToString(), copeland.RankOf(item), schulze.RankOf(item), duels.Smith.Contains(item), duels.Condorcet == item,
            duels.KemenyOrders.Count == 0 ? null : duels.KemenyOrders.Any(o => o[0] == item), duels.RunOffWinners is { } winners ? winners.Contains(item) : null)).ToSeq();
    }

    /// <summary>The items of the duels, best first as the result has them.</summary>
    public static IEnumerable<string> InOrder(Duels duels, RoundSight round) =>
        round.Result is RankResult ranks ? ranks.Rows.Select(r => r.Item).Where(i => duels.Items.Contains(i)) : duels.Items;

    /// <summary>Who beats all others one to one, which orders contradict the fewest ballots, and who wins an instant run-off.</summary>
    public static Line Said(Duels duels, RoundSight round, Phrases phrases)
    {
        var words = phrases.Words;
        var said = duels.Condorcet is { } winner ? words.Say("duels.condorcet", ("item", Phrases.ItemOf(round, winner))) : words.Say("duels.noCondorcet", ("items", phrases.ItemsOf(duels.Smith, round)));
        if (duels.KemenyOrders is [var only])
            said = said + " " + words.Say("duels.kemeny", ("items", only.Select(i => Phrases.ItemOf(round, i)).Aggregate((a, b) => a + "; " + b)));
        else if (duels.KemenyCount is > 1 and var orders)
            said = said + " " + words.Say("duels.kemenyMany", ("orders", orders));
        return duels.RunOffWinners is { Count: > 0 } winners ? said + " " + words.Say("duels.runOff", ("items", phrases.ItemsOf(winners, round))) : said;
    }
}
