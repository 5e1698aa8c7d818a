using Workshop.Domain;
using Workshop.Server.Wire;

namespace Workshop.Server.Doors;

/// <summary>A body that can't be read is refused with a code like everything else.</summary>
internal sealed class AnsweringBadRequests(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = 400;
            await http.Response.WriteAsJsonAsync(Refusals.BadCommand, Json.Options);
        }
    }
}
