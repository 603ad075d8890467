using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace ResidentPortal.DesignSystem.Tests;

/// <summary>
/// Turns the options of a govuk-frontend fixture into parameters of our component. Because our parameters have the design
/// system's names, one rule serves every component: an option is the parameter of the same name in PascalCase, <c>html</c>
/// is child content, and an object is a record mapped the same way. An option with no such parameter makes the case unsupported.
/// </summary>
internal static class FixtureOptions
{
    public static Dictionary<string, object?> ToParameters(Type component, JsonElement options)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var option in options.EnumerateObject())
        {
            if (option.Name == "attributes")
            {
                foreach (var attribute in Map(option.Value))
                {
                    // An attribute called like a parameter would set the parameter.
                    if (component.GetProperty(attribute.Name,
                        BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance) is not null)
                        throw new UnsupportedOptionException("attributes." + attribute.Name);
                    parameters[attribute.Name] = Text(attribute.Value);
                }
                continue;
            }
            var name = option.Name == "html" ? "ChildContent" : Pascal(option.Name);
            var property = component.GetProperty(name);
            if (property?.GetCustomAttribute<ParameterAttribute>() is null)
                throw new UnsupportedOptionException(option.Name);
            if (option.Value.ValueKind != JsonValueKind.Null)
                parameters[name] = Value(option.Value, property.PropertyType, option.Name);
        }
        return parameters;
    }

    private static object? Value(JsonElement json, Type type, string path)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return Only("text", json, path) is var text && IsAbsent(text) ? "" : Text(text);
        if (type == typeof(RenderFragment))
            return Html(Only("html", json, path));
        if (type == typeof(bool))
            return json.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? json.GetBoolean()
                : throw new UnsupportedOptionException(path);
        if (type == typeof(int))
            return int.Parse(Text(json), CultureInfo.InvariantCulture);
        if (json.ValueKind == JsonValueKind.Array && type.IsGenericType)
            return List(json, type.GetGenericArguments()[0], path);
        if (json.ValueKind == JsonValueKind.Object)
            return Record(json, type, path);
        throw new UnsupportedOptionException(path);
    }

    private static object Record(JsonElement json, Type type, string path)
    {
        // The longest constructor is the record's own; a record's copy constructor is not public.
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        var record =
            constructor.Invoke([.. constructor.GetParameters()
                .Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : null)]);
        foreach (var option in Map(json))
        {
            var property = type.GetProperty(Pascal(option.Name)) ?? throw new UnsupportedOptionException($"{path}.{option.Name}");
            if (option.Value.ValueKind != JsonValueKind.Null)
                property.SetValue(record, Value(option.Value, property.PropertyType, $"{path}.{option.Name}"));
        }
        return record;
    }

    private static IList List(JsonElement json, Type element, string path)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        foreach (var item in json.EnumerateArray())
        {
            // A template skips such an item but counts it; a list in C# does not hold one.
            if (IsAbsent(item))
                throw new UnsupportedOptionException(path + "[] that is no item");
            list.Add(Value(item, element, path + "[]"));
        }
        return list;
    }

    /// <summary>Where we take plain text or HTML, the macro may take an object with nothing else in it.</summary>
    private static JsonElement Only(string key, JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return json;
        return json.EnumerateObject().Where(property => property.Name != key).Select(property => property.Name)
            .FirstOrDefault() is { } other
            ? throw new UnsupportedOptionException($"{path}.{other}")
            : json.GetProperty(key);
    }

    private static JsonElement.ObjectEnumerator Map(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : throw new UnsupportedOptionException("attributes as text");

    private static RenderFragment? Html(JsonElement json) => IsAbsent(json) ? null : builder => builder.AddMarkupContent(0, Text(json));

    private static string Text(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();

    // What Nunjucks takes for false.
    private static bool IsAbsent(JsonElement json) =>
        json.ValueKind is JsonValueKind.Null or JsonValueKind.False
            || (json.ValueKind == JsonValueKind.String && json.GetString()!.Length == 0);

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}

internal sealed class UnsupportedOptionException(string option) : Exception(option);
