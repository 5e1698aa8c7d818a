namespace Workshop.Server.Imports;

/// <summary>How a file is to be read, as far as somebody said so; what is left open is guessed, and the guess is told.</summary>
/// <param name="As">One of <see cref="Formats.All"/>.</param>
/// <param name="HasHeader">The first row names the columns.</param>
/// <param name="Text">The column with the notes, from 0.</param>
/// <param name="Theme">The column with their themes, from 0; negative: they have none.</param>
internal sealed record Wish(string? As = null, string? Encoding = null, string? Delimiter = null, string? Sheet = null, bool? HasHeader = null, int? Text = null, int? Theme = null);

/// <summary>A column of a table, to choose from.</summary>
/// <param name="Example">The first thing that stands in it.</param>
internal sealed record Column(string Name, string Example);

/// <summary>How a file was read, guessed or as asked.</summary>
/// <param name="Offered">What else it could be read as.</param>
internal sealed record Manner(
    string As, IReadOnlyList<string> Offered, string? Encoding = null, string? Delimiter = null, string? Sheet = null, IReadOnlyList<string>? Sheets = null,
    bool? HasHeader = null, IReadOnlyList<Column>? Columns = null, int? Text = null, int? Theme = null);
