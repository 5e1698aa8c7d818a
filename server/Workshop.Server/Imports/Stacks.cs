namespace Workshop.Server.Imports;

/// <summary>Cards of which some lie on others, laid so that each stack is one deep and its head comes first.</summary>
internal static class Stacks
{
    private const int Highest = 100;

    /// <param name="On">The name of the card that it lies on.</param>
    internal sealed record Card(int Row, string Name, string Text, string Theme, string? On);

    public static FoundNotes Laid(IEnumerable<Card> cards, IReadOnlyList<RowWrong>? wrong = null)
    {
        var all = cards.ToList();
        var byName = all.Where(c => c.Name.Length > 0).DistinctBy(c => c.Name).ToDictionary(c => c.Name);
        var heads = all.Select(c => (Card: c, Head: HeadOf(c, byName))).ToList();
        var laid = new List<FoundNote>();
        // Each head, and right after it what lies on it.
        var under = heads.Where(h => h.Head is not null).ToLookup(h => h.Head!.Row, h => h.Card);
        foreach (var card in heads.Where(h => h.Head is null).Select(h => h.Card))
        {
            var at = Add(laid, card, null);
            foreach (var other in under[card.Row])
                Add(laid, other, at);
        }
        return new(laid, 0, wrong ?? []);
    }

    private static int Add(List<FoundNote> notes, Card card, int? under)
    {
        notes.Add(new(card.Row, card.Text, card.Theme, under));
        return notes.Count - 1;
    }

    /// <summary>The card at the bottom; null where it is this one, or where they lie on each other in a ring or a tower that nobody built by hand.</summary>
    private static Card? HeadOf(Card card, Dictionary<string, Card> byName)
    {
        var (head, seen) = (card, new HashSet<string> { card.Name });
        while (head.On is { } name && byName.TryGetValue(name, out var below))
        {
            if (!seen.Add(name) || seen.Count > Highest)
                return null;
            head = below;
        }
        return ReferenceEquals(head, card) ? null : head;
    }
}
