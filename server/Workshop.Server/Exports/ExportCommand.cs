using Workshop.Server.Exports.Archives;
using Workshop.Server.Exports.Languages;

namespace Workshop.Server.Exports;

/// <summary>The command <c>export</c>: makes any format from an archive, without a server, for whoever has only the file.</summary>
internal static class ExportCommand
{
    public static readonly string Usage = $"""
        export ARCHIVE.json --to {string.Join('|', Exporting.ByName.Keys)} [--lang {string.Join('|', Words.Languages)}] OUT
        """;

    /// <summary>0: written. 1: this archive can't be read or the file not written, and why. 2: the words are off.</summary>
    public static int Run(IReadOnlyList<string> words, TextWriter errors)
    {
        if (Read(words) is not { } asked)
        {
            errors.WriteLine("Usage: " + Usage);
            return 2;
        }
        try
        {
            if (new FileInfo(asked.Archive) is { Exists: true, Length: > ArchiveReading.MostBytes })
                throw new ArchiveException(ArchiveException.TooBig, $"at most {ArchiveReading.MostBytes} bytes are read");
            var made = Exporting.Make(Exporting.ByName[asked.Format], ArchiveReading.Read(File.ReadAllBytes(asked.Archive)), asked.Language);
            File.WriteAllBytes(asked.Out, made);
            return 0;
        }
        catch (ArchiveException e)
        {
            errors.WriteLine($"{asked.Archive} can't be read: {e.Code}: {e.Message}");
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{ArchiveException.Unreadable}: {e.Message}");
            return 1;
        }
    }

    private sealed record Asked(string Archive, string Format, string? Language, string Out);

    private static Asked? Read(IReadOnlyList<string> words)
    {
        var (files, format, language) = (new List<string>(), (string?)null, (string?)null);
        for (var i = 0; i < words.Count; i++)
            switch (words[i])
            {
                case "--to" when i + 1 < words.Count && Exporting.ByName.ContainsKey(words[i + 1]):
                    format = words[++i];
                    break;
                case "--lang" when i + 1 < words.Count && Words.Find(words[i + 1]) is not null:
                    language = words[++i];
                    break;
                case var word when !word.StartsWith("--", StringComparison.Ordinal):
                    files.Add(word);
                    break;
                default:
                    return null;
            }
        return files is [var archive, var output] && format is not null ? new(archive, format, language, output) : null;
    }
}
