using System.Text;
using Workshop.Server.Exports.Documents;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Pages;

/// <summary>The report as Markdown. What people typed is escaped: it can be read, and never becomes markup.</summary>
internal static class MarkdownExport
{
    public static string Write(Document document)
    {
        var text = new StringBuilder();
        Part(text, $"# {Safe(document.Title)}");
        if (!document.Translated.IsEmpty)
            Part(text, Safe(document.Translated));
        Part(text, $"**{Safe(document.Kind)}** · {Safe(document.PlaceAndDate)}");
        if (!document.Notice.IsEmpty)
            Part(text, $"> {Safe(document.Notice)}");
        foreach (var block in document.Blocks)
            Write(block, text);
        return text.ToString();
    }

    private static void Write(Block block, StringBuilder text)
    {
        switch (block)
        {
            case Heading h:
                Part(text, $"{new string('#', h.Level + 1)} {Safe(h.Words)}");
                break;
            case Paragraph { Tone: Tone.Finding } p:
                Part(text, $"**{Safe(p.Words)}**");
                break;
            case Paragraph p:
                Part(text, Safe(p.Words));
                break;
            case Listing l:
                Part(text, string.Join('\n', l.Items.Select((item, i) => $"{(l.IsNumbered ? $"{i + 1}." : "-")} {Safe(item)}")));
                break;
            case Quotes q:
                Part(text, string.Join('\n', q.Items.SelectMany(i => Quoted(i, ""))));
                break;
            // A chart says nothing that its table does not, and where there is none its bars are a list.
            case Figure f:
                Part(text, string.Join('\n', f.Chart.Bars.Select(b => $"- {Safe(b.Label)}: {Safe(b.Said)}")));
                break;
            case Grid g:
                Part(text, Table(g));
                break;
            case Contents:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block));
        }
    }

    private static string Table(Grid grid) => string.Join('\n',
    [
        Row(grid.Columns.Select(c => c.Words)), Row(grid.Columns.Select(c => (Line)(c.IsNumber ? "--:" : "---")), safe: true), .. grid.Rows.Select(r => Row(r)),
    ]);

    private static string Row(IEnumerable<Line> cells, bool safe = false) => $"| {string.Join(" | ", cells.Select(c => safe ? c.Plain : Safe(c)))} |";

    private static IEnumerable<string> Quoted(Quote quote, string indent) =>
        quote.Alike.SelectMany(a => Quoted(a, indent + "  ")).Prepend($"{indent}- {Safe(quote.Words)}{(quote.By.IsEmpty ? "" : $" ({Safe(quote.By)})")}{(quote.Translated.IsEmpty ? "" : $"\\\n{indent}  {Safe(quote.Translated)}")}");

    private static void Part(StringBuilder text, string part) => text.Append(part).Append("\n\n");

    /// <summary>One line in which nothing of what was typed is markup; what we say ourselves holds none.</summary>
    private static string Safe(Line line) => string.Concat(line.Runs.Select((run, i) => run.IsTyped ? Safe(run.Text, isFirst: i == 0) : run.Text));

    private static string Safe(string typed, bool isFirst)
    {
        var safe = new StringBuilder(typed.Length + 8);
        foreach (var c in typed)
            safe.Append(c switch
            {
                '\n' => " ",
                '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '!' or '&' => "\\" + c,
                _ => c.ToString(),
            });
        // At the start of a line these would begin a list or a heading.
        return isFirst && safe.Length > 0 && safe[0] is '-' or '+' or '=' ? "\\" + safe : isFirst ? Unnumbered(safe.ToString()) : safe.ToString();
    }

    private static string Unnumbered(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 10 && digits < line.Length && line[digits] is '.' or ')' ? line.Insert(digits, "\\") : line;
    }
}
