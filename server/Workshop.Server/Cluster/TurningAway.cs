namespace Workshop.Server.Cluster;

/// <summary>Opens no new line on a server that is about to go: whoever was told to come back would have to move again.</summary>
internal sealed class TurningAway(RequestDelegate next, Leaving leaving)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (!leaving.HasBegun || !http.Request.Path.StartsWithSegments("/hub"))
            return next(http);
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }
}
