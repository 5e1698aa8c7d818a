namespace Workshop.Server.Moving;

/// <summary>Nothing is backed up, restored or moved. The message says why and what to do.</summary>
/// <param name="code">Stable, for whoever starts it by machine.</param>
public sealed class MovingException(string code, string message, Exception? cause = null) : Exception(message, cause)
{
    public const string InUse = "store.in_use";
    public const string NotEmpty = "store.not_empty";
    public const string Empty = "store.empty";
    public const string Changed = "store.changed";
    public const string Damaged = "backup.damaged";
    public const string NotABackup = "backup.not_a_backup";
    public const string NewerVersion = "backup.newer_version";
    public const string FileExists = "backup.file_exists";

    public string Code { get; } = code;
}
