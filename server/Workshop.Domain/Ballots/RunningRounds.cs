using Workshop.Domain.Counting;
using Workshop.Domain.People;
using Workshop.Domain.Stages;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Ballots;

/// <summary>Starts a vote in the open stage. The words of the items are frozen now.</summary>
/// <param name="Items">Ids or, where the round is on free texts, the texts themselves.</param>
/// <param name="On">What the items are; absent: priorities for fist to five, else themes.</param>
/// <param name="Again">A revealed round that is asked once more, after feedback: its instrument and items, all of them.</param>
/// <param name="RunOff">A revealed round of which the items are tied with one another.</param>
public sealed record OpenRound(
    RoundId Id, StageId Stage, string Question, Instrument Instrument, Seq<string> Items, Weighting Weighting, int Seed,
    ItemKind? On = null, RoundTerms? Terms = null, RoundId? Again = null, RoundId? RunOff = null) : Command;

public sealed record CloseRound(RoundId Id) : Command;

/// <summary>Shows the result to the room.</summary>
public sealed record RevealRound(RoundId Id) : Command;

/// <summary>Lets people vote on. What was cast stands until changed.</summary>
public sealed record ReopenRound(RoundId Id) : Command;

/// <param name="Pseudonymous">Its voters go by names that only the session's <see cref="Pseudonyms"/> can tell; absent where not.</param>
public sealed record RoundOpened(
    RoundId Id, StageId Stage, string Question, Instrument Instrument, Seq<RoundItem> Items, Weighting Weighting, int Seed, int Wording, DateTimeOffset At,
    ItemKind? On = null, RoundTerms? Terms = null, RoundId? Again = null, RoundId? RunOff = null, bool? Pseudonymous = null) : Event;

public sealed record RoundClosed(RoundId Id) : Event;

public sealed record RoundRevealed(RoundId Id) : Event;

public sealed record RoundReopened(RoundId Id) : Event;

public static class RunningRounds
{
    public static Decision Decide(OpenRound command, Ask ask, Session session)
    {
        var question = Text.Clean(command.Question);
        var terms = command.Terms ?? new();
        if (!Ids.IsGood(command.Id.Text))
            return Refusals.BadId;
        if (session.Rounds.ContainsKey(command.Id))
            return Refusals.RoundExists;
        if (session.FindStage(command.Stage) is not { } stage)
            return Refusals.StageUnknown;
        if (!TakesRounds(stage.Kind))
            return Refusals.StageWrongKind;
        if (stage.Status != StageStatus.Open)
            return Refusals.StageNotOpen;
        if (session.OpenRound is not null)
            return Refusals.RoundOpen;
        if (Text.Check(question, Limits.QuestionLength, mayBeEmpty: true) is { } bad)
            return bad;
        if (session.Rounds.Count >= Limits.Rounds || !Instruments.IsGood(command.Instrument) || !Enum.IsDefined(command.Weighting) || !AreGood(terms, session))
            return Refusals.RoundSettingsBad;
        if (Following(command, session) is { } refusal)
            return refusal;
        var on = (command.Again ?? command.RunOff) is { } earlier ? session.Rounds[earlier].On : command.On ?? RoundItems.UsualFor(command.Instrument);
        if (ItemsOf(command, on, session) is not { } items)
            return Refusals.RoundItemsBad;
        return new RoundOpened(command.Id, stage.Id, question, command.Instrument, items, command.Weighting, command.Seed, WordingOf(command, on, session), ask.At,
            on, terms with { Places = PlacesOf(command, terms, session) }, command.Again, command.RunOff, Voters.ArePseudonymous(command.Again, session) ? true : null);
    }

    /// <summary>Whether a vote can be planned for a stage of a kind.</summary>
    internal static bool Fits(RoundPlan plan, StageKind kind) =>
        TakesRounds(kind) && Instruments.IsGood(plan.Instrument) && Enum.IsDefined(plan.Weighting)
        && (plan.On is not { } on || Enum.IsDefined(on))
        && (plan.Texts is not { } texts || (plan.On == ItemKind.Texts && RoundItems.MayBePlanned(texts, plan.Instrument)))
        && (plan.Terms is not { } terms || MayBePlanned(terms));

    // Who will be in the room, and how small its groups, is known only when the vote opens.
    private static bool MayBePlanned(RoundTerms terms) =>
        terms.Places is >= 1 and <= Limits.RoundItems && terms.K is null or (>= Limits.SmallestK and <= Limits.SmallestGroup)
        && (terms.Partner is not { } partner || Ids.IsGood(partner.Text));

    /// <summary>Where people vote, the facilitator may ask with any instrument.</summary>
    internal static bool TakesRounds(StageKind kind) => kind is StageKind.Vote or StageKind.Rank or StageKind.Agree or StageKind.Matrix;

    private static bool AreGood(RoundTerms terms, Session session) =>
        terms.Places is >= 1 and <= Limits.RoundItems && (terms.K is not { } k || (k >= session.K && k <= Limits.SmallestGroup))
        && (terms.Partner is not { } partner || session.Groups.Any(g => g.Id == partner));

    // A run-off fills the seats that are left, or says in which order its items come; and where the last is in as well, no tie can be at the cut.
    private static int PlacesOf(OpenRound command, RoundTerms terms, Session session)
    {
        var most = Math.Max(1, command.Items.Count - 1);
        if (command.RunOff is not { } id || session.Rounds[id].Published is not { } print)
            return Math.Min(terms.Places, most);
        var left = session.Rounds[id].Terms.Places - print.Result.RankOf(command.Items[0])!.Value + 1;
        return left >= 1 && left <= most ? left : 1;
    }

    // Every mistake here would let two rounds be laid beside each other that are not what they say.
    private static Refusal? Following(OpenRound command, Session session)
    {
        if ((command.Again ?? command.RunOff) is not { } id)
            return null;
        if (command is { Again: not null, RunOff: not null })
            return Refusals.RoundSettingsBad;
        if (!session.Rounds.TryGetValue(id, out var earlier))
            return Refusals.RoundUnknown;
        if (earlier.Published is not { } print)
            return Refusals.RoundNotRevealed;
        if (!RoundItems.AreStillThere(earlier, session))
            return Refusals.RoundItemsBad;
        if (command.Again is not null)
            return earlier.Instrument is MaxDiffVote || earlier.Instrument != command.Instrument || TimesAsked(earlier, session) >= Delphi.MostRounds ? Refusals.RoundSettingsBad
                : command.Items != earlier.ItemIds ? Refusals.RoundItemsBad
                : null;
        var ranks = command.Items.Select(print.Result.RankOf).Distinct().ToList();
        return command.Items.Count < 2 || ranks is not [not null] ? Refusals.RoundNotTied : null;
    }

    private static int TimesAsked(Round round, Session session) => round.Again is { } first ? 1 + TimesAsked(session.Rounds[first], session) : 1;

    private static Seq<RoundItem>? ItemsOf(OpenRound command, ItemKind on, Session session)
    {
        if ((command.Again ?? command.RunOff) is not { } id)
            return RoundItems.Named(command.Instrument, on, command.Items, session);
        var (fewest, most) = Instruments.ItemsFor(command.Instrument);
        var items = session.Rounds[id].Items.Where(i => command.Items.Contains(i.Id)).ToSeq();
        return items.Count < fewest || items.Count > most || items.Count != command.Items.Count ? null : items;
    }

    private static int WordingOf(OpenRound command, ItemKind on, Session session) =>
        on == ItemKind.Priorities && command.Instrument is FistVote or GradientsVote ? session.Priorities[new(command.Items[0])].Wording : 0;

    public static Decision Decide(CloseRound command, Session session) =>
        Find(command.Id, session) is not { } round ? Refusals.RoundUnknown
        : round.Status != RoundStatus.Open ? Happens()
        : new RoundClosed(round.Id);

    public static Decision Decide(RevealRound command, Session session) =>
        Find(command.Id, session) is not { } round ? Refusals.RoundUnknown
        : round.Status == RoundStatus.Open ? Refusals.RoundOpen
        : round.Status == RoundStatus.Revealed ? Happens()
        : PublishingRounds.LeavesFew(round, session) ? Refusals.PaperFewDevices with { Limit = PublishingRounds.KOf(round, session) }
        : new RoundRevealed(round.Id);

    public static Decision Decide(ReopenRound command, Session session) =>
        Find(command.Id, session) is not { } round ? Refusals.RoundUnknown
        : round.Status == RoundStatus.Open ? Happens()
        // What came after was made from its result: another result would leave it without ground.
        : session.Rounds.Values.Any(r => r.Again == round.Id || r.RunOff == round.Id) ? Refusals.RoundFollowed
        : session.FindStage(round.Stage) is not { Status: StageStatus.Open } ? Refusals.StageNotOpen
        : session.OpenRound is not null ? Refusals.RoundOpen
        : !RoundItems.AreStillThere(round, session) ? Refusals.RoundItemsBad
        : new RoundReopened(round.Id);

    private static Round? Find(RoundId id, Session session) => session.Rounds.GetValueOrDefault(id);

    public static Session Evolve(Session session, RoundOpened e) => session with
    {
        Rounds = session.Rounds.Add(e.Id, new(e.Id, e.Stage, e.Question, e.Instrument, e.Items, e.Weighting, e.Seed, session.Rounds.Count + 1, e.Wording)
        {
            OpenedAt = e.At,
            On = e.On ?? RoundItems.UsualFor(e.Instrument),
            Terms = e.Terms ?? new(),
            Again = e.Again,
            RunOff = e.RunOff,
            Pseudonymous = e.Pseudonymous == true,
        }),
    };

    public static Session Evolve(Session session, RoundClosed e) =>
        session.WithRound(e.Id, r => r with { Status = RoundStatus.Closed, Of = session.Participants.Count, ClosesAt = null });

    public static Session Evolve(Session session, RoundRevealed e) => session.WithRound(e.Id, r =>
    {
        var print = PublishingRounds.Of(r, session);
        return r with
        {
            Status = RoundStatus.Revealed,
            Prints = r.Prints.Add(print),
            Tie = r.Prints.Count > 0 && print.Result == r.Prints[^1].Result ? r.Tie : null,
        };
    });

    public static Session Evolve(Session session, RoundReopened e) =>
        session.WithRound(e.Id, r => r with { Status = RoundStatus.Open, Of = null });

    /// <summary>A confirmation shows on its priority as well, a result on the priorities that come from what was voted on, and who has voted on the progress.</summary>
    public static IEnumerable<Key> Touches(RoundId id, Session before, Session after)
    {
        var round = after.Rounds[id];
        var items = round.ItemIds.ToHashSet();
        yield return new(Thing.Round, id.Text);
        if (round.Published is not null || before.Rounds.GetValueOrDefault(id)?.Published is not null)
            yield return new(Thing.RoundDetail, id.Text);
        foreach (var priority in after.Priorities.Values.Where(p => items.Contains(p.Id.Text) || p.Themes.Any(t => items.Contains(t.Text))))
            yield return new(Thing.Priority, priority.Id.Text);
        foreach (var key in SayingDone.Touches(after).Concat(DealingSets.Touches(round, after)))
            yield return key;
    }

    public static RoundSight? Show(Session session, RoundId id) => Find(id, session) is { } r
        ? new(r.Id, r.Stage, r.Number, r.Question, r.Instrument, RoundItems.Shown(r, session), r.Weighting, r.Seed, r.Status, r.OnDevices.Count + r.OnPaper,
            OfIn(r, session), r.Published?.Result, r.On, r.Terms, r.Again, r.RunOff, r.ClosesAt, r.Published is null ? null : r.Tie, SharedIn(r, session), r.OnPaper > 0 ? r.OnPaper : null,
            r is { Published: null, Prints.Count: > 0 } ? true : null)
        : null;

    // Who handed in paper for no seat is in the room as well, and perhaps the facilitator has counted it.
    private static int OfIn(Round round, Session session) =>
        round.InRoom ?? (round.Of ?? session.Participants.Count) + round.Paper.Where(p => p.For is null).Sum(p => p.Count);

    private static int? SharedIn(Round round, Session session) =>
        round.Published?.Ballots.Count(b => b.Value.Shared || session.Participants.GetValueOrDefault(new(b.Key.Text)) is { Shared: true }) is > 0 and var shared ? shared : null;
}
