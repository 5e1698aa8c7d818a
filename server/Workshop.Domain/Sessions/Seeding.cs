using Workshop.Domain.Themes;

namespace Workshop.Domain.Sessions;

/// <summary>What an earlier workshop agreed on stands on the board of the next one from the start: a theme for each, to be voted on like others.</summary>
public static class Seeding
{
    internal static bool AreGood(Seq<Seed> seeds) =>
        seeds.Count <= Limits.Priorities
        && seeds.Select(s => s.From).Distinct().Count() == seeds.Count
        && seeds.All(s => Ids.IsGood(s.From.Session) && Ids.IsGood(s.From.Priority.Text) && Text.Check(s.Statement, Limits.StatementLength) is null);

    internal static Session Sown(Session session, Seq<Seed> seeds) => session with
    {
        Themes = session.Themes.AddRange(seeds.Select((seed, i) => new Theme(new($"seed-{i + 1}"), NameOf(seed.Statement), i + 1, [seed])).Select(t => KeyValuePair.Create(t.Id, t))),
        ThemesEver = seeds.Count,
    };

    /// <summary>A statement as the name of a theme: cut between words where it is too long for one.</summary>
    public static string NameOf(string statement)
    {
        var line = statement.ReplaceLineEndings(" ");
        if (Text.Length(line) <= Limits.TitleLength)
            return line;
        var kept = string.Concat(line.EnumerateRunes().Take(Limits.TitleLength - 1).Select(r => r.ToString()));
        return (kept.LastIndexOf(' ') is > Limits.TitleLength / 2 and var end ? kept[..end] : kept).TrimEnd() + "…";
    }
}
