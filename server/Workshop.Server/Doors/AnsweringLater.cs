using Workshop.Domain;
using Workshop.Server.Journals;
using Workshop.Server.Storage;
using Workshop.Server.Wire;

namespace Workshop.Server.Doors;

/// <summary>
/// What fails while the store is in trouble, or while a workshop moves to another server for its own has gone, is answered with a code that says
/// so, and not with a fault: asking again a moment later helps.
/// </summary>
internal sealed class AnsweringLater(RequestDelegate next, StoreWeather weather)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception failure) when (!http.Response.HasStarted && Why(failure) is not null)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await http.Response.WriteAsJsonAsync(Why(failure), Json.Options);
        }
    }

    private Refusal? Why(Exception failure) =>
        failure is BadHttpRequestException ? null
        : weather.Trouble is not null || failure is StoreAwayException ? DoorRefusals.StoreAway
        : failure is OrleansException or TimeoutException or OperationCanceledException or JournalBrokenException ? DoorRefusals.SessionMoving
        : null;
}
