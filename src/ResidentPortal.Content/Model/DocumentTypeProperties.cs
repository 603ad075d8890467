namespace ResidentPortal.Content.Model;

internal static class DocumentTypeProperties
{
    /// <summary>A type's own properties and those it takes over from compositions, by alias.</summary>
    public static IReadOnlyDictionary<string, PropertyDefinition> Of(DocumentType type, IReadOnlyDictionary<string, DocumentType> types)
    {
        var properties = new Dictionary<string, PropertyDefinition>(StringComparer.OrdinalIgnoreCase);
        Add(type, []);
        return properties;

        void Add(DocumentType part, HashSet<string> seen)
        {
            if (!seen.Add(part.Alias))
                return;
            foreach (var property in part.Properties)
                properties.TryAdd(property.Alias, property);
            foreach (var composition in part.Compositions)
            {
                if (types.TryGetValue(composition, out var other))
                    Add(other, seen);
            }
        }
    }
}
