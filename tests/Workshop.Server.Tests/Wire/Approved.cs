namespace Workshop.Server.Tests.Wire;

/// <summary>Files under <c>tests/wire</c> that somebody has said yes to. Set WORKSHOP_APPROVE=1 to write them anew, then read the difference.</summary>
internal static class Approved
{
    public static string Root { get; } = FindRoot();

    public static void Same(string path, string now)
    {
        var file = Path.Combine(Root, path);
        if (Environment.GetEnvironmentVariable("WORKSHOP_APPROVE") == "1")
            File.WriteAllText(file, now);
        Assert.Equal(File.ReadAllText(file), now);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Workshop.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
