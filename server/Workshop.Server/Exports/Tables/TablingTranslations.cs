using Workshop.Domain;
using Workshop.Domain.Reports;
using Workshop.Domain.Translations;
using Workshop.Server.Exports.Languages;
using static Workshop.Server.Exports.Tables.Cells;

namespace Workshop.Server.Exports.Tables;

/// <summary>What was translated, into every language: a row for each text.</summary>
internal static class TablingTranslations
{
    public static Table Of(Report report, Words words) =>
        new("translations", words["table.translations"], [Field("language", words, 10), Field("original", words, 80), Field("translation", words, 80)],
            report.Translations.SelectMany(t => Originals(t, report).Zip(t.Texts).Where(x => x.First.Length > 0).Select(x => Row(t.Language, x.First, x.Second))).ToSeq());

    private static IEnumerable<string> Originals(TranslationSight t, Report report) => t.Of switch
    {
        Original.Workshop => [report.Workshop.Title, report.Workshop.Question],
        Original.Stage => report.Stages.Where(s => s.Id.Text == t.OriginalId).SelectMany(s => Seq.Of([s.Title, s.Question, s.Instructions])),
        Original.Note => report.Themes.SelectMany(x => x.Notes).Concat(report.Answers.SelectMany(a => a.Answers)).SelectMany(n => n.Alike.Prepend(n)).Where(n => n.Id.Text == t.OriginalId).Select(n => n.Text),
        Original.Theme => report.Themes.Where(x => x.Id?.Text == t.OriginalId).Select(x => x.Name),
        Original.Round => report.Rounds.Where(r => r.Sight.Id.Text == t.OriginalId).SelectMany(r => r.Sight.Items.Select(i => i.Text).Prepend(r.Sight.Question)),
        Original.Priority => report.Priorities.Where(p => p.Sight.Id.Text == t.OriginalId).SelectMany(p => p.Sight.Actions.Select(a => a.What).Prepend(p.Sight.Scope).Prepend(p.Sight.Why).Prepend(p.Sight.Statement)),
        Original.Dissent => report.Priorities.SelectMany(p => p.Dissents).Where(d => d.Id.Text == t.OriginalId).Select(d => d.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(t)),
    };
}
