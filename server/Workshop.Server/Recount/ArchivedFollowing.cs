using System.Text.Json;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Server.Wire;

namespace Workshop.Server.Recount;

/// <summary>What an archive says about how a round goes on: whom its lot chose, and what had been answered when it was asked before.</summary>
internal static class ArchivedFollowing
{
    public static int Check(JsonElement round, JsonElement rounds, TextWriter output)
    {
        if (!round.TryGetProperty("detail", out var json))
            return 0;
        var detail = json.Deserialize<RoundDetail>(Json.Options)!;
        var wrong = Tie(round, detail).Concat(detail.Second is { } second ? Second(round, second, rounds) : []).ToList();
        foreach (var what in wrong)
            output.WriteLine($"{round.GetProperty("id").GetString()}: {what}");
        return wrong.Count;
    }

    // The lot is drawn again: who is in follows from its number, and from nothing else.
    private static IEnumerable<string> Tie(JsonElement round, RoundDetail detail)
    {
        if (round.Get("tie") is not { } json)
            yield break;
        var tie = json.Deserialize<SettledTie>(Json.Options)!;
        if (detail.Cut is not { Tied.Count: > 0 } cut)
            yield return "tie: nothing is tied at its cut";
        else if (tie.Way == TieWay.Lot && tie.Lot is null)
            yield return "tie: its lot has no number";
        else if (SettlingTies.Chosen(cut, tie.Way, tie.Lot) is var chosen && chosen != tie.Chosen)
            yield return $"tie.chosen: published {string.Join(" ", tie.Chosen)}, {(tie.Way == TieWay.Lot ? "drawn" : "tied")} {string.Join(" ", chosen)}";
    }

    private static IEnumerable<string> Second(JsonElement round, SecondRound second, JsonElement rounds)
    {
        var first = rounds.EnumerateArray().FirstOrDefault(r => r.GetProperty("id").GetString() == second.First.Text);
        if (round.Get("again")?.GetString() != second.First.Text || first.ValueKind != JsonValueKind.Object || !first.TryGetProperty("detail", out var json))
        {
            yield return $"second.first: {second.First} is no round that it asks again";
            yield break;
        }
        var before = json.Deserialize<RoundDetail>(Json.Options)!;
        if (second.Before != before.Middle)
            yield return "second.before: it is not the middle of the round before";
        if (second.WBefore != before.BallotsAgree)
            yield return "second.wBefore: it is not the agreement of the round before";
        // How many of those who answered both changed is in no file; that it can be is.
        var most = Math.Min(round.GetProperty("voted").GetInt32(), first.GetProperty("published").GetProperty("n").GetInt32());
        Fraction? share = second.AnsweredBoth > 0 ? new(second.Changed, second.AnsweredBoth) : null;
        if (second.AnsweredBoth < 0 || second.AnsweredBoth > most || second.Changed < 0 || second.Changed > second.AnsweredBoth)
            yield return $"second: {second.Changed} of {second.AnsweredBoth} can't have changed where {most} answered";
        else if (second.ChangedShare != share?.ToString() || second.Settled != Delphi.IsSettled(share))
            yield return $"second.changedShare: published {second.ChangedShare}, counted {share}";
    }
}
