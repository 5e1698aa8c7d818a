using Workshop.Domain.Dialogues;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports.Documents;

/// <summary>The sentences that documents and tables of a series say in the same words.</summary>
internal sealed class SeriesPhrases(Comparison comparison, Words words)
{
    public Words Words => words;

    /// <summary>A dialogue by its place, which is what they differ in; else by its title.</summary>
    public Line Name(int number) => comparison.Dialogues[number - 1] is var d && d.Place.Length > 0 ? Line.Typed(d.Place) : Line.Typed(d.Title);

    public string State(Dialogue d) => words[d.EndedAt is null ? "series.underWay" : "series.closed"];

    public Line Confirmed(AgreedPriority p) => Phrases.Confirmation(p.Confirmation, p.Votes, words);

    /// <summary>How it stands against the dialogue before, and how it came to stand here.</summary>
    public Line Moved(Standing s)
    {
        var tie = s.Tie switch
        {
            Tie.First => Line.Empty,
            Tie.Seeded => words["series.seeded"],
            Tie.Matched => words["series.matched"],
            _ => throw new ArgumentOutOfRangeException(nameof(s)),
        };
        var moved = s.Moved switch
        {
            null => Line.Empty,
            0 => words["series.same"],
            > 0 and var up => words.Say("series.higher", ("n", up)),
            var down => words.Say("series.lower", ("n", -down.Value)),
        };
        return moved.IsEmpty ? tie : tie.IsEmpty ? moved : moved + "; " + tie;
    }

    /// <summary>Where groups weigh and may not be compared, the place with one voice for each person, and that it is that.</summary>
    public Line Place(VotedPlace v) => v.Rank is { } rank ? words.Say("place.of", ("n", rank), ("of", v.Of))
        : v.Weighting == Domain.Counting.Weighting.EqualGroup ? words.Say("series.byPersons", ("n", v.PersonRank), ("of", v.Of)) : words["notKnown"];

    public string Share(int? percent) => percent is { } whole ? (whole / 100m).ToString("P0", words.Culture) : words["notKnown"];

    /// <summary>Each reporting group's own order: "Miners 1, Donors and NGOs 3".</summary>
    public Line ByGroup(VotedPlace v) => v.Groups.Count == 0 ? words["notKnown"]
        : v.Groups.Select(g => words.Say("bar", ("label", Group(g)), ("value", g.Rank is { } rank ? words.Number(rank) : words["notKnown"]))).Aggregate((a, b) => a + "; " + b);

    public Line Group(GroupPlace g) => words.Join("aAndB", g.Groups.Select(name => name.Length > 0 ? Line.Typed(name) : words["noGroup"]).ToList());

    public string Status(FollowedAction a) => Phrases.Status(a.Status, words);

    /// <summary>The last that was noted, with its day, and who carries it on.</summary>
    public Line Noted(FollowedAction a)
    {
        var noted = a.Notes.Count == 0 ? Line.Empty : words.Say("series.noted", ("at", words.Date(a.Notes[^1].On)), ("said", Line.Typed(a.Notes[^1].Said)));
        var carried = a.CarriedTo is { } next ? words.Say("series.carried", ("place", Name(next))) : Line.Empty;
        return noted.IsEmpty ? carried : carried.IsEmpty ? noted : noted + " · " + carried;
    }
}
