using Orleans.Storage;
using Workshop.Server.Journals;

namespace Workshop.Server.Storage;

/// <summary>When SQLite has a commit written through to the disk.</summary>
public enum SqliteDurability
{
    /// <summary>At every commit: what was acknowledged survives a power cut. Costs one flush a commit, which all sessions share.</summary>
    Full,

    /// <summary>
    /// Now and then: what was acknowledged survives a killed process, but a power cut may take the last commits. The file stays whole.
    /// </summary>
    Normal,
}

/// <summary>How the embedded store keeps its file.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>The database file; its folder is made if missing. SQLite keeps two more files beside it while running (-wal, -shm).</summary>
    public string Path { get; set; } = "workshop.db";

    public SqliteDurability Durability { get; set; } = SqliteDurability.Full;

    /// <summary>How long to wait for another program (a backup, say) that holds the file. Whole seconds.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The file may not grow beyond this; 0 for as far as the disk reaches. Then appends fail as they do on a full disk.</summary>
    public long MostBytes { get; set; }

    /// <summary>Whether the file's structure is checked at start; it takes about a second for each gigabyte.</summary>
    public bool CheckAtStart { get; set; } = true;

    /// <summary>How many writes one commit may carry; 1 only to measure what carrying many saves.</summary>
    internal int MostTogether { get; set; } = 256;

    public IGrainStorageSerializer Serializer { get; set; } = new RawBytesSerializer();
}
