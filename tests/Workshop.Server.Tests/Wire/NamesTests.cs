using System.Reflection;
using System.Text.Json;
using Workshop.Domain;
using Workshop.Domain.Dialogues;
using Workshop.Server.Wire;

namespace Workshop.Server.Tests.Wire;

/// <summary>What leaves the process is called what it was always called, and both languages speak the same.</summary>
public class NamesTests
{
    private static IEnumerable<Type> Concrete<T>() => typeof(T).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(T)) && !t.IsAbstract);

    [Fact]
    public void EveryCommandAndEveryEventHasANameOfItsOwn()
    {
        Assert.Equal(Concrete<Command>().OrderBy(t => t.Name), Names.Commands.Keys.OrderBy(t => t.Name));
        Assert.Equal(Concrete<Event>().OrderBy(t => t.Name), Names.Events.Keys.OrderBy(t => t.Name));
        Assert.Equal(Concrete<SeriesCommand>().OrderBy(t => t.Name), Names.SeriesCommands.Keys.OrderBy(t => t.Name));
        Assert.Equal(Concrete<SeriesEvent>().OrderBy(t => t.Name), Names.SeriesEvents.Keys.OrderBy(t => t.Name));
        Assert.All(Names.Unions.Values, u => Assert.Equal(u.Count, u.Values.Distinct().Count()));
    }

    [Fact]
    public void EveryThingHasANameAndASight()
    {
        Assert.Equal(Enum.GetValues<Thing>(), Names.Things.Keys.Order());
        Assert.Equal(Concrete<Sight>().OrderBy(t => t.Name), Names.Things.Values.Select(t => t.Sight).OrderBy(t => t.Name));
    }

    [Fact]
    public void PlayersTellThingsApartAsTheServerDoes() =>
        Assert.All(Names.Things.Values, t => Assert.Equal((t.Name, t.IdMember), (t.Name, Player.View.IdMember(t.Name))));

    [Fact]
    public void NoWireNameIsChangedOrReused()
    {
        var names = Names.Unions.SelectMany(u => u.Value.Values.Select(n => $"{u.Key.Name} {n}"))
            .Concat(Names.Things.Values.Select(t => $"Thing {t.Name}"))
            .Concat(Codes().Select(c => $"Refusal {c}"));
        Approved.Same("tests/wire/names.approved.txt", string.Concat(names.Order(StringComparer.Ordinal).Select(n => n + "\n")));
    }

    [Fact]
    public void EveryRefusalHasACodeOfItsOwn() => Assert.Equal(Codes().Count(), Codes().Distinct().Count());

    private static IEnumerable<string> Codes() =>
        typeof(Refusals).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<Refusal>().Select(r => r.Code)
            .Concat(Refusals.BallotReasons.Select(r => Refusals.Ballot(r).Code)).Concat(DoorRefusals.Codes);

    [Fact]
    public void TheClientsProtocolIsMadeFromTheseTypes() =>
        Assert.True(File.ReadAllText(Path.Combine(Approved.Root, "client/src/wire/protocol.ts")) == TypeScript.Protocol(), "Run npm run protocol");

    [Fact]
    public void EveryCommandAndEventComesBackFromJsonAsItWas()
    {
        foreach (var type in Names.Commands.Keys)
        {
            var command = (Command)Some.Of(type);
            Assert.Equal(command, JsonSerializer.Deserialize<Command>(Json.Bytes(command), Json.Options));
        }
        foreach (var type in Names.SeriesEvents.Keys)
        {
            var happened = (SeriesEvent)Some.Of(type);
            Assert.Equal(happened, JsonSerializer.Deserialize<SeriesEvent>(Json.Bytes(happened), Json.Remembered));
        }
        foreach (var type in Names.Events.Keys)
        {
            var happened = (Event)Some.Of(type);
            Assert.Equal(happened, JsonSerializer.Deserialize<Event>(Json.Bytes(happened), Json.Remembered));
        }
    }
}
