namespace Workshop.Domain.Stages;

/// <summary>How the room is split into tables.</summary>
public enum Splitting
{
    /// <summary>By chance.</summary>
    Random,

    /// <summary>By chance, with the people of each stakeholder group spread evenly.</summary>
    Balanced,

    /// <summary>Everybody chooses.</summary>
    Choice,

    /// <summary>Two tables of the split before make one: pairs become fours.</summary>
    Doubled,
}

/// <summary>A split as planned.</summary>
/// <param name="Tables">How many tables; null where as many are made as <paramref name="People"/> at each allow.</param>
public sealed record TablePlan(Splitting How, int? Tables = null, int? People = null);

/// <summary>Somebody's place.</summary>
public sealed record TableSeat(ParticipantId Who, int Table);

/// <param name="People">How many sit at each table, from the first on.</param>
/// <param name="Open">What is written at a table is on the table's own board.</param>
public sealed record TablesSight(StageId Stage, Splitting How, int Seed, Seq<int> People, bool Open) : Sight;

/// <summary>Where I sit in a stage.</summary>
public sealed record MyTable(StageId Stage, int Table);
