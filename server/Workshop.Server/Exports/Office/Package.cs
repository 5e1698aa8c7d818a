using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Workshop.Server.Exports.Documents;

namespace Workshop.Server.Exports.Office;

/// <summary>What Word and Excel files have in common.</summary>
internal static partial class Package
{
    public static void Describe(OpenXmlPackage package, Document document)
    {
        var about = package.PackageProperties;
        about.Title = document.Title.Plain;
        about.Subject = document.Kind.Plain;
        about.Description = document.Stamp.Plain;
        about.Creator = "Workshop";
        about.Language = Tags.Of(document.Words);
        about.Created = about.Modified = document.Made.UtcDateTime;
    }

    /// <summary>Puts a file that stands beside this one into a part, in the language of the document.</summary>
    public static void Feed(OpenXmlPart part, string file, string language)
    {
        using var reader = new StreamReader(typeof(Package).Assembly.GetManifestResourceStream($"Office.{file}")!);
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(reader.ReadToEnd()
            .Replace("LANG", language, StringComparison.Ordinal).Replace("BIDI", language.StartsWith("ar", StringComparison.Ordinal) ? language : "ar-SA", StringComparison.Ordinal)));
        part.FeedData(bytes);
    }

    /// <summary>
    /// The same report gives the same bytes, whenever it is written: the times in the package are the report's, and what the library names by
    /// chance is named by what it is.
    /// </summary>
    public static byte[] Settled(byte[] package, DateTimeOffset made)
    {
        using var bytes = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            // Word wants the list of content types first.
            foreach (var entry in from.Entries.OrderBy(e => e.FullName != ContentTypes).ThenBy(e => Named(e.FullName), StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(Named(entry.FullName), CompressionLevel.Optimal);
                copy.LastWriteTime = ZipTime(made);
                using var source = entry.Open();
                using var target = copy.Open();
                if (entry.FullName is ContentTypes or "_rels/.rels")
                    Rename(source, target);
                else
                    source.CopyTo(target);
            }
        return bytes.ToArray();
    }

    private const string ContentTypes = "[Content_Types].xml";

    private static string Named(string part) => Core().Replace(part, "docProps/core.psmdcp");

    private static void Rename(Stream source, Stream target)
    {
        var xml = XDocument.Load(source);
        foreach (var part in xml.Root!.Elements())
        {
            foreach (var names in part.Attributes().Where(a => a.Name.LocalName is "PartName" or "Target"))
                names.Value = Named(names.Value);
            part.SetAttributeValue("Id", part.Attribute("Id") is null ? null : ((string)part.Attribute("Type")!).Split('/')[^1]);
        }
        xml.Root.ReplaceNodes(xml.Root.Elements().OrderBy(e => e.ToString(), StringComparer.Ordinal).ToList());
        using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        xml.Save(writer, SaveOptions.DisableFormatting);
    }

    [GeneratedRegex(@"package/services/metadata/core-properties/\w+\.psmdcp")]
    private static partial Regex Core();

    /// <summary>A time that a zip file can hold, which begins in 1980 and ends in 2107.</summary>
    public static DateTimeOffset ZipTime(DateTimeOffset at) => at.UtcDateTime.Year is >= 1980 and <= 2107 ? at.ToUniversalTime() : new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
