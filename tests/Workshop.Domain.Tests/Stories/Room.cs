using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Priorities;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Themes;

namespace Workshop.Domain.Tests.Stories;

/// <summary>
/// A room that stories happen in: three small-scale miners (asm: Ana, Abe, Ada), two of business (biz: Ben, Bea), two of government
/// (gov: Guy, Gil) and Nan, who belongs to no group. k is 3.
/// </summary>
public static class Room
{
    public static readonly Seat Facilitator = new(Role.Facilitator);
    public static readonly Seat Rapporteur = new(Role.Rapporteur);
    public static readonly Seat Observer = new(Role.Observer);
    public static readonly Seat Wall = new(Role.Wall);

    public static readonly Seat Ana = Person("ana"), Abe = Person("abe"), Ada = Person("ada");
    public static readonly Seat Ben = Person("ben"), Bea = Person("bea");
    public static readonly Seat Guy = Person("guy"), Gil = Person("gil");
    public static readonly Seat Nan = Person("nan");

    public static readonly Audience ToFacilitator = new(Circle.Facilitator), ToRapporteur = new(Circle.Rapporteur);
    public static readonly Audience ToParticipants = new(Circle.Participants), ToObservers = new(Circle.Observers), ToWall = new(Circle.Wall);

    public static readonly Seq<StakeholderGroup> Groups =
        [new(new("asm"), "Small-scale miners", 0), new(new("biz"), "Business", 1), new(new("gov"), "Government", 2), new(new("ngo"), "NGOs", 3)];

    /// <summary>The default agenda: arrive, write, group, vote, rank, agree, report; each stage is named by its kind.</summary>
    public static readonly CreateSession Plan = new(
        "Mining together", "What keeps us apart?", "London", "en", Groups, Templates.Default, NamesShown: false, K: 3, "ABC123",
        [new(Role.Facilitator, "f00d")], Notice: "");

    public static readonly Step Created = (Seat.Host, Plan);

    /// <summary>All eight have arrived, with a name and a group each.</summary>
    public static Story Full(CreateSession? plan = null) => Story.Given(
        (Seat.Host, plan ?? Plan), Arrived(Ana, "asm"), Arrived(Abe, "asm"), Arrived(Ada, "asm"), Arrived(Ben, "biz"), Arrived(Bea, "biz"),
        Arrived(Guy, "gov"), Arrived(Gil, "gov"), Arrived(Nan, null));

    /// <summary>The default agenda with another set of rules for its Write and Group stages.</summary>
    public static CreateSession With(StageRules rules) => Plan with { Agenda = Plan.Agenda.Select(s => s with { Rules = rules }).ToSeq() };

    /// <summary>A stage of each kind that the default agenda has not got, named by its kind.</summary>
    public static readonly Seq<StagePlan> Others =
        Enum.GetValues<StageKind>().Except(Templates.Default.Select(s => s.Kind))
            .Select(k => new StagePlan(new(k.ToString().ToLowerInvariant()), k, "", "", "", null, new())).ToSeq();

    /// <summary>The default agenda, and after it a stage of each other kind.</summary>
    public static readonly CreateSession Various = Plan with { Agenda = Plan.Agenda.AddRange(Others) };

    public static Seat Person(string id) => new(Role.Participant, new(id));

    public static Audience Self(Seat who) => Audience.Of(who.Participant!.Value);

    public static string NameOf(Seat who) => $"Name of {who.Participant}";

    public static Step Arrived(Seat who, string? group) => (who, new Arrive(NameOf(who), group is null ? null : new(group)));

    public static Step Opened(string stage) => (Facilitator, new OpenStage(new(stage)));

    public static Step Closed(string stage) => (Facilitator, new CloseStage(new(stage)));

    public static Step Revealed(string stage) => (Facilitator, new RevealNotes(new(stage)));

    public static Step Written(Seat who, string note, string? text = null, string stage = "write") => (who, Write(note, text, stage));

    public static WriteNote Write(string note, string? text = null, string stage = "write") => new(new(note), new(stage), text ?? $"Text of {note}");

    public static Step Themed(string theme, params ReadOnlySpan<string> notes) => (Facilitator, Create(theme, notes));

    public static CreateTheme Create(string theme, params ReadOnlySpan<string> notes) => new(new(theme), $"Theme {theme}", Those(notes));

    public static Step Merged(string into, params ReadOnlySpan<string> notes) => (Facilitator, new MergeNotes(new(into), Those(notes)));

    public static OpenRound Dots(string round, params ReadOnlySpan<string> items) =>
        new(new(round), new("vote"), "", new DotVote(5, 3), Seq.Of(items), Weighting.PerPerson, 7);

    public static OpenRound Rank(string round, params ReadOnlySpan<string> items) =>
        new(new(round), new("rank"), "", new RankVote(3), Seq.Of(items), Weighting.PerPerson, 7);

    public static OpenRound Fist(string round, string priority) =>
        new(new(round), new("agree"), "", new FistVote(), [priority], Weighting.PerPerson, 7);

    public static Cast Dotted(string round, params ReadOnlySpan<(string Item, int Dots)> dots)
    {
        var marks = new List<ItemDots>();
        foreach (var (item, n) in dots)
            marks.Add(new(item, n));
        return new(new(round), new DotBallot(marks.ToSeq()));
    }

    public static Cast Ranked(string round, params ReadOnlySpan<string> order) => new(new(round), new RankBallot(Seq.Of(order)));

    public static Cast Fingers(string round, int value) => new(new(round), new FistBallot(value));

    public static WordPriority Word(string priority, string? theme = null, params ReadOnlySpan<string> notes) =>
        new(new(priority), theme is null ? null : new(theme), $"We agree on {priority}", "", Those(notes));

    public static Seq<NoteId> Those(params ReadOnlySpan<string> ids)
    {
        var notes = new List<NoteId>();
        foreach (var id in ids)
            notes.Add(new(id));
        return notes.ToSeq();
    }
}
