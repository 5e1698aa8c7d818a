namespace Workshop.Server.Storage;

/// <summary>The store can't be used, and starting without it would pretend. The message says why and what to do.</summary>
public sealed class StoreRefusedException(string message, Exception? cause = null) : Exception(message, cause);
