namespace Workshop.Server.Imports;

/// <summary>Why nothing of a file can be brought in. A code never changes its meaning; see IMPORT.md.</summary>
internal sealed class ImportException(string code, string why) : Exception(why)
{
    /// <summary>The file, or what it unpacks to, is larger than is read: 16 MB, 200 columns. Bring it in parts.</summary>
    public const string TooBig = "import.too_big";

    /// <summary>The file is neither text nor an Excel file that can be read. Save it as CSV or as .xlsx.</summary>
    public const string Unreadable = "import.unreadable";

    /// <summary>The file is empty, or holds no rows.</summary>
    public const string NoTable = "import.no_table";

    /// <summary>The file has no column of this number. Look at its columns again.</summary>
    public const string NoColumn = "import.no_column";

    /// <summary>The file is not of the format, separator, encoding or sheet that was asked for. Ask for another.</summary>
    public const string OtherFormat = "import.other_format";

    /// <summary>Rows can't come in, so nothing does; the answer names them. Correct them, or leave them out.</summary>
    public const string Rows = "import.rows";

    public string Code { get; } = code;
}
