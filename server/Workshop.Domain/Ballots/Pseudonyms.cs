using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Workshop.Domain.Ballots;

/// <summary>
/// The names under which ballots are remembered: each participant has one for each vote, which nobody can work out without the secret. The
/// secret is kept beside the journal and never in it, and is erased when the workshop ends: from then on whoever holds the disk reads what was
/// voted, and no longer who voted it.
/// </summary>
/// <param name="secret">32 bytes of chance.</param>
public sealed class Pseudonyms(byte[] secret)
{
    public const int SecretBytes = 32;

    private readonly ConcurrentDictionary<(RoundId, ParticipantId), VoterId> _names = new();
    private readonly ConcurrentDictionary<(RoundId, VoterId), ParticipantId> _people = new();

    public VoterId Of(RoundId round, ParticipantId who)
    {
        if (_names.TryGetValue((round, who), out var known))
            return known;
        var name = new VoterId(Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{round}|{who}")).AsSpan(0, 16)));
        _people[(round, name)] = who;
        return _names[(round, who)] = name;
    }

    /// <summary>Who of these people has this name; null: none.</summary>
    public ParticipantId? WhoIs(RoundId round, VoterId name, IEnumerable<ParticipantId> people)
    {
        if (!_people.ContainsKey((round, name)))
            foreach (var who in people)
                Of(round, who);
        return _people.TryGetValue((round, name), out var found) ? found : null;
    }
}
