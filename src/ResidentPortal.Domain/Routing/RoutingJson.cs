using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ResidentPortal.Domain.Routing;

/// <summary>Queues and rules as the council's folder has them in <c>routing.json</c>: what is not said stands nowhere.</summary>
public static class RoutingJson
{
    private static readonly JsonSerializerOptions Folder = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatSaysNothing } },
    };

    /// <summary>The whole file.</summary>
    public static string Write(RoutingOptions options) =>
        JsonSerializer.Serialize(new Dictionary<string, RoutingOptions> { [RoutingOptions.Section] = options }, Folder);

    /// <summary>One queue or rule: the same text for the same content.</summary>
    public static string Write<T>(T part) where T : class => JsonSerializer.Serialize(part, Folder);

    /// <exception cref="JsonException">It is none.</exception>
    public static RoutingOptions Read(string json)
    {
        var read = JsonSerializer.Deserialize<Dictionary<string, RoutingOptions>>(json, Folder)![RoutingOptions.Section];
        return new()
        {
            Queues = new(read.Queues, StringComparer.OrdinalIgnoreCase),
            Rules = read.Rules,
            Leads = read.Leads,
            Restricted = read.Restricted,
        };
    }

    /// <summary>A copy that can be changed alone.</summary>
    public static RoutingOptions Copy(RoutingOptions options) => Read(Write(options));

    private static void LeaveOutWhatSaysNothing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.ShouldSerialize = property switch
            {
                { Name: nameof(QueueOptions.Digest) } => static (_, value) => value is false,
                // A condition that is not to hold says something: only what can be absent has another way to say nothing.
                { PropertyType: var kind } when kind == typeof(bool) => static (_, value) => value is true,
                _ => static (_, value) => value is not (null or ICollection { Count: 0 } or ConditionOptions { AsksNothing: true }),
            };
        }
    }
}
