namespace Workshop.Server.Storage;

/// <summary>
/// Holds that one server at a time has the file: two would each believe that the sessions are theirs, and their people would not see each
/// other. The mark is a file beside it that is locked for as long as this lives; what a process that was killed leaves of it is not.
/// </summary>
internal sealed class SqliteOwner : IDisposable
{
    private readonly FileStream _mark;

    /// <exception cref="StoreRefusedException">Another server has it.</exception>
    public SqliteOwner(string path)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            _mark = new(path + ".owner", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // It is there and can't be opened for it is locked, or the folder lets nothing be made in it.
            throw new StoreRefusedException(IsLocked(cause)
                ? $"The store '{path}' is in use by another server. One file is for one server: end that one, or give this one another WORKSHOP_DATA."
                : $"The store '{path}' can't be used: {cause.Message}", cause);
        }
    }

    // EWOULDBLOCK on Linux and on BSDs; a sharing violation on Windows.
    private static bool IsLocked(Exception cause) => (cause.HResult & 0xFFFF) is 11 or 35 or 32;

    public void Dispose() => _mark.Dispose();
}
