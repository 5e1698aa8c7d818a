namespace Workshop.Domain.Translations;

/// <summary>What somebody wrote that others may read in another language.</summary>
public enum Original
{
    /// <summary>The workshop's title and question.</summary>
    Workshop,

    /// <summary>Title, question and instructions of a stage.</summary>
    Stage,
    Note,
    Theme,

    /// <summary>The question of a round, and its items where they were written for it.</summary>
    Round,

    /// <summary>Statement, reasons and scope of a priority, and then its actions.</summary>
    Priority,
    Dissent,
}

/// <summary>One thing in another language, as an interpreter put it.</summary>
/// <param name="Id">Of the original; empty where there is only one.</param>
/// <param name="Texts">One for each text of the original, in its order; none: the original is in this language.</param>
/// <param name="From">The original's texts as they were when this was made of them.</param>
/// <param name="Revision">From 1; two who translate the same must not overwrite each other.</param>
public sealed record Translation(Original Of, string Id, string Language, Seq<string> Texts, Seq<string> From, int Revision, LinkId By)
{
    public static string KeyOf(Translation t) => KeyOf(t.Of, t.Id, t.Language);

    public static string KeyOf(Original of, string id, string language) => $"{of.ToString().ToLowerInvariant()}/{id}/{language}";
}

/// <summary>A translation, seen by whoever sees its original.</summary>
/// <param name="Id">What it is of, which one, and into which language: "note/n1/fr".</param>
/// <param name="Texts">None where the original is in this language, and where the words of a note have changed since.</param>
/// <param name="Stale">The original has changed since.</param>
public sealed record TranslationSight(string Id, Original Of, string OriginalId, string Language, Seq<string> Texts, bool Stale, int Revision) : Sight;
