using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Workshop.Domain.People;

/// <summary>
/// The names under which ballots, notes, minority statements and private words are remembered: each participant has one for each vote, each stage,
/// each statement and all their private words, which nobody can work out without the secret. The secret is kept beside the journal and never in it,
/// and is erased when the workshop ends: from then on whoever holds the disk reads what was voted and written, and no longer by whom.
/// </summary>
/// <param name="secret">32 bytes of chance.</param>
public sealed class Pseudonyms(byte[] secret)
{
    public const int SecretBytes = 32;

    private readonly ConcurrentDictionary<(string, ParticipantId), string> _names = new();
    private readonly ConcurrentDictionary<(string, string), ParticipantId> _people = new();

    // For how many people all names of one kind were made.
    private readonly ConcurrentDictionary<string, int> _asked = new();

    public VoterId Of(RoundId round, ParticipantId who) => new(Of(round.Text, who));

    /// <summary>In a stage that is written in.</summary>
    public ParticipantId Of(StageId stage, ParticipantId who) => new(Of(Notes(stage), who));

    /// <summary>Whoever asks for something about this note. Nothing is kept of it.</summary>
    public ParticipantId Asking(NoteId note, ParticipantId who) => new(Made($"note {note}", who));

    /// <summary>Whoever asks for something about this minority statement, whether there is one or not: the same name, and nothing is kept of it.</summary>
    public ParticipantId Asking(DissentId dissent, ParticipantId who) => new(Made(Behind(dissent), who));

    /// <summary>Whoever stands behind this minority statement, which there is.</summary>
    public ParticipantId Of(DissentId dissent, ParticipantId who) => new(Of(Behind(dissent), who));

    /// <summary>Whoever tells the facilitator something without their name.</summary>
    public ParticipantId OfWhispers(ParticipantId who) => new(Of(PrivateWords, who));

    /// <summary>Who of these people has this name; null: none.</summary>
    public ParticipantId? WhoIs(RoundId round, VoterId name, IEnumerable<ParticipantId> people)
    {
        if (!_people.ContainsKey((round.Text, name.Text)))
            foreach (var who in people)
                Of(round, who);
        return Known(round.Text, name.Text);
    }

    public ParticipantId? WhoIs(StageId stage, ParticipantId name, ImmutableDictionary<ParticipantId, Participant> people) => WhoIs(Notes(stage), name, people);

    public ParticipantId? WhoIs(DissentId dissent, ParticipantId name, ImmutableDictionary<ParticipantId, Participant> people) => WhoIs(Behind(dissent), name, people);

    public ParticipantId? WhoWhispers(ParticipantId name, ImmutableDictionary<ParticipantId, Participant> people) => WhoIs(PrivateWords, name, people);

    // Of a workshop that has ended this is asked in vain, and once for each note or statement.
    private ParticipantId? WhoIs(string of, ParticipantId name, ImmutableDictionary<ParticipantId, Participant> people)
    {
        // Nobody is ever taken away, so as many people are the same ones.
        if (!_people.ContainsKey((of, name.Text)) && _asked.GetValueOrDefault(of) != people.Count)
        {
            foreach (var who in people.Keys)
                Of(of, who);
            _asked[of] = people.Count;
        }
        return Known(of, name.Text);
    }

    private ParticipantId? Known(string of, string name) => _people.TryGetValue((of, name), out var found) ? found : null;

    // No id has a space in it.
    private const string PrivateWords = "private words";

    private static string Notes(StageId stage) => $"notes of {stage}";

    private static string Behind(DissentId dissent) => $"behind {dissent}";

    private string Of(string of, ParticipantId who)
    {
        if (_names.TryGetValue((of, who), out var known))
            return known;
        var name = Made(of, who);
        _people[(of, name)] = who;
        return _names[(of, who)] = name;
    }

    private string Made(string of, ParticipantId who) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{of}|{who}")).AsSpan(0, 16));
}
