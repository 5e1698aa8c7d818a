namespace Workshop.Server.Moving;

/// <summary>Nothing is backed up, restored or moved. The message says why and what to do.</summary>
/// <param name="code">Stable, for whoever starts it by machine.</param>
public sealed class MovingException(string code, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>A server works with the store. End it, and all others of its cluster.</summary>
    public const string InUse = "store.in_use";

    /// <summary>The store to bring it to holds something. Name another one, or empty it.</summary>
    public const string NotEmpty = "store.not_empty";

    /// <summary>There is nothing to bring. Name the store that a server worked with.</summary>
    public const string Empty = "store.empty";

    /// <summary>What is there now is not what was to be brought: it changed meanwhile. Do it again.</summary>
    public const string Changed = "store.changed";

    /// <summary>A value of the backup is not what was written. Take another one.</summary>
    public const string Damaged = "backup.damaged";

    /// <summary>The file is no backup of Workshop, or was cut off. Take another one.</summary>
    public const string NotABackup = "backup.not_a_backup";

    /// <summary>The backup is of a version that this program does not know. Take a newer program.</summary>
    public const string NewerVersion = "backup.newer_version";

    /// <summary>There is such a file, and a backup overwrites nothing. Name another one.</summary>
    public const string FileExists = "backup.file_exists";

    /// <summary>A file is not there, or can't be read or written; the words say which and why.</summary>
    public const string FileFailed = "file.failed";

    public string Code { get; } = code;
}
