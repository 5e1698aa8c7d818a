using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Workshop.Server.Exports.Languages;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Workshop.Server.Exports.Office;

/// <summary>Lines of words as Word's paragraphs and runs, each with the direction that it reads in.</summary>
internal static class DocxText
{
    /// <param name="style">The id of a style in styles.xml.</param>
    /// <param name="rightToLeft">How the paragraph reads, and so on which side it starts.</param>
    /// <param name="documents">How the document reads: what we say ourselves.</param>
    public static Paragraph Paragraph(string style, Line line, bool rightToLeft, bool documents)
    {
        var paragraph = new Paragraph(new ParagraphProperties { ParagraphStyleId = new() { Val = style } });
        if (rightToLeft)
            paragraph.ParagraphProperties!.BiDi = new();
        foreach (var run in line.Runs)
            paragraph.Append(Run(run, documents));
        return paragraph;
    }

    public static Run Run(Languages.Run run, bool documents, string? style = null)
    {
        var look = new RunProperties();
        if (style is not null)
            look.RunStyle = new() { Val = style };
        // What people typed is in any language: nobody wants it underlined in red as a misspelling of another.
        if (run.IsTyped)
            look.NoProof = new();
        if (run.IsTyped ? Direction.Of(run.Text) ?? documents : documents)
            look.RightToLeftText = new();
        return new Run(look, new Text(Clean(run.Text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>A field that Word works out; it shows <paramref name="now"/> until then.</summary>
    public static SimpleField Field(string instruction, string now) => new(new Run(new Text(now))) { Instruction = $" {instruction} " };

    // XML has no place for some characters that a JSON archive may hold.
    public static string Clean(string text) => text.All(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) && !HasLoneSurrogate(text)
        ? text : string.Concat(text.EnumerateRunes().Where(r => r.Value > 0xFFFF || System.Xml.XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString()));

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return true;
        return false;
    }
}
