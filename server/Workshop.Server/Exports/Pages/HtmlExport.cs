using System.Globalization;
using System.Net;
using System.Text;
using Workshop.Server.Exports.Charts;
using Workshop.Server.Exports.Documents;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Pages;

/// <summary>
/// The report as one HTML file that needs nothing else: no script, no font, no picture from anywhere, and a policy that would stop one.
/// </summary>
internal static class HtmlExport
{
    private static readonly Lazy<string> Style = new(() =>
    {
        using var reader = new StreamReader(typeof(HtmlExport).Assembly.GetManifestResourceStream("Pages.report.css")!);
        return reader.ReadToEnd();
    });

    public static string Write(Document document)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="{document.Words.Language}" dir="{(document.IsRightToLeft ? "rtl" : "ltr")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{Safe(document.Title.Plain)}</title>
            <style>
            {Style.Value}</style>
            </head>
            <body>
            <main>
            <header>
            <p class="kind">{Line(document.Kind)}</p>
            <h1{Auto(document.Title)}>{Line(document.Title)}</h1>
            {(document.Translated.IsEmpty ? "" : $"<p class=\"lead\">{Line(document.Translated)}</p>\n")}<p class="place">{Line(document.PlaceAndDate)}</p>

            """);
        if (!document.Notice.IsEmpty)
            Tag(html, "p", " class=\"notice\"" + Auto(document.Notice), Line(document.Notice));
        Tag(html, "p", " class=\"small\"", Line(document.Stamp));
        html.Append("</header>\n");
        foreach (var block in document.Blocks)
            Write(block, document, html);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Write(Block block, Document document, StringBuilder html)
    {
        switch (block)
        {
            case Heading h:
                Tag(html, $"h{h.Level + 1}", $" id=\"{h.Anchor}\"{Auto(h.Words)}", Line(h.Words));
                break;
            case Paragraph p:
                Tag(html, "p", (p.Tone == Tone.Plain ? "" : $" class=\"{p.Tone.ToString().ToLowerInvariant()}\"") + Auto(p.Words), Line(p.Words));
                break;
            case Listing l:
                Tag(html, l.IsNumbered ? "ol" : "ul", "", string.Concat(l.Items.Select(i => $"\n<li{Auto(i)}>{Line(i)}</li>")) + "\n");
                break;
            case Quotes q:
                Quoted(html, q.Items);
                break;
            case Figure f:
                Drawn(html, f);
                break;
            case Grid g:
                Table(html, g);
                break;
            case Contents:
                Tag(html, "nav", $" aria-label=\"{Safe(document.Words["contents"])}\"", $"\n<h2>{Safe(document.Words["contents"])}</h2>\n<ul>"
                    + string.Concat(document.Headings.Select(h => $"\n<li class=\"level{h.Level}\"><a href=\"#{h.Anchor}\"{Auto(h.Words)}>{Line(h.Words)}</a></li>")) + "\n</ul>\n");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block));
        }
    }

    private static void Quoted(StringBuilder html, IEnumerable<Quote> quotes)
    {
        html.Append("<ul class=\"quotes\">\n");
        foreach (var quote in quotes)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><span class=\"number\">{quote.Number}</span> <q dir=\"auto\">{Safe(quote.Words.Plain)}</q>");
            if (!quote.By.IsEmpty)
                html.Append(CultureInfo.InvariantCulture, $" <span class=\"by\">({Line(quote.By)})</span>");
            if (!quote.Translated.IsEmpty)
                html.Append(CultureInfo.InvariantCulture, $"<br><span{Auto(quote.Translated)}>{Line(quote.Translated)}</span>");
            if (quote.Alike.Count > 0)
                Quoted(html, quote.Alike);
            html.Append("</li>\n");
        }
        html.Append("</ul>\n");
    }

    private static void Drawn(StringBuilder html, Figure figure)
    {
        var most = figure.Chart.Bars.Select(b => b.Value).DefaultIfEmpty(0).Max();
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"chart\" role=\"img\" aria-label=\"{Safe(figure.Chart.Alternative)}\">\n");
        foreach (var bar in figure.Chart.Bars)
            html.Append(CultureInfo.InvariantCulture,
                $"<div class=\"{(bar.IsStrong ? "bar strong" : "bar")}\"><span{Auto(bar.Label)}>{Line(bar.Label)}</span><i style=\"inline-size:{(most > 0 ? Math.Max(bar.Value / most, 0) : 0) * 80:0.##}%\">{Parts(bar)}</i><b>{Line(bar.Said)}</b></div>\n");
        html.Append("</div>\n");
    }

    private static string Parts(Bar bar) => string.Concat(bar.Parts.Where(p => p.Size > 0).Select(p =>
        string.Create(CultureInfo.InvariantCulture, $"<u style=\"flex:{p.Size:0.####};background:#{p.Colour & 0xFFFFFF:x6}\">{p.Letter}</u>")));

    private static void Table(StringBuilder html, Grid grid)
    {
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"{Safe(grid.Caption.Plain)}\">\n<table>\n<thead><tr>");
        foreach (var column in grid.Columns)
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{(column.IsNumber ? " class=\"number\"" : "")}>{Line(column.Words)}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in grid.Rows)
            Tag(html, "tr", "", string.Concat(row.Select((cell, i) => $"<td{(grid.Columns[i].IsNumber ? " class=\"number\"" : Auto(cell))}>{Line(cell)}</td>")));
        html.Append("</tbody>\n</table>\n</div>\n");
    }

    private static void Tag(StringBuilder html, string tag, string attributes, string inside) => html.Append(CultureInfo.InvariantCulture, $"<{tag}{attributes}>{inside}</{tag}>\n");

    private static string Auto(Line line) => line.SaysSomethingOurs ? "" : " dir=\"auto\"";

    private static string Line(Line line) => string.Concat(line.Runs.Select(r => r.IsTyped && line.SaysSomethingOurs ? $"<bdi>{Safe(r.Text)}</bdi>" : Safe(r.Text)));

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
