using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Priorities;
using Workshop.Domain.Reports;
using Workshop.Domain.Translations;

namespace Workshop.Server.Exports.Archives;

/// <summary>What every archive that we write holds to, and what those who print it rely on.</summary>
internal static class ArchiveSoundness
{
    private const int LongestText = 20_000;

    public static void Check(Report report, JsonNode json)
    {
        Texts(json, "");
        var w = report.Workshop;
        Hold(report.IsClosed == (bool)json["stamp"]!["closed"]!, "stamp.closed is not what workshop.endedAt says");
        Hold(report.Stamp.Version >= 0 && w.K is >= 2 and <= 1000, "a number is out of its bounds");
        AtMost(Limits.Groups, w.Groups, "groups");
        AtMost(Limits.Themes + 1, report.Themes, "themes");
        AtMost(Limits.Rounds, report.Rounds, "rounds");
        AtMost(Limits.Priorities, report.Priorities, "priorities");
        AtMost(Limits.Stages, report.Stages, "stages");
        Once(w.Groups.Select(g => g.Id), "group");
        Once(report.Themes.Select(t => t.Id), "theme");
        Once(report.Themes.SelectMany(t => t.Notes).Concat(report.Answers.SelectMany(a => a.Answers)).SelectMany(n => n.Alike.Prepend(n)).Select(n => n.Id), "note");
        Once(report.Rounds.Select(r => r.Sight.Id), "round");
        Once(report.Rounds.Select(r => r.Sight.Number), "round number");
        Once(report.Priorities.Select(p => p.Sight.Id), "priority");
        Once(report.Priorities.SelectMany(p => p.Dissents).Select(d => d.Id), "minority statement");
        Once(report.Stages.Select(s => s.Id), "stage");
        Hold(report.Room.People >= 0 && report.Room.Groups.All(g => g.People >= 0), "a count of people is below none");
        Hold((json["dissents"]?.AsArray().Count ?? 0) == report.Priorities.Sum(p => p.Dissents.Count), "there is a minority statement on no priority");
        AtMost(Limits.Translations, report.Translations, "translations");
        Once(report.Translations.Select(t => t.Id), "translation");
        foreach (var t in report.Translations)
            Hold(t.Id == Translation.KeyOf(t.Of, t.OriginalId, t.Language) && t.Texts.Count > 0 && !t.Stale && t.Revision > 0, $"translation {t.Id} is not what it says");
        foreach (var round in report.Rounds)
            Round(round);
        foreach (var seed in report.Themes.SelectMany(t => t.Seeds ?? []))
            Votes(seed.Votes, seed.Confirmation, $"the seed from priority {seed.From.Priority}");
        foreach (var p in report.Priorities.Select(p => p.Sight))
            Votes(p.Votes, p.Confirmation, $"priority {p.Id}");
    }

    private static void Round(ReportedRound round)
    {
        var (sight, what) = (round.Sight, $"round {round.Sight.Id}");
        AtMost(Limits.RoundItems, sight.Items, what + "'s items");
        AtMost(Limits.Participants, round.Ballots, what + "'s ballots");
        Once(sight.Items.Select(i => i.Id), what + "'s item");
        Once(round.Ballots.Select(b => b.Id), what + "'s ballot");
        Hold(sight.Items.Count > 0, what + " has no items");
        Hold(sight.Voted >= 0 && sight.Of >= 0, what + " has fewer than no voters");
        Hold(sight.Shared is null || (sight.Result is not null && sight.Shared > 0 && sight.Shared <= round.Ballots.Count), what + " has other ballots of shared devices than ballots");
        Hold(sight.Paper is null || (sight.Paper > 0 && (sight.Result is null || (sight.Paper + (sight.Shared ?? 0)) <= round.Ballots.Count)), what + " has more papers than ballots");
        Hold((sight.Status == RoundStatus.Revealed) == (sight.Result is not null), what + " has a result exactly where it was revealed");
        Hold(sight.Result is null or { N: >= 0 }, what + " has fewer than no ballots");
        Hold((sight.Result is null) == (round.Detail is null), what + " tells more of a result exactly where there is one");
        Hold(sight.Result is null || Fits(sight.Result, sight.Instrument), what + " has a result of another kind of vote");
        if (sight.Result is not (null or FistResult or GradientsResult))
        {
            var rows = ItemsIn(sight.Result).ToList();
            Hold(rows.All(i => sight.Items.Any(x => x.Id == i)), what + " has a result for something that nobody voted on");
            Hold(rows.Count == sight.Items.Count, what + " lacks results");
        }
        if (round.Detail is { } detail)
            Detail(detail, sight, what);
        Hold(sight.Result is not null || round.Ballots.Count == 0, what + " shows ballots that were not revealed");
        Hold(round.Ballots.SelectMany(b => ItemsOn(b.Ballot)).All(i => sight.Items.Any(x => x.Id == i)), what + " has a ballot for something that nobody could vote on");
        if (sight.Result is FistResult fist)
        {
            Hold(fist.Votes.Count is 0 or Fingers, what + " does not count fingers from 0 to 5");
            Votes(fist.Votes, fist.Status, what);
        }
        if (sight.Result is GradientsResult gradients)
            Hold(gradients.Votes.Count == Gradients && gradients.Votes.All(v => v is >= 0 and <= Limits.Participants), what + " does not count levels from 1 to 8");
    }

    private static bool Fits(RoundResult result, Instrument instrument) => instrument switch
    {
        DotVote => result is DotResult,
        ApprovalVote or PointsVote or NgtVote or QuadraticVote => result is SumResult,
        RankVote => result is RankResult,
        ScoreVote => result is ScoreResult,
        MatrixVote => result is MatrixResult,
        MaxDiffVote => result is MaxDiffResult,
        FistVote => result is FistResult,
        GradientsVote => result is GradientsResult,
        _ => false,
    };

    private static IEnumerable<string> ItemsIn(RoundResult result) => result switch
    {
        DotResult r => r.Rows.Select(x => x.Item),
        SumResult r => r.Rows.Select(x => x.Item),
        RankResult r => r.Rows.Select(x => x.Item),
        ScoreResult r => r.Rows.Select(x => x.Item),
        MatrixResult r => r.Rows.Select(x => x.Item),
        MaxDiffResult r => r.Rows.Select(x => x.Item),
        _ => [],
    };

    private static void Detail(RoundDetail detail, RoundSight sight, string what)
    {
        Hold(detail.Sheets.SelectMany(s => s.Lines).All(l => l.Cells.Count == detail.Groups.Count), what + " has a table of other groups than its own");
        Hold(detail.Sure is null || detail.Sure.Without.All(w => w.Group >= 0 && w.Group < detail.Groups.Count), what + " leaves out a group that it does not have");
        var items = detail.Sheets.SelectMany(s => s.Lines).Select(l => l.Item).Concat(detail.Cut is { } cut ? cut.Inside.Concat(cut.Tied) : [])
            .Concat(detail.Sure is { } sure ? sure.Top.Concat(sure.RobustTop).Concat(sure.Rules.SelectMany(r => r.Winners)).Concat(sure.Without.SelectMany(w => w.Top)) : []);
        Hold(items.All(i => sight.Items.Any(x => x.Id == i)), what + " tells more of something that nobody voted on");
        Hold(detail.Version > 0, what + " was published less than once");
        Hold(detail.Middle.All(m => (sight.Instrument is MatrixVote ? m.Axis is "impact" or "feasibility" : m.Axis.Length == 0)
            && sight.Items.Any(x => x.Id == m.Item)), what + " tells the middle of something that nobody rated");
        Hold((detail.GroupsAgree?.Pairs ?? []).All(p => IsGroup(p.One) && IsGroup(p.Other)), what + " compares a group that it does not have");
        if (detail.Duels is { } duels)
            Duels(duels, sight, what);
        bool IsGroup(int at) => at >= 0 && at < detail.Groups.Count;
    }

    private static void Duels(Duels duels, RoundSight sight, string what)
    {
        Once(duels.Items, what + "'s duelling item");
        var named = duels.Items.Concat(duels.Smith).Concat(duels.Tiers.SelectMany(t => t)).Concat(duels.KemenyOrders.SelectMany(o => o)).Concat(duels.RunOffWinners ?? []);
        Hold((duels.Condorcet is { } winner ? named.Append(winner) : named).All(i => sight.Items.Any(x => x.Id == i)), what + " has a duel of something that nobody voted on");
        Hold(duels.KemenyOrders.All(o => o.Count > 0), what + " has an order of nothing");
        Hold(IsSquare(duels.Wins) && IsSquare(duels.Paths), what + " has not a number for each duel");
        bool IsSquare(Seq<Seq<string>> of) => of.Count == 0 || (of.Count == duels.Items.Count && of.All(row => row.Count == duels.Items.Count));
    }

    private static IEnumerable<string> ItemsOn(Ballot ballot) => ballot switch
    {
        DotBallot b => b.Dots.Select(x => x.Item),
        ApprovalBallot b => b.Approved,
        PointsBallot b => b.Points.Select(x => x.Item),
        QuadraticBallot b => b.Votes.Select(x => x.Item),
        ScoreBallot b => b.Levels.Select(x => x.Item),
        MatrixBallot b => b.Impact.Concat(b.Feasibility).Select(x => x.Item),
        RankBallot b => b.Order,
        TierBallot b => b.Tiers.SelectMany(t => t),
        MaxDiffBallot b => b.Answers.SelectMany(a => a.Best is null ? a.Shown : a.Shown.Add(a.Best)).Concat(b.Answers.Select(a => a.Worst).OfType<string>()),
        _ => [],
    };

    // How many levels each has.
    private const int Fingers = 6;
    private const int Gradients = 8;

    private static void Votes(Seq<int> votes, Confirmation status, string what)
    {
        Hold(votes.Count is 0 or Fingers or Gradients && votes.All(v => v is >= 0 and <= Limits.Participants), what + " counts neither fingers from 0 to 5 nor levels from 1 to 8");
        Hold(status == Confirmation.Open || votes.Sum() > 0, what + " is confirmed by nobody");
        Hold(status switch
        {
            Confirmation.Concerns => votes.Count == Fingers,
            Confirmation.MoreDiscussion => votes.Count == Gradients,
            _ => true,
        }, what + " stands as its votes can't make it stand");
    }

    /// <summary>Nothing that <see cref="Text.Clean"/> would have cut when it was typed: no controls, nothing that turns lines around.</summary>
    private static void Texts(JsonNode? json, string path)
    {
        switch (json)
        {
            case JsonObject o:
                foreach (var (name, value) in o)
                {
                    Text(name, path);
                    Texts(value, $"{path}.{name}");
                }
                break;
            case JsonArray a:
                foreach (var (i, item) in a.Index())
                    Texts(item, $"{path}[{i}]");
                break;
            case JsonValue v when v.GetValueKind() == JsonValueKind.String:
                Text(v.GetValue<string>(), path);
                break;
        }
    }

    private static void Text(string text, string path) =>
        Hold(text.Length <= LongestText && Domain.Text.Clean(text) == text, $"{path.TrimStart('.')} holds what nobody could have typed");

    private static void AtMost<T>(int most, Seq<T> things, string what) => Hold(things.Count <= most, $"there are {things.Count} {what}, and at most {most} can be");

    private static void Once<T>(IEnumerable<T> ids, string what)
    {
        var seen = new HashSet<T>();
        foreach (var id in ids)
            Hold(seen.Add(id), $"there are two of {what} {id}");
    }

    private static void Hold(bool sound, string otherwise)
    {
        if (!sound)
            throw new ArchiveException(ArchiveException.Inconsistent, otherwise);
    }
}
