using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workshop.Domain.Reports;
using Workshop.Server.Exports.Archives;

namespace Workshop.Server.Wire;

/// <summary>
/// A report inside a command or an event stands there as the text of its archive: one format, documented and versioned, for the file that
/// people keep and for what a journal remembers of it.
/// </summary>
internal sealed class ArchivedReports : JsonConverter<Report>
{
    public override Report Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return ArchiveReading.Read(Encoding.UTF8.GetBytes(reader.GetString() ?? ""));
        }
        catch (ArchiveException notOne)
        {
            throw new JsonException(notOne.Message, notOne);
        }
    }

    public override void Write(Utf8JsonWriter writer, Report value, JsonSerializerOptions options) => writer.WriteStringValue(ArchiveExport.Write(value));
}
