namespace Workshop.Domain.Counting;

/// <summary>
/// A way to vote on items: it refuses a ballot, tells an abstention from a vote, and takes all ballots of a round. Each method adds
/// its own <c>Count</c>.
/// </summary>
/// <typeparam name="T">What a ballot answers.</typeparam>
public abstract record Method<T>(Seq<string> Items)
{
    /// <summary>
    /// Why this one ballot can't count (<see cref="BallotRefusal"/>), or null. A live session asks it at submission; an earlier valid
    /// ballot of the same person stays.
    /// </summary>
    public abstract string? Refuse(T answer);

    /// <summary>True where the ballot says nothing: it is in no count, not even in the size of its group.</summary>
    public abstract bool IsAbstention(T answer);

    /// <summary>False where one person answers several times in a round, so that the same id comes again.</summary>
    protected virtual bool LastOneCounts => true;

    /// <summary>Sorts the ballots of a round into those that count, abstentions and refused ones.</summary>
    internal Poll<T> Take(IEnumerable<Ballot<T>> ballots, Terms terms)
    {
        var all = ballots.ToList();
        var refused = all.Select((b, i) => (b, i, Reason: Refuse(b.Answer))).Where(x => x.Reason != null)
            .Select(x => new RefusedBallot(x.b.Id, x.i, x.Reason!)).ToSeq();
        var faulty = refused.Select(r => r.Index).ToHashSet();
        var last = Last(all.Where((_, i) => !faulty.Contains(i)).ToList());
        var cast = last.Where(b => !IsAbstention(b.Answer)).ToList();
        return Poll<T>.Of(cast, last.Where(b => IsAbstention(b.Answer)).Sum(b => b.Count), refused, GroupOrder(cast, terms), terms);
    }

    // A ballot can be changed until the round closes: the last valid one of a person counts.
    private List<Ballot<T>> Last(List<Ballot<T>> valid)
    {
        if (!LastOneCounts)
            return valid;
        var last = new Dictionary<string, int>();
        for (var i = 0; i < valid.Count; i++)
            if (valid[i].Id is { } id)
                last[id] = i;
        return valid.Where((b, i) => b.Id is null || last[b.Id] == i).ToList();
    }

    // Only ballots that count give an order: an archive, which holds no others, is counted alike.
    private static IEnumerable<string> GroupOrder(List<Ballot<T>> cast, Terms terms) =>
        cast.Exists(b => b.Group != null)
            ? terms.GroupOrder.Concat(cast.Select(b => b.Group ?? ReportingGroups.NoGroup)).Distinct()
            : [];
}
