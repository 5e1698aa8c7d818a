namespace Workshop.Domain;

/// <summary>For whom something is shown. All participants see the same, and each sees besides what is their own.</summary>
public enum Circle
{
    Facilitator,
    Rapporteur,
    Participants,
    Observers,
    Wall,

    /// <summary>One participant's own things: their notes, their ballots.</summary>
    Self,
}

/// <summary>A circle and, for <see cref="Circle.Self"/>, whose.</summary>
public readonly record struct Audience(Circle Circle, ParticipantId? Self = null)
{
    public static readonly Seq<Audience> Shared =
        [new(Circle.Facilitator), new(Circle.Rapporteur), new(Circle.Participants), new(Circle.Observers), new(Circle.Wall)];

    public static Audience Of(ParticipantId self) => new(Circle.Self, self);

    /// <summary>The people who run the room; they see drafts and progress, never an author or a ballot.</summary>
    public bool IsStaff => Circle is Circle.Facilitator or Circle.Rapporteur;

    /// <summary>The audiences that a seat belongs to: its circle and, for a participant, itself.</summary>
    public static Seq<Audience> Of(Seat seat) => seat.Role switch
    {
        Role.Facilitator => [new(Circle.Facilitator)],
        Role.Rapporteur => [new(Circle.Rapporteur)],
        Role.Participant => [new(Circle.Participants), Of(seat.Participant!.Value)],
        Role.Observer or Role.Interpreter => [new(Circle.Observers)],
        Role.Wall => [new(Circle.Wall)],
        Role.Clock or Role.Host => [],
        _ => throw new ArgumentOutOfRangeException(nameof(seat)),
    };
}

/// <summary>What one audience may see of one thing. A view is a set of sights, at most one under each key.</summary>
public abstract record Sight;

/// <summary>A sight of what is one participant's own, under a key that names them: it is told to nobody else.</summary>
public abstract record OwnSight : Sight;

/// <summary>The kinds of things that can be seen; each has one sight and one Show.</summary>
public enum Thing
{
    Workshop,
    Agenda,
    Room,
    Stage,
    Progress,
    Note,
    Theme,
    Round,
    RoundDetail,
    Priority,
    Me,
    OwnNote,
    OwnBallot,
    Pointed,
    Tables,
    TableNote,
    StaffNote,
    OwnSets,
    Dissent,
    OwnDissent,
    Acts,
    Team,
    Hands,
    OwnHand,
    Whisper,
    OwnWhisper,
    Translation,
    TallySheet,
}

/// <summary>The place of one sight in a view. With an owner it is that participant's own and exists for nobody else.</summary>
public readonly record struct Key(Thing Thing, string Id = "", ParticipantId? Owner = null)
{
    /// <summary>
    /// A key with an owner is for that Self alone; one without is for the shared circles, but those of what only some of them see: the bare
    /// key in a frame would tell the others when somebody wrote, raised a hand or was let in.
    /// </summary>
    public bool IsFor(Audience audience) => Owner is { } owner ? audience.Self == owner : audience.Self is null && Thing switch
    {
        Thing.StaffNote or Thing.Team => audience.IsStaff,
        Thing.Whisper or Thing.Hands or Thing.Acts or Thing.TallySheet => audience.Circle == Circle.Facilitator,
        _ => true,
    };
}
