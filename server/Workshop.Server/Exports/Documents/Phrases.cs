using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Priorities;
using Workshop.Domain.Reports;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Documents;

/// <summary>The sentences that documents and tables say in the same words.</summary>
internal sealed class Phrases(Report report, Words words)
{
    public Words Words => words;

    public Line NameOf(GroupId group) =>
        report.Workshop.Groups.FirstOrDefault(g => g.Id == group) is { } known ? Line.Typed(known.Name) : words["noGroup"];

    /// <summary>Who a note may be told to come from: a name, one group, or several of which it is one; empty where nothing may be told.</summary>
    public Line By(ReportedNote note) =>
        note.Author is { } author ? Line.Typed(author) : words.Join("aOrB", note.By.Select(NameOf).ToList());

    /// <summary>What a note says, or that its author took it back.</summary>
    public Line TextOf(ReportedNote note) => note.Redacted ? words["redacted"] : Line.Typed(note.Text);

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

    public Line VoteOf(RoundId round) =>
        report.Rounds.FirstOrDefault(r => r.Sight.Id == round) is { } known ? words.Say("vote", ("n", known.Sight.Number), ("question", Question(known.Sight))) : Line.Empty;

    public Line ItemOf(RoundId round, string item) =>
        Line.Typed(report.Rounds.FirstOrDefault(r => r.Sight.Id == round)?.Sight.Items.FirstOrDefault(i => i.Id == item)?.Text ?? item);

    public Line Method(RoundSight round) => round.Instrument switch
    {
        DotVote v => words.Say("method.dots", ("n", v.DotsPerPerson), ("cap", v.CapPerItem)),
        RankVote v => words.Say("method.rank", ("n", v.Top)),
        FistVote => words["method.fist"],
        _ => throw new ArgumentOutOfRangeException(nameof(round)),
    };

    /// <summary>Nobody weighs fingers: one who blocks is one who blocks.</summary>
    public Line Weighting(RoundSight round) =>
        round.Instrument is FistVote ? Line.Empty : words[round.Weighting == Domain.Counting.Weighting.EqualGroup ? "voice.equalGroup" : "voice.perPerson"];

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
        { Instrument: DotVote } => words["question.dots"],
        { Instrument: RankVote } => words["question.rank"],
        _ => Line.Typed(round.Items.Count > 0 ? round.Items[0].Text : ""),
    };

    public Line Confirmation(PrioritySight p) => Confirmation(p.Confirmation, p.Votes);

    public Line Confirmation(Confirmation confirmation, Seq<int> votes) => confirmation switch
    {
        Domain.Priorities.Confirmation.Open => words["confirmation.open"],
        Domain.Priorities.Confirmation.Consensus => words.Say("confirmation.consensus", ("n", votes.Sum())),
        Domain.Priorities.Confirmation.Concerns => words.Say("confirmation.concerns", ("some", votes[1] + votes[2]), ("n", votes.Sum())),
        Domain.Priorities.Confirmation.Blocked => words.Say("confirmation.blocked", ("some", votes[0]), ("n", votes.Sum())),
        _ => throw new ArgumentOutOfRangeException(nameof(confirmation)),
    };

    public Line Stamp() => words.Say("stamp",
        ("session", report.Stamp.Session), ("version", words.Number(report.Stamp.Version)), ("at", words.DateAndTime(report.Stamp.At)), ("code", report.Stamp.Code),
        ("state", report.Workshop.EndedAt is { } end ? words.Say("stamp.closed", ("at", words.DateAndTime(end))) : (Line)words["stamp.open"]));

    public Line SmallCells() => words.Say("smallCells", ("k", report.Workshop.K));

    /// <summary>An exact count like "31/2" as people read it.</summary>
    public string Points(string exact) => Amount(exact).ToString("#,0.##", words.Culture);

    public static double Amount(string exact) => Digits.TryRead(exact, out var value) ? (double)value.Above / (double)value.Below : 0;

    public string Share(int percent) => (percent / 100m).ToString("P0", words.Culture);
}
