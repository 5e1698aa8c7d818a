namespace Workshop.Domain;

/// <summary>The name of one thing. Clients name what they create, so that a command sent twice creates one thing.</summary>
public interface IId
{
    string Text { get; }
}

public readonly record struct ParticipantId(string Text) : IId
{
    public override string ToString() => Text;
}

/// <summary>Whose a ballot is: in a round that is voted on under pseudonyms one of these, else the id of the participant. See <see cref="Ballots.Voters"/>.</summary>
public readonly record struct VoterId(string Text) : IId
{
    public override string ToString() => Text;
}

public readonly record struct GroupId(string Text) : IId
{
    public override string ToString() => Text;
}

public readonly record struct StageId(string Text) : IId
{
    public override string ToString() => Text;
}

public readonly record struct NoteId(string Text) : IId
{
    public override string ToString() => Text;
}

public readonly record struct ThemeId(string Text) : IId
{
    public override string ToString() => Text;
}

public readonly record struct RoundId(string Text) : IId
{
    public override string ToString() => Text;
}

public readonly record struct PriorityId(string Text) : IId
{
    public override string ToString() => Text;
}

public readonly record struct DissentId(string Text) : IId
{
    public override string ToString() => Text;
}

public readonly record struct ImportId(string Text) : IId
{
    public override string ToString() => Text;
}

public readonly record struct LinkId(string Text) : IId
{
    public override string ToString() => Text;
}

public readonly record struct ActionId(string Text) : IId
{
    public override string ToString() => Text;
}

public readonly record struct WhisperId(string Text) : IId
{
    public override string ToString() => Text;
}

public readonly record struct PaperId(string Text) : IId
{
    public override string ToString() => Text;
}

/// <summary>What a name may look like: 1 to 64 letters, digits, '-' or '_' (ASCII), so that it is safe in a key, a path and a log.</summary>
public static class Ids
{
    public const int MaxLength = 64;

    public static bool IsGood(string? text) =>
        text is { Length: > 0 and <= MaxLength } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    public static bool AreGood<T>(Seq<T> ids) where T : IId => ids.All(id => IsGood(id.Text));
}
