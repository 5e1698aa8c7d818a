namespace Workshop.Server.Imports;

/// <summary>Why nothing of a file can be brought in. A code never changes its meaning; see IMPORT.md.</summary>
internal sealed class ImportException(string code, string why) : Exception(why)
{
    public const string TooBig = "import.too_big", Unreadable = "import.unreadable", NoTable = "import.no_table", NoColumn = "import.no_column",
        OtherFormat = "import.other_format", Rows = "import.rows";

    public string Code { get; } = code;
}
