using System.Text;
using System.Text.Json.Nodes;
using Workshop.Domain.Reports;
using Workshop.Player;
using Workshop.Server.Exports.Archives;
using Workshop.Server.Tests.Live;

namespace Workshop.Server.Tests.Exports;

/// <summary>The archive of the London workshop, made once by the running product through its own doors.</summary>
internal static class LondonArchive
{
    private static readonly SemaphoreSlim Once = new(1);
    private static byte[]? _made;

    public static async Task<byte[]> Bytes(OneServer one)
    {
        await Once.WaitAsync();
        try
        {
            if (_made is null)
            {
                using var room = await Room.Create(one.Server.Address, Play.Setup(Scenario.London()));
                await using var play = new Play(Scenario.London(), room, double.PositiveInfinity, _ => Task.CompletedTask);
                await play.Run();
                _made = await room.Report(play.Rapporteur, "json");
            }
            return _made;
        }
        finally
        {
            Once.Release();
        }
    }

    public static async Task<JsonNode> Json(OneServer one) => JsonNode.Parse(await Bytes(one))!;

    public static Report Report(JsonNode archive) => ArchiveReading.Read(Encoding.UTF8.GetBytes(archive.ToJsonString()));
}
