using Workshop.Domain.Ballots;
using Workshop.Domain.Stages;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Priorities;

public sealed record WordPriority(PriorityId Id, ThemeId? Theme, string Statement, string Why, Seq<NoteId> Notes) : Command;

/// <summary>New words for a priority. Says which wording it started from: two people at once never overwrite each other unseen.</summary>
public sealed record RewordPriority(PriorityId Id, int BasedOn, ThemeId? Theme, string Statement, string Why, Seq<NoteId> Notes) : Command;

public sealed record RemovePriority(PriorityId Id) : Command;

/// <summary>All priorities in the order in which they shall stand.</summary>
public sealed record OrderPriorities(Seq<PriorityId> Order) : Command;

public sealed record PriorityWorded(PriorityId Id, ThemeId? Theme, string Statement, string Why, Seq<NoteId> Notes) : Event;

public sealed record PriorityReworded(PriorityId Id, ThemeId? Theme, string Statement, string Why, Seq<NoteId> Notes) : Event;

public sealed record PriorityRemoved(PriorityId Id) : Event;

public sealed record PrioritiesOrdered(Seq<PriorityId> Order) : Event;

public static class WordingPriorities
{
    public static Decision Decide(WordPriority command, Session session) =>
        !Ids.IsGood(command.Id.Text) ? Refusals.BadId
        : session.Priorities.ContainsKey(command.Id) || session.RemovedPriorities.Contains(command.Id) ? Refusals.PriorityExists
        : session.Priorities.Count >= Limits.Priorities ? Refusals.PriorityTooMany
        : Check(command.Theme, command.Statement, command.Why, command.Notes, session) is { } bad ? bad
        : new PriorityWorded(command.Id, command.Theme, Text.Clean(command.Statement), Text.Clean(command.Why), Once(command.Notes));

    public static Decision Decide(RewordPriority command, Session session) =>
        !session.Priorities.TryGetValue(command.Id, out var old) ? Refusals.PriorityUnknown
        : old.Revision != command.BasedOn ? Refusals.PriorityChanged
        : IsVotedOn(command.Id, session) ? Refusals.PriorityFrozen
        : Check(command.Theme, command.Statement, command.Why, command.Notes, session) is { } bad ? bad
        : (old.Theme, old.Statement, old.Why, old.Notes) == (command.Theme, Text.Clean(command.Statement), Text.Clean(command.Why), Once(command.Notes))
            ? Happens()
        : new PriorityReworded(command.Id, command.Theme, Text.Clean(command.Statement), Text.Clean(command.Why), Once(command.Notes));

    private static Seq<NoteId> Once(Seq<NoteId> notes) => notes.Distinct().ToSeq();

    public static Decision Decide(RemovePriority command, Session session) =>
        session.RemovedPriorities.Contains(command.Id) ? Happens()
        : !session.Priorities.ContainsKey(command.Id) ? Refusals.PriorityUnknown
        : IsVotedOn(command.Id, session) ? Refusals.PriorityFrozen
        : new PriorityRemoved(command.Id);

    public static Decision Decide(OrderPriorities command, Session session) =>
        command.Order.Count != session.Priorities.Count || command.Order.Distinct().Any(p => !session.Priorities.ContainsKey(p))
            || command.Order.Distinct().Count() != command.Order.Count ? Refusals.PriorityUnknown
        : command.Order.SequenceEqual(session.Priorities.Values.OrderBy(p => p.Number).Select(p => p.Id)) ? Happens()
        : new PrioritiesOrdered(command.Order);

    private static Refusal? Check(ThemeId? theme, string statement, string why, Seq<NoteId> notes, Session session) =>
        theme is { } t && !session.Themes.ContainsKey(t) ? Refusals.ThemeUnknown
        : notes.Count > Limits.NotesAtOnce ? Refusals.BadCommand with { Limit = Limits.NotesAtOnce }
        : notes.Any(n => !session.Notes.TryGetValue(n, out var note) || !session.IsRevealed(note)) ? Refusals.NoteUnknown
        : Text.Check(Text.Clean(statement), Limits.StatementLength) ?? Text.Check(Text.Clean(why), Limits.WhyLength, mayBeEmpty: true);

    private static bool IsVotedOn(PriorityId id, Session session) =>
        RoundItems.AreVotedOn(ItemKind.Priorities, id.Text, session);

    public static Session Evolve(Session session, PriorityWorded e) => session with
    {
        Priorities = session.Priorities.Add(e.Id, new(e.Id, e.Theme, e.Statement, e.Why, e.Notes, Last(session) + 1, 1, 1)),
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
        return new(p.Id, p.Theme, p.Statement, p.Why, p.Notes.Where(n => session.Notes.ContainsKey(n)).ToSeq(), p.Number, p.Revision,
            confirmation, by, votes);
    }

    internal static bool AreShared(Session session) =>
        session.Agenda.Any(s => s is { Kind: StageKind.Agree or StageKind.Report, Status: not StageStatus.Upcoming });

    /// <summary>The last revealed fist to five on this very wording.</summary>
    public static (Confirmation, RoundId?, Seq<int>) Confirmed(Priority priority, Session session)
    {
        var last = session.Rounds.Values
            .Where(r => r is { Instrument: FistVote, On: ItemKind.Priorities, Status: RoundStatus.Revealed } && r.Items[0].Id == priority.Id.Text && r.Wording == priority.Wording)
            .MaxBy(r => r.Number);
        return last?.Published?.Result is not FistResult { N: > 0 } result ? (Confirmation.Open, null, [])
            : (result.Status, last.Id, result.Votes);
    }
}
