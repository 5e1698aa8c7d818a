namespace Workshop.Server.Cluster;

/// <summary>This server can't be one of several as it is set up. The message says why and what to do.</summary>
public sealed class ClusterRefusedException(string message, Exception? cause = null) : Exception(message, cause);
