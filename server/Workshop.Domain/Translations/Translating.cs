using Workshop.Domain.Sessions;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Translations;

/// <summary>An interpreter says something in another language.</summary>
/// <param name="Texts">One for each text of the original; none: it is in this language already.</param>
/// <param name="From">The original's texts as they were seen.</param>
/// <param name="Revision">Of the translation that was seen; 0 for none.</param>
public sealed record Translate(Original Of, string Id, string Language, Seq<string> Texts, Seq<string> From, int Revision) : Command;

public sealed record Translated(Translation Translation) : Event;

/// <summary>Translations beside what people wrote: seen where the original is seen, and never without it.</summary>
public static class Translating
{
    /// <summary>What is short in one script may be long in another.</summary>
    private const int Growth = 4;

    public static Decision Decide(Translate c, Ask ask, Session s)
    {
        if (!Enum.IsDefined(c.Of) || !IsLanguage(c.Language))
            return Refusals.BadCommand;
        if (c.Of == Original.Workshop ? c.Id is not "" : !Ids.IsGood(c.Id))
            return Refusals.BadId;
        if (Passages.Of(c.Of, c.Id, s, new(Circle.Observers)) is not { } original)
            return Refusals.OriginalUnknown;
        var from = original.Select(p => p.Text).ToSeq();
        if (c.From != from)
            return Refusals.OriginalChanged;
        var texts = c.Texts.Select(Text.Clean).ToSeq();
        if (Check(texts, original) is { } bad)
            return bad;
        var known = s.Translations.GetValueOrDefault(Translation.KeyOf(c.Of, c.Id, c.Language));
        return known is not null && known.Texts == texts && known.From == from ? Happens()
            : (known?.Revision ?? 0) != c.Revision ? Refusals.TranslationChanged
            : known is null && s.Translations.Count >= Limits.Translations ? Refusals.TranslationTooMany
            : !s.TranslatedInto.Contains(c.Language) && s.TranslatedInto.Count >= Limits.Languages ? Refusals.LanguageTooMany
            : new Translated(new(c.Of, c.Id, c.Language, texts, from, c.Revision + 1, GivingLinks.LinkOf(ask.By)));
    }

    private static Refusal? Check(Seq<string> texts, Seq<Passage> original) =>
        texts.Count == 0 ? null
        : texts.Count != original.Count ? Refusals.BadCommand
        : texts.Zip(original, (t, o) => Text.Check(t, o.Text.Length == 0 ? 0 : Growth * o.Most, mayBeEmpty: o.Text.Length == 0)).FirstOrDefault(bad => bad is not null);

    // One way of writing each tag, or one language would be two.
    private static bool IsLanguage(string tag) => CreatingSessions.IsLanguage(tag) && !tag.Any(char.IsAsciiLetterUpper);

    public static Session Evolve(Session s, Translated e) => s with
    {
        Translations = s.Translations.SetItem(Translation.KeyOf(e.Translation), e.Translation),
        TranslatedInto = s.TranslatedInto.Add(e.Translation.Language),
    };

    /// <summary>A note that is taken back is taken back in every language.</summary>
    internal static Session Without(Session s, NoteId note) => s with
    {
        Translations = s.Translations.RemoveRange(s.TranslatedInto.Select(l => Translation.KeyOf(Original.Note, note.Text, l))),
    };

    /// <summary>Whatever changes for somebody in an original may change for them in its translations.</summary>
    internal static IEnumerable<Key> Touches(IEnumerable<Key> touched, Session before, Session after) =>
        from key in after.TranslatedInto.IsEmpty ? [] : touched
        let of = key.Owner is null ? Passages.At(key.Thing) : null
        where of is not null
        from language in after.TranslatedInto
        let id = Translation.KeyOf(of.Value, key.Id, language)
        where IsSeen(before, id) || IsSeen(after, id)
        select new Key(Thing.Translation, id);

    private static bool IsSeen(Session s, string id) => s.Translations.ContainsKey(id) && Audience.Shared.Any(to => Show(s, id, to) is not null);

    public static TranslationSight? Show(Session s, string id, Audience to) =>
        s.Translations.GetValueOrDefault(id) is { } t && Passages.Of(t.Of, t.Id, s, to) is { } original
            ? Show(t, stale: t.From != original.Select(p => p.Text).ToSeq()) : null;

    // An author who takes back a word takes it back in every language: only words that stand are ever shown.
    private static TranslationSight Show(Translation t, bool stale) =>
        new(Translation.KeyOf(t), t.Of, t.Id, t.Language, stale && t.Of is Original.Note ? [] : t.Texts, stale, t.Revision);
}
