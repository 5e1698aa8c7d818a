using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Workshop.Player.Rehearsing;

/// <summary>
/// What somebody thinks of each item: in part what all think, in part what their group does, in part their own. So results have a shape, groups
/// differ, and whoever is asked again answers much the same.
/// </summary>
public sealed class Tastes(string self, string? group)
{
    /// <summary>From 0 to 1.</summary>
    public double Of(string item, string of = "") => (0.3 * Drawn("all", item, of)) + (0.35 * Drawn("group " + group, item, of)) + (0.35 * Drawn("self " + self, item, of));

    /// <summary>A ballot as the instrument wants it; null where this one can't be answered.</summary>
    /// <param name="sets">The sets that were dealt, of MaxDiff.</param>
    public object? Ballot(JsonElement instrument, IReadOnlyList<string> items, IReadOnlyList<IReadOnlyList<string>> sets)
    {
        var best = items.OrderByDescending(i => Of(i)).ToList();
        return instrument.GetProperty("is").GetString() switch
        {
            "dots" => new { @is = "dots", dots = Spread(best, Whole(instrument, "dotsPerPerson"), Whole(instrument, "capPerItem")).Select(x => new { item = x.Item, dots = x.Amount }) },
            "approval" => new { @is = "approval", approved = best.Where((i, place) => place == 0 || Of(i) > 0.5) },
            "points" => new { @is = "points", points = Points(instrument, best).Select(x => new { item = x.Item, amount = x.Amount }) },
            "quadratic" => new { @is = "quadratic", votes = Quadratic(Whole(instrument, "credits"), best).Select(x => new { item = x.Item, amount = x.Amount }) },
            "score" => new { @is = "score", levels = Levels(instrument, items, "") },
            "matrix" => new { @is = "matrix", impact = Levels(instrument, items, "impact"), feasibility = Levels(instrument, items, "feasibility") },
            "rank" or "ngt" => new { @is = "rank", order = best.Take(Whole(instrument, "top")) },
            // Most can live with most things, and now and then somebody can't.
            "fist" => new { @is = "fist", value = Math.Min(5, 1 + (int)(Of(items[0]) * 6)) },
            "gradients" => new { @is = "gradients", value = 8 - Math.Min(7, 1 + (int)(Of(items[0]) * 8)) },
            "maxdiff" => new { @is = "maxdiff", answers = sets.Select(set => new { shown = set, best = set.MaxBy(i => Of(i)), worst = set.MinBy(i => Of(i)) }) },
            _ => null,
        };
    }

    private static IEnumerable<(string Item, int Amount)> Points(JsonElement instrument, List<string> best)
    {
        var (budget, step) = (Whole(instrument, "budget"), Whole(instrument, "step"));
        var cap = instrument.TryGetProperty("capPerItem", out var most) && most.ValueKind == JsonValueKind.Number ? most.GetInt32() : budget;
        return Spread(best, budget / step, cap / step).Select(x => (x.Item, x.Amount * step));
    }

    /// <summary>All of a budget: the most on what is liked best, and less and less down the list, until nothing is left.</summary>
    private static IEnumerable<(string Item, int Amount)> Spread(List<string> best, int budget, int cap)
    {
        var given = new int[best.Count];
        while (budget > 0)
        {
            var before = budget;
            for (var i = 0; i < given.Length && budget > 0; i++)
            {
                var share = Math.Min(Math.Min(cap - given[i], budget), Math.Max(1, budget / 3));
                (given[i], budget) = (given[i] + share, budget - share);
            }
            if (budget == before)
                break;
        }
        return best.Zip(given).Where(x => x.Second > 0);
    }

    private static IEnumerable<(string Item, int Amount)> Quadratic(int credits, List<string> best)
    {
        foreach (var item in best)
        {
            var votes = (int)Math.Sqrt(credits * 0.6);
            if (votes < 1)
                yield break;
            credits -= votes * votes;
            yield return (item, votes);
        }
    }

    private IEnumerable<object> Levels(JsonElement instrument, IReadOnlyList<string> items, string axis)
    {
        var (lowest, highest) = (Whole(instrument, "lowest"), Whole(instrument, "highest"));
        // Not everybody has an opinion of everything.
        return items.Where(i => Drawn("knows " + self, i, axis) > 0.08)
            .Select(i => new { item = i, level = lowest + Math.Min(highest - lowest, (int)(Of(i, axis) * (highest - lowest + 1))) });
    }

    private static int Whole(JsonElement of, string name) => of.GetProperty(name).GetInt32();

    // The same for ever, whatever else is asked.
    private static double Drawn(params ReadOnlySpan<string> of) =>
        BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', of!)))) / (double)uint.MaxValue;
}
