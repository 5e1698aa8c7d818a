using Workshop.Domain.Counting;

namespace Workshop.Domain.Tests.Counting;

/// <summary>Short ways to write ballots down, so that what matters in a test stands out.</summary>
internal static class Some
{
    public static Seq<string> Items(string letters) => letters.Select(c => c.ToString()).ToSeq();

    /// <summary>"A2 B1" is two dots on A and one on B; "A-" is a blank.</summary>
    public static Seq<Mark> Marks(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(m => new Mark(m[..1], m[1..] == "-" ? null : Number(m[1..]))).ToSeq();

    /// <summary>"A>BC>D" ranks A first, then B and C together, then D.</summary>
    public static Seq<Seq<string>> Ranks(string text) =>
        text.Split('>', StringSplitOptions.RemoveEmptyEntries).Select(Items).ToSeq();

    public static Ballot<Seq<Mark>> Dots(string marks, string? group = null, int count = 1, string? id = null) =>
        new(id, Marks(marks), group, count);

    public static Ballot<Seq<Seq<string>>> Ranking(string tiers, string? group = null, int count = 1, string? id = null) =>
        new(id, Ranks(tiers), group, count);

    public static Ballot<Fraction?> Fingers(int? fingers, string? group = null, int count = 1) =>
        new(null, fingers is { } f ? f : null, group, count);

    public static RankedTally Count(this RankedVoting voting, params Ballot<Seq<Seq<string>>>[] ballots) => voting.Count(ballots, new Terms());

    /// <summary>"A B=C D": by rank, what is tied joined by an equals sign; what has no rank is left out.</summary>
    public static string Order(this Standings standings) =>
        string.Join(' ', standings.Rows.Where(r => r.Rank != null).GroupBy(r => r.Rank).OrderBy(g => g.Key).Select(g => string.Join('=', g.Select(r => r.Item))));

    public static string Scores(this Standings standings) => string.Join(' ', standings.Rows.Select(r => r.Score?.ToString() ?? "n/a"));

    public static string Line(this Seq<string> items) => string.Join(' ', items);

    private static Fraction Number(string text) => Digits.TryRead(text, out var n) ? n : throw new ArgumentException(text);
}
