using ResidentPortal.Content.Model;


namespace ResidentPortal.Content.USync;

/// <summary>The document types that came with this program: its pages read their fields, each by its alias.</summary>
public static class ShippedTypes
{
    private const string Prefix = "ShippedTypes/";

    private static readonly Lazy<Dictionary<string, HashSet<string>>> Fields = new(Read);

    private static readonly Lazy<HashSet<string>> Known =
        new(() => new(Fields.Value.Values.SelectMany(fields => fields), StringComparer.OrdinalIgnoreCase));

    public static bool Contains(string type) => Fields.Value.ContainsKey(type);

    /// <summary>The program's own definition of the type has the field.</summary>
    public static bool HasField(string type, string field) => Fields.Value.TryGetValue(type, out var fields) && fields.Contains(field);

    /// <summary>A field of this alias means something to this program, on whichever type.</summary>
    public static bool KnowsField(string field) =>
        Known.Value.Contains(field) || field.StartsWith("umbraco", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Fields of a type that the program's own definition has not, in their order; none of a type that another site made.
    /// </summary>
    public static IEnumerable<PropertyDefinition> AddedTo(DocumentType type) =>
        Contains(type.Alias) ? type.Properties.Where(property => !HasField(type.Alias, property.Alias)) : [];

    private static Dictionary<string, HashSet<string>> Read()
    {
        var assembly = typeof(ShippedTypes).Assembly;
        var types = new Dictionary<string, HashSet<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            var type = USyncDocumentTypes.ReadAlone(bytes.ToArray());
            types[type.Alias] = new(type.Properties.Select(property => property.Alias), StringComparer.OrdinalIgnoreCase);
        }

        return types;
    }
}
