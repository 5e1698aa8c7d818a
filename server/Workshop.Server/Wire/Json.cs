using System.Linq.Expressions;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Workshop.Domain;

namespace Workshop.Server.Wire;

/// <summary>The one JSON of everything that leaves the process: camel case, ids as strings, unions by "is", no nulls, text as it is.</summary>
public static class Json
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameUnions, AllowAbsentNulls } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false), new IdConverters(), new SeqConverters(), new ArchivedReports() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowOutOfOrderMetadataProperties = true,
        MaxDepth = 16,
        // The bytes never stand inside a page; Arabic stays Arabic.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Journals of years ago may hold members that no longer exist; they are passed over, never fatal.</summary>
    public static readonly JsonSerializerOptions Remembered = new(Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        RespectRequiredConstructorParameters = false,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameUnions } },
    };

    /// <summary>
    /// A session's whole state, for the same build to read again. Only what is held is written, not what is computed from it; and nothing is
    /// passed over: a member too few or too many is an error.
    /// </summary>
    public static readonly JsonSerializerOptions State = new(Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameUnions, RequireAll } },
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        IgnoreReadOnlyProperties = true,
    };

    /// <summary>Makes other serialisers in the process speak the same.</summary>
    public static void CopyTo(JsonSerializerOptions other)
    {
        other.TypeInfoResolver = Options.TypeInfoResolver;
        foreach (var converter in Options.Converters)
            other.Converters.Add(converter);
        other.DefaultIgnoreCondition = Options.DefaultIgnoreCondition;
        other.RespectNullableAnnotations = true;
        other.RespectRequiredConstructorParameters = true;
        other.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        other.Encoder = Options.Encoder;
        other.MaxDepth = Options.MaxDepth;
    }

    public static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    // A null is not written, so where one may stand nothing needs to.
    private static void AllowAbsentNulls(JsonTypeInfo info)
    {
        foreach (var member in info.Properties)
            if (member.AssociatedParameter is { IsNullable: true } || Nullable.GetUnderlyingType(member.PropertyType) is not null)
                member.IsRequired = false;
    }

    private static void RequireAll(JsonTypeInfo info)
    {
        foreach (var member in info.Properties)
            member.IsRequired = member.Set is not null || member.AssociatedParameter is not null;
    }

    private static void NameUnions(JsonTypeInfo info)
    {
        if (!Names.Unions.TryGetValue(info.Type, out var names))
            return;
        info.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "is", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization };
        foreach (var (type, name) in names)
            info.PolymorphismOptions.DerivedTypes.Add(new(type, name));
    }
}

/// <summary>An id is a string, also as the name of a member.</summary>
internal sealed class IdConverters : JsonConverterFactory
{
    public override bool CanConvert(Type type) => type.IsValueType && type.IsAssignableTo(typeof(IId));

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(IdConverter<>).MakeGenericType(type))!;

    private sealed class IdConverter<T> : JsonConverter<T> where T : struct, IId
    {
        private static readonly Func<string, T> Make = Maker();

        private static Func<string, T> Maker()
        {
            var text = Expression.Parameter(typeof(string));
            return Expression.Lambda<Func<string, T>>(Expression.New(typeof(T).GetConstructor([typeof(string)])!, text), text).Compile();
        }

        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Make(reader.GetString() ?? throw new JsonException("An id is missing"));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Make(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.Text);
    }
}

/// <summary>A list is a list; its items may not be null.</summary>
internal sealed class SeqConverters : JsonConverterFactory
{
    public override bool CanConvert(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Seq<>);

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(SeqConverter<>).MakeGenericType(type.GetGenericArguments()))!;

    private sealed class SeqConverter<T> : JsonConverter<Seq<T>>
    {
        public override Seq<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var items = JsonSerializer.Deserialize<List<T>>(ref reader, options) ?? throw new JsonException("A list is missing");
            return items.Any(i => i is null) ? throw new JsonException("A list holds nothing where something must be") : items.ToSeq();
        }

        public override void Write(Utf8JsonWriter writer, Seq<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize<IEnumerable<T>>(writer, value, options);
    }
}
