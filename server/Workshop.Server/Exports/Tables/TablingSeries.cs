using Workshop.Domain;
using Workshop.Domain.Dialogues;
using Workshop.Server.Exports.Documents;
using Workshop.Server.Exports.Languages;
using static Workshop.Server.Exports.Tables.Cells;

namespace Workshop.Server.Exports.Tables;

/// <summary>A comparison as tables: the dialogues, the priorities through them, their votes by group, the actions and all that was noted on them.</summary>
internal static class TablingSeries
{
    public static Seq<Table> Of(Comparison c, Words words)
    {
        var phrases = new SeriesPhrases(c, words);
        return [About(c, words), Dialogues(c, phrases), Strands(c, phrases), Votes(c, phrases), ByGroup(c, phrases), Actions(c, phrases), Noted(c, phrases)];
    }

    private static Table About(Comparison c, Words words) => new("series", words["series.report"], [Field("what", words, 24), Field("value", words, 90)],
    [
        Row(words["fact.title"], c.Title), Row(words["fact.series"], c.Series), Row(words["fact.made"], c.At), Row(words["fact.protection"], words.Say("series.protection", ("k", c.K)).Plain),
    ]);

    private static Table Dialogues(Comparison c, SeriesPhrases phrases) => new("dialogues", phrases.Words["table.dialogues"],
        [
            Field("number", phrases.Words, 8), Field("workshop", phrases.Words, 45), Field("where", phrases.Words, 25), Field("when", phrases.Words, 20), Field("people", phrases.Words, 10),
            Field("priorities", phrases.Words, 10), Field("status", phrases.Words, 18), Field("session", phrases.Words, 20), Field("code", phrases.Words, 14),
        ],
        c.Dialogues.Select((d, i) => Row((long)i + 1, d.Title, d.Place, d.CreatedAt, (long)d.People, (long)d.Priorities.Count, phrases.State(d), d.Session, d.Code)).ToSeq());

    private static Table Strands(Comparison c, SeriesPhrases phrases)
    {
        var words = phrases.Words;
        return new("strands", words["series.strands"],
            [
                Field("strand", words, 8), Field("number", words, 8), Field("where", words, 25), Field("statement", words, 70), Field("place", words, 8), Field("moved", words, 12), Field("change", words, 30),
                Field("confirmation", words, 45), Field("agreement", words, 14), Field("dissents", words, 14),
            ],
            All(c).Select(x => Row((long)x.Strand, (long)x.Standing.Number, phrases.Name(x.Standing.Number).Plain, x.Standing.Priority.Statement, (long)x.Standing.Priority.Place,
                (long?)x.Standing.Moved, phrases.Moved(x.Standing).Plain, phrases.Confirmed(x.Standing.Priority).Plain,
                x.Standing.Priority.Agreement is { } a ? Phrases.Amount(a) : (object?)null, (long)x.Standing.Priority.Dissents)).ToSeq());
    }

    private static Table Votes(Comparison c, SeriesPhrases phrases)
    {
        var words = phrases.Words;
        return new("votes", words["series.votes"],
            [
                Field("strand", words, 8), Field("number", words, 8), Field("where", words, 25), Field("vote", words, 8), Field("item", words, 50), Field("place", words, 8), Field("tied", words, 8),
                Field("items", words, 10), Field("share", words, 10), Field("ballots", words, 10), Field("perPersonPlace", words, 18), Field("equalPlace", words, 18),
            ],
            All(c).SelectMany(x => x.Standing.Priority.Voted.Select(v => Row((long)x.Strand, (long)x.Standing.Number, phrases.Name(x.Standing.Number).Plain, (long)v.Vote, v.Item, (long?)v.Rank, v.Tied,
                (long)v.Of, v.Share is { } share ? new Percent(share) : null, (long)v.N, (long)v.PersonRank, (long?)v.EqualRank))).ToSeq());
    }

    private static Table ByGroup(Comparison c, SeriesPhrases phrases)
    {
        var words = phrases.Words;
        return new("by_group", words["table.byGroup"],
            [
                Field("strand", words, 8), Field("number", words, 8), Field("where", words, 25), Field("vote", words, 8), Field("group", words, 45), Field("ballots", words, 10), Field("people", words, 10),
                Field("place", words, 8), Field("mean", words, 10),
            ],
            All(c).SelectMany(x => x.Standing.Priority.Voted.SelectMany(v => v.Groups.Select(g => Row((long)x.Strand, (long)x.Standing.Number, phrases.Name(x.Standing.Number).Plain, (long)v.Vote,
                phrases.Group(g).Plain, (long)g.Ballots, (long?)g.People, (long?)g.Rank, g.Mean is null ? null : Phrases.Amount(g.Mean))))).ToSeq());
    }

    private static Table Actions(Comparison c, SeriesPhrases phrases)
    {
        var words = phrases.Words;
        return new("actions", words["series.actions"],
            [
                Field("strand", words, 8), Field("number", words, 8), Field("where", words, 25), Field("action", words, 70), Field("owner", words, 35), Field("due", words, 14), Field("status", words, 14),
                Field("noted", words, 60),
            ],
            AllActions(c).Select(x => Row((long)x.Strand, (long)x.Number, phrases.Name(x.Number).Plain, x.Action.What, x.Action.Owner, x.Action.Due, phrases.Status(x.Action), phrases.Noted(x.Action).Plain)).ToSeq());
    }

    private static Table Noted(Comparison c, SeriesPhrases phrases)
    {
        var words = phrases.Words;
        return new("noted", words["series.everyNote"],
            [Field("number", words, 8), Field("where", words, 25), Field("action", words, 70), Field("on", words, 14), Field("status", words, 14), Field("noted", words, 60)],
            AllActions(c).SelectMany(x => x.Action.Notes.Select(n => Row((long)x.Number, phrases.Name(x.Number).Plain, x.Action.What, n.On, phrases.Status(x.Action with { Status = n.Status }), n.Said))).ToSeq());
    }

    private static IEnumerable<(int Strand, Standing Standing)> All(Comparison c) => c.Strands.SelectMany((s, i) => s.Standings.Select(x => (i + 1, x)));

    private static IEnumerable<(int Strand, int Number, FollowedAction Action)> AllActions(Comparison c) =>
        All(c).SelectMany(x => x.Standing.Actions.Select(a => (x.Strand, x.Standing.Number, a)));
}
