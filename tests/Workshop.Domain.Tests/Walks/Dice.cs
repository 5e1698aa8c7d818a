namespace Workshop.Domain.Tests.Walks;

/// <summary>Chance that comes out the same for the same seed, on every machine and every runtime (SplitMix64).</summary>
public sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public int Below(int bound)
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
    }

    public bool OneIn(int n) => Below(n) == 0;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Up to <paramref name="most"/> of the items, each once, in some order.</summary>
    public List<T> Some<T>(IEnumerable<T> items, int most)
    {
        var rest = items.ToList();
        var taken = new List<T>();
        for (var n = Below(most + 1); n > 0 && rest.Count > 0; n--)
        {
            var at = Below(rest.Count);
            taken.Add(rest[at]);
            rest.RemoveAt(at);
        }
        return taken;
    }
}
