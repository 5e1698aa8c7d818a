using Workshop.Server.Wire;

namespace Workshop.Server.Doors;

/// <summary>Who may create workshops: whoever has the host key, and where signing in is set up, whoever is signed in.</summary>
internal sealed class MayCreate(HostKey key, SignInChoice? signIn = null)
{
    public bool IsBySignIn => signIn is not null;

    public async Task<bool> Is(HttpContext http) => key.MayCreate(http) || await Who(http) is not null;

    /// <summary>The name of whoever is signed in.</summary>
    public async Task<string?> Who(HttpContext http) => signIn is null ? null : await SigningIn.Who(http);

    /// <summary>
    /// What to answer whoever may not do this; null where they may. A browser sends its cookie along whatever page it asks for: by that alone
    /// only our own page may change anything.
    /// </summary>
    public async Task<IResult?> Not(HttpContext http) =>
        key.MayCreate(http) ? null
        : await Who(http) is not null ? (signIn!.IsOwnPage(http.Request) ? null : HttpDoors.Refused(DoorRefusals.OriginOther, 403))
        : HttpDoors.Refused(signIn is null || http.Request.Headers.ContainsKey(HostKey.Header) ? DoorRefusals.HostKeyBad : DoorRefusals.SignInNeeded, 401);
}
