using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Workshop.Domain.Tests.Walks;

/// <summary>What a value is made of, found by reflection: what it holds, not what it computes.</summary>
public static class Members
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    public static IReadOnlyList<PropertyInfo> Of(Type type) => Known.GetOrAdd(type, t =>
        [.. t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.GetIndexParameters().Length == 0).OrderBy(p => p.MetadataToken)]);

    public static bool IsLeaf(object value) => value is string or IId or DateTimeOffset or DateOnly or Enum || value.GetType().IsPrimitive;

    /// <summary>The value itself and everything within it.</summary>
    public static IEnumerable<object> Within(object? value)
    {
        if (value is null)
            yield break;
        yield return value;
        if (IsLeaf(value))
            yield break;
        var parts = value is IEnumerable many ? many.Cast<object?>() : Of(value.GetType()).Select(p => p.GetValue(value));
        foreach (var part in parts)
            foreach (var inner in Within(part))
                yield return inner;
    }
}

/// <summary>Every text that can be read anywhere in some values.</summary>
public static class Strings
{
    public static IReadOnlyList<string> In(IEnumerable<object> values) =>
        values.SelectMany(Members.Within).Select(v => v switch { string s => s, IId id => id.Text, _ => null }).OfType<string>().ToList();
}
