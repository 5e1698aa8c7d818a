using System.Text.Json;
using Workshop.Domain;
using Workshop.Domain.Counting;

namespace Workshop.Server.Recount;

/// <summary>
/// The settings of a round on a line. A limit that is not given does not bind; a scale or a budget that is not given is the method's.
/// </summary>
internal sealed class RoundSettings(JsonElement line)
{
    // Every level of a scale is counted and shown; more than these are no scale that people answer on.
    private const int MostLevels = 1001;
    private const int DefaultTop = 2;

    private readonly JsonElement _settings = line.Get("settings") is { } s
        ? s.ValueKind == JsonValueKind.Object ? s : throw new LineException("bad_line", "\"settings\" is an object.")
        : default;

    public Terms Terms => new(
        Weighting,
        K: Whole("k", 1),
        Top: Whole("top", 1) ?? DefaultTop,
        GroupOrder: _settings.Get("groups") is { } groups ? groups.Names("groups").Distinct().ToSeq() : [],
        Partner: _settings.Word("partner"));

    public bool MustUseAll => _settings.Flag("mustUseAll");

    public bool AllowNegative => _settings.Flag("allowNegative");

    public bool AllowTies => _settings.Flag("allowTies");

    public bool Normalised => _settings.Word("mode") switch
    {
        null or "raw" => false,
        "normalised" => true,
        var mode => throw new LineException("bad_line", $"No mode {mode}."),
    };

    public Fraction Threshold => _settings.Get("threshold") is { } t ? t.Number("threshold") : Gradients.DefaultThreshold;

    private Weighting Weighting => _settings.Word("weighting") switch
    {
        null or "per_person" => Weighting.PerPerson,
        "equal_group" => Weighting.EqualGroup,
        var weighting => throw new LineException("bad_line", $"No weighting {weighting}."),
    };

    public int? Whole(string name, int least) => _settings.Whole(name, least);

    /// <summary>The levels of a scale.</summary>
    public (int Lowest, int Highest) Scale(int lowest, int highest)
    {
        var (min, max) = (_settings.Whole("min", int.MinValue) ?? lowest, _settings.Whole("max", int.MinValue) ?? highest);
        return min <= max && (long)max - min < MostLevels ? (min, max) : throw new LineException("bad_line", $"A scale has 1 to {MostLevels} levels.");
    }
}
