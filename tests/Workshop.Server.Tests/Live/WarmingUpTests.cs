using Workshop.Server.Live;

namespace Workshop.Server.Tests.Live;

public class WarmingUpTests
{
    [Fact]
    public void EveryCommandOfItIsTaken() => WarmingUp.Play();
}
