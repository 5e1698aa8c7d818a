using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Domain;
using Workshop.Domain.Dialogues;
using Workshop.Domain.Reports;
using Workshop.Domain.Stages;
using Workshop.Server.Exports.Archives;
using Workshop.Server.Exports.Languages;
using Workshop.Server.Exports.Tables;
using Workshop.Server.Imports;
using Workshop.Server.Journals;
using Workshop.Server.Moving;
using Workshop.Server.Wire;

namespace Workshop.Server.Exports;

/// <summary>
/// Writes <c>FILES.md</c> from what reads and writes files: the members of an archive, the columns of the tables, the bytes of a journal, a backup,
/// a template, and why a file is refused. A test compares.
/// </summary>
public static class FilesReference
{
    /// <summary>What a template says it is; the client writes and reads it, and a test holds the two together.</summary>
    public const string TemplateFormat = "workshop-template";
    public const int TemplateVersion = 1;

    /// <exception cref="FileNotFoundException">The documentation that is built with the program is not beside it.</exception>
    public static string Written()
    {
        var said = Remarks.OfDomain();
        var text = new StringBuilder("""
            # Reference of the files

            All that leaves Workshop as a file, and all that may come in as one. This file is written by `npm run protocol`. What the members of an
            archive mean stands in [the archive](Archives/ARCHIVE.md); the lines for `recount`, each with an example that a test counts, in
            [rounds and measures](../Recount/FORMAT.md); the tables that can be brought in, in [imports](../Imports/IMPORT.md); commands, things and
            events in [the reference of the protocol](../Wire/REFERENCE.md).

            ## Formats


            """);
        Table(text, ["file", "media type"], Exporting.Types.Select(t => (string[])[$"`report.{t.Key}`", $"`{t.Value}`"]));
        ArchiveMembers(text);
        TablesOf(text, "Tables of a workshop", "The sheets of `report.xlsx`, and the files in `report.csv.zip` under the names here, the same in every language. The title is that of English.", Tabling.Of(Nothing, Words.For("en", "en")));
        TablesOf(text, "Tables of a series", "The same of a series.", TablingSeries.Of(new("", "", DateTimeOffset.UnixEpoch, Limits.SmallestK, [], [], [], 0), Words.For("en", "en")));
        Journals(text, said);
        Backups(text, said);
        Template(text, said);
        Codes(text, said);
        return text.ToString();
    }

    private static Report Nothing => new(
        new("", "", "", "en", [], false, Limits.SmallestK, "", "", DateTimeOffset.UnixEpoch, null), new(0, new byte[32], DateTimeOffset.UnixEpoch), new(0, []), [], [], [], [], []);

    private static void ArchiveMembers(StringBuilder text)
    {
        using var stream = typeof(FilesReference).Assembly.GetManifestResourceStream("archive.schema.json")!;
        var schema = JsonNode.Parse(stream)!.AsObject();
        text.Append(CultureInfo.InvariantCulture, $"## The archive\n\n`\"{ArchiveExport.Format}\"`, version {ArchiveExport.FormatVersion}; at most {ArchiveReading.MostBytes / 1024 / 1024} MB are read. A member with `?` may be absent. From [its schema](Archives/archive.schema.json).\n\n");
        Members(text, schema);
        foreach (var (name, part) in schema["$defs"]!.AsObject())
        {
            text.Append($"### `{name}`\n\n");
            if (part!["properties"] is null)
                text.Append(Kind(part)).Append("\n\n");
            else
                Members(text, part.AsObject());
        }
    }

    private static void Members(StringBuilder text, JsonObject part) =>
        Table(text, ["member", "is", ""], MembersOf(part, "").Select(m => (string[])[$"`{m.Path}`", m.Kind, m.Said]));

    // What is inside of a member stands below it, with the way there.
    private static IEnumerable<(string Path, string Kind, string Said)> MembersOf(JsonNode part, string at)
    {
        var always = part["required"]?.AsArray().Select(r => (string)r!).ToHashSet() ?? [];
        foreach (var (name, member) in part["properties"]?.AsObject() ?? [])
        {
            if (member is not JsonObject inside)
                continue;
            var path = $"{at}{name}{(always.Contains(name) ? "" : "?")}";
            yield return (path, Kind(inside), (string?)inside["description"] ?? "");
            foreach (var deeper in MembersOf(inside, path + "."))
                yield return deeper;
            foreach (var deeper in inside["items"] is JsonObject item ? MembersOf(item, path + "[].") : [])
                yield return deeper;
        }
    }

    private static string Kind(JsonNode part) =>
        part["$ref"] is { } other ? $"[`{((string)other!).Split('/')[^1]}`](#{((string)other!).Split('/')[^1]})"
        : part["const"] is { } only ? $"`{only.ToJsonString()}`"
        : part["enum"] is JsonArray some ? string.Join(" or ", some.Select(s => $"`{s!.ToJsonString()}`"))
        : string.Join(", ", new[]
        {
            part["type"] is JsonArray either ? string.Join(" or ", either.Select(t => (string)t!)) : (string?)part["type"] ?? "anything",
            part["items"] is JsonObject item ? $"of {Kind(item)}" : null,
            part["additionalProperties"] is JsonObject each ? $"each member: {Kind(each)}" : null,
            part["pattern"] is { } pattern ? $"`{((string)pattern!).Replace("|", "\\|", StringComparison.Ordinal)}`" : null,
            Bounds(part["minItems"] ?? part["minimum"] ?? part["minLength"], part["maxItems"] ?? part["maximum"] ?? part["maxLength"]),
        }.Where(words => words is not null));

    private static string? Bounds(JsonNode? least, JsonNode? most) => (least, most) switch
    {
        (null, null) => null,
        (null, { }) => $"at most {most}",
        ({ }, null) => $"at least {least}",
        _ => $"{least} to {most}",
    };

    private static void TablesOf(StringBuilder text, string title, string lead, Seq<Table> tables)
    {
        text.Append($"## {title}\n\n{lead} A cell that has nothing to tell, or may not, is empty and never 0.\n\n");
        foreach (var table in tables)
        {
            text.Append($"### `{table.Id}`: {table.Title}\n\n");
            Table(text, ["column", "title"], table.Fields.Select(f => (string[])[$"`{f.Id}`", f.Title]));
        }
    }

    private static void Journals(StringBuilder text, Remarks said)
    {
        text.Append($"""
            ## Journals and what is stored beside them

            A store holds values by kind and key, the same bytes in every store.

            | kind | |
            |---|---|
            | `{SegmentWalk.Kind}` | the segments of a journal: of a workshop, or of a series |
            | `{SnapshotCell.Kind}` | what the records of a journal add up to; made anew wherever it is absent or of another build |
            | `{NameRegister.Kind}` | what belongs to whoever claimed it first: join codes, the host key, what was deleted, which series a workshop is in, and the secret of a workshop that runs |
            | `{Doors.KeptKeys.Kind}` | the keys that seal seats |

            ### A segment

            {said.Of(typeof(Segment)).Split(" Bytes,")[0]} Numbers are big-endian. It is full at {Segment.FullAtRecords} records or {Segment.FullAtBytes / 1024} kB.

            ```
            {said.LayoutOf(typeof(Segment))}
            ```

            {said.Of(typeof(Chain))}

            ### A snapshot

            ```
            {said.LayoutOf(typeof(SnapshotCell))}
            ```

            ### A record of a workshop

            JSON in UTF-8, the body of a record. {said.Of(typeof(Remembered))}


            """);
        Members(text, typeof(Remembered), said);
        text.Append($"### A record of a series\n\n{said.Of(typeof(SeriesRemembered))}\n\n");
        Members(text, typeof(SeriesRemembered), said);
        foreach (var (type, name) in Names.Unions[typeof(SeriesEvent)])
        {
            text.Append($"#### `{name}`\n\n");
            Members(text, type, said);
        }
    }

    private static void Backups(StringBuilder text, Remarks said)
    {
        text.Append($"## A backup\n\n{said.Of(typeof(BackupFile))}\n\nIts format is {BackupFile.Format}. `backup.json`:\n\n");
        Members(text, typeof(BackupFile.Manifest), said);
        text.Append("and of each value:\n\n");
        Members(text, typeof(BackupFile.Written), said);
    }

    private static void Template(StringBuilder text, Remarks said)
    {
        text.Append(CultureInfo.InvariantCulture, $"## A template\n\nWhat the agenda's editor saves and takes back: JSON with `format` `\"{TemplateFormat}\"`, `formatVersion` {TemplateVersion}, `name`, and the stages in `agenda`, of which each is a plan; its `id` is made anew. The types inside stand in [`protocol.ts`](../../../client/src/wire/protocol.ts).\n\n");
        Members(text, typeof(StagePlan), said);
    }

    private static void Codes(StringBuilder text, Remarks said)
    {
        text.Append("## Why a file is refused\n\nA code never changes its meaning. `export` and the doors say the first ones, the doors of imports those in the middle, `backup`, `restore`, `move` and `census` the last; those of lines stand with [their format](../Recount/FORMAT.md).\n\n");
        Table(text, ["code", ""], new[] { typeof(ArchiveException), typeof(ImportException), typeof(RowWrong), typeof(MovingException) }.SelectMany(type => type.GetFields())
            .Where(f => f.IsLiteral && f.FieldType == typeof(string)).Select(f => (string[])[$"`{f.GetRawConstantValue()}`", said.Of(f)]));
    }

    private static void Members(StringBuilder text, Type type, Remarks said) =>
        Table(text, ["member", "type", ""], TypeScript.MembersOf(type, isAsked: false).Select(m => (string[])[
            $"`{JsonNamingPolicy.CamelCase.ConvertName(m.Member.Name)}{(m.MayBeAbsent ? "?" : "")}`", $"`{m.Type.Replace("|", "\\|", StringComparison.Ordinal)}`", said.Of(m.Member)]));

    private static void Table(StringBuilder text, string[] heads, IEnumerable<string[]> rows)
    {
        text.Append($"| {string.Join(" | ", heads)} |\n|{string.Concat(heads.Select(_ => "---|"))}\n");
        foreach (var row in rows)
            text.Append($"| {string.Join(" | ", row)} |\n");
        text.Append('\n');
    }
}
