using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Workshop.Domain;
using Workshop.Domain.Counting;
using Workshop.Server.Exports.Archives;
using Workshop.Server.Imports;

namespace Workshop.Server.Wire;

/// <summary>
/// Writes <c>REFERENCE.md</c> from the types and what is said of them: every command and who may send it, every thing that can be seen, every
/// event of a journal, every refusal. A test compares.
/// </summary>
public static class Reference
{
    private static readonly Role[] InOrder = [Role.Participant, Role.Facilitator, Role.Rapporteur, Role.Interpreter, Role.Host, Role.Clock];

    /// <exception cref="FileNotFoundException">The documentation that is built with the domain is not beside the program.</exception>
    public static string Written()
    {
        var said = Remarks.OfDomain();
        var text = new StringBuilder("""
            # Reference of the protocol

            How these travel stands in [the protocol](../PROTOCOL.md); the types as TypeScript, with all that is inside of them, in
            [`protocol.ts`](../../../client/src/wire/protocol.ts). A member with `?` may be left out. This file is written by
            `npm run protocol`.

            ## Commands

            What `Send` takes: JSON with the command's name in `is`. Who has another role is refused with `role.not_allowed`.


            """);
        foreach (var (type, name) in Names.Commands.OrderBy(c => Array.IndexOf(InOrder, MaySend(c.Key)[0])))
            Write(text, $"`{name}`: {string.Join(", ", MaySend(type).Select(r => r.ToString().ToLowerInvariant()))}", type, said, isAsked: true);
        text.Append("## Things\n\nWhat frames hold, by the name of its kind: what a seat may see of the workshop.\n\n");
        foreach (var (thing, (name, sight, id)) in Names.Things)
            Write(text, $"`{name}`{(id.Length == 0 ? "" : $", one for each `{id}`")}{ForWhom(thing)}", sight, said);
        text.Append("## Events\n\nWhat a journal remembers, for ever. A record is one command's events, with who sent it and when.\n\n");
        foreach (var (type, name) in Names.Events)
            Write(text, $"`{name}`", type, said);
        text.Append("## Refusals\n\nA code never changes its meaning. The number is the bound that was passed.\n\n| code | bound | |\n|---|---|---|\n");
        foreach (var (code, limit, meaning) in AllRefusals(said).OrderBy(r => r.Code, StringComparer.Ordinal))
            text.Append($"| `{code}` | {limit} | {meaning} |\n");
        return text.ToString();
    }

    private static IReadOnlyList<Role> MaySend(Type command) => Permissions.For((Command)RuntimeHelpers.GetUninitializedObject(command));

    private static string ForWhom(Thing thing)
    {
        if (Names.Things[thing].Sight.IsAssignableTo(typeof(OwnSight)))
            return "; seen by whose it is";
        Circle[] circles = [.. Audience.Shared.Select(a => a.Circle).Where(c => new Key(thing).IsFor(new(c)))];
        return circles.Length == Audience.Shared.Count ? "" : $"; seen by: {string.Join(", ", circles.Select(c => c.ToString().ToLowerInvariant()))}";
    }

    private static void Write(StringBuilder text, string heading, Type type, Remarks said, bool isAsked = false)
    {
        text.Append($"### {heading}\n\n");
        if (said.Of(type) is { Length: > 0 } summary)
            text.Append(summary).Append("\n\n");
        var members = TypeScript.MembersOf(type, isAsked).ToList();
        if (members.Count == 0)
            return;
        text.Append("| member | type | |\n|---|---|---|\n");
        foreach (var (property, mayBeAbsent, typed) in members)
            text.Append($"| `{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}{(mayBeAbsent ? "?" : "")}` | `{typed.Replace("|", "\\|", StringComparison.Ordinal)}` | {said.Of(property)} |\n");
        text.Append('\n');
    }

    private static IEnumerable<(string Code, int? Limit, string Meaning)> AllRefusals(Remarks said)
    {
        var alone = new[] { typeof(Refusals), typeof(DoorRefusals) }.SelectMany(FieldsOf).Where(f => f.FieldType == typeof(Refusal)).Select(f => ((Refusal)f.GetValue(null)!, said.Of(f)));
        var named = new[] { typeof(ArchiveException), typeof(ImportException), typeof(RowWrong), typeof(BallotRefusal) }.SelectMany(FieldsOf).Where(f => f.IsLiteral && f.FieldType == typeof(string))
            .ToDictionary(f => f.DeclaringType == typeof(BallotRefusal) ? Refusals.Ballot((string)f.GetValue(null)!).Code : (string)f.GetValue(null)!, said.Of);
        return alone.Concat(DoorRefusals.Archives.Concat(DoorRefusals.Imports).Concat(Refusals.BallotReasons.Select(Refusals.Ballot)).Select(r => (r, named[r.Code])))
            .Select(r => (r.Item1.Code, r.Item1.Limit, r.Item2));
    }

    private static FieldInfo[] FieldsOf(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static);
}
