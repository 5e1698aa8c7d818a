namespace Workshop.Domain.Tests;

/// <summary>Where the sources stand, found from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Workshop.sln")))
                return at.FullName;
        throw new InvalidOperationException("The tests do not run below the folder that holds Workshop.sln");
    }
}
