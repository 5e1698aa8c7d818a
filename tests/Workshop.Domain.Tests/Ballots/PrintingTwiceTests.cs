using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Reports;
using Workshop.Domain.Tests.Counting;
using Workshop.Domain.Tests.Stories;
using static Workshop.Domain.Tests.Counting.Dealing;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Ballots;

/// <summary>
/// Somebody who has all that was published of a round, and all that was published when it was reopened or asked once more: every ballot, the
/// sizes of three groups, and how many changed their minds. They deal both sets of ballots to the groups in every way there is, and keep
/// the pairs that come to both publications and are as many changes apart, of each group, as the rules and what was told allow.
/// </summary>
public class PrintingTwiceTests
{
    private const int K = 3;
    private static readonly RoundId One = new("r1"), Two = new("r2");
    private static readonly Seq<string> Names = ["asm", "biz", "gov"];

    [Theory, Rule("RND-13", "RND-22", "LAW-9")]
    [InlineData("approval", false, false, 12), InlineData("approval", false, true, 12), InlineData("dots", false, false, 12), InlineData("dots", false, true, 12)]
    [InlineData("ranked", false, true, 12), InlineData("score", false, true, 10), InlineData("dots", true, true, 4), InlineData("ranked", true, false, 4)]
    public void TwoPublicationsOfAStrictRoundTellNoMoreThanEachAlone(string instrument, bool equal, bool again, int runs) => Chance.ForAll(runs, chance =>
    {
        var kinds = Kinds(instrument);
        // Without groups nothing is cut: what the first said of those who changed nothing still holds, but of few it must not be known.
        Attack(chance, instrument, equal, again, strict: true, (print, deal, g) => TwoItems
            .Where(item => print.Reporting.Buckets.Count > 0 || Count(kinds, deal, g, item) is > 0 and < K)
            .Where(item => print.Detail.Sheets.Where(s => s.Measure == GroupMeasure.Chose).SelectMany(s => s.Lines).FirstOrDefault(l => l.Item == item)?.Cells[g].People is null)
            .Select(item => (item, Count(kinds, deal, g, item))).Where(c => Count(kinds, deal, item: c.item) is var known && known > 0 && known < deal.OfKind.Sum()).Select(c => (c.item, $"{c.Item2}")));
    });

    [Theory, Rule("RND-13", "RND-23", "LAW-9"), InlineData(false, false), InlineData(false, true), InlineData(true, false), InlineData(true, true)]
    public void TwoPublicationsTellNotWhatFewOfAGroupRated(bool equal, bool again) => Chance.ForAll(10, chance =>
    {
        var kinds = Kinds("one rating each");
        Attack(chance, "one rating each", equal, again, strict: false, (print, deal, g) => print.Detail.Withheld
            .Where(item => Count(kinds, deal, g, item) is > 0 and < K)
            .Select(item => (item, string.Join(' ', deal.InGroup(g).Index().Where(x => x.Item > 0 && Chooses(kinds[x.Index], item)).Select(x => $"{x.Item}×{x.Index}")))));
    });

    [Theory, Rule("RND-13", "RND-24", "LAW-9"), InlineData(false, false), InlineData(false, true), InlineData(true, false), InlineData(true, true)]
    public void TwoPublicationsTellNotOfWhichGroupTheFewAreWhoHoldOutOrBlock(bool equal, bool again) => Chance.ForAll(10, chance =>
        Attack(chance, "gradients", equal, again, strict: false, (_, deal, g) =>
            new[] { 2, 3, 4 }.Where(kind => deal.OfKind[kind] is > 0 and < K).Select(kind => ($"{kind}", $"{deal.InGroup(g)[kind]}"))));

    private delegate IEnumerable<(string What, string Value)> Secrets(Print print, Deal deal, int group);

    private static void Attack(Chance chance, string instrument, bool equal, bool again, bool strict, Secrets secrets)
    {
        var kinds = Kinds(instrument);
        int[] sizes = instrument is "gradients" ? [3, 3, 3] : [3, 4, chance.Next(3, 5)];
        var people = sizes.SelectMany((size, g) => Enumerable.Range(0, size).Select(i => (Seat: Person($"{Names[g]}{i}"), Group: g))).ToList();
        var before = people.ConvertAll(_ => chance.Next(0, kinds.Length));
        // Of one group, two or all, k and more.
        var moved = Enumerable.Range(0, chance.Next(1, 7)).Select(_ => chance.Next(0, sizes.Length)).Distinct()
            .SelectMany(g => people.Index().Where(p => p.Item.Group == g).OrderBy(_ => chance.Next(0, 1000)).Take(chance.Next(K, sizes[g] + 1)).Select(p => p.Index)).ToHashSet();
        var after = before.Select((kind, p) => moved.Contains(p) ? (kind + chance.Next(1, kinds.Length)) % kinds.Length : kind).ToList();

        var opened = people.Aggregate(Story.Given((Seat.Host, Plan)), (s, p) => s.And(Arrived(p.Seat, Names[p.Group]))).And(Themed("A"), Themed("B"), Opened("vote"))
            .And((Facilitator, new OpenRound(One, new("vote"), "", Instrument(instrument), instrument == "gradients" ? ["A"] : TwoItems, equal ? Weighting.EqualGroup : Weighting.PerPerson, 7, Terms: new(Strict: strict))));
        var first = Revealed(Cast(opened, One, people, before, kinds), One);
        var then = again ? first.And((Facilitator, ((OpenRound)Opening(first)) with { Id = Two, Again = One })) : first.And((Facilitator, new ReopenRound(One)));
        var second = Revealed(Cast(then, again ? Two : One, people, after, kinds), again ? Two : One);

        var (was, now) = (first.Session.Rounds[One].Published!, second.Session.Rounds[again ? Two : One].Published!);
        if (now.Detail.Edition is Edition.Unchanged or Edition.UnchangedWithoutGroups)
            return;
        Deal one = Deal.Of(people.Select((p, i) => (p.Group, before[i])), sizes.Length, kinds.Length), other = Deal.Of(people.Select((p, i) => (p.Group, after[i])), sizes.Length, kinds.Length);
        var (ones, others) = (Fitting(first, One, was, one, sizes), Fitting(second, again ? Two : One, now, other, sizes));
        Assert.Contains(one, ones);
        Assert.Contains(other, others);
        var open = sizes.Index().SelectMany(s => secrets(was, one, s.Index).Select(x => (First: true, Group: s.Index, x.What, x.Value))
            .Concat(secrets(now, other, s.Index).Select(x => (First: false, Group: s.Index, x.What, x.Value)))).ToHashSet();
        // What one publication tells alone is no matter of two.
        open.RemoveWhere(s => (s.First ? ones : others).Select(d => Said(secrets, s.First ? was : now, d, s.Group, s.What)).Distinct().Count() == 1);
        foreach (var (a, b) in ones.SelectMany(_ => others, (a, b) => (a, b)))
        {
            if (open.Count == 0)
                return;
            if (Apart(a, b, was, now, strict))
                open.RemoveWhere(s => Said(secrets, s.First ? was : now, s.First ? a : b, s.Group, s.What) != s.Value);
        }
        Assert.True(open.Count == 0, $"{instrument}: {string.Join(", ", open)} certain from {one} and {other} ({now.Detail.Edition}, {now.Detail.Second?.Changed})");
    }

    private static string Said(Secrets secrets, Print print, Deal deal, int group, string what) => secrets(print, deal, group).FirstOrDefault(x => x.What == what).Value ?? "";

    private static int Count(Ballot[] kinds, Deal deal, int? group = null, string item = "") =>
        (group is { } g ? deal.InGroup(g) : deal.OfKind.ToSeq()).Index().Sum(x => Chooses(kinds[x.Index], item) ? x.Item : 0);

    private static Story Cast(Story story, RoundId round, List<(Seat Seat, int Group)> people, List<int> said, Ballot[] kinds) =>
        people.Index().Aggregate(story, (s, p) => s.And((p.Item.Seat, new Cast(round, kinds[said[p.Index]]))));

    private static Story Revealed(Story story, RoundId round) => story.And((Facilitator, new CloseRound(round)), (Facilitator, new RevealRound(round)));

    private static OpenRound Opening(Story story)
    {
        var round = story.Session.Rounds[One];
        return new(One, round.Stage, "", round.Instrument, round.ItemIds, round.Weighting, 7, Terms: round.Terms);
    }

    // The deals that come to a publication; where ballots left with their groups, there is only one.
    private static List<Deal> Fitting(Story story, RoundId id, Print print, Deal truth, int[] sizes)
    {
        var (round, told) = (story.Session.Rounds[id], (print.Result, Detail: print.Detail with { Second = null, Version = 1 }));
        var all = Deal.All(truth.OfKind, sizes);
        if (print.Reporting.Buckets.Count == 0)
            return all.ToList();
        if (Report.Of(story.Session, ToRapporteur, new(1, [1, 2, 3, 4], Story.Morning)).Rounds.Single(r => r.Sight.Id == id).Ballots.Any(b => b.Group.Count > 0))
            return [truth];
        var kinds = Kinds(round.Instrument switch { ApprovalVote => "approval", DotVote => "dots", RankVote => "ranked", GradientsVote => "gradients", _ when round.Terms.Strict => "score", _ => "one rating each" });
        var weighs = round.Weighting == Weighting.EqualGroup && !(round.Terms.Strict && told.Detail.OneVoice);
        return all.Where(d => CountingRounds.Of(new(round.Instrument, round.ItemIds, d.Ballots(kinds, Names), new(weighs ? Weighting.EqualGroup : Weighting.PerPerson, K, 1, story.Session.Groups.Select(g => g.Id.Text).ToSeq()),
            Strict: false, print.Reporting.Buckets)) is var dealt && (round.Terms.Strict ? Fits(told, dealt) : dealt == told)).ToList();
    }

    // Whether the people of each group can have changed so many ballots as the rules allow, and all together as many as was told.
    private static bool Apart(Deal one, Deal other, Print earlier, Print print, bool strict)
    {
        var held = strict || print.Detail.Withheld.Count > 0 || earlier.Detail.Withheld.Count > 0;
        var sums = new HashSet<(int Sum, bool Few)> { (0, false) };
        for (var g = 0; g < one.Groups; g++)
        {
            var (was, now) = (one.InGroup(g), other.InGroup(g));
            var (fewest, most) = (was.Zip(now, (a, b) => Math.Max(0, a - b)).Sum(), was.Sum() - was.Zip(now, (a, b) => Math.Max(0, a + b - was.Sum())).Max());
            sums = sums.SelectMany(_ => Enumerable.Range(fewest, most - fewest + 1), (s, n) => (s.Sum + n, s.Few || n is > 0 and < K)).ToHashSet();
        }
        return sums.Any(s => (print.Detail.Second is { } told ? s.Sum == told.Changed : s.Sum == 0 || s.Sum >= K)
            && (s.Few || (held && s.Sum > 0)) == (print.Detail.Edition == Edition.WithoutGroups));
    }
}
