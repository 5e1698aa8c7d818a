using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Workshop.Domain;
using Workshop.Server.Imports;
using Formats = Workshop.Server.Imports.Formats;

namespace Workshop.Server.Tests.Imports;

/// <summary>What comes in a file is found whatever wrote it, or it is said why not; see IMPORT.md.</summary>
public class ReadingFilesTests
{
    private static (Manner Manner, FoundNotes Found) Read(string text, Wish? wish = null, Encoding? encoding = null) =>
        ReadingFiles.Read((encoding ?? new UTF8Encoding(false)).GetBytes(text), wish ?? new());

    private static IEnumerable<(string, string)> Notes(FoundNotes found) => found.Notes.Select(n => (n.Text, n.Theme));

    public static readonly string[] Unusual =
    [
        "=1+1", "=cmd|' /C calc'!A0", "+44 20", "-2+3", "@SUM(A1)", "'quoted", "says \"no\", and; more", "two\nlines\n\nand a gap", "👩🏽‍🌾 à l’aide 🇹🇿", "أرض، ماء؛ طريق", "שלום (abc) 12", "汉字", "a|b",
    ];

    [Theory, InlineData(","), InlineData(";"), InlineData("\t"), InlineData("|")]
    public void TheSeparatorAndTheColumnsAreFoundAndEveryTextComesAsItStands(string separator)
    {
        var rows = Unusual.Select((t, i) => string.Join(separator, [$"{i}", Quoted(t), i % 2 == 0 ? "Roads" : ""]));
        var (manner, found) = Read(string.Join("\r\n", rows.Prepend(string.Join(separator, ["nr", "Barrier", "Theme"]))));
        Assert.Equal((separator, "utf-8", 1, 2, true), (manner.Delimiter, manner.Encoding, manner.Text, manner.Theme, manner.HasHeader));
        Assert.Equal(Unusual.Select((t, i) => (t, i % 2 == 0 ? "Roads" : "")), Notes(found));
        Assert.Empty(Checking.Wrongs(found, 280));
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    [Theory, InlineData("utf-8", true), InlineData("utf-16", true), InlineData("utf-16BE", true), InlineData("windows-1252", false), InlineData("windows-1256", false), InlineData("windows-1251", false)]
    public void TheEncodingIsFoundWithAndWithoutAMark(string name, bool mark)
    {
        _ = Read("text\nx");
        var encoding = Encoding.GetEncoding(name);
        var said = name switch { "windows-1256" => "لا طريق إلى السوق ولا ماء في القرية والأرض بعيدة عن المدينة", "windows-1251" => "Нет дороги на рынок и нет воды в деревне, земля далеко", _ => "Pas d’eau, dépôts à l’étranger, accès très limité" };
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes($"text;theme\n{said};A\n{said};B\n")];
        var (manner, found) = ReadingFiles.Read(bytes, new());
        Assert.Equal([(said, "A"), (said, "B")], Notes(found));
        Assert.Equal(name, manner.Encoding);
    }

    [Fact]
    public void AWrongEncodingIsRefusedByRowAndPutRightByHand()
    {
        _ = Read("text\nx");
        var bytes = Encoding.GetEncoding("windows-1252").GetBytes("text,theme\nL’eau,A\nGood,B\n");
        Assert.Equal([(2, RowWrong.Characters)], Checking.Wrongs(ReadingFiles.Read(bytes, new(Encoding: "utf-8")).Found, 280).Select(w => (w.Row, w.Code)));
        Assert.Equal("L’eau", ReadingFiles.Read(bytes, new(Encoding: "windows-1252")).Found.Notes[0].Text);
    }

    [Fact]
    public void ColumnsHeaderAndThemesAreChosenByHand()
    {
        var (manner, found) = Read("one,two\nthree,four\n", new(HasHeader: false, Text: 1, Theme: -1));
        Assert.Equal([("two", ""), ("four", "")], Notes(found));
        Assert.Equal((1, null), (manner.Text, manner.Theme));
        Assert.Equal([("three", "four")], Notes(Read("one,two\nthree,four\n", new(HasHeader: true, Text: 0, Theme: 1)).Found));
        Assert.Equal(ImportException.NoColumn, Assert.Throws<ImportException>(() => Read("one,two\n", new(Text: 2))).Code);
        Assert.Equal(ImportException.OtherFormat, Assert.Throws<ImportException>(() => Read("one,two\n", new(As: "exe"))).Code);
        Assert.Equal(ImportException.OtherFormat, Assert.Throws<ImportException>(() => Read("one,two\n", new(As: Formats.Parabol))).Code);
    }

    [Fact]
    public void EachWrongRowIsNamedWithItsReason()
    {
        var rows = new[] { "text,theme", "good,A", $"{new string('x', 281)},A", ",A", "tab\there,A", "left \u202e right,A", "null\u0001,A", $"good,{new string('t', 121)}", "one,two,three", ",", "\"no end,A" };
        var wrongs = Checking.Wrongs(Read(string.Join("\n", rows), new(Delimiter: ",")).Found, 280);
        Assert.Equal(
        [
            (3, "text", "text.too_long", 280), (4, "text", "text.empty", null), (5, "text", "row.characters", null), (6, "text", "row.characters", null), (7, "text", "row.characters", null),
            (8, "theme", "text.too_long", 120), (9, "row", "row.columns", 2),
        ], wrongs.Where(w => w.Row < 10).Select(w => (w.Row, w.Field, w.Code, w.Limit)));
        Assert.Contains(wrongs, w => w.Row == 11);
        Assert.All(wrongs, w => Assert.True(w.Said.Length <= 80));
    }

    [Fact]
    public void MoreThanAWorkshopHoldsIsRefusedByRow()
    {
        var notes = Checking.Wrongs(Read("text\n" + string.Join("\n", Enumerable.Range(1, Limits.ImportedNotes + 3).Select(i => $"note {i}"))).Found, 280);
        Assert.Equal(Enumerable.Range(Limits.ImportedNotes + 2, 3).Select(r => (r, "import.too_many", (int?)Limits.ImportedNotes)), notes.Select(w => (w.Row, w.Code, w.Limit)));
        var themes = Checking.Wrongs(Read("text,theme\n" + string.Join("\n", Enumerable.Range(1, Limits.Themes + 1).Select(i => $"note {i},theme {i}"))).Found, 280);
        Assert.Equal([(Limits.Themes + 2, "theme.too_many")], themes.Select(w => (w.Row, w.Code)));
    }

    [Fact]
    public void ScrumlrsBoardComesWithItsColumnsAsThemesAndItsStacks()
    {
        const string csv = "note_id,author_id,author,text,column_id,column,rank,stack,voting_0\n"
            + "n2,a,Ann,Under the first,c,Start,1,n1,2\nn1,a,Ann,First,c,Start,0,null,5\nn3,b,Bob,Alone,d,Stop,0,null,0\nn4,b,Bob,In a ring,d,Stop,0,n5,0\nn5,b,Bob,Ring too,d,Stop,0,n4,0\n";
        var (manner, found) = Read(csv);
        Assert.Equal(Formats.ScrumlrCsv, manner.As);
        Assert.Equal([("First", "Start", null), ("Under the first", "Start", 0), ("Alone", "Stop", null), ("In a ring", "Stop", null), ("Ring too", "Stop", null)], found.Notes.Select(n => (n.Text, n.Theme, n.Under)));
        const string json = """
            {"board":{"id":"b","name":"Retro"},"participants":[],"columns":[{"id":"c","name":"Start","index":0},{"id":"d","name":"Stop","index":1}],
             "notes":[{"id":"n3","author":"b","text":"Alone","edited":false,"position":{"column":"d","stack":null,"rank":0}},
                      {"id":"n1","author":"a","text":"First","position":{"column":"c","stack":null,"rank":0}},{"id":"n2","author":"a","text":"Under the first","position":{"column":"c","stack":"n1","rank":1}}],
             "votings":[]}
            """;
        (manner, found) = Read(json);
        Assert.Equal(Formats.ScrumlrJson, manner.As);
        Assert.Equal([("First", "Start", null), ("Under the first", "Start", 0), ("Alone", "Stop", null)], found.Notes.Select(n => (n.Text, n.Theme, n.Under)));
        Assert.Equal(ImportException.Unreadable, Assert.Throws<ImportException>(() => Read("""{"notes":"none"}""")).Code);
    }

    [Fact]
    public void ParabolsReflectionsComeWithTheirGroupsAndNothingElse()
    {
        const string csv = "reflectionGroup,author,votes,prompt,type,createdAt,discussionThread,content\n"
            + "Roads,Anonymous,3,What?,Reflection,2025-01-01,,No road\nRoads,Anonymous,3,What?,Reflection,2025-01-01,,\"Mud, always\"\nRoads,Ann,3,What?,Comment,2025-01-01,x,I agree\n";
        var (manner, found) = ReadingFiles.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(csv)], new());
        Assert.Equal((Formats.Parabol, "utf-8"), (manner.As, manner.Encoding));
        Assert.Equal([("No road", "Roads"), ("Mud, always", "Roads")], Notes(found));
        Assert.Equal(1, found.PassedOver);
        Assert.Equal(Formats.Table, Read(csv, new(As: Formats.Table, Text: 7)).Manner.As);
    }

    [Fact]
    public void AzuresItemsComeWithTheirTypeAlsoWhereItsQuotesAreBroken()
    {
        const string csv = "Retrospective of March\n\nFeedback Items\nType,Description,Votes,CreatedDate,CreatedBy\nStart,No road,3,2025-01-01,Ann\nStop,He said \"no\" twice,1,2025-01-01,Bob\n\nWork Items\nFeedback Description,Work Item Title,Work Item Type,Work Item Id,Url\nNo road,Build,Task,1,http://x\n";
        var (manner, found) = Read(csv);
        Assert.Equal(Formats.AzureDevOps, manner.As);
        Assert.Equal([("No road", "Start"), ("He said \"no\" twice", "Stop")], Notes(found));
    }

    [Fact]
    public void FunRetrosColumnsAreThemes()
    {
        var (manner, found) = Read("Went well,To improve,\r\nNice,Roads,\r\n,Water,\r\n");
        Assert.Equal(Formats.Columns, manner.As);
        Assert.Equal([("Nice", "Went well"), ("Roads", "To improve"), ("Water", "To improve")], Notes(found));
    }

    [Fact]
    public void RetrospectedsPostsComeWithTheirColumnOrGroup()
    {
        const string text = "### Session details\n\n* **Date**: today\n* **Participants**: Ann, Bob\n\n### Actions\n\n* (+1/-0) not a post\n\n### Posts\n\n#### Start\n\n* (+3/-1) No road\n  to the market\n* **Action**: *build it*\n* (+2/-0) **Water**\n  * (+1/-0) Dry well\n  * (+0/-0) Far river\n\n#### Stop\n\n* (+0/-0) Noise\n";
        var (manner, found) = Read(text);
        Assert.Equal(Formats.Retrospected, manner.As);
        Assert.Equal([("No road\nto the market", "Start"), ("Dry well", "Water"), ("Far river", "Water"), ("Noise", "Stop")], Notes(found));
    }

    private static byte[] Excel(params string?[][] rows)
    {
        using var bytes = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddWorkbookPart();
            var sheets = new Sheets();
            book.Workbook = new Workbook(sheets);
            foreach (var (i, name) in new[] { "Empty", "Notes" }.Index())
            {
                var part = book.AddNewPart<WorksheetPart>($"s{i}");
                part.Worksheet = new Worksheet(new SheetData(i == 0 ? [] : rows.Select(r => new Row(r.Select(c => new Cell { DataType = CellValues.InlineString, InlineString = new(new DocumentFormat.OpenXml.Spreadsheet.Text(c ?? "") { Space = SpaceProcessingModeValues.Preserve }) })))));
                sheets.Append(new Sheet { Name = name, SheetId = (uint)i + 1, Id = $"s{i}" });
            }
        }
        return bytes.ToArray();
    }

    [Fact]
    public void AnExcelFilesFirstSheetWithAnythingIsReadAndItsTextsStayAsTheyAre()
    {
        var file = Excel([["Note", "Theme"], .. Unusual.Where(t => t[0] != '\'').Select(t => new[] { t, "Roads" })]);
        var (manner, found) = ReadingFiles.Read(file, new());
        Assert.Equal(("Notes", 0, 1), (manner.Sheet, manner.Text, manner.Theme));
        Assert.Equal(["Empty", "Notes"], manner.Sheets!);
        Assert.Equal(Unusual.Where(t => t[0] != '\''), found.Notes.Select(n => n.Text));
        Assert.Equal(ImportException.NoTable, Assert.Throws<ImportException>(() => ReadingFiles.Read(file, new(Sheet: "Empty"))).Code);
    }

    [Fact]
    public void AFileThatUnpacksWithoutEndIsRefused()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in new[] { "xl/workbook.xml", "xl/worksheets/sheet1.xml" })
            {
                using var entry = zip.CreateEntry(name).Open();
                var nothing = new byte[1024 * 1024];
                for (var i = 0; i < 60; i++)
                    entry.Write(nothing);
            }
        Assert.True(bytes.Length < 1_000_000);
        Assert.Equal(ImportException.TooBig, Assert.Throws<ImportException>(() => ReadingFiles.Read(bytes.ToArray(), new())).Code);
    }

    [Theory]
    [InlineData("", "import.no_table"), InlineData("\n \n;;\n", "import.no_table"), InlineData("{", "import.unreadable"), InlineData("PK\u0003\u0004 nothing", "import.unreadable"), InlineData("\u0000\u0001\u0002", "import.unreadable")]
    [InlineData("{\"format\":\"workshop-archive\",\"formatVersion\":9}", "archive.other_version")]
    public void WhatCantBeReadIsRefusedWithACode(string text, string code) => Assert.Equal(code, Assert.Throws<ImportException>(() => Read(text)).Code);

    [Fact]
    public void AnArchiveWhoseLettersAreNoneIsRefused()
    {
        byte[] broken = [.. "{\"fo"u8, 0xCB, .. "mat\":\"workshop-archive\",\"formatVersion\":1}"u8];
        Assert.StartsWith("archive.", Assert.Throws<ImportException>(() => ReadingFiles.Read(broken, new Wish(Formats.All[^1]))).Code);
    }

    [Fact]
    public void WhateverIsInAFileItIsReadOrRefusedAndNeverAnythingElse()
    {
        var seed = Environment.TickCount;
        var dice = new Random(seed);
        byte[][] whole = [Excel(["Note", "Theme"], ["One", "A"]), Encoding.UTF8.GetBytes("text,theme\n\"a \"\"b\"\"\",c\n"), Encoding.UTF8.GetBytes("""{"columns":[{"id":"c","name":"S"}],"notes":[{"id":"n","text":"t","position":{"column":"c","stack":null}}]}"""),
            Encoding.UTF8.GetBytes("### Posts\n#### A\n* (+1/-0) x\n"), Encoding.Unicode.GetPreamble()];
        string?[] manners = [null, .. Formats.All];
        for (var i = 0; i < 600; i++)
        {
            var file = whole[dice.Next(whole.Length)].ToArray();
            for (var n = dice.Next(8); n > 0; n--)
                file[dice.Next(file.Length)] = (byte)dice.Next(256);
            file = file[..(dice.Next(3) == 0 ? dice.Next(file.Length + 1) : file.Length)];
            try
            {
                var wish = new Wish(manners[dice.Next(manners.Length)], dice.Next(3) == 0 ? ReadingText.Encodings[dice.Next(ReadingText.Encodings.Count)] : null, Text: dice.Next(4) == 0 ? dice.Next(-1, 3) : null);
                Checking.Command(ReadingFiles.Read(file, wish).Found, new("import"), new("write"), "Fuzz");
            }
            catch (ImportException e)
            {
                Assert.Matches("^(import|archive)\\.[a-z_]+$", e.Code);
                Assert.NotEmpty(e.Message);
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {seed}, file {i}: {e}");
            }
        }
    }
}
