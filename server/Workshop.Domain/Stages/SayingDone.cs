using System.Collections.Immutable;
using Workshop.Domain.Ballots;
using Workshop.Domain.People;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Stages;

/// <summary>"I'm done", or not after all, in the open stage. Counts for nothing but to help the facilitator keep time.</summary>
public sealed record SayDone(StageId Stage, bool Done) : Command;

public sealed record DoneSaid(StageId Stage, ParticipantId By, bool Done) : Event, IOnlyCounted;

public static class SayingDone
{
    public static Decision Decide(SayDone command, Ask ask, Session session) =>
        session.FindStage(command.Stage) is not { } stage ? Refusals.StageUnknown
        : stage.Status != StageStatus.Open ? Refusals.StageClosed
        : stage.Done.Contains(ask.Me) == command.Done ? Happens()
        : new DoneSaid(stage.Id, ask.Me, command.Done);

    public static Session Evolve(Session session, DoneSaid e) =>
        session.WithStage(e.Stage, s => s with { Done = e.Done ? s.Done.Add(e.By) : s.Done.Remove(e.By) });

    /// <summary>
    /// The session with the groups settled in which those who are done, or have voted, are counted in the open stage. Whatever changes who is
    /// in which group, or who is done or has voted, ends here: else one small group could come out as the difference of two moments.
    /// </summary>
    internal static Session Settled(Session session) =>
        session.OpenStage is { } stage && Settled(stage, session) is var counted && counted != stage.Counted
            ? session.WithStage(stage.Id, s => s with { Counted = counted })
            : session;

    private static NamedGroups Settled(Stage stage, Session session) =>
        stage.Counted.Buckets.Count > 0 ? stage.Counted.Coarser(session.PeopleByGroup, session.K)
        : stage.Done.Count > 0 || Voted(stage, session) is { Count: > 0 } ? NamedGroups.Of(session.PeopleByGroup, session.K)
        : default;

    /// <summary>The ballots of the round that is open in a stage; null where none is.</summary>
    private static ImmutableDictionary<VoterId, CastBallot>? Voted(Stage stage, Session session) =>
        session.OpenRound is { } round && round.Stage == stage.Id ? round.Ballots : null;

    public static IEnumerable<Key> Touches(DoneSaid e) =>
        [new(Thing.Stage, e.Stage.Text), new(Thing.Progress, e.Stage.Text), new(Thing.Me, "", e.By)];

    /// <summary>The key of the only progress there is, that of the open stage.</summary>
    internal static IEnumerable<Key> Touches(Session session) =>
        session.OpenStage is { } stage ? [new(Thing.Progress, stage.Id.Text)] : [];

    /// <summary>Of the open stage, by reporting groups: with one small group left out, it would be the total less the others.</summary>
    public static ProgressSight? Show(Session session, StageId id, Audience to)
    {
        if (!to.IsStaff || session.FindStage(id) is not { Status: StageStatus.Open } stage)
            return null;
        var groups = stage.Counted.Buckets.Count > 0 ? stage.Counted : NamedGroups.Of(session.PeopleByGroup, session.K);
        var people = session.PeopleByGroup;
        var done = stage.Done.CountBy(session.GroupOf).ToDictionary();
        var voted = Voted(stage, session)?.Values.CountBy(b => b.Group).ToDictionary();
        var lines = people.Keys.GroupBy(groups.NamesFor).Where(g => g.Key.Count > 0).Select(g => Line(g.ToSeq(), people, done, voted)).ToSeq();
        return new(id, lines.All(l => l.People >= session.K) ? lines : []);
    }

    private static GroupProgress Line(
        Seq<GroupId> groups, IReadOnlyDictionary<GroupId, int> people, Dictionary<GroupId, int> done, Dictionary<GroupId, int>? voted) => new(
        groups[0], groups.Sum(g => done.GetValueOrDefault(g)), groups.Sum(g => people[g]), groups.Remove(groups[0]), voted is null ? null : groups.Sum(g => voted.GetValueOrDefault(g)));
}
