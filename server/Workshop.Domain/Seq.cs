using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Workshop.Domain;

/// <summary>
/// An unchanging list that is equal to another with equal items in the same order. Records that hold one are compared by value,
/// which is how a frame knows that nothing changed for an audience.
/// </summary>
[CollectionBuilder(typeof(Seq), nameof(Seq.Of))]
public readonly struct Seq<T>(ImmutableArray<T> items) : IReadOnlyList<T>, IEquatable<Seq<T>>
{
    private readonly ImmutableArray<T> _items = items;

    private ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    public int Count => Items.Length;

    public T this[int index] => Items[index];

    public Seq<T> Add(T item) => new(Items.Add(item));

    public Seq<T> AddRange(IEnumerable<T> items) => new(Items.AddRange(items));

    public Seq<T> Insert(int index, T item) => new(Items.Insert(index, item));

    public Seq<T> Remove(T item) => new(Items.Remove(item));

    public Seq<T> RemoveAll(Predicate<T> match) => new(Items.RemoveAll(match));

    public Seq<T> Replace(T old, T with) => new(Items.Replace(old, with));

    public ReadOnlySpan<T> AsSpan() => Items.AsSpan();

    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();

    public bool Equals(Seq<T> other) => Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    public override bool Equals(object? obj) => obj is Seq<T> other && Equals(other);

    /// <summary>Its items, so that a record that holds it can be read in a log or a failing test.</summary>
    public override string ToString() => $"[{string.Join(", ", Items)}]";

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public static bool operator ==(Seq<T> left, Seq<T> right) => left.Equals(right);

    public static bool operator !=(Seq<T> left, Seq<T> right) => !left.Equals(right);
}

/// <summary>Makes <see cref="Seq{T}"/> from other lists.</summary>
public static class Seq
{
    public static Seq<T> Of<T>(ReadOnlySpan<T> items) => new([.. items]);

    public static Seq<T> ToSeq<T>(this IEnumerable<T> items) => new([.. items]);
}
