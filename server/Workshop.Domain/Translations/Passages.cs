using Workshop.Domain.Ballots;
using Workshop.Domain.Notes;
using Workshop.Domain.Priorities;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Themes;

namespace Workshop.Domain.Translations;

/// <summary>One text of an original.</summary>
/// <param name="Most">How long such a text may be, in code points.</param>
internal readonly record struct Passage(string Text, int Most);

/// <summary>What there is to translate.</summary>
internal static class Passages
{
    /// <summary>The texts of a thing as an audience reads them; null where it reads none.</summary>
    public static Seq<Passage>? Of(Original of, string id, Session s, Audience to) =>
        Of(Session.Show(KeyOf(of, id), s, to)) is { } texts && texts.Any(t => t.Text.Length > 0) ? texts : null;

    private static Seq<Passage>? Of(Sight? sight) => sight switch
    {
        WorkshopSight w => [new(w.Title, Limits.TitleLength), new(w.Question, Limits.QuestionLength)],
        StageSight x => [new(x.Title, Limits.TitleLength), new(x.Question, Limits.QuestionLength), new(x.Instructions, Limits.InstructionsLength)],
        NoteSight { Redacted: not true } n => [new(n.Text, Limits.NoteLength)],
        // A theme that stands for a seed is named by its statement.
        ThemeSight t => [new(t.Name, Limits.StatementLength)],
        RoundSight r => [new(r.Question, Limits.QuestionLength), .. r.On == ItemKind.Texts ? r.Items.Select(i => new Passage(i.Text, Limits.StatementLength)) : []],
        PrioritySight p => [new(p.Statement, Limits.StatementLength), new(p.Why, Limits.WhyLength), new(p.Scope, Limits.ScopeLength),
            .. p.Actions.Select(a => new Passage(a.What, Limits.ActionLength))],
        DissentSight d => [new(d.Text, Limits.StatementLength)],
        _ => null,
    };

    public static Key KeyOf(Original of, string id) => new(of switch
    {
        Original.Workshop => Thing.Workshop,
        Original.Stage => Thing.Stage,
        Original.Note => Thing.Note,
        Original.Theme => Thing.Theme,
        Original.Round => Thing.Round,
        Original.Priority => Thing.Priority,
        Original.Dissent => Thing.Dissent,
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    }, id);

    /// <summary>What can be translated of what stands under a key of this kind, if anything.</summary>
    public static Original? At(Thing thing) => thing switch
    {
        Thing.Workshop => Original.Workshop,
        Thing.Stage => Original.Stage,
        Thing.Note => Original.Note,
        Thing.Theme => Original.Theme,
        Thing.Round => Original.Round,
        Thing.Priority => Original.Priority,
        Thing.Dissent => Original.Dissent,
        _ => null,
    };
}
