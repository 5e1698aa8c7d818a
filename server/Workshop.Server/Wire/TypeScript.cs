using System.Reflection;
using System.Text;
using System.Text.Json;
using Workshop.Domain;
using Workshop.Domain.Acts;
using Workshop.Domain.Ballots;
using Workshop.Domain.Dialogues;
using Workshop.Domain.History;
using Workshop.Domain.Reports;

namespace Workshop.Server.Wire;

/// <summary>
/// Writes the client's half of the protocol from ours, so that the two can't drift: <c>client/src/wire/protocol.ts</c>. A test compares.
/// </summary>
public static class TypeScript
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Protocol()
    {
        var text = new StringBuilder("// Made from the server's types: npm run protocol. Do not edit.\n\n");
        var named = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (union, members) in Names.Unions.Where(u => u.Key != typeof(Event) && u.Key != typeof(SeriesEvent) && u.Key != typeof(Part)))
            AddUnion(union, members, named);
        foreach (var (_, sight, _) in Names.Things.Values)
            Add(sight, named);
        Add(typeof(Comparison), named);
        Add(typeof(Timeline), named);
        foreach (var definition in named.Values)
            text.Append(definition).Append('\n');
        text.Append(ThingsTable()).Append('\n').Append(Codes());
        return text.ToString();
    }

    private static void AddUnion(Type union, IReadOnlyDictionary<Type, string> members, SortedDictionary<string, string> named)
    {
        foreach (var (type, name) in members)
            named[type.Name] = Interface(type, $"  is: \"{name}\";\n", named, MayBeLeftOut(type));
        named[union.Name] = $"export type {union.Name} = {string.Join(" | ", members.Keys.Select(t => t.Name))};\n";
    }

    private static void Add(Type type, SortedDictionary<string, string> named)
    {
        if (named.ContainsKey(type.Name) || Names.Unions.ContainsKey(type))
            return;
        named[type.Name] = "";
        named[type.Name] = type.IsEnum
            ? $"export type {type.Name} = {string.Join(" | ", Enum.GetNames(type).Select(n => $"\"{JsonNamingPolicy.KebabCaseLower.ConvertName(n)}\""))};\n"
            : type.IsAssignableTo(typeof(IId)) ? $"export type {type.Name} = string;\n"
            : Interface(type, "", named);
    }

    /// <summary>What who sends it need not say, because it has a usual value.</summary>
    private static HashSet<string> MayBeLeftOut(Type type) =>
        type.IsSubclassOf(typeof(RoundResult)) ? [] : type.GetConstructors().SelectMany(c => c.GetParameters()).Where(p => p.HasDefaultValue).Select(p => p.Name!).ToHashSet();

    private static string Interface(Type type, string head, SortedDictionary<string, string> named, HashSet<string>? mayBeLeftOut = null)
    {
        var text = new StringBuilder($"export interface {type.Name} {{\n").Append(head);
        foreach (var (member, absent, typed) in MembersOf(type, mayBeLeftOut, named))
            text.Append($"  {JsonNamingPolicy.CamelCase.ConvertName(member.Name)}{(absent ? "?" : "")}: {typed}{(absent ? " | undefined" : "")};\n");
        return text.Append("}\n").ToString();
    }

    /// <summary>The members of something that travels, whether each may be absent, and its type.</summary>
    /// <param name="isAsked">It is sent by a client, which need not say what has a usual value.</param>
    internal static IEnumerable<(PropertyInfo Member, bool MayBeAbsent, string Type)> MembersOf(Type type, bool isAsked) =>
        MembersOf(type, isAsked ? MayBeLeftOut(type) : null, new(StringComparer.Ordinal));

    private static IEnumerable<(PropertyInfo, bool, string)> MembersOf(Type type, HashSet<string>? mayBeLeftOut, SortedDictionary<string, string> named) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).OrderBy(p => p.MetadataToken).Select(member => (
            member,
            Nullability.Create(member).ReadState == NullabilityState.Nullable || Nullable.GetUnderlyingType(member.PropertyType) is not null || mayBeLeftOut?.Contains(member.Name) == true,
            Of(member.PropertyType, named)));

    private static string Of(Type type, SortedDictionary<string, string> named)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        // A report travels as the text of its archive.
        if (type == typeof(string) || type == typeof(Report) || type == typeof(DateTimeOffset) || type == typeof(DateOnly))
            return "string";
        if (type == typeof(bool))
            return "boolean";
        if (type == typeof(int) || type == typeof(long) || type == typeof(double))
            return "number";
        if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Seq<>) || type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)))
            return Of(type.GetGenericArguments()[0], named) is var item && item.StartsWith("readonly", StringComparison.Ordinal) ? $"readonly ({item})[]" : $"readonly {item}[]";
        Add(type, named);
        return type.Name;
    }

    private static string ThingsTable()
    {
        var text = new StringBuilder("/** What can be seen, by the name of its kind. */\nexport interface Things {\n");
        foreach (var (name, sight, _) in Names.Things.Values)
            text.Append($"  {name}: {sight.Name};\n");
        text.Append("}\n\n/** The member that tells one thing of a kind from another; \"\" where there is only one. */\nexport const idMember = {\n");
        foreach (var (name, _, id) in Names.Things.Values)
            text.Append($"  {name}: \"{id}\",\n");
        text.Append("} as const satisfies Record<keyof Things, string>;\n\n/** What is told to one participant alone. */\nexport const ownThings = [\n");
        foreach (var (name, _, _) in Names.Things.Values.Where(t => t.Sight.IsAssignableTo(typeof(OwnSight))))
            text.Append($"  \"{name}\",\n");
        return text.Append("] as const satisfies readonly (keyof Things)[];\n").ToString();
    }

    private static string Codes()
    {
        var codes = typeof(Refusals).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<Refusal>()
            .Select(r => r.Code).Concat(Refusals.BallotReasons.Select(r => Refusals.Ballot(r).Code)).Concat(DoorRefusals.Codes);
        return "/** Every refusal there is. A code never changes its meaning. */\nexport const refusalCodes = [\n"
            + string.Concat(codes.Order(StringComparer.Ordinal).Select(c => $"  \"{c}\",\n"))
            + "] as const;\n\nexport type RefusalCode = (typeof refusalCodes)[number];\n";
    }
}
