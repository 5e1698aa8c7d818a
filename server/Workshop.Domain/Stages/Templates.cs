namespace Workshop.Domain.Stages;

/// <summary>Agendas to start from. They carry no words: empty titles and questions are filled in by each reader's language.</summary>
public static class Templates
{
    /// <summary>Arrive → write → group → dot vote → rank → agree → report.</summary>
    public static readonly Seq<StagePlan> Default =
    [
        Plan("arrive", StageKind.Arrive, null),
        Plan("write", StageKind.Write, 8),
        Plan("group", StageKind.Group, null),
        Plan("vote", StageKind.Vote, 5),
        Plan("rank", StageKind.Rank, 5),
        Plan("agree", StageKind.Agree, null),
        Plan("report", StageKind.Report, null),
    ];

    private static StagePlan Plan(string id, StageKind kind, int? minutes) => new(new(id), kind, "", "", "", minutes, new());
}
