using static Workshop.Domain.Decision;

namespace Workshop.Domain.Stages;

/// <summary>"I'm done", or not after all, in the open stage. Counts for nothing but to help the facilitator keep time.</summary>
public sealed record SayDone(StageId Stage, bool Done) : Command;

public sealed record DoneSaid(StageId Stage, ParticipantId By, bool Done) : Event;

public static class SayingDone
{
    public static Decision Decide(SayDone command, Ask ask, Session session) =>
        session.FindStage(command.Stage) is not { } stage ? Refusals.StageUnknown
        : stage.Status != StageStatus.Open ? Refusals.StageClosed
        : stage.Done.Contains(ask.Me) == command.Done ? Happens()
        : new DoneSaid(stage.Id, ask.Me, command.Done);

    public static Session Evolve(Session session, DoneSaid e) =>
        session.WithStage(e.Stage, s => s with { Done = e.Done ? s.Done.Add(e.By) : s.Done.Remove(e.By) });

    public static IEnumerable<Key> Touches(DoneSaid e) =>
        [new(Thing.Stage, e.Stage.Text), new(Thing.Progress, e.Stage.Text), new(Thing.Me, "", e.By)];

    /// <summary>By group only where the group has at least k people; the rest is in the stage's total.</summary>
    public static ProgressSight? Show(Session session, StageId id, Audience to) =>
        !to.IsStaff || session.FindStage(id) is not { } stage ? null
        : new(id, session.Groups.Select(g => new GroupProgress(g.Id, session.DoneIn(stage, g.Id), session.PeopleByGroup.GetValueOrDefault(g.Id)))
            .Where(g => g.People >= session.K).ToSeq());
}
