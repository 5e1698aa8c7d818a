using System.Collections.Immutable;
using Workshop.Domain.Counting;
using Workshop.Domain.People;

namespace Workshop.Domain.Ballots;

/// <summary>
/// What leaves the server of a round that is revealed, and what of it when it is revealed again: two prints must never differ by fewer than
/// k people, overall or of one group, else their difference is what those people did. A second round is a count of its own: only what it says
/// by group is held to the first.
/// </summary>
internal static class PublishingRounds
{
    public static Print Of(Round round, Session session)
    {
        var earlier = Earlier(round, session).ToList();
        return round.Prints.All(p => Changed(p.Ballots, round.Ballots) is var n && (n == 0 || n >= KOf(round, session)))
            ? Counted(round, session, earlier)
            : Stands(round);
    }

    private static Print Counted(Round round, Session session, List<Print> earlier)
    {
        var whole = Whole(round, session);
        var version = round.Prints.Count + 1;
        if (earlier.TrueForAll(before => MayRepublish(before, whole, round, session)))
            return whole with { Detail = whole.Detail with { Version = version } };
        // Where the groups weigh, the result itself is by group.
        return round.Weighting == Weighting.EqualGroup && round.Prints.Count > 0 ? Stands(round) : WithoutGroups(round, session, version);
    }

    public static RoundDetailSight? Show(Session session, RoundId id) =>
        session.Rounds.GetValueOrDefault(id)?.Published is { } print ? new(id, print.Detail) : null;

    public static int KOf(Round round, Session session) => Math.Max(session.K, round.Terms.K ?? session.K);

    // A second round asks the same people the same: it is laid beside the first like a print of it, and a third beside both.
    private static IEnumerable<Print> Earlier(Round round, Session session, int rounds = Delphi.MostRounds) =>
        round.Again is { } first && rounds > 1 ? round.Prints.Concat(Earlier(session.Rounds[first], session, rounds - 1)) : round.Prints;

    private static Print Whole(Round round, Session session)
    {
        var reporting = NamedGroups.Of(session.CountByGroup(round.Ballots.Values.Select(b => b.Group)), KOf(round, session), round.Terms.Partner);
        var (result, detail) = CountingRounds.Of(ToCount(round, session, reporting.Buckets, g => g.Text));
        return new(round.Ballots, reporting, result, detail with { Second = SecondOf(round, session) });
    }

    // What it does not say by group it still does not.
    private static Print Stands(Round round)
    {
        var (last, edition) = (round.Prints[^1], round.Prints[^1].Detail.Edition);
        return last with { Detail = last.Detail with { Edition = edition.IsWithoutGroups() ? Edition.UnchangedWithoutGroups : Edition.Unchanged, Version = round.Prints.Count + 1 } };
    }

    private static Print WithoutGroups(Round round, Session session, int version)
    {
        var (result, detail) = CountingRounds.Of(ToCount(round, session, [], _ => null));
        return new(round.Ballots, default, result.WithoutGroups(),
            detail with { Second = SecondOf(round, session), Edition = Edition.WithoutGroups, Version = version });
    }

    private static RoundToCount ToCount(Round round, Session session, Seq<Seq<GroupId>> reporting, Func<GroupId, string?> group) => new(
        round.Instrument, round.ItemIds, round.Ballots.Select(b => new CountedBallot(b.Key.Text, b.Value.Ballot, group(b.Value.Group))).ToList(),
        new(round.Weighting, KOf(round, session), round.Terms.Places, session.Groups.Select(g => g.Id.Text).ToSeq(), round.Terms.Partner?.Text),
        round.Terms.Strict, reporting);

    private static SecondRound? SecondOf(Round round, Session session)
    {
        if (round.Again is not { } id || session.Rounds[id].Prints is not [.., var first])
            return null;
        var both = round.Ballots.Where(b => first.Ballots.ContainsKey(b.Key)).ToList();
        var changed = both.Count(b => !Instruments.AreSame(b.Value.Ballot, first.Ballots[b.Key].Ballot));
        var share = both.Count == 0 ? (Fraction?)null : new Fraction(changed, both.Count);
        return new(id, both.Count, changed, share?.ToString(), Delphi.IsSettled(share), first.Detail.Middle, first.Detail.BallotsAgree);
    }

    private static int Changed(ImmutableDictionary<ParticipantId, CastBallot> before, ImmutableDictionary<ParticipantId, CastBallot> after) =>
        before.Keys.Union(after.Keys).Count(who => !AreSame(before.GetValueOrDefault(who), after.GetValueOrDefault(who)));

    private static bool AreSame(CastBallot? was, CastBallot? now) =>
        was is null || now is null ? was == now : was.Group == now.Group && Instruments.AreSame(was.Ballot, now.Ballot);

    private static bool MayRepublish(Print before, Print after, Round round, Session session) =>
        Publication.MayRepublish(Printed(before, round, session), Printed(after, round, session), KOf(round, session),
            heldBack: round.Terms.Strict || before.Detail.Withheld.Count > 0 || after.Detail.Withheld.Count > 0);

    private static PrintedRound<Ballot> Printed(Print print, Round round, Session session) => new(
        print.Ballots.Select(b => new Ballot<Ballot>(b.Key.Text, Instruments.Canonical(b.Value.Ballot), b.Value.Group.Text)).ToList(),
        print.Reporting.Buckets.Count == 0 ? null
        : ReportingGroups.Of(session.CountByGroup(print.Ballots.Values.Select(b => b.Group)).Select(g => new Counting.GroupSize(g.Key.Text, g.Value)),
            KOf(round, session), round.Terms.Partner?.Text));
}
