using Workshop.Domain.Counting;
using Workshop.Domain.Priorities;

namespace Workshop.Domain.Ballots;

/// <summary>The outcome of a round as it is shown: counted from its ballots and nothing else, on reporting groups only.</summary>
/// <param name="N">Ballots counted. An empty ballot is an abstention and not among them.</param>
public abstract record RoundResult(int N)
{
    public static RoundResult Of(Round round, Session session) => round.Instrument switch
    {
        DotVote v => Dots(v, round, session),
        RankVote v => Ranking(v, round, session),
        FistVote => Fist(round, session),
        _ => throw new ArgumentOutOfRangeException(nameof(round)),
    };

    private static DotResult Dots(DotVote vote, Round round, Session session)
    {
        var tally = Instruments.Dots(vote, round)
            .Count(Instruments.Cast(round, (DotBallot b) => Instruments.Answer(b)), Instruments.TermsOf(round, session));
        return new(tally.Turnout.People, tally.VoicesDiffer, Rows(tally, _ => 0));
    }

    private static RankResult Ranking(RankVote vote, Round round, Session session)
    {
        var orders = round.Ballots.Values.Select(b => ((RankBallot)b.Ballot).Order).ToList();
        var tally = Instruments.Ranking(vote, round)
            .Count(Instruments.Cast(round, (RankBallot b) => Instruments.Answer(b)), Instruments.TermsOf(round, session));
        var winners = tally.Borda.Result.Winners;
        return new(tally.Turnout.People, tally.Borda.VoicesDiffer, Rows(tally.Borda, item => orders.Count(o => o[0] == item)),
            tally.Copeland.Winners == winners && tally.Schulze.Winners.ToSeq() == winners);
    }

    private static FistResult Fist(Round round, Session session)
    {
        var tally = Instruments.Fist(round)
            .Count(Instruments.Cast(round, (FistBallot b) => (Fraction?)b.Value), Instruments.TermsOf(round, session));
        return new(tally.Turnout.People, tally.Distribution, tally.Status switch
        {
            null => Confirmation.Open,
            FistStatus.Consensus => Confirmation.Consensus,
            FistStatus.Concerns => Confirmation.Concerns,
            FistStatus.Blocked => Confirmation.Blocked,
            _ => throw new ArgumentOutOfRangeException(nameof(round)),
        });
    }

    private static Seq<ResultRow> Rows(AdditiveTally tally, Func<string, int> first) =>
        tally.Result.OnScreen(item => tally.Voters[IndexOf(item, tally.Items)]).Select(item => Row(item, tally, first(item))).ToSeq();

    private static ResultRow Row(string item, AdditiveTally tally, int first) => new(
        item, tally.PerPerson.ScoreOf(item)?.ToString() ?? "0", tally.Voters[IndexOf(item, tally.Items)], first,
        tally.Result.RankOf(item) ?? 0, tally.Result.IsTied(item), Percent(item, tally.Result),
        tally.PerPerson.RankOf(item) ?? 0, tally.EqualVoice.RankOf(item) ?? 0, Percent(item, tally.EqualVoice));

    // Whole percents: an exact equal-voice share would give away how a small group voted.
    private static int Percent(string item, Standings standings)
    {
        var total = standings.Rows.Aggregate(Fraction.Zero, (sum, row) => sum + (row.Score ?? Fraction.Zero));
        return total.Sign == 0 ? 0 : (int)Digits.Round((standings.ScoreOf(item) ?? Fraction.Zero) / total * 100);
    }

    private static int IndexOf(string item, Seq<string> items) => items.Index().First(i => i.Item == item).Index;
}

/// <param name="Points">One voice per person: dots, or tournament-Borda points; exact, a fraction as "31/2".</param>
/// <param name="People">Who gave it anything: a dot, or a place among the top.</param>
/// <param name="First">Who put it first; rankings only.</param>
/// <param name="Rank">Competition rank (1, 1, 3) under the weighting that was fixed before the round.</param>
/// <param name="Share">Of all that was given out, in whole percents, under that weighting.</param>
public sealed record ResultRow(
    string Item, string Points, int People, int First, int Rank, bool Tied, int Share, int PersonRank, int EqualRank, int EqualShare);

/// <param name="VoicesDiffer">One voice per person and one per group do not put the same first.</param>
public sealed record DotResult(int N, bool VoicesDiffer, Seq<ResultRow> Rows) : RoundResult(N);

/// <param name="RulesAgree">Copeland and Schulze put the same first as the headline, tournament Borda.</param>
public sealed record RankResult(int N, bool VoicesDiffer, Seq<ResultRow> Rows, bool RulesAgree) : RoundResult(N);

/// <param name="Votes">How many showed 0, 1, 2, 3, 4 and 5.</param>
public sealed record FistResult(int N, Seq<int> Votes, Confirmation Status) : RoundResult(N);
