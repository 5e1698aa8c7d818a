namespace Workshop.Server.Imports;

/// <summary>What a file can be read as. A name never changes its meaning; see IMPORT.md.</summary>
internal static class Formats
{
    public const string Table = "table", Columns = "columns", Parabol = "parabol", ScrumlrCsv = "scrumlr-csv", AzureDevOps = "azure-devops", ScrumlrJson = "scrumlr-json",
        Retrospected = "retrospected", Archive = "archive";

    public static readonly IReadOnlyList<string> All = [Table, Columns, Parabol, ScrumlrCsv, AzureDevOps, ScrumlrJson, Retrospected, Archive];
}
