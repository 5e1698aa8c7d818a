using System.Text;
using Microsoft.Data.Sqlite;
using Workshop.Player;
using Workshop.Server.Tests.Live;

namespace Workshop.Server.Tests.Attackers;

/// <summary>Has the disk of the host's machine, or a link that was written down, and wants in with it.</summary>
public sealed class ThiefTests(OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task NoLinkAndNoSeatStandsOnTheDisk()
    {
        var server = one.Server;
        using var room = await Room.Create(server.Address, Play.Setup(Scenario.London()));
        await using var facilitator = await room.Open("facilitator");
        await using var somebody = await room.Join("somebody");
        await somebody.Send(new { @is = "arrive", group = "gov" });
        var (_, given) = await Tries.Ask(server.Address, HttpMethod.Post, $"/api/sessions/{room.Session}/links", facilitator.Seat, new { id = "co", role = "facilitator", name = "Co", edition = 0 });
        var link = System.Text.Json.JsonElement.Parse(given).GetProperty("link").GetString()!;
        var secrets = room.Links.Values.Append(link).SelectMany(l => new[] { l, l.Split('.')[1] }).Append(facilitator.Seat).Append(somebody.Seat).ToList();
        Assert.All(room.Links.Values, l => Assert.True(l.Split('.')[1].Length * 6 >= 128, "A link has at least 128 bits"));
        foreach (var value in Stored(server.StorePath))
            foreach (var secret in secrets)
                Assert.False(value.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0, "A secret stands in the store");
        Assert.Contains(Stored(server.StorePath), value => value.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Doors.Seats.HashOf(link))) >= 0);
    }

    [Fact]
    public async Task AKeyOfAnotherInstallationSealsNoSeatHere()
    {
        await using var elsewhere = await ServerProcess.Started();
        using var theirs = await Room.Create(elsewhere.Address, Play.Setup(Scenario.London()));
        await using var facilitator = await theirs.Open("facilitator");
        await using var line = Tries.Line(one.Server.Address);
        await line.StartAsync();
        Assert.Equal("seat.bad", await Tries.Enter(line, facilitator.Seat));
    }

    private static List<byte[]> Stored(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT body FROM stored";
        using var reader = command.ExecuteReader();
        var all = new List<byte[]>();
        while (reader.Read())
            all.Add((byte[])reader[0]);
        return all;
    }
}
