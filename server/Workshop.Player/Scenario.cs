using System.Text.Json;

namespace Workshop.Player;

/// <summary>A workshop to play: who comes, what they write, how they vote and when, in seconds from the start.</summary>
public sealed record Scenario(
    string Title, string Question, string Notice, IReadOnlyList<Scenario.Group> Groups, IReadOnlyList<Scenario.Participant> Participants,
    IReadOnlyList<Scenario.Theme> Themes, IReadOnlyList<Scenario.Note> Notes, Scenario.AllRounds Rounds,
    IReadOnlyList<Scenario.Attempt> RejectedAttempts)
{
    public sealed record Group(string Id, string Name, int Size);

    public sealed record Participant(string Id, string Group, double JoinsAt = 0);

    public sealed record Theme(string Id, string Name);

    public sealed record Note(string Id, string Author, string Text, string? Theme, double T);

    public sealed record AllRounds(DotRound Dots, RankRound Ranking, Consent Consent);

    public sealed record DotRound(IReadOnlyList<string> Items, int DotsPerPerson, int CapPerItem, IReadOnlyList<DotBallot> Ballots);

    public sealed record DotBallot(string Id, IReadOnlyDictionary<string, int> Dots, double T);

    public sealed record RankRound(IReadOnlyList<string> Items, int MaxRanked, IReadOnlyList<RankBallot> Ballots);

    public sealed record RankBallot(string Id, IReadOnlyList<IReadOnlyList<string>> Tiers, double T);

    public sealed record Consent(IReadOnlyList<Statement> Statements, IReadOnlyList<FistBallot> Ballots);

    public sealed record Statement(string Id, string Text, string Theme);

    public sealed record FistBallot(string Statement, string Id, int Value);

    /// <summary>A ballot that the server must refuse, and the reason it must give.</summary>
    public sealed record Attempt(double T, string Id, string Round, JsonElement Ballot, string Reason);

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The London workshop on artisanal and small-scale mining; synthetic, as its notice says.</summary>
    public static Scenario London()
    {
        using var stream = typeof(Scenario).Assembly.GetManifestResourceStream("asm-london.json")!;
        return JsonSerializer.Deserialize<Scenario>(stream, Options)!;
    }
}
