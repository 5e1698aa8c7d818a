using System.Reflection;

namespace Workshop.Domain.Tests;

public class RoomsTests
{
    [Fact]
    public void TheDomainReferencesNothingButTheBaseLibrary()
    {
        var domain = Assembly.Load("Workshop.Domain");
        var others = domain.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => !n.StartsWith("System.", StringComparison.Ordinal) && n is not ("System" or "netstandard" or "mscorlib"));
        Assert.Empty(others);
    }
}
