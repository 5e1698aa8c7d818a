using System.Text;

namespace Workshop.Domain.Dialogues;

/// <summary>How alike two statements read, by the runs of three letters that they share (Dice): for any script, and never more than a hint.</summary>
public static class Likeness
{
    public const int WorthAsking = 40;

    /// <summary>0 to 100.</summary>
    public static int Of(string one, string other)
    {
        var (a, b) = (Runs(one), Runs(other));
        return a.Count + b.Count == 0 ? 0 : 200 * a.Intersect(b).Count() / (a.Count + b.Count);
    }

    private static HashSet<string> Runs(string text)
    {
        var letters = text.ToLowerInvariant().EnumerateRunes().Select(r => Rune.IsLetterOrDigit(r) ? r.ToString() : " ").ToList();
        var words = string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => $" {w} ".EnumerateRunes().ToList());
        return [.. words.SelectMany(w => Enumerable.Range(0, Math.Max(0, w.Count - 2)).Select(i => string.Concat(w.Skip(i).Take(3))))];
    }
}
