using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Workshop.Server.Doors;
using Workshop.Server.Tests.Attackers;
using Workshop.Server.Tests.Live;

namespace Workshop.Server.Tests.Wire;

/// <summary>The description of the HTTP doors names every door, and says of each what it takes, answers and refuses.</summary>
public sealed partial class OpenApiTests(OpenIdProvider provider) : IClassFixture<OpenIdProvider>
{
    private static readonly string Doors = Path.Combine(Approved.Root, "server", "Workshop.Server", "Doors");

    [GeneratedRegex("""app\.Map(Get|Post|Put|Delete|Patch)\((?:"(/api[^"]+)"|Start)""")]
    private static partial Regex Mapped();

    [Fact]
    public async Task EveryDoorStandsInItWithItsNameItsBodyAndItsRefusals()
    {
        await using var server = await provider.Serve();
        var (status, said) = await Tries.Ask(server.Address, HttpMethod.Get, DescribingDoors.Address, null, null, ("X-Forwarded-For", "203.0.113.9"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain(ServerProcess.HostKey, said, StringComparison.Ordinal);
        var doors = JsonElement.Parse(said).GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(m => (Door: $"{m.Name} {p.Name}", Says: m.Value))).ToList();

        var mapped = Directory.GetFiles(Doors, "*.cs").SelectMany(f => Mapped().Matches(File.ReadAllText(f)))
            .Select(m => $"{m.Groups[1].Value.ToLowerInvariant()} {(m.Groups[2].Success ? m.Groups[2].Value : "/api/sign-in")}");
        Assert.Equal(mapped.Order(StringComparer.Ordinal), doors.Select(d => d.Door).Order(StringComparer.Ordinal));
        Assert.Equal(doors.Count, doors.Select(d => d.Says.GetProperty("operationId").GetString()).Distinct().Count());
        foreach (var (door, says) in doors)
        {
            Assert.True(says.GetProperty("summary").GetString()!.EndsWith('.'), door);
            var answers = says.GetProperty("responses").EnumerateObject().ToDictionary(a => int.Parse(a.Name), a => a.Value);
            Assert.True(answers.Keys.Count(a => a is >= 200 and < 400) == 1, door);
            foreach (var (code, answer) in answers.Where(a => a.Key is not (204 or 302)))
                Assert.True(Schema(answer) is { } schema && (code < 400 || schema.Contains("/Refus", StringComparison.Ordinal)), $"{door} {code}: {answer}");
            foreach (var refused in new[] { 403, 503 })
                Assert.True(answers.ContainsKey(refused), $"{door} {refused}");
        }
    }

    [Fact]
    public async Task WhatOurConvertersWriteHasItsShapeToo()
    {
        await using var server = await ServerProcess.Started();
        var schemas = JsonElement.Parse((await Tries.Ask(server.Address, HttpMethod.Get, DescribingDoors.Address)).Said).GetProperty("components").GetProperty("schemas");
        JsonElement Member(string type, string name) => schemas.GetProperty(type).GetProperty("properties").GetProperty(name);
        Assert.Equal("#/components/schemas/SeqOfStakeholderGroup", Member("NewWorkshop", "groups").GetProperty("$ref").GetString());
        Assert.Equal("#/components/schemas/StakeholderGroup", schemas.GetProperty("SeqOfStakeholderGroup").GetProperty("items").GetProperty("$ref").GetString());
        Assert.All(schemas.EnumerateObject().Where(s => s.Name.StartsWith("SeqOf", StringComparison.Ordinal)), s => Assert.True(s.Value.TryGetProperty("items", out _), s.Name));
        Assert.Equal("string", schemas.GetProperty("StageId").GetProperty("type").GetString());
        Assert.Equal("integer", Member("NewRehearsal", "people").GetProperty("type").GetString());
        // What is null is not written, and need not be sent.
        Assert.Equal(["agenda", "groups", "question", "title"], schemas.GetProperty("NewWorkshop").GetProperty("required").EnumerateArray().Select(r => r.GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(["code"], schemas.GetProperty("Refusal").GetProperty("required").EnumerateArray().Select(r => r.GetString()!));
    }

    private static string? Schema(JsonElement answer) =>
        answer.TryGetProperty("content", out var content) && content.EnumerateObject().FirstOrDefault().Value.TryGetProperty("schema", out var schema) ? $"{schema}" : null;
}
