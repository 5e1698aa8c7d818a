using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Workshop.Domain.Ballots;

/// <summary>The sets that a participant answers in a MaxDiff round.</summary>
public sealed record OwnSetsSight(RoundId Round, Seq<Seq<string>> Sets) : OwnSight;

/// <summary>
/// Deals the sets of MaxDiff: each item comes equally often, give or take one, and never twice in a set. They follow from the round's seed
/// and the name under which the participant votes, which nobody else knows: sets that anybody could work out would name the voter of a ballot.
/// </summary>
public static class DealingSets
{
    public static Seq<Seq<string>> Of(Round round, VoterId who) => round.Instrument is MaxDiffVote vote
        ? Of(vote, round.Items.Select(i => i.Id).ToSeq(), Seed($"{round.Id}|{round.Seed}|{who}"))
        : [];

    private static Seq<Seq<string>> Of(MaxDiffVote vote, Seq<string> items, ulong seed)
    {
        var shown = new int[items.Count];
        var sets = new List<Seq<string>>();
        for (var set = 0; set < vote.SetsPerPerson; set++)
        {
            var next = Enumerable.Range(0, items.Count)
                .OrderBy(i => shown[i]).ThenBy(i => Mixed(seed + ((ulong)((set * Limits.RoundItems) + i) * 0x9E3779B97F4A7C15))).Take(vote.SetSize).ToList();
            next.ForEach(i => shown[i]++);
            // In another order than that of how often they were shown.
            sets.Add(next.OrderBy(i => Mixed(seed ^ (ulong)((set * Limits.RoundItems) + i + 1))).Select(i => items[i]).ToSeq());
        }
        return sets.ToSeq();
    }

    private static ulong Seed(string text) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    // The finish of SplitMix64.
    private static ulong Mixed(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    /// <summary>The sets are there while they can be answered, and stay with the ballot that answers them.</summary>
    public static OwnSetsSight? ShowOwn(Session session, RoundId id, ParticipantId self) =>
        session.Participants.ContainsKey(self) && session.Rounds.GetValueOrDefault(id) is { Instrument: MaxDiffVote, Status: RoundStatus.Open } round && Voters.Of(round, self, session) is { } me
            ? new(id, Of(round, me))
            : null;

    internal static IEnumerable<Key> Keys(Session session, ParticipantId self) =>
        session.OpenRound is { Instrument: MaxDiffVote } round ? [new(Thing.OwnSets, round.Id.Text, self)] : [];

    internal static IEnumerable<Key> Touches(Round round, Session session) =>
        round.Instrument is MaxDiffVote ? session.Participants.Keys.Select(p => new Key(Thing.OwnSets, round.Id.Text, p)) : [];
}
