using Workshop.Server.Storage;
using Workshop.Server.Wire;

namespace Workshop.Server.Doors;

/// <summary>What fails while the store is in trouble is answered with a code that says so, and not with a fault.</summary>
internal sealed class AnsweringWhileTheStoreIsAway(RequestDelegate next, StoreWeather weather)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception failure) when (failure is not BadHttpRequestException && weather.Trouble is not null && !http.Response.HasStarted)
        {
            http.Response.StatusCode = 503;
            await http.Response.WriteAsJsonAsync(DoorRefusals.StoreAway, Json.Options);
        }
    }
}
