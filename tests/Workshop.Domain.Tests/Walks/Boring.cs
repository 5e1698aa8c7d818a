using System.Reflection;

namespace Workshop.Domain.Tests.Walks;

/// <summary>Boring but whole values of any kind of command or event, so that a law can be held for all of them.</summary>
public static class Boring
{
    // It remembers what it saw, and is not made for several who ask at once, as the rooms of the fuzz do.
    [ThreadStatic]
    private static NullabilityInfoContext? _nullability;

    public static T Of<T>(Type kind) => (T)All(kind)[0];

    /// <summary>As many values as it takes to have each member of each union within, and each absent member once absent.</summary>
    public static IReadOnlyList<object> All(Type kind)
    {
        if (kind.IsAbstract)
            return Kinds.Of(kind).SelectMany(All).ToList();
        var maker = kind.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        var choices = maker.GetParameters().Select(Choices).ToList();
        var most = choices.Select(c => c.Count).DefaultIfEmpty(1).Max();
        return Enumerable.Range(0, most).Select(i => maker.Invoke(choices.Select(c => c[i % c.Count]).ToArray())).ToList();
    }

    private static IReadOnlyList<object?> Choices(ParameterInfo parameter)
    {
        var (type, inner) = (parameter.ParameterType, Nullable.GetUnderlyingType(parameter.ParameterType));
        var mayBeAbsent = inner is not null || (!type.IsValueType && (_nullability ??= new()).Create(parameter).ReadState == NullabilityState.Nullable);
        var present = Present(inner ?? type, parameter.Name!);
        return mayBeAbsent ? [.. present, null] : [.. present];
    }

    private static IReadOnlyList<object> Present(Type type, string name) =>
        type == typeof(string) ? [$"some {name}"]
        : type == typeof(int) ? [3]
        : type == typeof(bool) ? [true, false]
        : type == typeof(DateTimeOffset) ? [Stories.Story.Morning]
        : type == typeof(DateOnly) ? [DateOnly.FromDateTime(Stories.Story.Morning.Date)]
        // A report holds notes that hold notes.
        : type == typeof(Domain.Reports.Report) ? [Ended.Value]
        : type.IsEnum ? [.. Enum.GetValues(type).Cast<object>()]
        : type.IsAssignableTo(typeof(IId)) ? [Activator.CreateInstance(type, "some-" + type.Name)!]
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Seq<>) ? Lists(type.GetGenericArguments()[0])
        : All(type);

    private static readonly Lazy<Domain.Reports.Report> Ended = new(() => Domain.Reports.Report.Of(
        Stories.Room.Full().And((Stories.Room.Facilitator, new Domain.Sessions.CloseSession())).Session, Stories.Room.ToRapporteur, new(1, new byte[32], Stories.Story.Morning, "some-session")));

    private static IReadOnlyList<object> Lists(Type item)
    {
        var items = Present(item, "item");
        var array = Array.CreateInstance(item, items.Count);
        foreach (var (i, value) in items.Index())
            array.SetValue(value, i);
        return [typeof(Seq).GetMethod(nameof(Seq.ToSeq))!.MakeGenericMethod(item).Invoke(null, [array])!];
    }
}
