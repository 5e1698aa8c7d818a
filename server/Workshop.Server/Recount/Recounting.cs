using System.Text;

namespace Workshop.Server.Recount;

/// <summary>The command <c>recount</c>: counts without a server, so that anybody can repeat a count.</summary>
internal static class Recounting
{
    public const string Usage = """
        recount FILE                  counts every round of an archive again and compares with what was published
        recount FILE --receipt CODE   also says whether the ballot with this receipt was counted
        recount --rounds -            counts one round or measure per line of JSON on standard input
        """;

    /// <summary>0 when every line was answered or all is as published, 1 when an archive differs, 2 when the arguments or the file are not understood.</summary>
    public static int Run(string[] args)
    {
        if (args is [var file] && !file.StartsWith('-'))
            return ArchiveRecount.Run(file, Console.Out);
        if (args is [var archive, "--receipt", var receipt] && !archive.StartsWith('-'))
            return ArchiveRecount.Run(archive, Console.Out, receipt);
        if (args is not ["--rounds", "-"])
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        RoundLines.Run(input, output);
        return 0;
    }
}
