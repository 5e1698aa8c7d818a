using Workshop.Domain.Counting;
using Workshop.Domain.People;
using Workshop.Domain.Stages;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Ballots;

/// <summary>Starts a vote in the open stage: on themes, or on one priority's wording. The words of the items are frozen now.</summary>
public sealed record OpenRound(RoundId Id, StageId Stage, string Question, Instrument Instrument, Seq<string> Items, Weighting Weighting, int Seed) : Command;

public sealed record CloseRound(RoundId Id) : Command;

/// <summary>Shows the result to the room.</summary>
public sealed record RevealRound(RoundId Id) : Command;

/// <summary>Lets people vote on, as long as nobody has seen the result. What was cast stands until changed.</summary>
public sealed record ReopenRound(RoundId Id) : Command;

public sealed record RoundOpened(
    RoundId Id, StageId Stage, string Question, Instrument Instrument, Seq<RoundItem> Items, Weighting Weighting, int Seed, int Wording, DateTimeOffset At) : Event;

public sealed record RoundClosed(RoundId Id) : Event;

public sealed record RoundRevealed(RoundId Id) : Event;

public sealed record RoundReopened(RoundId Id) : Event;

public static class RunningRounds
{
    public static Decision Decide(OpenRound command, Ask ask, Session session)
    {
        var question = Text.Clean(command.Question);
        if (!Ids.IsGood(command.Id.Text))
            return Refusals.BadId;
        if (session.Rounds.ContainsKey(command.Id))
            return Refusals.RoundExists;
        if (session.FindStage(command.Stage) is not { } stage)
            return Refusals.StageUnknown;
        if (stage.Kind != KindFor(command.Instrument))
            return Refusals.StageWrongKind;
        if (stage.Status != StageStatus.Open)
            return Refusals.StageNotOpen;
        if (session.OpenRound is not null)
            return Refusals.RoundOpen;
        if (Text.Check(question, Limits.QuestionLength, mayBeEmpty: true) is { } bad)
            return bad;
        if (session.Rounds.Count >= Limits.Rounds || !AreGood(command.Instrument) || !Enum.IsDefined(command.Weighting))
            return Refusals.RoundSettingsBad;
        if (Named(command, session) is not { } items)
            return Refusals.RoundItemsBad;
        return new RoundOpened(command.Id, stage.Id, question, command.Instrument, items, command.Weighting, command.Seed, WordingOf(command, session), ask.At);
    }

    private static StageKind KindFor(Instrument instrument) => instrument switch
    {
        DotVote => StageKind.Vote,
        RankVote => StageKind.Rank,
        FistVote => StageKind.Agree,
        _ => throw new ArgumentOutOfRangeException(nameof(instrument)),
    };

    private static bool AreGood(Instrument instrument) => instrument switch
    {
        DotVote v => v.DotsPerPerson is >= 1 and <= 100 && v.CapPerItem >= 1 && v.CapPerItem <= v.DotsPerPerson,
        RankVote v => v.Top is >= 1 and <= Limits.RoundItems,
        FistVote => true,
        _ => throw new ArgumentOutOfRangeException(nameof(instrument)),
    };

    /// <summary>The items with their words, or null where they are unknown, doubled, too few or too many.</summary>
    private static Seq<RoundItem>? Named(OpenRound command, Session session)
    {
        var fist = command.Instrument is FistVote;
        if (command.Items.Count < (fist ? 1 : 2) || command.Items.Count > (fist ? 1 : Limits.RoundItems))
            return null;
        if (command.Items.Distinct().Count() != command.Items.Count)
            return null;
        var items = command.Items.Select(id => fist
            ? session.Priorities.GetValueOrDefault(new(id ?? "")) is { } p ? new RoundItem(p.Id.Text, p.Statement) : null
            : session.Themes.GetValueOrDefault(new(id ?? "")) is { } t ? new RoundItem(t.Id.Text, t.Name) : null).ToList();
        return items.Contains(null) ? null : items.Select(i => i!).ToSeq();
    }

    private static int WordingOf(OpenRound command, Session session) =>
        command.Instrument is FistVote ? session.Priorities[new(command.Items[0])].Wording : 0;

    public static Decision Decide(CloseRound command, Session session) =>
        Find(command.Id, session) is not { } round ? Refusals.RoundUnknown
        : round.Status != RoundStatus.Open ? Happens()
        : new RoundClosed(round.Id);

    public static Decision Decide(RevealRound command, Session session) =>
        Find(command.Id, session) is not { } round ? Refusals.RoundUnknown
        : round.Status == RoundStatus.Open ? Refusals.RoundOpen
        : round.Status == RoundStatus.Revealed ? Happens()
        : new RoundRevealed(round.Id);

    public static Decision Decide(ReopenRound command, Session session) =>
        Find(command.Id, session) is not { } round ? Refusals.RoundUnknown
        : round.Status == RoundStatus.Open ? Happens()
        // After the reveal, one changed ballot could be read from the difference between two results.
        : round.Status == RoundStatus.Revealed ? Refusals.RoundRevealed
        : session.FindStage(round.Stage) is not { Status: StageStatus.Open } ? Refusals.StageNotOpen
        : session.OpenRound is not null ? Refusals.RoundOpen
        : !StillThere(round, session) ? Refusals.RoundItemsBad
        : new RoundReopened(round.Id);

    private static bool StillThere(Round round, Session session) => round.Instrument is FistVote
        ? session.Priorities.GetValueOrDefault(new(round.Items[0].Id)) is { } asked && asked.Wording == round.Wording
        : round.Items.All(i => session.Themes.ContainsKey(new(i.Id)));

    private static Round? Find(RoundId id, Session session) => session.Rounds.GetValueOrDefault(id);

    public static Session Evolve(Session session, RoundOpened e) => session with
    {
        Rounds = session.Rounds.Add(e.Id, new(e.Id, e.Stage, e.Question, e.Instrument, e.Items, e.Weighting, e.Seed, session.Rounds.Count + 1, e.Wording) { OpenedAt = e.At }),
    };

    public static Session Evolve(Session session, RoundClosed e) =>
        session.WithRound(e.Id, r => r with { Status = RoundStatus.Closed, Of = session.Participants.Count });

    public static Session Evolve(Session session, RoundRevealed e) => session.WithRound(e.Id, r => r with
    {
        Status = RoundStatus.Revealed,
        Result = RoundResult.Of(r, session),
        Reporting = NamedGroups.Of(session.CountByGroup(r.Ballots.Values.Select(b => b.Group)), session.K),
    });

    public static Session Evolve(Session session, RoundReopened e) =>
        session.WithRound(e.Id, r => r with { Status = RoundStatus.Open, Of = null });

    /// <summary>A confirmation shows on its priority as well, and a result on the priorities that come from what was voted on.</summary>
    public static IEnumerable<Key> Touches(RoundId id, Session session)
    {
        var items = session.Rounds[id].Items.Select(i => i.Id).ToHashSet();
        return session.Priorities.Values.Where(p => items.Contains(p.Id.Text) || p.Themes.Any(t => items.Contains(t.Text)))
            .Select(p => new Key(Thing.Priority, p.Id.Text)).Prepend(new(Thing.Round, id.Text));
    }

    public static RoundSight? Show(Session session, RoundId id) => Find(id, session) is { } r
        ? new(r.Id, r.Stage, r.Number, r.Question, r.Instrument, r.Items, r.Weighting, r.Seed, r.Status, r.Ballots.Count,
            r.Of ?? session.Participants.Count, r.Result)
        : null;
}
