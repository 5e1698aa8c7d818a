using Workshop.Player;

namespace Workshop.Server.Demo;

/// <summary>Plays the London workshop into this server, through the door that everybody uses.</summary>
internal static class DemoRun
{
    public static async Task Play(Uri server, string hostKey, DemoArguments asked, TextWriter log)
    {
        var scenario = Scenario.London();
        using var room = await Room.Create(server, Workshop.Player.Play.Setup(scenario), hostKey);
        await log.WriteLineAsync(Welcome(server, room, scenario.Notice));
        await using var play = new Play(scenario, room, asked.Speed, line => log.WriteLineAsync("  " + line));
        await play.Run();
        if (asked.Archive is { } file)
            await File.WriteAllBytesAsync(file, await room.Report(play.Rapporteur, "json"));
    }

    private static string Welcome(Uri server, Room room, string notice) => $"""

        {notice}

        Watch it happen:
          The board        {server}enter#{room.Links["facilitator"]}
          The wall         {server}enter#{room.Links["wall"]}
          The rapporteur   {server}enter#{room.Links["rapporteur"]}
          On a phone       {server}join/{room.Code}

        """;
}
