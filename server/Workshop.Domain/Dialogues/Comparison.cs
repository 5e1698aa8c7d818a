using System.Collections.Immutable;
using Workshop.Domain.Priorities;
using Workshop.Domain.Sessions;

namespace Workshop.Domain.Dialogues;

/// <summary>How a priority came to stand in its strand.</summary>
public enum Tie
{
    /// <summary>It is the first there.</summary>
    First,

    /// <summary>It was seeded from one that stands there.</summary>
    Seeded,

    /// <summary>The facilitator said that it is the same.</summary>
    Matched,
}

/// <summary>What became of an action so far.</summary>
/// <param name="Notes">Everything that was noted on it in the series or told in a later dialogue, oldest first.</param>
/// <param name="CarriedTo">The number of the next dialogue that took it over; absent where none did.</param>
public sealed record FollowedAction(ActionId Id, string What, string Owner, DateOnly? Due, ActionStatus Status, Seq<ActionNoted> Notes, int? CarriedTo);

/// <summary>A priority in one dialogue, as it stands beside the same one in others.</summary>
/// <param name="Number">The dialogue's, from 1.</param>
/// <param name="Moved">By how many places it stands higher (above 0) or lower (below) than where it stood in the strand before; absent for the first.</param>
/// <param name="Matched">The priorities with which the facilitator said that it is the same.</param>
public sealed record Standing(PriorityAt At, int Number, Tie Tie, int? Moved, AgreedPriority Priority, Seq<FollowedAction> Actions, Seq<PriorityAt> Matched);

/// <summary>One priority through the dialogues: those that go back to one another, or were said to be the same.</summary>
/// <param name="Dialogues">In how many dialogues it stands.</param>
public sealed record Strand(string Statement, int Dialogues, Seq<Standing> Standings);

/// <summary>Two priorities that read alike, as a hint to whoever knows.</summary>
/// <param name="Percent">How alike, of 100.</param>
public sealed record Hint(PriorityAt One, PriorityAt Other, int Percent);

/// <summary>
/// A series laid side by side: the one model behind its page and every export of it. Says of each dialogue no more than its own observers
/// see, and by group less: see <see cref="Guarded"/>.
/// </summary>
/// <param name="K">The largest k of all its dialogues, which holds for what is compared by group.</param>
/// <param name="Missing">How many dialogues could not be read just now.</param>
public sealed record Comparison(string Series, string Title, DateTimeOffset At, int K, Seq<Dialogue> Dialogues, Seq<Strand> Strands, Seq<Hint> Hints, int Missing)
{
    private const int HintsShown = 12;

    public static Comparison Of(string id, Series series, IReadOnlyList<Dialogue> read, DateTimeOffset at)
    {
        var k = read.Select(d => d.K).DefaultIfEmpty(0).Max();
        // Nobody knows the k of a dialogue that can't be read just now, and it may be the largest.
        var least = series.Sessions.All(s => read.Any(d => d.Session == s)) ? k : int.MaxValue;
        var dialogues = series.Sessions.Select(s => read.FirstOrDefault(d => d.Session == s)).OfType<Dialogue>().Select(d => Guarded(d, least)).ToSeq();
        var strands = StrandsOf(dialogues, series);
        return new(id, series.Title, at, k, dialogues, strands, HintsOf(strands), series.Sessions.Count - dialogues.Count);
    }

    /// <summary>
    /// Who spoke in two rooms could be told from the difference of two small cells, so the largest k of all rooms holds: a vote with a smaller
    /// reporting group is compared without groups, all of them, for one alone would be the rest of the whole, and without what they weighed.
    /// A vote that is told without groups anyway loses nothing by it: it has no other counting than by persons.
    /// </summary>
    private static Dialogue Guarded(Dialogue dialogue, int k) => dialogue with
    {
        Priorities = dialogue.Priorities.Select(p => p with
        {
            Voted = p.Voted.Select(v => v.Groups.Count > 0 && v.Groups.All(g => g.Ballots >= k) ? v : v.WithoutGroups()).ToSeq(),
        }).ToSeq(),
    };

    private static Seq<Strand> StrandsOf(Seq<Dialogue> dialogues, Series series)
    {
        var all = dialogues.SelectMany(d => d.Priorities.Select(p => (At: new PriorityAt(d.Session, p.Id), Priority: p))).ToList();
        var known = all.Select(p => p.At).ToHashSet();
        var ties = all.SelectMany(p => p.Priority.From.Select(from => (One: from, Other: p.At))).Concat(series.Matches.Select(m => (m.One, m.Other)))
            .Where(t => known.Contains(t.One) && known.Contains(t.Other)).ToList();
        var strandOf = all.Select(p => p.At).Aggregate(ImmutableDictionary<PriorityAt, PriorityAt>.Empty, (of, at) => of.SetItem(at, at));
        foreach (var (one, other) in ties)
            if (strandOf[one] is var kept && strandOf[other] is var gone && kept != gone)
                strandOf = strandOf.SetItems(strandOf.Where(s => s.Value == gone).Select(s => KeyValuePair.Create(s.Key, kept)).ToList());
        return all.GroupBy(p => strandOf[p.At]).Select(g => Strand([.. g.Select(p => p.At)], dialogues, series)).OrderByDescending(s => s.Dialogues).ToSeq();
    }

    /// <param name="members">In the order of the dialogues, and of the places in each.</param>
    private static Strand Strand(IReadOnlyList<PriorityAt> members, Seq<Dialogue> dialogues, Series series)
    {
        var standings = new List<Standing>();
        foreach (var at in members)
        {
            var number = dialogues.Select(d => d.Session).ToList().IndexOf(at.Session) + 1;
            var p = dialogues[number - 1].Priorities.First(x => x.Id == at.Priority);
            var before = standings.LastOrDefault(s => s.Number < number);
            var tie = standings.Count == 0 ? Tie.First : p.From.Any(members.Contains) ? Tie.Seeded : Tie.Matched;
            standings.Add(new(at, number, tie, before is null ? null : before.Priority.Place - p.Place, p,
                p.Actions.Select(a => Followed(a, at, number, members, dialogues, series)).ToSeq(),
                series.Matches.Where(m => m.One == at || m.Other == at).Select(m => m.One == at ? m.Other : m.One).ToSeq()));
        }
        return new(standings[0].Priority.Statement, standings.Select(s => s.Number).Distinct().Count(), standings.ToSeq());
    }

    private static FollowedAction Followed(PlannedAction a, PriorityAt at, int number, IReadOnlyList<PriorityAt> members, Seq<Dialogue> dialogues, Series series)
    {
        var told = dialogues.SelectMany(d => d.Became).Where(o => o.IsOf(at, a.Id))
            .Select(o => new ActionNoted(at.Session, at.Priority, o.Action, o.Status, o.Said, DateOnly.FromDateTime(o.At.UtcDateTime), o.At));
        var notes = series.Noted.GetValueOrDefault(at.Session).Where(n => n.IsOf(at.Session, at.Priority, a.Id)).Concat(told).OrderBy(n => n.At).ToSeq();
        var later = dialogues.Index().Skip(number).Where(d => d.Item.Priorities.Any(p => members.Contains(new(d.Item.Session, p.Id)) && p.Actions.Any(x => x.Id == a.Id)));
        return new(a.Id, a.What, a.Owner, a.Due, notes.Count > 0 ? notes[^1].Status : ActionStatus.Open, notes, later.Select(d => (int?)d.Index + 1).FirstOrDefault());
    }

    private static Seq<Hint> HintsOf(Seq<Strand> strands) =>
        strands.SelectMany((a, i) => strands.Skip(i + 1).SelectMany(b => a.Standings.SelectMany(x => b.Standings.Where(y => y.Number != x.Number)
                .Select(y => new Hint(x.At, y.At, Likeness.Of(x.Priority.Statement, y.Priority.Statement))))))
            .Where(h => h.Percent >= Likeness.WorthAsking).OrderByDescending(h => h.Percent).Take(HintsShown).ToSeq();
}
