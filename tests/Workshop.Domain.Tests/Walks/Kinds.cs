namespace Workshop.Domain.Tests.Walks;

/// <summary>Every kind of command, event, sight or member of another closed union that the domain has.</summary>
public static class Kinds
{
    public static IReadOnlyList<Type> Of<T>() => Of(typeof(T));

    public static IReadOnlyList<Type> Of(Type union) =>
        typeof(Session).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(union)).OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
}
