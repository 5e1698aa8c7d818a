using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Dealing;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

/// <summary>
/// Somebody who has everything: every ballot of a round without its group, as its archive has them, the size of each of three groups and
/// more, and all that was published, each table and what is left when any of them is subtracted. They deal the ballots to the groups in
/// every way there is, count each as the product would, and keep those that come to the very same. Which cells are hidden they take for no
/// hint: that whoever knows the rules can narrow a hidden cell is a risk that strictness leaves.
/// </summary>
public class DealingTests
{
    private const int K = 3;
    private static readonly Seq<string> Names = ["w", "x", "y", "z"];

    [Theory, Rule("RND-22", "LAW-9")]
    [InlineData("approval", false), InlineData("dots", false), InlineData("ranked", false), InlineData("score", false)]
    [InlineData("approval", true), InlineData("dots", true), InlineData("ranked", true), InlineData("score", true)]
    public void FromAStrictRoundNobodyDealsTheBallotsInOneWayOnlyThatSomeHiddenCellHas(string instrument, bool equal) => Chance.ForAll(equal ? 20 : 60, chance =>
    {
        var kinds = Kinds(instrument);
        // With four groups and four kinds there are too many ways to try them all.
        var sizes = Enumerable.Range(0, kinds.Length < 4 ? chance.Next(3, 5) : 3).Select(_ => chance.Next(3, 5)).ToArray();
        var truth = Deal.AtRandom(chance, kinds.Length, sizes);
        var published = Published(instrument, truth, equal);
        // Places that would tell are not told, and every ballot weighs the same.
        var weighs = equal && !published.Detail.OneVoice;
        if (!weighs)
            Assert.Equal(Published(instrument, truth, equal: false).Result, published.Result);
        var all = Deal.All(truth.OfKind, sizes).ToList();
        var fitting = all.Where(d => Fits(published, Published(instrument, d, weighs, strict: false))).ToList();
        Assert.Contains(truth, fitting);
        foreach (var item in TwoItems)
            for (var g = 0; g < sizes.Length; g++)
            {
                int Chose(Deal deal) => deal.InGroup(g).Index().Sum(x => Chooses(kinds[x.Index], item) ? x.Item : 0);
                var shown = published.Detail.Sheets.Where(s => s.Measure == GroupMeasure.Chose).SelectMany(s => s.Lines).FirstOrDefault(l => l.Item == item)?.Cells[g].People is not null;
                var known = Enumerable.Range(0, kinds.Length).Where(kind => Chooses(kinds[kind], item)).Sum(kind => truth.OfKind[kind]);
                if (shown || known == 0 || known == sizes.Sum() || all.Select(Chose).Distinct().Count() == 1)
                    continue;
                Assert.True(fitting.Select(Chose).Distinct().Count() > 1, $"{instrument}: how many of {Names[g]} chose {item} is certain in {truth}");
            }
    });

    // Their archive holds no group either, for of some item fewer than k of a group stand behind what was said. Who rates several items can be
    // narrowed down further in a room of very few, by what those who rate alike rate besides.
    [Theory, InlineData(false), InlineData(true), Rule("RND-23", "LAW-9")]
    public void WhatFewerThanKOfOneOfThreeGroupsRatedIsDealtInMoreThanOneWay(bool equal) => Chance.ForAll(40, chance =>
    {
        var (kinds, sizes) = (Kinds("one rating each"), new[] { 3, 4, chance.Next(4, 6) });
        var truth = Deal.AtRandom(chance, kinds.Length, sizes);
        var published = Published("one rating each", truth, equal, strict: false);
        if (published.Detail.Withheld.Count == 0)
            return;
        var fitting = Deal.All(truth.OfKind, sizes).Where(d => Published("one rating each", d, equal, strict: false) == published).ToList();
        foreach (var item in published.Detail.Withheld)
            for (var g = 0; g < sizes.Length; g++)
            {
                string Said(Deal deal) => string.Join(' ', deal.InGroup(g).Index().Where(x => x.Item > 0 && Chooses(kinds[x.Index], item)).Select(x => $"{x.Item}×{x.Index}"));
                if (truth.InGroup(g).Index().Sum(x => Chooses(kinds[x.Index], item) ? x.Item : 0) is > 0 and < K)
                    Assert.True(fitting.Select(Said).Distinct().Count() > 1, $"what the few of {Names[g]} rated {item} is certain in {truth}");
            }
    });

    [Theory, InlineData(false), InlineData(true), Rule("RND-24", "LAW-9")]
    public void WhichOfThreeGroupsTheFewWhoHoldOutOrBlockAreOfIsDealtInMoreThanOneWay(bool equal) => Chance.ForAll(25, chance =>
    {
        int[] sizes = [3, 3, 3];
        var truth = Deal.AtRandom(chance, Kinds("gradients").Length, sizes);
        var published = Published("gradients", truth, equal, strict: false);
        var fitting = Deal.All(truth.OfKind, sizes).Where(d => Published("gradients", d, equal, strict: false) == published).ToList();
        foreach (var kind in new[] { 2, 3, 4 }.Where(kind => truth.OfKind[kind] is > 0 and < K))
            for (var g = 0; g < sizes.Length; g++)
                Assert.True(fitting.Select(d => d.InGroup(g)[kind]).Distinct().Count() > 1, $"how many of {Names[g]} are at {Kinds("gradients")[kind]} is certain in {truth}");
    });

    private static (RoundResult Result, RoundDetail Detail) Published(string instrument, Deal deal, bool equal, bool strict = true) => CountingRounds.Of(new(
        Instrument(instrument), instrument == "gradients" ? ["A"] : TwoItems, deal.Ballots(Kinds(instrument), Names), new(equal ? Weighting.EqualGroup : Weighting.PerPerson, K, 1, Names), strict,
        Enumerable.Range(0, deal.Groups).Select(g => Seq.Of([new GroupId(Names[g])])).ToSeq()));
}
