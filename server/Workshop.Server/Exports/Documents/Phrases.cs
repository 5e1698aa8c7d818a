using System.Globalization;
using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Priorities;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Translations;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Documents;

/// <summary>The sentences that documents and tables say in the same words.</summary>
internal sealed class Phrases(Report report, Words words)
{
    private readonly Dictionary<(Original, string), Seq<string>> _translated =
        report.Translations.Where(t => t.Language == words.Language).ToDictionary(t => (t.Of, t.OriginalId), t => t.Texts);

    public Words Words => words;

    /// <summary>What an interpreter made of it in this language, saying that it is a translation; empty where there is none.</summary>
    public Line Translated(Original of, string id, int text = 0) =>
        _translated.GetValueOrDefault((of, id)) is var texts && text < texts.Count && texts[text].Length > 0 ? words.Say("translation", ("text", Line.Typed(texts[text]))) : Line.Empty;

    /// <summary>Whether it still says now what it said when it was voted on: only then is what was made of it a translation of that.</summary>
    public bool Says(Original of, string id, string words) => of switch
    {
        Domain.Translations.Original.Theme => report.Themes.Any(t => t.Id?.Text == id && t.Name == words),
        Domain.Translations.Original.Note => report.Themes.SelectMany(t => t.Notes).Concat(report.Answers.SelectMany(a => a.Answers)).SelectMany(n => n.Alike.Prepend(n)).Any(n => n.Id.Text == id && n.Text == words),
        Domain.Translations.Original.Priority => report.Priorities.Any(p => p.Sight.Id.Text == id && p.Sight.Statement == words),
        _ => true,
    };

    /// <summary>Somebody's words, and beside them what an interpreter made of them.</summary>
    public Line Both(string typed, Original of, string id, int text = 0) =>
        Translated(of, id, text) is { IsEmpty: false } translated ? Line.Typed(typed) + " " + translated : Line.Typed(typed);

    public Line NameOf(GroupId group) =>
        report.Workshop.Groups.FirstOrDefault(g => g.Id == group) is { } known ? Line.Typed(known.Name) : words["noGroup"];

    /// <summary>Who a note may be told to come from: a name, one group, or several of which it is one; for an imported one its source; empty where nothing may be told.</summary>
    public Line By(ReportedNote note) =>
        note.From is { } from ? words.Say("imported", ("from", Line.Typed(from)))
        : note.Author is { } author ? Line.Typed(author) : words.Join("aOrB", note.By.Select(NameOf).ToList());

    /// <summary>What a note says, or that its author took it back.</summary>
    public Line TextOf(ReportedNote note) => note.Redacted ? words["redacted"] : Line.Typed(note.Text);

    /// <summary>The same for a cell of a table, in which lines break where they broke when they were typed.</summary>
    public string WordsOf(ReportedNote note) => note.Redacted ? words["redacted"] : note.Text;

    /// <summary>What a stage asked, as somebody typed it.</summary>
    public Line Asked(ReportedAnswers asked) =>
        asked.Question.Length > 0 ? Line.Typed(asked.Question) : asked.Title.Length > 0 ? Line.Typed(asked.Title) : words["answers"];

    public Line Confidence(PrioritySight p) => p.Confidence switch
    {
        Domain.Priorities.Confidence.Unsaid => Line.Empty,
        Domain.Priorities.Confidence.Low => words["confidence.low"],
        Domain.Priorities.Confidence.Medium => words["confidence.medium"],
        Domain.Priorities.Confidence.High => words["confidence.high"],
        _ => throw new ArgumentOutOfRangeException(nameof(p)),
    };

    /// <summary>Who stands behind a minority statement, as far as that may be told.</summary>
    public Line Behind(DissentSight d)
    {
        var line = d.People is { } n ? words.Say("dissent.behind", ("n", n)) : words.Say("dissent.atLeast", ("k", report.Workshop.K));
        if (d.Voices.Count > 0)
            line = line + " " + words.Say("dissent.among", ("groups", d.Voices
                .Select(v => words.Say("bar", ("label", words.Join("aOrB", v.Groups.Select(NameOf).ToList())), ("value", v.People))).Aggregate((a, b) => a + "; " + b)));
        return d.Earlier ? line + " " + words["dissent.earlier"] : line;
    }

    public Line VoteOf(RoundId round) => report.Rounds.FirstOrDefault(r => r.Sight.Id == round) is { } known ? Named(known.Sight) : Line.Empty;

    /// <summary>A vote by its number and question.</summary>
    public Line Named(RoundSight round) => words.Say("vote", ("n", round.Number), ("question", Question(round)));

    public Line ItemOf(RoundId round, string item) =>
        report.Rounds.FirstOrDefault(r => r.Sight.Id == round) is { } known ? ItemOf(known.Sight, item) : Line.Typed(item);

    public uint ColourOf(Seq<GroupId> groups) => Charts.GroupColours.Of(groups, report.Workshop.Groups);

    public static Line ItemOf(RoundSight round, string item) => Line.Typed(round.Items.FirstOrDefault(i => i.Id == item)?.Text ?? item);

    public Line ItemsOf(IEnumerable<string> items, RoundSight round) => words.Join("aAndB", items.Select(i => ItemOf(round, i)).ToList());

    /// <summary>Groups that are counted together, as one name.</summary>
    public Line NamesOf(Seq<GroupId> groups) => words.Join("aAndB", groups.Select(NameOf).ToList());

    /// <summary>How it was voted and counted, and how far it came.</summary>
    public Line Said(RoundSight round, RoundDetail? detail) => new[] { Method(round), Weighting(round, detail), Terms(round), Status(round), round.Shared is { } shared ? words.Say("shared.ballots", ("n", shared)) : Line.Empty,
        round.Paper is { } paper ? words.Say("paper.ballots", ("n", paper), ("devices", words.Number(round.Voted - paper))) : Line.Empty }.Where(l => !l.IsEmpty).Aggregate((a, b) => a + " " + b);

    public Line Method(RoundSight round) => round.Instrument switch
    {
        DotVote v => words.Say("method.dots", ("n", v.DotsPerPerson), ("cap", v.CapPerItem)),
        ApprovalVote => words["method.approval"],
        PointsVote v => words.Say("method.points", ("budget", v.Budget), ("step", v.Step)) + (v.Normalised ? " " + words["method.points.normalised"] : ""),
        ScoreVote v => words.Say("method.score", ("lowest", v.Lowest), ("highest", v.Highest)),
        MatrixVote v => words.Say("method.matrix", ("lowest", v.Lowest), ("highest", v.Highest)),
        RankVote v => words.Say("method.rank", ("n", v.Top)),
        NgtVote v => words.Say("method.ngt", ("top", v.Top)),
        FistVote => words["method.fist"],
        GradientsVote v => words.Say("method.gradients", ("threshold", Share(v.ThresholdPercent))),
        QuadraticVote v => words.Say("method.quadratic", ("credits", v.Credits)),
        MaxDiffVote v => words.Say("method.maxdiff", ("sets", v.SetsPerPerson), ("size", v.SetSize)),
        _ => throw new ArgumentOutOfRangeException(nameof(round)),
    };

    /// <summary>Which round it asks once more or decides, and whether it is strictly protected.</summary>
    private Line Terms(RoundSight round)
    {
        var said = new List<Line>();
        if (NumberOf(round.Again) is { } again)
            said.Add(words.Say("method.again", ("vote", again)));
        if (NumberOf(round.RunOff) is { } among)
            said.Add(words.Say("method.runOff", ("vote", among)));
        if (round.Terms.Strict)
            said.Add(words["method.strict"]);
        return said.Count == 0 ? Line.Empty : said.Aggregate((a, b) => a + " " + b);
    }

    private int? NumberOf(RoundId? round) => round is null ? null : report.Rounds.FirstOrDefault(r => r.Sight.Id == round)?.Sight.Number;

    /// <summary>Nobody weighs fingers: one who blocks is one who blocks.</summary>
    /// <summary>Whose voice weighs what; of a published result also where the groups were to weigh and could not.</summary>
    public Line Weighting(RoundSight round, RoundDetail? detail) =>
        round.Instrument is FistVote ? Line.Empty
        : round.Weighting == Domain.Counting.Weighting.PerPerson ? words["voice.perPerson"]
        : detail is not { OneVoice: true } ? words["voice.equalGroup"]
        : words[round.Instrument is GradientsVote ? "voice.oneVoiceSentence" : round.KeepsPapersApart(detail) ? "paper.withoutGroups"
            : detail.Edition.IsWithoutGroups() ? "voice.oneVoiceAgain"
            : detail is { Strict: true, Groups.Count: > 1 } ? "voice.oneVoiceStrict" : "voice.oneVoice"];

    public Line Status(RoundSight round) => round.Status switch
    {
        RoundStatus.Open => words["status.open"],
        RoundStatus.Closed => words["status.closed"],
        RoundStatus.Revealed => words.Say("status.revealed", ("n", round.Result?.N ?? round.Voted), ("of", round.Of)),
        _ => throw new ArgumentOutOfRangeException(nameof(round)),
    };

    /// <summary>What was asked: as somebody typed it, else the usual question of its kind, or the wording that was voted on.</summary>
    public Line Question(RoundSight round) => round switch
    {
        { Question.Length: > 0 } => Line.Typed(round.Question),
        { Instrument: FistVote or GradientsVote } => Line.Typed(round.Items.Count > 0 ? round.Items[0].Text : ""),
        { Instrument: RankVote or NgtVote } => words["question.rank"],
        { Instrument: MatrixVote } => words["question.matrix"],
        _ => words["question.dots"],
    };

    /// <summary>Where it comes from: a priority of an earlier workshop, and how it stood there.</summary>
    public Line Seeded(Seed seed) => words.Say("seed", ("place", Line.Typed(seed.Place.Length > 0 ? seed.Place : seed.Title)), ("n", seed.Number),
        ("confirmation", Confirmation(seed.Confirmation, seed.Votes, words)));

    /// <summary>What this workshop was told of the actions that it brought along.</summary>
    public IEnumerable<Line> Became(Seed seed) => (seed.Became ?? []).Select(o => words.Say("seed.action",
        ("action", Line.Typed(seed.Actions.FirstOrDefault(a => a.Id == o.Action)?.What ?? o.Action.Text)), ("status", Status(o.Status, words)), ("said", Line.Typed(o.Said))));

    public static string Status(ActionStatus status, Words words) => words[status switch
    {
        ActionStatus.Open => "status.action.open",
        ActionStatus.UnderWay => "status.action.under-way",
        ActionStatus.Done => "status.action.done",
        ActionStatus.Dropped => "status.action.dropped",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    }];

    public Line Confirmation(PrioritySight p) => Confirmation(p.Confirmation, p.Votes, words);

    /// <summary>How the room stands by it, and how it was asked: there are six counts of fingers and eight of gradients.</summary>
    public static Line Confirmation(Confirmation confirmation, Seq<int> votes, Words words)
    {
        var byGradients = votes.Count == 8;
        return confirmation switch
        {
            Domain.Priorities.Confirmation.Open => words["confirmation.open"],
            Domain.Priorities.Confirmation.Consensus when byGradients => Said("confirmation.agreed", votes[0] + votes[1] + votes[2]),
            Domain.Priorities.Confirmation.Consensus => words.Say("confirmation.consensus", ("n", votes.Sum())),
            Domain.Priorities.Confirmation.Concerns => Said("confirmation.concerns", votes[1] + votes[2]),
            Domain.Priorities.Confirmation.MoreDiscussion => Said("confirmation.more", votes[0] + votes[1] + votes[2]),
            Domain.Priorities.Confirmation.Blocked when byGradients => Said("confirmation.vetoed", votes[7]),
            Domain.Priorities.Confirmation.Blocked => Said("confirmation.blocked", votes[0]),
            _ => throw new ArgumentOutOfRangeException(nameof(confirmation)),
        };

        Line Said(string sentence, int some) => words.Say(sentence, ("some", some), ("n", votes.Sum()));
    }

    public Line Stamp() => report.Workshop.Restored is { } back ? Original() + " " + words.Say("stamp.restored", ("at", words.DateAndTime(back.At))) : Original();

    private Line Original() => words.Say("stamp",
        ("session", report.Stamp.Session), ("version", words.Number(report.Stamp.Version)), ("at", words.DateAndTime(report.Stamp.At)), ("code", report.Stamp.Code),
        ("state", report.Workshop.EndedAt is { } end ? words.Say("stamp.closed", ("at", words.DateAndTime(end))) : (Line)words["stamp.open"]));

    public Line SmallCells() => words.Say("smallCells", ("k", report.Workshop.K));

    /// <summary>What the room makes of one sentence in eight levels.</summary>
    public Line Gradients(GradientsResult result)
    {
        var found = result.Status switch
        {
            GradientsStatus.Agreed => words["gradients.agreed"],
            GradientsStatus.MoreDiscussion => words["gradients.more"],
            GradientsStatus.Blocked => words["gradients.blocked"],
            _ => words["finding.nobody"],
        };
        return result.Support is { } support ? (Line)found + " " + words.Say("gradients.support", ("share", Share(support))) : found;
    }

    public string Quadrant(Quadrant? quadrant) => quadrant switch
    {
        null => words["notKnown"],
        Domain.Counting.Quadrant.HighImpactHighFeasibility => words["quadrant.highHigh"],
        Domain.Counting.Quadrant.HighImpactLowFeasibility => words["quadrant.highLow"],
        Domain.Counting.Quadrant.LowImpactHighFeasibility => words["quadrant.lowHigh"],
        Domain.Counting.Quadrant.LowImpactLowFeasibility => words["quadrant.lowLow"],
        _ => throw new ArgumentOutOfRangeException(nameof(quadrant)),
    };

    public string Label(DivergenceLabel? label) => label switch
    {
        null => words["notKnown"],
        DivergenceLabel.CommonGround => words["label.common"],
        DivergenceLabel.Contested => words["label.contested"],
        DivergenceLabel.LowEverywhere => words["label.low"],
        DivergenceLabel.Mixed => words["label.mixed"],
        _ => throw new ArgumentOutOfRangeException(nameof(label)),
    };

    public string Measure(GroupMeasure measure) => measure switch
    {
        GroupMeasure.Chose => words["byGroup.chose"],
        GroupMeasure.Score => words["byGroup.score"],
        GroupMeasure.Impact => words["byGroup.impact"],
        GroupMeasure.Feasibility => words["byGroup.feasibility"],
        GroupMeasure.MostLeast => words["byGroup.mostLeast"],
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    /// <summary>The name of a way of counting; one that a later program knows is named as it comes.</summary>
    public Line Rule(string rule) => words.Sentences.ContainsKey("rule." + rule) ? words["rule." + rule] : Line.Typed(rule);

    /// <summary>How far an order is agreed on, by its word.</summary>
    public Line Agreement(string word) => words.Sentences.ContainsKey("agree." + word) ? words["agree." + word] : Line.Typed(word);

    public Line Place(int? rank, bool tied) => tied && rank is { } shared ? words.Say("place.tied", ("n", shared)) : Told(rank);

    /// <summary>A number, or a dash where there is none that may be told.</summary>
    public string Told(int? number) => number is { } n ? words.Number(n) : words["notKnown"];

    /// <summary>An exact count like "31/2" as people read it.</summary>
    public string Points(string exact) => Rounded(exact).ToString("#,0.##", words.Culture);

    /// <summary>The same, or a dash where there is none.</summary>
    public string Exact(string? exact) => exact is null ? words["notKnown"] : Points(exact);

    public static double Amount(string exact) => Digits.TryRead(exact, out var value) && (double)value.Above / (double)value.Below is var amount && double.IsFinite(amount) ? amount : 0;

    public string Share(int? percent) => percent is { } whole ? (whole / 100m).ToString("P0", words.Culture) : words["notKnown"];

    /// <summary>An exact share like "2/3" in whole percents.</summary>
    public string ExactShare(string? exact) => Share(Percent(exact));

    /// <summary>An exact share in whole percents, halves away from zero as on every screen; null where there is none.</summary>
    public static int? Percent(string? exact) => exact is not null && Digits.TryRead(exact, out var share) && Fraction.Max(share, -share) < MostPrinted ? share.ToPercent() : null;

    // In floating point 1.005 is less than it is, and would be rounded down. What no count comes to may be in a damaged file.
    private static decimal Rounded(string exact) =>
        Digits.TryRead(exact, out var value) && decimal.TryParse(value.ToDecimal(2), NumberStyles.Number, CultureInfo.InvariantCulture, out var rounded) ? rounded : 0;

    private static readonly Fraction MostPrinted = 10_000_000;
}
