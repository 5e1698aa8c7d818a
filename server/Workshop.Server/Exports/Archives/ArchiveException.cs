namespace Workshop.Server.Exports.Archives;

/// <summary>Why a file can't be read as an archive. A code never changes its meaning; see ARCHIVE.md.</summary>
internal sealed class ArchiveException(string code, string why) : Exception(why)
{
    public const string Unreadable = "archive.unreadable", TooBig = "archive.too_big", NotJson = "archive.not_json", NotAnArchive = "archive.not_an_archive",
        OtherVersion = "archive.other_version", Malformed = "archive.malformed", Inconsistent = "archive.inconsistent", Miscounted = "archive.miscounted";

    public string Code { get; } = code;
}
