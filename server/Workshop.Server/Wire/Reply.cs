using Workshop.Domain;

namespace Workshop.Server.Wire;

/// <summary>The answer to a command: remembered at this version, or refused, or unknown (send the same name again).</summary>
[GenerateSerializer, Immutable]
public sealed record Reply
{
    [Id(0)]
    public long? Version { get; init; }

    [Id(1)]
    public string? Code { get; init; }

    [Id(2)]
    public int? Limit { get; init; }

    public static Reply At(long version) => new() { Version = version };

    public static Reply Of(Refusal refusal) => new() { Code = refusal.Code, Limit = refusal.Limit };

    /// <summary>Nobody knows whether it was remembered: only the journal does, and the next activation will.</summary>
    public static readonly Reply Again = new();

    /// <summary>As it stands on the wire: <c>{version}</c>, <c>{refused: {code, limit?}}</c> or <c>{again: true}</c>.</summary>
    public byte[] ToBytes() =>
        Version is { } version ? Json.Bytes(new { version })
        : Code is { } code ? Json.Bytes(new { refused = new Refusal(code, Limit) })
        : Json.Bytes(new { again = true });
}
