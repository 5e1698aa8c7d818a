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
        return round.Prints.All(p => Changed(p.Ballots, round.OnDevices) is var n && (n == 0 || n >= KOf(round, session)))
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
    // No more than there may be: what is read from a journal that no rule wrote may ask itself again.
    private static IEnumerable<Print> Earlier(Round round, Session session, int rounds = Delphi.MostRounds) =>
        round.Again is { } first && rounds > 1 ? round.Prints.Concat(Earlier(session.Rounds[first], session, rounds - 1)) : round.Prints;

    /// <summary>Whether the ballots of devices are so few that they would be known as soon as the papers are taken away.</summary>
    public static bool LeavesFew(Round round, Session session) => round.OnPaper > 0 && round.OnDevices.Count is > 0 and var devices && devices < KOf(round, session);

    private static Print Whole(Round round, Session session)
    {
        if (round.OnPaper > 0)
            return WithPaper(round, session);
        var reporting = NamedGroups.Of(session.CountByGroup(round.Ballots.Values.Select(b => b.Group)), KOf(round, session), round.Terms.Partner);
        var (result, detail) = CountingRounds.Of(ToCount(round, session, reporting.Buckets, g => g.Text));
        return new(round.Ballots, reporting, result, detail with { Second = SecondOf(round, session) });
    }

    // Whoever entered the papers can take them away from all that is told, so by group it must hold without them. In a strict round not only the
    // groups but every cell would have to, and each of its cuts be made twice: there nothing is told by group.
    private static Print WithPaper(Round round, Session session)
    {
        var reporting = NamedGroups.Of(SizesOf(round.OnDevices, round.Paper, session), KOf(round, session), round.Terms.Partner);
        // Merged as the devices alone want it, and not once more.
        string? Name(GroupId g) => reporting.Buckets.Count == 0 ? null : string.Join('+', reporting.NamesFor(g).Select(x => x.Text));
        var names = reporting.Buckets.Select(b => string.Join('+', b.Select(x => x.Text))).ToSeq();
        var all = ToCount(round, session, reporting.Buckets, Name) with { Terms = TermsOf(round, session) with { GroupOrder = names, Partner = null } };
        if (reporting.Buckets.Count > 0 && (round.Terms.Strict || IsCutWithout(round, all)))
            return WithoutGroups(round, session, version: 1);
        var (result, detail) = CountingRounds.Of(all);
        return new(round.OnDevices, reporting, result, detail with { Second = SecondOf(round, session) }, round.Paper);
    }

    // Whether the ballots of devices alone would have something withheld that all of them have not.
    private static bool IsCutWithout(Round round, RoundToCount all)
    {
        var devices = round.OnDevices.Keys.Select(who => who.Text).ToHashSet();
        var alone = CountingRounds.Of(all with { Ballots = all.Ballots.Where(b => devices.Contains(b.Id)).ToList() }).Detail;
        return devices.Count > 0 && (alone.Withheld.Count > 0 || (round.Instrument is GradientsVote && alone.OneVoice));
    }

    private static IEnumerable<(GroupId Group, int Devices, int Paper)> SizesOf(ImmutableDictionary<VoterId, CastBallot> devices, Seq<PaperLine> paper, Session session)
    {
        var papers = PaperLine.BallotsOf(paper).Select(p => p.Ballot.Group).ToList();
        var (on, off) = (session.CountByGroup(devices.Values.Select(b => b.Group)), session.CountByGroup(papers));
        return session.CountByGroup(devices.Values.Select(b => b.Group).Concat(papers)).Keys.Select(g => (g, on.GetValueOrDefault(g), off.GetValueOrDefault(g)));
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
        return new(round.OnDevices, default, result.WithoutGroups(),
            detail with { Second = SecondOf(round, session), Edition = Edition.WithoutGroups, Version = version }, round.Paper);
    }

    private static RoundToCount ToCount(Round round, Session session, Seq<Seq<GroupId>> reporting, Func<GroupId, string?> group) => new(
        round.Instrument, round.ItemIds,
        round.OnDevices.Select(b => (Id: b.Key.Text, Ballot: b.Value)).Concat(PaperLine.BallotsOf(round.Paper)).Select(b => new CountedBallot(b.Id, b.Ballot.Ballot, group(b.Ballot.Group))).ToList(),
        TermsOf(round, session), round.Terms.Strict, reporting);

    private static Terms TermsOf(Round round, Session session) =>
        new(round.Weighting, KOf(round, session), round.Terms.Places, session.Groups.Select(g => g.Id.Text).ToSeq(), round.Terms.Partner?.Text);

    private static SecondRound? SecondOf(Round round, Session session)
    {
        if (round.Again is not { } id || session.Rounds[id].Prints is not [.., var first])
            return null;
        var both = round.OnDevices.Where(b => first.Ballots.ContainsKey(b.Key)).ToList();
        var changed = both.Count(b => !Instruments.AreSame(b.Value.Ballot, first.Ballots[b.Key].Ballot));
        var share = both.Count == 0 ? (Fraction?)null : new Fraction(changed, both.Count);
        return new(id, both.Count, changed, share?.ToString(), Delphi.IsSettled(share), first.Detail.Middle, first.Detail.BallotsAgree);
    }

    private static int Changed(ImmutableDictionary<VoterId, CastBallot> before, ImmutableDictionary<VoterId, CastBallot> after) =>
        before.Keys.Union(after.Keys).Count(who => !AreSame(before.GetValueOrDefault(who), after.GetValueOrDefault(who)));

    private static bool AreSame(CastBallot? was, CastBallot? now) =>
        was is null || now is null ? was == now : was.Group == now.Group && Instruments.AreSame(was.Ballot, now.Ballot);

    private static bool MayRepublish(Print before, Print after, Round round, Session session) =>
        Publication.MayRepublish(Printed(before, round, session), Printed(after, round, session), KOf(round, session),
            heldBack: round.Terms.Strict || before.Detail.Withheld.Count > 0 || after.Detail.Withheld.Count > 0);

    private static PrintedRound<Ballot> Printed(Print print, Round round, Session session) => new(
        print.Ballots.Select(b => new Ballot<Ballot>(b.Key.Text, Instruments.Canonical(b.Value.Ballot), b.Value.Group.Text)).ToList(),
        print.Reporting.Buckets.Count == 0 ? null
        : ReportingGroups.Of(SizesOf(print.Ballots, print.Paper, session).Select(g => new Counting.GroupSize(g.Group.Text, g.Devices, g.Paper)),
            KOf(round, session), round.Terms.Partner?.Text));
}
