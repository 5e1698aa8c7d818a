using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Domain;
using Workshop.Domain.Counting;

namespace Workshop.Server.Recount;

/// <summary>Lines that ask for a measure instead of a round.</summary>
internal static class MeasureLines
{
    private const int DefaultK = 3;

    public static JsonObject Count(string measure, JsonElement line) => measure switch
    {
        "kendallW" => MeasureWriting.Write(Concordance(line)),
        "rankCorrelation" => MeasureWriting.Write(Correlation(line)),
        "agreement" => MeasureWriting.Write(Agreement(line)),
        "divergence" => MeasureWriting.Write(DivergenceOf(line)),
        "groupAgreement" => MeasureWriting.Write(BetweenGroups(line)),
        "delphi" => DelphiOf(line),
        "suppress" => Suppress(line),
        _ => throw new LineException("unknown_measure", $"No measure {measure}."),
    };

    private static KendallW Concordance(JsonElement line)
    {
        var rows = line.Need("values").List("values").Select(row => Numbers(row, "values")).ToList();
        return rows.TrueForAll(r => r.Count == rows[0].Count)
            ? KendallW.Of(rows.Select(r => ((IReadOnlyList<Fraction>)r, 1)), rows.Count == 0 ? 0 : rows[0].Count, line.Word("direction") switch
            {
                null or "asc" => false,
                "desc" => true,
                var direction => throw new LineException("bad_line", $"No direction {direction}."),
            })
            : throw new LineException("bad_line", "Every rater has a value for every item.");
    }

    private static RankCorrelation Correlation(JsonElement line)
    {
        var (x, y) = (Numbers(line.Need("x"), "x"), Numbers(line.Need("y"), "y"));
        return x.Count == y.Count ? RankCorrelation.Of(x, y) : throw new LineException("bad_line", "x and y are equally long.");
    }

    private static VanDerEijk Agreement(JsonElement line) =>
        VanDerEijk.Of(Numbers(line.Need("counts"), "counts")
            .Select(n => n.IsWhole && n.Sign >= 0 && n <= Reading.MostPeople ? (int)n.Above : throw new LineException("bad_line", "\"counts\" holds counts.")).ToList());

    private static Divergence DivergenceOf(JsonElement line)
    {
        var (sizes, rows) = Table(line, "support");
        return Divergence.Of(rows.Select(r => r.Item).ToSeq(), sizes, (item, group) => rows[item].People[group], line.Whole("k", 1) ?? 1);
    }

    private static GroupAgreement BetweenGroups(JsonElement line)
    {
        var items = RoundMethods.Items(line);
        return new RankedVoting(items, items.Count, AllowTies: true).BetweenGroups(BallotReading.Ballots(line, BallotReading.Tiers), line.Whole("k", 1) ?? 1);
    }

    private static JsonObject DelphiOf(JsonElement line)
    {
        var delphi = Delphi.Of(Answers(line, "round1"), Answers(line, "round2"));
        return new()
        {
            ["answeredBoth"] = delphi.AnsweredBoth,
            ["changed"] = delphi.Changed,
            ["changedShare"] = Writing.Exact(delphi.ChangedShare),
            ["round1"] = MeasureWriting.Write(delphi.First),
            ["round2"] = MeasureWriting.Write(delphi.Second),
        };
    }

    // By participant: an object, a list of {"id", "value"}, or a list of values in which the place is the participant.
    private static Dictionary<string, Fraction?> Answers(JsonElement line, string round)
    {
        var answers = new Dictionary<string, Fraction?>();
        if (line.Need(round) is { ValueKind: JsonValueKind.Object } byId)
            foreach (var member in byId.EnumerateObject())
                answers[member.Name] = Answer(member.Value, round);
        else
            foreach (var (place, answer) in line.Need(round).List(round).Index())
                answers[answer.Word("id") ?? $"#{place}"] = Answer(answer, round);
        return answers;
    }

    private static Fraction? Answer(JsonElement answer, string round) => answer.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Object => answer.Get("value") is { } value ? value.Number(round) : null,
        _ => answer.Number(round),
    };

    private static JsonObject Suppress(JsonElement line)
    {
        var (sizes, rows) = Table(line, "table");
        var hidden = CellSuppression.Of(sizes, rows, line.Whole("k", 1) ?? DefaultK, PrintedTotals(line), line.Flag("protectNearUnanimous"));
        return new()
        {
            ["suppressed"] = new JsonArray(hidden.Cells.Select(c => (JsonNode?)new JsonArray(c.Item, c.Group)).ToArray()),
            ["rowTotalsHidden"] = Writing.List(hidden.RowTotals),
            ["colTotalsHidden"] = Writing.List(hidden.ColumnTotals),
            ["equalVoiceHidden"] = Writing.List(hidden.EqualVoice),
        };
    }

    // Row totals are printed unless a line says otherwise; an equal-voice percentage never is where a cell of its row is hidden.
    private static Printed PrintedTotals(JsonElement line) =>
        line.Get("published") is not { } published ? Printed.RowTotals
        : published.Names("published").Aggregate(Printed.None, (all, name) => all | name switch
        {
            "row_totals" => Printed.RowTotals,
            "col_totals" => Printed.ColumnTotals,
            "equal_voice" => Printed.None,
            _ => throw new LineException("bad_line", $"No total {name}."),
        });

    private static (Seq<GroupSize> Sizes, Seq<PeopleRow> Rows) Table(JsonElement line, string name)
    {
        var sizes = line.Need("size").Sizes("size");
        var rows = line.Need(name).Members(name).Select(row => new PeopleRow(row.Name, People(row.Value, sizes, name))).ToSeq();
        return rows.Select(r => r.Item).Distinct().Count() == rows.Count ? (sizes, rows) : throw new LineException("bad_line", $"\"{name}\" names one item twice.");
    }

    private static Seq<int> People(JsonElement row, Seq<GroupSize> sizes, string name)
    {
        var people = row.Sizes(name).ToDictionary(s => s.Group, s => s.Size);
        return people.Keys.All(g => sizes.Any(s => s.Group == g)) && sizes.All(s => people.GetValueOrDefault(s.Group) <= s.Size)
            ? sizes.Select(s => people.GetValueOrDefault(s.Group)).ToSeq()
            : throw new LineException("bad_line", $"\"{name}\" has more people of a group than there are.");
    }

    private static List<Fraction> Numbers(JsonElement list, string what) => list.List(what).Select(n => n.Number(what)).ToList();
}
