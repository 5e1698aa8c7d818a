using System.IO.Compression;
using System.Text;
using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Reports;
using Workshop.Server.Exports.Office;

namespace Workshop.Server.Exports.Plain;

/// <summary>
/// Each revealed ranking as a file in BLT, which programs that count elections read, zipped: "items seats", a line per different ballot with
/// how many cast it (items that share a place with "=" between them), 0, the items' names, and the question. One seat: the order is what a ranking asks for.
/// </summary>
internal static class BltExport
{
    public static byte[] Write(Report report)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var round in report.Rounds.Where(r => r.Sight is { Instrument: RankVote, Result: not null }))
            {
                var entry = zip.CreateEntry($"vote-{round.Sight.Number}.blt");
                entry.LastWriteTime = Package.ZipTime(report.Stamp.At);
                using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                writer.Write(Lines(round, report));
            }
        return bytes.ToArray();
    }

    private static string Lines(ReportedRound round, Report report)
    {
        var places = round.Sight.Items.Select((item, i) => (item.Id, Place: i + 1)).ToDictionary(x => x.Id, x => x.Place);
        var ballots = round.Ballots.Select(b => TiersOf(b.Ballot)).Where(t => t.Count > 0)
            .CountBy(tiers => string.Join(' ', tiers.Select(t => string.Join('=', t.Select(i => places[i]))))).OrderByDescending(b => b.Value).ThenBy(b => b.Key, StringComparer.Ordinal);
        return string.Concat(
        [
            $"{places.Count} 1\n", .. ballots.Select(b => $"{b.Value} {b.Key} 0\n"), "0\n",
            .. round.Sight.Items.Select(i => Quoted(i.Text)), Quoted(round.Sight.Question.Length > 0 ? round.Sight.Question : report.Workshop.Title),
        ]);
    }

    private static Seq<Seq<string>> TiersOf(Ballot ballot) => ballot switch
    {
        RankBallot b => b.Order.Select(i => Seq.Of([i])).ToSeq(),
        TierBallot b => b.Tiers,
        _ => [],
    };

    private static string Quoted(string typed) => $"\"{typed.Replace('"', '\'').ReplaceLineEndings(" ")}\"\n";
}
