using System.Collections.Immutable;

namespace Workshop.Domain.Priorities;

/// <summary>A minority statement: what some participants hold against a priority, in their own words. Nobody's name or id ever stands with it.</summary>
/// <param name="Wording">The wording of the priority that it is about.</param>
/// <param name="Number">Order of proposing, from 1.</param>
public sealed record Dissent(DissentId Id, PriorityId Priority, string Text, int Wording, int Number)
{
    /// <summary>Participants, or the names that they have for this statement alone: see <see cref="Pseudonymous"/>.</summary>
    public ImmutableHashSet<ParticipantId> Behind { get; init; } = [];

    /// <summary>Whether only the session's <see cref="People.Pseudonyms"/> can tell who is behind it; not of statements of before there were any.</summary>
    public bool Pseudonymous { get; init; }

    /// <summary>At least k stood behind it when this was last looked at; see <see cref="Dissenting.Settled"/>.</summary>
    public bool OnRecord { get; init; }

    /// <summary>The facilitator took it off the wall. It stays on every other screen and in the report.</summary>
    public bool OffWall { get; init; }

    /// <summary>How many stood behind it when the workshop ended; null until then.</summary>
    public int? People { get; init; }

    /// <summary>The same by reporting group, as far as groups may be named.</summary>
    public Seq<DissentVoices> Voices { get; init; }
}

/// <summary>The groups behind a statement, told at the end: from then on they can't be counted any more.</summary>
public sealed record DissentCount(DissentId Id, Seq<DissentVoices> Voices);

/// <param name="Groups">A group of at least k of them, or several that are only counted together.</param>
public sealed record DissentVoices(Seq<GroupId> Groups, int People);

/// <param name="OnRecord">At least k stand behind it. Until then participants alone see it, to join it or not.</param>
/// <param name="Earlier">The priority has got another statement since.</param>
/// <param name="People">How many stand behind it; told once, when the workshop has ended.</param>
public sealed record DissentSight(
    DissentId Id, PriorityId Priority, string Text, int Number, bool OnRecord, bool Earlier, bool OffWall, int? People, Seq<DissentVoices> Voices) : Sight;

/// <summary>I stand behind it.</summary>
public sealed record OwnDissentSight(DissentId Id) : OwnSight;
