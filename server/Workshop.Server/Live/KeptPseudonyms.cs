using System.Security.Cryptography;
using Orleans.Storage;
using Workshop.Domain.People;
using Workshop.Server.Journals;

namespace Workshop.Server.Live;

/// <summary>
/// The names under which people vote, write, disagree and whisper in one session, from the secret that is stored for it. One that has none yet
/// draws a secret, and stores it before anything of anybody is remembered; when the session has ended the secret is erased.
/// </summary>
internal sealed partial class KeptPseudonyms
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan PatienceAtEnd = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly PseudonymSecrets _secrets;
    private readonly string _session;
    private readonly ILogger _log;
    private readonly byte[] _secret;
    private bool _isKept;
    private bool _isOver;
    private Task? _erasing;

    private KeptPseudonyms(PseudonymSecrets secrets, string session, ILogger log, byte[]? stored)
    {
        (_secrets, _session, _log, _isKept) = (secrets, session, log, stored is not null);
        Names = new(_secret = stored ?? RandomNumberGenerator.GetBytes(Pseudonyms.SecretBytes));
    }

    public Pseudonyms Names { get; }

    public static async Task<KeptPseudonyms> OpenAsync(IGrainStorage storage, string session, ILogger log, CancellationToken cancellation)
    {
        var secrets = new PseudonymSecrets(storage);
        return new(secrets, session, log, await secrets.FindAsync(session, cancellation));
    }

    /// <summary>To be awaited before anything is remembered under these names.</summary>
    /// <exception cref="InvalidOperationException">Another activation has stored its own: this one is to start again.</exception>
    public async Task KeepAsync(CancellationToken cancellation)
    {
        if (_isKept)
            return;
        if (!await _secrets.TryKeepAsync(_session, _secret, cancellation))
            throw new InvalidOperationException("Another activation has stored other pseudonyms.");
        _isKept = true;
    }

    /// <summary>Erases the secret, beside whatever goes on, and tries again until it is gone; whoever opens the session next carries on.</summary>
    public void Erase()
    {
        if (_isKept)
            _erasing ??= EraseAsync();
    }

    /// <summary>Lets an erasure that is under way come to its end, and begins no other.</summary>
    public Task EndAsync()
    {
        _isOver = true;
        return _erasing is null ? Task.CompletedTask : Task.WhenAny(_erasing, Task.Delay(PatienceAtEnd));
    }

    private async Task EraseAsync()
    {
        for (var pause = FirstPause; !_isOver; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
            try
            {
                using var patience = new CancellationTokenSource(Patience);
                await _secrets.EraseAsync(_session, patience.Token);
                return;
            }
            catch (Exception failure)
            {
                LogErasing(failure, _session);
                await Task.Delay(pause);
            }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Who did what in session {Session}, which has ended, could not be made untold yet; it is tried again")]
    private partial void LogErasing(Exception failure, string session);
}
