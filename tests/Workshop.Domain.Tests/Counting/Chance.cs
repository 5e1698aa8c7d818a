using Workshop.Domain.Counting;

namespace Workshop.Domain.Tests.Counting;

/// <summary>Ballots at random, repeatable: a failing property names the seed.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    public int Seed => seed;

    public int Next(int from, int to) => _random.Next(from, to);

    public bool Coin() => _random.Next(2) == 0;

    public Seq<string> Order(Seq<string> items)
    {
        var order = items.ToArray();
        _random.Shuffle(order);
        return order.ToSeq();
    }

    /// <summary>A ranked ballot, short or full, with ties where they are wanted.</summary>
    public Seq<Seq<string>> Tiers(Seq<string> items, bool ties, int atLeast = 1)
    {
        var tiers = new List<Seq<string>>();
        foreach (var item in Order(items).Take(Next(atLeast, items.Count + 1)))
            if (ties && tiers.Count > 0 && Next(0, 3) == 0)
                tiers[^1] = tiers[^1].Add(item);
            else
                tiers.Add([item]);
        return tiers.ToSeq();
    }

    public List<Ballot<Seq<Seq<string>>>> Rankings(Seq<string> items, int ballots, bool ties = true, int groups = 3) =>
        Enumerable.Range(0, ballots).Select(i => new Ballot<Seq<Seq<string>>>($"p{i}", Tiers(items, ties), Group(groups))).ToList();

    public List<Ballot<Seq<Mark>>> Dots(Seq<string> items, int ballots, int dots, int cap, int groups = 3) =>
        Enumerable.Range(0, ballots).Select(i => new Ballot<Seq<Mark>>($"p{i}", Marks(items, dots, cap), Group(groups))).ToList();

    public Seq<Mark> Marks(Seq<string> items, int dots, int cap)
    {
        var put = new Dictionary<string, int>();
        for (var d = 0; d < dots; d++)
            if (items[Next(0, items.Count)] is var item && put.GetValueOrDefault(item) < cap)
                put[item] = put.GetValueOrDefault(item) + 1;
        return put.Select(p => new Mark(p.Key, p.Value)).ToSeq();
    }

    /// <summary>Runs a property for many seeds and says which one failed.</summary>
    public static void ForAll(int seeds, Action<Chance> property)
    {
        for (var seed = 1; seed <= seeds; seed++)
            try
            {
                property(new Chance(seed));
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"The property does not hold for seed {seed}: {broken.Message}", broken);
            }
    }

    private string? Group(int groups) => groups == 0 ? null : $"g{Next(0, groups)}";
}
