namespace Workshop.Server.Exports.Archives;

/// <summary>Why a file can't be read as an archive. A code never changes its meaning; see ARCHIVE.md.</summary>
internal sealed class ArchiveException(string code, string why) : Exception(why)
{
    /// <summary>There is no such file, or the other can't be written. Only the command says so.</summary>
    public const string Unreadable = "archive.unreadable";

    /// <summary>The file has more bytes than are read: 64 MB, or 12 MB to restore it.</summary>
    public const string TooBig = "archive.too_big";

    /// <summary>The file is cut off, nested too deep, or says a member twice. Take another copy.</summary>
    public const string NotJson = "archive.not_json";

    /// <summary>The file is no archive of a workshop. Choose the one that ends in .json.</summary>
    public const string NotAnArchive = "archive.not_an_archive";

    /// <summary>The archive is of a version that this program does not read. Take a newer program.</summary>
    public const string OtherVersion = "archive.other_version";

    /// <summary>A member of the archive is missing or is not what it must be. Take another copy.</summary>
    public const string Malformed = "archive.malformed";

    /// <summary>What the archive says can't be true: it was changed or damaged. Take another copy.</summary>
    public const string Inconsistent = "archive.inconsistent";

    /// <summary>The figures of the archive are not those of its ballots: it was changed. Take another copy.</summary>
    public const string Miscounted = "archive.miscounted";

    public string Code { get; } = code;
}
