using System.Collections.Immutable;
using Workshop.Domain.Notes;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Stages;

/// <summary>Splits the room into tables for one stage. The same seed and the same people give the same tables.</summary>
public sealed record SplitRoom(StageId Stage, TablePlan Plan, int Seed) : Command;

/// <summary>I sit down at a table, where everybody chooses.</summary>
public sealed record TakeTable(StageId Stage, int Table) : Command;

/// <summary>At each table everybody sees what was written there. The room comes together again with <see cref="RevealNotes"/>.</summary>
public sealed record OpenTableBoards(StageId Stage) : Command;

public sealed record RoomSplit(StageId Stage, Splitting How, int Tables, int Seed, Seq<TableSeat> Seats) : Event;

public sealed record TableTaken(StageId Stage, ParticipantId By, int Table) : Event;

public sealed record TableBoardsOpened(StageId Stage) : Event;

/// <summary>
/// Breakouts: each table has a board of its own for a stage, and then all come back to one. Notes of a split stage are told with no group:
/// table and group together would name few people.
/// </summary>
public static class SplittingTheRoom
{
    private const int MostAtATable = 20;

    public static Decision Decide(SplitRoom command, Session session) =>
        session.FindStage(command.Stage) is not { } stage ? Refusals.StageUnknown
        : !MaySplit(stage.Kind) ? Refusals.StageWrongKind
        : !IsGood(command.Plan) ? Refusals.TablesBad
        : stage.NoteCount > 0 || stage.ToldUpTo > 0 ? Refusals.TablesInUse
        : Split(stage.Id, command.Plan, command.Seed, session) is var split && IsSo(split, stage) ? Happens()
        : split;

    public static Decision Decide(TakeTable command, Ask ask, Session session) =>
        session.FindStage(command.Stage) is not { } stage ? Refusals.StageUnknown
        : stage.Split is not Splitting.Choice || command.Table < 1 || command.Table > stage.Tables ? Refusals.TableUnknown
        : stage.Seats.GetValueOrDefault(ask.Me) == command.Table ? Happens()
        : stage.Writers.ContainsKey(ask.Me) || stage.Revealed ? Refusals.TableFixed
        : new TableTaken(stage.Id, ask.Me, command.Table);

    public static Decision Decide(OpenTableBoards command, Session session) =>
        session.FindStage(command.Stage) is not { } stage ? Refusals.StageUnknown
        : !stage.TakesNotes || stage.Tables == 0 ? Refusals.StageWrongKind
        : stage.AtTables || stage.Revealed ? Happens()
        : stage.Status == StageStatus.Upcoming ? Refusals.StageNotOpen
        : new TableBoardsOpened(stage.Id);

    internal static bool MaySplit(StageKind kind) => kind is StageKind.Write or StageKind.Answer or StageKind.Discuss;

    internal static bool IsGood(TablePlan plan) =>
        Enum.IsDefined(plan.How)
        && plan.Tables is null or (>= 1 and <= Limits.Tables) && plan.People is null or (>= 2 and <= MostAtATable)
        && (plan.How == Splitting.Doubled ? (plan.Tables, plan.People) is (null, null) : plan.Tables is null != plan.People is null);

    /// <summary>The split of a stage that is planned with tables and has none yet.</summary>
    internal static IEnumerable<Event> AsPlanned(Stage stage, DateTimeOffset at, Session session) =>
        stage is { Tables: 0, NoteCount: 0, Plan.Tables: { } plan } ? [Split(stage.Id, plan, (int)(at.UtcTicks % int.MaxValue), session)] : [];

    /// <summary>Whoever comes late sits down where fewest sit, and among these where fewest of their own group do.</summary>
    internal static IEnumerable<Event> Seating(ParticipantId who, GroupId group, Session session) =>
        session.Agenda.Where(s => s.Tables > 0 && s.Split != Splitting.Choice && !s.Revealed && !s.Seats.ContainsKey(who))
            .Select(s => new TableTaken(s.Id, who, Emptiest(s.Tables, s.Seats, group, session)));

    private static bool IsSo(RoomSplit split, Stage stage) =>
        stage.Tables == split.Tables && stage.Split == split.How && stage.Seed == split.Seed && split.Seats.ToDictionary(s => s.Who, s => s.Table) is var seats
        && (split.How == Splitting.Choice || (seats.Count == stage.Seats.Count && seats.All(s => stage.Seats.GetValueOrDefault(s.Key) == s.Value)));

    private static RoomSplit Split(StageId stage, TablePlan plan, int seed, Session session)
    {
        if (plan.How == Splitting.Doubled && Before(stage, session) is { } before)
            return Doubled(stage, before, seed, session);
        var people = Mixed(session.Participants.Values.OrderBy(p => p.Number).Select(p => p.Id).ToList(), seed);
        // Fewer than planned sit at no table: an odd one out makes a three, not a one.
        var tables = Math.Clamp(plan.Tables ?? people.Count / (plan.People ?? 4), 1, Limits.Tables);
        if (plan.How == Splitting.Choice)
            return new(stage, plan.How, tables, seed, []);
        var dealt = plan.How == Splitting.Balanced ? people.OrderBy(p => PlaceOf(session.GroupOf(p), session)).ToList() : people;
        return new(stage, plan.How, tables, seed, dealt.Select((p, i) => new TableSeat(p, 1 + i % tables)).ToSeq());
    }

    private static RoomSplit Doubled(StageId stage, Stage before, int seed, Session session)
    {
        var tables = (before.Tables + 1) / 2;
        var seats = before.Seats.ToImmutableDictionary(s => s.Key, s => (s.Value + 1) / 2);
        foreach (var late in session.Participants.Values.Where(p => !before.Seats.ContainsKey(p.Id)).OrderBy(p => p.Number))
            seats = seats.Add(late.Id, Emptiest(tables, seats, late.CountedIn, session));
        var inOrder = session.Participants.Values.OrderBy(p => p.Number).Select(p => new TableSeat(p.Id, seats[p.Id]));
        return new(stage, Splitting.Doubled, tables, seed, inOrder.ToSeq());
    }

    private static Stage? Before(StageId stage, Session session) =>
        session.Agenda.TakeWhile(s => s.Id != stage).LastOrDefault(s => s.Tables > 0);

    private static int Emptiest(int tables, ImmutableDictionary<ParticipantId, int> seats, GroupId group, Session session) =>
        Enumerable.Range(1, tables).MinBy(t => (seats.Values.Count(s => s == t), seats.Count(s => s.Value == t && session.GroupOf(s.Key) == group), t));

    private static int PlaceOf(GroupId group, Session session) =>
        session.Groups.TakeWhile(g => g.Id != group).Count();

    /// <summary>Shuffled by Fisher and Yates with SplitMix64, so that anybody can deal the same tables again from the seed.</summary>
    private static List<ParticipantId> Mixed(List<ParticipantId> people, int seed)
    {
        var state = (ulong)seed;
        for (var i = people.Count - 1; i > 0; i--)
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            var j = (int)((mixed ^ (mixed >> 31)) % (ulong)(i + 1));
            (people[i], people[j]) = (people[j], people[i]);
        }
        return people;
    }

    public static Session Evolve(Session session, RoomSplit e) => session.WithStage(e.Stage, s => s with
    {
        Split = e.How,
        Tables = e.Tables,
        Seed = e.Seed,
        Seats = e.Seats.ToImmutableDictionary(x => x.Who, x => x.Table),
        // Nothing is written yet: what would have been for all is for each table.
        AtTables = s.AtTables || s.Revealed || (s is { TakesNotes: true, Status: not StageStatus.Upcoming, Plan.Rules.Private: false }),
        Revealed = false,
    });

    public static Session Evolve(Session session, TableTaken e) =>
        session.WithStage(e.Stage, s => s with { Seats = s.Seats.SetItem(e.By, e.Table) });

    public static Session Evolve(Session session, TableBoardsOpened e) =>
        WritingNotes.Shuffled(session.WithStage(e.Stage, s => s with { AtTables = true }), e.Stage);

    public static IEnumerable<Key> Touches(RoomSplit e, Session before, Session after) =>
    [
        new(Thing.Tables, e.Stage.Text), new(Thing.Stage, e.Stage.Text),
        .. before.FindStage(e.Stage)!.Seats.Keys.Union(after.FindStage(e.Stage)!.Seats.Keys).Where(after.Participants.ContainsKey).Select(p => new Key(Thing.Me, "", p)),
    ];

    public static IEnumerable<Key> Touches(TableTaken e, Session before, Session after) =>
    [
        new(Thing.Tables, e.Stage.Text), new(Thing.Me, "", e.By),
        .. ReadingAtTables.Keys(before, e.By).Concat(ReadingAtTables.Keys(after, e.By)).Distinct(),
        .. ReadingAtTables.StaffKeys(after, e.Stage),
    ];

    public static IEnumerable<Key> Touches(TableBoardsOpened e, Session after) =>
    [
        new(Thing.Tables, e.Stage.Text),
        .. after.Notes.Values.Where(n => n.Stage == e.Stage).SelectMany(n => ReadingAtTables.Touches(n, after)),
        .. WritingNotes.Own(after, e.Stage),
    ];

    public static TablesSight? Show(Session session, StageId id) => session.FindStage(id) is { Tables: > 0 } s
        ? new(id, s.Split, s.Seed, Enumerable.Range(1, s.Tables).Select(t => s.Seats.Values.Count(x => x == t)).ToSeq(), s.AtTables)
        : null;
}
