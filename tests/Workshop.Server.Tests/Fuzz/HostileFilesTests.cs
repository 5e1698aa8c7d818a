using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Workshop.Server.Exports;
using Workshop.Server.Exports.Archives;
using Workshop.Server.Journals;
using Workshop.Server.Tests.Exports;
using Workshop.Server.Tests.Live;
using Workshop.Server.Tests.Moving;

namespace Workshop.Server.Tests.Fuzz;

/// <summary>A slice of the files that <c>npm run fuzz</c> hands in, and what was found by more of them.</summary>
public sealed class HostileFilesTests(OneServer one, ITestOutputHelper output) : IClassFixture<OneServer>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workshop-hostile-");

    public void Dispose() => _folder.Delete(recursive: true);

    private string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    [Fact]
    public async Task WhateverFileIsHandedInIsReadOrRefusedByACodeThatIsKnown()
    {
        var seed = (ulong)Random.Shared.NextInt64(1, 1_000_000);
        var tally = new Tally(TextWriter.Null);
        var archive = await LondonArchive.Bytes(one);
        try
        {
            using var files = new HostileFiles(new(seed), tally);
            await files.Backups(200, restored: 4);
            await files.Lines(1_500);
            await files.Archives(archive, 120);
            await files.Imports(Exporting.Make("xlsx", ArchiveReading.Read(archive), "en"), 300);
        }
        finally
        {
            output.WriteLine($"seed {seed}\n{tally.Table()}");
        }
        // Only what chance does not leave out: the rarer codes have tests of their own.
        Assert.All((string[])["backups: taken", "lines: counted", "archives: read", "tables: read"], read => Assert.True(tally.Of(read) > 0, read));
        Assert.All((string[])["backups: ", "lines: ", "archives: ", "tables: "], kind => Assert.True(tally.Kinds(kind) > 1, $"Each of {kind}was read"));
    }

    [Fact]
    public async Task AKeyWithAWayOutOfItsFolderIsNotWrittenThere()
    {
        Restorable(("keys", "workshop/keys/seats", Encoding.UTF8.GetBytes("<keys><key id=\"/../../../outside\"/></keys>")));
        Directory.CreateDirectory(Path("a/b/keys/key-"));
        await Moved.Run(Moved.Store(Path("a/b")), "restore", Path("file"));
        Assert.Empty(Directory.GetFiles(_folder.FullName, "outside*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task AValueThatUnpacksToMoreThanAnyHasIsNotUnpacked()
    {
        var bomb = new byte[Journal.MostAppendedBytes * 8];
        Restorable(("name", "workshop/code/x", bomb));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await Moved.Fail("backup.damaged: ", Moved.Store(Path("none")), "census", Path("file"));
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < bomb.Length / 2, "It was unpacked");
    }

    [Theory]
    [InlineData("name", "elsewhere/code/x", "backup.not_a_backup: ")]
    [InlineData("name", "workshop/no-slash", "backup.not_a_backup: ")]
    [InlineData("journal", "workshop/a~/000000", "backup.not_a_backup: ")]
    [InlineData("journal", "workshop/one/1", "backup.not_a_backup: ")]
    [InlineData("things-to-come", "workshop/code/x", "backup.newer_version: ")]
    [InlineData("keys", "workshop/keys/seats", "backup.damaged: ")]
    public async Task WhatNoStoreHoldsIsRefused(string kind, string id, string why)
    {
        Restorable((kind, id, "<keys"u8.ToArray()));
        await Moved.Fail(why, Moved.Store(Path("none")), "census", Path("file"));
    }

    [Fact]
    public async Task AFileThatIsNotThereIsSaidToBeNotThere() =>
        await Moved.Fail("file.failed: Could not find file", Moved.Store(Path("none")), "census", Path("nothing"));

    private void Restorable(params (string Kind, string Id, byte[] Bytes)[] values)
    {
        var manifest = new
        {
            @is = "workshop-backup", format = 1, at = DateTimeOffset.UnixEpoch,
            values = values.Select(v => new { v.Kind, v.Id, sha256 = Convert.ToHexStringLower(SHA256.HashData(v.Bytes)) }),
        };
        File.WriteAllBytes(Path("file"), HostileFiles.Zipped(values.Select(v => KeyValuePair.Create($"{v.Kind}/{v.Id}", v.Bytes))
            .Append(new("backup.json", JsonSerializer.SerializeToUtf8Bytes(manifest, JsonSerializerOptions.Web)))));
    }
}
