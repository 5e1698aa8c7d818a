using Workshop.Domain.Ballots;
using Workshop.Domain.Priorities;
using Workshop.Domain.Stages;

namespace Workshop.Domain.Tests.Walks;

/// <summary>What is true of the state at any time, whatever happened.</summary>
public static class Soundness
{
    public static void Holds(Session s)
    {
        NotesHold(s);
        StagesHold(s);
        RoundsHold(s);
        foreach (var p in s.Priorities.Values)
            Assert.True(p.Themes.All(s.Themes.ContainsKey) && p.Themes.Distinct().Count() == p.Themes.Count, $"Priority {p.Id} comes from a theme that is gone, or twice from one");
        foreach (var d in s.Dissents.Values)
        {
            Assert.True(s.Priorities.ContainsKey(d.Priority) && d.Behind.All(b => Behind(b, d, s) is not null || s.EndedAt is not null), $"{d} is on nothing or by nobody");
            Assert.True(d.OnRecord || !d.Behind.IsEmpty, $"{d} is there and nobody stands behind it");
            Assert.All(d.Behind.Select(b => Behind(b, d, s)).OfType<ParticipantId>(),
                p => Assert.Single(s.Dissents.Values, o => o.Priority == d.Priority && o.Behind.Any(b => Behind(b, o, s) == p)));
        }
    }

    private static ParticipantId? Behind(ParticipantId name, Dissent d, Session s) =>
        s.Participants.ContainsKey(name) ? name : s.Pseudonyms?.WhoIs(d.Id, name, s.Participants);

    private static void NotesHold(Session s)
    {
        foreach (var note in s.Notes.Values)
        {
            Assert.True(note.Theme is not { } theme || s.Themes.ContainsKey(theme), $"{note} is in a theme that is gone");
            Assert.True(note.Author is { } author ? s.Participants.ContainsKey(author) || note.Pen == author : note.From is not null && s.Imports.Contains(note.Import!.Value), $"{note} is nobody's");
            Assert.True(s.FindStage(note.Stage) is { Kind: StageKind.Write or StageKind.Answer }, $"{note} is nowhere");
            Assert.DoesNotContain(note.Id, s.DeletedNotes);
            if (note.Under is not { } head)
                continue;
            Assert.True(s.Notes.TryGetValue(head, out var above) && above.Under is null, $"{note} is under a note that is gone or itself merged");
            Assert.Equal(above.Theme, note.Theme);
        }
        var merged = s.Notes.Values.Where(n => n.Under is not null).Select(n => (n.Under!.Value, n.Id)).Order(ById).ToList();
        Assert.Equal(merged, s.Merged.SelectMany(m => m.Value.Select(n => (m.Key, n))).Order(ById));
        Assert.All(s.Merged.Values, m => Assert.NotEmpty(m));
        var numbers = s.Notes.Values.Select(n => n.Number).ToList();
        Assert.True(numbers.Distinct().Count() == numbers.Count && numbers.All(n => n >= 1 && n <= s.NotesEver), "Two notes share a number");
    }

    private static readonly Comparer<(NoteId Head, NoteId Note)> ById =
        Comparer<(NoteId Head, NoteId Note)>.Create((a, b) => string.CompareOrdinal(a.Head.Text + " " + a.Note.Text, b.Head.Text + " " + b.Note.Text));

    private static void StagesHold(Session s)
    {
        Assert.True(s.Agenda.Count(x => x.Status == StageStatus.Open) <= 1, "Two stages are open");
        Assert.True(s.Current is not { } current || s.FindStage(current) is { Status: not StageStatus.Upcoming });
        Assert.True(s.EndedAt is null || s.OpenStage is null, "A stage is open after the end");
        foreach (var stage in s.Agenda)
        {
            Assert.True((stage.Left is null || stage.Deadline is null) && (stage.Left is null || stage.Status == StageStatus.Open), $"{stage.Id} stands still and runs");
            Assert.True(!stage.TimeIsUp || stage is { Status: StageStatus.Open, Deadline: not null }, $"{stage.Id} has no time that could be up");
            Assert.True(!stage.Skipped || stage.Status == StageStatus.Upcoming, $"{stage.Id} is skipped and was opened");
            Assert.All(stage.Seats, x => Assert.True(s.Participants.ContainsKey(x.Key) && x.Value >= 1 && x.Value <= stage.Tables, $"{x} sits nowhere in {stage.Id}"));
            Assert.True(stage.Deadline is null || stage.Status == StageStatus.Open, $"{stage.Id} has a limit and is not open");
            var notes = s.Notes.Values.Where(n => n.Stage == stage.Id).ToList();
            var authors = notes.Select(n => n.Author).OfType<ParticipantId>().CountBy(a => a).ToDictionary();
            Assert.Equal(authors.OrderBy(a => a.Key.Text), stage.Writers.OrderBy(w => w.Key.Text));
            Assert.Equal(notes.Count, stage.NoteCount);
        }
    }

    private static void RoundsHold(Session s)
    {
        var open = s.Rounds.Values.Where(r => r.Status == RoundStatus.Open).ToList();
        Assert.True(open.Count <= 1, "Two rounds are open");
        Assert.All(open, r => Assert.Equal(s.OpenStage?.Id, r.Stage));
        foreach (var round in s.Rounds.Values)
            Assert.True(round.ClosesAt is null || round.Status == RoundStatus.Open, $"{round.Id} closes and is not open");
        foreach (var round in s.Rounds.Values)
            foreach (var (who, cast) in round.Ballots)
            {
                Assert.True(Instruments.Check(cast.Ballot, round.Instrument, round.ItemIds, DealingSets.Of(round, who)) is null && !Instruments.IsEmpty(cast.Ballot) && IsWithin(cast.Ballot, round.Instrument), $"{cast.Ballot} broke the rules of {round.Id}");
                if (Voters.WhoIs(round, who, s) is { } participant)
                    Assert.Equal(s.GroupOf(participant), cast.Group);
            }
        foreach (var round in s.Rounds.Values)
        {
            Assert.All(round.Paper, p => Assert.True(Instruments.Check(p.Ballot, round.Instrument, round.ItemIds) is null && !Instruments.IsEmpty(p.Ballot) && IsWithin(p.Ballot, round.Instrument) && p.Count > 0, $"{p} broke the rules of {round.Id}"));
            Assert.Equal(round.Paper.Count, round.Paper.Select(p => p.Number).Distinct().Count());
            Assert.Equal(round.Paper.Count(p => p.For is not null), round.Paper.Select(p => p.For).Where(f => f is not null).Distinct().Count());
        }
    }

    // Told again in other words than the counting room's, so that both would have to be wrong alike.
    private static bool IsWithin(Ballot ballot, Instrument instrument) => (instrument, ballot) switch
    {
        (DotVote v, DotBallot b) => b.Dots.Sum(d => (long)d.Dots) <= v.DotsPerPerson && b.Dots.All(d => d.Dots >= 0 && d.Dots <= v.CapPerItem),
        (RankVote v, RankBallot b) => b.Order.Count <= v.Top && b.Order.Distinct().Count() == b.Order.Count,
        (RankVote v, TierBallot b) => b.Tiers.SelectMany(t => t).ToList() is var all && all.Count <= v.Top && all.Distinct().Count() == all.Count && (v.TiesAllowed || b.Tiers.All(t => t.Count <= 1)),
        (NgtVote v, RankBallot b) => b.Order.Count <= v.Top && b.Order.Distinct().Count() == b.Order.Count,
        (ApprovalVote, ApprovalBallot b) => b.Approved.Distinct().Count() == b.Approved.Count,
        (PointsVote v, PointsBallot b) => b.Points.Sum(p => (long)p.Amount) <= v.Budget && b.Points.All(p => p.Amount >= 0 && p.Amount % v.Step == 0),
        (QuadraticVote v, QuadraticBallot b) => b.Votes.Sum(x => (long)x.Amount * x.Amount) <= v.Credits && (v.AllowNegative || b.Votes.All(x => x.Amount >= 0)),
        (ScoreVote v, ScoreBallot b) => b.Levels.All(l => l.Level >= v.Lowest && l.Level <= v.Highest),
        (MatrixVote v, MatrixBallot b) => b.Impact.Concat(b.Feasibility).All(l => l.Level >= v.Lowest && l.Level <= v.Highest),
        (MaxDiffVote v, MaxDiffBallot b) => b.Answers.Count <= v.SetsPerPerson && b.Answers.All(a => a.Shown.Count == v.SetSize),
        (FistVote, FistBallot b) => b.Value is >= 0 and <= 5,
        (GradientsVote, GradientsBallot b) => b.Value is >= 1 and <= 8,
        _ => false,
    };
}
