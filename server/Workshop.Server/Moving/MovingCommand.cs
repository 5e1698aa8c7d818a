using Microsoft.Extensions.Configuration.Memory;
using Workshop.Server.Doors;
using Workshop.Server.Journals;
using Workshop.Server.Storage;

namespace Workshop.Server.Moving;

/// <summary>
/// The commands <c>backup</c>, <c>restore</c>, <c>move</c> and <c>census</c>: an installation as a whole, while no server works with it. The store is the one
/// that the server's own settings name. Each prints what it has brought by hash, the same as every other place with it prints.
/// </summary>
internal static class MovingCommand
{
    public const string Usage = """
        Usage: backup FILE                writes everything into one file
               restore FILE               brings everything from a backup into an empty store
               move STORE WHERE           brings everything into another, empty store (sqlite FOLDER, or azure, postgres, redis with its connection)
               move STORE                 the same, with the connection in WORKSHOP_TO_CONNECTION, where no list of processes shows it
               census [FILE]              prints what the store, or a backup, has
        The store is that of WORKSHOP_STORE, WORKSHOP_STORE_CONNECTION and WORKSHOP_DATA. End its servers first.
        """;

    public static bool Is(string word) => word is "backup" or "restore" or "move" or "census";

    /// <summary>0: done. 1: nothing was done, and why. 2: the words are off.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> words, IConfiguration settings, TextWriter said, TextWriter errors)
    {
        using var interrupted = new CancellationTokenSource();
        ConsoleCancelEventHandler onInterrupt = (_, e) =>
        {
            e.Cancel = true;
            interrupted.Cancel();
        };
        Console.CancelKeyPress += onInterrupt;
        try
        {
            var census = words switch
            {
                ["backup", var file] => await BackupAsync(Here(settings), file, interrupted.Token),
                ["restore", var file] => await RestoreAsync(file, Here(settings), interrupted.Token),
                ["move", var store, var where] => await MoveAsync(Here(settings), There(store, where), interrupted.Token),
                ["move", var store] when settings["WORKSHOP_TO_CONNECTION"] is { Length: > 0 } where => await MoveAsync(Here(settings), There(store, where), interrupted.Token),
                ["census"] => await CountAsync(Here(settings), interrupted.Token),
                ["census", var file] => await CountAsync(file, interrupted.Token),
                _ => null,
            };
            (census is null ? errors : said).Write(census is null ? Usage + "\n" : "");
            census?.Print(said);
            return census is null ? 2 : 0;
        }
        catch (Exception failure) when (failure is not NullReferenceException)
        {
            errors.WriteLine($"Nothing was changed. {Code(failure)}: {NotStarting.Words(failure)}");
            return NotStarting.ExitCode;
        }
        finally
        {
            Console.CancelKeyPress -= onInterrupt;
        }
    }

    private static string Code(Exception failure) => failure switch
    {
        MovingException moving => moving.Code,
        JournalCorruptException => "journal.corrupt",
        OperationCanceledException => "interrupted",
        IOException or UnauthorizedAccessException => MovingException.FileFailed,
        _ => NotStarting.Code(failure),
    };

    private sealed record Where(StorageChoice Store, string Folder)
    {
        public Task<OpenedStore> OpenAsync(CancellationToken cancellation) => OpenedStore.OpenAsync(Store, Folder, cancellation);
    }

    private static Where Here(IConfiguration settings)
    {
        var folder = Settings.Folder(settings);
        return new(StorageChoice.From(settings, Path.Combine(folder, "workshop.db")), folder);
    }

    private static Where There(string store, string where)
    {
        var folder = Path.GetFullPath(store == "sqlite" ? where : ".");
        var connection = store == "sqlite" ? Path.Combine(folder, "workshop.db") : where;
        var named = new ConfigurationBuilder().Add(new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?> { ["WORKSHOP_STORE"] = store, ["WORKSHOP_STORE_CONNECTION"] = connection },
        }).Build();
        return new(StorageChoice.From(named), folder);
    }

    private static async Task<Census> BackupAsync(Where from, string file, CancellationToken cancellation)
    {
        await using var store = await from.OpenAsync(cancellation);
        var names = await Copying.WhatGoesAsync(store, cancellation);
        if (names.Count == 0)
            throw new MovingException(MovingException.Empty, $"There is nothing in the store ({from.Store}).");
        var census = await Census.OfAsync(store, names, cancellation);
        await BackupFile.WriteAsync(file, store, names, DateTimeOffset.UtcNow, () => store.InsistOnNobodyNewAsync(cancellation), cancellation);
        var written = await CountAsync(file, cancellation);
        return written.Hash == census.Hash ? census
            : throw new MovingException(MovingException.Changed, $"{file} holds {written.Hash}, and the store {census.Hash}: it changed meanwhile. Do not keep that backup.");
    }

    private static async Task<Census> RestoreAsync(string file, Where to, CancellationToken cancellation)
    {
        using var backup = BackupFile.Open(file);
        await using var store = await to.OpenAsync(cancellation);
        return await Copying.BringAsync(backup, store, cancellation);
    }

    private static async Task<Census> MoveAsync(Where from, Where to, CancellationToken cancellation)
    {
        await using var source = await from.OpenAsync(cancellation);
        await using var target = await to.OpenAsync(cancellation);
        var census = await Copying.BringAsync(source, target, cancellation);
        await source.InsistOnNobodyNewAsync(cancellation);
        return census;
    }

    private static async Task<Census> CountAsync(Where at, CancellationToken cancellation)
    {
        await using var store = await at.OpenAsync(cancellation);
        return await Census.OfAsync(store, await Copying.WhatGoesAsync(store, cancellation), cancellation);
    }

    private static async Task<Census> CountAsync(string file, CancellationToken cancellation)
    {
        using var backup = BackupFile.Open(file);
        return await Census.OfAsync(backup, await Copying.WhatGoesAsync(backup, cancellation), cancellation);
    }
}
