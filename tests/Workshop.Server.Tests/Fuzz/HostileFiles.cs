using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using Workshop.Domain.Tests.Walks;
using Workshop.Server.Exports;
using Workshop.Server.Exports.Archives;
using Workshop.Server.Imports;
using Workshop.Server.Journals;
using Workshop.Server.Moving;
using Workshop.Server.Recount;
using Workshop.Server.Storage;
using Workshop.Server.Tests.Moving;
using Workshop.Server.Tests.Wire;

namespace Workshop.Server.Tests.Fuzz;

/// <summary>
/// Files that nobody should hand in, to all that reads files: backups, archives, lines to count and tables to bring in. They are mutated, cut off, of
/// another version, or chance alone. Whatever comes is read or refused by a code that is known, and leaves nothing behind.
/// </summary>
internal sealed class HostileFiles(Dice dice, Tally tally) : IDisposable
{
    /// <summary>Far more than any of them takes: what goes on for longer is taken to go on for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] MovingCodes =
    [
        MovingException.Empty, MovingException.Damaged, MovingException.NotABackup, MovingException.NewerVersion, "journal.corrupt",
    ];

    private static readonly string[] LineCodes = ["bad_json", "bad_line", "bad_ballot", "unknown_method", "unknown_measure", "not_countable"];

    private static readonly string[] ArchiveCodes =
    [
        ArchiveException.TooBig, ArchiveException.NotJson, ArchiveException.NotAnArchive, ArchiveException.OtherVersion, ArchiveException.Malformed, ArchiveException.Inconsistent,
    ];

    private static readonly string[] ImportCodes =
    [
        ImportException.TooBig, ImportException.Unreadable, ImportException.NoTable, ImportException.NoColumn, ImportException.OtherFormat,
    ];

    private static readonly byte[] Csv = Encoding.UTF8.GetBytes("Barrier,Theme\r\n\"No, \"\"voice\"\"\",Trust\r\nTolls,Costs\r\nلا ثقة,Trust\r\n");

    private readonly Mutating _mutating = new(dice);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workshop-files-");

    private string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    /// <param name="restored">How many of them are also brought into a store of their own, which takes a second.</param>
    public async Task Backups(int files, int restored)
    {
        var whole = await Backup();
        for (var i = 0; i < files; i++)
        {
            var file = Hostile(whole);
            await File.WriteAllBytesAsync(Path("hostile"), file);
            await Ends(file, () => Told("census", Moved.Run(Moved.Store(Path("none")), "census", Path("hostile"))));
            if (i < restored)
                await Ends(file, Restore);
        }
    }

    private async Task Restore()
    {
        var target = Directory.CreateDirectory(Path("target/inside")).FullName;
        var code = await Told("restore", Moved.Run(Moved.Store(target), "restore", Path("hostile")));
        Assert.Equal([target], Directory.GetFileSystemEntries(Path("target")));
        var left = Directory.GetFileSystemEntries(target, "*", SearchOption.AllDirectories).Select(f => System.IO.Path.GetFileName(f)!).Where(f => !f.StartsWith("workshop.db", StringComparison.Ordinal)).ToList();
        Assert.All(left, f => Assert.Matches("^(keys|host-key|key-[0-9a-f-]+\\.xml)$", f));
        if (code != 0)
            Assert.Empty(left);
        Directory.Delete(Path("target"), recursive: true);
    }

    private async Task<int> Told(string kind, Task<(int Code, string Said, string Errors)> running)
    {
        var (code, _, errors) = await running;
        tally.Sent($"backups, {kind}");
        var why = errors.Split(' ') is ["Nothing", "was", "changed.", var named, ..] ? named.TrimEnd(':') : "";
        Assert.True(code == 0 || (code == 1 && MovingCodes.Contains(why)), $"{kind} ended with {code}: {errors}");
        tally.Note($"backups: {(code == 0 ? "taken" : why)}");
        return code;
    }

    private async Task<byte[]> Backup()
    {
        await using (var store = new SqliteGrainStorage(new() { Path = System.IO.Path.Combine(Directory.CreateDirectory(Path("from")).FullName, "workshop.db") }, NullLogger<SqliteGrainStorage>.Instance))
        {
            store.Start();
            foreach (var session in (string[])["one", "two"])
            {
                var journal = await Journal.OpenAsync(store, session);
                for (var n = 0; n < 70; n++)
                    await journal.AppendAsync([Encoding.UTF8.GetBytes($"{{\"record\":{n}}}")]);
                await new NameRegister(store).TryClaimAsync("code", $"CODE-{session}", session);
            }
        }
        await File.WriteAllTextAsync(Path("from/host-key"), "a host key that nobody guesses");
        await File.WriteAllTextAsync(System.IO.Path.Combine(Directory.CreateDirectory(Path("from/keys")).FullName, "key-1.xml"), "<key id=\"7a0c9a52-3b0b-4b0e-9d1c-0f6f1f0f7f11\" version=\"1\"><descriptor/></key>");
        await Moved.Succeed(Moved.Store(Path("from")), "backup", Path("whole"));
        return await File.ReadAllBytesAsync(Path("whole"));
    }

    private byte[] Hostile(byte[] whole) => dice.Below(8) switch
    {
        0 => _mutating.Random(dice.Below(4_000)),
        1 => whole[..dice.Below(whole.Length)],
        2 or 3 => _mutating.Bytes(whole),
        4 or 5 => Rewritten(whole, manifest => Encoding.UTF8.GetBytes(_mutating.Json(manifest)), honest: false),
        _ => Rewritten(whole, Encoding.UTF8.GetBytes, honest: true),
    };

    /// <param name="honest">One value is another, and the manifest vouches for it: whoever makes such a file can count hashes.</param>
    private byte[] Rewritten(byte[] whole, Func<string, byte[]> manifest, bool honest)
    {
        using var from = new ZipArchive(new MemoryStream(whole));
        var values = from.Entries.ToDictionary(e => e.FullName, Read);
        if (honest)
        {
            var victim = dice.Of(values.Keys.Where(k => k != "backup.json").ToList());
            var said = JsonNode.Parse(values["backup.json"])!;
            values[victim] = dice.OneIn(4) ? _mutating.Random(dice.Below(300)) : _mutating.Bytes(values[victim]);
            said["values"]!.AsArray().Single(v => $"{v!["kind"]}/{v["id"]}" == victim)!["sha256"] = Convert.ToHexStringLower(SHA256.HashData(values[victim]));
            values["backup.json"] = Encoding.UTF8.GetBytes(said.ToJsonString());
        }
        values["backup.json"] = manifest(Encoding.UTF8.GetString(values["backup.json"]));
        return Zipped(values);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    internal static byte[] Zipped(IEnumerable<KeyValuePair<string, byte[]>> values)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, value) in values)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(value);
            }
        return bytes.ToArray();
    }

    /// <summary>To be read, counted again and printed, as <c>export</c> and <c>recount</c> do.</summary>
    public async Task Archives(byte[] archive, int files)
    {
        for (var i = 0; i < files; i++)
        {
            var file = dice.Below(8) switch
            {
                0 => _mutating.Random(dice.Below(4_000)),
                1 => archive[..dice.Below(archive.Length)],
                2 => _mutating.Bytes(archive),
                3 => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(archive).Replace("\"formatVersion\": 1", $"\"formatVersion\": {dice.Of((string[])["0", "2", "-1", "1.5", "\"1\"", "null", "99999999999"])}", StringComparison.Ordinal)),
                _ => Encoding.UTF8.GetBytes(_mutating.Json(Encoding.UTF8.GetString(archive))),
            };
            tally.Sent("archives");
            await Ends(file, () => Task.Run(() => Archive(file)));
        }
    }

    private void Archive(byte[] file)
    {
        try
        {
            var report = ArchiveReading.Read(file);
            foreach (var format in Exporting.Types.Keys.Where(_ => dice.OneIn(8)))
                Exporting.Make(format, report, "en");
            tally.Note("archives: read");
        }
        catch (ArchiveException refused)
        {
            Assert.Contains(refused.Code, ArchiveCodes);
            tally.Note($"archives: {refused.Code}");
        }
        File.WriteAllBytes(Path("archive"), file);
        Assert.InRange(ArchiveRecount.Run(Path("archive"), TextWriter.Null), 0, 2);
    }

    /// <summary>What <c>recount --rounds -</c> reads, from the examples of its format.</summary>
    public async Task Lines(int lines)
    {
        var examples = Regex.Matches(File.ReadAllText(System.IO.Path.Combine(Approved.Root, "server/Workshop.Server/Recount/FORMAT.md")), "```json\n(.*?)```", RegexOptions.Singleline)
            .Select(m => m.Groups[1].Value).Where(e => e.Contains("\"method\"", StringComparison.Ordinal) || e.Contains("\"measure\"", StringComparison.Ordinal)).ToList();
        for (; lines > 0; lines--)
        {
            var line = dice.OneIn(12) ? Encoding.UTF8.GetString(_mutating.Random(dice.Below(400))) : _mutating.Json(dice.Of(examples));
            tally.Sent("lines");
            await Ends(Encoding.UTF8.GetBytes(line), () => Task.Run(() =>
            {
                var answer = JsonElement.Parse(RoundLines.Answer(line));
                var code = answer.TryGetProperty("error", out var error) ? error.GetProperty("code").GetString()! : "counted";
                Assert.True(code == "counted" || LineCodes.Contains(code), code);
                tally.Note($"lines: {code}");
            }));
        }
    }

    public async Task Imports(byte[] xlsx, int files)
    {
        for (; files > 0; files--)
        {
            var file = dice.Below(6) switch
            {
                0 => _mutating.Random(dice.Below(4_000)),
                1 => _mutating.Bytes(Csv),
                2 => xlsx[..dice.Below(xlsx.Length)],
                3 => _mutating.Bytes(xlsx),
                _ => WithAnotherPart(xlsx),
            };
            tally.Sent("tables");
            await Ends(file, () => Task.Run(() =>
            {
                try
                {
                    ReadingFiles.Read(file, new());
                    tally.Note("tables: read");
                }
                catch (ImportException refused)
                {
                    Assert.Contains(refused.Code, ImportCodes);
                    tally.Note($"tables: {refused.Code}");
                }
            }));
        }
    }

    private byte[] WithAnotherPart(byte[] xlsx)
    {
        using var from = new ZipArchive(new MemoryStream(xlsx));
        var parts = from.Entries.ToDictionary(e => e.FullName, Read);
        var victim = dice.Of(parts.Keys.ToList());
        parts[victim] = _mutating.Bytes(parts[victim]);
        return Zipped(parts);
    }

    // Which file it was is of interest only where it is found to do something.
    private static async Task Ends(byte[] file, Func<Task> reading)
    {
        try
        {
            await reading().WaitAsync(Patience);
        }
        catch (Exception found)
        {
            var kept = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"workshop-found-{Convert.ToHexStringLower(SHA256.HashData(file))[..8]}");
            await File.WriteAllBytesAsync(kept, file);
            throw new Xunit.Sdk.XunitException($"{found.GetType().Name}: {found.Message}\n{found.StackTrace}\nThe file is {kept}");
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
