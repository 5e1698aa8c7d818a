using Workshop.Domain;
using Workshop.Server.Exports.Charts;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Documents;

/// <summary>
/// The report as a document, in one language: what it says and in which order, and nothing of how it looks. Word, PDF, HTML and Markdown
/// are all made from it.
/// </summary>
/// <param name="Translated">What an interpreter made of the title.</param>
/// <param name="Stamp">The session, its version, whether it was closed, when this was made, and the check code: on every page.</param>
internal sealed record Document(
    Words Words, Line Kind, Line Title, Line Translated, Line PlaceAndDate, Line Notice, Line Stamp, string Code, DateTimeOffset Made, Seq<Block> Blocks)
{
    public bool IsRightToLeft => Words.IsRightToLeft;

    /// <summary>What the contents list.</summary>
    public IEnumerable<Heading> Headings => Blocks.OfType<Heading>().Where(h => h.Level <= 2);
}

internal abstract record Block;

/// <summary>Here stand the contents: every heading of the first two levels.</summary>
internal sealed record Contents : Block;

/// <param name="Level">1: a part, 2: a section of it, 3: a part of a section, which the contents leave out.</param>
/// <param name="Anchor">Its name for links; the same in every language.</param>
internal sealed record Heading(int Level, Line Words, string Anchor) : Block;

/// <summary>How a paragraph stands out.</summary>
internal enum Tone
{
    Plain,

    /// <summary>The sentence that everything else explains.</summary>
    Lead,

    /// <summary>What was found or decided, in a sentence.</summary>
    Finding,

    /// <summary>What a careful reader wants to know as well.</summary>
    Small,

    /// <summary>Like small, and about what follows: it stays with it.</summary>
    About,
}

internal sealed record Paragraph(Line Words, Tone Tone = Tone.Plain) : Block;

/// <summary>A list whose order says nothing, or says the order where it is numbered.</summary>
internal sealed record Listing(Seq<Line> Items, bool IsNumbered) : Block;

/// <param name="Translated">What an interpreter made of it: it stands below.</param>
/// <param name="By">The group or the name that it may be told with.</param>
/// <param name="Alike">What was merged under it.</param>
internal sealed record Quote(int Number, Line Words, Line Translated, Line By, Seq<Quote> Alike);

/// <summary>Barriers in their authors' words.</summary>
internal sealed record Quotes(Seq<Quote> Items) : Block;

internal sealed record Figure(Chart Chart) : Block;

/// <param name="Weight">How wide it is beside the others.</param>
internal sealed record Column(Line Words, bool IsNumber, int Weight);

internal sealed record Grid(Line Caption, Seq<Column> Columns, Seq<Seq<Line>> Rows) : Block;
