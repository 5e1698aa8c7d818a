using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Stages;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Priorities;

public sealed record WordPriority(
    PriorityId Id, ThemeId? Theme, string Statement, string Why, Seq<NoteId> Notes,
    Seq<ThemeId> AlsoFrom = default, string Scope = "", Confidence Confidence = Confidence.Unsaid, Seq<PlannedAction> Actions = default) : Command;

/// <summary>New words for a priority. Says which wording it started from: two people at once never overwrite each other unseen.</summary>
public sealed record RewordPriority(
    PriorityId Id, int BasedOn, ThemeId? Theme, string Statement, string Why, Seq<NoteId> Notes,
    Seq<ThemeId> AlsoFrom = default, string Scope = "", Confidence Confidence = Confidence.Unsaid, Seq<PlannedAction> Actions = default) : Command;

public sealed record RemovePriority(PriorityId Id) : Command;

/// <summary>All priorities in the order in which they shall stand.</summary>
public sealed record OrderPriorities(Seq<PriorityId> Order) : Command;

public sealed record PriorityWorded(
    PriorityId Id, ThemeId? Theme, string Statement, string Why, Seq<NoteId> Notes,
    Seq<ThemeId> AlsoFrom = default, string Scope = "", Confidence Confidence = Confidence.Unsaid, Seq<PlannedAction> Actions = default) : Event;

public sealed record PriorityReworded(
    PriorityId Id, ThemeId? Theme, string Statement, string Why, Seq<NoteId> Notes,
    Seq<ThemeId> AlsoFrom = default, string Scope = "", Confidence Confidence = Confidence.Unsaid, Seq<PlannedAction> Actions = default) : Event;

public sealed record PriorityRemoved(PriorityId Id) : Event;

public sealed record PrioritiesOrdered(Seq<PriorityId> Order) : Event;

public static class WordingPriorities
{
    public static Decision Decide(WordPriority command, Session session)
    {
        var c = Cleaned(new(command.Id, command.Theme, command.Statement, command.Why, command.Notes, 0, 0, 0,
            command.AlsoFrom, command.Scope, command.Confidence, command.Actions));
        return !Ids.IsGood(command.Id.Text) ? Refusals.BadId
            : session.Priorities.ContainsKey(command.Id) || session.RemovedPriorities.Contains(command.Id) ? Refusals.PriorityExists
            : session.Priorities.Count >= Limits.Priorities ? Refusals.PriorityTooMany
            : Check(c, session) is { } bad ? bad
            : new PriorityWorded(c.Id, c.Theme, c.Statement, c.Why, c.Notes, c.AlsoFrom, c.Scope, c.Confidence, c.Actions);
    }

    public static Decision Decide(RewordPriority command, Session session)
    {
        if (!session.Priorities.TryGetValue(command.Id, out var old))
            return Refusals.PriorityUnknown;
        var c = Cleaned(old with
        {
            Theme = command.Theme,
            Statement = command.Statement,
            Why = command.Why,
            Notes = command.Notes,
            AlsoFrom = command.AlsoFrom,
            Scope = command.Scope,
            Confidence = command.Confidence,
            Actions = command.Actions,
        });
        return old.Revision != command.BasedOn ? Refusals.PriorityChanged
            : IsVotedOn(command.Id, session) ? Refusals.PriorityFrozen
            : Check(c, session) is { } bad ? bad
            : c == old ? Happens()
            : new PriorityReworded(c.Id, c.Theme, c.Statement, c.Why, c.Notes, c.AlsoFrom, c.Scope, c.Confidence, c.Actions);
    }

    public static Decision Decide(RemovePriority command, Session session) =>
        session.RemovedPriorities.Contains(command.Id) ? Happens()
        : !session.Priorities.ContainsKey(command.Id) ? Refusals.PriorityUnknown
        : IsVotedOn(command.Id, session) ? Refusals.PriorityFrozen
        // What is on record stays on record: else removing and wording anew would take a dissent away.
        : session.Dissents.Values.Any(d => d.OnRecord && d.Priority == command.Id) ? Refusals.PriorityDisputed
        : new PriorityRemoved(command.Id);

    public static Decision Decide(OrderPriorities command, Session session) =>
        command.Order.Count != session.Priorities.Count || command.Order.Distinct().Any(p => !session.Priorities.ContainsKey(p))
            || command.Order.Distinct().Count() != command.Order.Count ? Refusals.PriorityUnknown
        // One that came back by an undo may have the number of another: then they are in no order yet.
        : command.Order.Zip(command.Order.Skip(1)).All(p => session.Priorities[p.First].Number < session.Priorities[p.Second].Number) ? Happens()
        : new PrioritiesOrdered(command.Order);

    private static Priority Cleaned(Priority p) => p.From(p.Themes) with
    {
        Statement = Text.Clean(p.Statement),
        Why = Text.Clean(p.Why),
        Notes = p.Notes.Distinct().ToSeq(),
        Scope = Text.Clean(p.Scope),
        Actions = p.Actions.Select(a => a with { What = Text.Clean(a.What), Owner = Text.Clean(a.Owner) }).ToSeq(),
    };

    private static Refusal? Check(Priority p, Session session) =>
        p.Themes.Any(t => !session.Themes.ContainsKey(t)) ? Refusals.ThemeUnknown
        : p.Notes.Count > Limits.NotesAtOnce ? Refusals.BadCommand with { Limit = Limits.NotesAtOnce }
        : p.Notes.Any(n => !session.Notes.TryGetValue(n, out var note) || !session.IsRevealed(note)) ? Refusals.NoteUnknown
        : !Enum.IsDefined(p.Confidence) ? Refusals.BadCommand
        : Text.Check(p.Statement, Limits.StatementLength)
            ?? Text.Check(p.Why, Limits.WhyLength, mayBeEmpty: true)
            ?? Text.Check(p.Scope, Limits.ScopeLength, mayBeEmpty: true)
            ?? Check(p.Actions);

    private static Refusal? Check(Seq<PlannedAction> actions) =>
        actions.Count > Limits.Actions ? Refusals.ActionTooMany
        : !Ids.AreGood(actions.Select(a => a.Id).ToSeq()) || actions.Select(a => a.Id).Distinct().Count() != actions.Count ? Refusals.BadId
        : actions.Select(a => Text.Check(a.What, Limits.ActionLength) ?? Text.Check(a.Owner, Limits.OwnerLength, mayBeEmpty: true)).FirstOrDefault(r => r is not null);

    private static bool IsVotedOn(PriorityId id, Session session) =>
        RoundItems.AreVotedOn(ItemKind.Priorities, id.Text, session);

    public static Session Evolve(Session session, PriorityWorded e) => session with
    {
        Priorities = session.Priorities.Add(e.Id, new(e.Id, e.Theme, e.Statement, e.Why, e.Notes, Last(session) + 1, 1, 1, e.AlsoFrom, e.Scope, e.Confidence, e.Actions)),
    };

    private static int Last(Session session) => session.Priorities.Values.Select(p => p.Number).DefaultIfEmpty(0).Max();

    public static Session Evolve(Session session, PriorityReworded e)
    {
        var old = session.Priorities[e.Id];
        return session with
        {
            Priorities = session.Priorities.SetItem(e.Id, old with
            {
                Theme = e.Theme,
                Statement = e.Statement,
                Why = e.Why,
                Notes = e.Notes,
                AlsoFrom = e.AlsoFrom,
                Scope = e.Scope,
                Confidence = e.Confidence,
                Actions = e.Actions,
                Revision = old.Revision + 1,
                Wording = old.Statement == e.Statement ? old.Wording : old.Wording + 1,
            }),
        };
    }

    public static Session Evolve(Session session, PriorityRemoved e) => session with
    {
        Priorities = session.Priorities.Remove(e.Id),
        RemovedPriorities = session.RemovedPriorities.Add(e.Id),
    };

    public static Session Evolve(Session session, PrioritiesOrdered e) => session with
    {
        Priorities = session.Priorities.SetItems(e.Order.Select((id, i) => KeyValuePair.Create(id, session.Priorities[id] with { Number = i + 1 }))),
    };

    /// <summary>A draft belongs to those who word it, until the room first comes to agree.</summary>
    public static PrioritySight? Show(Session session, PriorityId id, Audience to)
    {
        if (session.Priorities.GetValueOrDefault(id) is not { } p || !(to.IsStaff || AreShared(session)))
            return null;
        var (confirmation, by, votes) = Confirmed(p, session);
        return new(p.Id, p.Theme, p.Statement, p.Why, p.Notes.Where(n => session.Notes.GetValueOrDefault(n) is { } note && (to.IsStaff || !note.Hidden)).ToSeq(), p.Number, p.Revision,
            confirmation, by, votes, p.AlsoFrom, p.Scope, p.Confidence, p.Actions, SupportFor(p, session));
    }

    /// <summary>What the revealed rounds on its themes say, oldest first. Derived whenever it is shown, so it can't be typed wrong or grow stale.</summary>
    private static Seq<Support> SupportFor(Priority p, Session session) =>
        session.Rounds.Values.Where(r => r.Published is not null).OrderBy(r => r.Number)
            .SelectMany(r => RowsOf(r.Published!.Result).Where(row => p.Themes.Contains(new(row.Item)))
                .Select(row => new Support(r.Id, row.Item, row.Rank, row.Tied, r.Items.Count, row.Points, row.People, r.Published!.Result.N, row.Share,
                    row.PersonRank, row.EqualRank, row.EqualShare)))
            .ToSeq();

    private static Seq<ResultRow> RowsOf(RoundResult result) => result switch
    {
        DotResult dots => dots.Rows,
        SumResult sums => sums.Rows,
        RankResult ranks => ranks.Rows,
        ScoreResult or MatrixResult or MaxDiffResult or FistResult or GradientsResult => [],
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    internal static bool AreShared(Session session) =>
        session.Agenda.Any(s => s is { Kind: StageKind.Agree or StageKind.Report, Status: not StageStatus.Upcoming });

    /// <summary>The last revealed fist to five or gradients of agreement on this very wording, one voice each: weighed by groups, a series could not tell it.</summary>
    public static (Confirmation, RoundId?, Seq<int>) Confirmed(Priority priority, Session session)
    {
        var last = session.Rounds.Values
            .Where(r => r is { IsOnOneSentence: true, On: ItemKind.Priorities, Status: RoundStatus.Revealed } and ({ Instrument: FistVote } or { Weighting: Weighting.PerPerson })
                && r.Items[0].Id == priority.Id.Text && r.Wording == priority.Wording)
            .MaxBy(r => r.Number);
        return last?.Published?.Result switch
        {
            FistResult { N: > 0 } fist => (fist.Status, last.Id, fist.Votes),
            GradientsResult { N: > 0 } gradients => (ConfirmationOf(gradients.Status), last.Id, gradients.Votes),
            _ => (Confirmation.Open, null, []),
        };
    }

    private static Confirmation ConfirmationOf(GradientsStatus? status) => status switch
    {
        null => Confirmation.Open,
        GradientsStatus.Agreed => Confirmation.Consensus,
        GradientsStatus.MoreDiscussion => Confirmation.MoreDiscussion,
        GradientsStatus.Blocked => Confirmation.Blocked,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
