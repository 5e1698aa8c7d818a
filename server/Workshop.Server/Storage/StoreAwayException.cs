namespace Workshop.Server.Storage;

/// <summary>The store can't be asked just now. It is watched: asking again later may help.</summary>
[GenerateSerializer]
public sealed class StoreAwayException(string reason) : Exception(reason);
