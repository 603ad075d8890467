using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Storage;

/// <summary>
/// Reads what the content database keeps as JSON. It is compiled with the program: finding out how to read each type would take a
/// start a tenth of a second more.
/// </summary>
[JsonSerializable(typeof(VersionBody))]
[JsonSerializable(typeof(DocumentType))]
[JsonSerializable(typeof(MediaItem))]
[JsonSerializable(typeof(DictionaryItem))]
[JsonSerializable(typeof(Language))]
internal sealed partial class ContentJson : JsonSerializerContext
{
    public static T Read<T>(string json) => JsonSerializer.Deserialize(json, (JsonTypeInfo<T>)Default.GetTypeInfo(typeof(T))!)!;
}
