using System.Text;
using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Reports;

namespace Workshop.Server.Exports;

/// <summary>The report as Markdown. What people typed is escaped: it can be read, and never becomes markup.</summary>
internal static class MarkdownExport
{
    public static string Write(Report r)
    {
        var text = new StringBuilder();
        text.AppendLine($"# {Safe(r.Workshop.Title)}").AppendLine();
        if (r.Workshop.Notice.Length > 0)
            text.AppendLine($"> {Safe(r.Workshop.Notice)}").AppendLine();
        text.AppendLine($"{(r.Workshop.Place.Length > 0 ? Safe(r.Workshop.Place) + ", " : "")}{r.Workshop.CreatedAt.UtcDateTime:yyyy-MM-dd}").AppendLine();
        text.AppendLine("## What was asked").AppendLine().AppendLine(Safe(r.Workshop.Question)).AppendLine();
        People(r, text);
        Agreed(r, text);
        Counted(r, text);
        Barriers(r, text);
        Answered(r, text);
        text.AppendLine("---").AppendLine().AppendLine(Phrases.Stamp(r) + ". " + Phrases.SmallCells(r));
        return text.ToString();
    }

    private static void People(Report r, StringBuilder text)
    {
        text.AppendLine($"## Who was there").AppendLine().AppendLine($"{Phrases.Count(r.Room.People, "participant")}.").AppendLine();
        foreach (var g in r.Room.Groups)
            text.AppendLine($"- {Safe(r.NameOf(g.Group))}: {g.People}");
        text.AppendLine();
    }

    private static void Agreed(Report r, StringBuilder text)
    {
        text.AppendLine("## What was agreed").AppendLine();
        if (r.Priorities.Count == 0)
            text.AppendLine("No priority has been worded yet.").AppendLine();
        foreach (var (i, p) in r.Priorities.Index())
        {
            text.AppendLine($"### {i + 1}. {Safe(p.Sight.Statement)}").AppendLine();
            if (p.Sight.Why.Length > 0)
                text.AppendLine(Safe(p.Sight.Why)).AppendLine();
            text.AppendLine($"*{Phrases.Confirmation(p.Sight)}.*{(p.Themes.Count > 0 ? $" Theme: {Safe(string.Join(", ", p.Themes))}." : "")}").AppendLine();
            Notes(p.Notes, r, text);
            foreach (var d in p.Dissents)
                text.AppendLine($"> {Phrases.Dissent(d, r)} {Safe(d.Text)}").AppendLine();
        }
    }

    private static void Counted(Report r, StringBuilder text)
    {
        text.AppendLine("## How it was counted").AppendLine();
        foreach (var round in r.Rounds.Select(x => x.Sight))
        {
            text.AppendLine($"### Round {round.Number}: {Safe(round.Question.Length > 0 ? round.Question : round.Items[0].Text)}").AppendLine();
            text.AppendLine($"{Phrases.Method(round)}. {Capital(Phrases.Status(round))}.").AppendLine();
            if (round.Result is { } result)
                Table(result, round, text);
        }
    }

    private static void Table(RoundResult result, RoundSight round, StringBuilder text)
    {
        switch (result)
        {
            case DotResult dots:
                text.AppendLine("| Place | Theme | Dots | People | Share | Place by equal voice |").AppendLine("|---|---|---|---|---|---|");
                foreach (var row in dots.Rows)
                    text.AppendLine($"| {Place(row)} | {Cell(row.Item, round)} | {row.Points} | {row.People} | {Told(row.Share)} % | {Told(row.EqualRank)} |");
                break;
            case SumResult sums:
                text.AppendLine("| Place | Item | Points | People | Share | Place by equal voice |").AppendLine("|---|---|---|---|---|---|");
                foreach (var row in sums.Rows)
                    text.AppendLine($"| {Place(row)} | {Cell(row.Item, round)} | {row.Points} | {row.People} | {Told(row.Share)} % | {Told(row.EqualRank)} |");
                break;
            case ScoreResult scores:
                text.AppendLine("| Place | Item | Mean | Median | Rated by | Place by equal voice |").AppendLine("|---|---|---|---|---|---|");
                foreach (var row in scores.Rows)
                    text.AppendLine($"| {Told(row.Rank)} | {Cell(row.Item, round)} | {row.Mean ?? None} | {row.Median ?? None} | {row.RatedBy} | {Told(row.EqualRank)} |");
                break;
            case MatrixResult matrix:
                text.AppendLine("| Place | Item | Impact | Feasibility |").AppendLine("|---|---|---|---|");
                foreach (var row in matrix.Rows)
                    text.AppendLine($"| {Told(row.Rank)} | {Cell(row.Item, round)} | {row.Point.Impact ?? None} | {row.Point.Feasibility ?? None} |");
                break;
            case MaxDiffResult choices:
                text.AppendLine("| Place | Item | Score | Most important | Least important | Shown |").AppendLine("|---|---|---|---|---|---|");
                foreach (var row in choices.Rows)
                    text.AppendLine($"| {Told(row.Rank)} | {Cell(row.Item, round)} | {row.Score ?? None} | {row.Best} | {row.Worst} | {row.Shown} |");
                break;
            case GradientsResult gradients:
                text.AppendLine("| Level | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 |").AppendLine("|---|---|---|---|---|---|---|---|---|");
                text.AppendLine($"| People | {string.Join(" | ", gradients.Votes)} |");
                break;
            case RankResult ranks:
                text.AppendLine("| Place | Theme | Borda points | Put it first | Place by equal voice |").AppendLine("|---|---|---|---|---|");
                foreach (var row in ranks.Rows)
                    text.AppendLine($"| {Place(row)} | {Cell(row.Item, round)} | {row.Points} | {row.First} | {Told(row.EqualRank)} |");
                break;
            case FistResult fist:
                text.AppendLine("| Fingers | 0 | 1 | 2 | 3 | 4 | 5 |").AppendLine("|---|---|---|---|---|---|---|");
                text.AppendLine($"| People | {string.Join(" | ", fist.Votes)} |");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(result));
        }
        text.AppendLine();
    }

    // What is undefined, or may not be told: never 0.
    private const string None = "n/a";

    private static string Told(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? None;

    private static string Place(ResultRow row) => row.Tied ? $"{row.Rank} (tied)" : Told(row.Rank);

    private static string Cell(string item, RoundSight round) => Safe(round.Items.First(i => i.Id == item).Text);

    private static void Barriers(Report r, StringBuilder text)
    {
        text.AppendLine("## All barriers").AppendLine().AppendLine($"{Phrases.Count(r.NoteCount, "barrier")} in {Phrases.Count(r.Themes.Count(t => t.Id is not null), "theme")}.").AppendLine();
        foreach (var theme in r.Themes)
        {
            text.AppendLine($"### {(theme.Id is null ? "Not grouped" : Safe(theme.Name))}").AppendLine();
            Notes(theme.Notes, r, text);
        }
    }

    private static void Answered(Report r, StringBuilder text)
    {
        foreach (var asked in r.Answers)
        {
            text.AppendLine($"## {Safe(Phrases.Asked(asked))}").AppendLine();
            Notes(asked.Answers, r, text);
        }
    }

    private static void Notes(Seq<ReportedNote> notes, Report r, StringBuilder text)
    {
        foreach (var note in notes)
        {
            text.AppendLine($"- {Quote(note, r)}");
            foreach (var alike in note.Alike)
                text.AppendLine($"  - {Quote(alike, r)}");
        }
        if (notes.Count > 0)
            text.AppendLine();
    }

    private static string Quote(ReportedNote note, Report r)
    {
        var by = note.Author is { } author ? Safe(author) : note.By.Count > 0 ? Safe(Phrases.Groups(note.By, r)) : null;
        return (note.Redacted ? $"*{Phrases.Redacted}*" : Safe(note.Text)) + (by is null ? "" : $" ({by})");
    }

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];

    /// <summary>One line in which nothing of what was typed is markup.</summary>
    private static string Safe(string typed)
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
        return safe.Length > 0 && safe[0] is '-' or '+' or '=' ? "\\" + safe : safe.ToString();
    }
}
