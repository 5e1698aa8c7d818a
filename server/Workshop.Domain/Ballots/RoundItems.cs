using Workshop.Domain.Notes;
using Workshop.Domain.Priorities;

namespace Workshop.Domain.Ballots;

/// <summary>What a round is on, by kind: how the items are called when it opens, and whether they are still there.</summary>
internal static class RoundItems
{
    public static ItemKind UsualFor(Instrument instrument) => instrument is FistVote ? ItemKind.Priorities : ItemKind.Themes;

    /// <summary>The items with their words, or null where they are unknown, doubled, too few or too many.</summary>
    public static Seq<RoundItem>? Named(Instrument instrument, ItemKind on, Seq<string> items, Session session)
    {
        var (fewest, most) = Instruments.ItemsFor(instrument);
        if (items.Count < fewest || items.Count > most)
            return null;
        var named = on == ItemKind.Texts ? Written(items) : items.Select(i => Named(on, i ?? "", session)).ToList();
        return named.Contains(null) || named.DistinctBy(i => i!.Id).Count() < named.Count ? null : named.Select(i => i!).ToSeq();
    }

    private static RoundItem? Named(ItemKind on, string id, Session session) => on switch
    {
        ItemKind.Themes => session.Themes.GetValueOrDefault(new(id)) is { } t ? new(id, t.Name) : null,
        ItemKind.Notes => OnTheBoard(id, session) is { } n ? new(id, n.Text) : null,
        // A draft would be read by everybody from the ballot.
        ItemKind.Priorities => WordingPriorities.AreShared(session) && session.Priorities.GetValueOrDefault(new(id)) is { } p ? new(id, p.Statement) : null,
        _ => null,
    };

    // A note under another is not voted on for itself: the head stands for the stack.
    private static Note? OnTheBoard(string id, Session session) =>
        session.Notes.GetValueOrDefault(new(id)) is { Under: null, Hidden: false } note && session.IsRevealed(note) ? note : null;

    /// <summary>Whether these can be the words of a vote to come; some may still be missing.</summary>
    public static bool MayBePlanned(Seq<string> texts, Instrument instrument) =>
        texts.Count <= Instruments.ItemsFor(instrument).Most && !Written(texts).Contains(null);

    // Two that read the same could not be told apart on a ballot.
    private static List<RoundItem?> Written(Seq<string> texts)
    {
        var clean = texts.Select(t => Text.Clean(t)).ToList();
        return clean.Exists(t => Text.Check(t, Limits.StatementLength) is not null) || clean.Distinct().Count() < clean.Count
            ? [null]
            : clean.Select((t, i) => (RoundItem?)new RoundItem($"text-{i + 1}", t)).ToList();
    }

    /// <summary>Whether everything can still be voted on: a priority or a note that was reworded is another one.</summary>
    public static bool AreStillThere(Round round, Session session) => round.On switch
    {
        ItemKind.Texts => true,
        ItemKind.Priorities => round.Items.All(i => session.Priorities.GetValueOrDefault(new(i.Id)) is { } p && p.Statement == i.Text)
            && (round.Wording == 0 || session.Priorities[new(round.Items[0].Id)].Wording == round.Wording),
        ItemKind.Notes => round.Items.All(i => Named(round.On, i.Id, session) is { } note && note.Text == i.Text),
        _ => round.Items.All(i => Named(round.On, i.Id, session) is not null),
    };

    /// <summary>A note's words, taken back by its author, are no longer those of the rounds on it either; what was counted stays.</summary>
    public static Session Without(Session session, NoteId note) => On(note, session).Aggregate(session, (s, id) => s.WithRound(id, r =>
        r with { Items = r.Items.Select(i => i.Id == note.Text ? i with { Text = "" } : i).ToSeq() }));

    /// <summary>The items as they are shown: the words of a note that was hidden since stand nowhere.</summary>
    public static Seq<RoundItem> Shown(Round round, Session session) => round.On != ItemKind.Notes ? round.Items
        : round.Items.Select(i => session.Notes.GetValueOrDefault(new(i.Id)) is { Hidden: true } ? i with { Text = "" } : i).ToSeq();

    public static IEnumerable<Key> Touches(NoteId note, Session session) => On(note, session).Select(r => new Key(Thing.Round, r.Text));

    private static List<RoundId> On(NoteId note, Session session) =>
        session.Rounds.Values.Where(r => r.On == ItemKind.Notes && r.Items.Any(i => i.Id == note.Text)).Select(r => r.Id).ToList();

    /// <summary>What people are voting on right now must not change under their fingers.</summary>
    public static bool AreVotedOn(ItemKind on, string id, Session session) =>
        session.OpenRound is { } round && round.On == on && round.Items.Any(i => i.Id == id);
}
