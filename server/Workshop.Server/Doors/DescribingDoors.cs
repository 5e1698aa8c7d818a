using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Workshop.Domain;

namespace Workshop.Server.Doors;

/// <summary>What shows that somebody may ask.</summary>
internal enum Shown { Nothing, HostKey, Seat, SeriesLink }

/// <summary>What a door is for.</summary>
/// <param name="Says">In a sentence.</param>
/// <param name="Queries">What may stand in the query, beside what the door itself names.</param>
/// <param name="TakesFile">Its body are the bytes of a file.</param>
internal sealed record DoorSaid(string Says, Shown By, IReadOnlyList<string> Queries, bool TakesFile);

/// <summary>
/// The HTTP doors in the words of OpenAPI, made from what is mapped, for whoever writes a program that asks them. It says nothing that
/// PROTOCOL.md does not.
/// </summary>
internal static class DescribingDoors
{
    public const string Address = "/api/openapi.json";

    public static void Add(IServiceCollection services) => services.AddOpenApi(openApi =>
    {
        openApi.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Workshop", Version = typeof(DescribingDoors).Assembly.GetName().Version?.ToString(3), Description = "The doors over HTTP. What is live goes over the hub; see PROTOCOL.md." };
            // Whoever reads it asks where they found it.
            document.Servers = [new() { Url = "/" }];
            document.Components ??= new();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [nameof(Shown.HostKey)] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = HostKey.Header, Description = "Where mayCreate of /api/host is false." },
                [nameof(Shown.Seat)] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A seat in this workshop." },
                [nameof(Shown.SeriesLink)] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A secret link of this series." },
            };
            return Task.CompletedTask;
        });
        openApi.AddOperationTransformer((operation, door, _) =>
        {
            if (door.Description.ActionDescriptor.EndpointMetadata.OfType<DoorSaid>().LastOrDefault() is { } said)
                Write(operation, said, door.Document!);
            return Task.CompletedTask;
        });
        openApi.AddSchemaTransformer(Shape);
    });

    public static void Map(WebApplication app) => app.MapOpenApi(Address);

    /// <summary>Names and describes a door; <paramref name="refusals"/> are the statuses with which it refuses, beside those of all doors.</summary>
    public static RouteHandlerBuilder Says(
        this RouteHandlerBuilder door, string name, string says, Shown by, int[] refusals, IReadOnlyList<string>? queries = null, bool takesFile = false)
    {
        door.WithName(name).WithMetadata(new DoorSaid(says, by, queries ?? [], takesFile));
        foreach (var status in (int[])[.. refusals, StatusCodes.Status403Forbidden, StatusCodes.Status503ServiceUnavailable])
            door.Produces<Refusal>(status);
        return door;
    }

    private static void Write(OpenApiOperation operation, DoorSaid said, OpenApiDocument document)
    {
        operation.Summary = said.Says;
        foreach (var query in said.Queries)
            (operation.Parameters ??= []).Add(new OpenApiParameter { Name = query, In = ParameterLocation.Query, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        if (said.TakesFile)
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType> { ["application/octet-stream"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } } },
            };
        if (said.By != Shown.Nothing)
            operation.Security = [new() { [new OpenApiSecuritySchemeReference($"{said.By}", document)] = [] }];
    }

    // What our own converters write nobody can see from outside.
    private static async Task Shape(OpenApiSchema schema, OpenApiSchemaTransformerContext of, CancellationToken cancellation)
    {
        var type = Nullable.GetUnderlyingType(of.JsonTypeInfo.Type) ?? of.JsonTypeInfo.Type;
        // Nulls are not written, and numbers are no texts.
        foreach (var member in of.JsonTypeInfo.Properties.Where(m => m.IsGetNullable || Nullable.GetUnderlyingType(m.PropertyType) is not null))
            schema.Required?.Remove(member.Name);
        if (schema.Type is { } number && (number & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0)
            (schema.Type, schema.Pattern) = (number & ~JsonSchemaType.String, null);
        if (type.IsValueType && type.IsAssignableTo(typeof(IId)))
            schema.Type = JsonSchemaType.String;
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Seq<>))
            (schema.Type, schema.Items) = (JsonSchemaType.Array, await Items(type.GetGenericArguments()[0], of, cancellation));
    }

    private static async Task<IOpenApiSchema> Items(Type type, OpenApiSchemaTransformerContext of, CancellationToken cancellation) =>
        HasListsToLeaveOut(type) ? new OpenApiSchema { Type = JsonSchemaType.Object, Description = $"{type.Name}, as in protocol.ts." }
        : await of.GetOrCreateSchemaAsync(type, null, cancellation);

    // The framework would write the default of such a member into the schema, and fails at one that is a struct of ours.
    private static bool HasListsToLeaveOut(Type type) => type.GetConstructors().SelectMany(c => c.GetParameters())
        .Any(p => p is { HasDefaultValue: true, DefaultValue: null } && p.ParameterType.IsValueType && Nullable.GetUnderlyingType(p.ParameterType) is null);
}
