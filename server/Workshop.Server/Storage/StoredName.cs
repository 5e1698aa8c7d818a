namespace Workshop.Server.Storage;

/// <summary>Under which name a store keeps a value.</summary>
internal sealed record StoredName(string Kind, GrainId Id)
{
    public override string ToString() => $"{Kind}/{Id}";
}
